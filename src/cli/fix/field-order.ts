/** The order in which the fields of a record are written: as readers of the ledgers know it. */
import { isCollection, isMap, isPair, isScalar, parseDocument, type Node, type Pair, type YAMLMap } from 'yaml';

/** Groups of fields in their order; within a group a writer is free. A field of no group stays after the one before it. */
export type FieldOrder = readonly (readonly string[])[];

/** Of a claim: what it is, what it says, where that stands, what it promises, what the editor adds. */
export const CLAIM_ORDER: FieldOrder = [
  ['id'],
  ['kind'],
  [
    'name',
    'role',
    'statement',
    'themes',
    'value',
    'unit',
    'qualifier',
    'scope',
    'base',
    'date_basis',
    'reasoning',
    'time',
  ],
  ['source', 'paragraphs', 'context', 'printed', 'basis', 'derivation', 'editorial'],
  ['plan', 'conflicts_with'],
  ['notes'],
];

/** What a claim belongs to is told wherever it reads best. */
export const FREE_CLAIM_FIELDS = ['part_of', 'position'] as const;

/** Of other records: as their schemas have it. */
export const schemaOrder = (shape: object): FieldOrder => Object.keys(shape).map((field) => [field]);

export interface Reordered {
  readonly text: string;
  /** The first line of each record that was put in order, from 1 within the text. */
  readonly lines: readonly number[];
}

/**
 * Puts the fields of each record into their order. The records are the entries of the list under `list`, or the whole
 * document. A record with a comment or an empty line between its fields stays as it is: whose they are, only their
 * writer knows. Fields are moved letter for letter, so that nothing in them is written anew.
 */
export function orderFields(text: string, order: FieldOrder, list?: string): Reordered {
  const document = parseDocument(text, { schema: 'core', resolveKnownTags: false, logLevel: 'error' });
  if (document.errors.length > 0 || document.warnings.length > 0) return { text, lines: [] };
  const found: unknown = list === undefined ? document.contents : document.get(list);
  const records = (list === undefined ? [found] : isCollection(found) ? found.items : []).filter(isMap);
  let result = text;
  const lines: number[] = [];
  // From the end, so that what stands before keeps its place.
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
  // A field reaches to its last letter: what lies between two fields is only the way to the next line.
  const fields = new Map(
    pairs.map((pair) => {
      const end = startOf(pair) + text.slice(startOf(pair), endOf(pair)).trimEnd().length;
      return [pair, { start: startOf(pair), end }] as const;
    }),
  );
  const place = (pair: Pair): { start: number; end: number } => fields.get(pair) ?? { start: 0, end: 0 };
  const between = pairs.slice(1).map((pair, i) => text.slice(place(pairs[i] ?? pair).end, place(pair).start));
  if (!between.every((gap) => /^[ \t]*\r?\n[ \t]*$/.test(gap))) return undefined;
  const after = /^[^\n]*/.exec(text.slice(place(last).end))?.[0] ?? '';
  if (after.trim() !== '') return undefined;
  // "|+" keeps the empty lines after it, which would stay behind.
  if (pairs.some((pair) => isScalar(pair.value) && /^[|>][1-9]?\+/.test(text.slice(pair.value.range?.[0] ?? 0))))
    return undefined;
  const written = sorted.map((pair, i) => text.slice(place(pair).start, place(pair).end) + (between[i] ?? '')).join('');
  return text.slice(0, place(pairs[0] ?? last).start) + written + text.slice(place(last).end);
}
