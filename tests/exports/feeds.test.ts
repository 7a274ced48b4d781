import { expect, test } from 'vitest';
import { atomOf, jsonFeedOf, type Feed } from '../../src/exports/feeds.ts';

const FEED: Feed = {
  id: 'changes/',
  title: 'News & corrections',
  language: 'en',
  author: 'Cheongsajin',
  licence: 'CC BY 4.0',
  page: 'https://example.org/changes/',
  self: 'https://example.org/changes/feed.atom',
  day: '2026-11-28',
  entries: [
    {
      id: 'changes/a',
      day: '2026-11-27',
      title: '"A" <b>',
      text: 'A digit & more (나주)',
      url: 'https://example.org/?a=1&b=2',
      tags: ['News'],
    },
  ],
};

test('Atom has what RFC 4287 wants of a feed and an entry, escaped', () => {
  const text = atomOf(FEED);
  expect(text).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
      <id>tag:github.com,2026:cheongsajin/changes/</id>
      <title>News &amp; corrections</title>
      <updated>2026-11-27T00:00:00Z</updated>
      <author><name>Cheongsajin</name></author>
      <link rel="self" type="application/atom+xml" href="https://example.org/changes/feed.atom"/>
      <link href="https://example.org/changes/"/>
      <rights>CC BY 4.0</rights>
      <entry>
        <id>tag:github.com,2026:cheongsajin/changes/a</id>
        <title>&quot;A&quot; &lt;b&gt;</title>
        <updated>2026-11-27T00:00:00Z</updated>
        <published>2026-11-27T00:00:00Z</published>
        <link href="https://example.org/?a=1&amp;b=2"/>
        <category term="News"/>
        <summary>A digit &amp; more (나주)</summary>
      </entry>
    </feed>
    "
  `);
});

test('JSON Feed 1.1', () => {
  expect(JSON.parse(jsonFeedOf(FEED))).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    items: [{ id: 'tag:github.com,2026:cheongsajin/changes/a', date_published: '2026-11-27T00:00:00Z' }],
  });
});

test('the same content gives the same bytes, and an empty feed a date that is no clock’s', () => {
  expect(atomOf(FEED)).toBe(atomOf({ ...FEED }));
  expect(atomOf({ ...FEED, entries: [] })).toContain('<updated>2026-11-28T00:00:00Z</updated>');
});
