/**
 * What is said of all places at once, and may be untrue when another joins them: “Only Busan plans …”, “No document says …”.
 * No rule can tell whether it still holds, so `check` lists it to be read again until the new place is published.
 */
import type { ParsedContent } from './parsed-content.ts';
import { allProse } from './prose/prose.ts';
import { sentencesOf } from './rules/each/prose-reading.ts';
import { readerTexts } from './rules/reader-visible-texts.ts';

const OF_ALL =
  /\b(?:[Oo]nly|None|Neither|[Bb]oth|[Mm]ost(?! of th(?:is|ese))|[Nn]o (?:other|document|city|county|place)|(?:[Aa]ll|[Ee]very|[Ee]ach)(?: of)?(?: the)? (?:two|three|four|five|six|seven|eight|nine|ten|documents?|cit(?:y|ies)|places?))\b/u;

interface Sentence {
  readonly path: string;
  readonly text: string;
}

/** The places of which nothing was published yet, and the sentences of themes that they have joined, and of charts across places. */
export function toReread(content: ParsedContent): { places: readonly string[]; sentences: readonly Sentence[] } {
  const { published, profiles, claims, themes, figures } = content;
  const places = published.size === 0 ? [] : profiles.map(({ id }) => id).filter((id) => !published.has(id));
  if (places.length === 0) return { places, sentences: [] };
  const joined = new Set(
    claims.flatMap(({ profile, fields }) => (places.includes(profile) ? (fields.themes ?? []) : [])),
  );
  const drafts = new Set<unknown>([...themes.filter(({ id }) => joined.has(id)), ...figures]);
  const texts = [
    ...allProse(content).flatMap(({ draft, ...prose }) =>
      drafts.has(draft)
        ? sentencesOf(content, { draft, ...prose }).map((text) => ({ path: draft.file.path, text }))
        : [],
    ),
    // What a theme asks, and what it says of one place, stays as it is.
    ...readerTexts({ ...content, claims: [], profiles: [], sources: [], terms: [] }).flatMap(
      ({ draft, field, text }) =>
        drafts.has(draft) && field[0] !== 'answers' && field[0] !== 'question' ? [{ path: draft.file.path, text }] : [],
    ),
  ];
  return { places, sentences: texts.filter(({ text }) => OF_ALL.test(text)) };
}
