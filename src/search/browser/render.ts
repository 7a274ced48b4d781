/** Builds what the results look like, node by node: no text from the index is ever read as HTML. */
import { excerptOf, type Piece } from '../query/highlight.ts';
import { isHangul } from '../query/fold.ts';
import type { Labels } from '../query/lexicon.ts';
import type { Plan } from '../query/plan.ts';
import type { Ranked } from '../query/rank.ts';
import type { Why } from '../query/slots.ts';
import { element } from './element.ts';
import type { Shown } from './engine.ts';

export function resultItem(shown: Shown, ranked: Ranked, labels: Labels): HTMLLIElement {
  const item = element('li', 'search-result');
  item.dataset.result = '';
  const link = element('a', 'search-result__title');
  link.href = shown.href;
  link.append(...pieces(excerptOf(shown.title, ranked.matched, 400)));
  const excerpt = element('p', 'search-result__excerpt');
  excerpt.append(...pieces(bestExcerpt(shown, ranked)));
  item.append(link, excerpt, metaLine(shown, labels));
  const why = reasons(ranked);
  if (why !== '') item.append(withText(element('p', 'search-result__why'), why));
  return item;
}

/** The statement; the editor's note where only that answers. */
function bestExcerpt(shown: Shown, { matched }: Ranked): Piece[] {
  const content = excerptOf(shown.content, matched);
  const marks = (list: readonly Piece[]): number => list.filter(({ marked }) => marked).length;
  if (marks(content) > 0 || shown.notes === '') return content;
  const notes = excerptOf(shown.notes, matched);
  return marks(notes) > 0 ? [{ text: 'Editor’s note: ', marked: false }, ...notes] : content;
}

function pieces(list: readonly Piece[]): Node[] {
  return list.map(({ text, marked }) => (marked ? withText(element('mark'), text) : document.createTextNode(text)));
}

function metaLine({ filters }: Shown, labels: Labels): HTMLParagraphElement {
  const line = element('p', 'search-result__meta');
  const source = labels.source[filters.source?.[0] ?? ''];
  const parts: readonly (readonly [string, string | undefined])[] = [
    ['kind', labels.kind[filters.kind?.[0] ?? '']],
    ['place', (filters.place ?? []).map((id) => labels.place[id] ?? id).join(', ')],
    ['source', source?.title],
    ['date', source?.date],
  ];
  for (const [name, text] of parts) {
    if (text === undefined || text === '') continue;
    if (line.childNodes.length > 0) line.append(' · ');
    const part = withText(element('span', `search-result__${name}`), text);
    line.append(part);
  }
  return line;
}

const SAID: Readonly<Record<Why, string | undefined>> = {
  word: undefined,
  number: undefined,
  deadline: 'deadline',
  spelling: 'other spelling',
  synonym: 'same meaning',
  part: 'part of a longer word',
  romanisation: 'other romanisation',
  corrected: 'corrected',
};

/** Why it matched, where the typed word does not say so itself. */
function reasons({ matched, missing }: Ranked): string {
  const said = matched.flatMap(({ slot, why, shown }) => {
    const label = SAID[why];
    if (label === undefined) return [];
    return [
      why === 'synonym' || why === 'part' || why === 'deadline'
        ? `“${slot.typed}”: ${label}`
        : `“${slot.typed}”: ${label}, ${shown.slice(0, 2).join(', ')}`,
    ];
  });
  const lacks = missing.map((word) => `without “${word}”`);
  return [...said, ...lacks].join(' · ');
}

/** "Showing results for …" when words were taken for others; `undefined` when none were. */
export function changesLine(plan: Plan): HTMLParagraphElement | undefined {
  if (plan.changes.length === 0) return undefined;
  const line = element('p', 'search-changes');
  line.append('Showing results for ');
  plan.changes.forEach(({ from, to }, at) => {
    if (at > 0) line.append(', ');
    const word = withText(element('strong'), to);
    if (isHangul(to)) word.lang = 'ko';
    line.append(word, ` instead of “${from}”`);
  });
  line.append('.');
  return line;
}

/** Words near the ones that found nothing, each a search. */
export function suggestionItems(words: readonly string[]): HTMLLIElement[] {
  return words.map((word) => {
    const item = element('li');
    const link = withText(element('a'), word);
    link.href = `?q=${encodeURIComponent(word)}`;
    if (isHangul(word)) link.lang = 'ko';
    item.append(link);
    return item;
  });
}

function withText<T extends Element>(node: T, text: string): T {
  node.textContent = text;
  return node;
}
