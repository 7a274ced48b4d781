import { describe, expect, test } from 'vitest';
import { verifyAgainst, type Original } from '../../src/content/verification.ts';
import { runRules } from '../../src/content/rules/run-rules.ts';
import { isVouchedFor, readVerified, sealVerified } from '../../src/content/verified-record.ts';
import {
  aClaim,
  aContent,
  aSource,
  baseClaims,
  FINGERPRINT,
  ORIGINAL,
  textsOf,
  told,
  VERIFIED,
  type Changes,
  type Raw,
} from '../builders.ts';

/** Thirty paragraphs, the twelfth of which holds every figure that the base ledger prints. */
function original(changes: Readonly<Record<number, string>> = {}, sha256 = FINGERPRINT): Original {
  const figures = [
    '16 institutions',
    ...baseClaims().flatMap(({ printed }) => (typeof printed === 'string' ? printed : [])),
  ];
  const rows = Array.from(
    { length: 30 },
    (_, i) => changes[i + 1] ?? (i === 11 ? figures.join('; ') : `Paragraph ${String.fromCharCode(97 + (i % 26))}.`),
  );
  return { sha256, text: rows.join('\n\n') };
}

const against = (changes: Changes, document: Original | undefined): ReturnType<typeof verifyAgainst> =>
  verifyAgainst(aContent(changes), () => document);
const claim = (changes: Raw): Changes => ({ claims: [aClaim({ id: 'x', ...changes })] });

test('every figure stands where it is said to, and is recorded', () => {
  const content = aContent();
  const { issues, records, figures } = verifyAgainst(content, (name) =>
    name === 'busan.txt' ? original() : undefined,
  );
  expect(told(issues)).toBe('');
  expect(figures).toBe(content.claims.filter(({ fields }) => fields.printed !== undefined).length);
  expect(records.get('busan-2025')?.text.split('\n').slice(0, 4)).toEqual([
    FINGERPRINT,
    '¶12 10 projects',
    '¶12 15.8%',
    '¶12 16 institutions',
  ]);
});

test('what was recorded satisfies the check that has no originals', () => {
  const { records } = against({}, original());
  expect(told(runRules(aContent({ files: { [VERIFIED]: records.get('busan-2025')?.text } })))).toBe('');
});

describe('what does not stand there', () => {
  test('a figure of another paragraph', () => {
    expect(
      told(against(claim({ printed: 'KRW 7 billion' }), original({ 7: 'It gives KRW 7 billion.' })).issues),
    ).toMatchInlineSnapshot(
      `"content/profiles/busan/claims.yaml:171:9  not-in-paragraph  claims[12].paragraphs[0]: "KRW 7 billion" — is not in paragraph 12 of busan-2025; it is in paragraph 7: write paragraphs: [7]"`,
    );
  });

  test('a figure of several others, in one of two that are named', () => {
    expect(
      told(
        against(claim({ printed: '44,452', paragraphs: [7, 8] }), original({ 7: 'Some 44,452.', 9: '(44,452)' }))
          .issues,
      ),
    ).toMatchInlineSnapshot(
      `"content/profiles/busan/claims.yaml:172:9  not-in-paragraph  claims[12].paragraphs[1]: "44,452" — is not in paragraph 8 of busan-2025; it is in paragraph 7, 9: write paragraphs: [7, 9]"`,
    );
  });

  test('a figure of nowhere', () => {
    expect(told(against(claim({ printed: 'KRW 8 billion' }), original()).issues)).toMatchInlineSnapshot(
      `"content/profiles/busan/claims.yaml:171:9  not-in-paragraph  claims[12].paragraphs[0]: "KRW 8 billion" — is not in paragraph 12 of busan-2025; copy the number letter for letter, as whole words, from that paragraph"`,
    );
  });

  test('part of a figure', () => {
    expect(
      told(against(claim({ printed: '236', paragraphs: [7] }), original({ 7: '1,236 and 2360 and 236.5' })).issues),
    ).toContain('copy the number letter for letter, as whole words');
  });

  test.each([
    ['50~75%', '감면 50∼75%.', 'write printed: "50∼75%"'],
    ['’27년 上半期', "조성('27년 上半期)", `write printed: "'27년 上半期"`],
    ['2월 103MW 규모로 가동', '2월 103MW 규모로 가동한다.', 'write printed: "2월 103MW 규모로 가동한다"'],
  ])('%s, which stands there in other signs or longer words', (printed, paragraph, remedy) => {
    expect(told(against(claim({ printed, paragraphs: [7] }), original({ 7: paragraph })).issues)).toContain(remedy);
  });

  test('a figure tidied up', () => {
    expect(
      against(claim({ printed: 'KRW 7 Billion', paragraphs: [7] }), original({ 7: 'KRW 7 billion' })).issues,
    ).toHaveLength(1);
  });

  test('an editor’s quotation', () => {
    expect(
      against(claim({ printed: 'never said', basis: 'editor', editorial: { reason: 'So.' } }), original()).issues,
    ).toHaveLength(1);
  });

  test('and none of it is recorded', () => {
    expect(against(claim({ printed: 'KRW 8 billion' }), original()).records.get('busan-2025')?.text).not.toContain(
      'KRW 8 billion',
    );
  });
});

describe('the document', () => {
  test('is another', () => {
    const { issues, records } = against({}, original({}, 'f'.repeat(64)));
    expect(told(issues)).toMatchInlineSnapshot(
      `"seeds/busan-2025.yaml:2:1  fingerprint  sha256: "6145bc54b4897ef488ffdb6e229e93222b4b36b10039824a04c383c27fb24451" — the original is another file than the one recorded; if this is the right document, write sha256: ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"`,
    );
    expect([...records], 'what stands in another document vouches for nothing').toEqual([]);
  });

  test('has another number of paragraphs', () => {
    expect(told(against({ source: { paragraphs: 29 } }, original()).issues)).toMatchInlineSnapshot(
      `"seeds/busan-2025.yaml:3:1  paragraph-count  paragraphs: 29 — the original has 30 non-blank lines; write paragraphs: 30"`,
    );
  });

  test('is not there', () => {
    expect(told(against({}, undefined).issues)).toMatchInlineSnapshot(
      `"seeds/busan-2025.yaml:1:1  no-original  document: "busan.txt" — the folder of originals has no such file; put the document there under this name, or correct the name"`,
    );
  });

  test('is empty', () => {
    expect(against({}, { sha256: FINGERPRINT, text: '' }).issues.map(({ rule }) => rule)).toEqual(['paragraph-count']);
  });

  test('is one of several: each claim is held against its own', () => {
    const other = 'a'.repeat(64);
    const content = aContent({
      claims: [aClaim({ id: 'x', source: 'city-2025', printed: 'KRW 9 billion' })],
      files: { 'seeds/city-2025.yaml': JSON.stringify(aSource({ document: 'city.txt', sha256: other })) },
    });
    const documents: Record<string, Original> = {
      'busan.txt': original({ 12: `${original().text} KRW 9 billion` }),
      'city.txt': { ...original(), sha256: other },
    };
    const { issues } = verifyAgainst(content, (name) => documents[name]);
    expect(issues.filter(({ value }) => value === 'KRW 9 billion')).toHaveLength(1);
  });
});

test('all of it is told at once, and nothing breaks on unsound records', () => {
  const { issues } = verifyAgainst(
    aContent({
      claims: [
        aClaim({ id: 'x', printed: 5 }),
        aClaim({ id: 'y', paragraphs: 'all' }),
        aClaim({ id: 'z', printed: 'gone' }),
        aClaim({ id: 'w', source: 'nope', printed: 'gone' }),
      ],
      source: { paragraphs: 3 },
    }),
    () => original({}, 'f'.repeat(64)),
  );
  expect(issues.map(({ rule }) => rule)).toEqual(['fingerprint', 'paragraph-count', 'not-in-paragraph']);
});

describe('who wrote the record', () => {
  const path = VERIFIED;
  const record = sealVerified(path, FINGERPRINT, ['¶12 KRW 2 trillion'], ORIGINAL);
  const key = record.seal?.key;

  test('a holder of the document: the same lines have the same seal', () => {
    expect(isVouchedFor(readVerified(path, record.text), key)).toBe(true);
    expect(sealVerified(path, FINGERPRINT, ['¶12 KRW 2 trillion'], ORIGINAL).text).toBe(record.text);
  });

  test.each<[string, string, string | undefined]>([
    ['a line more', record.text.replace('\nsigned', '\n¶12 KRW 99 trillion\nsigned'), key],
    ['a line less', record.text.replace('¶12 KRW 2 trillion\n', ''), key],
    ['another paragraph', record.text.replace('¶12', '¶13'), key],
    ['another document', record.text.replace(FINGERPRINT, 'f'.repeat(64)), key],
    ['no signature', record.text.replace(/signed .*\n/, ''), key],
    ['no signature, of a document whose key nobody knows', record.text.replace(/signed .*\n/, ''), undefined],
    ['a signature that is none', record.text.replace(/signed .*/, 'signed x y'), undefined],
    ['signed twice', record.text + (record.text.split('\n').at(-2) ?? ''), key],
    ['signed by who holds another text', sealVerified(path, FINGERPRINT, ['¶12 KRW 99 trillion'], 'Mine.').text, key],
  ])('%s: not vouched for', (_, text, of) => {
    expect(isVouchedFor(readVerified(path, text), of)).toBe(false);
  });

  test('of a document whose key the project knows, only that key counts', () => {
    const forged = sealVerified(path, FINGERPRINT, readVerified(path, textsOf().get(path) ?? '').lines, 'Mine.');
    const content = aContent({ files: { [path]: forged.text } });
    expect(runRules(content), 'of a document that nobody knows yet').toEqual([]);
    expect(told(runRules({ ...content, originalKeys: new Map([[FINGERPRINT, key ?? '']]) }))).toMatchInlineSnapshot(
      `"seeds/verified/busan-2025.txt:12:1  not-signed  (file): "3B5RpvcIMvn6Efy3wrj2uL--ERjSVlJwIPjxhvUokeZAeo4RHELE2-vAoMkXAQkxa-wfdaK4xYqFhLL_bz_iBQ" — the lines are not the ones that a holder of the document signed; npm run verify -- busan-2025, with CHEONGSAJIN_ORIGINALS set to the folder of busan.txt, signs what it sees in it; without that folder take back what was changed here, and ask who has it"`,
    );
  });
});
