/** Record ids: they encode the record's traits, so that ranking needs no further look-up. */

/** Questions that a record answers, and what it is. The position in this list is the bit in the id: append only. */
const RECORD_TRAITS = [
  'when',
  'who',
  'where',
  'money',
  'count',
  'thing',
  'derived',
  'text',
  'size',
  'duration',
  'report',
] as const;
export type RecordTrait = (typeof RECORD_TRAITS)[number];

const LENGTH = 3;

export function traitBits(traits: readonly RecordTrait[]): number {
  return RECORD_TRAITS.reduce((sum, kind, bit) => sum + (traits.includes(kind) ? 2 ** bit : 0), 0);
}

export function recordId(index: number, bits: number): string {
  return `${bits.toString(36).padStart(LENGTH, '0')}${index.toString(36)}`;
}

/** The record's position among all records. */
export function recordNumber(id: string): number {
  return Number.parseInt(id.slice(LENGTH), 36);
}

export function hasTrait(id: string, kind: RecordTrait): boolean {
  return (Number.parseInt(id.slice(0, LENGTH), 36) & (1 << RECORD_TRAITS.indexOf(kind))) !== 0;
}
