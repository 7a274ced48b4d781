/** Zod's errors in the words of contributors. */
import { confusableLetters } from '../../core/values/confusables.ts';
import { ownOf } from '../../core/values/own-of.ts';
import type { z } from 'zod';

type ZodIssue = z.core.$ZodIssue;

/** A schema's metadata. */
export interface Meta {
  readonly description?: string | undefined;
  readonly examples?: readonly unknown[] | undefined;
}

export function messageOf(issue: ZodIssue, meta: Meta | undefined, fields: readonly string[]): string {
  const text = fields.length === 0 ? plainMessage(issue) : `must have fields of its own: ${fields.join(', ')}`;
  return meta?.description === undefined ? text : `${text} (${meta.description})`;
}

/** `27-28` for two paragraphs is what was meant, though YAML reads a text. */
function meantBy(expected: string, value: unknown): string | undefined {
  const [, from, to] = typeof value === 'string' ? (/^(\d+)\s*[-–~]\s*(\d+)$/.exec(value) ?? []) : [];
  return /^(?:number|int)$/.test(expected) && to !== undefined ? `write each: ${from ?? ''}, ${to}` : undefined;
}

export function remedyOf(
  issue: ZodIssue,
  meta: Meta | undefined,
  key: string,
  suggestion: string,
  value?: unknown,
): string {
  switch (issue.code) {
    case 'invalid_type': {
      const meant = meantBy(issue.expected, value);
      if (meant !== undefined) return meant;
      return `give ${typeName(issue.expected)}${suggestion}`;
    }
    case 'too_big':
      return `give at most ${amount(issue.origin, Number(issue.maximum))}${suggestion}`;
    case 'too_small':
      return `give ${issue.inclusive === false ? 'more than' : 'at least'} ${amount(issue.origin, Number(issue.minimum))}${suggestion}`;
    default: {
      const { remedy } = confusableLetters(typeof value === 'string' ? value : '') ?? {};
      if (remedy !== undefined) return remedy;
      return meta?.examples === undefined
        ? `write it so that it ${issue.message.startsWith('must') ? issue.message.replace(/^must be/, 'is').replace(/^must not/, 'does not') : 'can be read'}`
        : `write it like this: ${key}${meta.examples.map(writeExample).join(' or ')}`;
    }
  }
}

/** The message without the field's description. */
function plainMessage(issue: ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${typeName(issue.expected)}`;
    case 'too_big':
      return `is more than ${amount(issue.origin, Number(issue.maximum))}`;
    case 'too_small':
      // A schema may have a message that says more than the limit.
      if (!issue.message.startsWith('Too small')) return issue.message;
      return `is ${issue.inclusive === false ? 'not more than' : 'less than'} ${amount(issue.origin, Number(issue.minimum))}`;
    default:
      return issue.message.replace(/^Invalid input: /, '');
  }
}

function amount(origin: string, limit: number): string {
  const noun =
    { array: limit === 1 ? ' entry' : ' entries', string: limit === 1 ? ' character' : ' characters' }[origin] ?? '';
  return `${limit}${noun}`;
}

function typeName(expected: string): string {
  const words: Record<string, string> = {
    string: 'text',
    int: 'a whole number',
    number: 'a number',
    array: 'a list',
    object: 'fields',
    record: 'fields',
    boolean: 'true or false',
  };
  return ownOf(words, expected) ?? expected;
}

export function writeExample(example: unknown): string {
  return typeof example === 'string' ? example : JSON.stringify(example);
}
