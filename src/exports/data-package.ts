/**
 * The tables as a Frictionless Data Package: what each column holds, how the tables hang together, and whose they are.
 * Version 1 of the standard, which the tools at hand read; the fields that version 2 names otherwise stand beside it.
 */
import { data as t, ui } from '../strings/index.ts';
import { citationOf, creditOf, fullAddress, type Publication } from '../core/domain/public-data.ts';
import { routes } from '../core/domain/routes.ts';
import {
  columnsOf,
  KEYS,
  PUBLIC_TABLES,
  TABLE_NAMES,
  type Column,
  type TableName,
} from '../core/schema/public-tables.ts';

function fieldOf({ name, description, type, required, words, pattern }: Column, isKey: boolean) {
  const constraints = {
    ...(required ? { required: true } : {}),
    ...(isKey ? { unique: true } : {}),
    ...(words === undefined ? {} : { enum: words }),
    ...(pattern === undefined ? {} : { pattern }),
  };
  return { name, type, description, ...(Object.keys(constraints).length === 0 ? {} : { constraints }) };
}

function resourceOf(name: TableName) {
  const { primary, foreign } = KEYS[name];
  return {
    name,
    path: `${name}.csv`,
    profile: 'tabular-data-resource',
    title: t.tables[name],
    description: PUBLIC_TABLES[name].description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: columnsOf(name).map((column) => fieldOf(column, column.name === primary)),
      missingValues: [''],
      primaryKey: primary,
      // The standard allows no empty list.
      ...(Object.keys(foreign).length === 0
        ? {}
        : {
            foreignKeys: Object.entries(foreign).map(([fields, table]) => ({
              fields,
              // A table itself is named by nothing.
              reference: { resource: table === name ? '' : table, fields: KEYS[table].primary },
            })),
          }),
    },
  };
}

/** `datapackage.json`, which lies beside the tables. */
export function dataPackage(publication: Publication): string {
  const home = publication.site === undefined ? undefined : fullAddress(publication, routes.data);
  const descriptor = {
    profile: 'tabular-data-package',
    name: 'cheongsajin',
    title: t.readme.title,
    description: t.readme.about,
    version: publication.day,
    created: `${publication.day}T00:00:00Z`,
    ...(home === undefined ? {} : { homepage: home }),
    keywords: t.keywords,
    licenses: [{ name: 'CC-BY-4.0', path: t.licenceUrl, title: ui.figures.licenceName }],
    contributors: [{ title: t.contributors, role: 'publisher', ...(home === undefined ? {} : { path: home }) }],
    sources: [...publication.register.sources.values()].map((source) => ({
      title: citationOf(source),
      ...(source.link === undefined ? {} : { path: source.link.url }),
    })),
    credit: creditOf(publication),
    resources: TABLE_NAMES.map(resourceOf),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}
