/** Follows paths through Zod schemas. */
import { ownOf } from '../../core/values/own-of.ts';
import type { z } from 'zod';

export type AnySchema = z.core.$ZodType;

export function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    root,
  );
}

export interface Def {
  readonly type: string;
  readonly shape?: Record<string, AnySchema>;
  readonly element?: AnySchema;
  readonly innerType?: AnySchema;
  readonly out?: AnySchema;
  readonly valueType?: AnySchema;
  readonly options?: readonly AnySchema[];
  readonly discriminator?: string;
  readonly entries?: Record<string, string>;
  readonly values?: readonly unknown[];
}

export const defOf = (schema: AnySchema): Def => schema._zod.def;

export function unwrap(schema: AnySchema): AnySchema {
  const def = defOf(schema);
  const inner = def.type === 'pipe' ? def.out : def.innerType;
  return inner === undefined ? schema : unwrap(inner);
}

/** The schema of a field, following the value through unions; `undefined` where the path leaves the schema. */
export function fieldAt(schema: AnySchema, path: readonly PropertyKey[], value: unknown): AnySchema | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  const inner = unwrap(schema);
  const def = defOf(inner);
  const nextValue = valueAt(value, [key]);
  const follow = (next: AnySchema | undefined): AnySchema | undefined =>
    next === undefined ? undefined : fieldAt(next, rest, nextValue);
  switch (def.type) {
    case 'object':
      return follow(ownOf(def.shape, String(key)));
    case 'array':
      return follow(def.element);
    case 'record':
      return follow(def.valueType);
    case 'union': {
      const selected = selectedBy(def, value);
      for (const option of selected === undefined ? (def.options ?? []) : [selected]) {
        const found = fieldAt(option, path, value);
        if (found !== undefined) return found;
      }
      return undefined;
    }
    default:
      return undefined;
  }
}

/** The option of a union that the value's discriminator selects. */
const selectedBy = ({ discriminator, options }: Def, value: unknown): AnySchema | undefined =>
  discriminator === undefined
    ? undefined
    : options?.find((option) =>
        optionsOf(ownOf(defOf(unwrap(option)).shape, discriminator)).includes(String(valueAt(value, [discriminator]))),
      );

/** The required fields of an object schema; none for any other schema. */
export function requiredKeys(schema: AnySchema): string[] {
  const shape = defOf(unwrap(schema)).shape ?? {};
  return Object.keys(shape).filter((key) => {
    const field = ownOf(shape, key);
    const type = field === undefined ? undefined : defOf(field).type;
    return type !== 'optional' && type !== 'default';
  });
}

/** The words an enum or literal accepts. */
export function optionsOf(schema: AnySchema | undefined): string[] {
  if (schema === undefined) return [];
  const def = defOf(unwrap(schema));
  if (def.type === 'enum') return Object.values(def.entries ?? {});
  if (def.type === 'literal') return (def.values ?? []).map(String);
  return [];
}

/** Every text in `value` whose field has the schema `kind`, e.g. each claim reference of a chart. */
export function textsOfKind(
  kind: AnySchema,
  schema: AnySchema,
  value: unknown,
): { readonly at: readonly PropertyKey[]; readonly text: string }[] {
  const found: { at: readonly PropertyKey[]; text: string }[] = [];
  // Laid down for what is found alone: a record has many times as many fields.
  const at: PropertyKey[] = [];
  const visit = (part: unknown, field: AnySchema | undefined): void => {
    if (field === undefined) return;
    if (typeof part === 'string') {
      // A schema with a description of its own is a clone that shares the definition.
      const { options = [field] } = defOf(unwrap(field));
      if (options.some((option) => defOf(unwrap(option)) === defOf(kind))) found.push({ at: [...at], text: part });
    } else if (typeof part === 'object' && part !== null) {
      const owner = Array.isArray(part) ? field : (selectedBy(defOf(unwrap(field)), part) ?? field);
      for (const key of Array.isArray(part) ? part.keys() : Object.keys(part)) {
        at.push(key);
        visit((part as Record<PropertyKey, unknown>)[key], fieldAt(owner, [key], part));
        at.pop();
      }
    }
  };
  visit(value, schema);
  return found;
}
