/** The content that is there, whatever it is: sound by every rule, its own expectations among them. */
import { expect, test } from 'vitest';
import { loadContent } from '../../src/cli/shared/workspace.ts';
import { runRules } from '../../src/content/rules/run-rules.ts';
import { dueDateOf } from '../../src/core/domain/due-date.ts';
import { promisesIn } from '../../src/core/domain/promises.ts';
import { promisesOnTimeline, timelineOf } from '../../src/core/domain/timeline.ts';
import { told } from '../builders.ts';

const content = loadContent();
const { register } = content;

test('every rule holds, of at least one profile', () => {
  expect(told(runRules(content))).toBe('');
  expect(register.profiles.size).toBeGreaterThan(0);
});

test('every date of the register is on the timeline once, and every document of a profile', () => {
  const entries = timelineOf(register);
  const bound = entries.flatMap(({ claim, stated }) => [claim, ...stated].flatMap((each) => each?.ref ?? []));
  const dated = [...register.claims.values()].filter((claim) => dueDateOf(claim) !== undefined);
  expect(bound.toSorted()).toEqual(dated.map(({ ref }) => ref).toSorted());
  const documents = entries.filter(({ kind }) => kind === 'announced').map(({ source }) => source.id);
  // A document that reports what became of a plan, and has no plan of its own, is told with that plan.
  const claims = [...register.claims.values()];
  const reporting = new Set(claims.flatMap(({ source, reports_on }) => (reports_on === undefined ? [] : source)));
  const own = claims.flatMap(({ source, plan }) => (plan === undefined && reporting.has(source) ? [] : source));
  expect(new Set(documents)).toEqual(new Set(own));
});

test('deadlines are drawn of promises as they are counted: once, and no hopes', () => {
  const drawn = promisesOnTimeline(register).flatMap(({ kind, claim }) => (kind === 'due' ? (claim?.ref ?? []) : []));
  const dated = promisesIn(register, [...register.claims.values()]).filter(({ due }) => due !== undefined);
  expect(drawn.toSorted()).toEqual(dated.map(({ claim }) => claim.ref).toSorted());
});
