/** Tells what is wrong with a text that YAML cannot read, in the words of who wrote it and not of the parser. */
import type { YAMLError } from 'yaml';
import { doubled, ofQuotes, ofValue, type ValueFault } from './yaml-scalars.ts';
import { ofCode } from './yaml-messages.ts';

export interface YamlFault {
  /** Where in the text it stands. */
  readonly at: number;
  readonly value: string;
  readonly message: string;
  readonly remedy: string;
}

const QUOTE_IT =
  'put the text in double quotes if it contains ": ", " #", braces or a leading symbol; check the indentation';

/**
 * The faults of one text, in its order. Of those of its form only the first is told, since the parser stumbles over what
 * follows because of it; what stands twice, or is of a type that there is not, is told each time.
 */
export function yamlFaults(text: string, errors: readonly Pick<YAMLError, 'code' | 'message' | 'pos'>[]): YamlFault[] {
  const [first, ...others] = errors.filter(({ code }) => !isOfItself(code)).toSorted((a, b) => a.pos[0] - b.pos[0]);
  const apart = errors.filter(({ code }) => isOfItself(code)).map((error) => ofItself(text, error));
  const form = first === undefined ? [] : [explain(text, first, others.length > 0)];
  return [...apart, ...form].toSorted((a, b) => a.at - b.at);
}

const isOfItself = (code: string): boolean => code === 'DUPLICATE_KEY' || code === 'TAG_RESOLVE_FAILED';

/** In characters; what is longer is no name of a field. */
const LONGEST_KEY = 200;

function ofItself(text: string, { code, pos }: Pick<YAMLError, 'code' | 'pos'>): YamlFault {
  const at = pos[0];
  if (code === 'DUPLICATE_KEY') {
    const [, quoted, plain] = /^(?:"((?:[^"\\\n]|\\.)*)"|([^\s:]+))/.exec(text.slice(at, at + LONGEST_KEY)) ?? [];
    const key = quoted ?? plain ?? '';
    return { at, value: key, message: `"${key}" is used twice in one record`, remedy: 'keep one of the two' };
  }
  const tag = /^\S+/.exec(text.slice(at, at + LONGEST_KEY))?.[0] ?? '!';
  return {
    at,
    value: tag,
    message: `"${tag}" begins with !, which YAML reads as a type`,
    remedy: 'put the text in double quotes, or remove the type: values are plain text, numbers and lists',
  };
}

interface Row {
  readonly text: string;
  readonly at: number;
  readonly indent: number;
}

/** A field, perhaps the first of an entry: `  - id: x` or `    kind: money`. */
const FIELD = /^(?<lead>\s*(?:- +)*)(?<key>[A-Za-z_][\w-]*)\s*(?::(?= |$)) *(?<value>.*)$/u;

/** A comment that something stands before. */
const BEHIND = /[^ \t\n][ \t]+#/;

/**
 * Texts that end before a " #", what follows being a comment to YAML: it would be lost in silence. Words of one piece, such
 * as ids, may have a comment behind them.
 */
export function textsCutShort(text: string): YamlFault[] {
  // What stands in a block of lines is read as it is.
  if (!BEHIND.test(text) || /:\s+[|>]/.test(text)) return [];
  return rowsOf(text).flatMap(({ text: row, at }) => {
    if (!BEHIND.test(row)) return [];
    const { key = '', value = '' } = FIELD.exec(row)?.groups ?? {};
    const [, kept = ''] = /^([^"'[{&*!|>#].*?)\s+#/.exec(value) ?? [];
    if (!kept.includes(' ')) return [];
    return [
      {
        at: at + row.length - value.length + kept.length + 1,
        value: value.slice(kept.length).trim(),
        message: `the text ends after “${kept.slice(-24)}”: what follows # is a comment, and would be lost`,
        remedy: `write ${key}: ${doubled(value)}, or put the comment on a line of its own`,
      },
    ];
  });
}

function explain(text: string, error: Pick<YAMLError, 'code' | 'message' | 'pos'>, more: boolean): YamlFault {
  const rows = rowsOf(text);
  const known = ofCode(error.code) ?? { message: error.message, remedy: QUOTE_IT };
  const index = Math.max(
    0,
    rows.findLastIndex(({ at }) => at <= error.pos[0]),
  );
  return (
    conflict(rows) ??
    openQuote(rows, index) ??
    [index, index - 1, index + 1].flatMap((i) => ofRow(rows, i, i === index) ?? [])[0] ??
    misplaced(rows, index) ?? {
      at: error.pos[0],
      value: text.slice(error.pos[0], Math.max(error.pos[1], error.pos[0] + 1)).split('\n')[0] ?? '',
      ...known,
      remedy: more ? `${known.remedy}; what follows is checked once this is corrected` : known.remedy,
    }
  );
}

function rowsOf(text: string): Row[] {
  let at = 0;
  return text.split('\n').map((line) => {
    const row = { text: line.replace(/\r$/, ''), at, indent: line.length - line.trimStart().length };
    at += line.length + 1;
    return row;
  });
}

function conflict(rows: readonly Row[]): YamlFault | undefined {
  const row = rows.find(({ text }) => /^(?:<{7}|={7}|>{7})(?: |$)/.test(text));
  return row === undefined
    ? undefined
    : {
        at: row.at,
        value: row.text,
        message: 'there is an unresolved Git merge conflict here',
        remedy: 'keep what is right of the two versions, and delete the lines of <<<<<<<, ======= and >>>>>>>',
      };
}

/** A quote left open takes the rows after it into the text, up to the next quote, or to the end. */
function openQuote(rows: readonly Row[], index: number): YamlFault | undefined {
  for (const [i, row] of rows.slice(0, index + 1).entries()) {
    const { key = '', value = '' } = FIELD.exec(row.text)?.groups ?? {};
    const [sign = ''] = value;
    const isOpen = (sign === '"' || sign === "'") && ofQuotes(value, sign)?.message === `${sign} is not closed`;
    if (!isOpen) continue;
    const next = rows.slice(i + 1).find(({ text }) => text.includes(sign));
    // A text of several lines is closed at the end of one of them.
    if (next !== undefined && !new RegExp(`:\\s*${sign}`).test(next.text)) continue;
    const fault = ofQuotes(value, sign);
    return fault === undefined ? undefined : valueFault(row, key, value, fault);
  }
  return undefined;
}

const valueFault = (row: Row, key: string, value: string, fault: ValueFault): YamlFault => ({
  at: row.at + row.text.length - value.length,
  value,
  message: fault.message,
  remedy: `write ${key}: ${fault.quoted}`,
});

/** Blanks of other kinds before a field, or between its colon and its value. */
const ODD_BLANK = /^[ -]*(?:[A-Za-z_][\w-]*: *)?[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/u;

/** What one row by itself shows to be wrong. `own`: the parser stumbled on it, and not on a row beside it. */
function ofRow(rows: readonly Row[], index: number, own: boolean): YamlFault | undefined {
  const row = rows[index];
  if (row === undefined || row.text.trim() === '' || row.text.trimStart().startsWith('#')) return undefined;
  const blank = ODD_BLANK.exec(row.text);
  if (blank !== null)
    return {
      at: row.at + blank[0].length - 1,
      value: blank[0].slice(-1),
      message: 'there is a kind of space here that YAML does not accept as one, such as a no-break space',
      remedy: 'delete it and type a plain space; the two may look alike in your editor',
    };
  const tab = /^ *\t/.exec(row.text);
  if (tab !== null)
    return {
      at: row.at + tab[0].length - 1,
      value: '\t',
      message: 'the line is indented with a tab',
      remedy: `indent it with spaces${before(rows, index)}`,
    };
  const field = FIELD.exec(row.text)?.groups;
  if (field === undefined) return own ? noField(row) : undefined;
  const { key = '', value = '' } = field;
  const fault = ofValue(value);
  return fault === undefined ? undefined : valueFault(row, key, value, fault);
}

/** How deep the field above stands. */
function before(rows: readonly Row[], index: number): string {
  const above = rows.slice(0, index).findLast(({ text }) => FIELD.test(text));
  return above === undefined ? '' : `, ${depthOf(above)} of them, like the field above`;
}

/** Where the key of a row begins: behind the dash of an entry. */
const depthOf = ({ text }: Row): number => /^\s*(?:- +)*/.exec(text)?.[0].length ?? 0;

const KEYS = /^(?<lead>\s*(?:- +)?)(?<key>[a-z][a-z_]*)(?<sign>\s*[=：]\s*|:(?=\S)| +)(?<value>\S.*)$/u;

function noField({ text, at }: Row): YamlFault | undefined {
  const found = KEYS.exec(text)?.groups;
  if (found === undefined) return undefined;
  const { lead = '', key = '', sign = '', value = '' } = found;
  return {
    at: at + lead.length,
    value: text.trim(),
    message:
      sign === ':'
        ? `a space is missing after the colon of "${key}"`
        : `a colon and a space are missing after "${key}"`,
    remedy: `write ${key}: ${value}`,
  };
}

/** A row that stands too deep or not deep enough beside those above it. */
function misplaced(rows: readonly Row[], index: number): YamlFault | undefined {
  for (const i of [index, index + 1, index - 1]) {
    const row = rows[i];
    if (row === undefined || !FIELD.test(row.text)) continue;
    const above = rows.slice(0, i).findLast(({ text }) => FIELD.test(text));
    if (above === undefined) continue;
    const isEntry = /^\s*- /.test(row.text);
    const first = rows.slice(0, i).find(({ text }) => /^\s*- /.test(text));
    if (isEntry && first !== undefined && first.indent !== row.indent && row.indent < first.indent)
      return indentFault(row, 'the dash', row.indent, first.indent, 'the first of the list');
    const [own, wanted] = [depthOf(row), depthOf(above)];
    // A field without a value of its own may hold deeper ones.
    const holds = FIELD.exec(above.text)?.groups?.value === '';
    if (!isEntry && own !== wanted && Math.abs(own - wanted) === 1 && !(holds && own > wanted))
      return indentFault(row, 'the line', own, wanted, 'the field above');
  }
  const list = rows.findIndex(({ text }) => /^[a-z_]+:\s*$/.test(text));
  const entry = rows.slice(list + 1).findIndex(({ text }) => FIELD.test(text));
  const first = rows[list + 1 + entry];
  if (list !== -1 && entry !== -1 && first !== undefined && !/^\s*- /.test(first.text) && index > list + 1 + entry) {
    const text = first.text.trim();
    return {
      at: first.at + first.indent,
      value: text,
      message: 'the first entry of the list has no dash',
      remedy: `write ${' '.repeat(Math.max(0, first.indent - 2))}- ${text}`,
    };
  }
  return undefined;
}

function indentFault(row: Row, what: string, own: number, wanted: number, whose: string): YamlFault {
  return {
    at: row.at + row.indent,
    value: row.text.trim(),
    message: `${what} is indented by ${own} spaces, and ${whose} by ${wanted}`,
    remedy: `indent it by ${wanted} spaces`,
  };
}
