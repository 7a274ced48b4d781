/** English is one of several languages that could be: whatever has its shape can take its place. */
import { expect, test } from 'vitest';
import * as en from '../../src/strings/en/index.ts';
import type { Locale } from '../../src/strings/index.ts';
import * as strings from '../../src/strings/index.ts';

test('a language with the same names and other words is a locale', () => {
  const other: Locale = {
    ...en,
    LANG: 'ko',
    promises: { ...en.promises, title: '약속' },
    quoted: (text) => `「${text}」`,
  };
  expect(other.promises.title).not.toBe(en.promises.title);
});

test('a language that leaves out a word is none', () => {
  const { title, ...rest } = en.promises;
  // @ts-expect-error: the title is missing
  const other: Locale = { ...en, promises: rest };
  expect(other.promises.title).not.toBe(title);
});

test('whatever a language says can be imported from the one place', () => {
  expect(Object.keys(strings)).toEqual(expect.arrayContaining(Object.keys(en)));
});
