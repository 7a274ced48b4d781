/** What a page reads is noted, whatever it asks: where a result is another, something that was noted must have changed. */
import { expect, test } from 'vitest';
import { digests } from '../../src/cli/build/kept-pages.ts';
import { loadContent } from '../../src/cli/shared/workspace.ts';
import { remarkSentenceCitations } from '../../src/content/remark/sentence-citations.ts';
import { remarkTermLinks } from '../../src/content/remark/term-links.ts';
import { chartsIn } from '../../src/core/domain/charts.ts';
import { chartCitations, claimCitations, documentCitations } from '../../src/core/domain/citations.ts';
import { comparableNumbers } from '../../src/core/domain/comparable-numbers.ts';
import { facingThemes, linksBetween } from '../../src/core/domain/compare.ts';
import { contentDates } from '../../src/core/domain/content-dates.ts';
import type { History } from '../../src/core/domain/history.ts';
import { notedRegister } from '../../src/core/domain/noted-register.ts';
import { otherPlans } from '../../src/core/domain/other-plans.ts';
import { planTable } from '../../src/core/domain/plan-table.ts';
import { promiseList } from '../../src/core/domain/promise-list.ts';
import { chartsData, claimsData, profileData, promisesData, reportsData } from '../../src/core/domain/public-data.ts';
import { claimsOfSource, mustGetProfile, type Register, type RegisteredClaim } from '../../src/core/domain/register.ts';
import { documentsOf } from '../../src/core/domain/sources.ts';
import { answersOf } from '../../src/core/domain/theme-answers.ts';
import { timelineOf } from '../../src/core/domain/timeline.ts';
import { noting } from '../../src/core/values/reads.ts';

const content = loadContent();
const DAY = '2026-11-29';
const history: History = { changes: [], forwards: [], published: new Map() };

/** What pages are made of, one and all. */
const asked = (register: Register): readonly (() => unknown)[] => {
  const publication = { register, history, terms: [], day: DAY, href: (path: string) => `/${path}`, site: undefined };
  const context = { register, dates: contentDates(register, history, DAY), urlOf: publication.href };
  return [
    ...['busan', 'naju'].flatMap((id) => [
      () => claimsData(publication, id),
      () => profileData(publication, id),
      () => planTable(register, mustGetProfile(register, id)),
      () => documentsOf(register, id),
      () => [claimCitations(context, id), chartCitations(context, id), documentCitations(context, id)],
      () => timelineOf(register, id),
    ]),
    () => comparableNumbers(register, 'busan', 'gwangju'),
    () => [facingThemes(register, 'busan', 'gwangju'), linksBetween(register, 'busan', 'gwangju')],
    () => claimsOfSource(register, 'busan-2025'),
    () => promiseList(register, DAY),
    () => otherPlans(register),
    () => chartsIn(register),
    () => answersOf(register, 'governance'),
    () => [promisesData(publication), reportsData(publication), chartsData(publication)],
  ];
};
const textOf = (make: () => unknown): string => {
  try {
    return JSON.stringify([make()]);
  } catch (error) {
    return String(error);
  }
};

/** The register with another value in one field of one claim: that of the next claim which has another one. */
function* changes(register: Register): Generator<readonly [what: string, Register]> {
  const fields = new Set([...register.claims.values()].flatMap((claim) => Object.keys(claim)));
  for (const field of fields) {
    if (['id', 'profile', 'ref', 'number'].includes(field)) continue;
    const of = (claim: RegisteredClaim): unknown => Reflect.get(claim, field);
    const having = [...register.claims.values()].filter((claim) => of(claim) !== undefined);
    for (const claim of [having.at(0), having.at(-1)]) {
      const other = having.find((one) => claim !== undefined && JSON.stringify(of(one)) !== JSON.stringify(of(claim)));
      if (claim === undefined || other === undefined) continue;
      const claims = new Map(register.claims).set(claim.ref, { ...claim, [field]: of(other) });
      yield [`${field} of ${claim.ref}`, { ...register, claims }];
    }
  }
}

test('whatever a page asks, what it depends on is noted', () => {
  const before = digests(content);
  const results = asked(notedRegister(content.register)).map((make) => noting(() => textOf(make)));
  // Asked a second time, when all is known: the same must be noted.
  const register = notedRegister(content.register);
  for (const make of asked(register)) textOf(make);
  const again = asked(register).map((make) => noting(() => textOf(make)));
  expect(again.map(({ reads }) => [...reads].toSorted())).toEqual(results.map(({ reads }) => [...reads].toSorted()));

  const unseen: string[] = [];
  let seen = 0;
  for (const [what, changed] of changes(content.register)) {
    const after = digests(content, changed);
    asked(changed).forEach((make, at) => {
      const known = results[at];
      if (known === undefined || textOf(make) === known.value) return;
      if ([...known.reads].some((key) => before(key) !== after(key))) seen += 1;
      else unseen.push(`${what}, in ${at}`);
    });
  }
  expect(unseen).toEqual([]);
  expect(seen).toBeGreaterThan(100);
});

test.each([
  ['links to the glossary', remarkTermLinks, /^terms$/],
  ['links to the glossary', remarkTermLinks, /^claims\/busan\//],
  ['marks of sentences', remarkSentenceCitations, /^claims\/busan\/kind$/],
])('what %s are read from is noted as prose is compiled', (_, plugin, key) => {
  const prose = content.profiles.find(({ id }) => id === 'busan')?.file.prose;
  if (prose === undefined) throw new Error('no prose of Busan');
  const { reads } = noting(() => plugin()(structuredClone(prose), { path: 'content/profiles/busan/profile.mdx' }));
  expect([...reads].filter((each) => key.test(each))).not.toEqual([]);
});

test('what no page asks for concerns none', () => {
  const { reads } = noting(() => documentsOf(notedRegister(content.register), 'busan'));
  const [claim] = [...content.register.claims.values()].filter(({ profile }) => profile === 'naju');
  if (claim === undefined) throw new Error('no claim of Naju');
  const claims = new Map(content.register.claims).set(claim.ref, { ...claim, statement: 'Another one.' });
  const [before, after] = [digests(content), digests(content, { ...content.register, claims })];
  expect([...reads].filter((key) => before(key) !== after(key))).toEqual([]);
  expect(before('claims/naju/statement')).not.toBe(after('claims/naju/statement'));
  expect(before('claims/*/statement')).not.toBe(after('claims/*/statement'));
  expect(before('claims/naju/*')).not.toBe(after('claims/naju/*'));
  expect(before('claims/naju/id')).toBe(after('claims/naju/id'));
});
