/** Renders results node by node: no text from the index is ever parsed as HTML. */
import { ownOf } from '../../core/values/own-of.ts';
import { beyondTitle, excerptOf, type ExcerptPiece } from '../query/excerpt.ts';
import { isHangul } from '../query/normalise.ts';
import type { QueryPlan } from '../query/query-plan.ts';
import type { Ranked } from '../query/rank.ts';
import type { MatchReason } from '../query/query-terms.ts';
import { urlQuery, type SearchRequest } from './request-url.ts';
import { element, withKoreanMarked } from './element.ts';
import type { ResultContent } from './engine.ts';
import { t } from './ui-strings.ts';

/** Characters of a place's answer that its result shows. */
const LONGEST_ANSWER = 420;

/** One result of the search page. `isPlaceInHeading`: the group's heading already names the place. */
export function resultItem(shown: ResultContent, ranked: Ranked, isPlaceInHeading: boolean): HTMLLIElement {
  const item = element('li', 'search-result');
  item.dataset.result = '';
  const link = element('a', 'search-result__title');
  link.href = shown.href;
  link.append(...excerptNodes(excerptOf(shown.title, ranked.matched, 400)));
  const excerpt = element('p', 'search-result__excerpt');
  excerpt.append(...excerptNodes(bestExcerpt(shown, ranked)));
  item.append(link, ...(excerpt.hasChildNodes() ? [excerpt] : []), metaLine(shown, isPlaceInHeading));
  const cited = sourceLine(shown);
  if (cited !== undefined) item.append(cited);
  const why = reasons(ranked);
  if (why !== '') {
    const line = element('p', 'search-result__why');
    line.append(...withKoreanMarked(why));
    item.append(line);
  }
  return item;
}

/** One option of the search box: title, excerpt, kind and city. */
export function optionLink(shown: ResultContent, ranked: Ranked): HTMLAnchorElement {
  const link = element('a', 'search-option');
  link.href = shown.href;
  const title = element('span', 'search-option__title');
  title.append(...excerptNodes(excerptOf(shown.title, ranked.matched, 90)));
  const texts = element('span', 'search-option__said');
  texts.append(...excerptNodes(excerptOf(beyondTitle(shown), ranked.matched, 90)));
  const what = element('span', 'search-option__what');
  what.textContent = [
    shown.kind[1],
    placesOf(shown),
    basisOf(shown),
    ...shown.caveats,
    ...ranked.missing.map(t.without),
  ]
    .filter(Boolean)
    .join(' · ');
  // Spaces, so that screen readers do not join the parts.
  link.append(title, ' ', texts, ' ', what);
  return link;
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
  return list.flatMap(({ text, marked }): Node[] => {
    if (!marked) return withKoreanMarked(text);
    const mark = element('mark');
    mark.append(...withKoreanMarked(text));
    return [mark];
  });
}

function placesOf({ places }: ResultContent): string {
  return places.map(([, name]) => name).join(', ');
}

function metaLine(shown: ResultContent, isPlaceInHeading: boolean): HTMLParagraphElement {
  const line = element('p', 'search-result__meta');
  const parts: readonly (readonly [string, string])[] = [
    ['kind', shown.kind[1]],
    ['place', isPlaceInHeading ? '' : placesOf(shown)],
    ['basis', basisOf(shown)],
    ...shown.caveats.map((caveat) => ['caveat', caveat] as const),
  ];
  for (const [name, text] of parts) {
    if (text === '') continue;
    if (line.childNodes.length > 0) line.append(' · ');
    const part = element('span', `search-result__${name}`);
    if (name === 'basis' && shown.basis !== undefined) part.dataset.basis = shown.basis[0];
    part.append(...withKoreanMarked(text));
    line.append(part);
  }
  return line;
}

/** Title and date of the document that prints it; what no document prints has none. */
function sourceLine({ source }: ResultContent): HTMLParagraphElement | undefined {
  if (source === undefined) return undefined;
  const line = element('p', 'search-result__meta');
  line.dataset.source = source.id;
  const [title, date] = [element('span', 'search-result__source'), element('span', 'search-result__date')];
  title.append(...withKoreanMarked(source.title));
  date.textContent = source.date;
  line.append(title, ' · ', date);
  return line;
}

/** Reasons whose words are not spelt out, since the marks in the text show them. */
const SHOWN_BY_MARKS: readonly MatchReason[] = ['synonym', 'asked', 'part', 'deadline', 'begun'];

/** Why the record matched, for words that differ from the typed ones. */
function reasons({ matched, missing }: Ranked): string {
  const texts = matched.flatMap(({ queryTerm, why, shown }) => {
    const label = t.why[why];
    if (label === undefined) return [];
    return [t.because(queryTerm.typed, label, SHOWN_BY_MARKS.includes(why) ? '' : shown.slice(0, 2).join(', '))];
  });
  return [...texts, ...missing.map(t.without)].join(' · ');
}

/** "Showing results for …" after corrections, with a link to search for the words as typed. */
export function correctionsLine(
  { corrections }: Pick<QueryPlan, 'corrections'>,
  request: SearchRequest,
): HTMLParagraphElement | undefined {
  if (corrections.length === 0) return undefined;
  const line = element('p', 'search-changes');
  line.append(t.changes.before);
  corrections.forEach(({ to }, at) => {
    if (at > 0) line.append(t.changes.between);
    const word = element('strong');
    word.append(...withKoreanMarked(to));
    line.append(word);
  });
  const literalLink = element('a', 'search-literal');
  literalLink.href = `${location.pathname}${urlQuery({ ...request, exact: true })}`;
  literalLink.append(...withKoreanMarked(t.changes.literally(request.query)));
  line.append(t.changes.after, literalLink);
  return line;
}

/** Suggestions, each a link to its search. */
export function suggestionItems(words: readonly string[]): HTMLLIElement[] {
  return words.map((word) => {
    const item = element('li');
    const link = element('a');
    link.textContent = word;
    link.href = `?q=${encodeURIComponent(word)}`;
    if (isHangul(word)) link.lang = 'ko';
    item.append(link);
    return item;
  });
}
