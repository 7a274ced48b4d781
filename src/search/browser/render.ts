/** Builds what the results look like, node by node: no text from the index is ever read as HTML. */
import { scriptRuns } from '../../core/values/script-runs.ts';
import { excerptOf, type Piece } from '../query/excerpt.ts';
import { isHangul } from '../query/normalise.ts';
import type { Plan } from '../query/query-plan.ts';
import type { Ranked } from '../query/rank.ts';
import type { MatchReason } from '../query/query-terms.ts';
import { writeAddress, type SearchRequest } from './address.ts';
import { element } from './element.ts';
import type { ResultContent } from './engine.ts';
import { t } from './ui-strings.ts';

/** One hit in the list, under the heading of its place: `named` says that the heading names it. */
export function resultItem(shown: ResultContent, ranked: Ranked, named: boolean): HTMLLIElement {
  const item = element('li', 'search-result');
  item.dataset.result = '';
  const link = element('a', 'search-result__title');
  link.href = shown.href;
  link.append(...pieces(excerptOf(shown.title, ranked.matched, 400)));
  const excerpt = element('p', 'search-result__excerpt');
  excerpt.append(...pieces(bestExcerpt(shown, ranked)));
  item.append(link, excerpt, metaLine(shown, named));
  const why = reasons(ranked);
  if (why !== '') {
    const line = element('p', 'search-result__why');
    line.append(...spoken(why));
    item.append(line);
  }
  return item;
}

/** One hit in the box: a line to choose, with what it is and where beneath. */
export function optionLink(shown: ResultContent, ranked: Ranked): HTMLAnchorElement {
  const link = element('a', 'search-option');
  link.href = shown.href;
  const title = element('span', 'search-option__title');
  title.append(...pieces(excerptOf(shown.title, ranked.matched, 90)));
  const said = element('span', 'search-option__said');
  said.append(...pieces(excerptOf(shown.content, ranked.matched, 90)));
  const what = element('span', 'search-option__what');
  what.textContent = [shown.kind[1], placesOf(shown)].filter(Boolean).join(' · ');
  // Spaces, so that read in one breath the parts do not run together.
  link.append(title, ' ', said, ' ', what);
  return link;
}

/** The statement; the editor's note where only that answers. */
function bestExcerpt(shown: ResultContent, { matched }: Ranked): Piece[] {
  const content = excerptOf(shown.content, matched);
  const marks = (list: readonly Piece[]): number => list.filter(({ marked }) => marked).length;
  if (marks(content) > 0 || shown.notes === '') return content;
  const notes = excerptOf(shown.notes, matched);
  return marks(notes) > 0 ? [{ text: t.editorsNote, marked: false }, ...notes] : content;
}

function pieces(list: readonly Piece[]): Node[] {
  return list.flatMap(({ text, marked }): Node[] => {
    if (!marked) return spoken(text);
    const mark = element('mark');
    mark.append(...spoken(text));
    return [mark];
  });
}

/** Text with its Hangul marked as Korean, so that it is read aloud in its language. */
function spoken(text: string): Node[] {
  return scriptRuns(text).map((run) => {
    if (!run.korean) return document.createTextNode(run.text);
    const part = element('span');
    part.lang = 'ko';
    part.textContent = run.text;
    return part;
  });
}

function placesOf({ places }: ResultContent): string {
  return places.map(([, name]) => name).join(', ');
}

function metaLine(shown: ResultContent, named: boolean): HTMLParagraphElement {
  const line = element('p', 'search-result__meta');
  const { source } = shown;
  const parts: readonly (readonly [string, string | undefined])[] = [
    ['kind', shown.kind[1]],
    ['place', named ? undefined : placesOf(shown)],
    ['source', source?.title],
    ['date', source?.date],
  ];
  for (const [name, text] of parts) {
    if (text === undefined || text === '') continue;
    if (line.childNodes.length > 0) line.append(' · ');
    const part = element('span', `search-result__${name}`);
    part.append(...spoken(text));
    line.append(part);
  }
  return line;
}

/** The words found are told unless the marks in the text show them. */
const SHOWN_BY_MARKS: readonly MatchReason[] = ['synonym', 'part', 'deadline'];

/** Why it matched, where the typed word does not say so itself. */
function reasons({ matched, missing }: Ranked): string {
  const said = matched.flatMap(({ queryTerm, why, shown }) => {
    const label = t.why[why];
    if (label === undefined) return [];
    return [t.because(queryTerm.typed, label, SHOWN_BY_MARKS.includes(why) ? '' : shown.slice(0, 2).join(', '))];
  });
  return [...said, ...missing.map(t.without)].join(' · ');
}

/** "Showing results for …" when words were taken for others, and the way to ask for them as typed. */
export function changesLine({ changes }: Plan, asked: SearchRequest): HTMLParagraphElement | undefined {
  if (changes.length === 0) return undefined;
  const line = element('p', 'search-changes');
  line.append(t.changes.before);
  changes.forEach(({ to }, at) => {
    if (at > 0) line.append(t.changes.between);
    const word = element('strong');
    word.append(...spoken(to));
    line.append(word);
  });
  const literal = element('a', 'search-literal');
  literal.href = `${location.pathname}${writeAddress({ ...asked, exact: true })}`;
  literal.append(...spoken(t.changes.literally(asked.query)));
  line.append(t.changes.after, literal);
  return line;
}

/** Words near the ones that found nothing, each a search. */
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
