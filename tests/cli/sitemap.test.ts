/** The map of the site, read from its pages. */
import { SyntaxValidator } from 'fast-xml-validator';
import { expect, test } from 'vitest';
import { listedPage, sitemapFiles } from '../../src/cli/build/sitemap.ts';
import { factsOf } from '../../src/cli/site-checks/page-facts.ts';

const page = (address: string, head: string) => ({
  file: `${address.slice(1)}index.html`,
  address,
  ...factsOf(`<head>${head}`, '/'),
});

test('lists what is to be found, with its day where one is known', () => {
  const pages = [
    page('/b/', '<meta name="dc.date" content="2026-11-22">'),
    page('/a/', ''),
    page('/cite/', '<meta name="robots" content="noindex">'),
    page('/old/', '<meta http-equiv="refresh" content="0;url=/b/">'),
    { ...page('/404.html', ''), file: '404.html' },
  ];
  expect(pages.flatMap(listedPage)).toEqual([
    { address: '/b/', day: '2026-11-22' },
    { address: '/a/', day: undefined },
  ]);
});

test('goes into parts where one file would hold too many', () => {
  const listed = ['/a/', '/b&c/', '/d/'].map((address) => ({ address, day: undefined }));
  expect([...sitemapFiles(listed, 'https://example.org', '/').keys()]).toEqual(['sitemap.xml']);
  const files = sitemapFiles(listed, 'https://example.org', '/x/', 2);
  expect([...files.keys()]).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml']);
  expect([...files.values()].map((text) => SyntaxValidator.validate(text))).toEqual([true, true, true]);
  const addressesIn = (name: string): string[] =>
    [...(files.get(name) ?? '').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address);
  expect(files.get('sitemap.xml')).toContain('<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">');
  expect(addressesIn('sitemap.xml')).toEqual([
    'https://example.org/x/sitemap-1.xml',
    'https://example.org/x/sitemap-2.xml',
  ]);
  expect(addressesIn('sitemap-1.xml')).toEqual(['https://example.org/a/', 'https://example.org/b&amp;c/']);
});
