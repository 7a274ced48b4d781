/** A remark plugin: as Astro compiles prose, links from the first use of a term to the glossary. */
import { relative, sep } from 'node:path';
import type { Root } from 'mdast';
import { parseContent } from '../parsed-content.ts';
import { readContent } from '../reader/read-files.ts';
import { linkTerms, type TermLexicon } from '../../core/domain/term-links.ts';

const ROOT = process.cwd();
let lexicon: TermLexicon | undefined;

/** The terms and claims; a build reads them once. */
function loadLexicon(): TermLexicon {
  // While one edits, every text is compiled with the claims and terms of the moment.
  if (lexicon === undefined || process.env.NODE_ENV === 'development') {
    const { register, terms } = parseContent(readContent(ROOT));
    lexicon = { register, terms: terms.flatMap(({ record }) => record ?? []) };
  }
  return lexicon;
}

export function remarkTermLinks() {
  return (prose: Root, file: { readonly path?: string }): void => {
    const path = relative(ROOT, file.path ?? '')
      .split(sep)
      .join('/');
    const [, shelf, id] = /^content\/(profiles|themes)\/([^/.]+)/.exec(path) ?? [];
    if (shelf !== undefined) linkTerms(prose, loadLexicon(), shelf === 'profiles' ? id : undefined);
  };
}
