/** Every text of a record that readers see, with its field and the numbers that it may contain unbound. */
import { dateOf } from '../../core/schema/dated.ts';
import { formatClaim, isQuantity } from '../../core/domain/format-claim.ts';
import { chart } from '../../core/schema/chart.ts';
import type { Claim } from '../../core/schema/claim.ts';
import type { Term } from '../../core/schema/glossary.ts';
import type { Note } from '../../core/schema/note.ts';
import { line } from '../../core/schema/text.ts';
import { parsePartialDate } from '../../core/values/partial-date.ts';
import { formatNumber, formatPartialDate } from '../../strings/index.ts';
import { findNumerals } from '../../core/values/numerals.ts';
import { numberWords } from '../../core/values/number-words.ts';
import { cached } from '../../core/values/cached.ts';
import type { ParsedClaim, ParsedContent, ParsedRecord, ValidFields } from '../parsed-content.ts';
import { textsOfKind, valueAt } from '../reader/zod-introspection.ts';

export interface ReaderText {
  readonly draft: ParsedRecord<unknown>;
  readonly field: readonly PropertyKey[];
  readonly text: string;
  /** The profile within which short claim ids are read. */
  readonly within: string | undefined;
  /** Phrases whose numbers need no binding; `'all'` where the record says where the numbers of the text come from. */
  readonly allowed: readonly string[] | 'all';
}

/** Collected once per content, since several rules read them. */
export const readerTexts = cached((content: ParsedContent): ReaderText[] => {
  const declared = new Map(content.profiles.map((draft) => [draft.id, draft.fields.numbered_names ?? []]));
  const published = new Map(content.sources.map(({ id, fields }) => [id, fields.published?.date]));
  // A report says when its document appeared.
  const dayOf = ({ fields }: ParsedClaim): string[] | 'all' => {
    if (fields.reports_on === undefined) return [];
    const day = published.get(fields.source ?? '');
    return day === undefined ? 'all' : datePhrases(day);
  };
  return [
    ...content.claims.flatMap((draft) => claimTexts(draft, declared.get(draft.profile) ?? [], dayOf(draft))),
    ...content.profiles.flatMap((draft) => {
      const { summary, answer, glance, outline, relationships, charts, notes, region } = draft.fields;
      const text = (field: readonly PropertyKey[], value: string | undefined): ReaderText[] =>
        value === undefined
          ? []
          : [{ draft, field, text: value, within: draft.id, allowed: declared.get(draft.id) ?? [] }];
      return [
        ...text(['summary'], summary),
        ...Object.entries(answer ?? {}).flatMap(([question, words]) => text(['answer', question], words)),
        ...(glance ?? []).flatMap((row, i) => [
          ...text(['glance', i, 'label'], row.label),
          ...text(['glance', i, 'note'], row.note),
        ]),
        ...text(['outline', 'heading'], outline?.heading),
        ...(relationships ?? []).flatMap((row, i) => text(['relationships', i, 'text'], row.text)),
        ...text(['region', 'note'], region?.note),
        ...(charts ?? []).flatMap((spec, i) =>
          textsOfKind(line, chart, spec).flatMap(({ at, text: words }) => text(['charts', i, ...at], words)),
        ),
        ...noteTexts(draft, notes ?? [], draft.id, declared.get(draft.id) ?? []),
      ];
    }),
    ...content.themes.flatMap((draft): ReaderText[] => {
      const { question, answer, answers, numbered_names } = draft.fields;
      const texts: readonly (readonly [readonly PropertyKey[], string | undefined])[] = [
        [['question'], question],
        [['answer'], answer],
        ...(answers ?? []).map(({ text }, i) => [['answers', i, 'text'], text] as const),
      ];
      return texts.flatMap(([field, text]) =>
        text === undefined ? [] : [{ draft, field, text, within: undefined, allowed: numbered_names ?? [] }],
      );
    }),
    ...content.sources.flatMap((draft) => noteTexts(draft, draft.fields.notes ?? [], undefined, 'all')),
    ...content.figures.flatMap((draft) =>
      textsOfKind(line, chart, draft.fields).map(({ at, text }): ReaderText => ({
        draft,
        field: at,
        text,
        within: undefined,
        allowed: [],
      })),
    ),
    ...content.terms.flatMap(termTexts),
  ];
});

function noteTexts(
  draft: ParsedRecord<unknown>,
  notes: readonly Note[],
  within: string | undefined,
  allowed: ReaderText['allowed'],
): ReaderText[] {
  return notes.map((note, i) => ({
    draft,
    field: ['notes', i, 'text'],
    text: note.text,
    within,
    allowed: note.outside === undefined ? allowed : 'all',
  }));
}

/** A term may repeat its own names and the words it quotes; any other number in it must be bound. */
function termTexts(draft: ParsedRecord<Term>): ReaderText[] {
  const { name, explanation, outside, slips } = draft.fields;
  const own = [name?.en, name?.ko, ...(name?.also ?? []), ...(slips ?? []).map(({ printed }) => printed)].filter(
    (phrase) => phrase !== undefined,
  );
  const text = (
    field: readonly PropertyKey[],
    value: string | undefined,
    allowed: ReaderText['allowed'],
  ): ReaderText[] => (value === undefined ? [] : [{ draft, field, text: value, within: undefined, allowed }]);
  return [
    ...text(['explanation'], explanation, outside === undefined ? own : 'all'),
    ...(slips ?? []).flatMap((slip, i) => text(['slips', i, 'means'], slip.means, own)),
  ];
}

function claimTexts(draft: ParsedClaim, declared: readonly string[], day: readonly string[] | 'all'): ReaderText[] {
  const own = day === 'all' || hasInvalid(draft) ? 'all' : [...declared, ...day, ...ownPhrases(draft.fields)];
  const { statement, scope, base, plan, editorial, notes, role } = draft.fields;
  const text = (
    field: readonly PropertyKey[],
    value: string | undefined,
    allowed: ReaderText['allowed'] = own,
  ): ReaderText[] => (value === undefined ? [] : [{ draft, field, text: value, within: draft.profile, allowed }]);
  return [
    ...text(['statement'], statement),
    ...text(['scope'], scope),
    ...text(['base'], base),
    ...text(['role'], role),
    ...text(['plan', 'promise'], plan?.promise),
    // Where somebody searched says nothing of the place.
    ...text(['plan', 'looked', 'where'], plan?.looked?.where, 'all'),
    ...text(['editorial', 'reason'], editorial?.reason, editorial?.outside === undefined ? own : 'all'),
    ...noteTexts(draft, notes ?? [], draft.profile, own),
  ];
}

/** Fields whose numbers a claim's own texts may repeat, and those by which they are put in words. */
const REPEATABLE = [
  'value',
  'to',
  'original',
  'kind',
  'unit',
  'plan',
  'printed',
  'time',
  'name',
  'new_deadline',
  'happened',
] as const;

/** Whether one of them is invalid, which is reported there, and not again as a number of the texts. */
const hasInvalid = ({ file, at, fields }: ParsedClaim): boolean =>
  REPEATABLE.some((field) => fields[field] === undefined && valueAt(file.data, [...at, field]) !== undefined);

/** What a claim's own texts may repeat unbound: its figure in any form, its printed words, its names and dates. */
function ownPhrases(fields: ValidFields<Claim>): string[] {
  const phrases: string[] = [];
  const add = (...texts: (string | undefined)[]): void =>
    void phrases.push(...texts.filter((text) => text !== undefined));
  add(fields.printed, fields.name?.en, ...(fields.name?.also ?? []));
  if (fields.printed !== undefined) add(...findNumerals(fields.printed).map((numeral) => numeral.text));
  if (typeof fields.value === 'number') {
    for (const number of [fields.value, fields.to, fields.original?.value])
      if (number !== undefined) add(String(number), formatNumber(number), ...numberWords(number), ...inScale(number));
    const claim = fields as Claim;
    if (fields.kind !== undefined && fields.unit !== undefined && isQuantity(claim))
      add(formatClaim(claim, 'figure'), formatClaim(claim, 'number'));
  }
  const plan = fields.plan;
  const dates = [
    fields.kind === 'date' ? fields.value : undefined,
    fields.time,
    dateOf(plan?.deadline),
    plan?.announced?.date,
    dateOf(fields.new_deadline),
    dateOf(fields.happened),
  ];
  for (const date of dates) if (typeof date === 'string') add(...date.split('/').flatMap(datePhrases));
  return phrases;
}

/** 14,650,000 as people write it: 14.65 million. */
const inScale = (number: number): string[] =>
  Object.entries({ million: 1e6, billion: 1e9, trillion: 1e12 }).flatMap(([scale, size]) =>
    number >= size ? [`${Number((number / size).toPrecision(12))} ${scale}`] : [],
  );

/** "10 November 2025" may also be written as "10 November", "November 2025" or "2025", a half as "the second half". */
function datePhrases(date: string): string[] {
  const parsed = parsePartialDate(date);
  if (parsed === undefined) return [date];
  const full = formatPartialDate(date);
  return [date, full, full.replace(/(?: of)? \d{4}$/, ''), full.replace(/^\d+ /, ''), String(parsed.year)];
}
