/** What was published changes only with a record; what is gone leaves a record or a forward. */
import { describe, expect, test } from 'vitest';
import { notRecorded, ledgersOf } from '../../src/cli/shared/record-published.ts';
import { published } from '../../src/content/rules/each/published.ts';
import { runRules } from '../../src/content/rules/run-rules.ts';
import { aClaim, aContent, aNamed, told, without, written, type Changes, type Raw } from '../builders.ts';

const LEDGER = 'content/published/busan.jsonl';
const LEDGER_OF_CLAIMS = 'content/profiles/busan/claims.yaml';
const PROMISE = aNamed('measure', {
  id: 'dig',
  name: { en: 'Dig the basin' },
  plan: { kind: 'promise', promise: 'Dig', deadline: { date: '2027', basis: 'printed' }, reported: 'planned' },
  printed: 'basin by 2027',
});
const CLAIM = aClaim({ id: 'x', printed: 'KRW 7 billion', value: 7_000_000_000, statement: 'It gives KRW 7 billion.' });
const both = (...list: readonly Raw[]): Raw[] => [...list, PROMISE];
/** As it was published, when there were these claims. */
const before = ledgersOf(aContent({ claims: both(CLAIM) }), '2026-11-22').get(LEDGER) ?? '';

function after(claims: readonly Raw[], files: Readonly<Record<string, unknown>> = {}, more: Changes = {}): string {
  const content = aContent({
    ...more,
    claims: [...claims],
    files: {
      [LEDGER]: before,
      ...Object.fromEntries(Object.entries(files).map(([path, record]) => [path, written(record).text])),
    },
  });
  return told(runRules(content));
}

const EIGHT = { ...CLAIM, printed: 'KRW 8 billion', value: 8_000_000_000, statement: 'It gives KRW 8 billion.' };
const record = (changes: Raw = {}): Readonly<Record<string, unknown>> => ({
  'content/changes/2026-11-28-x.yaml': {
    date: '2026-11-28',
    claims: ['busan/x'],
    what: 'A slip of typing.',
    why: 'our-mistake',
    was: { value: 7_000_000_000, printed: 'KRW 7 billion' },
    now: { value: 8_000_000_000, printed: 'KRW 8 billion' },
    ...changes,
  },
});

test('what was published and is as it was', () => {
  expect(after(both(CLAIM))).toBe('');
});

describe('a change without a record', () => {
  test('of a value and of the printed words, each with its line and remedy', () => {
    expect(after(both(EIGHT))).toMatchInlineSnapshot(`
      "content/profiles/busan/claims.yaml:166:5  unrecorded-change  claims[12].value: 8000000000 — value was published as 7000000000 on 2026-11-22, and no record says why it is another now; put back what was published, or write content/changes/<date>-x.yaml with date:, claims: [busan/x], what:, why:, was: { value: 7000000000 } and now: { value: 8000000000 }
      content/profiles/busan/claims.yaml:172:5  unrecorded-change  claims[12].printed: "KRW 8 billion" — printed was published as "KRW 7 billion" on 2026-11-22, and no record says why it is another now; put back what was published, or write content/changes/<date>-x.yaml with date:, claims: [busan/x], what:, why:, was: { printed: "KRW 7 billion" } and now: { printed: "KRW 8 billion" }"
    `);
  });

  test.each<readonly [string, Raw, string]>([
    ['the unit', { ...CLAIM, unit: 'USD' }, 'unit'],
    ['the qualifier', { ...CLAIM, qualifier: 'about' }, 'qualifier'],
    ['what the money is', { ...CLAIM, role: 'output' }, 'role'],
    ['the document', { ...CLAIM, source: 'busan-2024' }, 'source'],
    ['the basis', { ...CLAIM, basis: 'editor', editorial: { reason: 'So.' } }, 'basis'],
  ])('of %s', (_, claim, field) => {
    // By itself: what other rules find wrong with the field would be told first.
    const content = aContent({ claims: both(claim), files: { [LEDGER]: before } });
    expect(told(runRules(content, [published]))).toContain(`unrecorded-change  claims[12].${field}: `);
  });

  test.each<readonly [string, Raw, string]>([
    [
      'the deadline',
      { plan: { ...(PROMISE.plan as Raw), deadline: { date: '2028', basis: 'printed' } } },
      'plan.deadline',
    ],
    ['the kind of plan', { plan: { ...(PROMISE.plan as Raw), kind: 'vision' } }, 'plan.kind'],
    ['the reported state', { plan: { ...(PROMISE.plan as Raw), reported: 'done' } }, 'plan.reported'],
    ['the name', { name: { en: 'Fill the basin' } }, 'name'],
    ['the kind', { kind: 'objective' }, 'kind'],
  ])('of %s', (_, changes, field) => {
    const content = aContent({ claims: [CLAIM, { ...PROMISE, ...changes }], files: { [LEDGER]: before } });
    expect(told(runRules(content, [published]))).toContain(`unrecorded-change  claims[13].${field}: `);
  });
});

describe('needs no record', () => {
  test.each<readonly [string, Raw]>([
    ['a statement worded anew', { ...CLAIM, statement: 'To it go KRW 7 billion.' }],
    ['more of the printed words', { ...CLAIM, printed: 'KRW 7 billion more' }],
    ['themes, scope and remarks', { ...CLAIM, scope: 'All of it', notes: [{ kind: 'context', text: 'So.' }] }],
  ])('%s', (_, claim) => {
    expect(after(both(claim))).not.toContain('unrecorded-change');
  });

  test('a new claim, which is noted as not published yet', () => {
    const content = aContent({ claims: both(CLAIM, { ...CLAIM, id: 'y' }), files: { [LEDGER]: before } });
    expect(told(runRules(content))).toBe('');
    expect(notRecorded(content)).toEqual({ claims: 2, changed: 0 });
  });

  test('anything where nothing was published', () => {
    const content = aContent({ claims: both(EIGHT) });
    expect(told(runRules(content))).toBe('');
    expect(notRecorded(content)).toBeUndefined();
  });
});

const CHANGE = 'content/changes/2026-11-28-x.yaml';
const GLOSSARY = {
  'content/glossary.yaml': {
    terms: [{ id: 'pier', name: { en: 'Pier' }, explanation: 'For ships.', claims: ['busan/x'] }],
  },
};

describe('a record', () => {
  test('of all that changed lets it pass', () => {
    expect(after(both(EIGHT), record())).toBe('');
  });

  test('that begins at another value, or ends at one, does not, and is told itself', () => {
    expect(after(both(EIGHT), record({ was: { value: 6, printed: 'KRW 7 billion' } }))).toMatchInlineSnapshot(
      `"content/changes/2026-11-28-x.yaml:7:3  change-record  was.value: 6 — it was 7000000000 before this change; write was: { value: 7000000000 } and now: { value: 8000000000 }"`,
    );
    expect(after(both(EIGHT), record({ now: { value: 9, printed: 'KRW 8 billion' } }))).toMatchInlineSnapshot(
      `"content/changes/2026-11-28-x.yaml:10:3  change-record  now.value: 9 — it is 8000000000 in content/profiles/busan/claims.yaml, and no later record says why; write was: { value: 7000000000 } and now: { value: 8000000000 }"`,
    );
    expect(after(both(CLAIM), record())).toMatchInlineSnapshot(`
      "content/changes/2026-11-28-x.yaml:10:3  change-record  now.value: 8000000000 — it is 7000000000 in content/profiles/busan/claims.yaml, and no later record says why; correct it there, or remove value from was: and now: here, and the file where nothing is left of them
      content/changes/2026-11-28-x.yaml:11:3  change-record  now.printed: "KRW 8 billion" — it is "KRW 7 billion" in content/profiles/busan/claims.yaml, and no later record says why; correct it there, or remove printed from was: and now: here, and the file where nothing is left of them"
    `);
  });

  test('of an earlier change says nothing of this one', () => {
    const earlier = record({ was: { value: 6 }, now: { value: 7_000_000_000 } });
    expect(after(both(CLAIM), earlier)).toBe('');
    expect(after(both(EIGHT), earlier)).toContain('unrecorded-change  claims[12].value');
  });

  test.each<readonly [string, Raw, string]>([
    ['before it was published', { date: '2026-11-21' }, 'date: "2026-11-21" — lies before the day on which busan/x'],
    [
      'of a field that no claim has',
      { was: { valeu: 7 }, now: { valeu: 8 } },
      'was.valeu: 7 — no claim has a field valeu; write value',
    ],
    ['of no page', { page: 'profiles/busn/' }, 'write profiles/busan/'],
    ['of no term', { page: 'glossary/#x' }, 'there is no such page'],
  ])('%s', (_, changes, words) => {
    expect(after(both(CLAIM), { ...record(changes), ...GLOSSARY })).toContain(words);
  });

  test.each(['profiles/', 'promises/2/', 'compare/busan-and-naju/', 'figures/pillars/', 'glossary/#pier', 'cite.bib'])(
    'of the page %s',
    (page) => {
      const words = without(record({ page, was: 'a', now: 'b' })[CHANGE] as Raw, 'claims');
      expect(after(both(CLAIM), { [CHANGE]: words, ...GLOSSARY })).toBe('');
    },
  );

  test('after a record takes up where that one ended', () => {
    const first = record({ date: '2026-11-27', now: { value: 9, printed: 'KRW 9' } });
    const second = record({ was: { value: 9, printed: 'KRW 9' } })['content/changes/2026-11-28-x.yaml'];
    expect(after(both(EIGHT), { ...first, 'content/changes/a-later-one.yaml': second })).toBe('');
  });

  test('says null where there was nothing', () => {
    const claim = { ...CLAIM, qualifier: 'about', printed: 'about KRW 7 billion' };
    expect(after(both(claim), record({ was: { qualifier: null }, now: { qualifier: 'about' } }))).toBe('');
  });

  test('without what it needs', () => {
    expect(after(both(CLAIM), record({ was: 'seven', now: undefined, date: '2026-11', why: 'typo' })))
      .toMatchInlineSnapshot(`
      "content/changes/2026-11-28-x.yaml:1:1  invalid-date  date: "2026-11" — must be a day such as "2026-11-28" (The day of the change.); write it like this: date: "2026-11-28"
      content/changes/2026-11-28-x.yaml:5:1  unknown-value  why: "typo" — "typo" is not one of our-mistake, source-corrected, later-document; write one of our-mistake, source-corrected, later-document"
    `);
    expect(after(both(CLAIM), record({ was: 'seven', now: { value: 8 } }))).toMatchInlineSnapshot(
      `"content/changes/2026-11-28-x.yaml:6:1  change-record  was: "seven" — is not what a claim has; write each field that changed and its value, such as { value: 12, deadline: "2027" }; null where there is none"`,
    );
    expect(after(both(CLAIM), record({ now: { value: 8 } }))).toContain('names other fields than was');
    expect(after(both(CLAIM), record({ withdrawn: true }))).toContain('a withdrawn claim has no other value');
  });
});

describe('a claim that is gone', () => {
  const path = 'content/changes/2026-11-28-x.yaml';
  const withdrawn = { [path]: { ...without(record()[path] as Raw, 'was', 'now'), withdrawn: true } };
  const forward = (...list: Raw[]): Readonly<Record<string, unknown>> => ({
    'content/forwards.yaml': { forwards: list },
  });
  const at = (id: string): string => `profiles/busan/statements/#${id}`;

  test('without a word', () => {
    expect(after([PROMISE])).toMatchInlineSnapshot(
      `"content/published/busan.jsonl:14:1  vanished-claim  id: "x" — KRW 7 billion was published on 2026-11-22, and the content has no claim busan/x any more; put it back; or, where it was withdrawn, write content/changes/<date>-x.yaml with date:, claims: [busan/x], what:, why: and withdrawn: true; or, where it has another id, add to content/forwards.yaml - { from: "profiles/busan/statements/#x", to: "profiles/busan/statements/#<new id>" }"`,
    );
  });

  test('with all of its ledger, which cannot be read', () => {
    const torn = { [LEDGER_OF_CLAIMS]: 'claims:\n  - id: x\n      kind: money\n' };
    const content = aContent({ files: { [LEDGER]: before, ...torn } });
    expect(content.claims.filter(({ profile }) => profile === 'busan')).toEqual([]);
    expect(told(runRules(content))).not.toContain('vanished-claim');
  });

  test('was withdrawn', () => {
    expect(after([PROMISE], withdrawn)).toBe('');
    expect(after(both(CLAIM), withdrawn)).toContain('is withdrawn by this record, and stands in its ledger');
  });

  test('has another id', () => {
    expect(after(both({ ...CLAIM, id: 'y' }), forward({ from: at('x'), to: at('y') }))).toBe('');
  });

  test('has another id, and another value', () => {
    const renamed = { ...EIGHT, id: 'y' };
    const leads = forward({ from: at('x'), to: at('y') });
    expect(after(both(renamed), leads)).toContain('unrecorded-change');
    expect(after(both(renamed), { ...leads, ...record({ claims: ['busan/y'] }) })).toBe('');
  });

  test.each<readonly [string, Raw, string]>([
    ['leads to no claim', { from: at('x'), to: at('z') }, 'there is no such statement'],
    ['leads to no page', { from: 'promised/', to: 'promise/' }, 'there is no such page; write promises/'],
    ['leads to itself', { from: at('x'), to: at('x') }, 'leads to itself'],
    ['neither leads on nor is gone', { from: at('x') }, 'neither leads on nor is gone'],
    ['is gone', { from: at('x'), gone: '2026-11-28', why: 'So.' }, 'a statement is withdrawn by a record'],
    ['is there', { from: at('dig'), to: at('growth') }, 'busan/dig is a claim that is there'],
  ])('with a forward that %s', (_, entry, words) => {
    expect(after([PROMISE], forward(entry))).toContain(words);
  });

  test('with a forward from a pair of places, while they have a page', () => {
    const pair = forward({ from: 'compare/busan-and-naju/', to: 'compare/' });
    expect(after(both(CLAIM), pair)).toBe('');
    expect(after(both(CLAIM), pair, { profile: { compare_with: ['naju'] } })).toContain('is the address of a page');
  });

  test('with forwards in two hops, or twice', () => {
    const hops = forward({ from: at('x'), to: at('w') }, { from: at('w'), to: at('dig') });
    expect(after([PROMISE], hops)).toContain(`write to: "${at('dig')}"`);
    const twice = forward({ from: at('x'), to: at('dig') }, { from: at('x'), to: at('dig') });
    expect(after([PROMISE], twice)).toContain('leads on in an entry above');
  });
});

test('a line that nobody’s command wrote', () => {
  expect(told(runRules(aContent({ files: { [LEDGER]: '{"id":"growth"}\nnot json\n' } })))).toMatchInlineSnapshot(`
    "content/published/busan.jsonl:1:1  unread-line  (file): "content/published/busan.jsonl" — is no line that npm run published writes; put the line back as it was committed, or delete it and run npm run published
    content/published/busan.jsonl:2:1  unread-line  (file): "content/published/busan.jsonl" — is no line that npm run published writes; put the line back as it was committed, or delete it and run npm run published"
  `);
});
