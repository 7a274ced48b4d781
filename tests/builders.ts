/** Records and content for tests: sound as they come, so that a test shows only what it changes. */
import { parseContent, type ParsedContent } from '../src/content/parsed-content.ts';
import { formatIssue, type Issue } from '../src/content/issue.ts';
import { groupByCollection, type RawContent } from '../src/content/reader/read-files.ts';
import type { SourceFile } from '../src/content/reader/source-file.ts';
import { runRules } from '../src/content/rules/run-rules.ts';
import { quotesOf } from '../src/content/verification.ts';
import { lineFor, sealVerified } from '../src/content/verified-record.ts';

/** A record as a maintainer may write it: anything at all. */
export type Raw = Record<string, unknown>;

export const PROFILE = 'content/profiles/busan/profile.mdx';
export const LEDGER = 'content/profiles/busan/claims.yaml';
export const THEME = 'content/themes/ports.mdx';
export const SOURCE = 'seeds/busan-2025.yaml';
const KINDS = 'content/kinds.yaml';
const placeKinds = [
  { id: 'metropolitan-city', name: { en: 'Metropolitan city', ko: '광역시' }, region: 'required' },
  { id: 'city', name: { en: 'City', ko: '시' }, region: 'required' },
  { id: 'province', name: { en: 'Province', ko: '도' }, region: 'none' },
];
export const VERIFIED = 'seeds/verified/busan-2025.txt';

export const FINGERPRINT = '6145bc54b4897ef488ffdb6e229e93222b4b36b10039824a04c383c27fb24451';
/** The words of that document, with which its record is signed. */
export const ORIGINAL = 'The words of an invented document.';

const SENTENCE = 'The draft says what the city means to build at Pier 7. ';
/** Words that no rule objects to, in the lengths that profiles and themes ask for. */
export const PROFILE_PROSE = `## What the draft says\n\n${`${SENTENCE.repeat(12).trim()}\n\n`.repeat(5)}`;
export const THEME_PROSE = `${SENTENCE.repeat(10).trim()}\n`;

/** A printed amount of money; a claim of another kind when changed, which has no role of money. */
export function aClaim(changes: Raw = {}): Raw {
  const claim: Raw = {
    id: 'marine-budget',
    kind: 'money',
    statement: 'The draft gives the marine pillar KRW 2 trillion.',
    themes: ['ports'],
    value: 2_000_000_000_000,
    unit: 'KRW',
    role: 'budget',
    source: 'busan-2025',
    paragraphs: [12],
    printed: 'KRW 2 trillion',
    basis: 'printed',
    ...changes,
  };
  return claim.kind === 'money' || 'role' in changes ? claim : without(claim, 'role');
}

export function aCount(id: string, value: number, unit: string, changes: Raw = {}): Raw {
  return aClaim({
    id,
    kind: 'count',
    statement: `The draft counts ${value} ${unit}.`,
    value,
    unit,
    printed: `${value} ${unit}`,
    ...changes,
  });
}

/** The record without some of its fields. */
export function without(record: Raw, ...fields: string[]): Raw {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !fields.includes(key)));
}

export function aDerived(changes: Raw = {}): Raw {
  const money = (changes.kind ?? 'money') === 'money';
  return {
    ...without(aClaim(), 'paragraphs', 'printed', ...(money ? [] : ['role'])),
    id: 'marine-mean',
    ...(money ? { role: 'mean' } : {}),
    statement: 'That is KRW 100 billion a project.',
    value: 100_000_000_000,
    basis: 'derived',
    derivation: { from: { budget: 'marine-budget', projects: 'marine-projects' }, arithmetic: 'budget / projects' },
    ...changes,
  };
}

/** The ledger every profile of these tests has: enough for six key figures and each form of chart. */
export function baseClaims(): Raw[] {
  return [
    aClaim(),
    aCount('marine-projects', 20, 'projects'),
    aDerived(),
    aClaim({
      id: 'trade-budget',
      statement: 'The trade pillar has KRW 500 billion.',
      value: 500_000_000_000,
      printed: 'KRW 500 billion',
    }),
    aCount('trade-projects', 10, 'projects'),
    aDerived({
      id: 'trade-mean',
      statement: 'That is KRW 50 billion a project.',
      value: 50_000_000_000,
      derivation: { from: { budget: 'trade-budget', projects: 'trade-projects' }, arithmetic: 'budget / projects' },
    }),
    aCount('all-projects', 30, 'projects'),
    aDerived({
      id: 'all-budget',
      role: 'budget',
      statement: 'Together that is KRW 2.5 trillion.',
      value: 2_500_000_000_000,
      derivation: { from: { marine: 'marine-budget', trade: 'trade-budget' }, arithmetic: 'marine + trade' },
    }),
    aClaim({
      id: 'growth',
      kind: 'ratio',
      statement: 'The port is to grow 2.7 times.',
      value: 2.7,
      unit: 'times',
      printed: '2.7 times',
    }),
    aNamed('facility', { id: 'new-port', name: { en: 'Jinhae New Port', ko: '진해신항', also: ['Busan New Port'] } }),
    aDate({ id: 'published' }),
    aClaim({
      id: 'rise',
      kind: 'share',
      statement: 'Trade is to rise by 15.8%.',
      value: 15.8,
      unit: 'percent',
      printed: '15.8%',
    }),
  ];
}

export function aNamed(kind: string, changes: Raw = {}): Raw {
  return {
    ...without(aClaim(), 'value', 'unit', 'role'),
    id: `a-${kind}`,
    kind,
    statement: 'The draft names it.',
    name: { en: 'The named thing' },
    printed: 'named thing',
    ...changes,
  };
}

export function aDate(changes: Raw = {}): Raw {
  return {
    ...without(aClaim(), 'unit', 'role'),
    id: 'a-date',
    kind: 'date',
    statement: 'The draft dates from 10 November 2025.',
    value: '2025-11-10',
    date_basis: 'inferred',
    reasoning: 'Prints the day without a year; the document is of 2025.',
    printed: 'Nov. 10',
    ...changes,
  };
}

/** Where something comes from that no document says. */
export function anOutside(changes: Raw = {}): Raw {
  return {
    publisher: 'Busan Metropolitan City',
    title: 'About the city',
    date: '2026-09',
    date_is: 'looked-up',
    url: 'https://www.busan.go.kr/eng',
    ...changes,
  };
}

export function aSource(changes: Raw = {}): Raw {
  return {
    document: 'busan.txt',
    sha256: FINGERPRINT,
    paragraphs: 30,
    title: { printed: null, given: 'Press release on the strategy' },
    publisher: 'Busan Metropolitan City',
    section: 'News',
    reporter: 'Kim Yuk-bong',
    language: 'en',
    translation: { status: 'declared', note: 'Says that it was translated.' },
    published: { date: '2025-11-10', basis: 'inferred', reasoning: 'Prints a day without a year.' },
    link: { url: 'https://www.busan.go.kr/eng', how: 'Found by the editor.' },
    notes: [{ kind: 'context', text: 'A city writes of itself.', outside: anOutside() }],
    ...changes,
  };
}

export function aTheme(changes: Raw = {}): Raw {
  return {
    name: { en: 'Ports and logistics', ko: '항만·물류', also: ['harbours'] },
    order: 1,
    question: 'What does each place want of its port?',
    aliases: { en: ['shipping'], ko: ['항만'] },
    numbered_names: ['Pier 7'],
    ...changes,
  };
}

export function aProfile(changes: Raw = {}): Raw {
  return {
    name: { en: 'Busan', ko: '부산', also: ['Pusan'] },
    official: { en: 'Busan Metropolitan City', ko: '부산광역시', also: ['부산시'] },
    kind: 'metropolitan-city',
    region: {
      name: { en: 'Yeongnam', ko: '영남', also: ['Gyeongsang'] },
      as_of: '2025-11-10',
      note: 'As in the document.',
    },
    coordinates: { latitude: 35.18, longitude: 129.07, basis: 'Position of the city hall.' },
    as_of: { date: '2025-11-10', basis: 'inferred', reasoning: 'Prints a day without a year.' },
    summary: 'The draft gives {marine-budget} to the port.',
    answer: {
      what: 'It says what it will build.',
      by_when: 'Little is said of when.',
      how_much: '{marine-budget} for the port.',
      how_firm: 'A draft.',
    },
    glance: [
      { claim: 'marine-budget', label: 'Marine pillar', note: 'Draft' },
      ...['marine-projects', 'trade-budget', 'growth'].map((claim) => ({
        claim,
        label: 'In the draft',
      })),
    ],
    lead: 'pillars',
    outline: {
      heading: 'The pillars',
      parts: [
        { claim: 'marine-projects', claims: ['marine-budget'], projects: [{ claim: 'new-port', claims: ['growth'] }] },
      ],
    },
    themes: ['ports'],
    relationships: [
      {
        place: { en: 'Gimhae', ko: '김해', also: ['Kimhae'] },
        kind: 'stated',
        text: 'A neighbour.',
        claims: ['new-port'],
      },
      { profile: 'naju', kind: 'editor', text: 'Another regional city.', claims: ['growth'] },
    ],
    charts: [
      {
        id: 'pillars',
        form: 'marimekko',
        title: 'The pillars by {all-projects}',
        caveats: ['A draft.'],
        rows: [
          { label: 'Marine', width: 'marine-projects', area: 'marine-budget', height: 'marine-mean' },
          { label: 'Trade', width: 'trade-projects', area: 'trade-budget', height: 'trade-mean' },
        ],
        total: { width: 'all-projects', area: 'all-budget' },
      },
      {
        id: 'counted',
        form: 'units',
        title: 'One mark a project',
        caveats: ['A draft.'],
        rows: [
          { label: 'Marine', count: 'marine-projects' },
          { label: 'Trade', count: 'trade-projects' },
        ],
        total: { label: 'All', claim: 'all-projects' },
      },
      {
        id: 'readings',
        form: 'bars',
        title: 'Rival readings',
        caveats: [
          'A draft.',
          'No reading is ours.',
          'Neither is confirmed.',
          'No year is given.',
          'No funder is named.',
          'Rounded.',
          'Translated.',
        ],
        rows: ['As printed', 'As counted'].map((label) => ({
          label,
          claim: 'all-budget',
          parts: [
            { label: 'Marine', claim: 'marine-budget' },
            { label: 'Trade', claim: 'trade-budget' },
          ],
        })),
        stated: { label: 'As stated', claim: 'growth' },
      },
      {
        id: 'days',
        form: 'dates',
        title: 'The dates',
        caveats: ['A draft.'],
        rows: [{ label: 'The draft', claim: 'published' }],
      },
      {
        id: 'bars',
        form: 'bars',
        title: 'Side by side',
        caveats: ['A draft.'],
        rows: [
          { label: 'Marine', claim: 'marine-projects' },
          { label: 'Trade', claim: 'trade-projects' },
        ],
      },
      {
        id: 'line',
        form: 'dates',
        caveats: ['A draft.'],
      },
      {
        id: 'few',
        form: 'units',
        title: 'A few among many',
        caveats: ['A draft.'],
        total: { label: 'All', claim: 'all-projects' },
        rows: [{ label: 'Marine', count: 'marine-projects' }],
        rest: 'others',
      },
    ],
    notes: [{ kind: 'context', text: 'The city writes of itself.', outside: anOutside() }],
    numbered_names: ['Pier 7'],
    ...changes,
  };
}

/** A whole with what is left over, for which the base ledger has no claim; `moreClaims` has it. */
export function aShareChart(changes: Raw = {}, row: Raw = {}): Raw {
  return {
    id: 'strip',
    form: 'bars',
    title: 'Of the whole',
    caveats: ['A draft.'],
    rows: [
      {
        label: 'All',
        claim: 'all-projects',
        parts: [
          { label: 'Marine', claim: 'marine-projects', share: 'marine-share' },
          { label: 'Left over', claim: 'other-projects' },
        ],
        ...row,
      },
    ],
    ...changes,
  };
}

/** What is said, with what is named of it, for which the base ledger has no claim; `moreClaims` has it. */
export function aNamedChart(changes: Raw = {}): Raw {
  return {
    id: 'said',
    form: 'named',
    title: 'Said against named',
    caveats: ['A draft.'],
    rows: [
      { label: 'Marine', said: 'marine-projects', named: ['pier'] },
      { label: 'Trade', said: 'trade-projects' },
    ],
    ...changes,
  };
}

/** Computed from the whole register. */
export function aMatrixChart(changes: Raw = {}): Raw {
  return { id: 'matrix', form: 'matrix', caveats: ['Measures the reading.'], ...changes };
}

export function aLadderChart(changes: Raw = {}): Raw {
  return {
    id: 'won',
    form: 'ladder',
    title: 'Sums of won',
    caveats: ['Unlike things.'],
    rows: ['marine-budget', 'trade-budget'].map((claim) => ({ label: 'A pillar', claim, kind: 'budget' })),
    ...changes,
  };
}

export function moreClaims(): Raw[] {
  return [
    aNamed('facility', { id: 'pier', part_of: 'marine-projects' }),
    aDerived({
      id: 'other-projects',
      kind: 'count',
      statement: 'That leaves 10 projects.',
      value: 10,
      unit: 'projects',
      derivation: { from: { all: 'all-projects', marine: 'marine-projects' }, arithmetic: 'all - marine' },
    }),
    aDerived({
      id: 'marine-share',
      kind: 'share',
      statement: 'That is 66.7% of the projects.',
      value: 66.7,
      unit: 'percent',
      derivation: { from: { all: 'all-projects', marine: 'marine-projects' }, arithmetic: 'marine / all * 100' },
    }),
    aNamed('project', { id: 'the-pier', name: { en: 'The pier' }, part_of: 'all-projects' }),
  ];
}

/** Of jobs. */
export const aPromise = (id: string, jobs: number, changes: Raw = {}): Raw =>
  aCount(id, jobs, 'jobs', {
    plan: { kind: 'promise', promise: `Create what ${id} says`, deadline: 'none-stated', reported: 'planned' },
    ...changes,
  });
/** A report of a later page on the plan that stands beside it. */
export const aReport = (changes: Raw = {}): Raw => ({
  ...without(aNamed('remark', { id: 'later' }), 'name', 'printed', 'paragraphs'),
  source: 'paper-2026',
  passage: 'Work on the pier goes on.',
  reports_on: 'pier',
  outcome: 'under-way',
  ...changes,
});
export const aLaterPage = (reports: Raw[]): Changes => ({
  claims: [aPromise('pier', 40), ...reports],
  files: {
    'seeds/paper-2026.yaml': written({
      ...without(aSource(), 'document', 'sha256', 'paragraphs'),
      page: { seen: '2026-11-28' },
      published: { date: '2026-03-02', basis: 'printed' },
    }).text,
  },
});

/** A second, bare profile, so that relationships lead somewhere. */
function otherProfile(): Raw {
  return {
    ...without(aProfile(), 'relationships', 'official', 'notes'),
    name: { en: 'Naju' },
    summary: 'A city.',
    answer: { ...(aProfile().answer as Raw), how_much: 'No budget is stated.' },
    glance: Array.from({ length: 3 }, (_, i) => ({ claim: 'sixteen', label: `Institutions ${'abc'.charAt(i)}` })),
    lead: 'naju-units',
    outline: { heading: 'What is there', parts: [{ claim: 'sixteen' }] },
    charts: [
      {
        id: 'naju-units',
        form: 'units',
        title: 'Institutions',
        rows: [{ label: 'Institutions', count: 'sixteen' }],
        total: { label: 'All', claim: 'sixteen' },
      },
    ],
  };
}

/** YAML in which every field and entry stands on a line of its own, and where. */
export interface Written {
  readonly text: string;
  /** The line of a field, from 1; `undefined` where the record has no such field. */
  readonly lineOf: (path: readonly PropertyKey[]) => number | undefined;
}

/** Writes a record down, noting lines while it writes: a second opinion on what the checks say. */
export function written(value: unknown, firstLine = 1): Written {
  const lines = new Map<string, number>();
  const rows: string[] = [];
  const mark = (path: readonly PropertyKey[]): void => void lines.set(JSON.stringify(path), rows.length + firstLine);
  const scalar = (part: unknown): string =>
    part === Infinity ? '.inf' : part === -Infinity ? '-.inf' : JSON.stringify(part);
  const write = (part: unknown, path: readonly PropertyKey[], indent: string, lead: string): void => {
    const entries = Array.isArray(part)
      ? part.map((entry, i) => [i, entry] as const)
      : typeof part === 'object' && part !== null
        ? Object.entries(part)
        : undefined;
    if (entries === undefined || entries.length === 0) {
      rows.push(
        `${lead}${lead.endsWith(' ') || lead === '' ? '' : ' '}${entries === undefined ? scalar(part) : Array.isArray(part) ? '[]' : '{}'}`,
      );
      return;
    }
    // A record in a list begins on the line of its dash; everything else below its key.
    let first = lead;
    if (!lead.endsWith('- ') && lead !== '') {
      rows.push(lead);
      first = '';
    }
    for (const [key, entry] of entries) {
      mark([...path, key]);
      const start = first === '' ? indent : first;
      first = '';
      if (Array.isArray(part)) write(entry, [...path, key], `${indent}  `, `${start}- `);
      else
        write(
          entry,
          [...path, key],
          `${indent}  `,
          `${start}${/^[a-z_]+$/i.test(String(key)) ? String(key) : JSON.stringify(key)}:`,
        );
    }
  };
  write(value, [], '', '');
  return { text: `${rows.join('\n')}\n`, lineOf: (path) => lines.get(JSON.stringify(path)) };
}

export const aLedger = (claims: readonly unknown[]): string => written({ claims }).text;
export const anMdx = (fields: unknown, prose: string): string => `---\n${written(fields).text}---\n\n${prose}`;

/** The file of seeds/verified/ that vouches for these claims. */
export function vouchFor(claims: readonly Raw[], sha256 = FINGERPRINT): string {
  const lines = claims
    .filter(({ printed, paragraphs }) => typeof printed === 'string' && Array.isArray(paragraphs))
    .flatMap((claim) => quotesOf(claim as Parameters<typeof quotesOf>[0]))
    .map(({ words, paragraph }) => lineFor(words, paragraph));
  return sealVerified(VERIFIED, sha256, lines, ORIGINAL).text;
}

export interface Changes {
  /** Claims added to the base ledger, and vouched for. */
  readonly claims?: readonly Raw[];
  readonly profile?: Raw;
  readonly prose?: string;
  readonly theme?: Raw;
  readonly themeProse?: string;
  readonly source?: Raw;
  /** Files by path, in place of or beside the others; `undefined` removes one. */
  readonly files?: Readonly<Record<string, string | undefined>>;
}

/** The files of a small sound site, with changes. */
export function textsOf(changes: Changes = {}): Map<string, string> {
  const claims = [...baseClaims(), ...(changes.claims ?? [])];
  const sixteen = aCount('sixteen', 16, 'institutions', { themes: ['ports'] });
  const texts = new Map<string, string>([
    [LEDGER, aLedger(claims)],
    [PROFILE, anMdx(aProfile(changes.profile), changes.prose ?? PROFILE_PROSE)],
    ['content/profiles/naju/claims.yaml', aLedger([sixteen])],
    ['content/profiles/naju/profile.mdx', anMdx(otherProfile(), PROFILE_PROSE)],
    [THEME, anMdx(aTheme(changes.theme), changes.themeProse ?? THEME_PROSE)],
    [SOURCE, written(aSource(changes.source)).text],
    [KINDS, written({ kinds: placeKinds }).text],
    [VERIFIED, vouchFor([...claims, sixteen])],
  ]);
  for (const [path, text] of Object.entries(changes.files ?? {})) {
    if (text === undefined) texts.delete(path);
    else texts.set(path, text);
  }
  return texts;
}

/** The files that tests leave as they are, each read once, and shared: nobody writes to what was read. */
const unchanged = new Map([...textsOf()].map(([path, text]) => [path, { text, read: once(() => only(path, text)) }]));

function filesOf(changes: Changes = {}): RawContent {
  const read = [...textsOf(changes)].map(([path, text]) => {
    const known = unchanged.get(path);
    return known?.text === text ? known.read() : only(path, text);
  });
  const of = (shelf: 'profiles' | 'ledgers' | 'themes' | 'sources' | 'changes'): Map<string, SourceFile> =>
    new Map(read.flatMap((file) => [...file[shelf]]));
  return {
    // Files that stand alone have a field each.
    ...(Object.assign({}, ...read) as RawContent),
    profiles: of('profiles'),
    ledgers: of('ledgers'),
    themes: of('themes'),
    sources: of('sources'),
    changes: of('changes'),
    verified: new Map(read.flatMap(({ verified }) => [...verified])),
    published: new Map(read.flatMap(({ published }) => [...published])),
    addresses: read.flatMap(({ addresses }) => addresses),
    issues: read.flatMap(({ issues }) => issues),
  };
}

const only = (path: string, text: string): RawContent => groupByCollection([[path, text]]);

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** A small sound site, understood, with changes. */
export function aContent(changes: Changes = {}): ParsedContent {
  return parseContent(filesOf(changes));
}

export function issuesOf(changes: Changes = {}): Issue[] {
  return runRules(aContent(changes));
}

/** Issues as maintainers read them, for inline snapshots. */
export function told(issues: readonly Issue[]): string {
  return issues.map(formatIssue).join('\n');
}
