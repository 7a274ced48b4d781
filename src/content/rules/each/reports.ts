import { dateOf } from '../../../core/schema/dated.ts';
import type { Outcome } from '../../../core/schema/claim.ts';
import { fullRef } from '../../../core/values/id.ts';
import { endOf, startOf } from '../../../core/values/partial-date.ts';
import { formatPartialDate } from '../../../strings/index.ts';
import type { Profile } from '../../../core/schema/profile.ts';
import {
  claimsByRef,
  ledgersOf,
  refOf,
  type ParsedClaim,
  type ParsedContent,
  type ParsedRecord,
} from '../../parsed-content.ts';
import { againstDocument, isWritten, issueAt, type Rule } from '../rule.ts';
import type { Issue, Words } from '../../issue.ts';

export const reports: Rule = {
  name: 'reports',
  description:
    'A report is of a later document, names one plan of its ledger, and has the dates that its outcome needs.',
  scope: ['claims', 'profiles'],
  emits: ['report', 'report-order', 'missing-field'],
  check: (content) => {
    const drafts = claimsByRef(content);
    const days = new Map(content.sources.map(({ id, fields }) => [id, fields.published?.date]));
    const dayOf = (draft: ParsedClaim): string | undefined => days.get(draft.fields.source ?? '');
    return [
      ...content.profiles.flatMap((draft) => glanceFaults(draft, drafts)),
      ...content.claims.flatMap((draft) => [
        ...lookedFaults(draft, dayOf(draft)),
        ...(draft.fields.reports_on === undefined
          ? withoutReport(draft)
          : [
              ...targetFaults(draft, drafts, dayOf),
              ...outcomeFaults(draft),
              ...dateFaults(content, draft, drafts, dayOf),
            ]),
      ]),
    ];
  },
};

/** Outcomes that say when it was done, and those that may name a deadline. */
const DONE: readonly (Outcome | undefined)[] = ['kept', 'kept-late'];
const DATED: readonly (Outcome | undefined)[] = ['delayed', 'changed', 'under-way'];

const OF_REPORTS = ['outcome', 'new_deadline', 'happened'] as const;

function withoutReport(draft: ParsedClaim): Issue[] {
  // What is written and invalid is reported as that.
  if (isWritten(draft, 'reports_on')) return [];
  const [message, remedy] = [
    'says what became of a plan, and no reports_on: says of which',
    'add reports_on: with the id of the plan',
  ];
  return OF_REPORTS.flatMap((field) => {
    const value = draft.fields[field];
    return value === undefined
      ? []
      : issueAt(draft, [field], 'report', [message, `${remedy}, or remove ${field}:`, dateOf(value) ?? value]);
  });
}

/** The plan that it reports on: another claim of this ledger, a plan itself, from an earlier document. */
function targetFaults(
  draft: ParsedClaim,
  drafts: ReadonlyMap<string, ParsedClaim>,
  dayOf: (draft: ParsedClaim) => string | undefined,
): Issue[] {
  const { reports_on: on = '', plan, conflicts_with: contradicted = [] } = draft.fields;
  const own = refOf(draft);
  const ref = fullRef(on, draft.profile);
  const at = (field: readonly PropertyKey[], words: Words): Issue[] => [issueAt(draft, field, 'report', words)];
  const target = drafts.get(ref);
  if (ref === own) return at(['reports_on'], ['the claim reports on itself', 'name the plan of the earlier document']);
  // A claim that is not there is reported by another rule.
  if (target === undefined) return [];
  if (target.profile !== draft.profile)
    return at(
      ['reports_on'],
      [
        'the plan is in the ledger of another profile',
        `move this claim to content/profiles/${target.profile}/claims.yaml, and write reports_on: ${target.id}`,
      ],
    );
  const { fields } = target;
  const faults = [
    plan === undefined
      ? []
      : at(
          ['plan'],
          [
            'a report has no plan of its own: it would be counted as a second one',
            'remove plan:; its deadline stands under new_deadline:, and what else is promised in a claim of its own',
            plan.promise,
          ],
        ),
    contradicted.flatMap((other, i) =>
      fullRef(other, draft.profile) === ref
        ? at(
            ['conflicts_with', i],
            [
              'what became of a plan does not contradict it',
              `remove it here, and remove ${draft.id} from conflicts_with: of ${target.id}`,
            ],
          )
        : [],
    ),
  ].flat();
  const refused = (...words: Words): Issue[] => [...faults, ...at(['reports_on'], words)];
  if (fields.reports_on !== undefined)
    return refused(`${on} is itself a report`, `write reports_on: ${fields.reports_on}, its plan`);
  // A plan that cannot be parsed is reported where it stands.
  if (fields.plan === undefined)
    return target.record === undefined
      ? faults
      : refused(
          `${on} is no plan, and nothing can have become of it`,
          'name the claim that has plan:, or remove reports_on: and outcome:',
        );
  if (fields.same_as !== undefined)
    return refused(`${on} is counted as ${fields.same_as}, which it repeats`, `write reports_on: ${fields.same_as}`);
  const [day, before] = [dayOf(draft), dayOf(target)];
  const isSame = draft.fields.source === fields.source;
  if (day === undefined || before === undefined || (!isSame && endOf(day) > startOf(before))) return faults;
  const order = issueAt(draft, ['source'], 'report-order', [
    isSame
      ? `is the document of ${on} itself, and a report is from a later one`
      : `is of ${formatPartialDate(day)}, and ${on} is from a document of ${formatPartialDate(before)}: a report is from a later one`,
    'name the later document under source:; what the document of the plan says itself stands under its plan.reported:',
  ]);
  return [...faults, ...(isSame ? [order] : againstDocument([order]))];
}

/** What each outcome needs, and may not have. */
function outcomeFaults(draft: ParsedClaim): Issue[] {
  const { outcome } = draft.fields;
  const missing = (field: (typeof OF_REPORTS)[number], words: Words): Issue[] =>
    draft.fields[field] !== undefined || isWritten(draft, field)
      ? []
      : [issueAt(draft, [field], 'missing-field', words)];
  if (outcome === undefined)
    return missing('outcome', [
      'a report says what became of the plan',
      'add outcome: with one of kept, kept-late, under-way, delayed, changed, cancelled, not-known',
    ]);
  const isDone = DONE.includes(outcome);
  const unfit = (field: 'new_deadline' | 'happened', message: string, remedy: string): Issue[] =>
    [draft.fields[field] ?? []]
      .flat()
      .map((value) =>
        issueAt(draft, [field], 'report', [`a plan that is “${outcome}” ${message}`, remedy, dateOf(value) ?? value]),
      );
  return [
    outcome !== 'delayed'
      ? []
      : missing('new_deadline', [
          'what is delayed has another deadline',
          'add new_deadline: { date: "2027", basis: printed }, or new_deadline: not-stated where the document gives none',
        ]),
    !isDone
      ? []
      : missing('happened', [
          `an outcome “${outcome}” says when it was done`,
          'add happened: { date: "2021-09", basis: printed }, or happened: not-stated where the document does not say',
        ]),
    DATED.includes(outcome)
      ? []
      : unfit(
          'new_deadline',
          'has no new deadline',
          isDone ? 'write the day under happened:' : 'remove new_deadline:, or change outcome:',
        ),
    isDone
      ? []
      : unfit(
          'happened',
          'has not been carried out',
          'write outcome: kept or kept-late, or remove happened: and give the day in a claim of kind date',
        ),
  ].flat();
}

/** The dates of a report against its document and against the deadline that held until then. */
function dateFaults(
  content: ParsedContent,
  draft: ParsedClaim,
  drafts: ReadonlyMap<string, ParsedClaim>,
  dayOf: (draft: ParsedClaim) => string | undefined,
): Issue[] {
  const { outcome, new_deadline: moved, happened, reports_on: on = '' } = draft.fields;
  const ref = fullRef(on, draft.profile);
  const target = drafts.get(ref);
  const deadline = target?.fields.plan?.deadline;
  const day = dayOf(draft);
  const done = dateOf(happened);
  const fault = (field: readonly string[], words: Words): Issue[] => [issueAt(draft, field, 'report-order', words)];
  if (done !== undefined && day !== undefined && startOf(done) > endOf(day))
    return fault(
      ['happened', 'date'],
      [
        `lies after the document that reports it, which is of ${formatPartialDate(day)}`,
        'write the day on which it was done; a day to come stands under new_deadline:',
      ],
    );
  // What the document says is done, or says in two ways, may have been done before it.
  const isOpen = !['done', 'conflicting'].includes(target?.fields.plan?.reported ?? 'done');
  const before = target?.fields.plan?.announced?.date ?? (target === undefined ? undefined : dayOf(target));
  if (isOpen && done !== undefined && before !== undefined && endOf(done) < startOf(before))
    return fault(
      ['happened', 'date'],
      [
        `lies before ${on} was announced, ${formatPartialDate(before)}`,
        `write the day on which it was done; or, where ${on} was announced before its document, add announced: to its plan`,
      ],
    );
  if (deadline === undefined) return [];
  const first = dateOf(deadline);
  const written = first === undefined ? '' : formatPartialDate(first);
  if (outcome === 'kept-late' && first === undefined)
    return fault(['outcome'], [`${on} has no deadline, and nothing was late`, 'write outcome: kept']);
  if (done !== undefined && first !== undefined) {
    if (outcome === 'kept' && startOf(done) > endOf(first))
      return fault(
        ['outcome'],
        [`${formatPartialDate(done)} lies after the deadline, ${written}`, 'write outcome: kept-late'],
      );
    if (outcome === 'kept-late' && endOf(done) <= endOf(first))
      return fault(
        ['outcome'],
        [`${formatPartialDate(done)} lies within the deadline, ${written}`, 'write outcome: kept'],
      );
  }
  if (outcome !== 'delayed' || typeof moved !== 'object' || day === undefined) return [];
  // An earlier report may have moved it already.
  const earlier = (ledgersOf(content).get(draft.profile) ?? []).flatMap(({ profile, fields }) =>
    fields.reports_on !== undefined &&
    fullRef(fields.reports_on, profile) === ref &&
    typeof fields.new_deadline === 'object'
      ? [{ date: fields.new_deadline.date, day: dayOf({ ...draft, fields }) ?? '' }]
      : [],
  );
  const known = earlier.filter((other) => other.day !== '' && endOf(other.day) < startOf(day));
  const until = known.toSorted((a, b) => (a.day < b.day ? -1 : 1)).at(-1)?.date ?? first;
  return until === undefined || endOf(moved.date) > endOf(until)
    ? []
    : fault(
        ['new_deadline', 'date'],
        [
          `is not later than the deadline until then, ${formatPartialDate(until)}`,
          'write the later date, or outcome: under-way or changed',
        ],
      );
}

/** A key number is of the plan, not of what became of it, nor of another place. */
const glanceFaults = (draft: ParsedRecord<Profile>, drafts: ReadonlyMap<string, ParsedClaim>): Issue[] =>
  (draft.fields.glance ?? []).flatMap(({ claim }, i) => {
    const named = drafts.get(fullRef(claim, draft.id));
    const fault = (...words: Words): Issue[] => [issueAt(draft, ['glance', i, 'claim'], 'report', words)];
    if (named?.fields.reports_on !== undefined)
      return fault(
        'a key number is one of the plan, and this claim is a report on it',
        'name a claim of the plan’s own document',
      );
    return named === undefined || named.profile === draft.id
      ? []
      : fault('it is a number of another place', 'name a claim of this profile');
  });

/** Nobody can have looked before the document was there. */
function lookedFaults(draft: ParsedClaim, day: string | undefined): Issue[] {
  const looked = draft.fields.plan?.looked;
  return looked === undefined || day === undefined || endOf(looked.date) >= startOf(day)
    ? []
    : againstDocument([
        issueAt(draft, ['plan', 'looked', 'date'], 'report-order', [
          `lies before the document, which is of ${formatPartialDate(day)}`,
          'write the day on which you looked',
        ]),
      ]);
}
