/** Holds a new JSON Schema of public data against the one that was published: within a version, fields are only added. */
import type { z } from 'zod';
import { ownOf } from '../../core/values/own-of.ts';

export type Schema = z.core.JSONSchema.BaseSchema;

/** Keywords that allow less than before when they come or change. */
const LIMITS = [
  'pattern',
  'format',
  'const',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
] as const;

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** A schema and those it is one of. */
const formsOf = (schema: Schema): Schema[] => [schema, ...(schema.anyOf ?? []).filter(isSchema)];
const typesOf = (schema: Schema): string[] =>
  [...new Set(formsOf(schema).flatMap(({ type }) => type ?? []))].toSorted();
const wordsOf = (schema: Schema): unknown[] | undefined => formsOf(schema).find((form) => form.enum)?.enum;

/** What of `before` no longer holds, as `claims[].scope  has vanished`. */
export function brokenBy(before: Schema, now: Schema, path = ''): string[] {
  const at = path === '' ? '(the file)' : path;
  const [was, is] = [typesOf(before), typesOf(now)];
  const words = wordsOf(now);
  const lost = words === undefined ? [] : (wordsOf(before) ?? []).filter((word) => !words.includes(word));
  const own = [
    ...(was.join() === is.join() ? [] : [`${at}  was ${was.join(' or ') || 'anything'} and is ${is.join(' or ')}`]),
    ...(words !== undefined && wordsOf(before) === undefined ? [`${at}  is one of a few words now, and was any`] : []),
    ...lost.map((word) => `${at}  has lost the word ${JSON.stringify(word)}`),
    ...LIMITS.filter((limit) => {
      const [old, fresh] = [before, now].map((schema) => formsOf(schema).find((form) => limit in form)?.[limit]);
      return fresh !== undefined && fresh !== old;
    }).map((limit) => `${at}  is narrower: ${limit}`),
  ];
  const [olds, news] = [formsOf(before), formsOf(now)];
  const fields = olds.flatMap(({ properties, required = [] }) =>
    Object.entries(properties ?? {}).flatMap(([key, old]): string[] => {
      const field = path === '' ? key : `${path}.${key}`;
      const holder = news.find((form) => isSchema(ownOf(form.properties, key)));
      const fresh = ownOf(holder?.properties, key);
      if (holder === undefined || !isSchema(fresh)) return [`${field}  has vanished`];
      const isLost = required.includes(key) && holder.required?.includes(key) !== true;
      return [
        ...(isLost ? [`${field}  may be absent now`] : []),
        ...(isSchema(old) ? brokenBy(old, fresh, field) : []),
      ];
    }),
  );
  const [oldItem, newItem] = [olds, news].map((forms) => forms.map(({ items }) => items).find(isSchema));
  return [
    ...own,
    ...fields,
    ...(oldItem === undefined || newItem === undefined ? [] : brokenBy(oldItem, newItem, `${path}[]`)),
  ];
}
