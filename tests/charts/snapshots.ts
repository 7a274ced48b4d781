/** Drawings as they are kept for review: one element a line, so that a host of code shows what a change did to them. */
import { expect } from 'vitest';

/** In characters: an element that needs more is broken at its path's subpaths, its attributes or its words. */
const WIDE = 160;
/** So many segments of a long subpath a line: a coordinate that moves changes one line. */
const SEGMENTS = 8;
/** Elements whose text is part of them; between all others blanks mean nothing. */
const WORDED = ['text', 'tspan', 'title', 'desc'];

/** Opened in a browser, the snapshot fetches the site's own colours. */
const STYLES = ['tokens', 'charts']
  .map((css) => `<?xml-stylesheet type="text/css" href="../../src/site/styles/${css}.css"?>\n`)
  .join('');

/** Compares both sheets of a figure with the snapshots of this name, in tests/snapshots. */
export async function expectAsReviewed(
  name: string,
  { wide, narrow }: Record<'wide' | 'narrow', string>,
): Promise<void> {
  await expect(STYLES + forReview(wide)).toMatchFileSnapshot(`../snapshots/${name}.svg`);
  await expect(STYLES + forReview(narrow)).toMatchFileSnapshot(`../snapshots/${name}-narrow.svg`);
}

/** The same drawing with line breaks where they mean nothing. Two drawings that differ in anything else differ here. */
export function forReview(svg: string): string {
  const lines: string[] = [];
  let depth = 0;
  let worded = '';
  const push = (text: string): void => void lines.push(...broken(text).map((line) => `${' '.repeat(depth)}${line}`));
  for (const part of svg.match(/<[^>]+>|[^<]+/g) ?? []) {
    const name = /^<\/?([\w-]+)/.exec(part)?.[1];
    if (worded !== '' || (name !== undefined && WORDED.includes(name) && !part.endsWith('/>'))) {
      worded += part;
      const outer = /^<([\w-]+)/.exec(worded)?.[1];
      if (part !== `</${outer ?? ''}>`) continue;
      push(worded);
      worded = '';
    } else if (name === undefined) {
      if (part.trim() !== '') push(part);
    } else {
      if (part.startsWith('</')) depth -= 1;
      push(part);
      if (!part.startsWith('</') && !part.endsWith('/>')) depth += 1;
    }
  }
  return `${lines.join('\n')}\n`;
}

/** One element, or one end of it, on as many lines as it needs. */
function broken(text: string): string[] {
  if (text.length <= WIDE) return [text];
  const [before, path, after] = /^([^>]* d=")([^"]*)(".*)$/s.exec(text)?.slice(1) ?? [];
  if (path !== undefined) return [before ?? '', ...subpaths(path), after ?? ''];
  const [, tag = '', words = ''] = /^(<[^>]*>)(.*)$/s.exec(text) ?? [];
  // Within a tag a break stands for the blank before an attribute, in words for a blank between two of them.
  return [...(tag.length <= WIDE ? [tag] : tag.split(/ (?=[\w-]+=")/)), ...(words === '' ? [] : filled(words))];
}

function subpaths(path: string): string[] {
  return path.split(/(?=M)/).flatMap((subpath) => {
    if (subpath.length <= WIDE) return [subpath];
    const segments = subpath.split(/(?=[A-Za-z])/);
    return Array.from({ length: Math.ceil(segments.length / SEGMENTS) }, (_, i) =>
      segments.slice(i * SEGMENTS, (i + 1) * SEGMENTS).join(''),
    );
  });
}

function filled(words: string): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= WIDE) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
