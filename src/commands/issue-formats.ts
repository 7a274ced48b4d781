/** The forms in which issues leave the check: lines for people and editors, JSON and GitHub's annotations for CI. */
import { formatIssue, showValue, type Issue } from '../checks/issue.ts';

export const FORMATS = ['text', 'json', 'github'] as const;
export type Format = (typeof FORMATS)[number];

/** All issues as one text, without a line break at its end; empty for none, except in JSON. */
export function formatIssues(issues: readonly Issue[], format: Format): string {
  switch (format) {
    case 'text':
      return issues.map(formatIssue).join('\n');
    case 'json':
      return JSON.stringify({ count: issues.length, issues: issues.map(asRecord) }, null, 2);
    case 'github':
      return issues.map(annotation).join('\n');
    default:
      return format satisfies never;
  }
}

/** The value is given as it is shown, since YAML can make values that JSON has no words for. */
function asRecord({ file, line, column, rule, field, value, message, remedy }: Issue): object {
  return { file, line, column, rule, field, value: showValue(value), message, remedy };
}

/** `::error file=…,line=…,col=…,title=rule::message`, with what would end it escaped. */
function annotation(issue: Issue): string {
  const { file, line, column, rule, field, value, message, remedy } = issue;
  const told = `${field === '' ? '' : `${field}: `}${showValue(value)} — ${message}; ${remedy}`;
  return `::error file=${inProperty(file)},line=${line},col=${column},title=${inProperty(rule)}::${inMessage(told)}`;
}

const inMessage = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const inProperty = (text: string): string => inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
