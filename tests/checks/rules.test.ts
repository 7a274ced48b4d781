/** Each rule: what it lets pass, and its words where it does not. */
import { describe, expect, test } from 'vitest';
import type { Rule } from '../../src/checks/rule.ts';
import { RULES, runRules } from '../../src/checks/run.ts';
import {
  aClaim,
  aContent,
  aCount,
  aDate,
  aDerived,
  aNamed,
  aProfile,
  aSource,
  aTheme,
  issuesOf,
  LEDGER,
  PROFILE,
  PROFILE_PROSE,
  SOURCE,
  THEME,
  THEME_PROSE,
  told,
  VERIFIED,
  without,
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

test('every rule has a name and says what must hold', () => {
  expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length);
  for (const rule of RULES) expect(rule.description).toMatch(/^[A-Z].*\.$/);
});

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
          plan: { promise: 'By 2027.', deadline: { date: '2027-06', basis: 'printed' }, reported: 'planned' },
        }),
      ),
    ],
    [
      'a number whose source is given',
      claims(
        aClaim({
          id: 'x',
          notes: [{ kind: 'context', text: 'Press reports say 120.', outside: { how: 'found', where: 'asiae.co.kr' } }],
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
          printed: '6.98 million',
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
    ['an editor’s claim', claims(aClaim({ id: 'x', basis: 'editor', editorial: { reason: 'To compare.' } }))],
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
    expect(wrong(claims(aClaim()))).toMatchInlineSnapshot(`
      "content/profiles/busan/claims.yaml:156:5  claims[12].id
        value   "marine-budget"
        rule    duplicate-id: the id stands already on line 2
        remedy  give this claim another id, e.g. marine-budget-2 or a more telling one"
    `);
  });

  test('a chart id that stands twice', () => {
    expect(wrong({ profile: first('charts', { id: 'counted' }) })).toMatchInlineSnapshot(`
      "content/profiles/busan/profile.mdx:89:5  charts[1].id
        value   "counted"
        rule    duplicate-id: the chart in content/profiles/busan/profile.mdx line 72 has this id, which is part of its address
        remedy  give this one another, e.g. busan-counted"
    `);
  });
});

describe('references', () => {
  test('an unknown theme', () => {
    expect(wrong(claims(aClaim({ id: 'x', themes: ['ports', 'prots'] })))).toMatchInlineSnapshot(`
      "content/profiles/busan/claims.yaml:161:9  claims[12].themes[1]
        value   "prots"
        rule    unknown-theme: there is no theme "prots" in content/themes
        remedy  write "ports", or add the theme "prots""
    `);
  });

  test('a theme nothing like any other', () => {
    expect(wrong(claims(aClaim({ id: 'x', themes: ['astronomy'] })))).toMatchInlineSnapshot(`
      "content/profiles/busan/claims.yaml:160:9  claims[12].themes[0]
        value   "astronomy"
        rule    unknown-theme: there is no theme "astronomy" in content/themes
        remedy  add the theme, or name one of ports"
    `);
  });

  test('an unknown source', () => {
    expect(wrong(claims(aClaim({ id: 'x', source: 'busan-2024' })))).toMatchInlineSnapshot(`
      "content/profiles/busan/claims.yaml:163:5  claims[12].source
        value   "busan-2024"
        rule    unknown-source: there is no source "busan-2024" in seeds
        remedy  write "busan-2025", or add the source "busan-2024""
    `);
  });

  test('an unknown claim', () => {
    expect(wrong(claims(aClaim({ id: 'x', part_of: 'marine-project' })))).toMatchInlineSnapshot(`
      "content/profiles/busan/claims.yaml:168:5  claims[12].part_of
        value   "marine-project"
        rule    unknown-claim: there is no claim "marine-project" in the ledgers
        remedy  write "marine-projects", or add the claim "marine-project""
    `);
  });

  test('an unknown claim of another profile', () => {
    expect(wrong(claims(aClaim({ id: 'x', conflicts_with: ['naju/sixten'] })))).toMatchInlineSnapshot(`
      "content/profiles/busan/claims.yaml:169:9  claims[12].conflicts_with[0]
        value   "naju/sixten"
        rule    unknown-claim: there is no claim "naju/sixten" in the ledgers
        remedy  write "naju/sixteen", or add the claim "naju/sixten""
    `);
  });

  test('an unknown claim in braces', () => {
    expect(wrong(claims(aNamed('remark', { id: 'x', statement: 'It has {marine-bugdet}.' })))).toMatchInlineSnapshot(`
      "content/profiles/busan/claims.yaml:158:5  claims[12].statement
        value   "marine-bugdet"
        rule    unknown-claim: there is no claim "marine-bugdet" in the ledgers
        remedy  write "marine-budget", or add the claim "marine-bugdet""
    `);
  });

  test('an unknown claim in a derivation', () => {
    expect(wrong(claims(aDerived({ id: 'x', derivation: { from: { a: 'marine-budgets' }, arithmetic: 'a' } }))))
      .toMatchInlineSnapshot(`
      "content/profiles/busan/claims.yaml:167:9  claims[12].derivation.from.a
        value   "marine-budgets"
        rule    unknown-claim: there is no claim "marine-budgets" in the ledgers
        remedy  write "marine-budget", or add the claim "marine-budgets""
    `);
  });

  test('an unknown claim in prose', () => {
    expect(wrong(prose('It has <Claim id="marine-budge" />.'))).toMatchInlineSnapshot(`
      "content/profiles/busan/profile.mdx:205:8  prose
        value   "marine-budge"
        rule    unknown-claim: there is no claim "marine-budge" in the ledgers
        remedy  write "marine-budget", or add the claim "marine-budge""
    `);
  });

  test('an unknown profile', () => {
    const rows = aProfile().relationships as Raw[];
    expect(wrong({ profile: { relationships: [rows[0], { ...rows[1], profile: 'naj' }] } })).toMatchInlineSnapshot(`
      "content/profiles/busan/profile.mdx:66:5  relationships[1].profile
        value   "naj"
        rule    unknown-profile: there is no profile "naj" in content/profiles
        remedy  write "naju", or add the profile "naj""
    `);
  });

  test('an unknown claim in each form of chart, glance and outline', () => {
    const bad = JSON.parse(JSON.stringify(aProfile()).replaceAll('"marine-budget"', '"marine-budgte"')) as Raw;
    const issues = issuesOf({ profile: bad });
    expect(issues.map(({ field, rule }) => `${rule} ${field}`)).toMatchInlineSnapshot(`
      [
        "unknown-claim glance[0].claim",
        "unknown-claim outline.parts[0].claims[0]",
        "unknown-claim charts[0].rows[0].area",
        "unknown-claim charts[2].rows[0].parts[0].claim",
        "unknown-claim charts[2].rows[1].parts[0].claim",
      ]
    `);
  });
});

describe('basis', () => {
  test('a printed claim that prints nothing, nowhere', () => {
    expect(wrong(claims(without(aClaim({ id: 'x' }), 'printed', 'paragraphs')))).toMatchInlineSnapshot(`
      "content/profiles/busan/claims.yaml:156:5  claims[12].printed
        value   (missing)
        rule    missing-field: a printed claim needs "printed"
        remedy  add printed: the figure or name exactly as it stands in the source

      content/profiles/busan/claims.yaml:156:5  claims[12].paragraphs
        value   (missing)
        rule    missing-field: a printed claim needs "paragraphs"
        remedy  add paragraphs: [12], the paragraphs it stands in"
    `);
  });

  test('a printed claim with arithmetic', () => {
    expect(wrong(claims(aClaim({ id: 'x', derivation: { from: { a: 'marine-budget' }, arithmetic: 'a' } }))))
      .toMatchInlineSnapshot(`
      "content/profiles/busan/claims.yaml:168:5  claims[12].derivation
        value   {"from":{"a":"marine-budget"},"arithmetic":"a"}
        rule    basis: a printed claim has no "derivation": it stands in the source
        remedy  remove derivation:, or change basis:"
    `);
  });

  test('a derived claim that prints', () => {
    expect(wrong(claims(aDerived({ id: 'x', printed: 'KRW 100 billion', paragraphs: [3] })))).toMatchInlineSnapshot(`
      "content/profiles/busan/claims.yaml:170:5  claims[12].printed
        value   "KRW 100 billion"
        rule    basis: a derived claim has no "printed": it is worked out
        remedy  remove printed:, or change basis:

      content/profiles/busan/claims.yaml:171:5  claims[12].paragraphs
        value   [3]
        rule    basis: a derived claim has no "paragraphs": it takes those of its inputs
        remedy  remove paragraphs:, or change basis:"
    `);
  });

  test('a derived claim without arithmetic', () => {
    expect(wrong(claims(without(aDerived({ id: 'x' }), 'derivation')))).toMatchInlineSnapshot(`
      "content/profiles/busan/claims.yaml:156:5  claims[12].derivation
        value   (missing)
        rule    missing-field: a derived claim needs "derivation"
        remedy  add derivation: { from: { a: first-claim, b: second-claim }, arithmetic: "a + b" }"
    `);
  });

  test('an editor’s claim without a reason', () => {
    expect(wrong(claims(aClaim({ id: 'x', basis: 'editor' })))).toMatchInlineSnapshot(`
      "content/profiles/busan/claims.yaml:156:5  claims[12].editorial
        value   (missing)
        rule    missing-field: an editor’s claim needs "editorial"
        remedy  add editorial: { reason: why the editor adds this }"
    `);
  });

  test('an inferred date without its reasoning', () => {
    expect(wrong(claims(without(aDate({ id: 'x' }), 'reasoning')))).toMatchInlineSnapshot(`
      "content/profiles/busan/claims.yaml:156:5  claims[12].reasoning
        value   (missing)
        rule    missing-field: an inferred date needs its reasoning
        remedy  add reasoning: what the date is inferred from"
    `);
  });
});

test('no-such-paragraph', () => {
  expect(wrong(claims(aClaim({ id: 'x', paragraphs: [12, 31], context: [40] })))).toMatchInlineSnapshot(`
    "content/profiles/busan/claims.yaml:166:9  claims[12].paragraphs[1]
      value   31
      rule    no-such-paragraph: busan-2025 has 30 paragraphs
      remedy  write a number from 1 to 30: non-blank lines are counted

    content/profiles/busan/claims.yaml:170:9  claims[12].context[0]
      value   40
      rule    no-such-paragraph: busan-2025 has 30 paragraphs
      remedy  write a number from 1 to 30: non-blank lines are counted"
  `);
});

describe('arithmetic', () => {
  const derived = (derivation: Raw, changes: Raw = {}): string =>
    wrong(claims(aDerived({ id: 'x', derivation, ...changes })));

  test('a sum that does not come out', () => {
    expect(derived({ from: { a: 'marine-budget', b: 'all-projects' }, arithmetic: 'a / b', rounding: 1_000_000_000 }))
      .toMatchInlineSnapshot(`
      "content/profiles/busan/claims.yaml:161:5  claims[12].value
        value   100000000000
        rule    arithmetic: a / b comes to 66666666666.666664
        remedy  write value: 67000000000, or mend the arithmetic"
    `);
  });

  test('a name that is not given, and one that is not used', () => {
    expect(derived({ from: { budget: 'marine-budget', projects: 'marine-projects' }, arithmetic: 'bugdet / 20' }))
      .toMatchInlineSnapshot(`
      "content/profiles/busan/claims.yaml:167:9  claims[12].derivation.from.budget
        value   "budget"
        rule    arithmetic: "budget" is named but does not enter the arithmetic
        remedy  use it in "bugdet / 20", or remove it

      content/profiles/busan/claims.yaml:168:9  claims[12].derivation.from.projects
        value   "projects"
        rule    arithmetic: "projects" is named but does not enter the arithmetic
        remedy  use it in "bugdet / 20", or remove it

      content/profiles/busan/claims.yaml:169:7  claims[12].derivation.arithmetic
        value   "bugdet / 20"
        rule    arithmetic: "bugdet" is not named under "from"
        remedy  write budget, or name the claim under from:"
    `);
  });

  test('more than arithmetic', () => {
    expect(derived({ from: { a: 'marine-budget' }, arithmetic: 'a.constructor("return 1")()' })).toMatchInlineSnapshot(`
      "content/profiles/busan/claims.yaml:168:7  claims[12].derivation.arithmetic
        value   "a.constructor(\\"return 1\\")()"
        rule    arithmetic: may hold only numbers, names, + - * / and brackets
        remedy  write it with + - * / and the names a"
    `);
  });

  test('an expression that breaks off', () => {
    expect(derived({ from: { a: 'marine-budget' }, arithmetic: '(a / ' })).toMatchInlineSnapshot(`
      "content/profiles/busan/claims.yaml:168:7  claims[12].derivation.arithmetic
        value   "(a /"
        rule    arithmetic: Expected expression after / at character 4
        remedy  write it with + - * / and the names a"
    `);
  });

  test('a division by nothing', () => {
    expect(derived({ from: { a: 'marine-budget' }, arithmetic: 'a / 0' })).toMatchInlineSnapshot(`
      "content/profiles/busan/claims.yaml:168:7  claims[12].derivation.arithmetic
        value   "a / 0"
        rule    arithmetic: does not come to a finite number
        remedy  write it with + - * / and the names a"
    `);
  });

  test('an input without a figure', () => {
    expect(derived({ from: { a: 'new-port' }, arithmetic: 'a' })).toMatchInlineSnapshot(`
      "content/profiles/busan/claims.yaml:167:9  claims[12].derivation.from.a
        value   "new-port"
        rule    arithmetic: new-port has no figure to reckon with
        remedy  name a claim that holds a figure"
    `);
  });

  test('a name that cannot be one', () => {
    expect(derived({ from: { 'Marine-Budget': 'marine-budget' }, arithmetic: 'a' })).toMatchInlineSnapshot(`
      "content/profiles/busan/claims.yaml:167:9  claims[12].derivation.from.Marine-Budget
        value   "Marine-Budget"
        rule    invalid-key: the name must be a small letter, then letters, digits or _
        remedy  write "marine_budget:""
    `);
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
      "content/profiles/busan/claims.yaml:166:7  claims[12].derivation.from
        value   {"a":"y"}
        rule    arithmetic: the claim is derived from itself, directly or in a circle
        remedy  derive it from printed figures

      content/profiles/busan/claims.yaml:179:7  claims[13].derivation.from
        value   {"a":"x"}
        rule    arithmetic: the claim is derived from itself, directly or in a circle
        remedy  derive it from printed figures"
    `);
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
    expect(wrong(claims(rest))).toMatchInlineSnapshot(`
      "content/profiles/busan/claims.yaml:161:5  claims[12].value
        value   2000
        rule    arithmetic: 2015 - gap comes to 1999
        remedy  write value: 1999, or mend the arithmetic"
    `);
  });

  test('a result without a figure', () => {
    const rest = without(aDerived({ id: 'x', kind: 'remark', statement: 'So it is.' }), 'unit', 'value');
    expect(wrong(claims(rest))).toMatchInlineSnapshot(`
      "content/profiles/busan/claims.yaml:162:5  claims[12].basis
        value   "derived"
        rule    arithmetic: a remark without a figure cannot be the result of arithmetic
        remedy  give it a figure or a year, or write basis: editor"
    `);
  });
});

describe('naked-number', () => {
  test('in prose', () => {
    expect(wrong(prose('The draft attaches KRW 2 trillion to twenty-one projects.'))).toMatchInlineSnapshot(`
      "content/profiles/busan/profile.mdx:205:24  prose
        value   "2"
        rule    naked-number: "2" is bound to no claim, in “The draft attaches KRW 2 trillion to twenty-one”
        remedy  write <Claim id="marine-budget" />, or declare the proper name it belongs to under numbered_names

      content/profiles/busan/profile.mdx:205:26  prose
        value   "trillion"
        rule    naked-number: "trillion" is bound to no claim, in “he draft attaches KRW 2 trillion to twenty-one projects.”
        remedy  write <Claim id="marine-budget" />, or declare the proper name it belongs to under numbered_names

      content/profiles/busan/profile.mdx:205:38  prose
        value   "twenty-one"
        rule    naked-number: "twenty-one" is bound to no claim, in “aches KRW 2 trillion to twenty-one projects.”
        remedy  write <Claim id="claim-id" />, or declare the proper name it belongs to under numbered_names"
    `);
  });

  test('in prose, with its own line and column', () => {
    const issue = issuesOf(prose('The draft\nsays much of\nits 30 projects.'))[0];
    const at =
      aContent(prose('x')).profiles.find(({ id }) => id === 'busan')?.file.prose?.children[1]?.position?.start.line ??
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
      "content/profiles/busan/claims.yaml:158:5  claims[12].statement
        value   "twenty"
        rule    naked-number: "twenty" is bound to no claim, in “It names twenty projects in 2024.”
        remedy  write {claim-id}, or a claim's id with |number for the bare number

      content/profiles/busan/claims.yaml:158:5  claims[12].statement
        value   "2024"
        rule    naked-number: "2024" is bound to no claim, in “ames twenty projects in 2024.”
        remedy  write {claim-id}, or a claim's id with |number for the bare number"
    `);
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
        "charts[].rows[].parts[].label",
        "charts[].totals[].label",
        "charts[].steps[].label",
        "charts[].root",
        "charts[].left.label",
        "charts[].right.label",
        "charts[].pairs[].why",
        "charts[].whole.label",
        "charts[].parts[].label",
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
      plan: { promise: 'By 97.', deadline: 'none-stated', reported: 'planned' },
      notes: [{ kind: 'scope', text: 'See 97.' }],
    });
    expect(
      issuesOf(claims(claim, aNamed('person', { id: 'y', role: 'Mayor no. 97' }))).map(
        ({ field, rule }) => `${rule} ${field.replace(/^claims\[\d+\]\./, '')}`,
      ),
    ).toEqual(
      ['statement', 'scope', 'base', 'editorial.reason', 'plan.promise', 'notes[0].text', 'role'].map(
        (field) => `naked-number ${field}`,
      ),
    );
  });

  test('in the question and the prose of a theme', () => {
    expect(
      wrong({ theme: { question: 'What of the three ports?' }, themeProse: `There are 16 of them.\n\n${THEME_PROSE}` }),
    ).toMatchInlineSnapshot(`
      "content/themes/ports.mdx:8:1  question
        value   "three"
        rule    naked-number: "three" is bound to no claim, in “What of the three ports?”
        remedy  write {claim-id}, or a claim's id with |number for the bare number

      content/themes/ports.mdx:18:11  prose
        value   "16"
        rule    naked-number: "16" is bound to no claim, in “There are 16 of them.”
        remedy  write <Claim id="naju/sixteen" />, or declare the proper name it belongs to under numbered_names"
    `);
  });
});

describe('shown', () => {
  test('a form that there is not', () => {
    expect(wrong(claims(aNamed('remark', { id: 'x', statement: 'It has {marine-budget|figures}.' }))))
      .toMatchInlineSnapshot(`
      "content/profiles/busan/claims.yaml:158:5  claims[12].statement
        value   "figures"
        rule    shown: a claim cannot be shown as "figures"
        remedy  write figure"
    `);
  });

  test('a form that the claim has not', () => {
    expect(wrong(prose('By <Claim id="marine-budget" show="deadline" />.'))).toMatchInlineSnapshot(`
      "content/profiles/busan/profile.mdx:205:4  prose
        value   "deadline"
        rule    shown: marine-budget is a money and has no deadline to show
        remedy  write words of your own: <Claim id="marine-budget">…</Claim>, or give the claim a name:"
    `);
  });

  test('a claim without any', () => {
    const remark = without(aNamed('remark', { id: 'x' }), 'name');
    expect(wrong({ ...claims(remark), ...prose('See <Claim id="x" />, or better <Claim id="x">these words</Claim>.') }))
      .toMatchInlineSnapshot(`
      "content/profiles/busan/profile.mdx:205:5  prose
        value   "x"
        rule    shown: x is a remark and has no figure, name or date to show
        remedy  write words of your own: <Claim id="x">…</Claim>, or give the claim a name:"
    `);
  });

  test('a stray brace', () => {
    expect(
      wrong(claims(aNamed('remark', { id: 'x', statement: 'It has {marine-budget and more}, or {marine-budget.' }))),
    ).toMatchInlineSnapshot(`
      "content/profiles/busan/claims.yaml:158:5  claims[12].statement
        value   "{marine-budget."
        rule    stray-brace: a brace without its partner would be shown as it is
        remedy  write {claim-id} or {claim-id|number}, or leave braces out

      content/profiles/busan/claims.yaml:158:5  claims[12].statement
        value   "marine-budget and more"
        rule    unknown-claim: there is no claim "marine-budget and more" in the ledgers
        remedy  write "marine-budget", or add the claim "marine-budget and more""
    `);
  });
});

describe('prose', () => {
  test('too short, too long', () => {
    expect(wrong({ prose: 'Short.', themeProse: THEME_PROSE.repeat(3) })).toMatchInlineSnapshot(`
      "content/profiles/busan/profile.mdx:1:1  prose
        value   1
        rule    prose-length: the prose of a profile has 600 to 1,500 words
        remedy  write 599 more

      content/themes/ports.mdx:1:1  prose
        value   360
        rule    prose-length: the prose of a theme has 100 to 250 words
        remedy  cut 110"
    `);
  });

  test('headings', () => {
    expect(wrong(prose('# Top\n\n#### Deep\n\n## Of <Claim id="growth" />\n\n## Growth'))).toMatchInlineSnapshot(`
      "content/profiles/busan/profile.mdx:205:1  prose
        value   "#"
        rule    prose: headings in prose are of the second or third level
        remedy  write ## or ###: the page’s own title is the only #

      content/profiles/busan/profile.mdx:207:1  prose
        value   "####"
        rule    prose: headings in prose are of the second or third level
        remedy  write ## or ###: the page’s own title is the only #

      content/profiles/busan/profile.mdx:209:7  prose
        value   "<Claim>"
        rule    heading: a heading holds words only
        remedy  bind the claim in the text below

      content/profiles/busan/profile.mdx:211:1  prose
        value   "Growth"
        rule    heading: the heading's address #growth is that of a claim
        remedy  word the heading differently"
    `);
  });

  test('components', () => {
    expect(
      wrong(
        prose(
          '<Claims id="growth" /> <Claim idd="growth" /> <Claim id="" /> <Claim id="growth" id="rise" /> <Term ko="항만" /> <Term>port</Term>',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "content/profiles/busan/profile.mdx:205:1  prose
        value   "<Claims>"
        rule    prose: prose may hold no HTML and no component but Claim and Term
        remedy  write <Claim …>

      content/profiles/busan/profile.mdx:205:24  prose
        value   "idd"
        rule    prose: <Claim> has no attribute "idd"
        remedy  write id

      content/profiles/busan/profile.mdx:205:24  prose
        value   "<Claim>"
        rule    prose: <Claim> needs id="…"
        remedy  write <Claim id="…" />

      content/profiles/busan/profile.mdx:205:47  prose
        value   "id"
        rule    prose: the attribute is empty
        remedy  write id="…"

      content/profiles/busan/profile.mdx:205:47  prose
        value   ""
        rule    unknown-claim: there is no claim "" in the ledgers
        remedy  add the claim, or name one of busan/marine-budget, busan/marine-projects, busan/marine-mean, busan/trade-budget, busan/trade-projects, busan/trade-mean, busan/all-projects, busan/all-budget, busan/growth, busan/new-port, busan/published, busan/rise, naju/sixteen

      content/profiles/busan/profile.mdx:205:63  prose
        value   "id"
        rule    prose: the attribute "id" stands twice
        remedy  keep one of the two

      content/profiles/busan/profile.mdx:205:95  prose
        value   "<Term />"
        rule    prose: a term needs its English between the tags
        remedy  write <Term ko="혁신도시">Innovation City</Term>

      content/profiles/busan/profile.mdx:205:112  prose
        value   "<Term>"
        rule    prose: <Term> needs ko="…"
        remedy  write <Term ko="…" />"
    `);
  });

  test('links', () => {
    expect(
      wrong(
        prose(
          '[a](/profiles/busna/) [b](/themes/port/) [c](/abuot/) [d](http://busan.go.kr) [e](/profiles/busan/#growht) [f](mailto:a@b.kr)',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "content/profiles/busan/profile.mdx:205:1  prose
        value   "/profiles/busna/"
        rule    link: there is no such page
        remedy  write /profiles/busan/

      content/profiles/busan/profile.mdx:205:23  prose
        value   "/themes/port/"
        rule    link: there is no such page
        remedy  write /themes/ports/

      content/profiles/busan/profile.mdx:205:42  prose
        value   "/abuot/"
        rule    link: there is no such page
        remedy  write /about/

      content/profiles/busan/profile.mdx:205:55  prose
        value   "http://busan.go.kr"
        rule    link: a link leads to a page of this site or to an https address
        remedy  write /profiles/<id>/ for a page here, https://… for one elsewhere

      content/profiles/busan/profile.mdx:205:79  prose
        value   "/profiles/busan/#growht"
        rule    link: there is no claim "growht" there
        remedy  bind the claim instead: <Claim id="…">words</Claim>

      content/profiles/busan/profile.mdx:205:108  prose
        value   "mailto:a@b.kr"
        rule    link: a link leads to a page of this site or to an https address
        remedy  write /profiles/<id>/ for a page here, https://… for one elsewhere"
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
      "content/profiles/busan/profile.mdx:57:5  relationships[0]
        value   (missing)
        rule    relationship: a relationship leads to one thing
        remedy  write either profile: <id> or place: { en: … }

      content/profiles/busan/profile.mdx:59:5  relationships[1]
        value   "naju"
        rule    relationship: a relationship leads to one thing
        remedy  write either profile: <id> or place: { en: … }

      content/profiles/busan/profile.mdx:63:5  relationships[1].text
        value   "Twice"
        rule    naked-number: "Twice" is bound to no claim, in “Twice.”
        remedy  write {claim-id}, or a claim's id with |number for the bare number

      content/profiles/busan/profile.mdx:64:5  relationships[2].claims
        value   (missing)
        rule    relationship: a stated relationship names the claims that state it
        remedy  add claims: [claim-id], or write kind: editor

      content/profiles/busan/profile.mdx:67:5  relationships[3].profile
        value   "busan"
        rule    relationship: a profile is not related to itself
        remedy  name another profile"
    `);
  });

  test('themes that no claim has, or that stand twice', () => {
    expect(wrong({ profile: { themes: ['ports', 'jobs', 'ports'] }, files: { 'content/themes/jobs.mdx': undefined } }))
      .toMatchInlineSnapshot(`
      "content/profiles/busan/profile.mdx:56:5  themes[1]
        value   "jobs"
        rule    unknown-theme: there is no theme "jobs" in content/themes
        remedy  add the theme, or name one of ports

      content/profiles/busan/profile.mdx:56:5  themes[1]
        value   "jobs"
        rule    unused-theme: no claim of this profile has the theme
        remedy  remove it, or give it to the claims that it fits

      content/profiles/busan/profile.mdx:57:5  themes[2]
        value   "ports"
        rule    repeated: the theme stands twice
        remedy  remove one"
    `);
  });

  test('a theme that stands twice at a claim', () => {
    expect(wrong(claims(aClaim({ id: 'x', themes: ['ports', 'ports'] })))).toMatchInlineSnapshot(`
      "content/profiles/busan/claims.yaml:161:9  claims[12].themes[1]
        value   "ports"
        rule    repeated: the theme stands twice
        remedy  remove one"
    `);
  });

  test('a folder without claims.yaml', () => {
    const issues = issuesOf({ files: { 'content/profiles/naju/claims.yaml': undefined } });
    expect(told(issues.filter(({ rule }) => rule === 'no-claims'))).toMatchInlineSnapshot(`
      "content/profiles/naju/profile.mdx:2:1
        value   "naju"
        rule    no-claims: the profile has no claims
        remedy  write content/profiles/naju/claims.yaml"
    `);
  });

  test('a folder without profile.mdx', () => {
    const issues = issuesOf({ files: { 'content/profiles/naju/profile.mdx': undefined } });
    expect(told(issues.filter(({ rule }) => rule === 'no-profile'))).toMatchInlineSnapshot(`
      "content/profiles/naju/claims.yaml:1:1
        value   "naju"
        rule    no-profile: the ledger has no profile beside it
        remedy  write content/profiles/naju/profile.mdx, or mend its frontmatter"
    `);
  });
});

describe('sources', () => {
  test('an unused one, which is the twin of another', () => {
    const text = aContent().sources[0]?.file.data as Raw;
    expect(wrong({ files: { 'seeds/city-2025.yaml': JSON.stringify(text) } })).toMatchInlineSnapshot(`
      "seeds/city-2025.yaml:1:1
        value   "city-2025"
        rule    unused-source: no claim comes from this source
        remedy  add its claims, or remove the record

      seeds/city-2025.yaml:1:2  document
        value   "busan.txt"
        rule    duplicate-source: busan-2025 describes the same document
        remedy  keep one of the two records"
    `);
  });

  test('a document without any title', () => {
    expect(wrong({ source: { title: { printed: null } } })).toMatchInlineSnapshot(`
      "seeds/busan-2025.yaml:5:3  title.printed
        value   null
        rule    invalid-printed: must be the title as printed, or null beside given: with a working title (The title as printed; null when the document has none.)
        remedy  write it so that it is the title as printed, or null beside given: with a working title"
    `);
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
    ).toMatchInlineSnapshot(`
      "content/profiles/busan/profile.mdx:94:5  charts[1].rows
        value   "busan/trade-budget"
        rule    chart: one axis cannot hold count in projects (marine-projects) and money in KRW (trade-budget)
        remedy  draw claims of one kind and one unit, or make two charts

      content/profiles/busan/profile.mdx:103:5  charts[1].total
        value   "all-projects"
        rule    chart: the parts come to 500,000,000,020, the total says 30
        remedy  draw the parts of this total, or name the total of these parts"
    `);
  });

  test('parts that do not come to their total', () => {
    const charts = aProfile().charts as Raw[];
    expect(wrong({ profile: { charts: [{ ...charts[0], total: { width: 'marine-projects', area: 'all-budget' } }] } }))
      .toMatchInlineSnapshot(`
      "content/profiles/busan/profile.mdx:87:7  charts[0].total.width
        value   "marine-projects"
        rule    chart: the parts come to 30, the total says 20
        remedy  draw the parts of this total, or name the total of these parts"
    `);
  });
});

describe('not-in-paragraph, without the originals', () => {
  test('a figure that no run has seen', () => {
    expect(wrong({ ...claims(aClaim({ id: 'x', printed: 'KRW 2 tn' })), files: { [VERIFIED]: aContent().verified } }))
      .toMatchInlineSnapshot(`
      "content/profiles/busan/claims.yaml:166:5  claims[12].printed
        value   "KRW 2 tn"
        rule    not-in-paragraph: not seen in paragraph 12 of busan-2025 (paragraphs[0])
        remedy  copy the figure letter for letter from that paragraph and put the right number under paragraphs:; then npm run verify, with CHEONGSAJIN_ORIGINALS set to the folder of originals, records it"
    `);
  });

  test('every figure, when the record is gone', () => {
    const printed = aContent().claims.filter(({ fields }) => fields.printed !== undefined);
    const issues = issuesOf({ files: { [VERIFIED]: undefined } });
    expect(issues.every(({ rule }) => rule === 'not-in-paragraph')).toBe(true);
    expect(issues).toHaveLength(printed.length);
  });

  test('every figure, when the document has changed', () => {
    expect(issuesOf({ source: { sha256: '0'.repeat(64) } }).every(({ rule }) => rule === 'not-in-paragraph')).toBe(
      true,
    );
    expect(issuesOf({ source: { sha256: '0'.repeat(64) } }).length).toBeGreaterThan(5);
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
        'naked-number',
        'invalid-date',
        'invalid-order',
      ]),
    );
    expect(new Set(issues.map(({ file }) => file))).toEqual(new Set([LEDGER, PROFILE, SOURCE, THEME]));
    const places = issues.map(({ file, line }) => `${file}:${String(line).padStart(5, '0')}`);
    expect(places).toEqual(places.toSorted());
  });

  test('a rule that breaks is an issue and stops no other', () => {
    const broken: Rule = {
      name: 'broken',
      description: 'Breaks.',
      check: () => {
        throw new TypeError('no such thing');
      },
    };
    const content = aContent(claims(aClaim()));
    expect(told(runRules(content, [broken, ...RULES]))).toMatchInlineSnapshot(`
      "content/profiles/busan/claims.yaml:156:5  claims[12].id
        value   "marine-budget"
        rule    duplicate-id: the id stands already on line 2
        remedy  give this claim another id, e.g. marine-budget-2 or a more telling one

      src/checks:1:1  broken
        value   "no such thing"
        rule    broken-rule: the rule itself failed, so what it guards is unchecked
        remedy  mend the errors above first; if it remains, the rule needs mending"
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

describe('the shape of records', () => {
  test('a misspelt key', () => {
    expect(wrong(claims(aClaim({ id: 'x', sourc: 'busan-2025', qualifer: 'about' })))).toMatchInlineSnapshot(`
      "content/profiles/busan/claims.yaml:168:5  claims[12].sourc
        value   "busan-2025"
        rule    unknown-field: there is no field "sourc" here
        remedy  write "source:"

      content/profiles/busan/claims.yaml:169:5  claims[12].qualifer
        value   "about"
        rule    unknown-field: there is no field "qualifer" here
        remedy  write "qualifier:""
    `);
  });

  test('a kind that there is not, and what else is wrong with it', () => {
    expect(wrong(claims(aClaim({ id: 'X', kind: 'mony', themes: [], noets: [] })))).toMatchInlineSnapshot(`
      "content/profiles/busan/claims.yaml:156:5  claims[12].id
        value   "X"
        rule    invalid-id: must be small Latin letters, digits and single hyphens (Stable, readable id; part of a permalink.)
        remedy  write it like this: id: marine-budget

      content/profiles/busan/claims.yaml:157:5  claims[12].kind
        value   "mony"
        rule    unknown-value: "mony" is not one of money, area, share, ratio, count, rank, duration, date, person, organisation, place, facility, project, programme, law, event, pillar, objective, achievement, principle, measure, remark
        remedy  write money

      content/profiles/busan/claims.yaml:159:5  claims[12].themes
        value   []
        rule    invalid-themes: is less than 1 entry (Ids of content/themes.)
        remedy  give at least 1 entry, e.g. themes: [ports]

      content/profiles/busan/claims.yaml:167:5  claims[12].noets
        value   []
        rule    unknown-field: there is no field "noets" here
        remedy  write "notes:""
    `);
  });

  test('no kind', () => {
    const rest = without(aClaim({ id: 'x' }), 'kind');
    expect(wrong(claims(rest))).toMatchInlineSnapshot(`
      "content/profiles/busan/claims.yaml:156:5  claims[12].kind
        value   (missing)
        rule    missing-field: "kind" is required
        remedy  add kind: with one of money, area, share, ratio, count, rank, duration, date, person, organisation, place, facility, project, programme, law, event, pillar, objective, achievement, principle, measure, remark"
    `);
  });

  test('impossible dates and deadlines', () => {
    expect(
      wrong(
        claims(
          aDate({ id: 'x', value: '2025-02-30', time: '25:00' }),
          aNamed('project', {
            id: 'y',
            plan: {
              promise: 'Build.',
              deadline: { date: '2023-02-29', basis: 'prnted' },
              announced: { date: '2025', basis: 'inferred' },
              reported: 'planed',
            },
          }),
          aNamed('project', { id: 'z', plan: { promise: 'Build.', deadline: 'none', reported: 'planned' } }),
        ),
      ),
    ).toMatchInlineSnapshot(`
      "content/profiles/busan/claims.yaml:158:5  claims[12].statement
        value   "2025"
        rule    naked-number: "2025" is bound to no claim, in “dates from 10 November 2025.”
        remedy  write {claim-id}, or a claim's id with |number for the bare number

      content/profiles/busan/claims.yaml:161:5  claims[12].value
        value   "2025-02-30"
        rule    invalid-value: is not a possible date (A year, a month or a day: as much as the source tells, no more.)
        remedy  write it like this: value: 2025

      content/profiles/busan/claims.yaml:169:5  claims[12].time
        value   "25:00"
        rule    invalid-time: must be a time of day, e.g. "14:00"
        remedy  write it so that it is a time of day, e.g. "14:00"

      content/profiles/busan/claims.yaml:185:9  claims[13].plan.deadline.date
        value   "2023-02-29"
        rule    invalid-date: is not a possible date (A year, a month or a day: as much as the source tells, no more.)
        remedy  write it like this: date: 2025

      content/profiles/busan/claims.yaml:186:9  claims[13].plan.deadline.basis
        value   "prnted"
        rule    unknown-value: "prnted" is not one of printed, inferred
        remedy  write printed

      content/profiles/busan/claims.yaml:187:7  claims[13].plan.announced.reasoning
        value   (missing)
        rule    missing-field: "reasoning" is required: What the date is inferred from. Required, because a reader must be able to disagree.
        remedy  add reasoning:, e.g. reasoning: "Last year" read against the publication date

      content/profiles/busan/claims.yaml:190:7  claims[13].plan.reported
        value   "planed"
        rule    unknown-value: "planed" is not one of proposed, planned, under-way, done, conflicting
        remedy  write planned

      content/profiles/busan/claims.yaml:205:7  claims[14].plan.deadline
        value   "none"
        rule    unknown-value: "none" is not one of none-exists, none-stated, not-checked
        remedy  write one of none-exists, none-stated, not-checked, or { date: "2023", basis: printed }"
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
      "content/profiles/busan/claims.yaml:158:5  claims[12].statement
        value   null
        rule    invalid-statement: must be text (What the source says, in the site's own words, attributed where it judges. Other claims' figures are bound as {claim-id}.)
        remedy  give text

      content/profiles/busan/claims.yaml:159:5  claims[12].themes
        value   "ports"
        rule    invalid-themes: must be a list (Ids of content/themes.)
        remedy  give a list, e.g. themes: [ports]

      content/profiles/busan/claims.yaml:160:5  claims[12].value
        value   "2 trillion"
        rule    invalid-value: must be a number (Whole won or dollars.)
        remedy  give a number, e.g. value: 1927000000000

      content/profiles/busan/claims.yaml:164:9  claims[12].paragraphs[0]
        value   0
        rule    invalid-value: is less than 1
        remedy  give at least 1

      content/profiles/busan/claims.yaml:165:9  claims[12].paragraphs[1]
        value   1.5
        rule    invalid-value: must be a whole number
        remedy  give a whole number

      content/profiles/busan/claims.yaml:166:5  claims[12].printed
        value   "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…
        rule    invalid-printed: is more than 140 characters (The figure or name exactly as it stands in the source: a figure or a name, never a sentence.)
        remedy  give at most 140 characters, e.g. printed: KRW 1.927 trillion

      content/profiles/busan/claims.yaml:168:5  claims[12].notes
        value   {"kind":"scope"}
        rule    invalid-notes: must be a list
        remedy  give a list"
    `);
  });

  test('a glance of five, a point in the sea', () => {
    const glance = (aProfile().glance as Raw[]).slice(1);
    expect(
      wrong({
        profile: {
          glance,
          coordinates: { latitude: 53.18, longitude: 129, basis: 'A map.' },
        },
      }),
    ).toMatchInlineSnapshot(`
      "content/profiles/busan/profile.mdx:22:3  coordinates.latitude
        value   53.18
        rule    invalid-latitude: is more than 39
        remedy  give at most 39

      content/profiles/busan/profile.mdx:30:1  glance
        value   [{"claim":"marine-projects","label":"In the draft"},{"claim":"trade-budget","label":"In the draft"},{"claim":"trade-proj…
        rule    invalid-glance: is less than 6 entries (Six to ten key figures.)
        remedy  give at least 6 entries"
    `);
  });

  test('a chart of no form', () => {
    const text = wrong({ profile: first('charts', { form: 'marimeko' }) });
    expect(text).toContain('unknown-value: "marimeko" is not one of marimekko, units, ');
    expect(text).toContain('remedy  write marimekko');
  });
});
