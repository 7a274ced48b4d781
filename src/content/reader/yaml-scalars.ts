/** What stands behind the colon of a field, where YAML cannot take it as a text. */

export interface ValueFault {
  readonly message: string;
  /** The value as it can stand. */
  readonly quoted: string;
}

/** In double quotes, as they are typed. */
export const doubled = (text: string): string => JSON.stringify(text);

/** Why the value of a field cannot stand as it is, and how it can; `undefined` where it can. */
export function ofValue(value: string): ValueFault | undefined {
  const [sign = ''] = value;
  if (sign === '"' || sign === "'") return ofQuotes(value, sign);
  if (sign === '%' || sign === '@' || sign === '`' || sign === ',' || sign === ']' || sign === '}')
    return { message: `a text cannot begin with ${sign} unless it is quoted`, quoted: doubled(value) };
  if (sign === '{' || sign === '[') {
    const end = { '{': '}', '[': ']' }[sign];
    // The last bracket of its kind must close the first, and nothing may stand behind it.
    const closed = balance(value, sign, end);
    if (closed === -1) return { message: `${sign} is not closed`, quoted: `${value}${sign === '{' ? ' ' : ''}${end}` };
    return closed < value.length - 1 && !/^\s*(?:#.*)?$/.test(value.slice(closed + 1))
      ? { message: `a text that begins with ${sign} must be quoted`, quoted: doubled(value) }
      : undefined;
  }
  if (/^[*&!|>?-](?:\s|\S)/u.test(value) && !/^(?:-\d|[|>][1-9+-]*\s*$)/.test(value))
    return { message: `a text cannot begin with ${sign} unless it is quoted`, quoted: doubled(value) };
  if (/: |:$/.test(value.replace(/\s#.*$/, '')))
    return { message: 'the text contains ": ", which YAML reads as another field', quoted: doubled(value) };
  return undefined;
}

/** The same of a value that begins with a quote. */
export function ofQuotes(value: string, sign: '"' | "'"): ValueFault | undefined {
  const [, inside = '', rest] =
    (sign === '"' ? /^"((?:[^"\\]|\\.)*)"(.*)$/u.exec(value) : /^'((?:[^']|'')*)'(.*)$/u.exec(value)) ?? [];
  if (rest === undefined)
    return { message: `${sign} is not closed`, quoted: doubled(value.slice(1).replace(/\s+$/, '')) };
  if (rest.trim() === '' || /^\s+#/.test(rest)) return undefined;
  return sign === "'"
    ? {
        message: `the apostrophe after “${inside.slice(-24)}” ends the text`,
        quoted: doubled(value.slice(1).replace(/'\s*$/, '')),
      }
    : {
        message: `the text goes on after “${inside.slice(-24)}”, where its quotes end`,
        quoted: `'${value.replaceAll("'", "''")}'`,
      };
}

/** The offset of the bracket that closes the first one; -1 where none does. */
function balance(text: string, open: string, close: string): number {
  let depth = 0;
  for (const [i, sign] of Array.from(text).entries()) {
    if (sign === open) depth += 1;
    if (sign === close) depth -= 1;
    if (depth === 0) return i;
  }
  return -1;
}
