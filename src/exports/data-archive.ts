/** Everything in one file, to be kept: the same bytes for the same content, wherever it is built. */
import { zipSync } from 'fflate';
import { citationOf, citeData, creditOf, type Publication } from '../core/domain/public-data.ts';
import { TABLE_NAMES } from '../core/schema/public-tables.ts';
import { data as t, formatPartialDate } from '../strings/index.ts';
import { readProjectFile } from './files.ts';

/** What the archive says of itself. */
function readme(publication: Publication): string {
  const { page } = t;
  const section = (title: string, ...lines: readonly string[]): string => `## ${title}\n\n${lines.join('\n')}\n`;
  const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');
  const [says, licence, rest] = page.licenceText;
  return [
    `# ${t.readme.title}\n`,
    `${t.readme.about} ${t.readme.asOf(formatPartialDate(publication.day))}\n`,
    section(t.readme.files, list(TABLE_NAMES.map((name) => `${name}.csv: ${t.tables[name]}`)), '', t.readme.same),
    section(page.caveats, list(page.caveatList)),
    section(page.licence, `${says}${licence} (${t.licenceUrl})${rest}`, '', creditOf(publication)),
    section(page.cite, citeData(publication), page.citeOriginal),
    section(t.readme.documents, list([...publication.register.sources.values()].map(citationOf))),
  ].join('\n');
}

/** The ZIP file of these files, by their paths, with what explains them. */
export function dataArchive(publication: Publication, files: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const [year = 0, month = 1, day = 1] = publication.day.split('-').map(Number);
  // ZIP keeps the time of a clock on the wall, which is midnight wherever this runs.
  const mtime = new Date(year, month - 1, day);
  const encoder = new TextEncoder();
  const about = {
    'README.md': readme(publication),
    LICENSE: readProjectFile('LICENSE'),
    'LICENSES/CC-BY-4.0.txt': readProjectFile('LICENSES/CC-BY-4.0.txt'),
  };
  const all = [...files, ...Object.entries(about).map(([path, text]) => [path, encoder.encode(text)] as const)];
  const entries = all.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(entries), { mtime, os: 0, attrs: 0 });
}
