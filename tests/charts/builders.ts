/** Series for the chart room's tests, built from claims that a ledger could hold. */
import { claim as claimSchema } from '../../src/core/schema/claim.ts';
import type { Dated } from '../../src/core/schema/dated.ts';
import type { RegisteredClaim } from '../../src/core/domain/register.ts';
import type { Datum, NamedDatum } from '../../src/charts/datum.ts';
import type { Deadline, Lane } from '../../src/charts/forms/dates/series.ts';
import type { Series } from '../../src/charts/forms/registry.ts';
import { inOneUnit } from '../../src/charts/series-builder.ts';
import { isQuantity, formatClaim } from '../../src/core/domain/format-claim.ts';
import { formatNumberKorean } from '../../src/strings/index.ts';
import type { DrawOptions } from '../../src/charts/figure.ts';

type Fields = Readonly<Record<string, unknown>>;
type SeriesOf<F extends Series['form']> = Extract<Series, { form: F }>;

const PROFILE = 'testville';

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

export function aDeadline(label: string, id: string, announced: Dated, due: Dated): Deadline {
  const claim = aClaim(id, {
    kind: 'project',
    name: { en: label },
    plan: { kind: 'promise', promise: label, deadline: due, reported: 'planned' },
  });
  return { label, claim, announced, due, later: [] };
}

/** The same deadline, moved by a later document, and then met. */
export function moved(deadline: Deadline): Deadline {
  const report = (id: string, date: string, is: 'deadline' | 'done') => ({
    claim: aClaim(`${deadline.claim.id}-${id}`, { kind: 'remark', name: { en: `Report ${id}` } }),
    said: printed('2024'),
    date: printed(date),
    is,
  });
  return { ...deadline, later: [report('slip', '2025-06', 'deadline'), report('met', '2026-03', 'done')] };
}

const DERIVED = { basis: 'derived' } as const;

const named = (id: string, en: string): NamedDatum => ({ label: en, claim: aName(id, en) });

/** Four pillars, as Busan's. */
export function pillars(): SeriesOf<'marimekko'> {
  const rows = [
    ['Marine', 'marine', 21, 1_927_000_000_000, 91_800_000_000],
    ['AI', 'ai', 16, 782_400_000_000, 48_900_000_000],
    ['Materials and energy', 'materials', 18, 1_739_600_000_000, 96_600_000_000],
    ['Lifestyle', 'lifestyle', 16, 439_200_000_000, 27_500_000_000],
  ] as const;
  const areas = inOneUnit(rows.map(([label, id, , budget]) => someMoney(label, `${id}-budget`, budget)));
  return {
    form: 'marimekko',
    rows: areas.map((area, i) => {
      const [label, id, count, , mean] = rows[i] ?? rows[0];
      return {
        label,
        area,
        width: aCount(label, `${id}-projects`, count, 'projects'),
        height: someMoney(label, `${id}-mean`, mean, DERIVED),
      };
    }),
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
    rows: rows.map(([label, id, count, name, en]) => ({
      count: aCount(label, id, count, 'public institutions'),
      named: [named(name, en)],
      isApart: false,
    })),
    total: aCount('Total', 'institutions', 16, 'public institutions'),
    rest: undefined,
  };
}

/** Ten among, and fifteen beside, the national complexes. */
export function fewAmongMany(): SeriesOf<'units'> {
  return {
    form: 'units',
    total: aCount('All', 'complexes', 1306, 'industrial complexes'),
    rows: [
      { count: aCount('To be chosen', 'leading', 10, 'culture-leading complexes'), named: [], isApart: false },
      {
        count: aCount('To become planning zones', 'zones', 15, 'new national industrial complexes'),
        named: [],
        isApart: true,
      },
    ],
    rest: 'not to be chosen',
  };
}

/** One sum in two readings, as Changwon's hinterland. */
export function hinterland(): SeriesOf<'bars'> {
  const reading = (id: string, label: string, parts: Datum[], total: number, ratio: number) => ({
    whole: anArea(label, `total-${id}`, total, DERIVED),
    parts: parts.map((part) => ({ ...part, share: undefined })),
    ratio: aRatio(label, `ratio-${id}`, ratio, DERIVED),
  });
  const added = anArea('Added', 'added', 6_980_000);
  const ours = anArea('Existing', 'existing-reconciled', 4_040_000, { basis: 'editor' });
  return {
    form: 'bars',
    rows: [
      reading('printed', 'As printed', [anArea('Existing', 'existing', 40_400_000), added], 47_380_000, 1.17),
      reading('reconciled', 'As we read it', [ours, added], 11_020_000, 2.73),
    ],
    difference: undefined,
    stated: aRatio('As stated', 'ratio', 2.7),
  };
}

/** A plan against the year before that it implies, as Changwon's jobs. */
export function jobs(): SeriesOf<'bars'> {
  const about = { ...DERIVED, qualifier: 'about' } as const;
  const plain = (whole: Datum) => ({ whole, parts: [], ratio: undefined });
  return {
    form: 'bars',
    rows: [
      plain(aCount('The year before', 'jobs-before', 38_387, 'jobs', about)),
      plain(aCount('Planned for the year', 'jobs-planned', 44_452, 'jobs')),
    ],
    difference: aCount('Rise', 'jobs-rise', 6065, 'jobs', about),
    stated: undefined,
  };
}

/** A small part of a whole, as the national money in Gwangju's regeneration. */
export function regeneration(): SeriesOf<'bars'> {
  const share = { kind: 'share', value: 7.4, unit: 'percent', qualifier: 'about', ...DERIVED };
  return {
    form: 'bars',
    rows: [
      {
        whole: someMoney('Urban regeneration', 'total', 1_236_000_000_000),
        parts: [
          {
            ...someMoney('National budget', 'national', 91_800_000_000),
            share: aDatum('National budget', 'national-share', share),
          },
          { ...someMoney('Payer not stated', 'other', 1_144_200_000_000, DERIVED), share: undefined },
        ],
        ratio: undefined,
      },
    ],
    difference: undefined,
    stated: undefined,
  };
}

export const alone = (...deadlines: readonly Deadline[]): SeriesOf<'dates'> => ({
  form: 'dates',
  isListed: true,
  lanes: deadlines.map((one) => ({ label: one.label, announced: [one.announced], deadlines: [one] })),
});

/** Six promises made on one day, as Gwangju's. */
export function promises(): SeriesOf<'dates'> {
  const said = printed('2019-07-09');
  return alone(
    aDeadline('World swimming championships open', 'championships', said, inferred('2019-07-12')),
    aDeadline('Car plant: construction begins', 'car-construction', said, inferred('2019-12')),
    aDeadline('World human rights forum', 'forum', said, printed('2020')),
    aDeadline('Car plant: production begins', 'car-production', said, printed('2021')),
    aDeadline('Former provincial office restored', 'office', said, printed('2022')),
    aDeadline('Second subway line, first stage', 'subway', said, printed('2023')),
  );
}

export const aLane = (label: string, announced: readonly Dated[], deadlines: readonly Deadline[]): Lane => ({
  label,
  announced,
  deadlines,
});

/** Three places: one without a deadline, one with many on one day. */
export function everyDeadline(): SeriesOf<'dates'> {
  const said = printed('2019-07-09');
  const many = Array.from({ length: 12 }, (_, i) =>
    aDeadline(`Objective ${i}`, `objective-${i}`, said, inferred('2022-07')),
  );
  return {
    form: 'dates',
    isListed: false,
    lanes: [
      aLane('Busan', [inferred('2025-11-10')], []),
      aLane('Gwangju', [said], [...many, moved(aDeadline('Subway', 'subway', said, printed('2023')))]),
      aLane(
        'Othertown with a rather longer name than most',
        [inferred('2024')],
        [
          aDeadline('Select the complexes', 'complexes', inferred('2024'), printed('2027')),
          aDeadline('Open the stage', 'stage', inferred('2024'), printed('2027-H1')),
        ],
      ),
    ],
  };
}

/** Three places under four themes, one of them found in one place only. */
function themesByPlace(): SeriesOf<'matrix'> {
  const places = [
    { id: 'busan', name: 'Busan', count: 118 },
    { id: 'gwangju', name: 'Gwangju', count: 263 },
    { id: 'complexes', name: 'National industrial complexes', count: 136 },
  ];
  return aMatrix(places, [
    ['industry', 'Industrial land remade', [7, 39, 95]],
    ['jobs', 'Jobs and labour', [1, 43, 12]],
    ['ports', 'Ports and logistics', [11, 0, 0]],
  ]);
}

export function aMatrix(
  places: SeriesOf<'matrix'>['places'],
  themes: readonly (readonly [id: string, name: string, counts: readonly number[]])[],
): SeriesOf<'matrix'> {
  return {
    form: 'matrix',
    places,
    total: places.reduce((all, { count }) => all + count, 0),
    rows: themes.map(([id, name, counts]) => ({
      theme: { id, name },
      count: counts.reduce((all, some) => all + some, 0),
      cells: places.map((place, i) => ({ place, count: counts[i] ?? 0 })),
    })),
  };
}

/** What documents of two places count, and what of it they name. */
export function saidAndNamed(): SeriesOf<'named'> {
  const busan = { id: 'busan', name: 'Busan' };
  const gwangju = { id: 'gwangju', name: 'Gwangju' };
  return {
    form: 'named',
    rows: [
      aSaidRow(busan, 'Initiatives', aCount('Initiatives', 'initiatives', 10, 'initiatives'), []),
      aSaidRow(busan, 'Key projects of the draft', aCount('Key projects', 'key-projects', 71, 'projects'), [
        'Marine and Port AI Transformation (AX) Demonstration Center',
        'K-Regional Tourism Leading Zone Project',
      ]),
      aSaidRow(gwangju, 'Innovation centres', aCount('Centres', 'centres', 3, 'innovation centres'), [
        'Bitgreen Industrial Complex',
        'Namgu Urban High-Tech Industrial Complex',
        'Cheomdan-3 District',
      ]),
    ],
  };
}

function aSaidRow(
  place: SeriesOf<'named'>['rows'][number]['place'],
  label: string,
  said: Datum,
  names: readonly string[],
): SeriesOf<'named'>['rows'][number] {
  return { label, place, said, named: names.map((name, i) => named(`${said.claim.id}-${i + 1}`, name)) };
}

/** Sums from a stream to a country's output, three of them close together. */
export function sumsOfWon(): SeriesOf<'ladder'> {
  const sum = (id: string, value: number, label: string, kind: string): SeriesOf<'ladder'>['sums'][number] => ({
    ...someMoney(label, id, value),
    kind,
    korean: formatNumberKorean(value),
    place: { id: 'busan', name: 'Busan' },
    published: '2025',
  });
  return {
    form: 'ladder',
    sums: [
      sum('output', 1_262_000_000_000_000, 'output of all complexes in a year', 'production, not money of a plan'),
      sum('marine', 1_927_000_000_000, 'the marine pillar', 'budget in a draft'),
      sum('sites', 1_236_000_000_000, 'urban regeneration', 'money of all payers'),
      sum('ai', 1_082_400_000_000, 'the AI pillar', 'budget in a draft'),
      sum('stream', 37_000_000_000, 'the stream', 'investment meant'),
    ],
  };
}

/** A city of three zones, four sites on it, two close together, and one that the document does not place. */
export function localPlan(): SeriesOf<'plan'> {
  const site = (
    id: string,
    label: string,
    at: SeriesOf<'plan'>['sites'][number]['at'],
    plan?: Fields,
    number?: Datum,
  ): SeriesOf<'plan'>['sites'][number] => ({
    label,
    claim: aClaim(id, { kind: 'project', name: { en: label }, ...(plan === undefined ? {} : { plan }) }),
    number,
    at,
  });
  const promise = (deadline: unknown): Fields => ({ kind: 'promise', promise: 'Build', deadline, reported: 'planned' });
  const basis = 'Ours: from general maps';
  return {
    form: 'plan',
    outline: '3811',
    zones: [
      { ...named('old-city', 'Old City'), label: 'The old city', districts: ['38111', '38112'] },
      { ...named('harbour', 'Harbour'), label: 'Harbour zone', districts: ['38115'] },
    ],
    sites: [
      site('works', 'Works', { latitude: 35.207, longitude: 128.667, sure: 'area', basis }, promise('none-stated')),
      site('park', 'A park with a rather long name', { latitude: 35.209, longitude: 128.668, sure: 'spot', basis }),
      site(
        'quay',
        'Quay',
        { latitude: 35.07, longitude: 128.76, sure: 'spot', basis },
        promise(inferred('2027')),
        anArea('Quay', 'quay-area', 6_980_000),
      ),
      site(
        'station',
        'Station',
        { latitude: 35.236, longitude: 128.577, sure: 'spot', basis },
        promise(printed('2026')),
      ),
      site('hub', 'Hub', undefined, promise('none-stated')),
    ],
  };
}

/** The same without an outline. */
export const schematic = (): SeriesOf<'plan'> => ({ ...localPlan(), outline: undefined, zones: [] });

export const EVERY_FORM: readonly (readonly [string, Series])[] = [
  ['marimekko', pillars()],
  ['units', institutions()],
  ['units-few', fewAmongMany()],
  ['bars', jobs()],
  ['bars-readings', hinterland()],
  ['bars-share', regeneration()],
  ['dates', promises()],
  ['dates-lanes', everyDeadline()],
  ['matrix', themesByPlace()],
  ['named', saidAndNamed()],
  ['ladder', sumsOfWon()],
  ['plan', localPlan()],
  ['plan-schematic', schematic()],
];

export function drawOptions(fields: Partial<DrawOptions> = {}): DrawOptions {
  return {
    id: 'chart',
    title: 'A chart',
    hrefOf: (claim) => `/profiles/${claim.profile}/#${claim.id}`,
    hrefTo: (path) => `/${path}`,
    day: '2026-11-28',
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
