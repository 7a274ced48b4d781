/** What each form of chart refuses to draw. The forms that came first are in rules.test.ts. */
import { describe, expect, test } from 'vitest';
import { buildSeries } from '../../src/charts/build-series.ts';
import { mustGetProfile } from '../../src/core/domain/register.ts';
import { references } from '../../src/content/rules/each/references.ts';
import {
  aClaim,
  aContent,
  aCount,
  aDate,
  aDerived,
  aNamed,
  aMatrixChart,
  aNamedChart,
  aProfile,
  aShareChart,
  aLadderChart,
  issuesOf,
  moreClaims,
  PROFILE,
  without,
  type Raw,
} from '../builders.ts';

/** `field: message → remedy` of what the chart rule says of one chart, in place of the profile's own. */
function refusals(chart: Raw, claims: readonly Raw[] = []): string[] {
  return issuesOf({ claims: [...moreClaims(), ...claims], profile: { charts: [chart] } })
    .filter(({ rule }) => rule === 'chart')
    .map(({ field, message, remedy }) => `${field}: ${message} → ${remedy}`);
}

/** A chart of the profile, by its id. */
function aChart(id: string, changes: Raw = {}): Raw {
  const chart = (aProfile().charts as Raw[]).find((spec) => spec.id === id);
  return { ...chart, ...changes };
}

const row = (claim: string): Raw => ({ label: 'A row', claim });

test('amounts beside each other are in one unit, and their whole is told as elsewhere', () => {
  const [first] = aChart('readings').rows as Raw[];
  const charts = [aChart('pillars'), aChart('readings', { rows: [first] })];
  const { register } = aContent({ claims: moreClaims(), profile: { charts } });
  const texts = mustGetProfile(register, 'busan').charts.flatMap((spec) => {
    const { series } = buildSeries(spec, register, 'busan');
    if (series.form === 'marimekko') return [series.rows.map(({ area }) => area.text), series.total?.area.text];
    return series.form === 'bars'
      ? series.rows.flatMap(({ whole, parts }) => [parts.map(({ text }) => text), whole.text])
      : [];
  });
  const told = [['KRW 2,000 billion', 'KRW 500 billion'], 'KRW 2.5 trillion'];
  expect(texts).toEqual([...told, ...told]);
});

describe('bars', () => {
  test('draws figures of one kind and one unit', () => {
    expect(refusals(aChart('bars'))).toEqual([]);
    expect(refusals(aChart('bars', { rows: [row('marine-projects'), row('trade-budget')] }))).toEqual([
      'charts[0].rows: one axis cannot hold count in projects (marine-projects) and money in KRW (trade-budget) → draw claims of one kind and one unit, or make two charts',
    ]);
  });

  test.each([
    ['scope', { scope: 'All projects.' }, 'not said', 'All projects.'],
    ['base', { base: 'Last year.' }, 'not said', 'Last year.'],
    [
      'year',
      {
        plan: {
          kind: 'promise',
          promise: 'Build.',
          deadline: { date: '2027-06', basis: 'printed' },
          reported: 'planned',
        },
      },
      '2025',
      '2027',
    ],
  ])('refuses another %s, unless a caveat tells of it', (aspect, fields, here, there) => {
    const other = aCount('other', 12, 'projects', fields);
    const rows = [row('marine-projects'), row('other')];
    expect(refusals(aChart('bars', { rows, caveats: [] }), [other])).toContain(
      `charts[0].rows: marine-projects and other differ in ${aspect}: “${here}”, “${there}” → explain the difference under caveats:, or draw numbers of one scope, base and year`,
    );
    expect(refusals(aChart('bars', { rows }), [other])).toEqual([]);
  });

  test('refuses ranks and figures of other places, whatever the caveats', () => {
    const ranks = ['top-five', 'top-seven'].map((id) =>
      aClaim({ id, kind: 'rank', value: 5, unit: 'top', statement: 'Top five.', printed: 'top five' }),
    );
    expect(refusals(aChart('bars', { rows: [row('top-five'), row('top-seven')] }), ranks)).toEqual([
      'charts[0].rows: ranks have no common scale → write them in words, not as lengths',
    ]);
    expect(
      refusals(aChart('bars', { rows: [row('things'), row('naju/sixteen')] }), [aCount('things', 3, 'institutions')]),
    ).toEqual([
      'charts[0].rows: busan/things and naju/sixteen are of different places, which share no definition → draw numbers of one profile',
    ]);
  });

  test('refuses shares that are not known to be of one base, whatever the caveats', () => {
    const share = aClaim({
      id: 'other-rise',
      kind: 'share',
      unit: 'percent',
      value: 9,
      statement: '9%.',
      printed: '9%',
    });
    const rows = [row('rise'), row('other-rise')];
    expect(refusals(aChart('bars', { rows }), [share])).toEqual([
      'charts[0].rows: rise and other-rise are not known to be of one base: “not said”, “not said” → write them in words, or draw the amounts that they are computed from',
    ]);
  });

  test('finds the figure of another place behind alike ones of one place', () => {
    const scopes = ['One.', 'Two.'].map((scope, i) => aCount(`things-${i}`, 3, 'institutions', { scope }));
    const rows = [row('things-0'), row('things-1'), row('naju/sixteen')];
    expect(refusals(aChart('bars', { rows }), scopes)).toEqual([
      'charts[0].rows: busan/things-0 and naju/sixteen are of different places, which share no definition → draw numbers of one profile',
    ]);
  });

  test('refuses a row that stands twice', () => {
    expect(refusals(aChart('bars', { rows: [row('marine-projects'), row('marine-projects')] }))).toEqual([
      'charts[0].rows: the claim is used twice → draw each claim once',
    ]);
  });

  test('holds a difference to its two rows', () => {
    const rows = ['marine-projects', 'trade-projects'].map(row);
    const difference = { label: 'More', claim: 'other-projects' };
    expect(refusals(aChart('bars', { difference }))).toEqual([]);
    expect(refusals(aChart('bars', { difference: { label: 'More', claim: 'all-projects' } }))).toEqual([
      'charts[0].difference.claim: the difference must be that of the two rows → derive it from marine-projects and trade-projects',
    ]);
    expect(refusals(aChart('bars', { rows: [...rows, row('all-projects')], difference }))).toEqual([
      'charts[0].difference: a difference needs two bars, here are 3 → remove difference:, or draw two rows',
    ]);
  });

  test('refuses a claim without a figure', () => {
    expect(refusals(aChart('bars', { rows: [row('marine-projects'), row('new-port')] }))).toEqual([
      'charts[0].rows[1].claim: a facility has no number to draw → name a claim that holds a number',
    ]);
  });
});

describe('bars with parts', () => {
  const parts = (...claims: string[]): Raw => ({ parts: claims.map(row) });

  test('draw parts that come to the whole', () => {
    expect(refusals(aShareChart())).toEqual([]);
    expect(refusals(aShareChart({}, parts('trade-projects', 'marine-projects')))).toEqual([]);
    expect(refusals(aShareChart({}, parts('trade-projects', 'other-projects')))).toEqual([
      'charts[0].rows[0].claim: the parts add up to 20, the total says 30 → draw the parts of this total, or name the total of these parts',
    ]);
  });

  test.each(['rise', 'growth'])('refuse the share %s, which is another', (share) => {
    const other = { parts: [{ ...row('marine-projects'), share }, row('other-projects')] };
    expect(refusals(aShareChart({}, other))).toEqual([
      'charts[0].rows[0].parts[0].share: the share must be the part over the whole, in percent → derive it as marine-projects / all-projects * 100',
    ]);
  });

  test('refuse a share as a gauge, and a part that stands twice', () => {
    expect(refusals(aShareChart({}, { claim: 'rise', ...parts('rise', 'marine-share') }))).toContain(
      'charts[0].rows[0].claim: a share has no parts to draw → name an amount, a count or an area',
    );
    expect(refusals(aShareChart({}, parts('other-projects', 'other-projects')))).toContain(
      'charts[0].rows[0]: the claim is used twice (and 1 more that follows) → draw each claim once',
    );
  });

  test('refuse one bar alone that has none', () => {
    expect(refusals(aShareChart({ rows: [row('all-projects')] }))).toEqual([
      'charts[0].rows: one bar without parts compares nothing → add a row, or its parts:',
    ]);
  });

  test('refuse parts of another place', () => {
    const whole = aCount('whole', 20, 'institutions');
    const rest = aDerived({
      id: 'rest',
      kind: 'count',
      statement: 'That leaves 4 institutions.',
      value: 4,
      unit: 'institutions',
      derivation: { from: { all: 'whole', here: 'naju/sixteen' }, arithmetic: 'all - here' },
    });
    expect(refusals(aShareChart({}, { claim: 'whole', ...parts('naju/sixteen', 'rest') }), [whole, rest])).toEqual([
      'charts[0].rows: busan/whole and naju/sixteen are of different places, which share no definition → draw numbers of one profile',
    ]);
  });

  test('hold a ratio to the bar and its first part, and refuse what is none', () => {
    const ratio = aDerived({
      id: 'times',
      kind: 'ratio',
      statement: 'That is 1.25 times.',
      value: 1.25,
      unit: 'times',
      derivation: { from: { all: 'all-budget', marine: 'marine-budget' }, arithmetic: 'all / marine' },
    });
    const drawn = (id: string): string[] => {
      const [first, second] = aChart('readings').rows as Raw[];
      return refusals(aChart('readings', { rows: [{ ...first, ratio: id }, second] }), [ratio]);
    };
    expect(drawn('times')).toEqual([]);
    for (const other of ['growth', 'rise'])
      expect(drawn(other)).toEqual([
        'charts[0].rows[0].ratio: the ratio must be that of the bar to its first part → derive it as all-budget / marine-budget',
      ]);
    expect(refusals(aChart('readings', { stated: row('rise') }))).toEqual([
      'charts[0].stated: a share is no ratio → name a claim of kind ratio',
    ]);
  });
});

describe('units', () => {
  const counted = (...rows: Raw[]): Raw => aChart('counted', { rows });
  const one = (count: string, ...named: string[]): Raw => ({ label: 'A row', count, named });
  const few = (...rows: Raw[]): Raw => aChart('few', { rows });

  test('draws counts that make up their total, and names of what they count', () => {
    const pier = aNamed('project', { id: 'own-pier', part_of: 'marine-projects' });
    expect(refusals(counted(one('marine-projects', 'own-pier'), one('trade-projects')), [pier])).toEqual([]);
  });

  test('refuses names of what is not counted, or twice', () => {
    const pier = aNamed('project', { id: 'own-pier', part_of: 'trade-projects' });
    const member = aNamed('project', { id: 'member', part_of: 'trade-projects' });
    const rows = [one('marine-projects', 'own-pier'), one('trade-projects', 'member', 'member')];
    expect(refusals(counted(...rows), [pier, member])).toEqual([
      'charts[0].rows[0].named[0]: nothing says that it is one of the 20 projects → give the claim part_of: marine-projects, or name another',
      'charts[0].rows[1].named: the claim is used twice → draw each claim once',
    ]);
  });

  test('refuses a total that only happens to be as large', () => {
    const chance = aCount('chance', 30, 'new projects');
    expect(refusals(aChart('counted', { total: row('chance') }), [chance])).toEqual([
      'charts[0].rows[0].count: nothing says that busan/marine-projects is counted in busan/chance → name the total of these rows, or give the count part_of: that total',
      'charts[0].rows[1].count: nothing says that busan/trade-projects is counted in busan/chance → name the total of these rows, or give the count part_of: that total',
    ]);
  });

  test('refuses rows of two places', () => {
    const ours = aCount('ours', 14, 'institutions');
    const all = aCount('all', 30, 'institutions');
    const chart = aChart('counted', { rows: [one('ours'), one('naju/sixteen')], total: row('all') });
    expect(refusals(chart, [ours, all])).toEqual([
      'charts[0].rows: busan/all and naju/sixteen are of different places, which share no definition → draw numbers of one profile',
      'charts[0].rows[1].count: nothing says that naju/sixteen is counted in busan/all → name the total of these rows, or give the count part_of: that total',
    ]);
  });

  test('draws a few among many, of things of one kind', () => {
    expect(refusals(aChart('few'))).toEqual([]);
    expect(refusals(few(one('rise')))).toEqual([
      'charts[0].rows[0].count: a share cannot be drawn as things to count → name a claim of kind count',
    ]);
    const piers = aCount('piers', 3, 'piers');
    for (const apart of [{}, { apart: true }])
      expect(refusals(few({ ...one('piers'), ...apart }), [piers])).toEqual([
        'charts[0].rows[0].count: squares of one size cannot represent projects and piers → name counts of things of one kind',
      ]);
  });

  test('refuses more among the total than it holds', () => {
    const more = aCount('more', 20, 'new projects');
    expect(refusals(few(one('marine-projects'), one('more')), [more])).toEqual([
      'charts[0].rest: 40 of 30 leave nothing over → remove rest:, write apart: true for what is outside, or name the total of these rows',
    ]);
  });

  test('asks for a word on what may lie outside', () => {
    expect(refusals({ ...few({ ...one('marine-projects'), apart: true }), caveats: [] })).toEqual([
      'charts[0].rows: what may be outside the total is drawn beside it without an explanation → say so under caveats:',
    ]);
  });

  test('refuses more squares than can be counted', () => {
    const many = aCount('many', 5001, 'projects');
    expect(refusals(aChart('few', { total: row('many') }), [many])).toEqual([
      'charts[0].total.claim: 5001 squares cannot be counted, at most 5000 → make it a chart of form bars',
    ]);
  });

  test('refuses what is among what is only asked for, since it would read as progress', () => {
    const sought = aCount('sought', 100, 'projects', {
      plan: { kind: 'promise', promise: 'Move them.', deadline: 'none-stated', reported: 'proposed' },
    });
    const of = (apart: Raw): Raw =>
      aChart('few', { total: row('sought'), rows: [{ ...one('marine-projects'), ...apart }] });
    expect(refusals(of({}), [sought])).toEqual([
      'charts[0].rows[0].count: sought is promised or asked for, marine-projects is not: drawn among it, it would read as progress → write apart: true, or write them in words',
    ]);
    expect(refusals(of({ apart: true }), [sought])).toEqual([]);
  });
});

describe('marimekko', () => {
  test('refuses a part that stands twice', () => {
    const rows = (aChart('pillars').rows as Raw[]).map((part) => ({
      ...part,
      width: 'marine-projects',
      area: 'marine-budget',
      height: 'marine-mean',
    }));
    expect(refusals(without(aChart('pillars', { title: 'Two alike', rows }), 'total'))).toEqual([
      'charts[0].rows: the claim is used twice (and 1 more that follows) → draw each claim once',
    ]);
  });
});

describe('matrix', () => {
  test('draws the whole register, and asks for a word on what it measures', () => {
    expect(refusals(aMatrixChart())).toEqual([]);
    expect(refusals(aMatrixChart({ caveats: [] }))).toEqual([
      'charts[0].caveats: a number of promises looks like how much a theme matters → say under caveats: that documents differ in length, and that it counts promises, not money or effort',
    ]);
  });
});

describe('named', () => {
  const rows = (said: string, ...named: string[]): Raw => ({ rows: [{ label: 'A row', said, named }] });
  const remedyFor = (count: string): string => `give the claim part_of: ${count}, or name another`;

  test('draws a count and the claims that name what it counts', () => {
    expect(refusals(aNamedChart())).toEqual([]);
    expect(refusals(aNamedChart(rows('marine-projects', 'pier')))).toEqual([]);
  });

  test('refuses as said what is no count, or what the document does not say', () => {
    expect(refusals(aNamedChart(rows('rise')))).toEqual([
      'charts[0].rows[0].said: a share counts nothing that could be named → name a claim of kind count',
    ]);
    expect(refusals(aNamedChart(rows('new-port')))).toEqual([
      'charts[0].rows[0].said: a facility has no number to draw → name a claim that holds a number',
    ]);
    expect(refusals(aNamedChart(rows('other-projects')))).toEqual([
      'charts[0].rows[0].said: the document does not say this number: it is derived → name a count of basis printed',
    ]);
    const ours = aCount('ours', 3, 'things', { basis: 'editor', editorial: { reason: 'Counted.' } });
    expect(refusals(aNamedChart(rows('ours')), [ours])).toEqual([
      "charts[0].rows[0].said: the document does not say this number: it is the editor's → name a count of basis printed",
    ]);
  });

  test('refuses a count of nothing', () => {
    expect(refusals(aNamedChart(rows('none')), [aCount('none', 0, 'things')])).toEqual([
      'charts[0].rows[0].said: of nothing, nothing can be named → leave the row out',
    ]);
  });

  test('refuses as named what is not one of the things counted', () => {
    for (const stranger of ['new-port', 'far-pier'])
      expect(
        refusals(aNamedChart(rows('marine-projects', stranger)), [
          aNamed('facility', { id: 'far-pier', part_of: 'trade-projects' }),
        ]),
      ).toEqual([
        `charts[0].rows[0].named[0]: nothing says that it is one of the 20 projects → ${remedyFor('marine-projects')}`,
      ]);
  });

  test('accepts a member of a part, by part_of or by a sum; not by a difference', () => {
    const claims = [
      aDerived({
        id: 'sum',
        kind: 'count',
        statement: 'That makes 30 projects.',
        value: 30,
        unit: 'projects',
        derivation: { from: { a: 'marine-projects', b: 'trade-projects' }, arithmetic: 'a + b' },
        part_of: 'all-projects',
      }),
    ];
    expect(refusals(aNamedChart(rows('all-projects', 'pier')))).toEqual([
      `charts[0].rows[0].named[0]: nothing says that it is one of the 30 projects → ${remedyFor('all-projects')}`,
    ]);
    expect(refusals(aNamedChart(rows('all-projects', 'pier')), claims)).toEqual([]);
    const less = claims.map((sum) => ({
      ...sum,
      value: 10,
      statement: 'That leaves 10 projects.',
      derivation: { from: { a: 'marine-projects', b: 'trade-projects' }, arithmetic: 'a - b' },
    }));
    expect(refusals(aNamedChart(rows('all-projects', 'pier')), less)).toHaveLength(1);
  });

  test('refuses what has no name, what the editor added, and what stands twice', () => {
    const claims = [
      without(aNamed('measure', { id: 'measure', part_of: 'marine-projects' }), 'name'),
      aNamed('project', {
        id: 'ours',
        basis: 'editor',
        editorial: { reason: 'To compare.' },
        part_of: 'marine-projects',
      }),
    ];
    expect(refusals(aNamedChart(rows('marine-projects', 'measure', 'ours', 'trade-budget')), claims)).toEqual([
      'charts[0].rows[0].named[0]: the measure names nothing → name a claim that has a name:',
      'charts[0].rows[0].named[1]: the document does not name it → name a claim of basis printed',
      'charts[0].rows[0].named[2]: the money names nothing → name a claim that has a name:',
    ]);
    expect(refusals(aNamedChart(rows('marine-projects', 'pier', 'pier')))).toEqual([
      'charts[0].rows[0].named[1]: the claim is twice in the row → name each claim once',
    ]);
    const row = { label: 'Again', said: 'trade-projects' };
    expect(refusals(aNamedChart({ rows: [row, row] }))).toEqual([
      'charts[0].rows[1].said: the count is used in a row above → draw each count once',
    ]);
  });

  test('refuses more names than things', () => {
    const piers = ['pier-one', 'pier-two'].map((id) => aNamed('facility', { id, part_of: 'single' }));
    const claims = [aCount('single', 1, 'piers'), ...piers];
    expect(refusals(aNamedChart(rows('single', 'pier-one', 'pier-two')), claims)).toEqual([
      'charts[0].rows[0].named: names 2 of 1 → name at most as many as are counted',
    ]);
  });

  test('asks for a word where rows are of different places', () => {
    const both = { rows: ['busan/marine-projects', 'naju/sixteen'].map((said) => ({ label: 'A row', said })) };
    expect(refusals(aNamedChart(both))).toEqual([]);
    expect(refusals(aNamedChart({ ...both, caveats: [] }))).toEqual([
      'charts[0].caveats: busan/marine-projects and naju/sixteen are of different places and count different things → say under caveats: that rows share no unit and are not to be compared',
    ]);
  });

  test('refuses names of another document', () => {
    const later = aNamed('facility', { id: 'later', source: 'busan-2026', part_of: 'marine-projects' });
    expect(refusals(aNamedChart(rows('marine-projects', 'later')), [later])).toEqual([
      'charts[0].rows[0].named[0]: it is of busan-2026, the count of busan-2025 → name claims of the same document',
    ]);
  });
});

describe('ladder', () => {
  const sums = (...claims: string[]): Raw => ({
    rows: claims.map((claim) => ({ label: 'A sum', claim, kind: 'budget' })),
  });

  test('draws printed sums of won, and asks for a word on what they are', () => {
    expect(refusals(aLadderChart())).toEqual([]);
    expect(refusals(aLadderChart({ caveats: [] }))).toEqual([
      'charts[0].caveats: sums of unlike things, of unlike years, are on one scale without an explanation → say under caveats: that they cover different things and years',
    ]);
  });

  test('refuses what is no won, what no document prints, and a sum that stands twice', () => {
    const dollars = aClaim({
      id: 'dollars',
      unit: 'USD',
      statement: 'It is USD 2 trillion.',
      printed: 'USD 2 trillion',
    });
    expect(refusals(aLadderChart(sums('marine-projects', 'dollars', 'all-budget')), [dollars])).toEqual([
      'charts[0].rows[0].claim: it is no amount of won above zero → name a claim of kind money in KRW',
      'charts[0].rows[1].claim: it is no amount of won above zero → name a claim of kind money in KRW',
      'charts[0].rows[2].claim: no document prints this sum → name a claim of basis printed',
    ]);
    expect(refusals(aLadderChart(sums('marine-budget', 'busan/marine-budget')))).toEqual([
      'charts[0].rows: the claim is used twice → draw each claim once',
    ]);
  });

  test('refuses a part beside its whole', () => {
    const part = aClaim({ id: 'dock-budget', part_of: 'marine-budget' });
    expect(refusals(aLadderChart(sums('marine-budget', 'dock-budget')), [part])).toEqual([
      'charts[0].rows: it is part of busan/marine-budget, and would be seen twice → draw the part or the whole, not both',
    ]);
  });
});

describe('dates', () => {
  test('are those that are listed, or all there are', () => {
    expect(refusals(aChart('days'))).toEqual([]);
    expect(refusals(aChart('line'))).toEqual([]);
    expect(refusals(aChart('days', { rows: [row('new-port')] }))).toEqual([
      'charts[0].rows[0].claim: the claim has neither a date nor a dated deadline → name a claim of kind date, or one whose plan has a deadline',
    ]);
  });
});

test('an unknown claim is told wherever a chart may name one', () => {
  const specs = [
    aChart('bars'),
    aChart('few'),
    aShareChart(),
    aNamedChart({ rows: [{ label: 'Marine', said: 'marine-projects', named: ['other-pier'] }] }),
    aLadderChart({ rows: ['marine-budget', 'new-port'].map((claim) => ({ label: 'A', claim, kind: 'b' })) }),
  ];
  const bad = JSON.parse(JSON.stringify(specs).replaceAll(/"(marine|other|all)-(\w+)"/g, '"$1-$2x"')) as Raw[];
  const issues = references.check(aContent({ claims: moreClaims(), profile: { charts: bad } }));
  expect(issues.filter(({ rule }) => rule === 'unknown-claim').map(({ field }) => field)).toEqual([
    'charts[0].rows[0].claim',
    'charts[1].total.claim',
    'charts[1].rows[0].count',
    'charts[2].rows[0].claim',
    'charts[2].rows[0].parts[0].claim',
    'charts[2].rows[0].parts[0].share',
    'charts[2].rows[0].parts[1].claim',
    'charts[3].rows[0].said',
    'charts[3].rows[0].named[0]',
    'charts[4].rows[0].claim',
  ]);
});

test('a title of more than twelve words is refused, its claims filled in', () => {
  const title = 'one two three four five six seven eight nine ten {marine-projects}';
  const issues = (text: string): string[] =>
    refusals(
      aChart('bars', { title: text.replaceAll(/\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\b/g, 'word') }),
    );
  expect(issues(title)).toEqual([]);
  expect(issues(`${title} more`)).toEqual([
    'charts[0].title: the title has 13 words, and a reader takes in 12 → state one finding; what is measured, when and where goes into subtitle:',
  ]);
});

describe('a title', () => {
  const dates = (title: string): Raw => aChart('days', { title });
  const opening = aDate({ id: 'opening', value: '2030', printed: '2030' });

  test('tells no date that the chart does not draw', () => {
    expect(refusals(dates('The dates from {published}'))).toEqual([]);
    expect(refusals(dates('The dates to {opening}'), [opening])).toEqual([
      'charts[0].title: the title tells it, and the chart does not draw it, nor anything that it is worked out from or a part of → write a claim that is drawn, or draw this one',
    ]);
    expect(issuesOf({ profile: { charts: [dates('The dates to 2027')] } })).toContainEqual(
      expect.objectContaining({
        file: PROFILE,
        line: 76,
        field: 'charts[0].title',
        rule: 'naked-number',
        value: '2027',
      }),
    );
  });

  test('is computed where all that there is is drawn, and written elsewhere', () => {
    const line = aChart('line');
    expect(refusals(line)).toEqual([]);
    expect(refusals({ ...line, title: 'Deadlines to {published}' })).toEqual([
      'charts[0].title: the chart draws all that there is, and its title is computed from that → remove title:',
    ]);
    expect(refusals(without(dates(''), 'title'))).toEqual([
      'charts[0].title: the chart has no title → state its finding, in at most twelve words',
    ]);
  });
});

describe('a local plan', () => {
  const plan = (changes: Raw = {}): Raw => ({
    id: 'plan',
    form: 'plan',
    title: 'Where it is',
    outline: '21',
    sites: [
      {
        label: 'The pier',
        claim: 'pier',
        at: { latitude: 35.1, longitude: 129, sure: 'spot', basis: 'Ours: from general maps' },
      },
    ],
    ...changes,
  });

  test('draws what the document names, on an outline that is known', () => {
    expect(refusals(plan())).toEqual([]);
    expect(refusals(plan({ outline: '99' }))).toEqual([
      'charts[0].outline: no district has a code that begins so → the first site with at: lies in the district 21100: write that, 21 for all of its province or metropolitan city, or leave outline: out',
    ]);
  });

  test('refuses zones of other districts, and of none', () => {
    const zones = [{ label: 'A zone', claim: 'pier-2', districts: ['21050', '38111'] }];
    const more = [aNamed('place', { id: 'pier-2' })];
    expect(refusals(plan({ zones }), more)).toEqual([
      'charts[0].zones[0].districts: it is no district of the outline → name codes that begin as outline:',
    ]);
    expect(refusals(without(plan({ zones }), 'outline'), more)).toHaveLength(1);
  });

  test('refuses sites far from the outline, claims drawn twice, of other places, and what no document names', () => {
    const far = { label: 'Far', claim: 'pier', at: { latitude: 37.5, longitude: 127, sure: 'spot', basis: 'Ours' } };
    expect(refusals(plan({ sites: [far] }))).toEqual([
      'charts[0].sites[0].at: it lies outside the outline → correct at: or outline:, or leave at: out',
    ]);
    const site = (claim: string): Raw => ({ label: 'A site', claim });
    expect(refusals(plan({ sites: [site('pier'), site('pier')] }))).toEqual([
      'charts[0].sites: the claim is used twice → draw each claim once',
    ]);
    expect(refusals(plan({ sites: [site('pier'), site('naju/sixteen')] }))).toEqual([
      'charts[0].sites: it is of another place → draw claims of one profile',
    ]);
    expect(refusals(plan({ sites: [site('other-projects')] }))).toEqual([
      'charts[0].sites[0].claim: the document does not name it → name a claim of basis printed',
    ]);
  });
});
