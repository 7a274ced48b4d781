/** Every text of a record that readers see, with its field and the numbers that it may contain unbound. */
import { dateOf } from '../../core/schema/dated.ts';
import { formatClaim, isQuantity } from '../../core/domain/format-claim.ts';
import { chart } from '../../core/schema/chart.ts';
import type { Claim } from '../../core/schema/claim.ts';
import { line } from '../../core/schema/text.ts';
import { endOf, parsePartialDate, startOf } from '../../core/values/partial-date.ts';
import { formatNumber, formatPartialDate } from '../../strings/index.ts';
import { findNumerals } from '../../core/values/numerals.ts';
import { numberWords, SCALES } from '../../core/values/number-words.ts';
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
  readonly allowed: 'all' | (() => readonly string[]);
}

/** Where in a record readers see texts, charts apart; `*` stands for each entry. */
const SEEN = {
  claims: [
    'statement',
    'scope',
    'base',
    'role',
    'plan.promise',
    'plan.looked.where',
    'editorial.reason',
    'notes.*.text',
  ],
  profiles: [
    'summary',
    'answer.*',
    'glance.*.label',
    'glance.*.note',
    'outline.heading',
    'relationships.*.text',
    'region.note',
    'notes.*.text',
  ],
  themes: ['question', 'answer', 'answers.*.text'],
  sources: ['notes.*.text'],
  terms: ['explanation', 'slips.*.means'],
} as const;

type Seen = Pick<ReaderText, 'field' | 'text'> & { readonly owner: object };

/** The texts at a path, with what they stand in. */
function textsAt(owner: unknown, [key = '', ...rest]: readonly string[], at: readonly PropertyKey[] = []): Seen[] {
  if (typeof owner !== 'object' || owner === null) return [];
  const keys = key !== '*' ? [key] : Array.isArray(owner) ? [...owner.keys()] : Object.keys(owner);
  return keys.flatMap((each) => {
    const value = valueAt(owner, [each]);
    if (rest.length > 0) return textsAt(value, rest, [...at, each]);
    return typeof value === 'string' ? { field: [...at, each], text: value, owner } : [];
  });
}

/** Collected once per content, since several rules read them. */
export const readerTexts = cached((content: ParsedContent): ReaderText[] => {
  const declared = new Map(content.profiles.map((draft) => [draft.id, draft.fields.numbered_names ?? []]));
  const published = new Map(content.sources.map(({ id, fields }) => [id, fields.published?.date]));
  const textsIn = (
    draft: ParsedRecord<unknown>,
    seen: readonly string[],
    own: ReaderText['allowed'],
    within?: string,
  ): ReaderText[] =>
    seen.flatMap((path) =>
      textsAt(draft.fields, path.split('.')).map(({ owner, field, text }) => {
        // What is from outside says whence; where somebody searched says nothing of the place.
        const isTold = Object.hasOwn(owner, 'outside') || Object.hasOwn(owner, 'where');
        return { draft, field, text, within, allowed: isTold ? 'all' : own };
      }),
    );
  const chartTexts = (
    draft: ParsedRecord<unknown>,
    spec: unknown,
    at: readonly PropertyKey[],
    allowed: ReaderText['allowed'],
    within?: string,
  ): ReaderText[] =>
    textsOfKind(line, chart, spec).map((found) => ({
      draft,
      field: [...at, ...found.at],
      text: found.text,
      within,
      allowed,
    }));
  /** What a claim may say; a report says when its document appeared. */
  const allowedIn = (draft: ParsedClaim): ReaderText['allowed'] => {
    const day = draft.fields.reports_on === undefined ? [] : published.get(draft.fields.source ?? '');
    return day === undefined || hasInvalid(draft)
      ? 'all'
      : () => [
          ...(declared.get(draft.profile) ?? []),
          ...[day].flat().flatMap(datePhrases),
          ...ownPhrases(draft.fields),
        ];
  };
  return [
    ...content.claims.flatMap((draft) => textsIn(draft, SEEN.claims, allowedIn(draft), draft.profile)),
    ...content.profiles.flatMap((draft) => {
      const own = (): readonly string[] => declared.get(draft.id) ?? [];
      return [
        ...textsIn(draft, SEEN.profiles, own, draft.id),
        ...(draft.fields.charts ?? []).flatMap((spec, i) => chartTexts(draft, spec, ['charts', i], own, draft.id)),
      ];
    }),
    ...content.themes.flatMap((draft) => textsIn(draft, SEEN.themes, () => draft.fields.numbered_names ?? [])),
    ...content.sources.flatMap((draft) => textsIn(draft, SEEN.sources, 'all')),
    ...content.figures.flatMap((draft) => chartTexts(draft, draft.fields, [], () => [])),
    // A term may repeat its own names and the words it quotes; any other number in it must be bound.
    ...content.terms.flatMap((draft) => {
      const { name, slips = [] } = draft.fields;
      const own = [name?.en, name?.ko, ...(name?.also ?? []), ...slips.map(({ printed }) => printed)];
      return textsIn(draft, SEEN.terms, () => own.filter((phrase) => phrase !== undefined));
    }),
  ];
});

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
  // ② is the second of its list.
  if (fields.position !== undefined) add(...numberWords(fields.position));
  if (typeof fields.value === 'number') {
    // “Falls by 5 billion” says a number below zero.
    for (const number of [fields.value, Math.abs(fields.value), fields.to, fields.original?.value])
      if (number !== undefined)
        add(String(number), formatNumber(number), ...numberWords(number), ...inScale(number), ...inOneWord(number));
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

/** 1,000 as a word: 1천 명 are a thousand people. */
const inOneWord = (number: number): string[] =>
  Object.entries(SCALES).flatMap(([word, size]) => (number === size ? [word, `one ${word}`] : []));

/** "10 November 2025" may also be written as "10 November", "November 2025" or "2025", a half as "the second half". */
function datePhrases(date: string): string[] {
  const parsed = parsePartialDate(date);
  if (parsed === undefined) return [date];
  const full = formatPartialDate(date);
  const months = [startOf(date), endOf(date)].map((day) => formatPartialDate(day.slice(0, 7)));
  return [date, full, full.replace(/(?: of)? \d{4}$/, ''), full.replace(/^\d+ /, ''), String(parsed.year), ...months];
}
