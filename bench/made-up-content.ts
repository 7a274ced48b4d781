/** Content of any size for measuring: the real profiles over and over, each copy with an id, a name and charts of its own. */
import { readFileSync } from 'node:fs';
import { parseDocument, type Document } from 'yaml';
import { foldersOf } from '../src/content/reader/folders.ts';
import { pathsOf } from '../src/content/reader/read-files.ts';
import { readVerified, sealVerified } from '../src/content/verified-record.ts';
import { absolutePath, ROOT } from '../src/cli/shared/workspace.ts';

const own = foldersOf(ROOT);
const PROFILE = /^content\/profiles\/([^/]+)\//;

export interface MadeUp {
  /** By path, as the reader takes them. */
  readonly texts: ReadonlyMap<string, string>;
  readonly claims: number;
}

/** As many profiles as asked for, the real ones among them; with mistakes of several kinds in each, where they are to be wrong. */
export function madeUpContent(profiles: number, wrong: boolean): MadeUp {
  const real = new Map(
    pathsOf(own).map((path) => [path, readFileSync(absolutePath({ folders: own, names: own }, path), 'utf8')]),
  );
  const ids = [...new Set([...real.keys()].flatMap((path) => PROFILE.exec(path)?.[1] ?? []))];
  // What is expected of the real documents need not be true of many copies of them.
  const texts = new Map([...real].filter(([path]) => !PROFILE.test(path) && path !== 'content/expectations.yaml'));
  let claims = 0;
  for (let i = 0; i < profiles; i += 1) {
    const id = ids[i % ids.length] ?? '';
    const copy = i < ids.length ? id : `${id}-${i}`;
    const [ledger = '', profile = ''] = ['claims.yaml', 'profile.mdx'].map((name) =>
      real.get(`content/profiles/${id}/${name}`),
    );
    claims += ledger.split('\n  - id: ').length - 1;
    const named = i < ids.length ? profile : renamed(profile, i);
    const cited = i < ids.length ? ledger : withOwnSources(ledger, i, real, texts);
    texts.set(`content/profiles/${copy}/claims.yaml`, wrong ? spoiltLedger(cited) : cited);
    texts.set(`content/profiles/${copy}/profile.mdx`, wrong ? spoiltProse(named) : named);
  }
  return { texts, claims };
}

/** The ledger with copies of its sources, which are put beside it under ids of their own. */
function withOwnSources(
  ledger: string,
  number: number,
  real: ReadonlyMap<string, string>,
  texts: Map<string, string>,
): string {
  return ledger.replace(/^( {4}source: )(\S+)$/gm, (_, before: string, id: string) => {
    const [source, seen] = [`seeds/${id}.yaml`, `seeds/verified/${id}.txt`].map((path) => {
      const text = real.get(path);
      return text === undefined ? undefined : ofItsOwn(text, number);
    });
    if (source !== undefined) texts.set(`seeds/${id}-${number}.yaml`, source);
    if (seen !== undefined) {
      const path = `seeds/verified/${id}-${number}.txt`;
      const { sha256, lines } = readVerified(path, seen);
      texts.set(path, sealVerified(path, sha256, lines, sha256).text);
    }
    return `${before}${id}-${number}`;
  });
}

/** A document has one record: each copy tells of a document of its own, with its fingerprint and its address. */
const ofItsOwn = (text: string, number: number): string =>
  text
    .replace(/^document: /m, `document: ${number}-`)
    .replace(/^(?:sha256: )?[0-9a-f]{60}(?=[0-9a-f]{4}$)/m, '$&\n')
    .replace(/\n[0-9a-f]{4}$/m, String(number).padStart(4, '0'))
    .replace(/^(link:\n {2}url: "?[^"\n]+)/m, `$1#${number}`);

/** What copies are called and where they lie: short and long, of one word and of many, across the country and its regions. */
const PLACES: readonly (readonly [
  en: string,
  ko: string,
  kind: string,
  region: readonly [en: string, ko: string] | undefined,
  at: readonly [latitude: number, longitude: number],
])[] = [
  ['Jeju Special Self-Governing Province', '제주특별자치도', 'self-governing-province', undefined, [33.49, 126.53]],
  ['Aewol', '애월', 'city', ['Jeju Special Self-Governing Province', '제주특별자치도'], [33.46, 126.33]],
  ['Gangwon State', '강원특별자치도', 'self-governing-province', undefined, [37.88, 127.73]],
  ['Sejong Special Self-Governing City', '세종특별자치시', 'self-governing-city', undefined, [36.48, 127.29]],
  ['Saemangeum Investment Area', '새만금사업지역', 'free-economic-zone', ['Jeollabuk-do', '전라북도'], [35.78, 126.61]],
  ['Jung-gu', '중구', 'district', ['Incheon Metropolitan City', '인천광역시'], [37.47, 126.62]],
  ['Suwon', '수원', 'special-city', ['Gyeonggi-do', '경기도'], [37.26, 127.03]],
  ['Yongin', '용인', 'special-city', ['Gyeonggi-do', '경기도'], [37.24, 127.18]],
  ['Seongnam', '성남', 'city', ['Gyeonggi-do', '경기도'], [37.42, 127.13]],
  ['Hwaseong', '화성', 'city', ['Gyeonggi-do', '경기도'], [37.2, 126.83]],
  ['Ulleung', '울릉', 'county', ['Gyeongsangbuk-do', '경상북도'], [37.48, 130.91]],
  ['Hapcheon', '합천', 'county', ['Gyeongsangnam-do', '경상남도'], [35.57, 128.17]],
];

function placeOf(number: number): (typeof PLACES)[number] {
  const place = PLACES[number % PLACES.length];
  if (place === undefined) throw new Error('no place to copy');
  return place;
}

/** The profile of another place, with other ids for its charts, which are part of an address. */
function renamed(profile: string, number: number): string {
  const [, frontmatter = '', prose = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(profile) ?? [];
  const document: Document = parseDocument(frontmatter);
  const [en, ko, kind, region, [latitude, longitude]] = placeOf(number);
  document.set('name', document.createNode({ en: `${en} ${number}`, ko }));
  document.delete('official');
  document.set('kind', kind);
  if (region === undefined) document.delete('region');
  else
    document.set(
      'region',
      document.createNode({
        name: { en: region[0], ko: region[1] },
        as_of: document.getIn(['as_of', 'date']),
        note: 'Made up',
      }),
    );
  // Apart from the copies before it, as far as a district is from the next.
  const turn = Math.floor(number / PLACES.length);
  const shift = (by: number): number => Number((by * (turn % 6)).toFixed(3));
  document.set(
    'coordinates',
    document.createNode({
      latitude: latitude + shift(0.09),
      longitude: longitude + shift(0.07),
      basis: 'Ours: made up; not in the source',
    }),
  );
  const { charts = [] } = document.toJS() as { charts?: readonly { id: string }[] };
  charts.forEach(({ id }, i) => {
    document.setIn(['charts', i, 'id'], `${id}-${number}`);
    // The copy lies elsewhere, and the check holds a place to its outline.
    for (const field of ['outline', 'zones']) document.deleteIn(['charts', i, field]);
  });
  document.set('lead', `${document.get('lead') as string}-${number}`);
  const shown = prose.replace(/(?<=<Chart id="[^"]*)(?=")/g, `-${number}`);
  return `---\n${document.toString({ lineWidth: 0 })}---\n${shown}`;
}

const spoiltLedger = (ledger: string): string =>
  ledger
    .replace('themes: [', 'themes: [no-such-theme, ')
    .replace(/\n {4}source: \S+/, '\n    sorce: nowhere-2025')
    .replace(/\n {4}printed: .+/, '\n    printed: 97 unseen things');

const spoiltProse = (profile: string): string =>
  `${profile}\nThere are 97 of 1,234 ports, see <Claim id="no-such-claim" />, [one](/profiles/nowhere/) and {braces}.\n`;
