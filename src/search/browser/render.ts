/** Renders results node by node: no text from the index is ever parsed as HTML. */
import { ownOf } from '../../core/values/own-of.ts';
import { beyondTitle, excerptOf, type ExcerptPiece } from '../query/excerpt.ts';
import { isHangul } from '../query/normalise.ts';
import type { QueryPlan } from '../query/query-plan.ts';
import type { Ranked } from '../query/rank.ts';
import type { MatchReason } from '../query/query-terms.ts';
import { urlQuery, type SearchRequest } from './request-url.ts';
import { make, linkTo, withKoreanMarked } from '../../client/dom.ts';
import type { ResultContent } from './engine.ts';
import { search as t } from '../../strings/index.ts';

/** Characters of a place's answer that its result shows. */
const LONGEST_ANSWER = 420;

/** One result of the search page. `isPlaceInHeading`: the group's heading already names the place. */
export function resultItem(shown: ResultContent, ranked: Ranked, isPlaceInHeading: boolean): HTMLLIElement {
  const title = excerptNodes(excerptOf(shown.title, ranked.matched, 400));
  const excerpt = excerptNodes(bestExcerpt(shown, ranked));
  const why = reasons(ranked);
  const item = make(
    'li',
    'search-result',
    linkTo(shown.href, 'search-result__title', ...title),
    ...(excerpt.length === 0 ? [] : [make('p', 'search-result__excerpt', ...excerpt)]),
    metaLine(shown, isPlaceInHeading),
    ...sourceLine(shown),
    ...(why === '' ? [] : [make('p', 'search-result__why', ...withKoreanMarked(why))]),
  );
  item.dataset.result = '';
  return item;
}

/** One option of the search box: title, excerpt, kind and city. */
export function optionLink(shown: ResultContent, ranked: Ranked): HTMLAnchorElement {
  const part = (name: string, text: string): HTMLSpanElement =>
    make('span', `search-option__${name}`, ...excerptNodes(excerptOf(text, ranked.matched, 90)));
  const what = [shown.kind[1], placesOf(shown), basisOf(shown), ...shown.caveats, ...lacking(ranked)];
  return linkTo(
    shown.href,
    'search-option',
    // Spaces, so that screen readers do not join the parts.
    ...[part('title', shown.title), ' ', part('said', beyondTitle(shown)), ' '],
    make('span', 'search-option__what', what.filter(Boolean).join(' · ')),
  );
}

/** What the number or name rests on, in the words of this page. */
function basisOf({ basis }: ResultContent): string {
  return basis === undefined ? '' : (ownOf(t.basis, basis[0]) ?? basis[1]);
}

/** The answer of a place; else the statement, or the editor's note if only that matches. */
function bestExcerpt(shown: ResultContent, { matched }: Ranked): ExcerptPiece[] {
  if (shown.answer !== undefined) return excerptOf(shown.answer, matched, LONGEST_ANSWER);
  const content = excerptOf(beyondTitle(shown), matched);
  const marks = (list: readonly ExcerptPiece[]): number => list.filter(({ marked }) => marked).length;
  if (marks(content) > 0 || shown.notes === '') return content;
  const notes = excerptOf(shown.notes, matched);
  return marks(notes) > 0 ? [{ text: t.editorsNote, marked: false }, ...notes] : content;
}

function excerptNodes(list: readonly ExcerptPiece[]): Node[] {
  return list.flatMap(({ text, marked }) => {
    const nodes = withKoreanMarked(text);
    return marked ? [make('mark', '', ...nodes)] : nodes;
  });
}

function placesOf({ places }: ResultContent): string {
  return places.map(([, name]) => name).join(', ');
}

function metaLine(shown: ResultContent, isPlaceInHeading: boolean): HTMLParagraphElement {
  const line = make('p', 'search-result__meta');
  const parts: readonly (readonly [string, string])[] = [
    ['kind', shown.kind[1]],
    ['place', isPlaceInHeading ? '' : placesOf(shown)],
    ['basis', basisOf(shown)],
    ...shown.caveats.map((caveat) => ['caveat', caveat] as const),
  ];
  for (const [name, text] of parts) {
    if (text === '') continue;
    if (line.childNodes.length > 0) line.append(' · ');
    const part = make('span', `search-result__${name}`, ...withKoreanMarked(text));
    if (name === 'basis' && shown.basis !== undefined) part.dataset.basis = shown.basis[0];
    line.append(part);
  }
  return line;
}

/** Title and date of the document that prints it; what no document prints has none. */
function sourceLine({ source }: ResultContent): HTMLParagraphElement[] {
  if (source === undefined) return [];
  const title = make('span', 'search-result__source', ...withKoreanMarked(source.title));
  const line = make('p', 'search-result__meta', title, ' · ', make('span', 'search-result__date', source.date));
  line.dataset.source = source.id;
  return [line];
}

/** Reasons whose words are not spelt out, since the marks in the text show them. */
const SHOWN_BY_MARKS: readonly MatchReason[] = ['synonym', 'asked', 'part', 'deadline', 'begun'];

/** Why the record matched, for words that differ from the typed ones. */
function reasons(ranked: Ranked): string {
  const texts = ranked.matched.flatMap(({ queryTerm, why, shown }) => {
    const label = t.why[why];
    if (label === undefined) return [];
    return [t.because(queryTerm.typed, label, SHOWN_BY_MARKS.includes(why) ? '' : shown.slice(0, 2).join(', '))];
  });
  return [...texts, ...lacking(ranked)].join(' · ');
}

/** The words of the query that it lacks, of those that another result has. */
const lacking = ({ missing }: Ranked): string[] => (missing.length === 0 ? [] : [t.without(missing)]);

/** "Showing results for …" after corrections, with a link to search for the words as typed. */
export function correctionsLine(
  { corrections }: Pick<QueryPlan, 'corrections'>,
  request: SearchRequest,
): HTMLParagraphElement | undefined {
  if (corrections.length === 0) return undefined;
  const words = corrections.flatMap(({ to }, at) => {
    const word = make('strong', '', ...withKoreanMarked(to));
    return at === 0 ? [word] : [t.changes.between, word];
  });
  const literally = linkTo(
    `${location.pathname}${urlQuery({ ...request, exact: true })}`,
    'search-literal',
    ...withKoreanMarked(t.changes.literally(request.query)),
  );
  return make('p', 'search-changes', t.changes.before, ...words, t.changes.after, literally);
}

/** Suggestions, each a link to its search. */
export function suggestionItems(words: readonly string[]): HTMLLIElement[] {
  return words.map((word) => {
    const link = linkTo(`?q=${encodeURIComponent(word)}`, '', word);
    if (isHangul(word)) link.lang = 'ko';
    return make('li', '', link);
  });
}
