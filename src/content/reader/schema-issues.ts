/** Converts Zod's errors to issues that say what to type. */
import { ownOf } from '../../core/values/own-of.ts';
import { z } from 'zod';
import { closestMatch } from '../../core/values/closest-match.ts';
import { formatPath, showValue, type Issue } from '../issue.ts';
import { beginsAlike, inYaml, suggestValue, outline } from './suggestions.ts';
import {
  defOf,
  fieldAt,
  optionsOf,
  requiredKeys,
  unwrap,
  valueAt,
  type AnySchema,
  type Def,
} from './zod-introspection.ts';
import type { SourceFile } from './source-file.ts';
import { messageOf, remedyOf, writeExample, type Meta } from './zod-messages.ts';

/** In letters: how far apart a mistyped word of a list may be. */
const MAX_SLIP = 2;

/** How many kinds that have a field are named, so that a line stays a line. */
const MAX_KINDS = 4;

type ZodIssue = z.core.$ZodIssue;

/** A record parsed by its schema, `undefined` where it is invalid, and its issues; `at` is its path in the file. */
export function readRecord<T extends AnySchema>(
  schema: T,
  value: unknown,
  file: SourceFile,
  at: readonly PropertyKey[] = [],
): { readonly record: z.output<T> | undefined; readonly issues: readonly Issue[] } {
  const result = z.safeParse(schema, value);
  if (result.success) return { record: result.data, issues: [] };
  const issues = result.error.issues
    .flatMap((issue) => flatten(issue, value))
    .flatMap((issue) => [issue, ...sharedIssues(issue, schema, value).flatMap((shared) => flatten(shared, value))])
    .flatMap((issue) => explain(issue, schema, value, file, at));
  return { record: undefined, issues };
}

/** Zod stops at a missing or unknown kind; the issues that the record has under every kind are reported all the same. */
function sharedIssues(issue: ZodIssue, schema: AnySchema, root: unknown): ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length > 0) return [];
  const at = issue.path.slice(0, -1);
  const { discriminator, options = [] } = discriminatedAt(schema, at, root) ?? {};
  if (discriminator === undefined || discriminator !== issue.path.at(-1)) return [];
  const lists = options.map((option) => z.safeParse(option, valueAt(root, at)).error?.issues ?? []);
  const [first = [], ...others] = lists;
  const alike = (a: ZodIssue, b: ZodIssue): boolean => a.code === b.code && formatPath(a.path) === formatPath(b.path);
  return first.flatMap((shared): ZodIssue[] => {
    const path = [...at, ...shared.path];
    if (shared.path.length === 1 && shared.path[0] === discriminator) return [];
    if (!others.every((list) => list.some((other) => alike(other, shared)))) return [];
    if (shared.code !== 'unrecognized_keys') return [{ ...shared, path }];
    const keys = shared.keys.filter((key) =>
      others.every((list) =>
        list.some((other) => alike(other, shared) && other.code === 'unrecognized_keys' && other.keys.includes(key)),
      ),
    );
    return keys.length === 0 ? [] : [{ ...shared, keys, path }];
  });
}

/** A union fails with the issues of all its options; only those of the most likely option are useful. */
function flatten(issue: ZodIssue, root: unknown): ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const value = valueAt(root, issue.path);
  const wantsObject = typeof value === 'object' && value !== null;
  const branches = issue.errors.map((branch) =>
    branch.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })),
  );
  const possible = branches.filter((branch) =>
    branch.every((inner) => inner.path.length > issue.path.length === wantsObject),
  );
  // For a union of words and objects, a text is compared with the words.
  const words = typeof value === 'string' ? possible.find((branch) => branch[0]?.code === 'invalid_value') : undefined;
  const likely = words ?? possible[0] ?? branches[0] ?? [issue];
  return likely.flatMap((inner) => flatten(inner, root));
}

function explain(
  issue: ZodIssue,
  schema: AnySchema,
  root: unknown,
  file: SourceFile,
  at: readonly PropertyKey[],
): Issue | Issue[] {
  const here = (path: readonly PropertyKey[]): Pick<Issue, 'file' | 'line' | 'column' | 'field'> => ({
    file: file.path,
    ...file.locate([...at, ...path]),
    field: formatPath([...at, ...path]),
  });
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path, root);
    const owner = valueAt(root, issue.path);
    const parent = issue.path.slice(0, -1);
    // Of one field alone, it may be this record that has another.
    const lost =
      issue.keys.length < 2
        ? undefined
        : keysAt(schema, issue.path.length === 0 ? ['-'] : parent, root).find((name) => {
            const own = keysAt(schema, [...parent, name], root);
            return (
              valueAt(root, [...parent, name]) === undefined &&
              issue.keys.every((key) => key === name || own.includes(key))
            );
          });
    if (lost !== undefined)
      return {
        ...here([...issue.path, issue.keys[0] ?? '']),
        field: formatPath([...at, ...parent, lost]),
        value: undefined,
        rule: 'missing-field',
        meant: lost,
        message: `${issue.keys.join(', ')} stand under "${String(issue.path.at(-1))}", and ${issue.keys.includes(lost) ? 'are none of its fields' : `the line "${lost}:" is missing above`}`,
        remedy: issue.keys.includes(lost)
          ? `begin ${lost}: as far left as ${String(issue.path.at(-1))}:`
          : `write ${lost}: on a line of its own above ${issue.keys[0] ?? ''}:`,
      };
    const present = new Set(typeof owner === 'object' && owner !== null ? Object.keys(owner) : []);
    return issue.keys.map((key) => {
      const unknown = {
        ...here([...issue.path, key]),
        value: valueAt(root, [...issue.path, key]),
        rule: 'unknown-field',
      };
      const isAlone = unknown.value === null && key.includes(' ');
      const joined = known.find(
        (name) =>
          key.startsWith(name) &&
          /[:： ]/u.test(key.charAt(name.length)) &&
          (isAlone || key.charAt(name.length) !== ' '),
      );
      if (joined !== undefined)
        return {
          ...unknown,
          meant: joined,
          message: key.includes('：')
            ? `"${key}" has a full-width colon`
            : `"${key}" has no ${key.startsWith(`${joined}:`) ? 'space after its colon' : `colon after "${joined}"`}`,
          remedy: `write ${joined}: ${asTyped(key.slice(joined.length + 1).trim())}`,
        };
      // In a flow mapping, a comma ends an unquoted text.
      if (isAlone)
        return {
          ...unknown,
          message: `the comma before "${key}" ends the text`,
          remedy: 'put the whole text in double quotes, since it contains a comma and is in braces',
        };
      const other = otherKinds(schema, issue.path, root, key);
      if (other !== undefined)
        return {
          ...unknown,
          message: `there is no field "${key}" beside ${other.here}`,
          remedy: `remove it; it goes with ${other.others}`,
          fault: 'of-another-kind',
        };
      const within = known.find((name) => keysAt(schema, [...issue.path, name], root).includes(key));
      if (within !== undefined && !known.includes(key))
        return {
          ...unknown,
          message: `there is no field "${key}" here, but under ${within}:`,
          remedy: `write it under ${within}:, indented by two more spaces`,
        };
      const absent = known.filter((name) => !present.has(name));
      const alike = absent.filter((name) => beginsAlike(name, key));
      const likely =
        closestMatch(key, absent) ??
        (alike.length === 1 ? alike[0] : undefined) ??
        closestMatch(key, known, Math.floor(key.length / 3));
      return {
        ...unknown,
        meant: likely,
        message: `there is no field "${key}" here`,
        remedy: likely === undefined ? `remove it; the fields are ${known.join(', ')}` : `write "${likely}:"`,
      };
    });
  }
  if (issue.code === 'invalid_key') {
    const key = String(issue.path.at(-1));
    const better = key
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^[^a-z]+|_+$/g, '')
      .slice(0, 40);
    return {
      ...here(issue.path),
      value: key,
      rule: 'invalid-key',
      message: `the name ${issue.issues[0]?.message ?? 'is not allowed here'}`,
      remedy: better === '' ? 'give it another name' : `write "${better}:"`,
    };
  }
  const value = valueAt(root, issue.path);
  const meta = metaAt(schema, issue.path, root);
  const example = meta?.examples?.[0];
  const last = issue.path.at(-1);
  const suggestion =
    example === undefined ? '' : `, e.g. ${typeof last === 'string' ? `${last}: ` : ''}${writeExample(example)}`;
  const common = { ...here(issue.path), value };
  const missing = value === undefined && issue.path.length > 0;
  if (missing) {
    const options = optionsFor(issue, schema, root);
    return {
      ...common,
      rule: 'missing-field',
      message: `"${String(last)}" is required${meta?.description === undefined ? '' : `: ${meta.description}`}`,
      remedy:
        options.length > 0
          ? `add ${String(last)}: with one of ${options.join(', ')}`
          : `add ${String(last)}:${suggestion === '' ? ` ${withOutline(schema, issue.path, root) ?? 'with its value'}` : suggestion}`,
    };
  }
  const options = optionsFor(issue, schema, root);
  const guess = issue.code === 'too_big' || issue.code === 'too_small' ? undefined : guessAt(issue, schema, root);
  if (options.length > 0) {
    const likely =
      guess ??
      // “at most” is near “at least” in its letters alone, so only a slip of the finger is taken for one.
      (typeof value === 'string'
        ? closestMatch(value, options, MAX_SLIP)
        : options.length === 1
          ? options[0]
          : undefined);
    const known = options.length === 1 ? `${options.join()}, with the value in it` : `one of ${options.join(', ')}`;
    const alternative = meta?.examples
      ?.filter((other) => typeof other === 'string')
      .find((other) => other.startsWith('{') && guess === undefined);
    return {
      ...common,
      rule: 'unknown-value',
      message:
        value === null
          ? 'there is no value here'
          : `${showValue(value)} is not ${options.length === 1 ? '' : 'one of '}${options.join(', ')}`,
      remedy: `write ${likely ?? known}${alternative === undefined ? '' : `, or ${alternative}`}`,
    };
  }
  const key = typeof last === 'string' ? `${last}: ` : '';
  // As a Korean or a Chinese keyboard types it: to YAML it is a letter.
  const entries = typeof value === 'string' && typeof last === 'number' ? value.split(/\s*[，、]\s*/u) : [];
  const rule = `invalid-${nameFor(issue.path, schema, root)}`;
  if (value === null && issue.code === 'invalid_type')
    return {
      ...common,
      rule,
      message: `${issue.path.length + at.length === 0 ? 'the file is empty' : 'there is no value here'}${meta?.description === undefined ? '' : ` (${meta.description})`}`,
      remedy:
        issue.path.length === 0
          ? `begin ${at.length === 0 ? 'it' : 'the entry'} with ${requiredKeys(schema)[0] ?? 'a field'}:`
          : `${issue.expected === 'array' ? 'write its entries below, each after a dash' : 'write it after the colon'}${suggestion}${isOptional(schema, issue.path, root) ? ', or remove the field' : ''}`,
    };
  const fields = issue.code === 'invalid_type' && issue.expected === 'object' ? keysAt(schema, issue.path, root) : [];
  return {
    ...common,
    rule,
    message: messageOf(issue, meta, fields),
    remedy:
      guess === undefined
        ? entries.length > 1
          ? `write [${entries.join(', ')}], with plain commas`
          : (fields.length > 0 || (issue.code === 'invalid_type' && issue.expected === 'array')) && suggestion === ''
            ? `write ${key}${withOutline(schema, issue.path, root) ?? '{ … }'}`
            : remedyOf(issue, meta, key, suggestion, value)
        : `write ${key}${guess}`,
  };
}

/** What is quoted already stays so. */
const asTyped = (value: string): string => (/^(["']).*\1$/u.test(value) ? value : inYaml(value));

/** The most likely intended value, as it must be typed. */
function guessAt(issue: ZodIssue, schema: AnySchema, root: unknown): string | undefined {
  const field = fieldAt(schema, issue.path, root);
  return field === undefined ? undefined : suggestValue(valueAt(root, issue.path), field);
}

function withOutline(schema: AnySchema, path: readonly PropertyKey[], root: unknown): string | undefined {
  const field = fieldAt(schema, path, root);
  return field === undefined ? undefined : outline(field);
}

function isOptional(schema: AnySchema, path: readonly PropertyKey[], root: unknown): boolean {
  const field = fieldAt(schema, path, root);
  return field !== undefined && ['optional', 'default'].includes(defOf(field).type);
}

/** The field's name for the rule's name, where the schema has it; keys of open records are the writer's. */
function nameFor(path: readonly PropertyKey[], schema: AnySchema, root: unknown): string {
  const last = path.at(-1);
  const owner = fieldAt(schema, path.slice(0, -1), root);
  const own = typeof last === 'string' && (owner === undefined || defOf(unwrap(owner)).type !== 'record');
  return own ? last.replaceAll('_', '-') : 'value';
}

function metaAt(schema: AnySchema, path: readonly PropertyKey[], value: unknown): Meta | undefined {
  const field = fieldAt(schema, path, value);
  let at = field;
  while (at !== undefined) {
    const meta = z.globalRegistry.get(at);
    if (meta !== undefined) return meta;
    const def = defOf(at);
    at = def.type === 'pipe' ? def.out : def.innerType;
  }
  return undefined;
}

/** Where a field is spelt well and stands beside a kind that has none such: that kind, and some of those that have it. */
function otherKinds(
  schema: AnySchema,
  path: readonly PropertyKey[],
  root: unknown,
  key: string,
): { readonly here: string; readonly others: string } | undefined {
  const { discriminator, options = [] } = discriminatedAt(schema, path, root) ?? {};
  if (discriminator === undefined) return undefined;
  const kinds = options.flatMap((option) => {
    const { shape } = defOf(unwrap(option));
    return ownOf(shape, key) === undefined ? [] : optionsOf(ownOf(shape, discriminator));
  });
  if (kinds.length === 0) return undefined;
  const named = [...kinds.slice(0, MAX_KINDS), ...(kinds.length > MAX_KINDS ? ['…'] : [])];
  return {
    here: `${discriminator}: ${String(valueAt(root, [...path, discriminator]))}`,
    others: `${discriminator}: ${named.join(', ')}`,
  };
}

function keysAt(schema: AnySchema, path: readonly PropertyKey[], value: unknown): string[] {
  const owner = fieldAt(schema, path, value);
  if (owner === undefined) return [];
  const inner = unwrap(owner);
  const def = defOf(inner);
  if (def.type === 'object') return Object.keys(def.shape ?? {});
  if (def.type === 'union') {
    const ownerValue = valueAt(value, path);
    const discriminator = def.discriminator ?? '';
    const likely = (def.options ?? []).filter((option) =>
      optionsOf(ownOf(defOf(unwrap(option)).shape, discriminator)).includes(
        String(valueAt(ownerValue, [discriminator])),
      ),
    );
    const chosen = likely.length > 0 ? likely : (def.options ?? []);
    return [...new Set(chosen.flatMap((option) => keysAt(option, [], ownerValue)))];
  }
  return [];
}

/** The discriminated union at `path`, also when it is one member of a plain union. */
function discriminatedAt(schema: AnySchema, path: readonly PropertyKey[], root: unknown): Def | undefined {
  const owner = fieldAt(schema, path, root);
  const def = owner === undefined ? undefined : defOf(unwrap(owner));
  if (def?.type !== 'union' || def.discriminator !== undefined) return def;
  return (
    def.options?.map((option) => defOf(unwrap(option))).find((option) => option.discriminator !== undefined) ?? def
  );
}

function optionsFor(issue: ZodIssue, schema: AnySchema, root: unknown): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code === 'invalid_union') {
    // A discriminated union reports its discriminator: the value of any option is allowed.
    const def = discriminatedAt(schema, issue.path.slice(0, -1), root);
    const discriminator = def?.discriminator;
    if (discriminator !== undefined && issue.path.at(-1) === discriminator) {
      return (def?.options ?? []).flatMap((option) => optionsOf(ownOf(defOf(unwrap(option)).shape, discriminator)));
    }
  }
  return optionsOf(fieldAt(schema, issue.path, root));
}
