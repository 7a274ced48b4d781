import { expect, test } from 'vitest';
import { resolveTokens, tokensOf } from '../../src/exports/tokens.ts';

const tokens = tokensOf(`
  /* --not: this; */
  :root { --ink: light-dark(#111, #eee); --line: var(--ink); --face:
    'One Face', monospace; --round: var(--there); --there: var(--round); }
  @media print { :root { --ink: black; } }
`);

test('reads tokens over lines, without comments, and of two the first', () => {
  expect(tokens.get('--face')).toBe("'One Face', monospace");
  expect(tokens.has('--not')).toBe(false);
  expect(tokens.get('--ink')).toBe('light-dark(#111, #eee)');
});

test.each([
  ['light', '#111'],
  ['dark', '#eee'],
] as const)('takes the colours of the %s scheme, through tokens of tokens', (scheme, colour) => {
  expect(resolveTokens('a { fill: var( --line ); }', tokens, scheme)).toBe(`a { fill: ${colour}; }`);
});

test('turns lengths into user units, and leaves names and colours alone', () => {
  expect(resolveTokens('.a-2px { width: 1.5rem; stroke: #123px; stroke-width: 2.6px; }', tokens, 'light')).toBe(
    '.a-2px { width: 24; stroke: #123px; stroke-width: 2.6; }',
  );
});

test.each([
  ['an unknown token', 'a { fill: var(--nope); }', '--nope is no token'],
  ['a token of itself', 'a { fill: var(--round); }', 'defined by itself'],
  ['a fallback', 'a { fill: var(--ink, red); }', 'cannot be resolved'],
])('refuses %s', (_, css, message) => {
  expect(() => resolveTokens(css, tokens, 'light')).toThrow(message);
});
