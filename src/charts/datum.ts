/** The parts of a series: the selected claims, with the words and values that are drawn. */
import type { RegisteredClaim } from '../core/domain/register.ts';

/** One drawn thing: its label, the claim behind it, the value drawn and the words for it. */
export interface Datum {
  readonly label: string;
  readonly claim: RegisteredClaim;
  readonly value: number;
  readonly text: string;
}

/** A claim drawn for its name, not for a value. */
export interface NamedDatum {
  readonly label: string;
  readonly claim: RegisteredClaim;
}

/** A profile and its name. */
export interface PlaceRef {
  readonly id: string;
  readonly name: string;
}

/** `1,927.0` of `KRW 1,927.0 billion`: the unit is told once, above. */
export const numberIn = (text: string): string => /[\d.,]*\d/.exec(text)?.[0] ?? text;
/** `KRW … billion`. */
export const unitIn = (text: string): string => text.replace(numberIn(text), '').replaceAll(/\s+/g, ' ').trim();
