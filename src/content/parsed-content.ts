/** All records, as much of each as could be parsed: what the rules look at. */
import { isDeepStrictEqual } from 'node:util';
import { ownOf } from '../core/values/own-of.ts';
import { z } from 'zod';
import { buildRegister, type Register } from '../core/domain/register.ts';
import { change } from '../core/schema/change.ts';
import { chart } from '../core/schema/chart.ts';
import { claim, type Claim } from '../core/schema/claim.ts';
import { exception } from '../core/schema/exception.ts';
import { expectation } from '../core/schema/expectation.ts';
import { forward } from '../core/schema/forward.ts';
import { term } from '../core/schema/glossary.ts';
import { placeKind } from '../core/schema/place-kind.ts';
import { profile } from '../core/schema/profile.ts';
import { querySet } from '../core/schema/query-set.ts';
import { searchWords } from '../core/schema/search-words.ts';
import { source } from '../core/schema/source.ts';
import { theme } from '../core/schema/theme.ts';
import { cached } from '../core/values/cached.ts';
import type { Issue } from './issue.ts';
import { placeholdersIn, isPlaceholder, placeholderIssue } from './placeholder.ts';
import type { RawContent } from './reader/read-files.ts';
import { readRecord } from './reader/schema-issues.ts';
import type { SourceFile } from './reader/source-file.ts';
import { defOf, valueAt } from './reader/zod-introspection.ts';

type KeysOf<T> = T extends unknown ? keyof T : never;
type FieldOf<T, K extends PropertyKey> = T extends unknown ? (K extends keyof T ? T[K] : never) : never;

/** The valid fields of a record that may have invalid ones too, so that one mistake does not hide another. */
export type ValidFields<T> = { readonly [K in KeysOf<T>]?: FieldOf<T, K> | undefined };

export interface ParsedRecord<T> {
  readonly id: string;
  readonly file: SourceFile;
  /** The path of the record within the file. */
  readonly at: readonly PropertyKey[];
  readonly fields: ValidFields<T>;
  /** The record; `undefined` unless all of it is valid. */
  readonly record: T | undefined;
}

export type ParsedClaim = ParsedRecord<Claim> & { readonly profile: string };

/** Records of which each is a file, by their collection. */
const WHOLE = { profiles: profile, themes: theme, sources: source, changes: change } as const;

/** Records of which a file is a list, whose key is the collection's. */
const LISTED = {
  terms: { file: 'glossary', schema: term, description: 'The list of terms.' },
  kinds: { file: 'kinds', schema: placeKind, description: 'The list of kinds of places.' },
  figures: { file: 'figures', schema: chart, description: 'The list of charts across places.' },
  exceptions: { file: 'exceptions', schema: exception, description: 'The list of exceptions.' },
  expectations: { file: 'expectations', schema: expectation, description: 'The list of expectations.' },
  forwards: { file: 'forwards', schema: forward, description: 'The list of forwards.' },
} as const;

type Drafts<Schemas> = { readonly [K in keyof Schemas]: readonly ParsedRecord<z.output<Schemas[K]>>[] };

type ListSchemas = { readonly [K in keyof typeof LISTED]: (typeof LISTED)[K]['schema'] };

export type ParsedContent = Drafts<typeof WHOLE> &
  Drafts<ListSchemas> &
  Pick<RawContent, 'verified' | 'originalKeys' | 'published' | 'addresses' | 'synonyms' | 'queries' | 'keptOut'> & {
    readonly claims: readonly ParsedClaim[];
    /** All valid records, joined. */
    readonly register: Register;
    /** Syntax and schema issues. */
    readonly issues: readonly Issue[];
  };

/** A claim as it is named from anywhere. */
export const refOf = ({ profile, id }: Pick<ParsedClaim, 'profile' | 'id'>): string => `${profile}/${id}`;

/** The claims by their references, valid or not; of two of one id the later. */
export const claimsByRef = cached(
  ({ claims }: ParsedContent): ReadonlyMap<string, ParsedClaim> =>
    new Map(claims.map((draft) => [refOf(draft), draft])),
);

/** Whether a ledger has a claim of this id, valid or not. */
export const hasClaim = (content: ParsedContent, profile: string, id: string): boolean =>
  claimsByRef(content).has(refOf({ profile, id }));

/** The claims of each profile, valid or not, in their order. */
export const ledgersOf = cached(({ claims }: ParsedContent): ReadonlyMap<string, readonly ParsedClaim[]> =>
  Map.groupBy(claims, ({ profile }) => profile),
);

interface ParsedFile {
  readonly records: ParsedRecord<unknown>[];
  readonly issues: Issue[];
}

/** The records of each file, so that one that was not read again is not validated again. */
const parsedBefore = new WeakMap<SourceFile, ParsedFile>();

function parseRecord<T>(
  schema: z.ZodType<T>,
  id: string,
  file: SourceFile,
  at: readonly PropertyKey[],
  value: unknown,
  issues: Issue[],
): ParsedRecord<T> {
  const placeholders = placeholdersIn(value);
  // A placeholder is reported once, as what is to be written, and not as an invalid value too.
  const read = readRecord(schema, value, file, at);
  const found = read.issues.filter((issue) => !isPlaceholder(issue.value));
  const record = found.length === 0 && placeholders.length === 0 ? read.record : undefined;
  const skipped = new Set(placeholders.map((entry) => String(entry.at[0])));
  if (record !== undefined) shareEqual(value, record);
  issues.push(...found, ...placeholders.map((entry) => placeholderIssue(file, [...at, ...entry.at], entry.text)));
  return { id, file, at, record, fields: record ?? (validFieldsOf(schema, value, skipped) as ValidFields<T>) };
}

/** What stands in a record as it was written is held once. */
function shareEqual(written: unknown, record: unknown): void {
  for (const [key, part] of Object.entries(Object(written) as object)) {
    const own = valueAt(record, [key]);
    if (isDeepStrictEqual(part, own)) Reflect.set(Object(written) as object, key, own);
  }
}

/** Parses the records of all files by their schemas, and collects every schema issue. */
export function parseContent(files: RawContent): ParsedContent {
  const found: (readonly Issue[])[] = [files.issues];
  const once = <D extends ParsedRecord<unknown>>(
    file: SourceFile | undefined,
    parse: (file: SourceFile, issues: Issue[]) => D[],
  ): D[] => {
    if (file?.data === undefined) return [];
    let known = parsedBefore.get(file);
    if (known === undefined) {
      const issues: Issue[] = [];
      parsedBefore.set(file, (known = { records: parse(file, issues), issues }));
    }
    found.push(known.issues);
    return known.records as D[];
  };
  const listed = <T, Own extends object>(
    source: SourceFile | undefined,
    key: string,
    description: string,
    schema: z.ZodType<T>,
    own: Own,
  ): (ParsedRecord<T> & Own)[] =>
    once(source, (file, issues) =>
      readList(file, key, description, issues).map((value, index) => {
        const parsed = parseRecord(schema, '', file, [key, index], value, issues);
        return { ...parsed, ...own, id: (parsed.fields as ValidFields<{ id: string }>).id ?? `#${index + 1}` };
      }),
    );
  const whole = mapped(WHOLE, (schema: z.ZodType, key) =>
    [...files[key]].flatMap(([id, source]) =>
      once(source, (file, issues) => [parseRecord(schema, id, file, [], file.data, issues)]),
    ),
  ) as unknown as Drafts<typeof WHOLE>;
  const claims = [...files.ledgers].flatMap(([id, file]): ParsedClaim[] =>
    listed<Claim, { profile: string }>(file, 'claims', 'The list of claims.', claim, { profile: id }),
  );
  const lists = mapped(LISTED, ({ file, schema, description }, key) =>
    listed<unknown, object>(files[file], key, description, schema, {}),
  ) as unknown as Drafts<ListSchemas>;

  const records = <T>(drafts: readonly ParsedRecord<T>[]): Map<string, T> =>
    new Map(drafts.flatMap((parsed) => (parsed.record === undefined ? [] : [[parsed.id, parsed.record] as const])));
  const own = Map.groupBy(claims, (parsed) => parsed.profile);
  const register = buildRegister({
    profiles: records(whole.profiles),
    themes: records(whole.themes),
    sources: records(whole.sources),
    figures: lists.figures.flatMap(({ record }) => record ?? []),
    kinds: lists.kinds.flatMap(({ record }) => record ?? []),
    ledgers: new Map(
      [...files.ledgers.keys()].map((id) => [id, (own.get(id) ?? []).flatMap((parsed) => parsed.record ?? [])]),
    ),
  });
  const { verified, originalKeys, published, addresses, synonyms, queries, keptOut } = files;
  if (synonyms?.data !== undefined) found.push(readRecord(searchWords, synonyms.data, synonyms).issues);
  for (const set of [queries, keptOut])
    if (set?.data !== undefined) found.push(readRecord(querySet, set.data, set).issues);
  const unparsed = { verified, originalKeys, published, addresses, synonyms, queries, keptOut };
  return { ...whole, ...lists, ...unparsed, claims, register, issues: found.flat() };
}

/** A table with each of its values made another. */
const mapped = <K extends string, T, V>(table: Readonly<Record<K, T>>, make: (value: T, key: K) => V): Record<K, V> =>
  Object.fromEntries((Object.entries(table) as [K, T][]).map(([key, value]) => [key, make(value, key)])) as Record<
    K,
    V
  >;

type Shape = Readonly<Record<string, z.core.$ZodType>>;

/** Its fields; of a union those that the discriminator selects, of all options where its value is invalid. */
function shapesOf(schema: z.ZodType, value: unknown): readonly Shape[] {
  const { shape, discriminator = '', options = [] } = defOf(schema);
  if (shape !== undefined) return [shape];
  const shapes = options.map((option): Shape => defOf(option).shape ?? {});
  const declared = ownOf(value as Record<string, unknown> | null, discriminator);
  const meant = shapes.filter((each) => z.safeParse(ownOf(each, discriminator) ?? z.never(), declared).success);
  return meant.length > 0 ? meant : shapes;
}

/** Twenty times the longest list. More entries are a mistake, and reporting on each would take minutes. */
const MAX_ENTRIES = 5000;

/** Zod compiles every schema that it is given, so each is made once. */
const listSchemas = new Map<string, z.ZodType>();

/** The entries of a file that is one list. Each is validated by itself, so that one mistake does not hide another. */
function readList(file: SourceFile, key: string, description: string, issues: Issue[]): unknown[] {
  const shape =
    listSchemas.get(key) ??
    z.strictObject({ [key]: z.array(z.unknown()).min(1).max(MAX_ENTRIES).meta({ description }) });
  listSchemas.set(key, shape);
  issues.push(...readRecord(shape, file.data, file).issues);
  const list = valueAt(file.data, [key]);
  return Array.isArray(list) && list.length <= MAX_ENTRIES ? list : [];
}

function validFieldsOf(schema: z.ZodType, value: unknown, skipped: ReadonlySet<string>): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return {};
  const shapes = shapesOf(schema, value);
  const fields: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) {
    if (skipped.has(key)) continue;
    const field = ownOf(
      shapes.find((shape) => Object.hasOwn(shape, key)),
      key,
    );
    const result = field === undefined ? undefined : z.safeParse(field, part);
    if (result?.success === true) fields[key] = result.data;
  }
  return fields;
}
