/** What the pages say, the content's words as well as the site's, holds no word that readers would have to learn. */
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { expect, test } from 'vitest';
import type { Register } from '../../src/core/domain/register.ts';
import { inEnglish } from '../../src/core/schema/bilingual.ts';
import { ROOT_SITE } from '../run/sites.ts';
import { faults } from '../strings/banned-words.ts';
import { attr, contentOf, pagesOf, type Element } from './site.ts';

/** Attributes that are read out or shown. */
const SPOKEN = ['title', 'alt', 'aria-label', 'placeholder', 'data-label'];
const META = ['description', 'og:title', 'og:description', 'og:image:alt'];

/** A document's own words; addresses, names and text of the reader's machine. */
const isQuoted = (element: Element): boolean =>
  ['script', 'style', 'q', 'blockquote', 'textarea', 'code'].includes(element.tagName) ||
  attr(element, 'lang') === 'ko';

/** The page as one run of words, its parts one after another. */
function said(node: DefaultTreeAdapterTypes.Node): string[] {
  if (defaultTreeAdapter.isTextNode(node)) return [node.value];
  if (!defaultTreeAdapter.isElementNode(node)) return 'childNodes' in node ? node.childNodes.flatMap(said) : [];
  if (isQuoted(node)) return [' … '];
  const isMeta = META.includes(attr(node, 'name') ?? attr(node, 'property') ?? '');
  const attributes = [...(isMeta ? ['content'] : []), ...SPOKEN].flatMap((name) => attr(node, name) ?? []);
  return [...attributes, ...node.childNodes.flatMap(said), ...('content' in node ? said(node.content) : [])];
}

/** What documents print and what things are called is theirs: it is quoted as it is. */
function namesIn({ claims, sources }: Register): string[] {
  const of = (name: { readonly en: string; readonly also: readonly string[] } | null | undefined): string[] =>
    name === null || name === undefined ? [] : [name.en, ...name.also];
  return (
    [
      ...[...claims.values()].flatMap((claim) => [claim.printed ?? '', ...('name' in claim ? of(claim.name) : [])]),
      ...[...sources.values()].flatMap(({ title, publisher }) => [title.printed ?? '', inEnglish(publisher)]),
    ]
      // A single word would hide every other use of it.
      .filter((text) => text.includes(' ') && faults(text).length > 0)
      .toSorted((a, b) => b.length - a.length)
  );
}

test('no page says a word that readers would have to learn', () => {
  const names = namesIn(contentOf(ROOT_SITE).register);
  const found = pagesOf(ROOT_SITE).flatMap(({ file, html }) => {
    const text = names.reduce(
      (rest, name) => rest.replaceAll(name, ' … '),
      said(parse(html)).join(' ').replaceAll(/\s+/g, ' '),
    );
    return faults(text.replaceAll(/\S*\/\S*/g, ' … ')).map((fault) => `${file}: ${fault}`);
  });
  expect(found).toEqual([]);
});
