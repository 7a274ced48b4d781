/** Barriers that the engines of accessibility do not see, each found in the elements of a page. */
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { attr, textOf, type Element } from '../../src/cli/site-checks/read-site.ts';

type Node = DefaultTreeAdapterTypes.Node;

const childrenOf = (node: Node): Element[] =>
  'childNodes' in node ? node.childNodes.filter((child) => defaultTreeAdapter.isElementNode(child)) : [];
const elementsIn = (node: Node): Element[] => childrenOf(node).flatMap((one) => [one, ...elementsIn(one)]);
/** The elements of a page that a test makes up. */
export const pageOf = (html: string): Element[] => elementsIn(parse(html));

const hangul = /\p{Script=Hangul}/u;
const said = (element: Element): string => textOf(element).replace(/\s+/g, ' ').trim();
const nameOf = (element: Element): string => attr(element, 'aria-label') ?? said(element);

function ancestors(element: Element): Element[] {
  const { parentNode } = element;
  return parentNode !== null && defaultTreeAdapter.isElementNode(parentNode)
    ? [parentNode, ...ancestors(parentNode)]
    : [];
}
const isHidden = (element: Element): boolean =>
  [element, ...ancestors(element)].some((one) => attr(one, 'aria-hidden') === 'true');
const is =
  (...names: readonly string[]) =>
  ({ tagName }: Element): boolean =>
    names.includes(tagName);

export type Barrier = (elements: readonly Element[]) => string[];

/** The words of the page are not in the language that it says. Told by the commonest words of English. */
export const wrongLanguage: Barrier = (elements) => {
  const html = elements.find(is('html'));
  const main = elements.find(is('main'));
  const words = said(main ?? html ?? ({ childNodes: [] } as never)).split(/[^\p{L}]+/u);
  const english = words.filter((word) => /^(?:the|of|and|in|to|a|is|it)$/i.test(word)).length;
  const lang = html === undefined ? '' : (attr(html, 'lang') ?? '');
  return lang.startsWith('en') === english / words.length > 0.03 ? [] : [`lang="${lang}", ${english} English words`];
};

export const unmarkedHangul: Barrier = (elements) =>
  elements
    .filter((element) => !is('script', 'title', 'html', 'head', 'meta', 'style')(element))
    .filter((element) => {
      const own = element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
      return hangul.test(own) && ![element, ...ancestors(element)].some((one) => attr(one, 'lang') === 'ko');
    })
    .map((element) => said(element).slice(0, 80));

export const roleLessDrawing: Barrier = (elements) =>
  elements
    .filter(is('svg'))
    .filter((svg) => !isHidden(svg))
    .filter(
      (svg) =>
        attr(svg, 'role') === undefined ||
        (attr(svg, 'aria-label') ?? attr(svg, 'aria-labelledby') ?? elementsIn(svg).find(is('title'))) === undefined,
    )
    .map((svg) => `<svg class="${attr(svg, 'class') ?? ''}">`);

const VAGUE = /^(?:here|click here|this|link|more|read more|details|see|go|[^\p{L}\p{N}]+)$/iu;
/** The id of a record; a number that stands alone, where nothing around it says of what it is. */
export const vagueLink: Barrier = (elements) =>
  elements
    .filter(is('a'))
    .filter((link) => attr(link, 'href') !== undefined && !isHidden(link))
    .filter((link) => {
      const name = nameOf(link);
      if (VAGUE.test(name) || /^[a-z]+(?:-[a-z]+)+-\d{4}(?:-\d\d)?$/.test(name)) return true;
      if (!/^[\d.,]+$/.test(name)) return false;
      const [parent] = ancestors(link).filter(is('td', 'th', 'li', 'p', 'dd', 'div'));
      // A cell has its headings.
      return parent !== undefined && !ancestors(link).some(is('table')) && said(parent) === name;
    })
    .map((link) => `${nameOf(link)} → ${attr(link, 'href') ?? ''}`);

/** What only a mouse gets. The browser's own interface shows the title of a link to a style or a feed. */
export const mouseOnly: Barrier = (elements) =>
  elements
    .filter((element) => attr(element, 'title') !== undefined && !is('link', 'iframe')(element))
    // A link of the prose to the glossary says in it what its place says already.
    .filter((element) => !(attr(element, 'class') ?? '').split(' ').includes('term-link'))
    .map((element) => attr(element, 'title') ?? '');

/** What a number rests on, told by the line under it and by nothing in words. */
export const unheardBasis: Barrier = (elements) =>
  elements
    .filter(is('a'))
    .filter((link) => /\b(?:derived|editor)\b/.test(attr(link, 'class') ?? ''))
    .filter((link) => !/worked out by us|added by us/.test(said(link)))
    .filter((link) => {
      const [near] = ancestors(link).filter(is('li', 'td', 'p', 'dd'));
      return near === undefined || !/worked out by us|added by us/.test(said(near));
    })
    .map((link) => `${said(link)} → ${attr(link, 'href') ?? ''}`);

export const landmarks: Barrier = (elements) => {
  const all = elements.filter(
    (element) =>
      is('main', 'nav', 'aside', 'search')(element) ||
      ['region', 'search', 'navigation'].includes(attr(element, 'role') ?? '') ||
      (is('section', 'form')(element) &&
        (attr(element, 'aria-label') ?? attr(element, 'aria-labelledby')) !== undefined) ||
      (is('header', 'footer')(element) && !ancestors(element).some(is('main', 'article', 'section'))),
  );
  return all.length <= 12 ? [] : [`${all.length} landmarks`];
};

export const namelessTable: Barrier = (elements) =>
  elements
    .filter(is('table'))
    .filter((table) => !elementsIn(table).some((one) => one.tagName === 'caption' && said(one) !== ''))
    .map((table) => said(table).slice(0, 60));

/** Drawn text and scroll boxes are no stops; what can be followed or pressed is one by itself. */
export const idleStop: Barrier = (elements) =>
  elements.filter((element) => attr(element, 'tabindex') === '0').map(({ tagName }) => `<${tagName} tabindex="0">`);

export const headingWithPermalink: Barrier = (elements) =>
  elements
    .filter(is('h1', 'h2', 'h3', 'h4'))
    .filter((heading) => elementsIn(heading).some((one) => (attr(one, 'href') ?? '').startsWith('#')))
    .map(said);

/** Visible words stand in the name, in their order. */
export const otherName: Barrier = (elements) =>
  elements.filter(is('a', 'button')).flatMap((element) => {
    const label = attr(element, 'aria-label');
    const visible = said(element).toLowerCase();
    // Signs are no words that anybody would say.
    return label === undefined || !/\p{L}{2}/u.test(visible) || label.toLowerCase().includes(visible)
      ? []
      : [`${visible} is named ${label}`];
  });

/** Links of menus that do not say truly whether they lead to this page, or to the part of the site that it is in. */
export function wrongPlace(elements: readonly Element[], address: string): string[] {
  const links = elements.filter(is('nav')).flatMap((nav) => elementsIn(nav).filter(is('a')));
  return links.flatMap((link) => {
    const to = attr(link, 'href') ?? '';
    const marked = attr(link, 'aria-current');
    const isHere = to === address;
    if (to.startsWith('#')) return [];
    const isOfMenu = ancestors(link).some((one) => attr(one, 'id') === 'menu_');
    // A part of the site may hold pages that lie elsewhere; what lies under its address it must hold.
    const isPart = marked === 'true' || (address.startsWith(to) && to.split('/').length > 2);
    const right = isOfMenu
      ? marked === (isHere ? 'page' : isPart ? 'true' : undefined)
      : isHere === (marked === 'page');
    // Of several orders of one list, one is chosen on each of its pages.
    return right || (!isOfMenu && marked === 'true') ? [] : [`${said(link)}: ${marked ?? 'nothing'}`];
  });
}

/** Words of a style sheet are in no language, and not in the text. */
export const wordsInStyles = (css: string): string[] =>
  [...css.matchAll(/content:\s*(["'])(.*?)\1/g)]
    .map(([, , text = '']) => text)
    .filter((text) => /\p{L}/u.test(text.replace(/\\[\da-f]+/gi, '')));
/** One browser takes a list without markers for none; an empty marker keeps it. */
export const listsUndone = (css: string): string[] => css.match(/list-style(?:-type)?:\s*none/g) ?? [];
