/** The customary order of the fields of records, and a formatter that restores it. */
import { isCollection, isMap, isPair, isScalar, parseDocument, type Node, type Pair, type YAMLMap } from 'yaml';

/** Groups of fields in order; within a group the order is free. A field of no group stays after the one before it. */
export type FieldOrder = readonly (readonly string[])[];

/** For claims: what it is, what it says, where that is printed, what it promises, what the editor adds. */
export const CLAIM_ORDER: FieldOrder = [
  ['id'],
  ['kind'],
  [
    'name',
    'role',
    'statement',
    'themes',
    'asked',
    'value',
    'to',
    'range',
    'unit',
    'original',
    'largest',
    'per',
    'payer',
    'funders',
    'qualifier',
    'scope',
    'base',
    'date_basis',
    'reasoning',
    'time',
  ],
  [
    'source',
    'paragraphs',
    'context',
    'printed',
    'passage',
    'rendering',
    'value_reason',
    'basis',
    'derivation',
    'editorial',
  ],
  ['plan', 'reports_on', 'outcome', 'new_deadline', 'happened', 'conflicts_with'],
  ['notes'],
];

/** Fields of a claim that may be anywhere in it. */
export const FREE_CLAIM_FIELDS = ['part_of', 'same_as', 'position'] as const;

/** For other records: the order of the schema. */
export const schemaOrder = (shape: object): FieldOrder => Object.keys(shape).map((field) => [field]);

export interface Reordered {
  readonly text: string;
  /** The first line of each record that was put in order, from 1 within the text. */
  readonly lines: readonly number[];
}

/**
 * Sorts the fields of each record. The records are the entries of the list under `list`, or the whole document. A record
 * with a comment or an empty line between its fields is left alone, since those may belong to either neighbour. The text
 * of each field is moved unchanged.
 */
export function orderFields(text: string, order: FieldOrder, list?: string): Reordered {
  const document = parseDocument(text, { schema: 'core', resolveKnownTags: false, logLevel: 'error' });
  if (document.errors.length > 0 || document.warnings.length > 0) return { text, lines: [] };
  const found: unknown = list === undefined ? document.contents : document.get(list);
  const records = (list === undefined ? [found] : isCollection(found) ? found.items : []).filter(isMap);
  let result = text;
  const lines: number[] = [];
  // From the end, so that the offsets of earlier records stay valid.
  for (const record of records.toReversed()) {
    const moved = reorder(result, record, order);
    if (moved === undefined) continue;
    result = moved;
    lines.unshift(text.slice(0, startOf(record.items[0])).split('\n').length);
  }
  return { text: result, lines };
}

const startOf = (pair: Pair | undefined): number => (pair?.key as Node | null | undefined)?.range?.[0] ?? 0;

function endOf(pair: Pair): number {
  const value = pair.value as Node | null;
  return (value?.range ?? (pair.key as Node).range)?.[1] ?? 0;
}

function reorder(text: string, record: YAMLMap, order: FieldOrder): string | undefined {
  if (record.flow === true) return undefined;
  const pairs = record.items.filter((item) => isPair(item));
  const ranks = new Map<Pair, number>();
  let rank = 0;
  for (const pair of pairs) {
    const field = isScalar(pair.key) ? String(pair.key.value) : '';
    const group = order.findIndex((fields) => fields.includes(field));
    if (group !== -1) rank = group;
    ranks.set(pair, rank);
  }
  const sorted = pairs.toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
  if (sorted.every((pair, i) => pair === pairs[i])) return undefined;
  const last = pairs.at(-1);
  if (last === undefined) return undefined;
  // A field ends at its last visible character; between two fields there may be only a line break.
  const fields = new Map(
    pairs.map((pair) => {
      const end = startOf(pair) + text.slice(startOf(pair), endOf(pair)).trimEnd().length;
      return [pair, { start: startOf(pair), end }] as const;
    }),
  );
  const spanOf = (pair: Pair): { start: number; end: number } => fields.get(pair) ?? { start: 0, end: 0 };
  const between = pairs.slice(1).map((pair, i) => text.slice(spanOf(pairs[i] ?? pair).end, spanOf(pair).start));
  if (!between.every((gap) => /^[ \t]*\r?\n[ \t]*$/.test(gap))) return undefined;
  const after = /^[^\n]*/.exec(text.slice(spanOf(last).end))?.[0] ?? '';
  if (after.trim() !== '') return undefined;
  // "|+" keeps the empty lines after it, which would not be moved along.
  if (pairs.some((pair) => isScalar(pair.value) && /^[|>][1-9]?\+/.test(text.slice(pair.value.range?.[0] ?? 0))))
    return undefined;
  const written = sorted
    .map((pair, i) => text.slice(spanOf(pair).start, spanOf(pair).end) + (between[i] ?? ''))
    .join('');
  return text.slice(0, spanOf(pairs[0] ?? last).start) + written + text.slice(spanOf(last).end);
}
