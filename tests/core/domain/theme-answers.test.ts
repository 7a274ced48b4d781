/** What stands for a place at the head of a theme: its written answer, else a promise, else a number. */
import { describe, expect, test } from 'vitest';
import { answersOf, type PlaceAnswer } from '../../../src/core/domain/theme-answers.ts';
import { aContent, aNamed, type Raw } from '../../builders.ts';

const promise = (id: string, changes: Raw = {}): Raw =>
  aNamed('project', {
    id,
    statement: `It would build ${id}.`,
    plan: { kind: 'promise', promise: `Build ${id}.`, deadline: 'none-stated', reported: 'planned' },
    ...changes,
  });

function answer(theme: Raw, claims: readonly Raw[] = []): PlaceAnswer {
  const found = answersOf(aContent({ theme, claims }).register, 'ports').places.find(
    ({ profile }) => profile.id === 'busan',
  );
  if (found === undefined) throw new Error('the place does not answer');
  return found;
}
const words = ({ runs }: PlaceAnswer): string => runs.map(({ text }) => text).join('');

describe('the answer', () => {
  test('as written, with its best number', () => {
    const written = answer({
      answers: [{ profile: 'busan', text: 'It wants {busan/marine-projects}.', claim: 'busan/marine-projects' }],
    });
    expect(words(written)).toBe('It wants 20 projects.');
    expect(written.best?.id).toBe('marine-projects');
  });

  test('not written: the first promise', () => {
    const found = answer({}, [promise('quay')]);
    expect(found.best?.id).toBe('quay');
    expect(words(found)).toContain('It would build quay.');
  });

  test('nothing promised: the first number', () => {
    const { best } = answer({});
    expect(best?.kind).not.toBe('remark');
    expect(best).toHaveProperty('value');
  });
});

test('of what a place says, promises come first', () => {
  expect(answer({}, [promise('quay')]).claims[0]?.id).toBe('quay');
});

test('a place with nothing on the theme is silent', () => {
  const { places, silent } = answersOf(aContent({}).register, 'no-such-theme');
  expect(places).toEqual([]);
  expect(silent.map(({ id }) => id)).toContain('busan');
});
