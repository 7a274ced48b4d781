/** Values after a field's colon that YAML does not read as the text they were meant to be. */

export interface ValueFault {
  readonly message: string;
  /** The value with the quotes or the bracket that it needs. */
  readonly quoted: string;
}

/** In double quotes, as typed. */
export const doubleQuoted = (text: string): string => JSON.stringify(text);

/** Why YAML misreads the value of a field, and how to quote it; `undefined` where it does not. */
export function valueFault(value: string): ValueFault | undefined {
  const [first = ''] = value;
  if (first === '"' || first === "'") return quoteFault(value, first);
  const mustBeQuoted = {
    message: `a text cannot begin with ${first} unless it is quoted`,
    quoted: doubleQuoted(value),
  };
  if (first !== '' && '%@`,]}'.includes(first)) return mustBeQuoted;
  if (first === '{' || first === '[') {
    const end = { '{': '}', '[': ']' }[first];
    // The last bracket of its kind must close the first, and nothing may follow it.
    const closed = closingBracket(value, first, end);
    const comment = value.search(/\s+#/);
    if (comment !== -1 && comment < closed && !/["']/.test(value.slice(0, comment)))
      return {
        message: 'what follows " #" is a comment, in which the bracket is closed',
        quoted: value.startsWith('/', comment - 1)
          ? value.replace(/\s+#/, '#')
          : value.replace(/(?<=[:,[]\s*)[^\s,:[\]{}][^,:[\]{}]*\s#[^,[\]{}]*[^\s,[\]{}]/u, doubleQuoted),
      };
    if (closed === -1)
      return { message: `${first} is not closed`, quoted: `${value}${first === '{' ? ' ' : ''}${end}` };
    const inside = first === '{' ? entryFault(value) : undefined;
    if (inside !== undefined) return inside;
    const rest = value.slice(closed + 1).replace(/\s*(?:#.*)?$/, '');
    return rest === ''
      ? undefined
      : {
          message: `a text that begins with ${first} must be quoted`,
          quoted: `${doubleQuoted(value)}${first === '[' ? `; or, where it is a list, remove “${rest.trim()}”` : ''}`,
        };
  }
  if (/^[*&!|>?-](?:\s|\S)/u.test(value) && !/^(?:-\d|[|>][1-9+-]*\s*$)/.test(value)) return mustBeQuoted;
  if (/: |:$/.test(value.replace(/\s#.*$/, '')))
    return { message: 'the text contains ": ", which YAML reads as another field', quoted: doubleQuoted(value) };
  return undefined;
}

/** A text between braces that is no text to YAML: it holds ": ", or quotes within its quotes. */
function entryFault(braces: string): ValueFault | undefined {
  for (const { 0: entry, groups: { key = '', plain, quoted } = {} } of braces.matchAll(
    /[{,]\s*(?<key>[a-z_]+): (?:(?<plain>[^\s"'[{][^,{}[\]]*)|"(?<quoted>.*?)"(?=\s*(?:,\s*[a-z_]+:|\})))/gu,
  )) {
    const whole = (text: string): string =>
      braces.replace(entry, `${entry.slice(0, entry.indexOf(key))}${key}: ${text}`);
    const [, before = '', next = '', after = ''] = /^(.*?\S)\s+([a-z_]+): (.*)$/u.exec(plain ?? '') ?? [];
    // The names of languages stand beside nearly every text.
    if (next === 'ko' || next === 'en')
      return { message: `a comma is missing before "${next}:"`, quoted: whole(`${before}, ${next}: ${after}`) };
    if (plain?.includes(': ') === true)
      return {
        message: 'the text contains ": ", which YAML reads as another field',
        quoted: `${whole(plain.replace(/^.*\S/u, doubleQuoted))}${next === '' ? '' : `; or, where "${next}" is a field, put a comma before it`}`,
      };
    const [, begun = '', other = '', more = ''] = /^([^"]*), ([a-z_]+): "([^"]*)$/u.exec(quoted ?? '') ?? [];
    if (other !== '')
      return {
        message: `the quote before “${begun}” is not closed`,
        quoted: whole(`"${begun}", ${other}: "${more}"`),
      };
    const [, name] = /^[^"]*"\s+([a-z_]+): "[^"]*$/u.exec(quoted ?? '') ?? [];
    if (name !== undefined)
      return {
        message: `a comma is missing before "${name}:"`,
        quoted: braces.replace(/(?<=: "[^"]*")\s+(?=[a-z_]+: )/u, ', '),
      };
    if (quoted !== undefined && /(?<!\\)"/.test(quoted))
      return {
        message: `the text goes on after “${quoted.split('"')[0]?.slice(-24) ?? ''}”, where its quotes end`,
        quoted: whole(`'${quoted.replaceAll("'", "''")}'`),
      };
  }
  const [, head = '', last = ''] = /^((?:[^"]|"[^"]*")*)"([^"]*?)\s*\}$/u.exec(braces) ?? [];
  if (last !== '') return { message: `the quote before “${last}” is not closed`, quoted: `${head}"${last}" }` };
  return undefined;
}

/** The same for a value that begins with a quote. */
export function quoteFault(value: string, quote: '"' | "'"): ValueFault | undefined {
  const [, inside = '', rest] =
    (quote === '"' ? /^"((?:[^"\\]|\\.)*)"(.*)$/u.exec(value) : /^'((?:[^']|'')*)'(.*)$/u.exec(value)) ?? [];
  if (rest === undefined)
    return { message: `${quote} is not closed`, quoted: doubleQuoted(value.slice(1).replace(/\s+$/, '')) };
  if (rest.trim() === '' || /^\s+#/.test(rest)) return undefined;
  return quote === "'"
    ? {
        message: `the apostrophe after “${inside.slice(-24)}” ends the text`,
        quoted: doubleQuoted(value.slice(1).replace(/'\s*$/, '')),
      }
    : {
        message: `the text goes on after “${inside.slice(-24)}”, where its quotes end`,
        // The quotes around it all, and the ones within that are no part of its end.
        quoted: `'${(/^"[^"]*[\s(]".*"$/u.test(value.trim()) ? value.trim().slice(1, -1) : value).replaceAll("'", "''")}'${/^\s*[^\s"]{1,12}$/u.test(rest) ? `, or remove “${rest.trim()}”` : ''}`,
      };
}

/** The index of the bracket that closes the first one; -1 where none does. */
function closingBracket(text: string, open: string, close: string): number {
  let depth = 0;
  for (const [i, character] of Array.from(text).entries()) {
    if (character === open) depth += 1;
    if (character === close) depth -= 1;
    if (depth === 0) return i;
  }
  return -1;
}
