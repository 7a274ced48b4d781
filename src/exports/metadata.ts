/** The imprint for machines: RDF in the terms of Dublin Core, laid out as drawing programs read and write it. */
import { el, lines, words } from '../charts/svg.ts';
import { LANG, ui } from '../strings/index.ts';
import { headingOf, type Imprint } from './imprint.ts';

/** A `metadata` element for SVG. */
export function rdfMetadata(imprint: Imprint): string {
  const terms: readonly (readonly [term: string, text: string])[] = [
    ['title', headingOf(imprint)],
    ['description', [imprint.summary, ...imprint.caveats].join(' ')],
    ['source', imprint.source],
    ['date', imprint.asOf],
    ['rights', imprint.licence],
    ['identifier', imprint.permalink],
    ['publisher', ui.site.name],
    ['language', LANG],
    ['format', 'image/svg+xml'],
  ];
  return el(
    'metadata',
    {},
    el(
      'rdf:RDF',
      {
        'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
        'xmlns:cc': 'http://creativecommons.org/ns#',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      el(
        'cc:Work',
        { 'rdf:about': '' },
        '\n',
        lines(terms.map(([term, text]) => el(`dc:${term}`, {}, words(text)))),
        '\n',
      ),
    ),
  );
}
