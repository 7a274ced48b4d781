/** What a writer most likely meant by a value that its field does not take: guesses, each tried on the field's own schema. */
import { basename } from 'node:path';
import { z } from 'zod';
import { findNumbersInText } from '../../core/values/numbers-in-text.ts';
import { readDate } from '../../core/values/read-date.ts';
import { slug } from '../../core/values/slug.ts';
import { defOf, requiredKeys, unwrap, type AnySchema } from './zod-introspection.ts';

/** Signs and words of everyday for the words that the schemas have. */
const WORDS: Readonly<Record<string, string>> = {
  '₩': 'KRW',
  won: 'KRW',
  원: 'KRW',
  $: 'USD',
  us$: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  '%': 'percent',
  'per cent': 'percent',
  'm²': 'm2',
  '㎡': 'm2',
  sqm: 'm2',
  'square metres': 'm2',
  'square meters': 'm2',
  english: 'en',
  korean: 'ko',
};

/** Longer values are no slips. */
const LONGEST = 200;

/** The value as it is to be typed, or `undefined` where no guess is one that the field takes. */
export function suggestValue(value: unknown, field: AnySchema): string | undefined {
  const found = guesses(value, field).find((guess) => z.safeParse(field, guess).success);
  return found === undefined ? undefined : inYaml(found);
}

function guesses(value: unknown, field: AnySchema): unknown[] {
  if (typeof value === 'number' || typeof value === 'boolean')
    return [String(value), readDate(String(value)), [value]].filter((guess) => guess !== undefined);
  if (Array.isArray(value)) return value.length === 1 ? [value[0]] : [];
  if (typeof value !== 'string' || value.length > LONGEST) return [];
  const text = value.trim().replace(/^[“”‘’"']+|[“”‘’"']+$/gu, '');
  if (text === '') return [];
  const entries = text.split(/\s*,\s*/).map((entry) => numberIn(entry) ?? entry);
  const only = requiredKeys(field);
  return [
    ...(text === value ? [] : [text]),
    numberIn(text),
    Object.hasOwn(WORDS, text.toLowerCase()) ? WORDS[text.toLowerCase()] : undefined,
    readDate(text),
    text.normalize('NFC'),
    text.replace(/[\uFF10-\uFF5A]+/gu, (wide) => wide.normalize('NFKC')),
    seen(text),
    ...(isPath(text) ? [basename(text)] : []),
    ...(isId(field) ? [idOf(text)] : []),
    entries,
    entries.map((entry) => (typeof entry === 'string' ? idOf(entry) : entry)),
    ...(only.length === 1 && only[0] !== undefined ? [{ [only[0]]: text }] : []),
    { date: readDate(text), basis: 'printed' },
  ].filter((guess) => guess !== undefined);
}

/** Without what cannot be seen: a tab or a break was to part words, the rest was to be nothing. */
const seen = (text: string): string =>
  text
    .replace(/\p{Cf}+/gu, '')
    .replace(/\p{Cc}+/gu, ' ')
    .trim();

/** Whether the field takes ids, and not any words. */
const isId = (field: AnySchema): boolean => z.safeParse(field, 'an-id').success && !z.safeParse(field, 'No id').success;

const isPath = (text: string): boolean => /[/\\]/.test(text);

/** Who names a record by its file means its id. */
const idOf = (text: string): string => slug(text.replace(/\.(?:txt|ya?ml|mdx?)$/i, ''));

/** The number that a text comes to as a whole: "12,400", "1.9 trillion", "35%", "¶9", "35.54° N", "twelve". */
function numberIn(text: string): number | undefined {
  const bare = text
    // The sign of subtraction, what separates, and the digit groups of programs and of Paris.
    .replace(/^[−–](?=\d)/u, '-')
    .replace(/(?<=\d)[,;.]$/, '')
    .replace(/(?<=\d)[_ ](?=\d{3}(?!\d))/g, ',')
    .replace(/^(?:KRW|USD|US\$|[₩$¶~])\s*/iu, '')
    .replace(/\s*(?:%|percent|won|°\s*[NE]?)$/iu, '');
  // A comma for the decimal point, as on the Continent.
  const decimal = /^(\d{1,3}),(\d{1,2}|\d{4,})$/.exec(bare);
  if (decimal !== null) return Number(`${decimal[1]}.${decimal[2]}`);
  const [figure, ...more] = findNumbersInText(bare);
  return figure?.text === bare && more.length === 0 && !figure.ordinal ? figure.value : undefined;
}

/** As a person would type it. What YAML, or a reader, might take for a number stands in quotes. */
export function inYaml(value: unknown): string {
  if (typeof value === 'string')
    return /^[\p{L}][\p{L}\p{N} ./'’-]*$/u.test(value) && !/^(?:true|false|null)$/i.test(value)
      ? value
      : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inYaml).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{ ${Object.entries(value)
      .map(([key, part]) => `${key}: ${inYaml(part)}`)
      .join(', ')} }`;
  return String(value);
}

/** A record with all that it needs, for its writer to fill in: `{ en: … }`. */
export function outline(field: AnySchema): string | undefined {
  const type = defOf(unwrap(field)).type;
  if (type === 'array') return '[…]';
  const keys = requiredKeys(field);
  return keys.length === 0 ? undefined : `{ ${keys.map((key) => `${key}: …`).join(', ')} }`;
}
