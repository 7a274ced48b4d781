import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { brokenLinks } from '../../src/cli/site-checks/links.ts';
import { faultsIn } from '../../src/cli/site-checks/page-facts.ts';
import { foreignCode } from '../../src/cli/site-checks/scan.ts';
import { parsePartialDate } from '../../src/core/values/partial-date.ts';
import { ui } from '../../src/strings/index.ts';
import { MARKUP } from './markup.ts';
import { attr, builtSite, contentOf, filesIn, pagesOf, SITES, textOf, TWINS } from './site.ts';

describe.each(SITES)('the site $name', (site) => {
  const { register } = contentOf(site);
  const built = builtSite(site);
  const { pages, files } = built;

  test('has every promised page', () => {
    const expected = [
      'index.html',
      '404.html',
      'about/index.html',
      'accessibility/index.html',
      'search/index.html',
      'profiles/index.html',
      'themes/index.html',
      'sources/index.html',
      ...[...register.profiles.keys()].map((id) => `profiles/${id}/index.html`),
      ...[...register.profiles.keys()].map((id) => `profiles/${id}/statements/index.html`),
      ...[...register.themes.keys()].map((id) => `themes/${id}/index.html`),
      'api/v1/claims.json',
      'api/v1/sources.json',
      'search/vocabulary.json',
    ];
    expect(expected.filter((file) => !files.has(file))).toEqual([]);
  });

  test('has no broken link or anchor, and none that leaves the base path', () => {
    expect(faultsIn(built, [brokenLinks])).toEqual([[]]);
    const links = pages.flatMap(({ elements }) => elements.flatMap((one) => attr(one, 'href') ?? []));
    expect(links.length).toBeGreaterThan(pages.length);
  });

  test('asks nothing of another origin, and holds no inline script, style or handler', () => {
    expect(faultsIn(built, [foreignCode])).toEqual([[]]);
  });

  test('says its language, title and base on every page, with one h1 and no level skipped', () => {
    const faults: string[] = [];
    for (const page of pages) {
      const html = page.elements.find(({ tagName }) => tagName === 'html');
      if (html === undefined || attr(html, 'lang') !== 'en') faults.push(`${page.file}: lang`);
      if (html !== undefined && attr(html, 'data-base') !== site.base) faults.push(`${page.file}: data-base`);
      const title = page.elements.find(({ tagName }) => tagName === 'title');
      if (title === undefined || textOf(title).trim() === '') faults.push(`${page.file}: title`);
      const levels = page.elements.flatMap(({ tagName }) => (/^h[1-6]$/.test(tagName) ? [Number(tagName[1])] : []));
      if (levels.filter((level) => level === 1).length !== 1) faults.push(`${page.file}: h1`);
      levels.forEach((level, i) => {
        if (i > 0 && level > (levels[i - 1] ?? 1) + 1)
          faults.push(`${page.file}: h${level} after h${levels[i - 1] ?? ''}`);
      });
    }
    expect(faults).toEqual([]);
  });

  test('marks every run of Hangul as Korean', () => {
    const faults: string[] = [];
    for (const page of pages) {
      for (const element of page.elements) {
        if (['script', 'title', 'html', 'head'].includes(element.tagName)) continue;
        const read = ['alt', 'title', 'aria-label', 'label'].map((name) => attr(element, name) ?? '');
        const own = [...element.childNodes.map((child) => ('value' in child ? child.value : '')), ...read].join('');
        if (!/\p{Script=Hangul}/u.test(own)) continue;
        let at: typeof element | null = element;
        let marked = false;
        while (at !== null && !marked) {
          marked = attr(at, 'lang') === 'ko';
          at = at.parentNode !== null && 'tagName' in at.parentNode ? at.parentNode : null;
        }
        if (!marked) faults.push(`${page.file}: <${element.tagName}> ${own.trim().slice(0, 60)}`);
      }
    }
    expect(faults).toEqual([]);
  });

  test('leads from every page to the file behind it, and to a report with the page filled in', () => {
    const root = site.project;
    for (const page of pages.filter(({ file }) => !file.startsWith('embed/'))) {
      const links = page.elements.filter(({ tagName }) => tagName === 'a');
      const named = (name: string): string =>
        attr(links.find((link) => textOf(link) === name) ?? ({ attrs: [] } as never), 'href') ?? '';
      const [, file = ''] = /\/(?:edit|tree)\/main\/(.+)$/.exec(named(ui.footer.edit)) ?? [];
      // What is no content, the site's own text, has no such link.
      expect(file === '' || /^(?:content|seeds)\//.test(file), `${page.file} → ${file}`).toBe(true);
      expect(existsSync(join(root, file)), `${page.file} → ${file}`).toBe(true);
      if (/^(?:profiles|themes|sources|figures|glossary|promises|compare)\//.test(page.file))
        expect(file, page.file).not.toBe('');
      const report = new URL(named(ui.footer.report));
      expect(report.pathname, page.file).toMatch(/\/issues\/new$/);
      expect(report.searchParams.get('page'), page.file).toContain(page.file === '404.html' ? '404' : page.address);
      const form = `.github/ISSUE_TEMPLATE/${report.searchParams.get('template') ?? ''}`;
      expect(existsSync(join(root, form)), form).toBe(true);
    }
  });

  test('sets nothing of a statement in its margin but the number', () => {
    const notNumbers = pages
      .filter(({ file }) => file.endsWith('/statements/index.html'))
      .flatMap(({ html }) => [...html.matchAll(/<i\b[^>]*>([^<]*)<\/i>/g)].map(([, words = '']) => words))
      .filter((words) => !/^\d+$/.test(words));
    expect([...new Set(notNumbers)]).toEqual([]);
  });

  test(
    'is valid HTML',
    async () => {
      const faults: string[] = [];
      for (const page of pages) {
        const report = await MARKUP.validateString(page.html, page.file);
        for (const result of report.results)
          for (const message of result.messages)
            faults.push(`${page.file}:${message.line}: ${message.ruleId} ${message.message}`);
      }
      expect([...new Set(faults)].slice(0, 40)).toEqual([]);
      // Every page is read whole, and content brings pages.
    },
    60_000 + 500 * pages.length,
  );
});

test('two builds of one content make the same search index, byte for byte', () => {
  const [one, other] = TWINS.map(({ folder }) =>
    filesIn(join(folder, 'pagefind')).map((file) => [file, readFileSync(join(folder, 'pagefind', file), 'base64')]),
  );
  expect(one).not.toEqual([]);
  expect(one).toEqual(other);
});

describe.each(SITES)('the data $name', (site) => {
  const { register } = contentOf(site);
  const read = (file: string): unknown => JSON.parse(readFileSync(join(site.folder, file), 'utf8'));
  const { claims } = read('api/v1/claims.json') as { claims: Record<string, unknown>[] };
  const { sources } = read('api/v1/sources.json') as { sources: Record<string, unknown>[] };

  test('gives every claim its fields, and an anchor among the statements of its place', () => {
    expect(claims.map(({ id }) => id)).toEqual([...register.claims.keys()]);
    const pages = new Map(
      pagesOf(site).map((page) => [
        page.address,
        new Set(page.elements.flatMap((element) => attr(element, 'id') ?? [])),
      ]),
    );
    const faults = claims.flatMap((claim) => {
      const missing = [
        'id',
        'profile',
        'kind',
        'statement',
        'value',
        'unit',
        'printed',
        'source',
        'paragraphs',
        'basis',
        'themes',
        'deadline',
        'url',
      ].filter((field) => !(field in claim));
      const [path = '', anchor = ''] = String(claim.url).split('#');
      return [
        ...missing.map((field) => `${String(claim.id)}: no ${field}`),
        ...(pages.get(path)?.has(anchor) ? [] : [`${String(claim.id)}: ${String(claim.url)} has no anchor`]),
        ...(/[{}]/.test(String(claim.statement)) ? [`${String(claim.id)}: a slot is left in its statement`] : []),
        // Of a page nobody can count the paragraphs; its words stand in the passage.
        ...((claim.paragraphs as number[]).length > 0 || claim.passage !== null
          ? []
          : [`${String(claim.id)}: no paragraph`]),
      ];
    });
    expect(faults).toEqual([]);
  });

  test('tells each figure as its ledger does', () => {
    const told = claims.map(({ id, value, unit, printed, basis }) => [id, value, unit, printed, basis]);
    const quantities = [...register.claims.values()].flatMap((claim) =>
      'unit' in claim ? [[claim.ref, claim.value, claim.unit, claim.printed ?? null, claim.basis]] : [],
    );
    expect(told.filter(([, , unit]) => unit !== null)).toEqual(quantities);
  });

  test('names each document with its fingerprint and its date', () => {
    expect(sources.map((source) => source.document)).toEqual(
      [...register.sources.values()].map(({ document }) => document ?? null),
    );
    for (const source of sources) {
      if (source.page_seen === null) expect(source.sha256).toMatch(/^[0-9a-f]{64}$/);
      else expect([source.document, source.sha256]).toEqual([null, null]);
      const date = source.date as Record<string, unknown>;
      expect(parsePartialDate(String(date.value))).toBeDefined();
      expect(date.basis).toMatch(/^(printed|inferred)$/);
    }
  });

  test('publishes no original document and no e-mail address', () => {
    const texts = filesIn(site.folder).filter(
      (file) => /\.(?:html|json|js|css|txt|xml)$/.test(file) && !file.startsWith('pagefind/'),
    );
    const found = texts.filter((file) =>
      // One that an editor links is meant to be found.
      /[\w.+-]+@[\w-]+\.[a-z]{2,}/i.test(
        readFileSync(join(site.folder, file), 'utf8').replace(/<a href="mailto:[^>]*>.*?<\/a>/g, ''),
      ),
    );
    expect(found).toEqual([]);
    expect(existsSync(join(site.folder, 'seeds'))).toBe(false);
  });
});

describe.each(SITES)('drawn figures $name', (site) => {
  const profiles = pagesOf(site).filter(({ file }) => /^profiles\/[^/]+\/charts\/index\.html$/.test(file));

  test('stand on the charts page of every profile, each mark equal to a claim that its table names', () => {
    const { claims } = JSON.parse(readFileSync(join(site.folder, 'api/v1/claims.json'), 'utf8')) as {
      claims: { id: string; value: unknown; deadline: unknown; url: string }[];
    };
    const byId = new Map(claims.map((claim) => [claim.id, claim]));
    for (const page of profiles) {
      const marks = page.elements.filter((element) => attr(element, 'data-value') !== undefined);
      expect(marks.length, page.file).toBeGreaterThan(0);
      const tableLinks = new Set(
        page.elements
          .filter(({ tagName }) => tagName === 'table')
          .flatMap((table) => [...walk(table)].flatMap((element) => attr(element, 'href') ?? [])),
      );
      for (const mark of marks) {
        const claim = byId.get(attr(mark, 'data-claim') ?? '');
        expect(claim, `${page.file} ${attr(mark, 'data-claim') ?? ''}`).toBeDefined();
        // Of a claim with a figure and a deadline, a chart draws one or the other.
        if (typeof claim?.value === 'number')
          expect([String(claim.value), claim.deadline], claim.id).toContain(attr(mark, 'data-value'));
        expect(tableLinks, claim?.id).toContain(claim?.url);
      }
    }
  });
});

function* walk(element: ReturnType<typeof pagesOf>[number]['elements'][number]): Generator<typeof element> {
  yield element;
  for (const child of element.childNodes) if ('tagName' in child) yield* walk(child);
}
