/** The search record of a claim. */
import {
  claimsOfProfile,
  mustGetClaim,
  mustGetProfile,
  type Register,
  type RegisteredClaim,
} from '../../core/domain/register.ts';
import { dateOf } from '../../core/schema/dated.ts';
import { marksOf } from '../../core/domain/marks.ts';
import { latestReport } from '../../core/domain/reports.ts';
import { routes } from '../../core/domain/routes.ts';
import { fillTemplate, isQuantity, claimLabel } from '../../core/domain/format-claim.ts';
import type { Name } from '../../core/schema/name.ts';
import { NAMED_KINDS } from '../../core/schema/claim.ts';
import { formatPartialDate, search, ui } from '../../strings/index.ts';
import { cached } from '../../core/values/cached.ts';
import { parseTemplate } from '../../core/values/template.ts';
import { parsePartialDate } from '../../core/values/partial-date.ts';
import { dueTokens, figureTokens, numbersIn } from './expansion-terms.ts';
import { wordsIn } from '../query/normalise.ts';
import { stem } from '../query/stemmer.ts';
import { isStopWord } from '../query/stop-words.ts';
import type { RecordTrait } from '../query/record-id.ts';
import { claimTitle } from './claim-title.ts';
import type { RecordDraft } from './record.ts';
import { allNames, capitalised, notesText, placeNames, sentences, unique } from './record-texts.ts';

/** Words that readers use for figures of a kind, though few statements contain them. */
const KIND_WORDS: Partial<Record<RegisteredClaim['kind'], readonly string[]>> = {
  money: ['budget'],
  area: ['surface area'],
  share: ['percentage'],
  ratio: ['times bigger'],
};

/** A date as a number that sorts: what is not stated counts as the earliest. */
function digitsOf(date: string): number {
  const { year, month = 0, day = 0 } = parsePartialDate(date) ?? { year: 0 };
  return year * 10_000 + month * 100 + day;
}

/** Whether the promise has a word that the statement lacks, in any form. */
function addsTo(statement: string, promise: string): boolean {
  const said = new Set(wordsIn(statement).map(stem));
  return wordsIn(promise).some((word) => !isStopWord(word) && !said.has(stem(word)));
}

export function claimRecord(claim: RegisteredClaim, register: Register): RecordDraft {
  const profile = mustGetProfile(register, claim.profile);
  const fill = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : fillTemplate(register, text, claim.profile);
  const deadline = dateOf(claim.plan?.deadline);
  const names = 'name' in claim && claim.name !== undefined ? allNames(claim.name) : [];
  const date = deadline ?? (claim.kind === 'date' ? claim.value : undefined);
  const report = latestReport(register, claim)?.claim ?? claim;
  const { outcome, new_deadline } = report;
  const moved = dateOf(new_deadline);
  const year = date === undefined ? undefined : parsePartialDate(date)?.year;
  const ids = claim.id.replaceAll('-', ' ');
  const statement = fillTemplate(register, claim.statement, claim.profile);
  const promise = fill(claim.plan?.promise) ?? '';
  return {
    url: routes.claim(claim),
    title: claimTitle(claim, statement),
    content: sentences([
      statement,
      claim.kind === 'person' ? claim.role : undefined,
      'scope' in claim && !/^not stated$/iu.test(claim.scope ?? '') ? fill(claim.scope) : undefined,
      'base' in claim ? fill(claim.base) : undefined,
      addsTo(statement, promise) ? promise : undefined,
      deadline === undefined ? undefined : ui.search.due(formatPartialDate(deadline)),
      // What became of it, at the promise and at the report alike.
      outcome === undefined ? undefined : ui.search.reported(ui.outcomes[outcome]),
      moved === undefined ? undefined : search.newDeadline(formatPartialDate(moved)),
      claim.rendering,
    ]),
    names: [...names, ...(claim.printed === undefined ? [] : [claim.printed])],
    ids,
    ...(isQuantity(claim) ? { subject: `${ids}: ${claimLabel(claim)}` } : {}),
    own: [
      ...(isQuantity(claim)
        ? figureTokens(claim.value)
        : claim.kind === 'date'
          ? numbersIn(formatPartialDate(claim.value))
          : []),
      ...[deadline, moved].flatMap((day) => (day === undefined ? [] : dueTokens(day))),
      // A person is found by their office.
      ...(claim.kind === 'person' ? wordsIn(claim.role ?? '') : []),
      // The unit of a count is seldom repeated in the statement.
      ...(claim.kind === 'count' ? wordsIn(claim.unit) : []),
    ],
    // `ours` says what the basis says.
    caveats: marksOf(register, claim).flatMap((mark) => (mark === 'ours' ? [] : [capitalised(ui.marks[mark])])),
    place: placeNames(profile),
    notes: notesText(claim.notes, claim.profile, register),
    filters: {
      place: [claim.profile],
      theme: claim.themes,
      kind: [claim.kind],
      basis: [claim.basis],
      // A document is credited with what it prints alone.
      ...(claim.basis === 'printed' ? { source: [claim.source] } : {}),
      ...(year === undefined ? {} : { year: [String(year)] }),
    },
    head: false,
    exact: [
      ...names,
      claim.id,
      claimLabel(claim),
      ...(isQuantity(claim) && claim.printed !== undefined ? [claim.printed] : []),
    ],
    impliedWords: [...(KIND_WORDS[claim.kind] ?? []), ...relatedNames(claim, register)],
    asked: claim.asked ?? [],
    order: {
      ...(date === undefined ? {} : { date: digitsOf(date) }),
      ...(claim.kind === 'money' && claim.unit === 'KRW' ? { amount: claim.value } : {}),
    },
    traits: traitsOf(claim, deadline !== undefined),
    romanised: claim.kind === 'person',
  };
}

/**
 * Titles and names of the claims that this one is part of, up to the top, or reports on, or names in its statement, by a link or
 * not: for a count of participants, the briefing. What is named in English is found by its Korean name too.
 */
function relatedNames(claim: RegisteredClaim, register: Register): string[] {
  const found = new Set<RegisteredClaim>();
  const add = (ref: string | undefined, within: string): RegisteredClaim | undefined => {
    const one = ref === undefined ? undefined : mustGetClaim(register, ref, within);
    if (one === undefined || one === claim || found.has(one)) return undefined;
    found.add(one);
    return one;
  };
  for (let at: RegisteredClaim | undefined = claim; at !== undefined; at = add(at.part_of, at.profile));
  add(claim.reports_on, claim.profile);
  for (const segment of parseTemplate(claim.statement)) if (segment.type === 'claim') add(segment.ref, claim.profile);
  const text = claim.statement.toLowerCase();
  const isMentioned = (name: Name): boolean => name.ko !== undefined && text.includes(name.en.toLowerCase());
  for (const one of claimsOfProfile(register, claim.profile))
    if (one !== claim && 'name' in one && one.name !== undefined && isMentioned(one.name)) found.add(one);
  const places = unique(wordsIn(text))
    .flatMap((word) => placesByWord(register).get(word) ?? [])
    .filter(({ id, name }) => id !== claim.profile && isMentioned(name));
  return [
    ...places.flatMap(({ name }) => allNames(name)),
    ...[...found].flatMap((one) =>
      'name' in one && one.name !== undefined ? [one.name.en, one.name.ko ?? ''] : [claimLabel(one)],
    ),
  ];
}

/** By the word that its English name begins with: no claim is compared with every place. */
const placesByWord = cached(({ profiles }: Register) =>
  Map.groupBy(profiles.values(), ({ name }) => wordsIn(name.en)[0] ?? ''),
);

/** The questions that the claim answers, and what it is. */
function traitsOf(claim: RegisteredClaim, due: boolean): RecordTrait[] {
  return [
    ...(due || claim.kind === 'date' ? (['when'] as const) : []),
    ...(claim.kind === 'money' || claim.kind === 'count' || claim.kind === 'duration' ? ([claim.kind] as const) : []),
    ...(claim.kind === 'area' || claim.kind === 'ratio' || claim.kind === 'share' ? (['size'] as const) : []),
    ...(claim.kind === 'person' ? (['who'] as const) : []),
    ...(claim.kind === 'place' || claim.kind === 'facility' ? (['where'] as const) : []),
    ...((NAMED_KINDS as readonly string[]).includes(claim.kind) ? (['thing'] as const) : []),
    ...(claim.reports_on === undefined ? [] : (['report'] as const)),
    ...(claim.basis === 'derived' ? (['derived'] as const) : []),
  ];
}
