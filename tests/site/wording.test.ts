/** One word, one meaning: words of the drawing office and of the code that no reader should meet. */
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { expect, test } from 'vitest';
import type { Register } from '../../src/core/domain/register.ts';
import { ROOT_SITE } from '../run/sites.ts';
import { attr, contentOf, pagesOf, type Element } from './site.ts';

/** Each with what to write instead. */
const BANNED: readonly (readonly [banned: RegExp, instead: string])[] = [
  [/\bsheets?\b/, 'profile, page'],
  [/\bfigures?\b/, 'chart, number'],
  [/\bledgers?\b/, 'all statements, with sources'],
  [/\bthe register\b/, 'this site, here'],
  [/\bclaims?\b/, 'statement'],
  [/\btold of\b/, 'mentioned'],
  [/\breckon(?:s|ed|ing)?\b/, 'status on'],
  [/\bcalendar computes\b/, 'status by date'],
  [/\bpast its date\b/, 'deadline passed'],
  [/\bdate running\b/, 'due this year'],
  [/\bslips?\b/, 'mistranslation'],
  [/\bbodies\b/, 'organisations'],
  [/\bdrawn from\b/, 'source'],
  [/\binferred by\b/, 'worked out by us'],
  [/\beditors?(?:[’']s?)?\b/, 'we, ours'],
  [/\byardsticks?\b/, 'measure'],
  [/\bbase not stated\b/, 'no baseline given'],
  [/\bpencil\b/, 'our remark'],
  [/\bmend(?:s|ed|ing)?\b/, 'report a mistake, correct'],
  [/\btake this figure along\b|\bto take along\b/, 'download'],
  [/\bfor another page\b/, 'embed'],
  [/\blay\b.{0,40}\bbeside\b|\b(?:lay|laid) side by side\b/, 'compare'],
  [/\bno common axis\b/, 'not comparable, because …'],
  [/\bnought\b/, 'zero, or leave it out'],
  [/\bout-?turn\b/, 'actual result'],
  [/\balso searched as\b/, 'related searches'],
];

/** What may be said all the same, and why. */
const ALLOWED: readonly RegExp[] = [];

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

/** `figure` in “… has no figure to draw”. */
function faults(text: string): string[] {
  const words = ALLOWED.reduce((rest, allowed) => rest.replaceAll(allowed, ' … '), text);
  return BANNED.flatMap(([banned, instead]) =>
    [...words.matchAll(new RegExp(banned, 'gi'))].map(({ 0: word, index }) => {
      const around = words.slice(Math.max(0, index - 40), index + word.length + 40);
      return `“${word}” (${instead}) in “${around}”`;
    }),
  );
}

/** What documents print and what things are called is theirs: it is quoted as it is. */
function namesIn({ claims, sources }: Register): string[] {
  const of = (name: { readonly en: string; readonly also: readonly string[] } | null | undefined): string[] =>
    name === null || name === undefined ? [] : [name.en, ...name.also];
  return [
    ...[...claims.values()].flatMap((claim) => [
      claim.printed ?? '',
      claim.passage ?? '',
      ...('name' in claim ? of(claim.name) : []),
    ]),
    ...[...sources.values()].flatMap(({ title, publisher }) => [title.printed ?? '', publisher]),
  ]
    .filter((text) => faults(text).length > 0)
    .toSorted((a, b) => b.length - a.length);
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
