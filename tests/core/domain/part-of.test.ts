import { describe, expect, test } from 'vitest';
import { isMemberOf } from '../../../src/core/domain/part-of.ts';
import { mustGetClaim } from '../../../src/core/domain/register.ts';
import { aContent, aNamed, moreClaims } from '../../builders.ts';

describe('membership', () => {
  const { register } = aContent({
    claims: [
      ...moreClaims(),
      aNamed('facility', { id: 'crane', part_of: 'pier' }),
      aNamed('facility', { id: 'lost', part_of: 'nowhere' }),
      aNamed('facility', { id: 'one-way', part_of: 'other-way' }),
      aNamed('facility', { id: 'other-way', part_of: 'one-way' }),
    ],
  });
  const claim = (id: string) => mustGetClaim(register, id, 'busan');

  test.each([
    ['pier', 'marine-projects', true],
    ['crane', 'marine-projects', true],
    ['marine-projects', 'pier', false],
    ['pier', 'pier', false],
    ['pier', 'trade-projects', false],
    // Entering a difference or a mean makes no member.
    ['pier', 'other-projects', false],
    ['pier', 'marine-mean', false],
    ['one-way', 'marine-projects', false],
    ['lost', 'marine-projects', undefined],
  ])('of %s in %s: %s', (member, whole, expected) => {
    expect(isMemberOf(register, claim(member), claim(whole))).toBe(expected);
  });
});
