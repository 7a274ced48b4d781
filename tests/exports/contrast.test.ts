/** Contrasts that engines leave open, since text stands on drawings: measured from the tokens that it is drawn with. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../src/cli/shared/workspace.ts';
import { DARKEST } from '../../src/charts/forms/matrix/form.ts';
import { resolveTokens, tokensOf, type Scheme } from '../../src/exports/tokens.ts';

const tokens = tokensOf(readFileSync(join(ROOT, 'src/site/styles/tokens.css'), 'utf8'));

/** A token, or one laid over paper so far: `mark-3 at 0.42`. */
function channelsOf(name: string, scheme: Scheme): number[] {
  const [, token = name, share] = /^(.+) at ([\d.]+)$/.exec(name) ?? [];
  if (share !== undefined) {
    const ground = channelsOf('paper-raised', scheme);
    return channelsOf(token, scheme).map(
      (channel, i) => Number(share) * channel + (1 - Number(share)) * (ground[i] ?? 0),
    );
  }
  const [, hex = ''] = /#([\da-f]{6})/i.exec(resolveTokens(`a { color: var(--${token}); }`, tokens, scheme)) ?? [];
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
}

function luminance(name: string, scheme: Scheme): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(name, scheme).map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string, scheme: Scheme): number {
  const [low = 0, high = 0] = [luminance(one, scheme), luminance(other, scheme)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const PAPERS = ['paper', 'paper-raised', 'paper-sunk', 'grid'] as const;
/** What is read, on what it stands on. */
const TEXT = [
  ...['ink', 'ink-soft', 'blue', 'pencil'].flatMap((text) => PAPERS.map((on) => [text, on] as const)),
  ['ink', 'highlight'],
  ['pencil', 'highlight'],
  ['pencil', 'pencil-wash'],
  ...['ink', 'ink-soft'].map((text) => [text, 'mark-faint'] as const),
  // White on dark: buttons, the brand, what hangs over squares, signs in them.
  ['paper', 'line-strong'],
  ['paper', 'ink'],
  ...PAPERS.map((on) => ['line-strong', on] as const),
  ['mark-1', 'paper-raised'],
  // Numbers on the darkest cell of a matrix.
  ['ink', `mark-3 at ${DARKEST}`],
  // The same for who asks for more contrast.
  ['ink', `line-strong at ${DARKEST}`],
  // Lettering on bars.
  ['paper-raised', 'mark-1'],
  ['paper-raised', 'mark-2'],
] as const;
/** What is seen: lines that say what a number rests on, marks, and the gap of paper between two of them. */
const MARKS = [
  ...['mark-3', 'line-strong', 'pencil', 'blue'].flatMap((line) => PAPERS.map((on) => [line, on] as const)),
  ...['mark-1', 'mark-2', 'mark-3', 'mark-4'].map((mark) => [mark, 'paper-raised'] as const),
] as const;

const schemes = ['light', 'dark'] as const;
const faults = (pairs: readonly (readonly [string, string])[], least: number): string[] =>
  schemes.flatMap((scheme) =>
    pairs
      .map(([one, on]) => [`${one} on ${on}, ${scheme}`, contrast(one, on, scheme)] as const)
      .filter(([, ratio]) => ratio < least)
      .map(([what, ratio]) => `${what}: ${ratio.toFixed(2)}`),
  );

test('measures as the standard does', () => {
  expect(contrast('paper-raised', 'paper-raised', 'light')).toBe(1);
  // The line that once said it.
  expect(contrast('line', 'paper', 'light')).toBeCloseTo(1.76, 2);
  expect(faults([['line', 'paper']], 3)).toHaveLength(2);
  expect(faults([['ink', 'mark-3 at 1']], 4.5)).toHaveLength(2);
});

test('text has 4.5:1', () => {
  expect(faults(TEXT, 4.5)).toEqual([]);
});

test('lines and marks have 3:1', () => {
  expect(faults(MARKS, 3)).toEqual([]);
});

/** What only helps the eye, or has an outline that was measured: rules of years, borders of districts, washes. */
const HELPS = ['line', 'grid', 'mark-faint', 'pencil-wash'];
/** What of colour a style sheet gives text, or shapes, by tokens that were not measured. */
function unmeasured(css: string, property: RegExp, measured: readonly string[]): string[] {
  return [...css.matchAll(property)].map(([, token = '']) => token).filter((token) => !measured.includes(token));
}
const COLOUR = /(?<![-\w])color:\s*var\(--([\w-]+)\)/g;
const DRAWN = /(?<![-\w])(?:fill|stroke):\s*var\(--([\w-]+)\)/g;

test('no style sheet colours text or a mark by a token that was not measured', () => {
  const texts = TEXT.map(([text]) => text);
  const drawn = [...texts, ...MARKS.map(([mark]) => mark), ...PAPERS, ...HELPS];
  expect(unmeasured('.a { background-color: var(--x); color: var(--line); }', COLOUR, texts)).toEqual(['line']);
  expect(unmeasured('.a { fill: var(--new); stroke: var(--ink); }', DRAWN, drawn)).toEqual(['new']);
  const folder = join(ROOT, 'src/site/styles');
  const sheets = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  expect(sheets.flatMap((css) => unmeasured(css, COLOUR, texts))).toEqual([]);
  expect(sheets.flatMap((css) => unmeasured(css, DRAWN, drawn))).toEqual([]);
});

test('the lines under numbers are of a token that was measured', () => {
  const css = readFileSync(join(ROOT, 'src/site/styles/claim-link.css'), 'utf8');
  const colours = [...css.matchAll(/text-decoration-color:\s*([^;]+)/g)].map(([, colour]) => colour);
  expect(colours).not.toEqual([]);
  expect(colours.filter((colour) => !['var(--mark-3)', 'currentColor'].includes(colour ?? ''))).toEqual([]);
});
