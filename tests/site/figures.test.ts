/** Every figure has its page, its frame and its files, and each of them says where it comes from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import type { Element } from '../../src/cli/site-checks/read-site.ts';
import { chartsIn } from '../../src/core/domain/charts.ts';
import { fillTemplate } from '../../src/core/domain/format-claim.ts';
import { routes } from '../../src/core/domain/routes.ts';
import { attr, contentOf, filesIn, must, pagesOf, rootOf, SITES, textOf, words } from './site.ts';

function elementsIn(element: Element): Element[] {
  return [element, ...element.childNodes.flatMap((child) => ('tagName' in child ? elementsIn(child) : []))];
}

interface Said {
  readonly title: string;
  readonly source: string;
  readonly asOf: string;
  readonly licence: string;
  readonly permalink: string;
}

const said = (of: (name: string) => string | undefined, ...names: readonly string[]): Said => {
  const [title = '', source = '', asOf = '', licence = '', permalink = ''] = names.map(of);
  return { title, source, asOf, licence, permalink };
};

const flat = (text: string): string => text.replaceAll(/[“”]/g, '"');

/** What each of a figure's files says of itself: in the metadata of the SVG, in the last columns of the CSV. */
function imprintsOf(folder: string, id: string): Readonly<Record<string, Said>> {
  const svg = readFileSync(join(folder, `${id}.svg`), 'utf8');
  const csv = readFileSync(join(folder, `${id}.csv`), 'utf8');
  const term = (name: string): string | undefined => {
    const found = new RegExp(`<dc:${name}>([^<]*)</dc:${name}>`).exec(svg)?.[1];
    return found === undefined ? undefined : words(must(parseFragment(`<p>${found}</p>`).childNodes[0] as Element));
  };
  const [head = [], first = []] = csv
    .replace(/^\uFEFF/, '')
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
      ),
    );
  const column = (name: string): string | undefined => first[head.indexOf(name)];
  return {
    svg: said(term, 'title', 'source', 'date', 'rights', 'identifier'),
    csv: said(column, 'Title', 'Source', 'As of', 'Licence', 'Permalink'),
  };
}

describe.each(SITES)('the figures of the site $name', (site) => {
  const { register } = contentOf(site);
  const files = new Set(filesIn(site.folder));
  const pages = new Map(pagesOf(site).map((page) => [page.file, page]));
  const all = chartsIn(register);
  // Of many places, some are looked at.
  const figures = all.filter(({ id }) => pages.has(`figures/${id}/index.html`) && pages.has(`embed/${id}/index.html`));

  test('all have a page, a frame, files and pictures for the gallery', () => {
    const owed = all.flatMap(({ id }) => [
      `figures/${id}/index.html`,
      `embed/${id}/index.html`,
      ...['svg', 'csv'].map((kind) => `figures/${id}.${kind}`),
      ...['wide', 'narrow'].map((drawing) => `figures/${id}/${drawing}.svg`),
    ]);
    expect(owed.filter((file) => !files.has(file))).toEqual([]);
  });

  test('are all in the gallery, once', () => {
    expect(figures.length).toBeGreaterThan(0);
    const gallery = pages.get('figures/index.html');
    const leading = (gallery?.elements ?? [])
      .filter((element) => attr(element, 'class') === 'figure-card')
      .map((element) => attr(element, 'href'));
    expect(leading.toSorted()).toEqual(all.map(({ id }) => `${site.base}figures/${id}/`).toSorted());
  });

  test('come on their page as title, drawing and caveats, in that order, before table, source and files', () => {
    for (const { id, spec } of figures) {
      const elements = pages.get(`figures/${id}/index.html`)?.elements ?? [];
      const at = (is: (element: Element) => boolean): number => elements.findIndex(is);
      const order = [
        at(({ tagName }) => tagName === 'h1'),
        at((element) => attr(element, 'class') === 'drawing'),
        ...(spec.caveats.length === 0 ? [] : [at((element) => attr(element, 'class') === 'caveats')]),
        at((element) => attr(element, 'class') === 'figure-summary'),
        at(({ tagName }) => tagName === 'table'),
        at((element) => attr(element, 'class') === 'figure-source'),
        at((element) => attr(element, 'class') === 'files'),
      ];
      expect(order, id).not.toContain(-1);
      expect(order, id).toEqual(order.toSorted((a, b) => a - b));
    }
  });

  test('lead from each mark to where its table leads: a claim, or a page of many', () => {
    for (const { id } of figures) {
      const elements = pages.get(`figures/${id}/index.html`)?.elements ?? [];
      const inTable = new Set(
        elements
          .filter(({ tagName }) => tagName === 'table')
          .flatMap((table) => elementsIn(table).flatMap((element) => attr(element, 'href') ?? [])),
      );
      const marks = elements.filter((element) => attr(element, 'data-value') !== undefined);
      expect(marks.length, id).toBeGreaterThan(0);
      for (const mark of marks) {
        const path = attr(mark, 'data-path') ?? '';
        const [profile, claim] = (attr(mark, 'data-claim') ?? '').split('/');
        const target = path === '' ? routes.claim({ profile: profile ?? '', id: claim ?? '' }) : path;
        expect(inTable, `${id} ${target}`).toContain(site.base + target);
        // A mark that sums up many leads to a page that is there.
        const [page = ''] = path.split(/[?#]/);
        if (path !== '') expect(pages.has(`${page}index.html`), path).toBe(true);
      }
    }
  });

  test('offer a frame whose address is that of the embed', () => {
    for (const { id } of figures) {
      const code = pages.get(`figures/${id}/index.html`)?.elements.find((element) => element.tagName === 'textarea');
      expect(code === undefined ? '' : textOf(code), id).toContain(`<iframe src="${rootOf(site)}embed/${id}/"`);
    }
  });

  test('carry title, source, date, licence and permalink inside their SVG and CSV', () => {
    for (const { id, title: template, within } of figures) {
      const title = fillTemplate(register, template, within);
      const page = pages.get(`figures/${id}/index.html`)?.elements ?? [];
      const heading = page.find(({ tagName }) => tagName === 'h1');
      // What a number rests on is heard as well.
      expect(words(must(heading)).replaceAll(/, (?:worked out by us|ours)/g, ''), id).toContain(title);
      const line = must(page.find((element) => attr(element, 'class') === 'figure-source'));
      const sources = elementsIn(line)
        .filter((element) => element.tagName === 'a' && !(attr(element, 'href') ?? '').includes('/cite/'))
        .map(words);
      expect(sources.length, id).toBeGreaterThan(0);
      const asOf = /As of ([^.]+)\./.exec(words(line))?.[1] ?? 'no date';
      for (const [kind, said] of Object.entries(imprintsOf(join(site.folder, 'figures'), id))) {
        const where = `${id}.${kind}`;
        expect(said.title, where).toContain(title);
        // A comment of a CSV holds no straight quotes.
        for (const source of sources) expect(flat(said.source), where).toContain(flat(source));
        expect(said.asOf, where).toBe(asOf);
        expect(said.licence, where).toBe('CC BY 4.0');
        expect(said.permalink, where).toContain(`${site.base}figures/${id}/`);
      }
    }
  });

  test('say in their frame nothing but the figure', () => {
    for (const { id } of figures) {
      const frame = pages.get(`embed/${id}/index.html`);
      const tags = new Set(frame?.elements.map(({ tagName }) => tagName));
      expect(tags.has('figure'), id).toBe(true);
      expect(
        ['nav', 'header', 'footer', 'form'].filter((tag) => tags.has(tag)),
        id,
      ).toEqual([]);
    }
  });
});
