/** Finds files of data in a built site that do not say whose they are: what is taken away must carry its licence. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Check, Fault } from './page-facts.ts';

/** Data, but no JSON Schema, which says it in a comment, and no file that is itself made of these. */
const DATA = /^(?:api\/v1\/(?!schema\/).*\.json|data\/(?!datapackage\.json$).*\.(?:json|csv))$/;

const remedy = 'make it by src/core/domain/public-data.ts or public-tables.ts, which begin or end every record with it';

/** Data files without licence, credit, or the schema that they name. */
export const unlicensedData: Check = ({ folder, base, files }) => ({
  end: () =>
    [...files]
      .filter((file) => DATA.test(file))
      .flatMap((file) => {
        const text = readFileSync(join(folder, file), 'utf8');
        const faults = file.endsWith('.csv') ? tableFaults(text) : jsonFaults(text, base, files);
        return faults.map((message): Fault => ({ file, message }));
      }),
});

/** The last two columns, which hold neither quotes nor line breaks but those around them. */
function tableFaults(text: string): string[] {
  const [head = '', ...rows] = text.trimEnd().split('\r\n');
  if (!head.endsWith(',licence,credit')) return [`has no columns licence and credit at its end: ${remedy}`];
  // Both are short, and a row may be long.
  const at = rows.findIndex((row) => !/,[^,"]+,(?:"[^"]+"|[^,"]+)$/.test(row.slice(-400)));
  return at === -1 ? [] : [`row ${at + 2} names no licence or no credit: ${remedy}`];
}

function jsonFaults(text: string, base: string, files: ReadonlySet<string>): string[] {
  // Every file begins with them, and a file may be large.
  const head = text.slice(0, 4000);
  const missing = ['licence', 'credit'].filter((field) => !new RegExp(`"${field}":"[^"]`).test(head));
  const schema = /^\{"\$schema":"(?:https?:\/\/[^/"]+)?([^"]*)"/.exec(head)?.[1] ?? '';
  const isThere = schema.startsWith(base) && files.has(schema.slice(base.length));
  return [
    ...missing.map((field) => `names no ${field}: ${remedy}`),
    ...(isThere ? [] : [`names the schema ${JSON.stringify(schema)}, which is not on the site: ${remedy}`]),
  ];
}
