/**
 * The OpenSearch description, by which browsers can add the site's search to theirs. They want whole addresses, so pages
 * name it only where the site knows its own.
 */
import type { APIRoute } from 'astro';
import { absolute, href } from '../components/site.ts';
import { words } from '../../charts/svg.ts';
import { routes } from '../../core/domain/routes.ts';
import { LANG, ui as t } from '../../strings/index.ts';

export const GET: APIRoute = ({ site }) => {
  const url = (path: string): string => words(absolute(href(path), site));
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `  <ShortName>${words(t.site.name)}</ShortName>`,
    `  <LongName>${words(`${t.site.name} ${t.site.hangul}`)}</LongName>`,
    `  <Description>${words(t.site.tagline)}</Description>`,
    `  <Url type="text/html" method="get" template="${url(routes.search)}?q={searchTerms}"/>`,
    `  <Url type="application/opensearchdescription+xml" rel="self" template="${url('opensearch.xml')}"/>`,
    `  <Image type="image/svg+xml">${url('favicon.svg')}</Image>`,
    `  <Language>${LANG}</Language>`,
    '  <Language>ko</Language>',
    '  <InputEncoding>UTF-8</InputEncoding>',
    '  <OutputEncoding>UTF-8</OutputEncoding>',
    '</OpenSearchDescription>',
  ];
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
};
