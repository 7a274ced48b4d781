import { QUANTITY_KINDS, type ClaimKind } from '../../../core/schema/claim.ts';
import { ArithmeticError, evaluate, namesIn, powerIn, writtenStep } from '../../../core/values/arithmetic.ts';
import { closestMatch } from '../../../core/values/closest-match.ts';
import { fullRef } from '../../../core/values/id.ts';
import { claimsByRef, refOf, type ParsedClaim } from '../../parsed-content.ts';
import type { Issue, Words } from '../../issue.ts';
import { repeatsOf } from '../repeats.ts';
import { issueAt, type Rule } from '../rule.ts';

export const derivation: Rule = {
  name: 'derivation',
  description: 'The arithmetic of a derived claim gives its value, rounded as the value is written.',
  scope: ['claims'],
  emits: ['arithmetic'],
  check: (content) => {
    const byRef = claimsByRef(content);
    return content.claims.flatMap((draft) => {
      const { derivation: record, value } = draft.fields;
      if (record === undefined) return [];
      const figure = asNumber(value);
      const cycles = cycleIssues(draft, byRef);
      // What a circle comes to says nothing.
      if (cycles.length > 0) return cycles;
      if (figure !== undefined) return resultIssues(draft, record, figure, byRef);
      // Without a valid value there is nothing to compare the result with; some kinds never have one.
      const { kind } = draft.fields;
      if (kind === undefined || (value === undefined && KINDS_WITH_VALUE.has(kind))) return [];
      const message = `a ${kind} without a number cannot be the result of arithmetic`;
      return issueAt(draft, ['basis'], 'arithmetic', [message, 'give it a number or a year, or write basis: editor']);
    });
  },
};

const KINDS_WITH_VALUE: ReadonlySet<string> = new Set([...QUANTITY_KINDS, 'date']);

/** The number to calculate with; a date has one only if it is a year alone. */
function asNumber(value: number | string | undefined): number | undefined {
  if (typeof value !== 'string') return value;
  return /^\d{4}$/.test(value) ? Number(value) : undefined;
}

/** What is wrong with the kinds of the numbers, where all are known: money and people added up, or a share made of both. */
function moneyFault(
  arithmetic: string,
  kinds: ReadonlyMap<string, ClaimKind>,
  kind: ClaimKind | undefined,
): string | undefined {
  if (kind === undefined || namesIn(arithmetic).some((name) => !kinds.has(name))) return undefined;
  const power = powerIn(arithmetic, new Set([...kinds].flatMap(([name, of]) => (of === 'money' ? name : []))));
  if (power === undefined)
    return `adds up what cannot be added: ${[...kinds].map(([name, of]) => `${name} is ${of}`).join(', ')}`;
  return power === (kind === 'money' ? 1 : 0)
    ? undefined
    : `comes to ${power === 1 ? 'an' : 'no'} amount of money, and the claim is a ${kind}`;
}

type Derivation = NonNullable<ParsedClaim['fields']['derivation']>;

function resultIssues(
  draft: ParsedClaim,
  record: Derivation,
  value: number,
  byRef: ReadonlyMap<string, ParsedClaim>,
): Issue[] {
  const issue = (field: string, words: Words): Issue[] => {
    const at = field === 'value' ? ['value'] : ['derivation', ...field.split('.')];
    return [issueAt(draft, at, 'arithmetic', words)];
  };
  const inputs: Record<string, number> = {};
  const kinds = new Map<string, ClaimKind>();
  const [twice] = repeatsOf(Object.entries(record.from), ([, ref]) => fullRef(ref, draft.profile));
  if (twice !== undefined) {
    const [[name, ref], [first]] = [twice.item, twice.first];
    return issue(`from.${name}`, [`${ref} is "${first}" already`, 'name the other claim, or use one name twice', ref]);
  }
  for (const [name, ref] of Object.entries(record.from)) {
    const input = byRef.get(fullRef(ref, draft.profile));
    // An unknown or invalid input is reported there; the result cannot be checked before it is corrected.
    const { value: found, kind } = input?.fields ?? {};
    const pending = kind === undefined || KINDS_WITH_VALUE.has(kind);
    if (found === undefined && pending) return [];
    const figure = asNumber(found);
    if (figure === undefined)
      return issue(`from.${name}`, [`${ref} has no number to calculate with`, 'name a claim that holds a number', ref]);
    inputs[name] = figure;
    if (kind !== undefined) kinds.set(name, kind);
  }
  try {
    const names = namesIn(record.arithmetic);
    const given = Object.keys(inputs);
    // Where a name is misspelt, either of the two places may be.
    const mismatches = [
      ...given
        .filter((name) => !names.includes(name))
        .flatMap((name) =>
          issue(`from.${name}`, [
            `"${name}" is listed but not used in the arithmetic`,
            `use it in "${record.arithmetic}", or remove it`,
            name,
          ]),
        ),
      ...names
        .filter((name) => !given.includes(name))
        .slice(0, 1)
        .flatMap((name) =>
          issue('arithmetic', [
            `"${name}" is not listed under "from"`,
            `write ${asMeant(record, given) ?? closestMatch(name, given) ?? given.join(' or ')}, or list the claim under from:`,
            record.arithmetic,
          ]),
        ),
    ];
    // With the ids of the claims in place of their names, all is one slip.
    const isOne = mismatches.length > 1 && asMeant(record, given) !== undefined;
    if (mismatches.length > 0) return isOne ? mismatches.slice(-1) : mismatches;
    const fault = moneyFault(record.arithmetic, kinds, draft.fields.kind);
    if (fault !== undefined)
      return issue('arithmetic', [
        fault,
        'look at the claims under from:, one of which is another than was meant, or correct the arithmetic',
        record.arithmetic,
      ]);
    const result = evaluate(record.arithmetic, inputs);
    const step = record.rounding ?? writtenStep(value);
    const isWithin = (number: number): boolean => Math.abs(number - value) <= step / 2 + Math.abs(number) * 1e-12;
    if (isWithin(result))
      return Number.isInteger(Number((value / step).toPrecision(12)))
        ? []
        : issue('rounding', [`${value} is not rounded to ${step}`, `write rounding: ${coarsestStep(value)}`, step]);
    // A share without its “* 100”.
    const hundredfold = isWithin(result * 100) ? '*' : isWithin(result / 100) ? '/' : undefined;
    // A share that has lost its decimal was written with one.
    const fine = record.rounding ?? (draft.fields.kind === 'share' ? Math.min(step, 0.1) : step);
    const rounded = Number((Math.round(result / fine) * fine).toPrecision(12));
    return issue('value', [
      `${record.arithmetic} comes to ${String(result)}`,
      hundredfold !== undefined
        ? `write ${hundredfold === '/' ? `value: ${rounded}, or ` : ''}arithmetic: "(${record.arithmetic}) ${hundredfold} 100"`
        : rounded === 0 || isFarFrom(value, result)
          ? 'look at the numbers that it is made of: one of them is a thousand times too great or too small'
          : `write value: ${rounded}, or correct the arithmetic`,
      value,
    ]);
  } catch (error) {
    if (!(error instanceof ArithmeticError)) throw error;
    return issue('arithmetic', [
      error.message,
      `write ${asMeant(record, Object.keys(inputs)) ?? `it with + - * / and the names ${Object.keys(inputs).join(', ')}`}`,
      record.arithmetic,
    ]);
  }
}

/** The arithmetic with the signs of print, the equals sign of spreadsheets and the ids of claims as they are to be written. */
function asMeant({ arithmetic, from }: Derivation, given: readonly string[]): string | undefined {
  const plain = arithmetic
    .replace(/^\s*=\s*/, '')
    .replace(/[×·✕]|(?<=\s)x(?=\s)/gu, '*')
    .replace(/[÷:∶]/gu, '/')
    .replace(/[−–—]/gu, '-')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  const meant = Object.entries(from).reduce((text, [name, ref]) => text.replaceAll(ref, name), plain);
  try {
    return meant !== arithmetic && namesIn(meant).every((name) => given.includes(name)) ? meant : undefined;
  } catch {
    return undefined;
  }
}

/** The greatest power of ten that the value is a multiple of. */
const coarsestStep = (value: number): number =>
  Number.isInteger(value) ? 10 ** (/0*$/.exec(String(value))?.[0].length ?? 0) : writtenStep(value);

/** A trillion for a billion, as nobody rounds. */
const isFarFrom = (value: number, result: number): boolean =>
  value !== 0 && result !== 0 && Math.abs(Math.log10(Math.abs(result / value))) > 1.9;

function cycleIssues(draft: ParsedClaim, byRef: ReadonlyMap<string, ParsedClaim>): Issue[] {
  const seen = new Set([refOf(draft)]);
  // What is added to a set while it is walked is walked too.
  for (const ref of seen) {
    const { fields, profile } = byRef.get(ref) ?? {};
    const inputs = Object.values(fields?.derivation?.from ?? {}).map((input) => fullRef(input, profile));
    if (inputs.includes(refOf(draft))) {
      const message = 'the claim is derived from itself, directly or in a circle';
      return [issueAt(draft, ['derivation', 'from'], 'arithmetic', [message, 'derive it from printed numbers'])];
    }
    for (const input of inputs) seen.add(input);
  }
  return [];
}
