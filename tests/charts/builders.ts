/** Series for the chart room's tests, built from claims that a ledger could hold. */
import { claim as claimSchema } from '../../src/core/schema/claim.ts';
import type { Dated } from '../../src/core/schema/dated.ts';
import type { RegisteredClaim } from '../../src/core/domain/register.ts';
import type { Series } from '../../src/core/domain/series.ts';
import type { DateDatum, Datum } from '../../src/core/domain/series/datum.ts';
import { isQuantity, formatClaim } from '../../src/core/domain/format-claim.ts';
import type { TimelineEntry } from '../../src/core/domain/timeline.ts';
import type { DrawOptions } from '../../src/charts/figure.ts';

type Fields = Readonly<Record<string, unknown>>;
type SeriesOf<F extends Series['form']> = Extract<Series, { form: F }>;

export const PROFILE = 'testville';

/** A claim that passes the schema, with whatever the test cares about put over the rest. */
function aClaim(id: string, fields: Fields): RegisteredClaim {
  const parsed = claimSchema.parse({
    id,
    statement: 'The source says so.',
    themes: ['ports'],
    source: 'testville-2025',
    basis: 'printed',
    ...fields,
  });
  return { ...parsed, profile: PROFILE, ref: `${PROFILE}/${id}`, number: 1, readFrom: [1] };
}

function aDatum(label: string, id: string, fields: Fields): Datum {
  const claim = aClaim(id, fields);
  if (!isQuantity(claim)) throw new TypeError(`${id} has no figure`);
  return { label, claim, value: claim.value, text: formatClaim(claim, 'figure') ?? '' };
}

export const aCount = (label: string, id: string, value: number, unit: string, fields: Fields = {}): Datum =>
  aDatum(label, id, { kind: 'count', value, unit, ...fields });
export const someMoney = (label: string, id: string, value: number, fields: Fields = {}): Datum =>
  aDatum(label, id, { kind: 'money', role: 'budget', value, unit: 'KRW', ...fields });
const anArea = (label: string, id: string, value: number, fields: Fields = {}): Datum =>
  aDatum(label, id, { kind: 'area', value, unit: 'm2', ...fields });
const aRatio = (label: string, id: string, value: number, fields: Fields = {}): Datum =>
  aDatum(label, id, { kind: 'ratio', value, unit: 'times', ...fields });

export function aName(id: string, en: string): RegisteredClaim {
  return aClaim(id, { kind: 'organisation', name: { en } });
}

export const printed = (date: string): Dated => ({ date, basis: 'printed' });
export const inferred = (date: string): Dated => ({ date, basis: 'inferred', reasoning: 'Worked out' });

export function aPromise(label: string, id: string, announced: Dated, due: Dated): DateDatum {
  const claim = aClaim(id, {
    kind: 'project',
    name: { en: label },
    plan: { kind: 'promise', promise: label, deadline: due, reported: 'planned' },
  });
  return { label, claim, announced, due };
}

const DERIVED = { basis: 'derived' } as const;

/** Four pillars, as Busan's. */
export function pillars(): SeriesOf<'marimekko'> {
  const rows = [
    ['Marine', 'marine', 21, 1_927_000_000_000, 91_800_000_000],
    ['AI', 'ai', 16, 782_400_000_000, 48_900_000_000],
    ['Materials and energy', 'materials', 18, 1_739_600_000_000, 96_600_000_000],
    ['Lifestyle', 'lifestyle', 16, 439_200_000_000, 27_500_000_000],
  ] as const;
  return {
    form: 'marimekko',
    rows: rows.map(([label, id, count, budget, mean]) => ({
      label,
      width: aCount(label, `${id}-projects`, count, 'projects'),
      area: someMoney(label, `${id}-budget`, budget),
      height: someMoney(label, `${id}-mean`, mean, DERIVED),
    })),
    total: {
      width: aCount('Total', 'projects', 71, 'projects'),
      area: someMoney('Total', 'budget', 4_888_200_000_000, DERIVED),
    },
  };
}

/** Sixteen institutions in four sectors, one named in each, as Naju's. */
export function institutions(): SeriesOf<'units'> {
  const rows = [
    ['Energy', 'energy', 4, 'kepco', 'Korea Electric Power Corporation'],
    ['Agriculture and life science', 'agriculture', 5, 'krc', 'Korea Rural Community Corporation'],
    ['Information and communication', 'ict', 4, 'post', 'Postal Service Information Center'],
    ['Culture and arts', 'culture', 3, 'kocca', 'Korea Creative Content Agency'],
  ] as const;
  return {
    form: 'units',
    rows: rows.map(([label, id, count, named, name]) => ({
      label,
      count: aCount(label, id, count, 'public institutions'),
      named: [aName(named, name)],
    })),
    total: aCount('Total', 'institutions', 16, 'public institutions'),
  };
}

/** Seventy-one projects by status, none of them named, as Busan's. */
export function statuses(): SeriesOf<'units'> {
  return {
    form: 'units',
    rows: [
      { label: 'Newly identified', count: aCount('Newly identified', 'new', 53, 'projects'), named: [] },
      { label: 'To be upgraded', count: aCount('To be upgraded', 'upgraded', 15, 'projects'), named: [] },
      { label: 'To be expanded', count: aCount('To be expanded', 'expanded', 3, 'projects'), named: [] },
    ],
    total: aCount('Total', 'projects', 71, 'projects'),
  };
}

/** Seventy-one projects by pillar, with long names, as Busan's. */
export function namedProjects(): SeriesOf<'units'> {
  const rows = [
    ['Marine', 'marine', 21, 'Marine and Port AI Transformation (AX) Demonstration Center'],
    ['AI', 'ai', 16, 'Leading model for a Korean-style Green Data Center'],
    [
      'Materials and energy',
      'materials',
      18,
      'Manufacturing infrastructure for compound semiconductors for extreme and polar environments',
    ],
    ['Lifestyle', 'lifestyle', 16, 'K-Regional Tourism Leading Zone Project'],
  ] as const;
  return {
    form: 'units',
    rows: rows.map(([label, id, count, name]) => ({
      label,
      count: aCount(label, `${id}-projects`, count, 'projects'),
      named: [aName(`${id}-project`, name)],
    })),
    total: aCount('Total', 'projects', 71, 'projects'),
  };
}

/** One sum in two readings, as Changwon's hinterland. */
export function hinterland(): SeriesOf<'scenarios'> {
  const reading = (
    id: string,
    label: string,
    existing: Datum,
    added: Datum,
    total: number,
    ratio: number,
  ): SeriesOf<'scenarios'>['rows'][number] => ({
    label,
    parts: [existing, added],
    total: anArea(label, `total-${id}`, total, DERIVED),
    ratio: aRatio(label, `ratio-${id}`, ratio, DERIVED),
  });
  const added = anArea('Added', 'added', 6_980_000);
  return {
    form: 'scenarios',
    rows: [
      reading('printed', 'As printed', anArea('Existing', 'existing', 40_400_000), added, 47_380_000, 1.17),
      reading(
        'reconciled',
        'Reconciled (ours)',
        anArea('Existing', 'existing-reconciled', 4_040_000, { basis: 'editor' }),
        added,
        11_020_000,
        2.73,
      ),
    ],
    stated: aRatio('As stated', 'ratio', 2.7),
  };
}

/** Six promises made on one day, as Gwangju's. */
export function promises(): SeriesOf<'dates'> {
  const said = printed('2019-07-09');
  return {
    form: 'dates',
    rows: [
      aPromise('World swimming championships open', 'championships', said, inferred('2019-07-12')),
      aPromise('Car plant: construction begins', 'car-construction', said, inferred('2019-12')),
      aPromise('World human rights forum', 'forum', said, printed('2020')),
      aPromise('Car plant: production begins', 'car-production', said, printed('2021')),
      aPromise('Former provincial office restored', 'office', said, printed('2022')),
      aPromise('Second subway line, first stage', 'subway', said, printed('2023')),
    ],
  };
}

/** A plan against the year before that it implies, as Changwon's jobs. */
export function jobs(): SeriesOf<'bars'> {
  const about = { ...DERIVED, qualifier: 'about' } as const;
  return {
    form: 'bars',
    rows: [
      aCount('The year before (implied)', 'jobs-before', 38_387, 'jobs', about),
      aCount('Planned for the year', 'jobs-planned', 44_452, 'jobs'),
    ],
    difference: aCount('Rise (implied)', 'jobs-rise', 6065, 'jobs', about),
  };
}

/** A small part of a whole, as the national money in Gwangju's regeneration. */
export function regeneration(): SeriesOf<'share'> {
  const share = { kind: 'share', value: 7.4, unit: 'percent', qualifier: 'about', ...DERIVED };
  return {
    form: 'share',
    whole: someMoney('Total for the sites', 'total', 1_236_000_000_000),
    parts: [
      {
        part: someMoney('National budget', 'national', 91_800_000_000),
        share: aDatum('National budget', 'national-share', share),
      },
    ],
    rest: someMoney('Not attributed in the release', 'other', 1_144_200_000_000, DERIVED),
  };
}

/** Ten among, and fifteen beside, the national complexes. */
export function fewAmongMany(): SeriesOf<'proportion'> {
  return {
    form: 'proportion',
    whole: aCount('All industrial complexes', 'complexes', 1306, 'industrial complexes'),
    parts: [
      { part: aCount('To be chosen', 'leading', 10, 'culture-leading complexes'), among: true },
      { part: aCount('To become planning zones', 'zones', 15, 'new national industrial complexes'), among: false },
    ],
  };
}

/** Three places under four themes, one of them found everywhere and one in one place only. */
export function themesByPlace(): SeriesOf<'matrix'> {
  const places = [
    { id: 'busan', name: 'Busan', count: 118 },
    { id: 'gwangju', name: 'Gwangju', count: 263 },
    { id: 'complexes', name: 'National industrial complexes', count: 136 },
  ];
  return aMatrix(places, [
    ['ports', 'Ports and logistics', [11, 0, 0]],
    ['industry', 'Industrial land remade', [7, 39, 95]],
    ['jobs', 'Jobs and labour', [1, 43, 12]],
    ['governance', 'How it is run', [75, 88, 36]],
  ]);
}

export function aMatrix(
  places: SeriesOf<'matrix'>['places'],
  themes: readonly (readonly [id: string, name: string, counts: readonly number[]])[],
): SeriesOf<'matrix'> {
  return {
    form: 'matrix',
    places,
    rows: themes.map(([id, name, counts]) => {
      const count = counts.reduce((all, some) => all + some, 0);
      return {
        theme: { id, name },
        count,
        cells: places.map((place, i) => {
          const some = counts[i] ?? 0;
          return { place, count: some, share: some === 0 ? 0 : (some / count) * 100 };
        }),
      };
    }),
  };
}

/** What documents of two places count, and what of it they name. */
export function saidAndNamed(): SeriesOf<'named'> {
  const busan = { id: 'busan', name: 'Busan' };
  const gwangju = { id: 'gwangju', name: 'Gwangju' };
  return {
    form: 'named',
    rows: [
      aSaidRow(busan, 'Key projects of the draft', aCount('Key projects', 'key-projects', 71, 'projects'), [
        'Marine and Port AI Transformation (AX) Demonstration Center',
        'K-Regional Tourism Leading Zone Project',
      ]),
      aSaidRow(busan, 'Initiatives', aCount('Initiatives', 'initiatives', 10, 'initiatives'), []),
      aSaidRow(gwangju, 'Innovation centres', aCount('Centres', 'centres', 3, 'innovation centres'), [
        'Bitgreen Industrial Complex',
        'Namgu Urban High-Tech Industrial Complex',
        'Cheomdan-3 District',
      ]),
    ],
  };
}

export function aSaidRow(
  place: SeriesOf<'named'>['rows'][number]['place'],
  label: string,
  said: Datum,
  names: readonly string[],
): SeriesOf<'named'>['rows'][number] {
  return {
    label,
    place,
    published: place.id === 'busan' ? inferred('2025-11-10') : printed('2019-07-09'),
    said,
    named: names.map((name, i) => ({ label: name, claim: aName(`${said.claim.id}-${i + 1}`, name) })),
  };
}

/** Amounts of won over seven orders, as those of the five documents; one place has none. */
export function amountsOfWon(): SeriesOf<'strip'> {
  return {
    form: 'strip',
    lanes: [
      aLane('Busan', inferred('2025-11-10'), [
        someMoney('budgets of all pillars, draft', 'total', 4_888_200_000_000, DERIVED),
        someMoney('budget of the marine pillar, draft', 'marine', 1_927_000_000_000),
        someMoney('budget of the materials pillar, draft', 'materials', 1_739_600_000_000),
        someMoney('mean of a lifestyle project', 'mean', 27_500_000_000, DERIVED),
      ]),
      aLane('Changwon', inferred('2025-03-06'), []),
      aLane('National industrial complexes', inferred('2024-09'), [
        someMoney('production of all complexes', 'production', 1_262_000_000_000_000),
        someMoney('mean production of a complex', 'per-complex', 966_000_000_000, { ...DERIVED, qualifier: 'about' }),
        someMoney("the editor's own guess at the mean production for each worker", 'per-worker', 549_000_000, {
          basis: 'editor',
          plan: { kind: 'promise', promise: 'Produce.', deadline: 'none-stated', reported: 'under-way' },
        }),
      ]),
    ],
    leftOut: { foreign: 1, notAboveZero: 0 },
  };
}

export function aLane(name: string, published: Dated, amounts: readonly Datum[]): SeriesOf<'strip'>['lanes'][number] {
  return { place: { id: name.toLowerCase(), name }, amounts: amounts.map((amount) => ({ ...amount, published })) };
}

const TESTVILLE = { id: PROFILE, name: { en: 'Testville', also: [] } };
const OTHERTOWN = { id: 'othertown', name: { en: 'Othertown with a rather longer name than most', also: [] } };
const RELEASE = { id: 'testville-2025', publisher: 'City of Testville' };

export function anEvent(id: string, en: string, dated: Dated, fields: Fields = {}): TimelineEntry {
  const claim = aClaim(id, {
    kind: 'date',
    name: { en },
    value: dated.date,
    date_basis: dated.basis,
    ...(dated.basis === 'inferred' ? { reasoning: dated.reasoning } : {}),
    ...fields,
  });
  const common = { place: TESTVILLE, source: RELEASE, announced: undefined, stated: [] };
  return { ...common, kind: 'event', dated, words: en, claim };
}

export function aDocument(id: string, words: string, dated: Dated): TimelineEntry {
  return { ...anEvent(id, words, dated), kind: 'announced' };
}

export function aDeadline(id: string, words: string, announced: Dated, due: Dated): TimelineEntry {
  const { claim } = aPromise(words, id, announced, due);
  return { ...anEvent(id, words, due), kind: 'due', claim, announced };
}

/** Two places, dates of every kind, and years without any between them. */
export function everyDate(): SeriesOf<'timeline'> {
  const said = printed('2019-07-09');
  const other = (entry: TimelineEntry): TimelineEntry => ({ ...entry, place: OTHERTOWN });
  return {
    form: 'timeline',
    lanes: [
      {
        label: 'Testville',
        entries: [
          anEvent('law', 'The law is enacted', printed('1964-09-14')),
          anEvent('plant', 'Implied year of the last new car plant', inferred('1996'), {
            basis: 'derived',
            derivation: { from: { years: 'years' }, arithmetic: '2019 - years' },
          }),
          aDocument('published', 'A release with a title that goes on for longer than a line has room for it', said),
          aDeadline('opening', 'Open the championships', said, inferred('2019-07-12')),
          aDeadline(
            'objective',
            "Keep the city's name for democracy, human rights and peace, and cooperate with the province around it",
            inferred('2019-06-26'),
            inferred('2022'),
          ),
          aDeadline('subway', 'Open the first stage', said, printed('2023-10')),
        ],
      },
      {
        label: OTHERTOWN.name.en,
        entries: [
          other(anEvent('briefing', 'Start of the briefing', inferred('2025-11-10'), { time: '14:00' })),
          other(aDocument('published-2', 'Press release', inferred('2025-11-10'))),
          other(aDeadline('complexes', 'Select the complexes', inferred('2025-11-10'), printed('2027'))),
        ],
      },
    ],
  };
}

export const EVERY_FORM: readonly (readonly [string, Series])[] = [
  ['marimekko', pillars()],
  ['units', institutions()],
  ['units-named', namedProjects()],
  ['units-blank', statuses()],
  ['scenarios', hinterland()],
  ['dates', promises()],
  ['bars', jobs()],
  ['share', regeneration()],
  ['proportion', fewAmongMany()],
  ['matrix', themesByPlace()],
  ['named', saidAndNamed()],
  ['strip', amountsOfWon()],
  ['timeline', everyDate()],
];

export function drawOptions(fields: Partial<DrawOptions> = {}): DrawOptions {
  return {
    id: 'chart',
    title: 'A chart',
    hrefOf: (claim) => `/profiles/${claim.profile}/#${claim.id}`,
    hrefTo: (path) => `/${path}`,
    ...fields,
  };
}

export const PLACES = [
  {
    id: 'busan',
    label: 'Busan',
    longitude: 129.075,
    latitude: 35.18,
    href: '/profiles/busan/',
  },
  {
    id: 'changwon',
    label: 'Changwon',
    longitude: 128.68,
    latitude: 35.23,
    href: '/profiles/changwon/',
  },
  {
    id: 'gwangju',
    label: 'Gwangju',
    longitude: 126.85,
    latitude: 35.16,
    href: '/profiles/gwangju/',
  },
  {
    id: 'naju',
    label: 'Naju',
    longitude: 126.71,
    latitude: 35.02,
    href: '/profiles/naju/',
  },
];
