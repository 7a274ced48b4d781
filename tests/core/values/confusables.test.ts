/** Letters that look like others: of other scripts, of mathematics, of phonetics, and what is no letter. */
import { expect, test } from 'vitest';
import { confusableLetters } from '../../../src/core/values/confusables.ts';

test.each([
  ['Armenian', 'b\u057Dsan'],
  ['mathematical', '\u{1D401}\u{1D42E}\u{1D42C}\u{1D41A}\u{1D427}'],
  ['small capitals', '\u0299\u1D1C\uA731\u1D00\u0274'],
  ['Cherokee', '\u13A0\u13B1'],
  ['a whole word of Cyrillic', '\u0441\u043E\u0440'],
  ['a Cyrillic letter among Latin ones', 'Bus\u0430n'],
  ['a whole word of Greek', '\u0391\u0392\u0395'],
  ['Coptic', '\u2C81\u2C83'],
  ['Lisu', '\uA4D0\uA4EE'],
  ['Roman numerals of other scripts', '\u10D0'],
  ['an object that is not there', 'Busan \uFFFC port'],
  ['a letter that was lost', 'Busan \uFFFD port'],
  ['private use', 'Busan \uE000'],
  ['unassigned', 'Busan \u0378'],
  ['a ligature', 'the \uFB01rst'],
  ['the sign of kelvin', '\u212Aorea'],
  ['narrow Hangul', '\uFFA1\uFFC2'],
  ['full width', '\uFF22\uFF35'],
])('%s is told', (_, text) => {
  expect(confusableLetters(`The port of ${text} grew.`)).toMatchObject({ index: expect.any(Number) as number });
});

test.each([
  'Busan',
  '부산항 北港',
  'café, naïve, Gyŏnggi',
  '10 µm and 5 Ω',
  '三千浦',
  'ソウル',
  '“quoted” – 2 → 3 · ×',
  'ﬂ'.normalize('NFKC'),
])('%s is let pass', (text) => {
  expect(confusableLetters(text)).toBeUndefined();
});
