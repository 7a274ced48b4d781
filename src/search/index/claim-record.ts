/** The record of a claim. */
import { mustGetClaim, mustGetProfile, type Register, type RegisteredClaim } from '../../core/domain/register.ts';
import { routes } from '../../core/domain/routes.ts';
import { fillTemplate, isQuantity, claimLabel } from '../../core/domain/format-claim.ts';
import { NAMED_KINDS } from '../../core/schema/claim.ts';
import { formatPartialDate, ui } from '../../strings/index.ts';
import { parsePartialDate } from '../../core/values/partial-date.ts';
import { dueTokens, figureTokens, numbersIn } from './expansion-terms.ts';
import { wordsIn } from '../query/normalise.ts';
import type { AnswerKind } from '../query/record-id.ts';
import type { RecordDraft } from './record.ts';
import { allNames, notesText, placeNames, sentences } from './record-texts.ts';

/** What the figures of a kind are asked for by. */
const KIND_WORDS: Partial<Record<RegisteredClaim['kind'], readonly string[]>> = {
  money: ['budget'],
  area: ['surface area'],
  share: ['percentage'],
};

export function claimRecord(claim: RegisteredClaim, register: Register): RecordDraft {
  const profile = mustGetProfile(register, claim.profile);
  const fill = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : fillTemplate(register, text, claim.profile);
  const deadline = typeof claim.plan?.deadline === 'object' ? claim.plan.deadline.date : undefined;
  const names = 'name' in claim && claim.name !== undefined ? allNames(claim.name) : [];
  const date = deadline ?? (claim.kind === 'date' ? claim.value : undefined);
  const year = date === undefined ? undefined : parsePartialDate(date)?.year;
  return {
    url: routes.claim(claim),
    title: claimLabel(claim),
    content: sentences([
      fill(claim.statement),
      'role' in claim ? claim.role : undefined,
      'scope' in claim ? fill(claim.scope) : undefined,
      'base' in claim ? fill(claim.base) : undefined,
      fill(claim.plan?.promise),
      deadline === undefined ? undefined : ui.search.due(formatPartialDate(deadline)),
    ]),
    names: [...names, ...(claim.printed === undefined ? [] : [claim.printed])],
    ids: claim.id.replaceAll('-', ' '),
    own: [
      ...(isQuantity(claim)
        ? figureTokens(claim.value)
        : claim.kind === 'date'
          ? numbersIn(formatPartialDate(claim.value))
          : []),
      ...(deadline === undefined ? [] : dueTokens(deadline)),
      // A person is what their office is.
      ...(claim.kind === 'person' ? wordsIn(claim.role ?? '') : []),
      // What there are so many of is seldom said in so many words.
      ...(claim.kind === 'count' ? wordsIn(claim.unit) : []),
    ],
    place: placeNames(profile),
    notes: notesText(claim.notes, claim.profile, register),
    filters: {
      place: [claim.profile],
      theme: claim.themes,
      kind: [claim.kind],
      basis: [claim.basis],
      source: [claim.source],
      ...(year === undefined ? {} : { year: [String(year)] }),
    },
    head: false,
    exact: [
      ...names,
      claim.id,
      claimLabel(claim),
      ...(isQuantity(claim) && claim.printed !== undefined ? [claim.printed] : []),
    ],
    unsaid: [
      // What kind of figure it is, which few statements say: every sum answers to "money" and "budget".
      ...(KIND_WORDS[claim.kind] ?? []),
      ...wholesOf(claim, register),
    ],
    answers: answers(claim, deadline !== undefined),
    romanised: ['person', 'place', 'facility', 'organisation'].includes(claim.kind),
  };
}

/** What the claim is a part of, and that in turn, by their titles and names: the briefing of a count of participants. */
function wholesOf(claim: RegisteredClaim, register: Register): string[] {
  const found: RegisteredClaim[] = [];
  let at = claim;
  while (at.part_of !== undefined) {
    at = mustGetClaim(register, at.part_of, at.profile);
    if (at === claim || found.includes(at)) break;
    found.push(at);
  }
  return found.flatMap((one) =>
    'name' in one && one.name !== undefined ? [one.name.en, one.name.ko ?? ''] : [claimLabel(one)],
  );
}

/** Which questions the claim answers, and what it is. */
function answers(claim: RegisteredClaim, due: boolean): AnswerKind[] {
  return [
    ...(due || claim.kind === 'date' ? (['when'] as const) : []),
    ...(claim.kind === 'money' || claim.kind === 'count' || claim.kind === 'duration' ? ([claim.kind] as const) : []),
    ...(claim.kind === 'area' || claim.kind === 'ratio' || claim.kind === 'share' ? (['size'] as const) : []),
    ...(claim.kind === 'person' ? (['who'] as const) : []),
    ...(claim.kind === 'place' || claim.kind === 'facility' ? (['where'] as const) : []),
    ...((NAMED_KINDS as readonly string[]).includes(claim.kind) ? (['thing'] as const) : []),
    ...(claim.basis === 'derived' ? (['derived'] as const) : []),
  ];
}
