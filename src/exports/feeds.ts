/**
 * Feeds in Atom 1.0 (RFC 4287) and JSON Feed 1.1. Our own writer, since what is written has to be a function of the content
 * alone, and libraries at hand fill in the time of the build.
 */
import { words } from '../charts/svg.ts';

interface FeedEntry {
  /** Permanent within the site. */
  readonly id: string;
  /** `2026-11-28` */
  readonly day: string;
  readonly title: string;
  readonly text: string;
  readonly url: string;
  readonly tags: readonly string[];
}

export interface Feed {
  /** Permanent within the site. */
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly author: string;
  readonly licence: string;
  readonly page: string;
  /** Its own address. */
  readonly self: string;
  /** When nothing was ever entered. */
  readonly day: string;
  /** The newest first. */
  readonly entries: readonly FeedEntry[];
}

/** Who names things here; with a path it is an id (RFC 4151) that no move of the site changes. */
const TAG = 'tag:github.com,2026:cheongsajin/';

/** A day has no hour; feeds want one. */
const instant = (day: string): string => `${day}T00:00:00Z`;

const updatedOf = ({ entries, day }: Feed): string => instant(entries[0]?.day ?? day);

export function atomOf(feed: Feed): string {
  const element = (name: string, text: string): string => `<${name}>${words(text)}</${name}>`;
  const entries = feed.entries.map((entry) =>
    [
      '  <entry>',
      `    ${element('id', TAG + entry.id)}`,
      `    ${element('title', entry.title)}`,
      `    ${element('updated', instant(entry.day))}`,
      `    ${element('published', instant(entry.day))}`,
      `    <link href="${words(entry.url)}"/>`,
      ...entry.tags.map((tag) => `    <category term="${words(tag)}"/>`),
      `    ${element('summary', entry.text)}`,
      '  </entry>',
    ].join('\n'),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">`,
    `  ${element('id', TAG + feed.id)}`,
    `  ${element('title', feed.title)}`,
    `  ${element('updated', updatedOf(feed))}`,
    `  <author>${element('name', feed.author)}</author>`,
    `  <link rel="self" type="application/atom+xml" href="${words(feed.self)}"/>`,
    `  <link href="${words(feed.page)}"/>`,
    `  ${element('rights', feed.licence)}`,
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}

export function jsonFeedOf(feed: Feed): string {
  const value = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.self,
    language: feed.language,
    authors: [{ name: feed.author }],
    // What the format has no word for stands in an object of our own.
    _cheongsajin: { licence: feed.licence },
    items: feed.entries.map(({ id, url, title, text, day, tags }) => ({
      id: TAG + id,
      url,
      title,
      content_text: text,
      date_published: instant(day),
      date_modified: instant(day),
      tags,
    })),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}
