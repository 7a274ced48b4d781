/** A record's id in the index. It tells what the record can answer, so that nobody need look that up. */

/** Questions a record answers, and what it is; the place in the list is a bit of the id. Append only. */
export const ANSWERS = [
  'when',
  'who',
  'where',
  'money',
  'count',
  'thing',
  'derived',
  'section',
  'size',
  'duration',
] as const;
export type AnswerKind = (typeof ANSWERS)[number];

const LENGTH = 2;

export function bitsOf(answers: readonly AnswerKind[]): number {
  return ANSWERS.reduce((sum, kind, bit) => sum + (answers.includes(kind) ? 2 ** bit : 0), 0);
}

export function recordId(at: number, bits: number): string {
  return `${bits.toString(36).padStart(LENGTH, '0')}${at.toString(36)}`;
}

/** The record's place in the list of all. */
export function recordNumber(id: string): number {
  return Number.parseInt(id.slice(LENGTH), 36);
}

export function answersIt(id: string, kind: AnswerKind): boolean {
  return (Number.parseInt(id.slice(0, LENGTH), 36) & (1 << ANSWERS.indexOf(kind))) !== 0;
}
