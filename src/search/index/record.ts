/** A search record: the text that excerpts show, and the words by which it is found. */
import type { OrderName } from '../query/index-format.ts';
import type { RecordTrait } from '../query/record-id.ts';

/** Prose under one heading; the slug is empty before the first heading. */
export interface ProseSection {
  readonly page: 'profile' | 'theme';
  /** Id of the profile or theme. */
  readonly id: string;
  readonly title: string;
  readonly slug: string;
  readonly text: string;
}

interface SearchFilters {
  readonly place: readonly string[];
  readonly theme: readonly string[];
  readonly kind: readonly string[];
  readonly basis?: readonly string[];
  /** Year of the deadline, else of the date. */
  readonly year?: readonly string[];
  readonly source?: readonly string[];
}

export interface SearchRecord {
  /** Relative to the site's base. */
  readonly url: string;
  readonly title: string;
  /** Its subject and value, by which it is found as by a title where the title is a sentence; not shown. */
  readonly subject?: string;
  /** What excerpts show. */
  readonly content: string;
  /** Other names; not shown. */
  readonly names: readonly string[];
  /** The words of its id. */
  readonly ids: string;
  /** Tokens and words of its subject: its figure, its names. */
  readonly own: readonly string[];
  /** Names of the city it belongs to. */
  readonly place: readonly string[];
  /** The editor's remarks. */
  readonly notes: string;
  /** Warnings that go with it wherever it is shown. */
  readonly caveats: readonly string[];
  /** The answers of a place. */
  readonly answer?: string;
  /** Further tokens and words; not shown. */
  readonly terms: readonly string[];
  /** Tokens and words of how people ask for it; not shown. */
  readonly asked: readonly string[];
  readonly filters: SearchFilters;
  /** Its own date, as digits, and its sum of won: what results can be put in order by. */
  readonly order?: Partial<Record<OrderName, number>>;
  /** Questions it answers, and what it is. */
  readonly traits: readonly RecordTrait[];
  /** Its names as given, and its printed words. */
  readonly said: string;
  /** How people ask for it, as written. */
  readonly asks: readonly string[];
  /** Romanised Korean words of `names`, to be matched in other romanisations. */
  readonly romanisedWords: readonly string[];
}

/** A record without the tokens that are derived from its text. */
export type RecordDraft = Omit<
  SearchRecord,
  'terms' | 'asked' | 'asks' | 'romanisedWords' | 'traits' | 'said' | 'caveats'
> & {
  readonly caveats?: readonly string[];
  readonly terms?: readonly string[];
  /** How people ask for it who know none of its words. */
  readonly asked?: readonly string[];
  readonly traits?: readonly RecordTrait[];
  /** Words by which it is found although its text does not contain them. */
  readonly impliedWords?: readonly string[];
  /** Set for profiles, themes and sources: they rank first among records with the same name. */
  readonly head: boolean;
  /** Names that mean this record if they are the whole query. */
  readonly exact: readonly string[];
  /** Whether all names are of a person or a place. */
  readonly romanised?: boolean;
};

/** A record of words alone, with all else empty. */
export const draft = (url: string, title: string, content: string, kind: string): RecordDraft => ({
  url,
  title,
  content,
  names: [],
  ids: '',
  own: [],
  place: [],
  notes: '',
  filters: { place: [], theme: [], kind: [kind] },
  head: false,
  exact: [title],
  traits: ['text'],
});
