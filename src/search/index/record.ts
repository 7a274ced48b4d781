/** What is indexed of one thing: the text that excerpts show, and the words that it is found by. */
import type { AnswerKind } from '../query/record-id.ts';

/** A stretch of prose under one heading; an empty slug is what stands before the first. */
export interface ProseSection {
  readonly page: 'profile' | 'theme';
  /** Of the profile or theme. */
  readonly id: string;
  readonly title: string;
  readonly slug: string;
  readonly text: string;
}

export interface SearchFilters {
  readonly place: readonly string[];
  readonly theme: readonly string[];
  readonly kind: readonly string[];
  readonly basis?: readonly string[];
  /** Of the deadline, else of the date. */
  readonly year?: readonly string[];
  readonly source?: readonly string[];
}

export interface SearchRecord {
  /** Relative to the site's base. */
  readonly url: string;
  readonly title: string;
  /** What excerpts show. */
  readonly content: string;
  /** Other names of the thing; shown nowhere. */
  readonly names: readonly string[];
  /** The words of its id. */
  readonly ids: string;
  /** Helper words of what it is about: its figure, its names. */
  readonly own: readonly string[];
  /** Names of the place it belongs to. */
  readonly place: readonly string[];
  /** The editor's remarks. */
  readonly notes: string;
  /** Helper words; shown nowhere. */
  readonly terms: readonly string[];
  readonly filters: SearchFilters;
  /** What it can answer, and what it is. */
  readonly answers: readonly AnswerKind[];
  /** Words of `names` in Latin letters, to be known by other romanisations. */
  readonly sounding: readonly string[];
}

/** A record before the helper words that follow from its text. */
export type RecordDraft = Omit<SearchRecord, 'terms' | 'sounding' | 'answers'> & {
  readonly terms?: readonly string[];
  readonly answers?: readonly AnswerKind[];
  /** Words it is found by that stand nowhere in it. */
  readonly unsaid?: readonly string[];
  /** A profile, theme or source: of several records of one name it comes first. */
  readonly head: boolean;
  /** Names which, typed whole, mean this record. */
  readonly exact: readonly string[];
  /** Whether all names are of a person or a place. */
  readonly romanised?: boolean;
};
