/** The output formats of issues: lines for people and editors, JSON, and GitHub annotations for CI. */
import { formatIssue, showValue, visible, type Issue } from '../../content/issue.ts';
import { HIDDEN_CHARACTERS } from '../../core/values/hidden-characters.ts';

const HIDDEN = new RegExp(HIDDEN_CHARACTERS.source, 'gu');

export const FORMATS = ['text', 'json', 'github'] as const;
export type Format = (typeof FORMATS)[number];

/** All issues as one text, without a line break at its end; empty for none, except in JSON. */
export function formatIssues(issues: readonly Issue[], format: Format): string {
  switch (format) {
    case 'text':
      return issues.map(formatIssue).join('\n');
    case 'json':
      // Hidden characters are escaped here too, so that they cannot control a terminal; the parsed JSON is the same.
      return JSON.stringify({ count: issues.length, issues: issues.map(asRecord) }, null, 2)
        .split('\n')
        .map(escaped)
        .join('\n');
    case 'github':
      return annotations(issues);
    default:
      return format satisfies never;
  }
}

/** The value is the text that the other formats show, since YAML has values that JSON cannot represent. */
function asRecord({ file, line, column, rule, field, value, message, remedy }: Issue): object {
  return { file, line, column, rule, field, value: showValue(value), message, remedy };
}

/** GitHub shows this many annotations of a kind for each step, and drops what comes after. */
const SHOWN = 10;

/** The first as annotations beside their lines, the last of which says where the others are; all of them as lines of the log. */
function annotations(issues: readonly Issue[]): string {
  if (issues.length <= SHOWN) return issues.map(annotation).join('\n');
  const rest = issues.slice(SHOWN - 1);
  return [
    ...issues.slice(0, SHOWN - 1).map(annotation),
    `::error title=${rest.length} more::GitHub shows ten errors a step. All ${issues.length} are in the summary of this run and in the log of this step.`,
    ...rest.map(formatIssue),
  ].join('\n');
}

/** All issues as a table for the summary of a run; the file and line in front. */
export function summaryOf(issues: readonly Issue[]): string {
  const cell = (text: string): string =>
    visible(text)
      .replaceAll('|', '\\|')
      .replaceAll('<', '&lt;')
      .replace(/[\r\n]+/g, ' ');
  const rows = issues.map(
    ({ file, line, rule, field, value, message, remedy }) =>
      `| ${[`${file}:${line}`, rule, `${field}: ${showValue(value)}`, `${message}; ${remedy}`].map(cell).join(' | ')} |`,
  );
  return [
    `### ${issues.length} errors in the content`,
    '',
    '| where | rule | value | what to do |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

/** `::error file=…,line=…,col=…,title=rule::message`, with its delimiters escaped. */
function annotation(issue: Issue): string {
  const { file, line, column, rule, field, value, message, remedy } = issue;
  const text = `${field === '' ? '' : `${field}: `}${showValue(value)} — ${message}; ${remedy}`;
  return `::error file=${inProperty(file)},line=${line},col=${column},title=${inProperty(rule)}::${inMessage(text)}`;
}

const escaped = (json: string): string =>
  json.replace(HIDDEN, (mark) =>
    mark
      .split('')
      .map((half) => `\\u${half.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );

const escapedBreaks = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const inMessage = (text: string): string =>
  text
    .split(/([\r\n])/)
    .map((part) => (/[\r\n]/.test(part) ? escapedBreaks(part) : escapedBreaks(visible(part))))
    .join('');
const inProperty = (text: string): string => escapedBreaks(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
