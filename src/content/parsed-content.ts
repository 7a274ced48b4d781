/** Everything the rules look at: files, and of each record as much as could be understood. */
import { z } from 'zod';
import { buildRegister, type Register } from '../core/domain/register.ts';
import { chart, type ChartSpec } from '../core/schema/chart.ts';
import { claim, type Claim } from '../core/schema/claim.ts';
import { exception, type Exception } from '../core/schema/exception.ts';
import { expectation, type Expectation } from '../core/schema/expectation.ts';
import { term, type Term } from '../core/schema/glossary.ts';
import { profile, type Profile } from '../core/schema/profile.ts';
import { querySet } from '../core/schema/query-set.ts';
import { searchWords } from '../core/schema/search-words.ts';
import { source, type Source } from '../core/schema/source.ts';
import { theme, type Theme } from '../core/schema/theme.ts';
import type { Issue } from './issue.ts';
import { placeholdersIn, isPlaceholder, placeholderIssue } from './placeholder.ts';
import type { RawContent } from './reader/read-files.ts';
import { readRecord, schemaIssues } from './reader/schema-issues.ts';
import type { SourceFile } from './reader/source-file.ts';

type KeysOf<T> = T extends unknown ? keyof T : never;
type FieldOf<T, K extends PropertyKey> = T extends unknown ? (K extends keyof T ? T[K] : never) : never;

/** The fields of a record that are sound, whatever the others are: so that one mistake hides no other. */
export type ValidFields<T> = { readonly [K in KeysOf<T>]?: FieldOf<T, K> | undefined };

export interface ParsedRecord<T> {
  readonly id: string;
  readonly file: SourceFile;
  /** Where the record stands within the file. */
  readonly at: readonly PropertyKey[];
  readonly fields: ValidFields<T>;
  /** The record, when all of it is sound. */
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
  /** The charts across places. */
  readonly figures: readonly ParsedRecord<ChartSpec>[];
  readonly verified: string;
  readonly synonyms: SourceFile | undefined;
  readonly queries: SourceFile | undefined;
  /** What stands in an original and no claim carries, with the reason. */
  readonly exceptions: readonly ParsedRecord<Exception>[];
  /** What must stay true of the documents at hand. */
  readonly expectations: readonly ParsedRecord<Expectation>[];
  /** All wholly sound records, joined. */
  readonly register: Register;
  /** Faults of shape, field by field. */
  readonly issues: readonly Issue[];
}

const byRef = new WeakMap<ParsedContent, ReadonlyMap<string, ReadonlySet<string>>>();

/** Whether a ledger holds a claim of this id, sound or not. */
export function hasClaim(content: ParsedContent, profile: string, id: string): boolean {
  const known =
    byRef.get(content) ??
    new Map(
      [...Map.groupBy(content.claims, (draft) => draft.profile)].map(([of, drafts]) => [
        of,
        new Set(drafts.map((draft) => draft.id)),
      ]),
    );
  byRef.set(content, known);
  return known.get(profile)?.has(id) ?? false;
}

/** Reads records out of files against their schemas; collects every fault of shape. */
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
    const holes = placeholdersIn(value);
    // What is still to be written is said once, in its own words, and not that it has the wrong shape.
    const read = readRecord(schema, value, file, at);
    const found = read.issues.filter((issue) => !isPlaceholder(issue.value));
    issues.push(...found, ...holes.map((hole) => placeholderIssue(file, [...at, ...hole.at], hole.text)));
    const record = found.length === 0 && holes.length === 0 ? read.record : undefined;
    const sound = (): Record<string, unknown> =>
      soundFields(shapes(), value, new Set(holes.map((hole) => String(hole.at[0]))));
    return { id, file, at, record, fields: (record ?? sound()) as ValidFields<T> };
  };
  const whole = <T>(schema: z.ZodType<T>, shape: Shape, shelf: ReadonlyMap<string, SourceFile>): ParsedRecord<T>[] =>
    [...shelf].flatMap(([id, file]) =>
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
          const made = draft(schema, () => shapesFor(value), '', file, [key, index], value);
          return { ...made, id: (made.fields as ValidFields<{ id: string }>).id ?? `#${index + 1}` };
        });
  const profiles = whole(profile, profile.shape, files.profiles);
  const themes = whole(theme, theme.shape, files.themes);
  const sources = whole(source, source.shape, files.sources);
  const claims = [...files.ledgers].flatMap(([id, file]) => {
    if (file.data === undefined) return [];
    const shapes = claim.options.map((option) => option.shape);
    return listed<Claim>(file, 'claims', 'The list of claims.', claim, (value) =>
      shapesMeant(shapes, 'kind', value),
    ).map((made): ParsedClaim => ({ ...made, profile: id }));
  });
  const terms = listed(files.glossary, 'terms', 'The list of terms.', term, () => [term.shape]);
  const figures = listed<ChartSpec>(files.figures, 'figures', 'The list of charts across places.', chart, (value) =>
    shapesMeant(
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
      shapesMeant(
        expectation.options.map((option) => option.shape),
        'expect',
        value,
      ),
  );

  const records = <T>(drafts: readonly ParsedRecord<T>[]): Map<string, T> =>
    new Map(drafts.flatMap((made) => (made.record === undefined ? [] : [[made.id, made.record] as const])));
  const own = Map.groupBy(claims, (made) => made.profile);
  const register = buildRegister({
    profiles: records(profiles),
    themes: records(themes),
    sources: records(sources),
    figures: figures.flatMap(({ record }) => record ?? []),
    ledgers: new Map(
      [...files.ledgers.keys()].map((id) => [id, (own.get(id) ?? []).flatMap((made) => made.record ?? [])]),
    ),
  });
  const { verified, synonyms, queries } = files;
  if (synonyms?.data !== undefined) issues.push(...schemaIssues(searchWords, synonyms.data, synonyms));
  if (queries?.data !== undefined) issues.push(...schemaIssues(querySet, queries.data, queries));
  return {
    profiles,
    claims,
    themes,
    sources,
    terms,
    figures,
    verified,
    synonyms,
    queries,
    exceptions,
    expectations,
    register,
    issues,
  };
}

type Shape = Readonly<Record<string, z.core.$ZodType>>;
type ListKey = 'claims' | 'terms' | 'figures' | 'exceptions' | 'expectations';

/** Of the shapes told apart by one field, the one that is meant; all of them where that cannot be told. */
function shapesMeant(shapes: readonly Shape[], discriminator: string, value: unknown): readonly Shape[] {
  const said = (value as Record<string, unknown> | null)?.[discriminator];
  const meant = shapes.filter((shape) => z.safeParse(shape[discriminator] ?? z.never(), said).success);
  return meant.length > 0 ? meant : shapes;
}

/** Twenty times the longest list there is. More are no list of anybody's, and to tell of each would take minutes. */
const MOST_ENTRIES = 5000;

/** The entries of a file that is one list; each is held to its schema by itself, so that one mistake hides no other. */
function readList(file: SourceFile, key: ListKey, description: string, issues: Issue[]): unknown[] {
  const shape = z.strictObject({ [key]: z.array(z.unknown()).min(1).max(MOST_ENTRIES).meta({ description }) });
  issues.push(...schemaIssues(shape, file.data, file));
  const list = (file.data as Partial<Record<typeof key, unknown>> | null)?.[key];
  return Array.isArray(list) && list.length <= MOST_ENTRIES ? list : [];
}

function soundFields(
  shapes: readonly Shape[],
  value: unknown,
  unwritten: ReadonlySet<string>,
): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return {};
  const fields: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) {
    if (unwritten.has(key)) continue;
    const schema = shapes.find((shape) => Object.hasOwn(shape, key))?.[key];
    const result = schema === undefined ? undefined : z.safeParse(schema, part);
    if (result?.success === true) fields[key] = result.data;
  }
  return fields;
}
