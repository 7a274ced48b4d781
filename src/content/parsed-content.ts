/** All records, as much of each as could be parsed: what the rules look at. */
import { ownOf } from '../core/values/own-of.ts';
import { z } from 'zod';
import { buildRegister, type Register } from '../core/domain/register.ts';
import { change, type Change } from '../core/schema/change.ts';
import { chart, type ChartSpec } from '../core/schema/chart.ts';
import { claim, type Claim } from '../core/schema/claim.ts';
import { exception, type Exception } from '../core/schema/exception.ts';
import { expectation, type Expectation } from '../core/schema/expectation.ts';
import { forward, type Forward } from '../core/schema/forward.ts';
import { term, type Term } from '../core/schema/glossary.ts';
import { placeKind, type PlaceKind } from '../core/schema/place-kind.ts';
import { profile, type Profile } from '../core/schema/profile.ts';
import { querySet } from '../core/schema/query-set.ts';
import { searchWords } from '../core/schema/search-words.ts';
import { source, type Source } from '../core/schema/source.ts';
import { theme, type Theme } from '../core/schema/theme.ts';
import { cached } from '../core/values/cached.ts';
import type { Issue } from './issue.ts';
import { placeholdersIn, isPlaceholder, placeholderIssue } from './placeholder.ts';
import type { RawContent } from './reader/read-files.ts';
import { readRecord, schemaIssues } from './reader/schema-issues.ts';
import type { SourceFile } from './reader/source-file.ts';

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

export interface ParsedContent {
  readonly profiles: readonly ParsedRecord<Profile>[];
  readonly claims: readonly ParsedClaim[];
  readonly themes: readonly ParsedRecord<Theme>[];
  readonly sources: readonly ParsedRecord<Source>[];
  /** The glossary's terms. */
  readonly terms: readonly ParsedRecord<Term>[];
  /** What places may be. */
  readonly kinds: readonly ParsedRecord<PlaceKind>[];
  /** The charts across profiles. */
  readonly figures: readonly ParsedRecord<ChartSpec>[];
  /** By source, what `verify` has seen in its original. */
  readonly verified: RawContent['verified'];
  readonly originalKeys: RawContent['originalKeys'];
  /** Changes of what was published, and why. */
  readonly changes: readonly ParsedRecord<Change>[];
  /** Where addresses that were published lead now. */
  readonly forwards: readonly ParsedRecord<Forward>[];
  /** By profile, what of it was published. */
  readonly published: RawContent['published'];
  /** Every address that was published. */
  readonly addresses: RawContent['addresses'];
  readonly synonyms: SourceFile | undefined;
  readonly queries: SourceFile | undefined;
  readonly keptOut: SourceFile | undefined;
  /** What of the originals no claim carries, with the reason. */
  readonly exceptions: readonly ParsedRecord<Exception>[];
  /** What must stay true of the documents at hand. */
  readonly expectations: readonly ParsedRecord<Expectation>[];
  /** All valid records, joined. */
  readonly register: Register;
  /** Syntax and schema issues. */
  readonly issues: readonly Issue[];
}

const claimIds = cached(
  ({ claims }: ParsedContent): ReadonlySet<string> => new Set(claims.map(({ profile, id }) => `${profile}/${id}`)),
);

/** Whether a ledger has a claim of this id, valid or not. */
export const hasClaim = (content: ParsedContent, profile: string, id: string): boolean =>
  claimIds(content).has(`${profile}/${id}`);

/** The claims of each profile, valid or not, in their order. */
export const ledgersOf = cached(({ claims }: ParsedContent): ReadonlyMap<string, readonly ParsedClaim[]> =>
  Map.groupBy(claims, ({ profile }) => profile),
);

interface Parsed {
  readonly parsed: ParsedRecord<unknown>;
  readonly issues: readonly Issue[];
}

/** The records of each file by their path in it, so that a file that was not read again is not validated again. */
const parsedBefore = new WeakMap<SourceFile, Map<string, Parsed>>();

function parseRecord<T>(
  schema: z.ZodType<T>,
  shapes: () => readonly Shape[],
  id: string,
  file: SourceFile,
  at: readonly PropertyKey[],
  value: unknown,
): Parsed {
  const placeholders = placeholdersIn(value);
  // A placeholder is reported once, as what is to be written, and not as an invalid value too.
  const read = readRecord(schema, value, file, at);
  const found = read.issues.filter((issue) => !isPlaceholder(issue.value));
  const record = found.length === 0 && placeholders.length === 0 ? read.record : undefined;
  const skipped = new Set(placeholders.map((entry) => String(entry.at[0])));
  return {
    parsed: { id, file, at, record, fields: record ?? validFieldsOf(shapes(), value, skipped) },
    issues: [...found, ...placeholders.map((entry) => placeholderIssue(file, [...at, ...entry.at], entry.text))],
  };
}

/** Parses the records of all files by their schemas, and collects every schema issue. */
export function parseContent(files: RawContent): ParsedContent {
  const issues: Issue[] = [...files.issues];
  const draft = <T>(
    schema: z.ZodType<T>,
    shapes: () => readonly Shape[],
    id: string,
    file: SourceFile,
    at: readonly PropertyKey[],
    value: unknown,
  ): ParsedRecord<T> => {
    const known = parsedBefore.get(file) ?? new Map<string, Parsed>();
    parsedBefore.set(file, known);
    const key = at.join('.');
    const entry = known.get(key) ?? parseRecord(schema, shapes, id, file, at, value);
    known.set(key, entry);
    issues.push(...entry.issues);
    return entry.parsed as ParsedRecord<T>;
  };
  const whole = <T>(
    schema: z.ZodType<T>,
    shape: Shape,
    collection: ReadonlyMap<string, SourceFile>,
  ): ParsedRecord<T>[] =>
    [...collection].flatMap(([id, file]) =>
      file.data === undefined ? [] : [draft(schema, () => [shape], id, file, [], file.data)],
    );

  const listed = <T>(
    file: SourceFile | undefined,
    key: ListKey,
    description: string,
    schema: z.ZodType<T>,
    shapesFor: (value: unknown) => readonly Shape[],
  ): ParsedRecord<T>[] =>
    file?.data === undefined
      ? []
      : readList(file, key, description, issues).map((value, index): ParsedRecord<T> => {
          const parsed = draft(schema, () => shapesFor(value), '', file, [key, index], value);
          return { ...parsed, id: (parsed.fields as ValidFields<{ id: string }>).id ?? `#${index + 1}` };
        });
  const profiles = whole(profile, profile.shape, files.profiles);
  const themes = whole(theme, theme.shape, files.themes);
  const sources = whole(source, source.shape, files.sources);
  const claims = [...files.ledgers].flatMap(([id, file]) => {
    if (file.data === undefined) return [];
    const shapes = claim.options.map((option) => option.shape);
    return listed<Claim>(file, 'claims', 'The list of claims.', claim, (value) =>
      selectShapes(shapes, 'kind', value),
    ).map((parsed): ParsedClaim => ({ ...parsed, profile: id }));
  });
  const kinds = listed(files.kinds, 'kinds', 'The list of kinds of places.', placeKind, () => [placeKind.shape]);
  const terms = listed(files.glossary, 'terms', 'The list of terms.', term, () => [term.shape]);
  const figures = listed<ChartSpec>(files.figures, 'figures', 'The list of charts across places.', chart, (value) =>
    selectShapes(
      chart.options.map((option) => option.shape),
      'form',
      value,
    ),
  );
  const exceptions = listed<Exception>(files.exceptions, 'exceptions', 'The list of exceptions.', exception, () => [
    exception.shape,
  ]);
  const expectations = listed<Expectation>(
    files.expectations,
    'expectations',
    'The list of expectations.',
    expectation,
    (value) =>
      selectShapes(
        expectation.options.map((option) => option.shape),
        'expect',
        value,
      ),
  );

  const changes = whole(change, change.shape, files.changes);
  const forwards = listed<Forward>(files.forwards, 'forwards', 'The list of forwards.', forward, () => [forward.shape]);

  const records = <T>(drafts: readonly ParsedRecord<T>[]): Map<string, T> =>
    new Map(drafts.flatMap((parsed) => (parsed.record === undefined ? [] : [[parsed.id, parsed.record] as const])));
  const own = Map.groupBy(claims, (parsed) => parsed.profile);
  const register = buildRegister({
    profiles: records(profiles),
    themes: records(themes),
    sources: records(sources),
    figures: figures.flatMap(({ record }) => record ?? []),
    kinds: kinds.flatMap(({ record }) => record ?? []),
    ledgers: new Map(
      [...files.ledgers.keys()].map((id) => [id, (own.get(id) ?? []).flatMap((parsed) => parsed.record ?? [])]),
    ),
  });
  const { verified, originalKeys, published, addresses, synonyms, queries, keptOut } = files;
  if (synonyms?.data !== undefined) issues.push(...schemaIssues(searchWords, synonyms.data, synonyms));
  for (const set of [queries, keptOut])
    if (set?.data !== undefined) issues.push(...schemaIssues(querySet, set.data, set));
  return {
    profiles,
    claims,
    themes,
    sources,
    terms,
    kinds,
    figures,
    verified,
    originalKeys,
    changes,
    forwards,
    published,
    addresses,
    synonyms,
    queries,
    keptOut,
    exceptions,
    expectations,
    register,
    issues,
  };
}

type Shape = Readonly<Record<string, z.core.$ZodType>>;
type ListKey = 'claims' | 'terms' | 'figures' | 'exceptions' | 'expectations' | 'forwards' | 'kinds';

/** The shape that the discriminator selects; all of them where its value is invalid. */
function selectShapes(shapes: readonly Shape[], discriminator: string, value: unknown): readonly Shape[] {
  const declared = ownOf(value as Record<string, unknown> | null, discriminator);
  const meant = shapes.filter((shape) => z.safeParse(ownOf(shape, discriminator) ?? z.never(), declared).success);
  return meant.length > 0 ? meant : shapes;
}

/** Twenty times the longest list. More entries are a mistake, and reporting on each would take minutes. */
const MAX_ENTRIES = 5000;

/** Zod compiles every schema that it is given, so each is made once. */
const listSchemas = new Map<ListKey, z.ZodType>();

/** The entries of a file that is one list. Each is validated by itself, so that one mistake does not hide another. */
function readList(file: SourceFile, key: ListKey, description: string, issues: Issue[]): unknown[] {
  const shape =
    listSchemas.get(key) ??
    z.strictObject({ [key]: z.array(z.unknown()).min(1).max(MAX_ENTRIES).meta({ description }) });
  listSchemas.set(key, shape);
  issues.push(...schemaIssues(shape, file.data, file));
  const list = (file.data as Partial<Record<typeof key, unknown>> | null)?.[key];
  return Array.isArray(list) && list.length <= MAX_ENTRIES ? list : [];
}

function validFieldsOf(
  shapes: readonly Shape[],
  value: unknown,
  skipped: ReadonlySet<string>,
): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return {};
  const fields: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) {
    if (skipped.has(key)) continue;
    const schema = ownOf(
      shapes.find((shape) => Object.hasOwn(shape, key)),
      key,
    );
    const result = schema === undefined ? undefined : z.safeParse(schema, part);
    if (result?.success === true) fields[key] = result.data;
  }
  return fields;
}
