/** Explains what is wrong with a text that YAML cannot parse, in terms of what was typed rather than of the parser. */
import type { ErrorCode, YAMLError } from 'yaml';
import { ODD_SPACE } from '../../core/values/hidden-characters.ts';
import { doubleQuoted, quoteFault, valueFault, type ValueFault } from './yaml-scalars.ts';

export interface YamlFault {
  /** Offset in the text. */
  readonly at: number;
  readonly value: string;
  readonly message: string;
  readonly remedy: string;
}

type ParserError = Pick<YAMLError, 'code' | 'message' | 'pos'>;

const QUOTE_IT =
  'put the text in double quotes if it contains ": ", " #", braces or a leading symbol; check the indentation';

/** Used where the line itself does not show the mistake. Codes that are not here keep the parser's message. */
const BY_CODE: Partial<Record<ErrorCode, readonly [message: string, remedy: string]>> = {
  MULTIPLE_DOCS: [
    'to YAML, the document ends here and another begins',
    'remove the line of --- or ...: a file is one record or one list',
  ],
  NON_STRING_KEY: [
    'there is a list or a record where a field name is expected',
    'write the field name, a colon, a space, and then the value',
  ],
  BAD_DQ_ESCAPE: [
    'in double quotes a backslash begins an escape, and this is not a valid one',
    'write \\\\ for a backslash, or put the text in single quotes',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'a colon is missing, or a field name spans several lines',
    'write each field as name: value, on a line of its own',
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    'a field begins within the value of another',
    'begin it on a line of its own; put a text that contains ": " in double quotes',
  ],
  MISSING_CHAR: [
    'a quote, a bracket, a comma or a colon is missing before this',
    'close what is open: each " with ", each [ with ], each { with }; and put a comma between entries',
  ],
  BAD_COLLECTION_TYPE: [
    'the type before the value does not match it',
    'remove the type: values are plain text, numbers and lists',
  ],
  KEY_OVER_1024_CHARS: [
    'the field name is too long',
    'write each field as name: value, and put a text that contains ": " in double quotes',
  ],
};

/**
 * The faults of one text, in order of position. Of syntax errors only the first is reported, since the parser stumbles
 * over the rest because of it; every duplicate key and every unknown tag is reported.
 */
export function yamlFaults(text: string, errors: readonly ParserError[]): YamlFault[] {
  const [first, ...others] = errors.filter(({ code }) => !isIndependent(code)).toSorted((a, b) => a.pos[0] - b.pos[0]);
  const dashes = missingDashes(text, errors);
  const independent = [
    ...dashes.map(({ fault }) => fault),
    ...errors
      .filter(({ code, pos: [at] }) => isIndependent(code) && !dashes.some(({ from, to }) => at >= from && at < to))
      .map((error) => independentFault(text, error)),
  ];
  const syntax = first === undefined ? [] : [explain(text, first, others.length > 0)];
  return [...independent, ...syntax].toSorted((a, b) => a.at - b.at);
}

/** Errors that leave the rest of the text readable. */
const isIndependent = (code: string): boolean => code === 'DUPLICATE_KEY' || code === 'TAG_RESOLVE_FAILED';

/** In characters; anything longer is not a field name. */
const MAX_KEY = 200;

function independentFault(text: string, { code, pos: [at] }: ParserError): YamlFault {
  const start = text.slice(at, at + MAX_KEY);
  if (code === 'DUPLICATE_KEY') {
    const [, quoted, plain] = /^(?:"((?:[^"\\\n]|\\.)*)"|([^\s:]+))/.exec(start) ?? [];
    const key = quoted ?? plain ?? '';
    const parent = emptyAbove(linesOf(text.slice(0, at)));
    return parent === undefined
      ? { at, value: key, message: `"${key}" is used twice in one record`, remedy: 'keep one of the two' }
      : {
          at,
          value: key,
          message: `"${parent}" has no value, and a field follows that there is already`,
          remedy: `where it is one of those of ${parent}:, indent it and the others by two more spaces; else remove it`,
        };
  }
  const tag = /^\S+/.exec(start)?.[0] ?? '!';
  return {
    at,
    value: tag,
    message: `"${tag}" begins with !, which YAML reads as a type`,
    remedy: 'put the text in double quotes, or remove the type: values are plain text, numbers and lists',
  };
}

/** The field before the beginning of a line, as deep as what follows and without a value: its own fields may be those that follow. */
function emptyAbove(lines: readonly Line[]): string | undefined {
  const { key, value } = FIELD.exec(lines.at(-2)?.text ?? '')?.groups ?? {};
  return value === '' && lines.at(-2)?.indent === lines.at(-1)?.text.length ? key : undefined;
}

/**
 * Where an entry of a list begins without its dash or without its first line, its fields seem to be those of the entry
 * above, once more; and so do the fields of a record that was pasted twice. Told once, at the first. `from` and `to` are
 * where that entry lies.
 */
function missingDashes(
  text: string,
  errors: readonly ParserError[],
): { readonly fault: YamlFault; readonly from: number; readonly to: number }[] {
  const twice = new Set(errors.flatMap(({ code, pos: [at] }) => (code === 'DUPLICATE_KEY' ? [at] : [])));
  if (twice.size === 0) return [];
  const lines = linesOf(text);
  let end = 0;
  return lines.flatMap((line, i) => {
    const depth = depthOf(line);
    if (!twice.has(line.at + depth) || line.indent !== depth) return [];
    const above = lines.slice(0, i).findLast((other) => other.text.trim() !== '' && other.indent < depth);
    const isEntry = above !== undefined && isEntryLine(above) && depthOf(above) === depth;
    const isFirst = isEntry && keyOf(above) === keyOf(line);
    if (!isFirst && line.at < end) return [];
    const to = lines.slice(i + 1).find((other) => other.text.trim() !== '' && other.indent < depth)?.at ?? text.length;
    const keys = lines.flatMap((other) =>
      other.at >= line.at && other.at < to && other.indent === depth && twice.has(other.at + depth)
        ? (keyOf(other) ?? [])
        : [],
    );
    if (!isFirst && new Set(keys).size < 2) return [];
    end = to;
    const dash = `write ${' '.repeat(Math.max(0, depth - 2))}- `;
    const both = `${keys.join(', ')} ${isEntry ? 'would be' : 'are'} used twice`;
    const [message, remedy] = isFirst
      ? [
          'an entry of the list begins here, as the one above does, and its dash is missing',
          `${dash}${line.text.trim()}`,
        ]
      : isEntry
        ? [
            `an entry of the list begins here, or a line or two above, and its first line is missing: ${both}`,
            `${dash}${keyOf(above) ?? 'id'}: with its value above it; or remove what stands twice`,
          ]
        : [`${both} in one record`, 'keep one of each'];
    const fault = { at: line.at + depth, value: line.text.trim(), message, remedy };
    return [{ fault, from: line.at, to }];
  });
}

interface Line {
  readonly text: string;
  readonly at: number;
  readonly indent: number;
}

/** A field, perhaps the first of an entry: `  - id: x` or `    kind: money`. */
const FIELD = /^(?<lead>\s*(?:- +)*)(?<key>[A-Za-z_][\w-]*)\s*(?::(?= |$)) *(?<value>.*)$/u;

/** A comment after something else on the line. */
const TRAILING_COMMENT = /[^ \t\n][ \t]+#/;

/**
 * Texts that end before a " #": to YAML the rest is a comment, so it would be lost silently. A value of one word, such as
 * an id, may be followed by a comment.
 */
export function truncatedTexts(text: string): YamlFault[] {
  // In a block scalar, # is part of the text.
  if (!TRAILING_COMMENT.test(text) || /:\s+[|>]/.test(text)) return [];
  return linesOf(text).flatMap(({ text: line, at }) => {
    if (!TRAILING_COMMENT.test(line)) return [];
    const { key = '', value = '' } = FIELD.exec(line)?.groups ?? {};
    const [, before = ''] = /^([^"'[{&*!|>#].*?)\s+#/.exec(value) ?? [];
    if (!before.includes(' ')) return [];
    return {
      at: at + line.length - value.length + before.length + 1,
      value: value.slice(before.length).trim(),
      message: `the text ends after “${before.slice(-24)}”: what follows # is a comment, and would be lost`,
      remedy: `write ${key}: ${doubleQuoted(value)}, or put the comment on a line of its own`,
    };
  });
}

function explain(text: string, { code, message, pos: [from, to] }: ParserError, more: boolean): YamlFault {
  const lines = linesOf(text);
  const open = /^Flow (map|seq)/.exec(message)?.[1];
  const [explained, remedy] =
    open === undefined
      ? (BY_CODE[code] ?? [message, QUOTE_IT])
      : [
          `${open === 'map' ? '{' : '['} is not closed above this line`,
          `write ${open === 'map' ? '}' : ']'} where it ends`,
        ];
  const lastBefore = lines.findLastIndex(({ at }) => at <= from);
  const index = Math.max(0, lastBefore);
  return (
    mergeConflict(lines) ??
    openQuote(lines, index) ??
    [index, index - 1, index + 1].flatMap((i) => lineFault(lines, i, i === index) ?? [])[0] ??
    firstDash(lines, index) ??
    misplaced(lines, index) ??
    valueAndFields(lines, index) ?? {
      at: from,
      // Of a line of which the parser marks the indentation, all of it.
      value:
        text
          .slice(from, Math.max(to, from + 1))
          .split('\n')[0]
          ?.trim() ||
        (lines[index]?.text.trim() ?? ''),
      message: explained,
      remedy: more ? `${remedy}; what follows is checked once this is corrected` : remedy,
    }
  );
}

function linesOf(text: string): Line[] {
  let at = 0;
  return text.split('\n').map((raw) => {
    const line = { text: raw.replace(/\r$/, ''), at, indent: raw.length - raw.trimStart().length };
    at += raw.length + 1;
    return line;
  });
}

/** A line that Git leaves between two versions. */
export const CONFLICT = /^(?:<{7}|={7}|>{7})(?: |\r?$)/;
export const CONFLICTING = {
  message: 'there is an unresolved Git merge conflict here',
  remedy: 'keep what is right of the two versions, and delete the lines of <<<<<<<, ======= and >>>>>>>',
} as const;

function mergeConflict(lines: readonly Line[]): YamlFault | undefined {
  const line = lines.find(({ text }) => CONFLICT.test(text));
  return line === undefined
    ? undefined
    : {
        at: line.at,
        value: line.text,
        ...CONFLICTING,
      };
}

/** An unclosed quote takes the following lines into the text, up to the next quote or the end of the file. */
function openQuote(lines: readonly Line[], index: number): YamlFault | undefined {
  for (const [i, line] of lines.slice(0, index + 1).entries()) {
    const { key = '', value = '' } = FIELD.exec(line.text)?.groups ?? {};
    const [quote = ''] = value;
    const fault = quote === '"' || quote === "'" ? quoteFault(value, quote) : undefined;
    if (fault?.message !== `${quote} is not closed`) continue;
    const next = lines.slice(i + 1).find(({ text }) => text.includes(quote));
    // A text of several lines is closed at the end of one of them.
    if (next === undefined || new RegExp(`:\\s*${quote}`).test(next.text)) return faultAt(line, key, value, fault);
  }
  return undefined;
}

/** A field that has a value on its line and fields below it too. */
function valueAndFields(lines: readonly Line[], index: number): YamlFault | undefined {
  for (const i of [index, index - 1]) {
    const line = lines[i];
    const next = lines[i + 1];
    const { key = '', value = '' } = FIELD.exec(line?.text ?? '')?.groups ?? {};
    if (line === undefined || next === undefined || /^(?:$|[|>#&*])/.test(value)) continue;
    const below = keyOf(next);
    if (isEntryLine(next) && next.indent >= depthOf(line))
      return {
        at: next.at + next.indent,
        value: next.text.trim(),
        message: `a list begins here, and "${key}" above it has a value already`,
        remedy: 'write the name of the list and a colon, e.g. rows:, on a line of its own above it',
      };
    if (below === undefined || isEntryLine(next) || depthOf(next) <= depthOf(line)) continue;
    return {
      at: line.at + line.text.length - value.length,
      value,
      message: `"${key}" has a value and, below it, fields`,
      remedy: `remove “${value}”, or name what the fields are of on a line above them; or, where it goes on below, put the whole text in double quotes`,
    };
  }
  return undefined;
}

const faultAt = (line: Line, key: string, value: string, fault: ValueFault): YamlFault => ({
  at: line.at + line.text.length - value.length,
  value,
  message: fault.message,
  remedy: `write ${key}: ${fault.quoted}`,
});

/** A Unicode space other than U+0020 before a field, or between its colon and its value. */
const FIRST_ODD_SPACE = new RegExp(String.raw`^[ \-]*(?:[A-Za-z_][\w\-]*: *)?${ODD_SPACE.source}`, 'v');

/** What one line by itself shows to be wrong. `own`: the parser stopped on this line, not on a neighbour. */
function lineFault(lines: readonly Line[], index: number, own: boolean): YamlFault | undefined {
  const line = lines[index];
  if (line === undefined || line.text.trim() === '' || line.text.trimStart().startsWith('#')) return undefined;
  const space = FIRST_ODD_SPACE.exec(line.text)?.[0];
  if (space !== undefined)
    return {
      at: line.at + space.length - 1,
      value: space.slice(-1),
      message: 'there is a kind of space here that YAML does not accept as one, such as a no-break space',
      remedy: 'delete it and type a plain space; the two may look alike in your editor',
    };
  const tab = /^ *\t/.exec(line.text)?.[0];
  if (tab !== undefined) {
    const above = lines.slice(0, index).findLast(({ text }) => FIELD.test(text));
    return {
      at: line.at + tab.length - 1,
      value: '\t',
      message: 'the line is indented with a tab',
      remedy: `indent it with spaces${above === undefined ? '' : `, ${depthOf(above)} of them, like the field above`}`,
    };
  }
  const [, lead = '', mark = '', rest = ''] = /^(\s*)([*•·–—]\s*|-)(?=[a-z_]+:(?: |$))(.*)$/u.exec(line.text) ?? [];
  if (mark !== '')
    return {
      at: line.at + lead.length,
      value: line.text.trim(),
      message:
        mark === '-' ? 'a space is missing after the dash' : 'an entry of a list begins with a hyphen and a space',
      remedy: `write ${lead}- ${rest}`,
    };
  const field = FIELD.exec(line.text)?.groups;
  if (field === undefined) {
    const [, begin = '', braces = ''] = /^(\s*- +)(\{.+)$/u.exec(line.text) ?? [];
    const inside = braces === '' ? undefined : valueFault(braces);
    return inside === undefined
      ? own
        ? missingColon(line)
        : undefined
      : { at: line.at + begin.length, value: braces, message: inside.message, remedy: `write - ${inside.quoted}` };
  }
  const { key = '', value = '' } = field;
  const fault = valueFault(value);
  return fault === undefined ? undefined : faultAt(line, key, value, fault);
}

/** The column of a line's key, from 0: after the dash of an entry. */
const depthOf = ({ text }: Line): number => /^\s*(?:- +)*/.exec(text)?.[0].length ?? 0;

const ALMOST_FIELD = /^(?<lead>\s*(?:- +)?)(?<key>[a-z][a-z_]*)(?<colon>\s*[=：]\s*|:(?=\S)| +)(?<value>\S.*)$/u;

function missingColon({ text, at }: Line): YamlFault | undefined {
  const groups = ALMOST_FIELD.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const { lead = '', key = '', colon = '', value = '' } = groups;
  return {
    at: at + lead.length,
    value: text.trim(),
    message:
      colon === ':'
        ? `a space is missing after the colon of "${key}"`
        : `a colon and a space are missing after "${key}"`,
    remedy: `write ${key}: ${value}`,
  };
}

const isEntryLine = ({ text }: Line): boolean => /^\s*- /.test(text);
const keyOf = ({ text }: Line): string | undefined => FIELD.exec(text)?.groups?.key;

/** A line that is indented too much or too little compared with those above it. */
function misplaced(lines: readonly Line[], index: number): YamlFault | undefined {
  for (const i of [index, index + 1, index - 1]) {
    const line = lines[i];
    const isEntry = line !== undefined && isEntryLine(line);
    if (line === undefined || !(isEntry || FIELD.test(line.text))) continue;
    const above = lines.slice(0, i).findLast((each) => FIELD.test(each.text) || isEntryLine(each));
    if (above === undefined) continue;
    const first = lines.slice(0, i).find(({ text }) => /^\s*- /.test(text));
    if (isEntry && first !== undefined && line.indent < first.indent)
      return indentFault(line, 'the dash', line.indent, first.indent, 'the first of the list');
    if (isEntry && isEntryLine(above) && above.indent < line.indent)
      // Of two entries that follow each other, the one that is alone.
      return lines.filter((each) => isEntryLine(each) && each.indent === above.indent).length === 1
        ? indentFault(above, 'the dash', above.indent, line.indent, 'those of the other entries')
        : indentFault(line, 'the dash', line.indent, above.indent, 'that of the entry above');
    const [own, wanted] = [depthOf(line), depthOf(above)];
    // Where the other entries of the list have their fields as deep as this one, the dash above is out of place.
    const other = lines.find((each) => each !== above && depthOf(each) === own && keyOf(each) === keyOf(above));
    if (!isEntry && own !== wanted && isEntryLine(above) && other !== undefined && isEntryLine(other))
      return indentFault(above, 'the dash', above.indent, other.indent, 'those of the other entries');
    // A field without a value on its own line may contain deeper ones, unless a list in brackets ends there.
    const isParent = FIELD.exec(above.text)?.groups?.value === '' && !/[\]}]\s*$/.test(lines[i - 1]?.text ?? '');
    const below = lines.slice(i + 1).find(({ text }) => text.trim() !== '');
    const under = below === undefined ? 0 : depthOf(below);
    const like =
      /^(?:en|ko)$/.test(keyOf(line) ?? '') ||
      lines.some((each) => each !== line && keyOf(each) === keyOf(line) && depthOf(each) === own);
    if (isEntry || own === wanted || (own > wanted && isParent)) continue;
    const isAlone = own > wanted ? !like && under <= wanted : under === wanted;
    const isHead = own > wanted && FIELD.exec(line.text)?.groups?.value === '';
    if (Math.abs(own - wanted) === 1 || isAlone || isHead)
      return indentFault(line, 'the line', own, wanted, 'the field above');
  }
  return undefined;
}

/** The first entry of a list without its dash, where the entries after it have one. */
function firstDash(lines: readonly Line[], index: number): YamlFault | undefined {
  const at = lines[index]?.indent ?? 0;
  const isHead = ({ text, indent }: Line): boolean => indent < Math.max(1, at) && /^\s*(?:- +)*[a-z_]+:\s*$/.test(text);
  const list = lines.slice(0, index).findLastIndex(isHead);
  const entry = list === -1 ? -1 : lines.findIndex(({ text }, i) => i > list && FIELD.test(text));
  const first = lines[entry];
  if (first === undefined || /^\s*- /.test(first.text) || index <= entry) return undefined;
  if (!lines.slice(entry).some((line) => /^\s*- /.test(line.text) && depthOf(line) === depthOf(first)))
    return undefined;
  const text = first.text.trim();
  return {
    at: first.at + first.indent,
    value: text,
    message: 'the first entry of the list has no dash',
    remedy: `write ${' '.repeat(Math.max(0, first.indent - 2))}- ${text}`,
  };
}

const spaces = (count: number): string => (count === 1 ? '1 space' : `${count === 0 ? 'no' : count} spaces`);

function indentFault(line: Line, what: string, own: number, wanted: number, other: string): YamlFault {
  return {
    at: line.at + line.indent,
    value: line.text.trim(),
    message: `${what} is indented by ${spaces(own)}, and ${other} by ${wanted}`,
    remedy: `indent it by ${spaces(wanted)}`,
  };
}
