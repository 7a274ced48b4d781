import { expect, test } from 'vitest';
import { layoutCallouts } from '../../src/charts/callouts.ts';

const BOUNDS = { left: 4, right: 296, top: 50, size: 15 };
const request = (x: number, text: string) => ({ x, y: 40, text, isEditorial: false });

test('a label that would lie across another’s leader is broken beside its own', () => {
  // Too long for the room to the right of its mark in one line.
  const [short, long] = layoutCallouts(
    [request(20, 'Myeongseo district'), request(52, 'Sinchon district (rainwater storage)')],
    BOUNDS,
  );
  if (short === undefined || long === undefined) throw new Error('a label is missing');
  expect(long.text.lines.length).toBeGreaterThan(1);
  expect(long.text.box.x).toBeGreaterThan(52);
  // The other's leader passes to the left of it.
  expect(short.foot.x).toBeLessThan(long.text.box.x - 3);
});

test('a label with room stays whole', () => {
  const [only] = layoutCallouts([request(20, 'Myeongseo district')], BOUNDS);
  expect(only?.text.lines).toHaveLength(1);
});
