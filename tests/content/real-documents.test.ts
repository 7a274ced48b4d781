/** The real content: sound, and complete in what the editor's brief says a reader must be shown. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toString } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { parseContent } from '../../src/content/parsed-content.ts';
import { readContent } from '../../src/content/reader/read-files.ts';
import { runRules } from '../../src/content/rules/run-rules.ts';
import { claimsOfProfile, mustGetClaim, mustGetProfile, type RegisteredClaim } from '../../src/core/domain/register.ts';
import { told } from '../builders.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const content = parseContent(readContent(ROOT));
const { register } = content;
const claim = (ref: string): RegisteredClaim => mustGetClaim(register, ref);
const notesOf = (found: RegisteredClaim): string => found.notes.map((note) => `${note.kind}: ${note.text}`).join('\n');
const everyNote = (profile: string): string =>
  [
    ...claimsOfProfile(register, profile).map(notesOf),
    ...mustGetProfile(register, profile).notes.map((note) => `${note.kind}: ${note.text}`),
  ].join('\n');
/** Claims of a profile that are about something, by name, words or figure. */
const about = (profile: string, words: RegExp): RegisteredClaim[] =>
  claimsOfProfile(register, profile).filter((each) =>
    words.test([each.id, each.statement, each.printed, 'name' in each ? each.name?.en : ''].join(' ')),
  );
/** A contradiction is told at both claims: a reader may land on either. */
const names = (from: RegisteredClaim, to: RegisteredClaim): boolean =>
  from.conflicts_with.some((ref) => ref === to.id || ref === to.ref);
const linked = (a: RegisteredClaim, b: RegisteredClaim): boolean => names(a, b) && names(b, a);

test('every rule holds', () => {
  expect(told(runRules(content))).toBe('');
});

test('five profiles, twelve themes, five sources, and as many claims as the documents say', () => {
  expect([...register.profiles.keys()]).toEqual(['busan', 'changwon', 'gwangju', 'industrial-complexes', 'naju']);
  expect(register.themes.size).toBe(12);
  expect(register.sources.size).toBe(5);
  for (const id of register.profiles.keys())
    expect(claimsOfProfile(register, id).length, id).toBeGreaterThanOrEqual(60);
});

// A formatter that takes a figure at the head of a line for a block of its own breaks the sentence around it.
test('no paragraph breaks off within a sentence', () => {
  const broken = [...content.profiles, ...content.themes].flatMap(({ id, file }) =>
    (file.prose?.children ?? [])
      .filter(({ type }) => type === 'paragraph' || type === 'mdxJsxFlowElement')
      .map((node) => toString(node).trim())
      .filter((text) => !/[.:?!”]$/.test(text))
      .map((text) => `${id}: … ${text.slice(-60)}`),
  );
  expect(broken).toEqual([]);
});

test('every contradiction is told at both claims', () => {
  const oneWay = [...register.claims.values()].flatMap((from) =>
    from.conflicts_with
      .map((ref) => mustGetClaim(register, ref, from.profile))
      .filter((to) => !names(to, from))
      .map((to) => `${to.ref} does not name ${from.ref}`),
  );
  expect(oneWay).toEqual([]);
});

describe('what the brief says a reader must be shown', () => {
  test('the hinterland: as printed, as it does not come out, and reconciled', () => {
    const ratio = claim('changwon/hinterland-ratio');
    const existing = claim('changwon/hinterland-existing');
    expect(ratio).toMatchObject({ value: 2.7 });
    expect(existing).toMatchObject({ value: 40_400_000 });
    expect(linked(ratio, existing)).toBe(true);
    expect(notesOf(ratio) + notesOf(existing)).toMatch(/contradiction|arithmetic/);
    const reconciled = claimsOfProfile(register, 'changwon').find(
      (each) => 'value' in each && each.value === 4_040_000,
    );
    expect(reconciled?.basis).not.toBe('printed');
    expect(mustGetProfile(register, 'changwon').charts.map(({ form }) => form)).toContain('scenarios');
  });

  test('94.5% is not called an occupancy rate without a note', () => {
    const rate = claimsOfProfile(register, 'changwon').find((each) => each.kind === 'share' && each.value === 94.5);
    expect(rate && notesOf(rate)).toMatch(/translation|missing-base/);
  });

  test('the subway: begun, starting, or to begin', () => {
    const later = claim('gwangju/subway-to-begin-after-championships');
    for (const id of ['subway-begun', 'subway-starting']) expect(linked(later, claim(`gwangju/${id}`)), id).toBe(true);
  });

  test('the task force: formed, to be formed, being formed', () => {
    const [formed, should, forming] = ['formed', 'should-be-formed', 'forming'].map((id) =>
      claim(`naju/task-force-${id}`),
    );
    if (formed === undefined || should === undefined || forming === undefined) throw new Error('unreachable');
    expect([linked(formed, should), linked(should, forming), linked(formed, forming)]).toEqual([true, true, true]);
  });

  test('ten municipalities, or eleven; about a hundred institutions, or more', () => {
    const ten = claim('naju/local-governments-ten');
    expect(ten).toMatchObject({ value: 10 });
    expect(ten.notes.filter((note) => note.outside !== undefined && /\b(?:11|eleven)\b/i.test(note.text))).not.toEqual(
      [],
    );
    const sought = claim('naju/institutions-sought');
    expect(sought).toMatchObject({ value: 100, qualifier: 'about' });
    expect(sought.notes.filter((note) => note.outside !== undefined && note.text.includes('120'))).not.toEqual([]);
  });

  test.each([
    ['changwon', /defense and nuclear fusion national industrial complex/],
    ['gwangju', /AI-centered fusion industrial complex/],
    ['gwangju', /Hydrogen Fusion Energy Demonstration Center/],
  ])('“fusion” means convergence: %s %s', (profile, printed) => {
    const named = claimsOfProfile(register, profile).filter((each) => printed.test(each.printed ?? ''));
    expect(named).not.toEqual([]);
    expect(
      named.some((each) => each.notes.some((note) => note.kind === 'translation' && note.text.includes('융합'))),
    ).toBe(true);
    for (const each of named) expect('name' in each ? (each.name?.en ?? '') : '').not.toMatch(/\bfusion\b/i);
  });

  test('people hold their offices as of the document', () => {
    const people = [...register.claims.values()].filter(({ kind }) => kind === 'person');
    expect(people.length).toBeGreaterThanOrEqual(5);
    for (const person of people) {
      expect(
        person.notes.map(({ kind }) => kind),
        person.ref,
      ).toContain('office');
      expect(`${person.statement} ${person.kind === 'person' ? (person.role ?? '') : ''}`, person.ref).not.toMatch(
        /\bcurrent(?:ly)?\b|\bincumbent\b/i,
      );
    }
  });

  test('Busan: four pillars come to seventy-one projects, and no total of money is printed', () => {
    const count = (value: number): RegisteredClaim[] =>
      claimsOfProfile(register, 'busan').filter((each) => each.kind === 'count' && each.value === value);
    for (const value of [71, 21, 18, 53, 15, 3]) expect(count(value).length, String(value)).toBeGreaterThan(0);
    const total = claimsOfProfile(register, 'busan').filter(
      (each) => each.kind === 'money' && each.value === 4_888_200_000_000,
    );
    expect(total.map(({ basis }) => basis)).toEqual(['derived']);
    expect(everyNote('busan')).toMatch(/draft/i);
  });

  test('Busan: announced as to come and told as past', () => {
    expect(linked(claim('busan/briefing-announced'), claim('busan/briefing-held'))).toBe(true);
  });

  test('Gwangju: 91.8 of 1,236 billion won is national money', () => {
    const money = (value: number): RegisteredClaim | undefined =>
      claimsOfProfile(register, 'gwangju').find((each) => each.kind === 'money' && each.value === value);
    expect(money(1_236_000_000_000) ?? money(1_236_200_000_000)).toBeDefined();
    expect(money(91_800_000_000)).toBeDefined();
    expect(
      claimsOfProfile(register, 'gwangju').find((each) => each.kind === 'share' && each.basis === 'derived'),
    ).toMatchObject({ value: 7.4 });
  });

  test('Naju: sixteen institutions, of which four are named', () => {
    expect(claim('naju/institutions-total')).toMatchObject({ value: 16 });
    expect(claim('naju/institutions-unnamed')).toMatchObject({ value: 12, basis: 'derived' });
  });

  test('industrial complexes: president or chairman, one post', () => {
    expect(
      linked(claim('industrial-complexes/lee-title-president'), claim('industrial-complexes/lee-title-chairman')),
    ).toBe(true);
  });

  test('Changwon: Sinchon stands twice, and of five projects two are named', () => {
    expect(about('changwon', /sinchon/i).length).toBeGreaterThanOrEqual(2);
    expect(everyNote('changwon')).toMatch(/unnamed: /);
  });

  test('every profile says of its source that it speaks for itself, or how it was translated', () => {
    for (const id of register.profiles.keys()) expect(everyNote(id), id).toMatch(/context: |translation: /);
  });

  test('every inferred date says from what', () => {
    for (const source of register.sources.values())
      if (source.published.basis === 'inferred')
        expect(source.published.reasoning.length, source.id).toBeGreaterThan(40);
    expect(
      [...register.sources.values()].filter(({ published }) => published.basis === 'printed').map(({ id }) => id),
    ).toEqual(['gwangju-2019']);
  });

  test('Busan declares its translation, the others do not', () => {
    const status = Object.fromEntries(
      [...register.sources.values()].map(({ id, translation }) => [id, translation.status]),
    );
    expect(status['busan-2025']).toBe('declared');
    expect(Object.values(status).filter((each) => each === 'declared')).toHaveLength(1);
  });
});

describe('what is never published', () => {
  const files = ['content', 'seeds', 'public', 'src'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter(
        (entry) => entry.isFile() && /\.(?:mdx?|ya?ml|txt|ts|astro|json|svg|css|html|webmanifest)$/.test(entry.name),
      )
      .map((entry) => join(entry.parentPath, entry.name)),
  );

  test('an address of mail', () => {
    const address = /[\w.+-]+(?:@|\s*\[at\]\s*|&#64;|%40)[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/i;
    const found = files
      .filter((path) => /content|seeds/.test(path))
      .flatMap((path) =>
        readFileSync(path, 'utf8')
          .split('\n')
          .flatMap((row, i) => (address.test(row) ? [`${path}:${i + 1}`] : [])),
      );
    expect(files.length).toBeGreaterThan(50);
    expect(found).toEqual([]);
    expect('write to kim@asiae.co.kr').toMatch(address);
  });

  test('a sentence of a document: what is printed is a figure or a name', () => {
    const sentences = [...register.claims.values()].filter(
      ({ printed }) =>
        printed !== undefined &&
        (printed.split(/\s+/).length > 20 || /[.!?]\s+[A-Z]/.test(printed.replace(/\b(?:Nov|Dr|No|Mr|St)\./g, ''))),
    );
    expect(sentences.map(({ ref, printed }) => `${ref}: ${printed ?? ''}`)).toEqual([]);
  });
});
