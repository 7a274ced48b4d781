import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { forReview } from './snapshots.ts';

const FOLDER = join(import.meta.dirname, '..', 'snapshots');
const FILES = readdirSync(FOLDER).map((file) => ({ file, text: readFileSync(join(FOLDER, file), 'utf8') }));
const GEOMETRY = /(?<=[\s"])(?:d|x|y|x1|x2|y1|y2|width|height|cx|cy|r|points|viewBox|transform)="[^"]*"/g;

describe('snapshots can be reviewed where code is', () => {
  test('no line is longer than 400 characters, and none holds two elements', () => {
    const lines = FILES.flatMap(({ file, text }) =>
      text.split('\n').map((line, i) => ({ at: `${file}:${i + 1}`, line })),
    );
    expect(lines.length).toBeGreaterThan(1000);
    expect(lines.filter(({ line }) => line.length > 400 || line.split(/<[a-z]/).length > 2)).toEqual([]);
  });

  test('coordinates are rounded to one decimal', () => {
    const geometry = FILES.flatMap(({ file, text }) => [...text.matchAll(GEOMETRY)].map(([one]) => ({ file, one })));
    expect(geometry.length).toBeGreaterThan(1000);
    expect(geometry.filter(({ one }) => /\d\.\d\d/.test(one))).toEqual([]);
  });
});

test('a drawing is broken into lines, and nothing of it is lost', () => {
  const path = `M0 0${'L1.5 2'.repeat(40)}Z`;
  const words = 'so many words '.repeat(30).trim();
  const svg = `<svg width="9"><g class="a"><path d="${path}M3 4V5"/><use href="#a"/></g>\n<text x="1">A &lt;b</text><desc>${words}</desc></svg>`;
  const lines = forReview(svg).trimEnd().split('\n');
  expect(lines.slice(0, 3).map((line) => line.trim())).toEqual(['<svg width="9">', '<g class="a">', '<path d="']);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(200);
  expect(lines.map((line) => line.trim())).toContain('M3 4V5');
  const whole = (text: string): string => text.replaceAll(/\s+/g, '');
  expect(whole(lines.join(''))).toBe(whole(svg));
});

test.each([
  ['a coordinate', '<rect x="1"/>', '<rect x="1.1"/>'],
  ['a blank in words', '<text>a b</text>', '<text>ab</text>'],
  ['two blanks in words', '<text>a b</text>', '<text>a  b</text>'],
  ['the order of elements', '<a/><b/>', '<b/><a/>'],
  ['what holds what', '<g><a/></g><b/>', '<g><a/><b/></g>'],
  ['a segment of a path', '<path d="M0 0H5"/>', '<path d="M0 0H5V1"/>'],
])('%s that changes is seen', (_, one, other) => {
  expect(forReview(one)).not.toBe(forReview(other));
});
