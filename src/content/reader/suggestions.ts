/** Suggests a valid value for one that its field does not accept: guesses, each tried on the field's own schema. */
import { basename } from 'node:path';
import { z } from 'zod';
import { findNumbersInText } from '../../core/values/numbers-in-text.ts';
import { readDate } from '../../core/values/printed-date.ts';
import { slug } from '../../core/values/slug.ts';
import { defOf, requiredKeys, unwrap, type AnySchema } from './zod-introspection.ts';

/** Symbols and everyday words for the words of the schemas. */
const WORDS = Object.entries({
  KRW: ['₩', 'won', '원'],
  USD: ['$', 'us$', 'dollar', 'dollars'],
  percent: ['%', 'per cent'],
  m2: ['m²', '㎡', 'sqm', 'square metres', 'square meters'],
  m: ['metres'],
  km: ['kilometres'],
  about: ['around', 'approximately', 'roughly', 'circa'],
  en: ['english'],
  ko: ['korean'],
  money: ['amount', 'budget', 'investment'],
  count: ['number', 'quantity'],
  share: ['percentage'],
  rank: ['ranking'],
  duration: ['time'],
  date: ['year'],
  organisation: ['company', 'firm', 'institution'],
  facility: ['building'],
  place: ['site'],
  programme: ['policy', 'plan'],
  objective: ['goal'],
  remark: ['quote'],
});

/** In characters; a longer value is not a typing mistake. */
const MAX_LENGTH = 200;

/** The value as it must be typed; `undefined` where the field accepts none of the guesses. */
export function suggestValue(value: unknown, field: AnySchema): string | undefined {
  const accepted = guesses(value, field).find((guess) => z.safeParse(field, guess).success);
  return accepted === undefined ? undefined : inYaml(accepted);
}

function guesses(value: unknown, field: AnySchema): unknown[] {
  if (typeof value === 'number' || typeof value === 'boolean')
    return [String(value), [value], ...datedGuesses(String(value))].filter((guess) => guess !== undefined);
  if (Array.isArray(value)) return value.length === 1 ? [value[0]] : [];
  if (typeof value !== 'string' || value.length > MAX_LENGTH) return [];
  const text = value.trim().replace(/^[“”‘’"']+|[“”‘’"']+$/gu, '');
  if (text === '') return [];
  const entries = text.split(/\s*[,;|，、；]\s*/).map((entry) => numberIn(entry) ?? entry);
  const only = requiredKeys(field);
  return [
    ...(text === value ? [] : [text]),
    numberIn(text),
    WORDS.find(([, others]) => others.includes(text.toLowerCase()))?.[0],
    text.normalize('NFC'),
    text.replace(/[\uFF10-\uFF5A]+/gu, (wide) => wide.normalize('NFKC')),
    withoutHidden(text),
    // Of two ids in one no third is made, and neither is left out.
    ...(isPath(text) && !SEVERAL.test(text) ? [basename(text)] : []),
    ...(isId(field) && !SEVERAL.test(text) ? [idOf(text)] : []),
    entries,
    entries.map((entry) => (typeof entry === 'string' ? idOf(entry) : entry)),
    ...(only.length === 1 && only[0] !== undefined ? [{ [only[0]]: text }] : []),
    text.replace(/^http:/i, 'https:'),
    ...(/^[\w.-]+\.[a-z]{2,}(?:\/|$)/i.test(text) ? [`https://${text}`] : []),
    ...datedGuesses(text),
  ].filter((guess) => guess !== undefined);
}

/** Days as spreadsheets have them: 45971, counted from 1900; 10-Nov-25; 20251110. */
const fromSpreadsheet = (text: string): string =>
  /^[3-5]\d{4}$/.test(text)
    ? new Date((Number(text) - 25_569) * 86_400_000).toISOString().slice(0, 10)
    : text.replace(/^(\d{1,2}-[A-Z][a-z]{2}-)(?=\d{2}$)/, '$120').replace(/^(20\d{2})(\d{2})(\d{2})$/, '$1-$2-$3');

/** A date, for the fields of a date and of what is dated. */
const datedGuesses = (text: string): unknown[] => {
  const date = readDate(fromSpreadsheet(text));
  return [date, { date, basis: 'printed' }];
};

/** Without invisible characters; a tab or a line break becomes the space that it was used for. */
const withoutHidden = (text: string): string =>
  text
    .replace(/\p{Cf}+/gu, '')
    .replace(/\p{Cc}+/gu, ' ')
    .trim();

/** Whether the field accepts ids, but not any text. */
const isId = (field: AnySchema): boolean => z.safeParse(field, 'an-id').success && !z.safeParse(field, 'No id').success;

const SEVERAL = /[;|，、；]/;

const isPath = (text: string): boolean => /[/\\]/.test(text) && /\p{L}/u.test(text);

/** A file name stands for the id of its record. */
const idOf = (text: string): string => slug(text.replace(/\.(?:txt|ya?ml|mdx?)$/i, ''));

/** The number that is the whole text: "12,400", "1.9 trillion", "35%", "¶9", "35.54° N", "twelve". */
function numberIn(text: string): number | undefined {
  const bare = text
    // Minus signs, a trailing separator, and digits grouped with underscores or spaces.
    .replace(/^[−–](?=\d)/u, '-')
    .replace(/(?<=\d)[,;.]$/, '')
    .replace(/(?<=\d)[_ ](?=\d{3}(?!\d))/g, ',')
    .replace(/^(?:KRW|USD|US\$|[₩$¶~])\s*/iu, '')
    .replace(/\s*(?:%|percent|won|°\s*[NE]?|(?<=\d)\s*[NE])$/iu, '');
  const [, degrees, minutes, seconds = '0'] =
    /^(\d{1,3})°\s*(\d{1,2})[′'](?:\s*(\d{1,2})[″"])?\s*[NE]?$/u.exec(text) ?? [];
  if (minutes !== undefined)
    return Number((Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600).toFixed(4));
  // A comma as the decimal point.
  const decimal = /^(\d{1,3}),(\d{1,2}|\d{4,})$/.exec(bare);
  if (decimal !== null) return Number(`${decimal[1]}.${decimal[2]}`);
  const [figure, ...more] = findNumbersInText(bare);
  return figure?.text === bare && more.length === 0 && !figure.ordinal ? figure.value : undefined;
}

/** As a person would type it, quoted where YAML or a reader might take it for something else. */
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

/** The required fields of a record, to be filled in: `{ en: … }`. */
export function outline(field: AnySchema): string | undefined {
  const { type, element } = defOf(unwrap(field));
  if (type === 'array') return `[${(element && outline(element)) ?? '…'}]`;
  const keys = requiredKeys(field);
  return keys.length === 0 ? undefined : `{ ${keys.map((key) => `${key}: …`).join(', ')} }`;
}

/** Whether one of two words is the other and more: `reason` and `reasoning`, `en` and `english`. */
export const beginsAlike = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) > 1 && (a.startsWith(b) || b.startsWith(a));
