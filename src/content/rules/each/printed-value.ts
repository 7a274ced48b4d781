import { findNumbersInText, type NumberInText } from '../../../core/values/numbers-in-text.ts';
import { readPrintedQuantity, type PrintedQuantity } from '../../../core/values/printed-quantity.ts';
import { QUALIFIERS, type Qualifier } from '../../../core/values/quantity.ts';
import { saidNumbers } from '../../../core/values/superlatives.ts';
import type { Claim, QUANTITY_KINDS } from '../../../core/schema/claim.ts';
import { isQuantity } from '../../../core/domain/format-claim.ts';
import type { ParsedClaim } from '../../parsed-content.ts';
import type { Issue } from '../../issue.ts';
import { issueAt, type Rule } from '../rule.ts';

type Quantity = Extract<Claim, { kind: (typeof QUANTITY_KINDS)[number] }>;

/** The words before or behind a number that say how exact it is. The longest come first. */
const QUALIFYING: readonly (readonly [pattern: RegExp, qualifier: Qualifier])[] = [
  [/\b(?:about|approximately|around|roughly|some|circa)\s*$|(?:약|대략)\s*$/iu, 'about'],
  [/\b(?:over|more than|exceeding|above)\s*$/iu, 'over'],
  [/\b(?:nearly|almost|close to)\s*$|거의\s*$/iu, 'nearly'],
  [/\b(?:up to|at most|no more than|a maximum of)\s*$|최대\s*$/iu, 'up to'],
  [/\b(?:at least|no fewer than|no less than|a minimum of)\s*$|최소\s*$/iu, 'at least'],
];
const QUALIFIED_AFTER: readonly (readonly [pattern: RegExp, qualifier: Qualifier])[] = [
  [/^[\s\p{L}㎡㎞%]{0,6}?이상/u, 'at least'],
  [/^[\s\p{L}㎡㎞%]{0,6}?(?:[을를이가] )?(?:넘|초과|웃)/u, 'over'],
  [/^[\s\p{L}㎡㎞%]{0,6}?(?:에 )?(?:가까|육박)/u, 'nearly'],
  [/^[\s\p{L}㎡㎞%]{0,6}?이하/u, 'up to'],
  [/^여(?![가-힣]*서)|^[\s\p{L}㎡㎞%]{0,6}?(?:가량|정도|안팎|내외|남짓|쯤)/u, 'about'],
];

/** Of each kind of quantity, the kinds that printed words may look like. */
const LOOKS: Readonly<Record<Quantity['kind'], readonly PrintedQuantity['kind'][]>> = {
  money: ['money'],
  area: ['area'],
  share: ['share'],
  ratio: ['ratio'],
  duration: ['duration'],
  rank: ['rank', 'count'],
  count: ['count', 'duration', 'date'],
};

export const printedValue: Rule = {
  name: 'printed-value',
  description: 'The value, unit and qualifier of a claim are those of its printed words, or a reason says why not.',
  scope: ['claims'],
  emits: ['printed-value'],
  check: ({ claims }) => claims.flatMap(faultsOf),
};

function faultsOf(draft: ParsedClaim): Issue[] {
  const { record } = draft;
  if (record?.basis !== 'printed' || record.printed === undefined) return [];
  if (!isQuantity(record)) return [];
  const fault = (field: string, value: unknown, message: string, remedy: string): Issue =>
    issueAt(draft, [field], 'printed-value', value, message, remedy);
  if (record.value_reason !== undefined) return [];
  const { printed } = record;
  const numbers = findNumbersInText(printed);
  const read = numbers.filter(({ value }) => value === record.value);
  const isSaid = saidNumbers(printed).some(
    ({ value, kind }) => value === record.value && (kind === 'position') === (record.kind === 'rank'),
  );
  if (read.length === 0 && !isSaid) return [noValue(record, numbers, fault)];
  return [...unitFaults(record, read, fault), ...qualifierFaults(record, printed, fault)];
}

type Fault = (field: string, value: unknown, message: string, remedy: string) => Issue;

function noValue(claim: Quantity, numbers: readonly NumberInText[], fault: Fault): Issue {
  const [only, ...others] = numbers;
  if (only === undefined)
    return fault(
      'printed',
      claim.printed,
      'no number can be read out of the printed words',
      'quote the words that hold the number, or say under value_reason: where it comes from',
    );
  const listed = numbers.map(({ text, value }) => `${text} = ${value}`).join(', ');
  return fault(
    'value',
    claim.value,
    `the printed words say ${listed}, and the value is another`,
    others.length === 0
      ? `write value: ${only.value}, or quote the words that hold this value under printed:`
      : 'write the value that is printed, or quote only the words that hold it under printed:',
  );
}

function unitFaults(claim: Quantity, read: readonly NumberInText[], fault: Fault): Issue[] {
  const printed = claim.printed ?? '';
  const found = read.map((number) => readPrintedQuantity(printed, number));
  if (claim.kind === 'count') return nounFaults(claim, fault);
  if (claim.kind === 'rank') return rankFaults(claim, found, fault);
  const fits = found.some(({ kind, unit }) => LOOKS[claim.kind].includes(kind) && unit === claim.unit);
  if (fits) return [];
  // The unit may stand beside the number without being quoted with it.
  const passage = claim.passage ?? '';
  const around = findNumbersInText(passage)
    .filter(({ value }) => value === claim.value)
    .map((number) => readPrintedQuantity(passage, number));
  if (around.some(({ kind, unit }) => LOOKS[claim.kind].includes(kind) && unit === claim.unit)) return [];
  // “one year” is no number to a reader of numbers, and its noun is the unit all the same.
  if (found.length === 0 && new RegExp(`\\b(?:one|a) ${claim.unit.replace(/s$/u, '')}\\b`, 'iu').test(printed))
    return [];
  const [other] = [...around, ...found].filter(({ unit }) => unit !== undefined);
  return [
    fault(
      'unit',
      claim.unit,
      other === undefined
        ? 'no unit can be read out of the printed words or the passage'
        : `the printed words say “${other.printed}”, a number of ${other.unit ?? other.kind}`,
      'quote the number with its unit under printed: or passage:, change kind: and unit: to what is printed, or give value_reason:',
    ),
  ];
}

/** One of several that follow one another. */
const SERIAL = /\bfirst (?:phase|stage|round|step|session|meeting|edition|season|term|year|anniversary)\b/iu;

function rankFaults(
  claim: Extract<Quantity, { kind: 'rank' }>,
  found: readonly PrintedQuantity[],
  fault: Fault,
): Issue[] {
  const printed = claim.printed ?? '';
  const isTop = found.some(({ unit }) => unit === 'top');
  // “first phase” counts phases; “first in Korea” is a rank.
  const isSerial = SERIAL.test(printed);
  const isRanked = /\brank/iu.test(printed);
  const isFirst = /\bfirst\b/iu.test(printed) && !isSerial;
  const isOrdinal = isSerial || (!isRanked && found.some(({ unit }) => unit === 'ordinal'));
  const isPosition =
    isFirst || /\brank/iu.test(claim.passage ?? printed) || (found.length === 0 && !isSerial && claim.value === 1);
  const holds = { top: isTop, ordinal: isOrdinal, position: isPosition && !isTop }[claim.unit];
  return holds
    ? []
    : [
        fault(
          'unit',
          claim.unit,
          isTop ? 'the printed words say “top …”' : 'the printed words say no such rank',
          isTop ? 'write unit: top' : 'write position for “ranked second”, ordinal for “60th”, top for “top five”',
        ),
      ];
}

/** What is counted is named in the claim's own words: printed, around it, or in the statement. */
function nounFaults(claim: Extract<Quantity, { kind: 'count' }>, fault: Fault): Issue[] {
  const words = stems([claim.printed, claim.passage, claim.statement].join(' '));
  const head = stems(claim.unit).at(-1);
  return head === undefined || words.includes(head)
    ? []
    : [
        fault(
          'unit',
          claim.unit,
          `neither the printed words nor the statement speak of ${claim.unit}`,
          'name what is counted as the document does, in unit: and in the statement',
        ),
      ];
}

const stems = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) =>
    word
      .replace(/(?:ies)$/u, 'y')
      .replace(/(?<!s)s$/u, '')
      .replace(/re$/u, 'er'),
  );

function qualifierFaults(claim: Quantity, printed: string, fault: Fault): Issue[] {
  const said = new Set([printed, claim.passage ?? ''].flatMap((text) => qualifiersIn(text, claim.value)));
  const given = claim.qualifier;
  if (given !== undefined && !said.has(given))
    return [
      fault(
        'qualifier',
        given,
        `the printed words do not say “${given}” of this number`,
        'remove the qualifier, or quote the words that say so under printed: or passage:',
      ),
    ];
  const [missing] = said;
  return given === undefined && missing !== undefined
    ? [
        fault(
          'qualifier',
          undefined,
          `the printed words say “${missing}” of this number`,
          QUALIFIERS.includes(missing) ? `add qualifier: ${missing}` : 'add the qualifier',
        ),
      ]
    : [];
}

function qualifiersIn(text: string, value: number): Qualifier[] {
  return findNumbersInText(text)
    .filter((number) => number.value === value)
    .flatMap(({ index, text: number }) => {
      const before = text.slice(0, index).replace(/(?:KRW|USD|US\$|[₩$])\s*$/u, '');
      const after = text.slice(index + number.length);
      const found =
        QUALIFYING.find(([pattern]) => pattern.test(before)) ??
        QUALIFIED_AFTER.find(([pattern]) => pattern.test(after));
      return found === undefined ? [] : [found[1]];
    });
}
