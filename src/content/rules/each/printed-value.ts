import { findNumbersInText, type NumberInText } from '../../../core/values/numbers-in-text.ts';
import { RANGE, readPrintedQuantity, type PrintedQuantity } from '../../../core/values/printed-quantity.ts';
import { DURATION_UNITS, durationsIn, QUALIFIERS, type Qualifier } from '../../../core/values/quantity.ts';
import { formatNumber } from '../../../strings/index.ts';
import { saidNumbers } from '../../../core/values/superlatives.ts';
import type { Claim, QUANTITY_KINDS } from '../../../core/schema/claim.ts';
import { isQuantity } from '../../../core/domain/format-claim.ts';
import type { ParsedClaim } from '../../parsed-content.ts';
import type { Issue, Words } from '../../issue.ts';
import { issueAt, type Rule } from '../rule.ts';

type Quantity = Extract<Claim, { kind: (typeof QUANTITY_KINDS)[number] }>;

/** The words before or behind a number that say how exact it is. The longest come first. */
const QUALIFYING: readonly (readonly [pattern: RegExp, qualifier: Qualifier])[] = [
  [
    /\b(?:about|approximately|approx\.|around|roughly|some|circa|estimated)\s*$|(?:약|대략)\s*$|(?<![\d\p{L}%㎡㎞] ?)[~∼]\s*$/iu,
    'about',
  ],
  [/\b(?:no|not) (?:more than|exceeding)\s*$|\b(?:at most|a maximum of)\s*$/iu, 'at most'],
  [/\bmore than\s*$/iu, 'more than'],
  [/\b(?:over|exceed(?:s|ed|ing)?|above|upwards of|in excess of|surpass(?:es|ed|ing)?|topped)\s*$/iu, 'over'],
  [/\b(?:nearly|almost|close to)\s*$|거의\s*$/iu, 'nearly'],
  [/\b(?:up to|as (?:many|much) as)\s*$|최대\s*$/iu, 'up to'],
  [/\bwithin(?: (?:an?|the)(?: next| coming)?)?\s*$/iu, 'within'],
  [/\b(?:at least|no fewer than|no less than|a minimum of)\s*$|(?:최소|적어도)\s*$/iu, 'at least'],
  [/\b(?:(?:less|fewer) than|under|below)\s*$/iu, 'less than'],
];
const QUALIFIED_AFTER: readonly (readonly [pattern: RegExp, qualifier: Qualifier])[] = [
  [/^[\s\p{L}㎡㎞%]{0,6}?이상|^%? or (?:more|higher|above)\b/u, 'at least'],
  [/^%? or (?:less|fewer|below)\b/u, 'at most'],
  [/^%?(?:-plus\b|\+)/u, 'over'],
  [/^[\s\p{L}㎡㎞%]{0,6}?초과/u, 'more than'],
  [/^[\s\p{L}㎡㎞%]{0,6}?(?:[을를이가] )?(?:넘|웃)/u, 'over'],
  [/^[\s\p{L}㎡㎞%]{0,6}?미만/u, 'less than'],
  [/^[\s\p{L}㎡㎞%]{0,6}?이내/u, 'within'],
  [/^[\s\p{L}㎡㎞%]{0,6}?(?:에 )?(?:가까|육박)/u, 'nearly'],
  [/^[\s\p{L}㎡㎞%]{0,6}?이하/u, 'at most'],
  [/^%? or so\b|^여(?![가-힣]*서)|^[\s\p{L}㎡㎞%]{0,6}?(?:가량|정도|안팎|내외|남짓|쯤)/u, 'about'],
];

/** Of each kind of quantity, the kinds that printed words may look like. */
const LOOKS: Readonly<Record<Quantity['kind'], readonly PrintedQuantity['kind'][]>> = {
  money: ['money'],
  area: ['area'],
  length: ['length'],
  share: ['share'],
  ratio: ['ratio'],
  duration: ['duration'],
  rank: ['rank', 'count'],
  count: ['count', 'duration', 'date'],
};

export const printedValue: Rule = {
  name: 'printed-value',
  description:
    'The value, unit and qualifier of a claim, and what it is for each of, are those of its printed words, or a reason says why not; its statement has that unit too.',
  scope: ['claims'],
  emits: ['printed-value'],
  check: ({ claims }) => claims.flatMap(faultsOf),
};

function faultsOf(draft: ParsedClaim): Issue[] {
  const { record } = draft;
  if (record === undefined || !isQuantity(record)) return [];
  const fault: Fault = (field, words) => [issueAt(draft, [field], 'printed-value', words)];
  const found = printedFaults(record, fault);
  return found.length > 0 ? found : statementFaults(record, fault);
}

function printedFaults(record: Quantity, fault: Fault): Issue[] {
  if (record.basis !== 'printed' || record.printed === undefined || record.value_reason !== undefined) return [];
  const { printed } = record;
  const numbers = findNumbersInText(printed);
  // Of a change to less, the document prints how much; the words around it say that it is less.
  const isFewer = record.value < 0 && FALLS.test([printed, record.passage, record.statement].join(' '));
  const expected = record.kind === 'area' && record.original !== undefined ? record.original.value : record.value;
  const isConverted = record.kind === 'area' && record.original === undefined;
  const read = numbers.filter((number) => {
    if (number.value !== (isFewer ? -expected : expected)) return false;
    const quantity = isConverted ? readPrintedQuantity(printed, number) : undefined;
    return quantity?.kind !== 'area' || quantity.value === record.value;
  });
  if (record.kind === 'duration' && record.largest !== undefined)
    return compoundOf(printed, record) === record.value ? [] : noValue(record, numbers, fault);
  const rangeFault = rangeFaults(record, numbers, fault);
  if (rangeFault.length > 0) return rangeFault;
  const saidAs = record.kind === 'rank' ? 'position' : isPart(record) ? record.kind : 'count';
  const isSaid = saidNumbers(printed).some(
    ({ value, kind }) =>
      kind === saidAs && (value === record.value || (kind === 'share' && isRounded(record.value, value))),
  );
  if (read.length === 0 && !isSaid) return noValue(record, numbers, fault);
  // Half is fifty percent, and tenfold ten times, without a unit.
  if (isSaid && isPart(record)) return [];
  return [...unitFaults(record, read, fault), ...qualifierFaults(record, printed, fault), ...rateFaults(record, fault)];
}

const isPart = (claim: Quantity): claim is Extract<Quantity, { kind: 'share' | 'ratio' }> =>
  claim.kind === 'ratio' || claim.unit === 'percent';

/** 33.3 for a third, as far as it is written. */
const isRounded = (value: number, exact: number): boolean =>
  value === Number(exact.toFixed(Math.min(3, String(value).split('.')[1]?.length ?? 0)));

const MEASURES: readonly PrintedQuantity['kind'][] = ['money', 'area', 'length', 'share', 'ratio', 'duration'];

/** The sentence says the claim’s own number with the claim’s own unit: no dollars for won, and no months for years. */
function statementFaults(claim: Quantity, fault: Fault): Issue[] {
  const said = findNumbersInText(claim.statement)
    .filter(({ value }) => value === claim.value)
    .map((number) => readPrintedQuantity(claim.statement, number));
  const [other] = said;
  if (other === undefined || !MEASURES.includes(claim.kind)) return [];
  const isOther = ({ kind, unit, value }: PrintedQuantity): boolean =>
    MEASURES.includes(kind) && (unit !== claim.unit || (kind === 'area' && value !== claim.value));
  return said.every(isOther)
    ? fault('statement', [
        `says ${other.printed}, and the claim is ${claim.value} ${claim.unit}`,
        'correct one of the two',
      ])
    : [];
}

const FALLS =
  /\b(?:fell|falls?|fall(?:en|ing)|drop\w*|declin\w*|decreas\w*|reduc\w*|shr[aiu]nk\w*|lost|los(?:e|es|ing)|fewer|less|down|cuts?|minus)\b|[-−▲△∆▽▼]\s*\d|감소|줄|하락|감축|감원|감액|삭감|인하/iu;

/** The printed times of one sentence in the claim's unit: 2시간 40분 in minutes is 160; `undefined` where they do not add. */
function compoundOf(printed: string, claim: Extract<Quantity, { kind: 'duration' }>): number | undefined {
  const sizes = findNumbersInText(printed)
    .map((number) => ({ ...readPrintedQuantity(printed, number), number: number.value }))
    .map(({ kind, unit, number }) => {
      const known = kind === 'duration' ? DURATION_UNITS.find((each) => each === unit) : undefined;
      const size = known === undefined ? undefined : durationsIn(claim.unit, known);
      return size === undefined ? undefined : size * number;
    });
  return sizes.reduce<number | undefined>(
    (sum, size) => (sum === undefined || size === undefined ? undefined : sum + size),
    0,
  );
}

/** Both ends of a range are printed, and of two that are printed both are given. */
function rangeFaults(claim: Quantity, numbers: readonly NumberInText[], fault: Fault): Issue[] {
  const printed = claim.printed ?? '';
  if (claim.to !== undefined)
    return numbers.some(({ value }) => value === claim.to)
      ? []
      : fault('to', [
          'the printed words hold no such number',
          'write the other end of the range as printed, or remove to:',
        ]);
  const [first, second, ...more] = numbers;
  if (first === undefined || second === undefined || more.length > 0) return [];
  const between = printed.slice(first.index + first.text.length, second.index);
  if (!RANGE.test(between) || second.value <= first.value || claim.value !== first.value) return [];
  return fault('to', [
    `the printed words give a range, ${first.text} to ${second.text}`,
    `add to: ${second.value}${/or|또는/u.test(between) ? ' and range: or' : ''}`,
  ]);
}

type Fault = (field: string, words: Words) => Issue[];

function noValue(claim: Quantity, numbers: readonly NumberInText[], fault: Fault): Issue[] {
  const [only, ...others] = numbers;
  if (only === undefined)
    return fault('printed', [
      'no number can be read out of the printed words',
      'quote the words that hold the number, or say under value_reason: where it comes from',
    ]);
  // A hectare is ten thousand times a square metre, and a pyeong more than three.
  const area = readPrintedQuantity(claim.printed ?? '', only);
  if (claim.kind === 'area' && area.original !== undefined)
    return fault('value', [
      `the printed words say ${area.printed}, which is ${formatNumber(Number(area.value))} m²`,
      `write value: ${Number(area.value)}, unit: m2 and original: { value: ${area.original.value}, unit: ${area.original.unit} }`,
    ]);
  const listed = numbers.map(({ text, value }) => `${text} = ${value}`).join(', ');
  return fault('value', [
    `the printed words say ${listed}, and the value is another`,
    others.length === 0
      ? `write value: ${only.value}, ${isBare(claim, area, only) ? 'or say under value_reason: where the unit stands, as (단위: 백만원) above a table' : 'or say under value_reason: how the words mean another, or quote the words that hold this value under printed:'}`
      : 'write the value that is printed, or quote only the words that hold it under printed:',
  ]);
}

/** Whether a sum is printed without a unit, in thousands, millions or 억 that stand elsewhere. */
const isBare = (claim: Quantity, { kind, unit }: PrintedQuantity, { text, value }: NumberInText): boolean =>
  claim.kind === 'money' &&
  (kind === 'count' || unit === undefined) &&
  /^[\p{Nd}.,]+$/u.test(text) &&
  [1e3, 1e4, 1e6, 1e8].includes(Number((claim.value / value).toPrecision(12)));

function unitFaults(claim: Quantity, read: readonly NumberInText[], fault: Fault): Issue[] {
  const printed = claim.printed ?? '';
  // The unit stands behind the second number of a range.
  const other = claim.to === undefined ? [] : findNumbersInText(printed).filter(({ value }) => value === claim.to);
  const found = [...read, ...other].map((number) => readPrintedQuantity(printed, number));
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
  // Korean print leaves 원 out behind 조 and 억, which count little else.
  const isWon = claim.unit === 'KRW' && read.some(({ text }) => /[조억]$/u.test(text));
  if (isWon && [...around, ...found].every(({ unit }) => unit === undefined)) return [];
  // “one year” is no number to a reader of numbers, and its noun is the unit all the same.
  if (found.length === 0 && new RegExp(`\\b(?:one|a) ${claim.unit.replace(/s$/u, '')}\\b`, 'iu').test(printed))
    return [];
  const [printedUnit] = [...around, ...found].filter(({ unit }) => unit !== undefined);
  return fault('unit', [
    printedUnit === undefined
      ? 'no unit can be read out of the printed words or the passage'
      : `the printed words say “${printedUnit.printed}”, a number of ${printedUnit.unit ?? printedUnit.kind}`,
    'quote the number with its unit under printed: or passage:, change kind: and unit: to what is printed, or give value_reason:',
  ]);
}

/** One of several that follow one another. */
const SERIAL = /\bfirst (?:phase|stage|round|step|session|meeting|edition|season|term|year|anniversary)\b/iu;

/** “second-largest”, “No. 2”, “third place”, “seventh out of 17”, 4번째로 높은. */
const RANKED = /\brank|\d위(?!원)|\d등(?!급)|\b\p{L}+est\b|\bmost\b|\bNo\. ?\d|\bplace\b|\b(?:out of|among)\b|째로/iu;

function rankFaults(
  claim: Extract<Quantity, { kind: 'rank' }>,
  found: readonly PrintedQuantity[],
  fault: Fault,
): Issue[] {
  const printed = claim.printed ?? '';
  const isTop = found.some(({ unit }) => unit === 'top');
  // “first phase” counts phases; “first in Korea” is a rank.
  const isSerial = SERIAL.test(printed);
  const isRanked = RANKED.test(printed);
  const isFirst = /\bfirst\b/iu.test(printed) && !isSerial;
  const isOrdinal = isSerial || (!isRanked && found.some(({ unit }) => unit === 'ordinal'));
  const isPosition =
    isFirst ||
    isRanked ||
    /\brank/iu.test(claim.passage ?? printed) ||
    (found.length === 0 && !isSerial && claim.value === 1);
  // 3대 도시, 10위권, 10위 이내
  const isAmong = /\d ?(?:대 (?=\p{L})|위권|위 ?(?:이내|안))/u.test(printed);
  const holds = { top: isTop || isAmong, ordinal: isOrdinal, position: isPosition && !isTop }[claim.unit];
  return holds
    ? []
    : fault('unit', [
        isTop ? 'the printed words say “top …”' : 'the printed words say no such rank',
        isTop ? 'write unit: top' : 'write position for “ranked second”, ordinal for “60th”, top for “top five”',
      ]);
}

/** What is counted is named in the claim's own words: printed, around it, or in the statement. */
function nounFaults(claim: Extract<Quantity, { kind: 'count' }>, fault: Fault): Issue[] {
  const words = stems([claim.printed, claim.passage, claim.statement].join(' '));
  const head = stems(claim.unit).at(-1);
  return head === undefined || words.includes(head)
    ? []
    : fault('unit', [
        `neither the printed words nor the statement speak of ${claim.unit}`,
        'name what is counted as the document does, in unit: and in the statement',
      ]);
}

const stems = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) =>
    word
      .replace(/(?:ies)$/u, 'y')
      .replace(/(?<!s)s$/u, '')
      .replace(/re$/u, 'er'),
  );

function qualifierFaults(claim: Quantity, printed: string, fault: Fault): Issue[] {
  // “About 85,000 pyeong” is said of the number as printed, and “about 35 billion less” of what it is less by.
  const value = ('original' in claim ? claim.original?.value : undefined) ?? Math.abs(claim.value);
  const texts = [printed, claim.passage ?? ''];
  const said = new Set(texts.flatMap((text) => qualifiersIn(text, value)));
  const given = claim.qualifier;
  // 11% 수준 may be taken for about as many, and for as many.
  if (given === 'about' && said.size === 0 && texts.some((text) => /\d\S{0,3} ?수준/u.test(text))) return [];
  const [missing] = said;
  if (given !== undefined && !said.has(given))
    return fault('qualifier', [
      `the printed words do not say “${given}” of this number`,
      `${missing === undefined ? 'remove the qualifier' : `write qualifier: ${missing}`}, or quote the words that say so under printed: or passage:`,
    ]);
  return given === undefined && missing !== undefined
    ? fault('qualifier', [
        `the printed words say “${missing}” of this number`,
        QUALIFIERS.includes(missing) ? `add qualifier: ${missing}` : 'add the qualifier',
      ])
    : [];
}

/** For each of what, as words around a number say it; what is not listed is named after “per”, “a”, “each” or before 당. */
const RATES: readonly (readonly [per: string, pattern: RegExp])[] = [
  ['year', /\bannual(?:ly)?\b|\byearly\b|연간|매년|해마다|한 해|(?<![가-힣\d])연 ?(?:평균 ?)?(?=\d|수)/iu],
  ['month', /\bmonthly\b|월간|매월|매달|(?<![가-힣\d])월 ?(?:(?:평균|최대|최소) ?)?(?=\d)/iu],
  ['week', /\bweekly\b|매주|일주일|(?<![가-힣\d])주 ?(?=\d+(?:[~∼-]\d+)? ?회)/iu],
  ['day', /\bdaily\b|매일|하루|(?<![가-힣\d])일 ?(?:평균 ?)?(?=\d)/iu],
  ['hour', /시간당|시속/u],
  ['household', /(?:가구|세대|농가)당/u],
  ['farm', /농가당/u],
  ['firm', /(?:업체|기업|회사|개사)당/u],
  ['hectare', /(?:ha|㏊|헥타르)당/iu],
  ['ton', /(?:톤|t)당/u],
  ['person', /\bper[- ](?:capita|head)\b|(?:인|명)당/iu],
  ['m²', /(?:\b(?:per|a|each) |\/ ?)(?:square met(?:er|re)|m2|㎡)|(?:㎡|m²|m2|제곱미터)당/iu],
  ['pyeong', /평당|3\.3 ?(?:㎡|m²|m2)당/u],
];
/** “KRW 5 million per household”: what follows the number, in printed words that hold no more. */
const PER = /\bper ((?!cent\b)[\p{L}²]+)/iu;

/** A rate is one in print too, and one in print is given as one. */
function rateFaults(claim: Quantity, fault: Fault): Issue[] {
  const { printed = '', passage = '', per } = claim;
  if (per === undefined) {
    // An annual meeting is no rate: left out is told only where the words can mean nothing else.
    const found =
      RATES.find(([, pattern]) => /per|당/iu.test(pattern.exec(printed)?.[0] ?? ''))?.[0] ??
      PER.exec(printed)?.[1]?.toLowerCase();
    return found === undefined ||
      (claim.kind === 'count' && stems(claim.unit).some((word) => stems(found).includes(word)))
      ? []
      : fault('per', [
          `the printed words give a number for each ${found}`,
          `add per: ${found}, or quote the number without those words`,
        ]);
  }
  const words = `${printed} ${passage}`;
  const head = (per.split(' ').at(-1) ?? per).toLowerCase();
  const isSaid =
    RATES.some(([known, pattern]) => known === head && pattern.test(words)) ||
    [...words.toLowerCase().matchAll(/(?:\b(?:per|an?|each|every) |\/ ?)([\p{L}²]+)(?: ([\p{L}²]+))?/gu)].some(
      ([, noun, second]) => noun === head || second === head,
    ) ||
    words.includes(`${head}당`) ||
    // “5 million won each”: of what stands elsewhere
    /\d\P{N}{0,12} (?:each|apiece)\b|\d[가-힣]* ?[가-힣]*씩/iu.test(words) ||
    // 1편성당: for each of what has no English here
    (/\d ?[가-힣]{1,3}당(?![가-힣])/u.test(words) && !RATES.some(([, pattern]) => pattern.test(words)));
  return isSaid
    ? []
    : fault('per', [
        `neither the printed words nor the passage give the number for each ${per}`,
        'quote the words that say so under printed: or passage:, remove per:, or give value_reason:',
      ]);
}

function qualifiersIn(text: string, value: number): Qualifier[] {
  return findNumbersInText(text)
    .filter((number) => number.value === value)
    .flatMap(({ index, text: number }) => {
      const before = text.slice(0, index).replace(/(?:KRW|USD|US\$|[₩$])\s*$/u, '');
      const after = text.slice(index + number.length);
      const found =
        QUALIFYING.find(([pattern]) => pattern.test(before)) ??
        // 100여억: the word stands within the number
        QUALIFIED_AFTER.find(([pattern]) => pattern.test(number.includes('여') ? '여' : after));
      return found === undefined ? [] : [found[1]];
    });
}
