/** Every file of data, by its path under the site: made when it is asked for. */
import { contentDay } from '../../components/content-day.ts';
import { href } from '../../components/site.ts';
import { loadHistory, loadRegister, loadTerms } from '../../register.ts';
import * as data from '../../../core/domain/public-data.ts';
import { tableRows } from '../../../core/domain/public-tables.ts';
import { routes } from '../../../core/domain/routes.ts';
import { PUBLIC_NAMES, publicSchema } from '../../../core/schema/public-data.ts';
import { PUBLIC_TABLES, TABLE_NAMES, type TableName } from '../../../core/schema/public-tables.ts';
import { cached } from '../../../core/values/cached.ts';
import { csvOf, type Cell } from '../../../core/values/csv.ts';
import { dataArchive } from '../../../exports/data-archive.ts';
import { dataPackage } from '../../../exports/data-package.ts';

let last: data.Publication | undefined;

/** What the files are made of, for a site that is served here; each file asks, and there may be very many. */
export async function publicationFor(site: URL | undefined): Promise<data.Publication> {
  // Asked each time, since each file depends on them.
  const [register, history, terms] = await Promise.all([loadRegister(), loadHistory(), loadTerms()]);
  if (last?.register === register && last.site === site?.origin) return last;
  return (last = { register, history, terms, day: contentDay(register), href, site: site?.origin });
}

type Bytes = Uint8Array<ArrayBuffer>;
type Files = ReadonlyMap<string, () => Bytes>;

const bytesOf = (text: string): Bytes => new TextEncoder().encode(text);
/** By which Excel knows the letters. */
const MARK = bytesOf(csvOf([]));
const json = (value: object): Bytes => bytesOf(JSON.stringify(value));

/** Of all places; made once, though each is a file of its own, part of the archive, and perhaps the source of another. */
const WHOLE = Object.entries({
  index: data.indexData,
  profiles: data.profilesData,
  claims: data.claimsData,
  promises: data.promisesData,
  reports: data.reportsData,
  themes: data.themesData,
  sources: data.sourcesData,
  charts: data.chartsData,
  glossary: data.glossaryData,
  changes: data.changesData,
}).map(([name, make]) => [name, cached((publication: data.Publication) => json(make(publication)))] as const);
const TABLES = TABLE_NAMES.map(
  (name) => [name, cached((publication: data.Publication) => bytesOf(table(publication, name)))] as const,
);

/** The files under api/v1/, without their folder and ending: `claims`, `claims/busan`. */
export const apiFiles = cached(
  (publication: data.Publication): Files =>
    new Map([
      ...WHOLE.map(([name, make]) => [name, () => make(publication)] as const),
      ...[...publication.register.profiles.keys()].flatMap((id) => [
        [`profiles/${id}`, () => json(data.profileData(publication, id))] as const,
        [`claims/${id}`, () => json(data.claimsData(publication, id))] as const,
      ]),
      ...PUBLIC_NAMES.map(
        (name) => [`schema/${name}`, () => bytesOf(`${JSON.stringify(publicSchema(name), null, 2)}\n`)] as const,
      ),
    ]),
);

function table(publication: data.Publication, name: TableName): string {
  const columns = Object.keys(PUBLIC_TABLES[name].shape);
  const rows = tableRows(publication, name).map((row) => {
    const cells = new Map<string, Cell>(Object.entries(row));
    return columns.map((column) => cells.get(column) ?? null);
  });
  return csvOf([columns, ...rows], false);
}

const plainFiles = (publication: data.Publication): Files =>
  new Map([
    ...TABLES.map(([name, make]) => [routes.tableFile(name, false), () => make(publication)] as const),
    ['datapackage.json', () => bytesOf(dataPackage(publication))] as const,
  ]);

/** The tables, each also for Excel, and what describes those for programs. */
export const tableFiles = (publication: data.Publication): Files =>
  new Map([
    ...plainFiles(publication),
    ...TABLES.map(
      ([name, make]) => [routes.tableFile(name, true), () => Buffer.concat([MARK, make(publication)])] as const,
    ),
  ]);

/** The file that holds all others. */
export const ARCHIVE = 'cheongsajin.zip';

/** Everything in one file. What a place's own file of statements holds stands in that of all. */
export function archive(publication: data.Publication): Bytes {
  const files = [
    ...plainFiles(publication),
    ...[...apiFiles(publication)]
      .filter(([name]) => !name.startsWith('claims/'))
      .map(([name, make]) => [routes.api(name), make] as const),
  ];
  return dataArchive(publication, new Map(files.map(([path, make]) => [path, make()])));
}
