/** Citations in the styles and files of others, by citation-js. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import chicago from 'style-chicago';
import type { CslItem } from '../core/domain/citations.ts';
import type { CiteFile } from '../core/domain/routes.ts';
import { cached } from '../core/values/cached.ts';
import { readProjectFile } from './files.ts';
import { digestOf, keptText } from './keep.ts';

plugins.config.get('@csl').styles.add('chicago', chicago);
// Labels are our ids, and Hangul stays as it is: modern BibTeX reads UTF-8. What LaTeX would misread is escaped below.
Object.assign(plugins.config.get('@bibtex').format, { asciiOnly: false, useIdAsLabel: true, checkLabel: false });

export const STYLES = ['apa', 'chicago'] as const;
export type Style = (typeof STYLES)[number];

/** What is put in later; words that no style changes. */
const SLOTS = {
  title: 'Qtitleq',
  author: 'Qauthorq',
  'container-title': 'Qcontainerq',
  genre: 'Qgenreq',
  URL: 'https://q.invalid/q',
};

const digestOfFile = cached((path: string) => digestOf(readProjectFile(path)));

/** By all that the engine is asked; to start it takes a second, and most builds need no layout that was not made before. */
const layoutOf = cached((asked: string) =>
  keptText(digestOf(...['src/exports/citations.ts', 'package-lock.json'].map(digestOfFile), asked), () =>
    plugins.output.format(...(JSON.parse(asked) as Parameters<typeof plugins.output.format>)),
  ),
);

/**
 * An entry of a list of references, as plain text. A style engine takes milliseconds an entry and there are thousands of
 * one shape, so the engine lays out each shape and date once, and the words are put in here. Titles stay as printed.
 */
export function styled(item: CslItem, style: Style): string {
  const shape = {
    ...item,
    id: 'q',
    title: SLOTS.title,
    author: [{ literal: SLOTS.author }],
    ...(item['container-title'] === undefined ? {} : { 'container-title': SLOTS['container-title'] }),
    ...(item.genre === undefined ? {} : { genre: SLOTS.genre }),
    ...(item.URL === undefined ? {} : { URL: SLOTS.URL }),
    // The style marks no date as uncertain; the manual does so.
    ...(style === 'chicago' && item.issued.circa
      ? { issued: { literal: `[${item.issued['date-parts'][0]?.[0] ?? ''}?]` } }
      : {}),
    note: undefined,
  };
  const asked = ['bibliography', [shape], { format: 'text', template: style, lang: 'en-US' }];
  const layout = layoutOf(JSON.stringify(asked));
  const title = style === 'chicago' ? item.title.replaceAll('“', '‘').replaceAll('”', '’') : item.title;
  const words: Record<keyof typeof SLOTS, string> = {
    title,
    author: item.author.map(({ literal }) => literal).join(', '),
    'container-title': item['container-title'] ?? '',
    genre: item.genre ?? '',
    URL: item.URL ?? '',
  };
  return (Object.keys(SLOTS) as (keyof typeof SLOTS)[])
    .reduce((text, slot) => text.replaceAll(SLOTS[slot], () => words[slot]), layout.trim())
    .replace(/([?!.…])\.(?=[\s”’]|$)/g, '$1');
}

const escaped = (text: string): string => text.replace(/[&%$#_{}]/g, '\\$&');

/** One entry of a file, without a line break at its end. */
export function entryOf(item: CslItem, form: CiteFile): string {
  if (form === 'json') return JSON.stringify(item, null, 2);
  if (form === 'ris')
    // The library cuts ids, and breaks long lines anywhere.
    return plugins.output
      .format('ris', [item])
      .trimEnd()
      .replace(/$/, ' ')
      .replace(/\n(?![A-Z][A-Z\d] {2}- )/g, '')
      .replace(/^ID {2}- .*$/m, () => `ID  - ${item.id}`);
  const latin = {
    ...item,
    title: escaped(item.title),
    author: item.author.map(({ literal }) => ({ literal: escaped(literal) })),
    ...(item['container-title'] === undefined ? {} : { 'container-title': escaped(item['container-title']) }),
    ...(item.note === undefined ? {} : { note: escaped(item.note) }),
  };
  // The address stands in a field of its own.
  return plugins.output
    .format('bibtex', [latin])
    .trim()
    .replace(/^\thowpublished = .*\n/m, '');
}

/** A whole file. */
export function citeFile(items: readonly CslItem[], form: CiteFile): string {
  const entries = items.map((item) => entryOf(item, form));
  return form === 'json' ? `[\n${entries.join(',\n')}\n]\n` : `${entries.join('\n\n')}\n`;
}
