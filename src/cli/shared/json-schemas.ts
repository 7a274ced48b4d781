/** The records' schemas as JSON Schema, for editors that complete and check as one types; and those of the public data. */
import { parse } from 'yaml';
import { z } from 'zod';
import { change } from '../../core/schema/change.ts';
import { ledger } from '../../core/schema/claim.ts';
import { exceptions } from '../../core/schema/exception.ts';
import { expectations } from '../../core/schema/expectation.ts';
import { figures } from '../../core/schema/figures.ts';
import { forwards } from '../../core/schema/forward.ts';
import { glossary } from '../../core/schema/glossary.ts';
import { fieldTables } from './field-tables.ts';
import { PUBLIC_NAMES, publicSchema } from '../../core/schema/public-data.ts';
import { placeKinds } from '../../core/schema/place-kind.ts';
import { querySet } from '../../core/schema/query-set.ts';
import { searchWords } from '../../core/schema/search-words.ts';
import { source } from '../../core/schema/source.ts';

interface EditorSchema {
  readonly name: string;
  /** The files it is for, as globs from the project's root. */
  readonly files: readonly string[];
  readonly schema: z.ZodType;
}

export const EDITOR_SCHEMAS: readonly EditorSchema[] = [
  { name: 'change', files: ['content/changes/*.yaml'], schema: change },
  { name: 'claims', files: ['content/profiles/*/claims.yaml'], schema: ledger },
  { name: 'exceptions', files: ['seeds/exceptions.yaml'], schema: exceptions },
  { name: 'expectations', files: ['content/expectations.yaml'], schema: expectations },
  { name: 'figures', files: ['content/figures.yaml'], schema: figures },
  { name: 'forwards', files: ['content/forwards.yaml'], schema: forwards },
  { name: 'glossary', files: ['content/glossary.yaml'], schema: glossary },
  { name: 'kinds', files: ['content/kinds.yaml'], schema: placeKinds },
  { name: 'queries', files: ['content/search/queries.yaml', 'content/search/kept-out/queries.yaml'], schema: querySet },
  // A source's id has a hyphen before its year; editors know no "every file but this one".
  { name: 'source', files: ['seeds/*.yaml', '!seeds/exceptions.yaml'], schema: source },
  { name: 'synonyms', files: ['content/search/synonyms.yaml'], schema: searchWords },
];

export const schemaPath = (name: string): string => `.vscode/schemas/${name}.schema.json`;

/** Of what is published at api/v1/: what later schemas are held against, see additive.ts. */
const PUBLISHED = 'docs/schemas/v1/';
export const isPublished = (path: string): boolean => path.startsWith(PUBLISHED);

/** Every generated file by its path from the project's root. */
export function schemaFiles(): ReadonlyMap<string, string> {
  return new Map([
    ...EDITOR_SCHEMAS.map(
      ({ name, schema }) => [schemaPath(name), `${JSON.stringify(jsonSchema(schema), null, 2)}\n`] as const,
    ),
    ...PUBLIC_NAMES.map(
      (name) => [`${PUBLISHED}${name}.schema.json`, `${JSON.stringify(publicSchema(name), null, 2)}\n`] as const,
    ),
    ['docs/fields.md', fieldTables()],
  ]);
}

/** Draft 7, which every editor supports; a schema used more than once is a shared definition. */
function jsonSchema(schema: z.ZodType): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    reused: 'ref',
    override: ({ jsonSchema: made }) => {
      // The schemas give examples as typed in YAML; an editor that inserts one needs its value.
      if (made.examples !== undefined) made.examples = made.examples.map(asValue);
      // Not every editor uses Unicode patterns; hidden characters are found by the check.
      if (made.pattern !== undefined) made.pattern = made.pattern.replace(/\\p\{C[cf]\}/g, '');
      // Zod limits every whole number to the safe integers.
      if (made.maximum === Number.MAX_SAFE_INTEGER) delete made.maximum;
      if (made.minimum === Number.MIN_SAFE_INTEGER) delete made.minimum;
      if (Array.isArray(made.default) && made.default.length === 0) delete made.default;
    },
  });
}

/** `[ports]` is a list, `1927000000000` a number, `"2025-03"` and `KRW 2 trillion` are texts. */
function asValue(example: unknown): unknown {
  if (typeof example !== 'string' || !/^(?:[[{].*[\]}]|".*"|-?\d{5,}(?:\.\d+)?|\[\d+\])$/s.test(example))
    return example;
  try {
    return parse(example, { schema: 'core' }) as unknown;
  } catch {
    return example;
  }
}
