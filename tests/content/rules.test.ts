/** Each rule: what it lets pass, and its words where it does not. */
import { describe, expect, test } from 'vitest';
import type { Rule } from '../../src/content/rules/rule.ts';
import { RULES, runRules } from '../../src/content/rules/run-rules.ts';
import {
  aClaim,
  aContent,
  aCount,
  aDate,
  aDerived,
  aNamed,
  anMdx,
  anOutside,
  aProfile,
  aSource,
  aTheme,
  issuesOf,
  LEDGER,
  PROFILE,
  PROFILE_PROSE,
  SOURCE,
  textsOf,
  THEME,
  THEME_PROSE,
  told,
  VERIFIED,
  without,
  written,
  type Changes,
  type Raw,
} from '../builders.ts';

const wrong = (changes: Changes): string => told(issuesOf(changes));
const claims = (...list: Raw[]): Changes => ({ claims: list });
const prose = (text: string): Changes => ({ prose: `${text}\n\n${PROFILE_PROSE}` });
/** A list of the profile with its first entry changed. */
const first = (field: string, change: Raw): Raw => {
  const list = aProfile()[field] as Raw[];
  return { [field]: [{ ...list[0], ...change }, ...list.slice(1)] };
};

describe('what passes', () => {
  test.each<[string, Changes]>([
    [
      'a claim whose numbers are its own',
      claims(aCount('x', 21, 'projects', { statement: 'Twenty-one projects, as in “21”.', printed: '21' })),
    ],
    [
      'a deadline told in words',
      claims(
        aNamed('project', {
          id: 'x',
          statement: 'It is due in June 2027.',
          passage: 'named thing by June 2027',
          plan: {
            kind: 'promise',
            promise: 'By 2027.',
            deadline: { date: '2027-06', basis: 'printed' },
            reported: 'planned',
          },
        }),
      ),
    ],
    [
      'a number whose source is given',
      claims(
        aClaim({
          id: 'x',
          notes: [{ kind: 'context', text: 'Press reports say 120.', outside: anOutside() }],
        }),
      ),
    ],
    [
      'a number of another claim, bound',
      claims(aNamed('remark', { id: 'x', statement: 'It names {marine-projects} and {naju/sixteen|number}.' })),
    ],
    ['a declared name in a claim', claims(aNamed('place', { id: 'x', statement: 'At Pier 7.' }))],
    ['a declared name in prose', prose('It lies at Pier 7.')],
    [
      'an area in square metres',
      claims(
        aClaim({
          id: 'x',
          kind: 'area',
          unit: 'm2',
          value: 6_980_000,
          qualifier: 'about',
          statement: 'It has 6.98 million m².',
          printed: '6.98 million m²',
          passage: 'some 6.98 million m² of land',
        }),
      ),
    ],
    [
      'a rounded derivation',
      claims(
        aDerived({
          id: 'x',
          kind: 'count',
          unit: 'jobs',
          value: 1727,
          statement: 'Some 1,727 jobs.',
          derivation: { from: { a: 'all-projects', b: 'growth' }, arithmetic: '(a + b) * 52.8', rounding: 1 },
        }),
      ),
    ],
    [
      'a year derived from a figure',
      claims(
        aDerived({
          id: 'x',
          kind: 'date',
          value: '1999',
          unit: undefined,
          date_basis: 'inferred',
          statement: 'About 1999.',
          derivation: { from: { gap: 'naju/sixteen' }, arithmetic: '2015 - gap' },
        }),
      ),
    ],
    ["an editor's claim", claims(aClaim({ id: 'x', basis: 'editor', editorial: { reason: 'To compare.' } }))],
    ['one id in two ledgers', claims(aCount('sixteen', 16, 'institutions'))],
    ['a relationship to a place', { profile: first('relationships', { text: 'Beside {marine-projects}.' }) }],
  ])('%s', (_, changes) => {
    // A field set to undefined is one that the record does not have.
    const clean = (changes.claims ?? []).map((claim) =>
      Object.fromEntries(Object.entries(claim).filter(([, value]) => value !== undefined)),
    );
    expect(wrong({ ...changes, claims: clean })).toBe('');
  });
});

describe('duplicate-id', () => {
  test('a claim id that stands twice', () => {
    expect(wrong(claims(aClaim()))).toMatchInlineSnapshot(
      `"content/profiles/busan/claims.yaml:161:5  duplicate-id  claims[12].id: "marine-budget" — the id is already used on line 2; remove one of the two: they say the same"`,
    );
  });

  test('a chart id that stands twice', () => {
    expect(wrong({ profile: first('charts', { id: 'counted' }) })).toMatchInlineSnapshot(
      `
      "content/profiles/busan/profile.mdx:45:1  unknown-chart  lead: "pillars" — no chart of this profile has the id; write one of counted, counted, readings, days, bars, line, few, or add the chart under charts:
      content/profiles/busan/profile.mdx:91:5  duplicate-id  charts[1].id: "counted" — the chart in content/profiles/busan/profile.mdx line 74 has this id, which is part of its URL; give this one another, e.g. busan-counted"
    `,
    );
  });
});

describe('references', () => {
  test('an unknown theme', () => {
    expect(wrong(claims(aClaim({ id: 'x', themes: ['ports', 'prots'] })))).toMatchInlineSnapshot(
      `"content/profiles/busan/claims.yaml:166:9  unknown-theme  claims[12].themes[1]: "prots" — there is no theme "prots" in content/themes; write "ports", or add the theme "prots""`,
    );
  });

  test('in the answers of a theme: a place, a claim, a claim in braces', () => {
    const answers = [{ profile: 'busna', text: 'It wants {busan/marine-projcts}.', claim: 'busan/marine-bugdet' }];
    expect(wrong({ theme: { answers } })).toMatchInlineSnapshot(`
      "content/themes/ports.mdx:17:5  unknown-profile  answers[0].profile: "busna" — there is no profile "busna" in content/profiles; write "busan", or add the profile "busna"
      content/themes/ports.mdx:18:5  unknown-claim  answers[0].text: "busan/marine-projcts" — there is no claim "busan/marine-projcts" in any claims.yaml; write "busan/marine-projects", or add the claim "busan/marine-projcts"
      content/themes/ports.mdx:19:5  unknown-claim  answers[0].claim: "busan/marine-bugdet" — there is no claim "busan/marine-bugdet" in any claims.yaml; write "busan/marine-budget", or add the claim "busan/marine-bugdet""
    `);
  });

  test('a theme nothing like any other', () => {
    expect(wrong(claims(aClaim({ id: 'x', themes: ['astronomy'] })))).toMatchInlineSnapshot(
      `"content/profiles/busan/claims.yaml:165:9  unknown-theme  claims[12].themes[0]: "astronomy" — there is no theme "astronomy" in content/themes; add the theme (npm run new -- theme astronomy), or name one of ports"`,
    );
  });

  test('an unknown source', () => {
    expect(wrong(claims(aClaim({ id: 'x', source: 'busan-2024' })))).toMatchInlineSnapshot(
      `"content/profiles/busan/claims.yaml:169:5  unknown-source  claims[12].source: "busan-2024" — there is no source "busan-2024" in seeds; write "busan-2025", or add the source "busan-2024""`,
    );
  });

  test('an unknown claim', () => {
    expect(wrong(claims(aClaim({ id: 'x', part_of: 'marine-project' })))).toMatchInlineSnapshot(
      `"content/profiles/busan/claims.yaml:174:5  unknown-claim  claims[12].part_of: "marine-project" — there is no claim "marine-project" in any claims.yaml; write "marine-projects", or add the claim "marine-project""`,
    );
  });

  test('an unknown claim of another profile', () => {
    expect(wrong(claims(aClaim({ id: 'x', conflicts_with: ['naju/sixten'] })))).toMatchInlineSnapshot(
      `"content/profiles/busan/claims.yaml:175:9  unknown-claim  claims[12].conflicts_with[0]: "naju/sixten" — there is no claim "naju/sixten" in any claims.yaml; write "naju/sixteen", or add the claim "naju/sixten""`,
    );
  });

  test('an unknown claim in braces', () => {
    expect(wrong(claims(aNamed('remark', { id: 'x', statement: 'It has {marine-bugdet}.' })))).toMatchInlineSnapshot(
      `"content/profiles/busan/claims.yaml:163:5  unknown-claim  claims[12].statement: "marine-bugdet" — there is no claim "marine-bugdet" in any claims.yaml; write "marine-budget", or add the claim "marine-bugdet""`,
    );
  });

  test('an unknown claim in a derivation', () => {
    expect(
      wrong(claims(aDerived({ id: 'x', derivation: { from: { a: 'marine-budgets' }, arithmetic: 'a' } }))),
    ).toMatchInlineSnapshot(
      `"content/profiles/busan/claims.yaml:173:9  unknown-claim  claims[12].derivation.from.a: "marine-budgets" — there is no claim "marine-budgets" in any claims.yaml; write "marine-budget", or add the claim "marine-budgets""`,
    );
  });

  test('an unknown claim in prose', () => {
    expect(wrong(prose('It has <Claim id="marine-budge" />.'))).toMatchInlineSnapshot(
      `"content/profiles/busan/profile.mdx:180:8  unknown-claim  prose: "marine-budge" — there is no claim "marine-budge" in any claims.yaml; write "marine-budget", or add the claim "marine-budge""`,
    );
  });

  test('an unknown profile', () => {
    const rows = aProfile().relationships as Raw[];
    expect(wrong({ profile: { relationships: [rows[0], { ...rows[1], profile: 'naj' }] } })).toMatchInlineSnapshot(
      `"content/profiles/busan/profile.mdx:68:5  unknown-profile  relationships[1].profile: "naj" — there is no profile "naj" in content/profiles; write "naju", or add the profile "naj""`,
    );
  });

  test('an unknown claim in each form of chart, glance and outline', () => {
    const bad = JSON.parse(JSON.stringify(aProfile()).replaceAll('"marine-budget"', '"marine-budgte"')) as Raw;
    const issues = issuesOf({ profile: bad });
    expect(issues.map(({ field, rule }) => `${rule} ${field}`)).toMatchInlineSnapshot(`
      [
        "unknown-claim glance[0].claim",
      ]
    `);
  });
});

describe('basis', () => {
  test('a printed claim that prints nothing, nowhere', () => {
    expect(wrong(claims(without(aClaim({ id: 'x' }), 'printed', 'paragraphs')))).toMatchInlineSnapshot(`
      "content/profiles/busan/claims.yaml:161:5  missing-field  claims[12].printed: (missing) — a printed claim needs "printed"; add printed: the number or name exactly as printed in the source
      content/profiles/busan/claims.yaml:161:5  missing-field  claims[12].paragraphs: (missing) — a printed claim needs "paragraphs"; add paragraphs: [12], the paragraphs in which it is printed"
    `);
  });

  test('a printed claim with arithmetic', () => {
    expect(
      wrong(claims(aClaim({ id: 'x', derivation: { from: { a: 'marine-budget' }, arithmetic: 'a' } }))),
    ).toMatchInlineSnapshot(
      `"content/profiles/busan/claims.yaml:174:5  basis  claims[12].derivation: {"from":{"a":"marine-budget"},"arithmetic":"a"} — a printed claim has no "derivation": it is printed in the source; remove derivation:, or change basis:"`,
    );
  });

  test('a derived claim that prints', () => {
    expect(wrong(claims(aDerived({ id: 'x', printed: 'KRW 100 billion', paragraphs: [3] })))).toMatchInlineSnapshot(`
      "content/profiles/busan/claims.yaml:176:5  basis  claims[12].printed: "KRW 100 billion" — a derived claim has no "printed": it is calculated; remove printed:, or change basis:
      content/profiles/busan/claims.yaml:177:5  basis  claims[12].paragraphs: [3] — a derived claim has no "paragraphs": it takes those of its inputs; remove paragraphs:, or change basis:"
    `);
  });

  test('a derived claim without arithmetic', () => {
    expect(wrong(claims(without(aDerived({ id: 'x' }), 'derivation')))).toMatchInlineSnapshot(
      `"content/profiles/busan/claims.yaml:161:5  missing-field  claims[12].derivation: (missing) — a derived claim needs "derivation"; add derivation: { from: { a: first-claim, b: second-claim }, arithmetic: "a + b" }"`,
    );
  });

  test("an editor's claim without a reason", () => {
    expect(wrong(claims(aClaim({ id: 'x', basis: 'editor' })))).toMatchInlineSnapshot(
      `"content/profiles/busan/claims.yaml:161:5  missing-field  claims[12].editorial: (missing) — an editor's claim needs "editorial"; add editorial: { reason: why we add this }"`,
    );
  });

  test('an inferred date without its reasoning', () => {
    expect(wrong(claims(without(aDate({ id: 'x' }), 'reasoning')))).toMatchInlineSnapshot(
      `"content/profiles/busan/claims.yaml:161:5  missing-field  claims[12].reasoning: (missing) — an inferred date needs its reasoning; add reasoning: what the date is inferred from"`,
    );
  });
});

test('no-such-paragraph', () => {
  expect(wrong(claims(aClaim({ id: 'x', paragraphs: [12, 31], context: [40] })))).toMatchInlineSnapshot(`
    "content/profiles/busan/claims.yaml:172:9  no-such-paragraph  claims[12].paragraphs[1]: 31 — busan-2025 has 30 paragraphs; write a number from 1 to 30: non-blank lines are counted
    content/profiles/busan/claims.yaml:176:9  no-such-paragraph  claims[12].context[0]: 40 — busan-2025 has 30 paragraphs; write a number from 1 to 30: non-blank lines are counted"
  `);
});

test('a number that repeats one of another kind', () => {
  expect(wrong(claims(aCount('x', 7, 'projects', { same_as: 'marine-budget' })))).toMatchInlineSnapshot(
    `"content/profiles/busan/claims.yaml:173:5  lost-from-count  claims[12].same_as: "marine-budget" — this is a count, and marine-budget is a money: neither repeats the other; name a claim of the same kind, or remove same_as:"`,
  );
});

describe('arithmetic', () => {
  const derived = (derivation: Raw, changes: Raw = {}): string =>
    wrong(claims(aDerived({ id: 'x', derivation, ...changes })));

  test('a sum that does not come out', () => {
    expect(
      derived({ from: { a: 'marine-budget', b: 'all-projects' }, arithmetic: 'a / b', rounding: 1_000_000_000 }),
    ).toMatchInlineSnapshot(
      `"content/profiles/busan/claims.yaml:166:5  arithmetic  claims[12].value: 100000000000 — a / b comes to 66666666666.666664; write value: 67000000000, or correct the arithmetic"`,
    );
  });

  test('a rounding coarser than the value, and a claim under two names', () => {
    expect(derived({ from: { a: 'marine-budget', b: 'all-projects' }, arithmetic: 'a / b', rounding: 1e12 })).toContain(
      'derivation.rounding: 1000000000000 — 100000000000 is not rounded to 1000000000000; write rounding: 100000000000',
    );
    expect(derived({ from: { a: 'marine-budget', b: 'marine-budget' }, arithmetic: 'a + b' })).toContain(
      'derivation.from.b: "marine-budget" — marine-budget is "a" already',
    );
  });

  test('a name that is not given, and one that is not used', () => {
    expect(
      derived({ from: { budget: 'marine-budget', projects: 'marine-projects' }, arithmetic: 'bugdet / 20' }),
    ).toMatchInlineSnapshot(
      `
      "content/profiles/busan/claims.yaml:173:9  arithmetic  claims[12].derivation.from.budget: "budget" — "budget" is listed but not used in the arithmetic; use it in "bugdet / 20", or remove it
      content/profiles/busan/claims.yaml:174:9  arithmetic  claims[12].derivation.from.projects: "projects" — "projects" is listed but not used in the arithmetic; use it in "bugdet / 20", or remove it
      content/profiles/busan/claims.yaml:175:7  arithmetic  claims[12].derivation.arithmetic: "bugdet / 20" — "bugdet" is not listed under "from"; write budget, or list the claim under from:"
    `,
    );
  });

  test('money and things added up, and a share of money that is made of things', () => {
    const from = { a: 'marine-budget', b: 'all-projects' };
    expect(derived({ from, arithmetic: 'a + b' })).toContain('adds up what cannot be added: a is money, b is count');
    expect(derived({ from, arithmetic: 'b / a' })).toContain('comes to no amount of money, and the claim is a money');
  });

  test('more than arithmetic', () => {
    expect(derived({ from: { a: 'marine-budget' }, arithmetic: 'a.constructor("return 1")()' })).toMatchInlineSnapshot(
      `"content/profiles/busan/claims.yaml:174:7  arithmetic  claims[12].derivation.arithmetic: "a.constructor(\\"return 1\\")()" — may hold only numbers, names, + - * / and brackets; write it with + - * / and the names a"`,
    );
  });

  test('an expression that breaks off', () => {
    expect(derived({ from: { a: 'marine-budget' }, arithmetic: '(a / ' })).toMatchInlineSnapshot(
      `"content/profiles/busan/claims.yaml:174:7  arithmetic  claims[12].derivation.arithmetic: "(a /" — Expected expression after / at character 4; write it with + - * / and the names a"`,
    );
  });

  test('a division by nothing', () => {
    expect(derived({ from: { a: 'marine-budget' }, arithmetic: 'a / 0' })).toMatchInlineSnapshot(
      `"content/profiles/busan/claims.yaml:174:7  arithmetic  claims[12].derivation.arithmetic: "a / 0" — does not come to a finite number; write it with + - * / and the names a"`,
    );
  });

  test('an input without a figure', () => {
    expect(derived({ from: { a: 'new-port' }, arithmetic: 'a' })).toMatchInlineSnapshot(
      `"content/profiles/busan/claims.yaml:173:9  arithmetic  claims[12].derivation.from.a: "new-port" — new-port has no number to calculate with; name a claim that holds a number"`,
    );
  });

  test('a name that cannot be one', () => {
    expect(derived({ from: { 'Marine-Budget': 'marine-budget' }, arithmetic: 'a' })).toMatchInlineSnapshot(
      `"content/profiles/busan/claims.yaml:173:9  invalid-key  claims[12].derivation.from.Marine-Budget: "Marine-Budget" — the name must be a small letter, then letters, digits or _; write "marine_budget:""`,
    );
  });

  test('a circle', () => {
    expect(
      wrong(
        claims(
          aDerived({ id: 'x', derivation: { from: { a: 'y' }, arithmetic: 'a' } }),
          aDerived({ id: 'y', derivation: { from: { a: 'x' }, arithmetic: 'a' } }),
        ),
      ),
    ).toMatchInlineSnapshot(`
      "content/profiles/busan/claims.yaml:172:7  arithmetic  claims[12].derivation.from: {"a":"y"} — the claim is derived from itself, directly or in a circle; derive it from printed numbers
      content/profiles/busan/claims.yaml:186:7  arithmetic  claims[13].derivation.from: {"a":"x"} — the claim is derived from itself, directly or in a circle; derive it from printed numbers"
    `);
  });

  test.each([
    ['(marine / all)', 80, 'write arithmetic: "((marine / all)) * 100"'],
    ['marine / all * 100', 0.8, 'write value: 80, or arithmetic: "(marine / all * 100) / 100"'],
  ])('%s, a hundredfold off', (arithmetic, value, remedy) => {
    const from = { marine: 'marine-budget', all: 'all-budget' };
    const share = { kind: 'share', unit: 'percent', value, statement: 'A share.' };
    expect(derived({ from, arithmetic }, share)).toContain(remedy);
  });

  test('a year that does not come out', () => {
    const dated = aDerived({
      id: 'x',
      kind: 'date',
      value: '2000',
      date_basis: 'inferred',
      statement: 'About 2000.',
      derivation: { from: { gap: 'naju/sixteen' }, arithmetic: '2015 - gap' },
    });
    const rest = without(dated, 'unit');
    expect(wrong(claims(rest))).toMatchInlineSnapshot(
      `"content/profiles/busan/claims.yaml:166:5  arithmetic  claims[12].value: 2000 — 2015 - gap comes to 1999; write value: 1999, or correct the arithmetic"`,
    );
  });

  test('a result without a figure', () => {
    const rest = without(aDerived({ id: 'x', kind: 'remark', statement: 'So it is.' }), 'unit', 'value');
    expect(wrong(claims(rest))).toMatchInlineSnapshot(
      `"content/profiles/busan/claims.yaml:167:5  arithmetic  claims[12].basis: "derived" — a remark without a number cannot be the result of arithmetic; give it a number or a year, or write basis: editor"`,
    );
  });
});

describe('naked-number', () => {
  test('in prose', () => {
    expect(wrong(prose('The draft attaches KRW 2 trillion to twenty-one projects.'))).toMatchInlineSnapshot(`
      "content/profiles/busan/profile.mdx:180:24  naked-number  prose: "2 trillion" — "2 trillion" is bound to no claim, in “The draft attaches KRW 2 trillion to twenty-one projects.”; write <Claim id="marine-budget" /> if it says so, or declare the proper name it belongs to under numbered_names
      content/profiles/busan/profile.mdx:180:38  naked-number  prose: "twenty-one" — "twenty-one" is bound to no claim, in “aches KRW 2 trillion to twenty-one projects.”; write <Claim id="…" /> with the claim that says so, or declare the proper name it belongs to under numbered_names"
    `);
  });

  test('in prose, with its own line and column', () => {
    const issue = issuesOf(prose('The draft\nsays much of\nits 30 projects.'))[0];
    const at =
      aContent(prose('x')).profiles.find(({ id }) => id === 'busan')?.file.prose?.children[0]?.position?.start.line ??
      0;
    expect([issue?.line, issue?.column]).toEqual([at + 2, 5]);
  });

  test('in the words of a link, a heading, a list, a quote, emphasis and a term', () => {
    const issues = issuesOf(
      prose(
        '## The 3 ports\n\n- Some **44** and *45*\n\n> And 46\n\n[the 47](https://busan.go.kr "the 48") <Term ko="제49">a term of fifty</Term> <Claim id="growth">all 51</Claim>',
      ),
    );
    expect(issues.map(({ rule, value }) => `${rule} ${String(value)}`).toSorted()).toEqual(
      ['44', '45', '46', '47', '48', '49', '3', 'fifty', '51'].map((value) => `naked-number ${value}`).toSorted(),
    );
  });

  test('in a claim', () => {
    expect(wrong(claims(aNamed('remark', { id: 'x', statement: 'It names twenty projects in 2024.' }))))
      .toMatchInlineSnapshot(`
        "content/profiles/busan/claims.yaml:163:5  naked-number  claims[12].statement: "twenty" — "twenty" is bound to no claim, in “It names twenty projects in 2024.”; write {marine-projects} if it says so, or a claim's id with |number for the bare number
        content/profiles/busan/claims.yaml:163:5  naked-number  claims[12].statement: "2024" — "2024" is bound to no claim, in “ames twenty projects in 2024.”; write {claim-id}, or a claim's id with |number for the bare number"
      `);
  });

  test('and what a claim itself says is not naked: both ends, its area as printed, each part of its dates', () => {
    const texts: Raw[] = [
      aCount('x', 3, 'partners', { to: 4, printed: '3~4곳', statement: 'It agrees with three to four partners.' }),
      aDate({
        id: 'x',
        value: '2026-Q3/2027-Q4',
        statement: 'It runs from the third quarter of 2026 to the fourth quarter of 2027.',
      }),
      without(
        aClaim({
          id: 'x',
          kind: 'area',
          value: 48_429_752,
          unit: 'm2',
          original: { value: 14_650_000, unit: 'pyeong' },
          printed: '1,465만 평',
          statement: 'It covers 14.65 million pyeong.',
        }),
        'role',
      ),
    ];
    const naked = (claim: Raw): unknown[] =>
      issuesOf(claims(claim)).flatMap(({ rule, value }) => (rule === 'naked-number' ? [value] : []));
    expect(texts.flatMap(naked)).toEqual([]);
    expect(
      naked(aCount('x', 3, 'partners', { printed: '3곳', statement: 'It agrees with three to four partners.' })),
    ).toEqual(['four']);
  });

  test('the claim of its own paragraph is suggested before others, and of a few only that', () => {
    const remedyOf = (...more: Raw[]): string | undefined =>
      issuesOf(
        claims(
          aCount('far', 7, 'sites', { paragraphs: [3], printed: '7 sites' }),
          ...more,
          aNamed('remark', { id: 'x', paragraphs: [5], statement: 'Of these 7 are new.' }),
        ),
      ).find(({ rule }) => rule === 'naked-number')?.remedy;
    const near = aCount('near', 7, 'houses', { paragraphs: [5], printed: '7 houses' });
    expect(remedyOf(near)).toContain('{near}');
  });

  test('in every text of a profile that readers see', () => {
    const spoilt = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(spoilt)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value).map(([key, part]) => [
                key,
                ['summary', 'label', 'heading', 'text', 'title', 'note', 'root', 'why'].includes(key) &&
                typeof part === 'string'
                  ? `${part} 97`
                  : key === 'caveats'
                    ? ['See 97.']
                    : spoilt(part),
              ]),
            )
          : value;
    const fields = without(spoilt(aProfile()) as Raw, 'notes');
    const issues = issuesOf({ profile: fields });
    expect(issues.every(({ rule, value }) => rule === 'naked-number' && value === '97')).toBe(true);
    expect(
      issues.map(({ field }) => field.replace(/\[\d+\]/g, '[]')).filter((field, i, all) => all.indexOf(field) === i),
    ).toMatchInlineSnapshot(`
      [
        "region.note",
        "summary",
        "glance[].label",
        "glance[].note",
        "outline.heading",
        "relationships[].text",
        "charts[].title",
        "charts[].caveats[]",
        "charts[].rows[].label",
        "charts[].total.label",
        "charts[].rows[].parts[].label",
        "charts[].stated.label",
      ]
    `);
  });

  test('in every text of a claim that readers see', () => {
    const claim = aClaim({
      id: 'x',
      statement: 'It is 97.',
      scope: 'All 97.',
      base: 'The 97.',
      basis: 'editor',
      editorial: { reason: 'For 97.' },
      plan: { kind: 'promise', promise: 'By 97.', deadline: 'none-stated', reported: 'planned' },
      notes: [{ kind: 'scope', text: 'See 97.' }],
    });
    expect(
      issuesOf(
        claims(
          claim,
          aNamed('person', { id: 'y', role: 'Mayor no. 97', notes: [{ kind: 'office', text: 'As of then.' }] }),
        ),
      ).map(({ field, rule }) => `${rule} ${field.replace(/^claims\[\d+\]\./, '')}`),
    ).toEqual(
      ['statement', 'scope', 'base', 'editorial.reason', 'plan.promise', 'notes[0].text', 'role'].map(
        (field) => `naked-number ${field}`,
      ),
    );
  });

  test('in the answers of a theme', () => {
    expect(wrong({ theme: { answer: 'There are 16.', answers: [{ profile: 'busan', text: 'It wants four.' }] } }))
      .toMatchInlineSnapshot(`
        "content/themes/ports.mdx:16:1  naked-number  answer: "16" — "16" is bound to no claim, in “There are 16.”; write {naju/sixteen} if it says so, or a claim's id with |number for the bare number
        content/themes/ports.mdx:19:5  naked-number  answers[0].text: "four" — "four" is bound to no claim, in “It wants four.”; write {claim-id}, or a claim's id with |number for the bare number"
      `);
  });

  test('an answer too long, a best number that does not stand in it', () => {
    const told = wrong({ theme: { answers: [{ profile: 'busan', text: 'x'.repeat(181) }] } });
    expect(told).toContain('answers[0].text');
    expect(told).toContain('at most 180 characters');
    expect(
      wrong({ theme: { answers: [{ profile: 'naju', text: 'It has {naju/sixteen}.', claim: 'busan/growth' }] } }),
    ).toMatchInlineSnapshot(
      `"content/themes/ports.mdx:19:5  best-number  answers[0].claim: "busan/growth" — the best number does not stand in the text of the answer; bind it there as {busan/growth}, name {naju/sixteen} here, or leave this line out"`,
    );
    // Copied from the answer of another place.
    expect(wrong({ theme: { answers: [{ profile: 'busan', text: 'It has {naju/sixteen}.' }] } })).toContain(
      'answers[0].profile: "busan" — its text binds naju/sixteen, a claim of another place; write profile: naju',
    );
  });

  test('in the question and the prose of a theme', () => {
    expect(
      wrong({ theme: { question: 'What of the three ports?' }, themeProse: `There are 16 of them.\n\n${THEME_PROSE}` }),
    ).toMatchInlineSnapshot(`
      "content/themes/ports.mdx:8:1  naked-number  question: "three" — "three" is bound to no claim, in “What of the three ports?”; write {claim-id}, or a claim's id with |number for the bare number
      content/themes/ports.mdx:18:11  naked-number  prose: "16" — "16" is bound to no claim, in “There are 16 of them.”; write <Claim id="naju/sixteen" /> if it says so, or declare the proper name it belongs to under numbered_names"
    `);
  });
});

describe('shown', () => {
  test('a form that there is not', () => {
    expect(
      wrong(claims(aNamed('remark', { id: 'x', statement: 'It has {marine-budget|figures}.' }))),
    ).toMatchInlineSnapshot(
      `"content/profiles/busan/claims.yaml:163:5  shown  claims[12].statement: "marine-budget|figures" — a claim cannot be shown as "figures"; write figure"`,
    );
  });

  test('a form that the claim has not', () => {
    expect(wrong(prose('By <Claim id="marine-budget" show="deadline" />.'))).toMatchInlineSnapshot(
      `"content/profiles/busan/profile.mdx:180:4  shown  prose: "marine-budget|deadline" — marine-budget is of kind money and has no deadline to show; write figure or number or printed for deadline, or bind another claim"`,
    );
  });

  test('a form that no claim has', () => {
    expect(wrong(prose('By <Claim id="marine-budget" show="num" />.'))).toMatchInlineSnapshot(
      `"content/profiles/busan/profile.mdx:180:4  shown  prose: "marine-budget|num" — a claim cannot be shown as "num"; write number"`,
    );
  });

  test('a claim without any', () => {
    const remark = without(aNamed('remark', { id: 'x' }), 'name');
    expect(
      wrong({ ...claims(remark), ...prose('See <Claim id="x" />, or better <Claim id="x">these words</Claim>.') }),
    ).toMatchInlineSnapshot(
      `"content/profiles/busan/profile.mdx:180:5  shown  prose: "x" — x is of kind remark and has no figure, name or date to show; write words of your own: <Claim id="x">…</Claim>, or give the claim a name:"`,
    );
  });

  test('a stray brace', () => {
    expect(
      wrong(claims(aNamed('remark', { id: 'x', statement: 'It has {marine-budget and more}, or {marine-budget.' }))),
    ).toMatchInlineSnapshot(`
      "content/profiles/busan/claims.yaml:163:5  stray-brace  claims[12].statement: "{marine-budget." — an unmatched brace would be shown as typed; write {claim-id} or {claim-id|number}, or leave braces out
      content/profiles/busan/claims.yaml:163:5  unknown-claim  claims[12].statement: "marine-budget and more" — there is no claim "marine-budget and more" in any claims.yaml; write "marine-budget", or add the claim "marine-budget and more""
    `);
  });
});

describe('prose', () => {
  test('too short, too long', () => {
    expect(wrong({ profile: { numbered_names: [] }, prose: 'Short.', themeProse: THEME_PROSE.repeat(3) }))
      .toMatchInlineSnapshot(`
        "content/profiles/busan/profile.mdx:1:1  prose-length  prose: 1 — the prose of a profile has 600 to 1,500 words; write 599 more
        content/themes/ports.mdx:1:1  prose-length  prose: 360 — the prose of a theme has 100 to 250 words; cut 110"
      `);
  });

  test('headings', () => {
    expect(wrong(prose('# Top\n\n#### Deep\n\n## Of <Claim id="growth" />\n\n## Growth'))).toMatchInlineSnapshot(`
      "content/profiles/busan/profile.mdx:180:1  prose  prose: "#" — headings in prose must be of the second or third level; write ## or ###: the page's own title is the only #
      content/profiles/busan/profile.mdx:182:1  heading  prose: "Deep" — there is nothing under the heading; write what it announces, or remove it
      content/profiles/busan/profile.mdx:182:1  prose  prose: "####" — headings in prose must be of the second or third level; write ## or ###: the page's own title is the only #
      content/profiles/busan/profile.mdx:184:1  heading  prose: "Of " — there is nothing under the heading; write what it announces, or remove it
      content/profiles/busan/profile.mdx:184:7  heading  prose: "<Claim>" — a heading may contain only words; bind the claim in the text below
      content/profiles/busan/profile.mdx:186:1  heading  prose: "Growth" — there is nothing under the heading; write what it announces, or remove it
      content/profiles/busan/profile.mdx:186:1  heading  prose: "Growth" — the heading's anchor #growth is already that of a claim; word the heading differently"
    `);
  });

  test('a link to no term', () => {
    const glossary = {
      terms: [{ id: 'pier', name: { en: 'Pier' }, explanation: 'For ships.', claims: ['busan/growth'] }],
    };
    const files = { 'content/glossary.yaml': written(glossary).text };
    expect(
      wrong({ files, ...prose('[a](/glossary/#peer) [b](/glossary/#pier) [c](/glossary/#letter_p)') }),
    ).toMatchInlineSnapshot(
      `"content/profiles/busan/profile.mdx:180:1  link  prose: "/glossary/#peer" — there is no term "peer" there; write /glossary/#pier"`,
    );
  });

  test('components', () => {
    expect(
      wrong(
        prose(
          '<Claims id="growth" /> <Claim idd="growth" /> <Claim id="" /> <Claim id="growth" id="rise" /> <Term ko="항만" /> <Term>port</Term>',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "content/profiles/busan/profile.mdx:180:1  prose  prose: "<Claims>" — prose may contain no HTML and no component other than Claim, Term and Chart; write <Claim …>
      content/profiles/busan/profile.mdx:180:31  prose  prose: "idd" — <Claim> has no attribute "idd"; write id
      content/profiles/busan/profile.mdx:180:54  prose  prose: "id" — the attribute is empty; write id="…"
      content/profiles/busan/profile.mdx:180:82  prose  prose: "id" — the attribute "id" is used twice; keep one of the two
      content/profiles/busan/profile.mdx:180:95  prose  prose: "<Term />" — a term needs its English between the tags; write <Term ko="혁신도시">Innovation City</Term>
      content/profiles/busan/profile.mdx:180:112  prose  prose: "<Term>" — <Term> needs ko="…"; write <Term ko="…" />"
    `);
  });

  test('what Git left of two versions', () => {
    expect(wrong(prose('<<<<<<< HEAD\n\nOne.\n\n=======\n\nAnother.\n\n>>>>>>> other'))).toMatchInlineSnapshot(
      `"content/profiles/busan/profile.mdx:180:1  mdx  prose: "<<<<<<< HEAD" — there is an unresolved Git merge conflict here; keep what is right of the two versions, and delete the lines of <<<<<<<, ======= and >>>>>>>"`,
    );
  });

  test('links', () => {
    expect(
      wrong(
        prose(
          '[a](/profiles/busna/) [b](/themes/port/) [c](/abuot/) [d](http://busan.go.kr) [e](/profiles/busan/#growht) [f](mailto:a@b.kr?body=x) [g](/profiles/busan) [h](/sources/#x)',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "content/profiles/busan/profile.mdx:180:1  link  prose: "/profiles/busna/" — there is no such page; write /profiles/busan/
      content/profiles/busan/profile.mdx:180:23  link  prose: "/themes/port/" — there is no such page; write /themes/ports/
      content/profiles/busan/profile.mdx:180:42  link  prose: "/abuot/" — there is no such page; write /about/
      content/profiles/busan/profile.mdx:180:55  link  prose: "http://busan.go.kr" — a link must lead to a page of this site or to an https URL; write https://busan.go.kr, if it answers there
      content/profiles/busan/profile.mdx:180:79  link  prose: "/profiles/busan/#growht" — there is no claim "growht" there; bind the claim instead: <Claim id="busan/growth">words</Claim>
      content/profiles/busan/profile.mdx:180:108  link  prose: "mailto:a@b.kr?body=x" — an address of mail names one mailbox, and nothing behind it; write /profiles/<id>/ for a page here, https://… for one elsewhere
      content/profiles/busan/profile.mdx:180:134  link  prose: "/profiles/busan" — there is no such page; write /profiles/busan/"
    `);
  });
});

describe('profile', () => {
  test('relationships that lead nowhere, or to itself, or rest on nothing', () => {
    expect(
      wrong({
        profile: {
          relationships: [
            { kind: 'editor', text: 'Nowhere.' },
            { profile: 'naju', place: { en: 'Naju' }, kind: 'editor', text: 'Twice.' },
            { profile: 'naju', kind: 'stated', text: 'Unsupported.' },
            { profile: 'busan', kind: 'editor', text: 'Itself.' },
          ],
        },
      }),
    ).toMatchInlineSnapshot(`
      "content/profiles/busan/profile.mdx:59:5  relationship  relationships[0]: {"kind":"editor","text":"Nowhere."} — a relationship must name exactly one thing; write either profile: <id> or place: { en: … }
      content/profiles/busan/profile.mdx:61:5  relationship  relationships[1]: {"profile":"naju","place":{"en":"Naju"},"kind":"editor","text":"Twice."} — a relationship must name exactly one thing; write either profile: <id> or place: { en: … }
      content/profiles/busan/profile.mdx:65:5  naked-number  relationships[1].text: "Twice" — "Twice" is bound to no claim, in “Twice.”; write {claim-id}, or a claim's id with |number for the bare number
      content/profiles/busan/profile.mdx:66:5  relationship  relationships[2].claims: (missing) — a stated relationship must name the claims that state it; add claims: [claim-id], or write kind: editor
      content/profiles/busan/profile.mdx:69:5  relationship  relationships[3].profile: "busan" — a profile cannot be related to itself; name another profile"
    `);
  });

  test('themes that no claim has, or that stand twice', () => {
    expect(wrong({ profile: { themes: ['ports', 'jobs', 'ports'] }, files: { 'content/themes/jobs.mdx': undefined } }))
      .toMatchInlineSnapshot(`
        "content/profiles/busan/profile.mdx:58:5  unknown-theme  themes[1]: "jobs" — there is no theme "jobs" in content/themes; add the theme (npm run new -- theme jobs), or name one of ports
        content/profiles/busan/profile.mdx:59:5  repeated  themes[2]: "ports" — is listed twice; remove one"
      `);
  });

  test('a theme that stands twice at a claim', () => {
    expect(wrong(claims(aClaim({ id: 'x', themes: ['ports', 'ports'] })))).toMatchInlineSnapshot(
      `"content/profiles/busan/claims.yaml:166:9  repeated  claims[12].themes[1]: "ports" — is listed twice; remove one"`,
    );
  });

  test('a folder without claims.yaml', () => {
    const issues = issuesOf({ files: { 'content/profiles/naju/claims.yaml': undefined } });
    expect(told(issues.filter(({ rule }) => rule === 'no-claims'))).toMatchInlineSnapshot(
      `"content/profiles/naju/profile.mdx:2:1  no-claims  (file): "naju" — the profile has no claims (and 6 more that follow); write content/profiles/naju/claims.yaml"`,
    );
  });

  test('a folder without profile.mdx', () => {
    const issues = issuesOf({ files: { 'content/profiles/naju/profile.mdx': undefined } });
    expect(told(issues.filter(({ rule }) => rule === 'no-profile'))).toMatchInlineSnapshot(
      `"content/profiles/naju/claims.yaml:1:1  no-profile  (file): "naju" — claims.yaml has no profile beside it (and 1 more that follows); write content/profiles/naju/profile.mdx, or correct its frontmatter"`,
    );
  });
});

describe('sources', () => {
  test('an unused one, which is the twin of another', () => {
    const text = aContent().sources[0]?.file.data as Raw;
    expect(wrong({ files: { 'seeds/city-2025.yaml': JSON.stringify(text) } })).toMatchInlineSnapshot(
      `"seeds/city-2025.yaml:1:2  duplicate-source  document: "busan.txt" — busan-2025 describes the same document; keep one of the two records"`,
    );
  });

  test('a document without any title', () => {
    expect(wrong({ source: { title: { printed: null } } })).toMatchInlineSnapshot(
      `"seeds/busan-2025.yaml:5:3  invalid-printed  title.printed: null — must be the title as printed, or null beside given: with a working title (The title as printed; null when the document has none.); write it so that it is the title as printed, or null beside given: with a working title"`,
    );
  });
});

describe('charts', () => {
  test('money and counts on one axis', () => {
    const rows = (aProfile().charts as Raw[])[1]?.rows as Raw[];
    const charts = aProfile().charts as Raw[];
    expect(
      wrong({
        profile: { charts: [charts[0], { ...charts[1], rows: [rows[0], { ...rows[1], count: 'trade-budget' }] }] },
      }),
    ).toMatchInlineSnapshot(
      `
      "content/profiles/busan/profile.mdx:100:9  chart  charts[1].rows[1].count: "trade-budget" — a money cannot be drawn as things to count; name a claim of kind count
      content/profiles/busan/profile.mdx:103:7  chart  charts[1].total.claim: "all-projects" — the parts add up to 500,000,000,020, the total says 30; draw the parts of this total, or name the total of these parts"
    `,
    );
  });

  test('parts that do not come to their total', () => {
    const charts = aProfile().charts as Raw[];
    expect(
      wrong({ profile: { charts: [{ ...charts[0], total: { width: 'marine-projects', area: 'all-budget' } }] } }),
    ).toMatchInlineSnapshot(
      `"content/profiles/busan/profile.mdx:89:7  chart  charts[0].total.width: "marine-projects" — the parts add up to 30, the total says 20 (and 1 more that follows); draw the parts of this total, or name the total of these parts"`,
    );
  });
});

describe('not-in-paragraph, without the originals', () => {
  test('a figure that no run has seen', () => {
    expect(
      wrong({
        ...claims(aClaim({ id: 'x', printed: 'KRW 2.0 trillion' })),
        files: { [VERIFIED]: textsOf().get(VERIFIED) },
      }),
    ).toMatchInlineSnapshot(
      `"content/profiles/busan/claims.yaml:172:5  not-in-paragraph  claims[12].printed: "KRW 2.0 trillion" — not yet seen in paragraph 12 of busan-2025 (paragraphs[0]); write printed: KRW 2 trillion, which was seen there; or, if this is what stands there, let npm run verify, with CHEONGSAJIN_ORIGINALS set to the folder of originals, record it"`,
    );
  });

  test('of a paragraph that the document has not, one thing is told', () => {
    const files = { [VERIFIED]: textsOf().get(VERIFIED) };
    expect(issuesOf({ ...claims(aClaim({ id: 'x', paragraphs: [31] })), files }).map(({ rule }) => rule)).toEqual([
      'no-such-paragraph',
    ]);
  });

  test('when the record is gone, or the document new, one thing is to be done', () => {
    expect(wrong({ files: { [VERIFIED]: undefined } })).toMatchInlineSnapshot(
      `"seeds/busan-2025.yaml:2:1  not-verified  sha256: "6145bc54b4897ef488ffdb6e229e93222b4b36b10039824a04c383c27fb24451" — none of the 10 printed claims has been seen in a document of this fingerprint; npm run verify -- busan-2025, with CHEONGSAJIN_ORIGINALS set to the folder of busan.txt, records those that it sees; if they were verified before, correct the fingerprint"`,
    );
  });

  test('a document that has changed', () => {
    const issues = issuesOf({ source: { sha256: '0'.repeat(64) } });
    expect(issues.map(({ rule, file, field }) => `${file} ${rule} ${field}`)).toEqual([
      `${SOURCE} not-verified sha256`,
    ]);
  });

  test('of a source without a sound fingerprint, only that', () => {
    const issues = issuesOf({ source: { sha256: '0'.repeat(63) } });
    expect(issues.map(({ rule, field }) => `${rule} ${field}`)).toEqual(['invalid-sha256 sha256']);
  });
});

describe('all at once', () => {
  test('mistakes of many kinds are all told, by file and line', () => {
    const issues = issuesOf({
      claims: [
        aClaim({ id: 'x', themes: ['prots'], sorce: 'busan-2025', paragraphs: [99] }),
        aClaim({ id: 'x', kind: 'mony' }),
      ],
      profile: { kind: 'town', sumary: 'x' },
      prose: prose('There are 16.').prose ?? '',
      source: { published: { date: '2025-02-30', basis: 'printed' } },
      theme: { order: 'first' },
    });
    expect(new Set(issues.map(({ rule }) => rule))).toEqual(
      new Set([
        'unknown-field',
        'unknown-theme',
        'no-such-paragraph',
        'duplicate-id',
        'unknown-value',
        'unknown-kind',
        'naked-number',
        'invalid-date',
        'invalid-order',
      ]),
    );
    expect(new Set(issues.map(({ file }) => file))).toEqual(new Set([LEDGER, PROFILE, SOURCE, THEME]));
    const places = issues.map(({ file, line }) => `${file}:${String(line).padStart(5, '0')}`);
    expect(places).toEqual(places.toSorted());
  });

  test('a rule that crashes is an issue and stops no other', () => {
    const broken: Rule = {
      name: 'broken',
      description: 'Breaks.',
      scope: ['claims'],
      emits: [],
      check: () => {
        throw new TypeError('no such thing');
      },
    };
    const content = aContent(claims(aClaim()));
    expect(told(runRules(content, [broken, ...RULES]))).toMatchInlineSnapshot(`
      "content/profiles/busan/claims.yaml:161:5  duplicate-id  claims[12].id: "marine-budget" — the id is already used on line 2; remove one of the two: they say the same
      src/content/rules:1:1  rule-crashed  broken: "no such thing" — the rule "broken" itself failed, so what it guards is unchecked; correct the other errors first; if this one remains, report it with this line: it is a bug in the rule"
    `);
  });

  test('two runs say the same', () => {
    const changes = {
      ...claims(aClaim({ themes: ['a', 'b'], x: 1, y: 2 })),
      profile: { z: 1 },
      source: aSource({ q: 1 }),
      theme: aTheme({ r: 1 }),
    };
    expect(wrong(changes)).toBe(wrong(changes));
  });
});

describe('the answer and the charts of a profile', () => {
  const answering = (changes: Raw): Changes => ({ profile: { answer: { ...(aProfile().answer as Raw), ...changes } } });

  test('no answer, and one that is missing a question', () => {
    expect(wrong({ files: { [PROFILE]: anMdx(without(aProfile(), 'answer'), PROFILE_PROSE) } })).toMatchInlineSnapshot(
      `"content/profiles/busan/profile.mdx:2:1  missing-field  answer: (missing) — "answer" is required: The four questions of every reader, each in one or two plain sentences. Numbers are bound as {claim-id}.; add answer: { what: …, by_when: …, how_much: …, how_firm: … }"`,
    );
    expect(wrong({ profile: { answer: without(aProfile().answer as Raw, 'by_when') } })).toMatchInlineSnapshot(
      `"content/profiles/busan/profile.mdx:30:1  missing-field  answer.by_when: (missing) — "by_when" is required: By when; “No deadline is stated.” is an answer.; add by_when: with its value"`,
    );
  });

  test('an answer that is too long, that has a naked number, or binds what is not there', () => {
    expect(wrong(answering({ what: `It says ${'much '.repeat(70)}.` }))).toMatchInlineSnapshot(
      `"content/profiles/busan/profile.mdx:31:3  invalid-what  answer.what: "It says much much much much much much much much much much much much much much much much much much much much much much m… — must be at most 320 characters (What the place says it will do.); write it so that it is at most 320 characters"`,
    );
    expect(wrong(answering({ by_when: 'By 2027.' }))).toMatchInlineSnapshot(
      `"content/profiles/busan/profile.mdx:32:3  naked-number  answer.by_when: "2027" — "2027" is bound to no claim, in “By 2027.”; write {claim-id}, or a claim's id with |number for the bare number"`,
    );
    expect(wrong(answering({ how_much: '{marine-budgte} for the port.' }))).toMatchInlineSnapshot(
      `"content/profiles/busan/profile.mdx:33:3  unknown-claim  answer.how_much: "marine-budgte" — there is no claim "marine-budgte" in any claims.yaml; write "marine-budget", or add the claim "marine-budgte""`,
    );
  });

  test('a lead chart that does not exist', () => {
    expect(wrong({ profile: { lead: 'pilars' } })).toMatchInlineSnapshot(
      `"content/profiles/busan/profile.mdx:45:1  unknown-chart  lead: "pilars" — no chart of this profile has the id; write pillars, or add the chart under charts:"`,
    );
    expect(wrong({ files: { [PROFILE]: anMdx(without(aProfile(), 'lead'), PROFILE_PROSE) } })).toMatchInlineSnapshot(
      `"content/profiles/busan/profile.mdx:2:1  missing-field  lead: (missing) — "lead" is required: The chart of this profile that its page opens with, by its id.; add lead:, e.g. lead: busan-pillars"`,
    );
  });

  test('charts in prose', () => {
    expect(issuesOf(prose('<Chart id="counted" />'))).toEqual([]);
    expect(wrong(prose('<Chart id="countd" />'))).toMatchInlineSnapshot(
      `"content/profiles/busan/profile.mdx:180:1  unknown-chart  prose: "countd" — no chart of this profile has the id; write counted, or add the chart under charts:"`,
    );
    expect(wrong(prose('<Chart id="pillars" />'))).toMatchInlineSnapshot(
      `"content/profiles/busan/profile.mdx:180:1  repeated-chart  prose: "pillars" — the page opens with this chart already; remove it, or write another lead:"`,
    );
    expect(wrong(prose('<Chart id="counted" />\n\nAnd again.\n\n<Chart id="counted" />'))).toMatchInlineSnapshot(
      `"content/profiles/busan/profile.mdx:184:1  repeated-chart  prose: "counted" — the prose shows this chart twice; remove one of the two"`,
    );
    expect(wrong(prose('<Chart />'))).toMatchInlineSnapshot(
      `"content/profiles/busan/profile.mdx:180:1  prose  prose: "<Chart>" — <Chart> needs id="…"; write <Chart id="…" />"`,
    );
    expect(wrong(prose('As <Chart id="counted" /> shows.'))).toMatchInlineSnapshot(
      `"content/profiles/busan/profile.mdx:180:4  prose  prose: "<Chart>" — a chart stands on a line of its own, and holds no words: its title is shown with it; write <Chart id="…" /> between two empty lines"`,
    );
    expect(wrong({ themeProse: `<Chart id="counted" />\n\n${THEME_PROSE}` })).toMatchInlineSnapshot(
      `"content/themes/ports.mdx:18:1  unknown-chart  prose: "counted" — only the prose of a profile shows charts; remove it, or link to its page"`,
    );
  });
});

describe('the shape of records', () => {
  test('a misspelt key', () => {
    expect(wrong(claims(aClaim({ id: 'x', sourc: 'busan-2025', qualifer: 'about' })))).toMatchInlineSnapshot(`
      "content/profiles/busan/claims.yaml:174:5  unknown-field  claims[12].sourc: "busan-2025" — there is no field "sourc" here; write "source:"
      content/profiles/busan/claims.yaml:175:5  unknown-field  claims[12].qualifer: "about" — there is no field "qualifer" here; write "qualifier:""
    `);
  });

  test('a key that other kinds have', () => {
    expect(wrong(claims(aClaim({ id: 'x', name: { en: 'X' } })))).toMatchInlineSnapshot(
      `"content/profiles/busan/claims.yaml:174:5  unknown-field  claims[12].name: {"en":"X"} — there is no field "name" beside kind: money; remove it; it goes with kind: date, person, organisation, place, …"`,
    );
  });

  test('a kind that there is not, and what else is wrong with it', () => {
    expect(wrong(claims(aClaim({ id: 'X', kind: 'mony', themes: [], noets: [] })))).toMatchInlineSnapshot(`
      "content/profiles/busan/claims.yaml:161:5  invalid-id  claims[12].id: "X" — must be small Latin letters, digits and single hyphens (Stable, readable id; part of a permalink.); write id: x
      content/profiles/busan/claims.yaml:162:5  unknown-value  claims[12].kind: "mony" — "mony" is not one of money, area, length, share, ratio, count, rank, duration, date, person, organisation, place, facility, project, programme, law, event, pillar, objective, achievement, principle, measure, remark; write money
      content/profiles/busan/claims.yaml:164:5  invalid-themes  claims[12].themes: [] — is less than 1 entry (Ids of content/themes.); give at least 1 entry, e.g. themes: [ports]
      content/profiles/busan/claims.yaml:172:5  unknown-field  claims[12].noets: [] — there is no field "noets" here; write "notes:""
    `);
  });

  test('a misspelt unit of each kind that has its own', () => {
    const units = (list: Raw[]): string[] =>
      issuesOf(claims(...list))
        .filter(({ field }) => field.endsWith('.unit'))
        .map(({ remedy }) => remedy);
    expect(
      units([
        aClaim({ id: 'a', unit: 'KWR' }),
        aClaim({ id: 'b', kind: 'area', unit: 'm3', value: 5, statement: 'It is wide.' }),
        aClaim({ id: 'c', kind: 'share', unit: 'percents', value: 5, statement: 'It is a share.' }),
        aClaim({ id: 'd', kind: 'ratio', unit: 'tims', value: 5, statement: 'It grows.' }),
        aClaim({ id: 'e', kind: 'rank', unit: 'postion', value: 5, statement: 'It leads.' }),
        aClaim({ id: 'f', kind: 'duration', unit: 'year', value: 5, statement: 'It lasts.' }),
      ]),
    ).toEqual(['write KRW', 'write m2', 'write percent', 'write times', 'write position', 'write years']);
  });

  test('no kind', () => {
    const rest = without(aClaim({ id: 'x' }), 'kind');
    expect(wrong(claims(rest))).toMatchInlineSnapshot(
      `"content/profiles/busan/claims.yaml:161:5  missing-field  claims[12].kind: (missing) — "kind" is required; add kind: with one of money, area, length, share, ratio, count, rank, duration, date, person, organisation, place, facility, project, programme, law, event, pillar, objective, achievement, principle, measure, remark"`,
    );
  });

  test('impossible dates and deadlines', () => {
    expect(
      wrong(
        claims(
          aDate({ id: 'x', value: '2025-02-30', time: '25:00' }),
          aNamed('project', {
            id: 'y',
            plan: {
              kind: 'promise',
              promise: 'Build.',
              deadline: { date: '2023-02-29', basis: 'prnted' },
              announced: { date: '2025', basis: 'inferred' },
              reported: 'planed',
            },
          }),
          aNamed('project', {
            id: 'z',
            plan: { kind: 'promise', promise: 'Build.', deadline: 'none', reported: 'planned' },
          }),
        ),
      ),
    ).toMatchInlineSnapshot(`
      "content/profiles/busan/claims.yaml:166:5  invalid-value  claims[12].value: "2025-02-30" — is not a possible date: February 2025 has no day 30 (A year, a month or a day, or as "2025-H1" a half and as "2025-Q3" a quarter: as much as the source tells, no more.); write it like this: value: "2025" or "2025-03" or "2025-03-06"
      content/profiles/busan/claims.yaml:174:5  invalid-time  claims[12].time: "25:00" — must be a time of day, e.g. "14:00"; write it so that it is a time of day, e.g. "14:00"
      content/profiles/busan/claims.yaml:191:9  invalid-date  claims[13].plan.deadline.date: "2023-02-29" — is not a possible date: February 2023 has no day 29 (A year, a month or a day, or as "2025-H1" a half and as "2025-Q3" a quarter: as much as the source tells, no more.); write it like this: date: "2025" or "2025-03" or "2025-03-06"
      content/profiles/busan/claims.yaml:192:9  unknown-value  claims[13].plan.deadline.basis: "prnted" — "prnted" is not one of printed, inferred; write printed
      content/profiles/busan/claims.yaml:193:7  missing-field  claims[13].plan.announced.reasoning: (missing) — "reasoning" is required: What the date is inferred from. Required, because a reader must be able to disagree.; add reasoning:, e.g. reasoning: "Last year" read against the publication date
      content/profiles/busan/claims.yaml:196:7  unknown-value  claims[13].plan.reported: "planed" — "planed" is not one of proposed, planned, under-way, done, conflicting; write planned
      content/profiles/busan/claims.yaml:212:7  unknown-value  claims[14].plan.deadline: "none" — "none" is not one of none-exists, none-stated, not-checked; write one of none-exists, none-stated, not-checked, or { date: "2023", basis: printed }"
    `);
  });

  test('wrong types, nothing, too much', () => {
    expect(
      wrong(
        claims(
          aClaim({
            id: 'x',
            value: '2 trillion',
            themes: 'ports',
            paragraphs: [0, 1.5],
            statement: null,
            printed: 'x'.repeat(141),
            notes: { kind: 'scope' },
          }),
        ),
      ),
    ).toMatchInlineSnapshot(`
      "content/profiles/busan/claims.yaml:163:5  invalid-statement  claims[12].statement: null — there is no value here (What the source says, in the site's own words, attributed where it judges. Other claims' numbers are bound as {claim-id}.); write it after the colon
      content/profiles/busan/claims.yaml:164:5  invalid-themes  claims[12].themes: "ports" — must be a list (Ids of content/themes.); write themes: [ports]
      content/profiles/busan/claims.yaml:165:5  invalid-value  claims[12].value: "2 trillion" — must be a number (Whole won, dollars, euros, yen or yuan.); write value: 2000000000000
      content/profiles/busan/claims.yaml:170:9  invalid-value  claims[12].paragraphs[0]: 0 — is less than 1; give at least 1
      content/profiles/busan/claims.yaml:171:9  invalid-value  claims[12].paragraphs[1]: 1.5 — must be a whole number; give a whole number
      content/profiles/busan/claims.yaml:172:5  invalid-printed  claims[12].printed: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx… — is more than 140 characters (The number or name exactly as it stands in the source: a number or a name, never a sentence.); give at most 140 characters, e.g. printed: KRW 1.927 trillion
      content/profiles/busan/claims.yaml:174:5  invalid-notes  claims[12].notes: {"kind":"scope"} — must be a list; write notes: [{ kind: …, text: … }]"
    `);
  });

  test('a glance of two, a point in the sea', () => {
    const glance = (aProfile().glance as Raw[]).slice(2);
    expect(
      wrong({
        profile: {
          glance,
          coordinates: { latitude: 53.18, longitude: 129, basis: 'A map.' },
        },
      }),
    ).toMatchInlineSnapshot(`
      "content/profiles/busan/profile.mdx:22:3  invalid-latitude  coordinates.latitude: 53.18 — is more than 39; give at most 39
      content/profiles/busan/profile.mdx:35:1  invalid-glance  glance: [{"claim":"trade-budget","label":"In the draft"},{"claim":"growth","label":"In the draft"}] — is less than 3 entries (Three or four key numbers, the most telling first.); give at least 3 entries"
    `);
  });

  test('a chart of no form', () => {
    const text = wrong({ profile: first('charts', { form: 'marimeko' }) });
    expect(text).toContain(
      'unknown-value  charts[0].form: "marimeko" — "marimeko" is not one of bars, marimekko, units, ',
    );
    expect(text).toMatch(/; write marimekko$/m);
  });
});
