/** How much of the prose is linked, and how long its sentences are. */
import { expect, test } from 'vitest';
import { proseReading } from '../../src/content/rules/each/prose-reading.ts';
import { aContent } from '../builders.ts';

const faults = (prose: string): string[] =>
  proseReading.check(aContent({ prose })).map(({ rule, message }) => `${rule}: ${message}`);
const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');

test('a sentence has 30 words at most', () => {
  expect(faults(`${words(30)}.`)).toEqual([]);
  expect(faults(`${words(31)}.`)).toEqual(['sentence-length: the sentence has 31 words']);
  expect(faults(`${words(20)}. Word ${words(19)}.`)).toEqual([]);
  expect(faults(`On Nov. 10 ${words(29)}.`)).toEqual(['sentence-length: the sentence has 32 words']);
});

test('one word in eight is a link at most', () => {
  const number = '<Claim id="marine-projects">twenty</Claim>';
  expect(faults(`${number} ${words(7)}.`)).toEqual([]);
  expect(faults(`${number} ${words(6)}.`)).toEqual(['link-share: 1 of 7 words are links, more than one in eight']);
});

test('words bound to what is no number are no link, unless they are to be one', () => {
  expect(faults(`<Claim id="new-port">the new port</Claim> ${words(7)}.`)).toEqual([]);
  expect(faults(`<Claim id="new-port" open="yes">the new port</Claim> ${words(7)}.`)).toEqual([
    'link-share: 3 of 10 words are links, more than one in eight',
  ]);
});
