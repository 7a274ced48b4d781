/** What no font of the cards has is told where it is written, and does not stop a build that the check called sound. */
import { expect, test } from 'vitest';
import { aProfile, aTheme, issuesOf, PROFILE, THEME, written, type Changes } from '../builders.ts';

const { answer } = aProfile() as { answer: object };
const lineOf = (record: unknown, words: string): number =>
  written(record).text.slice(0, written(record).text.indexOf(words)).split('\n').length + 1;

test.each<readonly [string, Changes, file: string, field: string]>([
  ['漢', { profile: { name: { en: 'Busan 漢', ko: '부산' } } }, PROFILE, 'name.en'],
  ['漢', { profile: { name: { en: 'Busan', ko: '부산漢' } } }, PROFILE, 'name.ko'],
  // Latin, and in none of the faces.
  ['ƴ', { profile: { name: { en: 'Busanƴ', ko: '부산' } } }, PROFILE, 'name.en'],
  ['☃', { profile: { answer: { ...answer, what: 'A port ☃.' } } }, PROFILE, 'answer.what'],
  ['漢', { theme: { question: 'Which ports, 漢?' } }, THEME, 'question'],
])('%s, in %j', (letter, changes, path, field) => {
  const issues = issuesOf(changes).filter(({ field: at }) => at === field);
  const record = path === PROFILE ? aProfile(changes.profile) : aTheme(changes.theme);
  expect(issues).toMatchObject([{ file: path, line: lineOf(record, letter), field }]);
  expect(issues[0]?.message).toContain(`“${letter}”`);
  expect(issues[0]?.remedy).not.toBe('');
});

test('names of any length, in Latin letters or Hangul, are sound', () => {
  const name = { en: 'Chŏlla Special Self-Governing Province International Free Trade City', ko: '가'.repeat(60) };
  expect(issuesOf({ profile: { name } }).filter(({ field }) => field.startsWith('name'))).toEqual([]);
});
