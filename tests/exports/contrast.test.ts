/** Contrasts that engines leave open, since text stands on drawings: measured from the tokens that it is drawn with. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../src/cli/shared/workspace.ts';
import { resolveTokens, tokensOf, type Scheme } from '../../src/exports/tokens.ts';

const tokens = tokensOf(readFileSync(join(ROOT, 'src/site/styles/tokens.css'), 'utf8'));

function luminance(name: string, scheme: Scheme): number {
  const [, hex = ''] = /#([\da-f]{6})/i.exec(resolveTokens(`a { color: var(--${name}); }`, tokens, scheme)) ?? [];
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
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
});

test('text has 4.5:1', () => {
  expect(faults(TEXT, 4.5)).toEqual([]);
});

test('lines and marks have 3:1', () => {
  expect(faults(MARKS, 3)).toEqual([]);
});

test('the lines under numbers are of a token that was measured', () => {
  const css = readFileSync(join(ROOT, 'src/site/styles/claim-link.css'), 'utf8');
  const colours = [...css.matchAll(/text-decoration-color:\s*([^;]+)/g)].map(([, colour]) => colour);
  expect(colours).not.toEqual([]);
  expect(colours.filter((colour) => !['var(--mark-3)', 'currentColor'].includes(colour ?? ''))).toEqual([]);
});
