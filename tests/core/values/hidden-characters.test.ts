import { expect, test } from 'vitest';
import { hiddenAt, HIDDEN_CHARACTERS } from '../../../src/core/values/hidden-characters.ts';

test('what is hidden is found by the quick way too, and nothing else is', () => {
  const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
  const others = units.filter((unit) => !['\t', '\n', '\r'].includes(unit));
  expect(others.filter((unit) => HIDDEN_CHARACTERS.test(unit) !== (hiddenAt(`a${unit}b`) === 1))).toEqual([]);
});
