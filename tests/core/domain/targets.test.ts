import { describe, expect, test } from 'vitest';
import { tallyOfPlaces, targetsIn } from '../../../src/core/domain/targets.ts';
import type { Register } from '../../../src/core/domain/register.ts';
import { newestSourceDay } from '../../../src/core/domain/sources.ts';
import {
  aContent,
  aCount,
  aNamed,
  aSource,
  issuesOf,
  VERIFIED,
  vouchFor,
  baseClaims,
  written,
  type Raw,
} from '../../builders.ts';

const plan = (deadline: unknown): Raw => ({
  plan: { kind: 'promise', promise: 'Build it.', deadline, reported: 'planned' },
});
const printed = (date: string): Raw => ({ date, basis: 'printed' });
const CLAIMS: Raw[] = [
  aCount('aim', 21, 'homes', plan('none-stated')),
  aNamed('project', { id: 'soon', passage: 'named thing by 2026', ...plan(printed('2026')) }),
  aNamed('project', { id: 'open', ...plan('none-exists') }),
  aNamed('project', { id: 'vague', ...plan('none-stated') }),
  aNamed('project', { id: 'unread', ...plan('not-checked') }),
  aCount('both', 7, 'schools', { passage: '7 schools by 2025', ...plan(printed('2025')) }),
];

/** A second document on the place, with a claim of its own. */
function registerWith(published: string): Register {
  const later = aNamed('remark', { id: 'later', source: 'busan-later', paragraphs: [3] });
  const sha256 = 'a'.repeat(64);
  const changes = {
    claims: [...CLAIMS, later],
    files: {
      'seeds/busan-later.yaml': written(
        aSource({ document: 'later.txt', sha256, published: { date: published, basis: 'printed' } }),
      ).text,
      [VERIFIED]: [
        vouchFor([...baseClaims(), ...CLAIMS]),
        vouchFor([later], sha256),
        vouchFor([aCount('sixteen', 16, 'institutions')]),
      ].join('\n'),
    },
  };
  expect(issuesOf(changes)).toEqual([]);
  return aContent(changes).register;
}

test('what has a date or a measure is a target, dates first', () => {
  const targets = targetsIn(registerWith('2025-11-10'));
  expect(targets.map(({ claim, measured }) => [claim.id, measured])).toEqual([
    ['both', true],
    ['soon', false],
    ['aim', true],
  ]);
});

describe('a later source', () => {
  const laterThan = (published: string): Record<string, string[]> =>
    Object.fromEntries(
      targetsIn(registerWith(published)).map(({ claim, later }) => [claim.id, later.map(({ id }) => id)]),
    );

  test('is one that appeared when the date had passed', () => {
    expect(laterThan('2026-01-01')).toEqual({ both: ['busan-later'], soon: [], aim: [] });
    expect(laterThan('2027-03')).toEqual({ both: ['busan-later'], soon: ['busan-later'], aim: [] });
  });

  test('is none that may have appeared before', () => {
    expect(laterThan('2025-12-31')).toEqual({ both: [], soon: [], aim: [] });
    // Some day of 2025: it may lie before the end of that year, and does.
    expect(laterThan('2025')).toEqual({ both: [], soon: [], aim: [] });
  });
});

test('absences are counted apart, a place at a time, over all promises', () => {
  const [busan, naju] = tallyOfPlaces(registerWith('2025-11-10'));
  expect(busan).toMatchObject({
    profile: { id: 'busan' },
    promises: 6,
    dated: 2,
    undated: { 'none-exists': 1, 'none-stated': 2, 'not-checked': 1 },
    targets: 3,
  });
  expect(naju).toMatchObject({ promises: 0, targets: 0, undated: { 'none-stated': 0 } });
});

test('the newest source’s day is the last that its date may mean', () => {
  expect(newestSourceDay(registerWith('2025-11-10'))).toBe('2025-11-10');
  expect(newestSourceDay(registerWith('2026-02'))).toBe('2026-02-28');
});
