/** What must hold of content/expectations.yaml: what the content is to say, it says. */
import { ArithmeticError, evaluate } from '../../../core/values/arithmetic.ts';
import { closestMatch } from '../../../core/values/closest-match.ts';
import { fullRef } from '../../../core/values/id.ts';
import { parseTemplate } from '../../../core/values/template.ts';
import { fillTemplate } from '../../../core/domain/format-claim.ts';
import { comparability } from '../../../core/domain/comparability.ts';
import { chartsIn, type RegisteredChart } from '../../../core/domain/charts.ts';
import { claimsOfProfile, type Register, type RegisteredClaim } from '../../../core/domain/register.ts';
import { COMPARISON, type Expectation, type Measure } from '../../../core/schema/expectation.ts';
import type { Note } from '../../../core/schema/note.ts';
import type { ParsedContent, ParsedRecord } from '../../parsed-content.ts';
import type { Issue } from '../../issue.ts';
import { valueAt } from '../../reader/zod-introspection.ts';
import { chartCalled, listedIn, measured, textsIn } from '../measure.ts';
import { issueAt, type Rule } from '../rule.ts';
import { mayLackCharts, unparsedRecords } from '../unparsed-records.ts';

type Draft = ParsedRecord<Expectation>;
type Of<E extends Expectation['expect']> = Extract<Expectation, { expect: E }>;

const REMEDY = 'correct the content where it slipped; if it is right as it is, change the expectation';

export const expectationRule: Rule = {
  name: 'expectations',
  description: 'What is expected of the documents at hand is what the content says.',
  scope: ['expectations'],
  emits: ['unknown-profile', 'unknown-theme', 'unknown-source', 'unknown-chart', 'expectation'],
  check: (content) =>
    content.expectations.flatMap((draft) => {
      const { record } = draft;
      if (record === undefined) return [];
      const unknown = unknownNames(content, draft);
      // A missing or invalid record is reported once; a missing claim, by the rule for all references.
      return unknown.length > 0 || !isWhole(content, record) ? unknown : unmet(content, draft, record);
    }),
};

interface Named {
  readonly noun: 'profile' | 'theme' | 'source' | 'chart';
  readonly field: readonly PropertyKey[];
  readonly name: string;
}

/** The records that an expectation names, claims apart. */
function namesOf(record: Expectation): Named[] {
  if (record.expect === 'source') return [{ noun: 'source', field: ['source'], name: record.source }];
  if (record.expect === 'apart')
    return record.profiles.map((name, i) => ({ noun: 'profile', field: ['profiles', i], name }));
  if (record.expect === 'note')
    return [record.at].flat().flatMap((name, i) => {
      const field = Array.isArray(record.at) ? ['at', i] : ['at'];
      return name.includes('/') ? [] : [{ noun: 'profile', field, name }];
    });
  if (record.expect !== 'chart') return [];
  return [
    { noun: 'chart', field: ['chart'], name: record.chart },
    ...Object.entries(record.where ?? {}).flatMap(([key, measure]): Named[] => {
      if (typeof measure === 'string') return [];
      const at = ['where', key];
      if ('chart' in measure) return [{ noun: 'chart', field: [...at, 'chart'], name: measure.chart }];
      if ('outline' in measure) return [{ noun: 'profile', field: [...at, 'outline'], name: measure.outline }];
      if (!('claims' in measure)) return [];
      const { profile = [], theme, chart } = measure.claims;
      const inClaims = (noun: Named['noun'], name: string, ...more: PropertyKey[]): Named => ({
        noun,
        field: [...at, 'claims', noun, ...more],
        name,
      });
      return [
        ...[profile].flat().map((id, i) => inClaims('profile', id, ...(Array.isArray(profile) ? [i] : []))),
        ...(theme === undefined ? [] : [inClaims('theme', theme)]),
        ...(chart === undefined ? [] : [inClaims('chart', chart)]),
      ];
    }),
  ];
}

function unknownNames(content: ParsedContent, draft: Draft): Issue[] {
  const { register } = content;
  const known = (noun: Named['noun']): readonly string[] =>
    noun === 'chart'
      ? chartsIn(register).map(({ id }) => id)
      : [...content[`${noun}s`].map(({ id }) => id), ...(noun === 'profile' ? register.profiles.keys() : [])];
  const unread = unparsedRecords(content);
  return (draft.record === undefined ? [] : namesOf(draft.record)).flatMap(({ noun, field, name }) => {
    if (known(noun).includes(name)) return [];
    // Of a record that cannot be read that is told, and the charts of an invalid profile are unknown too.
    if (noun === 'chart' ? mayLackCharts(content) : unread[`${noun}s`].has(name)) return [];
    const close = closestMatch(name, known(noun));
    const remedy = close === undefined ? `name a ${noun} that is there` : `write "${close}"`;
    return [issueAt(draft, field, `unknown-${noun}`, [`there is no ${noun} "${name}"`, remedy])];
  });
}

/** Whether all that it names is in the register, so that it can be judged. */
function isWhole({ register }: ParsedContent, record: Expectation): boolean {
  const has = (ref: string): boolean => !ref.includes('/') || register.claims.has(ref);
  switch (record.expect) {
    case 'claim':
      return record.claim.includes('/') && has(record.claim);
    case 'conflict':
      return record.claims.every((ref) => ref.includes('/') && has(ref));
    case 'note':
      return [record.at].flat().every((ref) => has(ref) && (ref.includes('/') || register.profiles.has(ref)));
    case 'apart':
      return record.profiles.every((name) => register.profiles.has(name));
    case 'source':
      return register.sources.has(record.source);
    case 'glossary':
      return true;
    case 'chart':
      return (
        isTitled(register, chartCalled(register, record.chart)) &&
        Object.values(record.where ?? {}).every((measure) =>
          typeof measure === 'string'
            ? has(measure)
            : 'claim' in measure
              ? has(measure.claim)
              : 'outline' in measure
                ? register.profiles.has(measure.outline)
                : !('claims' in measure) || has(measure.claims.part_of ?? ''),
        )
      );
    default:
      return record satisfies never;
  }
}

/** Whether all that its title binds is in the register. */
const isTitled = (register: Register, chart: RegisteredChart | undefined): boolean =>
  chart !== undefined &&
  parseTemplate(chart.title).every(
    (part) => part.type !== 'claim' || register.claims.has(fullRef(part.ref, chart.within)),
  );

function unmet(content: ParsedContent, draft: Draft, record: Expectation): Issue[] {
  const { register } = content;
  const report = (field: readonly PropertyKey[], message: string, remedy = REMEDY, value?: unknown): Issue =>
    issueAt(draft, field, 'expectation', [message, remedy, value]);
  switch (record.expect) {
    case 'claim': {
      const has = register.claims.get(record.claim) as Readonly<Record<string, unknown>> | undefined;
      const { value, unit, qualifier, basis } = has ?? {};
      return unlike(record.claim, record, { value, unit, qualifier, basis }, report);
    }
    case 'source': {
      const source = register.sources.get(record.source);
      const has = { published: source?.published.basis, translation: source?.translation.status };
      return unlike(record.source, record, has, report);
    }
    case 'conflict':
      return record.claims.flatMap((ref, i) => {
        const { conflicts_with = [], profile = '' } = register.claims.get(ref) ?? {};
        const named = conflicts_with.map((other) => fullRef(other, profile));
        const missing = record.claims.filter((other) => other !== ref && !named.includes(other));
        return missing.length === 0
          ? []
          : report(
              ['claims', i],
              `it does not name ${missing.join(', ')} as contradicting it`,
              `add conflicts_with: [${missing.join(', ')}] to the claim ${ref}; ${REMEDY}`,
            );
      });
    case 'apart':
      return comparablePairs(register, record.profiles).map(([one, other]) =>
        report(
          ['profiles'],
          'the two may share an axis',
          'look at the pair: give each the scope and base that tell them apart; if they are alike, take a profile out here',
          `${one.ref} ${other.ref}`,
        ),
      );
    case 'note': {
      const notes = [record.at].flat().flatMap((ref) => notesAt(register, ref));
      const kinds = [record.kind ?? []].flat();
      const fits = ({ kind, text, outside }: Note): boolean =>
        (kinds.length === 0 || kinds.includes(kind)) &&
        (record.contains === undefined || text.toLowerCase().includes(record.contains.toLowerCase())) &&
        (record.outside === undefined || outside !== undefined);
      if (notes.some(fits)) return [];
      const where = [record.at].flat().join(', ');
      return [
        report(
          ['at'],
          `of the ${notes.length} notes there, none is as expected`,
          `write the note at ${where}; ${REMEDY}`,
          where,
        ),
      ];
    }
    case 'glossary':
      return unlikeGlossary(content, record, report);
    case 'chart':
      return [...unlikeChart(register, record, report), ...untrue(register, record, report)];
    default:
      return record satisfies never;
  }
}

type Report = (field: readonly PropertyKey[], message: string, remedy?: string, value?: unknown) => Issue;

/** The notes of a claim, or of a profile and of all its claims. */
function notesAt(register: Register, ref: string): readonly Note[] {
  if (ref.includes('/')) return register.claims.get(ref)?.notes ?? [];
  return [
    ...(register.profiles.get(ref)?.notes ?? []),
    ...claimsOfProfile(register, ref).flatMap(({ notes }) => notes),
  ];
}

function comparablePairs(register: Register, profiles: readonly string[]): [RegisteredClaim, RegisteredClaim][] {
  const figures = profiles.map((id) => claimsOfProfile(register, id).filter((claim) => 'unit' in claim));
  return figures.flatMap((own, i) =>
    own.flatMap((one) =>
      figures
        .slice(i + 1)
        .flatMap((others) =>
          others
            .filter((other) => comparability(register, [one, other]).comparable)
            .map((other): [RegisteredClaim, RegisteredClaim] => [one, other]),
        ),
    ),
  );
}

/** Fields that are not as the record has them. */
const unlike = (id: string, wanted: object, has: Readonly<Record<string, unknown>>, report: Report): Issue[] =>
  Object.entries(has).flatMap(([field, value]) =>
    [value, undefined].includes(valueAt(wanted, [field]))
      ? []
      : report([field], `${id} has ${value === undefined ? `no ${field}` : JSON.stringify(value)}`),
  );

function unlikeGlossary({ terms, register }: ParsedContent, record: Of<'glossary'>, report: Report): Issue[] {
  const names = new Set(terms.flatMap(({ fields: { name } }) => [name?.en, name?.ko, ...(name?.also ?? [])]));
  const slips = terms.flatMap(({ fields }) => fields.slips ?? []).map(({ printed }) => printed.toLowerCase());
  const absent = (field: 'names' | 'slips', isThere: (words: string) => boolean): Issue[] =>
    (record[field] ?? []).flatMap((words, i) =>
      isThere(words) ? [] : report([field, i], `the glossary has no such ${field === 'names' ? 'term' : 'slip'}`),
    );
  return [
    ...absent('names', (words) => names.has(words)),
    ...absent('slips', (words) => slips.some((slip) => slip.startsWith(words.toLowerCase()))),
    ...(record.avoided ?? []).flatMap((word, i) =>
      [...register.claims.values()]
        .filter((claim) => 'name' in claim && wordsOf(claim.name?.en ?? '').includes(word.toLowerCase()))
        .map(({ ref }) => report(['avoided', i], `the claim ${ref} has it in its name`)),
    ),
  ];
}

const wordsOf = (name: string): string[] => name.toLowerCase().split(/[^\p{L}\p{N}]+/u);

function unlikeChart(register: Register, record: Of<'chart'>, report: Report): Issue[] {
  const chart = chartCalled(register, record.chart);
  if (chart === undefined) return [];
  const title = fillTemplate(register, chart.title, chart.within);
  let from = 0;
  return [
    ...(record.form === undefined || record.form === chart.spec.form
      ? []
      : [report(['form'], `${record.chart} is of the form "${chart.spec.form}"`)]),
    ...(record.title ?? []).flatMap((words, i) => {
      const found = title.indexOf(words, from);
      if (found >= 0) from = found + words.length;
      return found >= 0
        ? []
        : report(
            ['title', i],
            `the title says “${title}”`,
            'reread it against what holds: below, and write its new words here, or the old ones in the title',
          );
    }),
  ];
}

/** Comparisons that do not hold, with the numbers they compare. */
function untrue(register: Register, { chart: name, where = {}, holds = [] }: Of<'chart'>, report: Report): Issue[] {
  const chart = chartCalled(register, name);
  const says = chart === undefined ? '' : `, “${fillTemplate(register, chart.title, chart.within)}”`;
  const values: Record<string, number> = {};
  const lacking = Object.entries(where).flatMap(([name, measure]) => {
    const fault = pathFault(register, measure);
    if (fault !== undefined)
      return report(
        ['where', name],
        'nothing there is called so',
        'copy a key or a value of the chart or the outline',
        fault,
      );
    const value = measured(register, measure);
    if (value === undefined) return report(['where', name], 'there is no such number in the content');
    values[name] = value;
    return [];
  });
  if (lacking.length > 0) return lacking;
  return holds.flatMap((text, i) => {
    const [, left = '', sign = '', right = ''] = COMPARISON.exec(text) ?? [];
    try {
      const [a, b] = [evaluate(left, values), evaluate(right, values)];
      if (isTrue(a, sign, b)) return [];
      const numbers = Object.entries(values).filter(([name]) => new RegExp(`\\b${name}\\b`).test(text));
      const are = numbers.map(([name, value]) => `${name} is ${value}`).join(', ');
      return report(
        ['holds', i],
        `it does not hold: ${are}`,
        `reread what the chart ${name} says in words${says}; ${REMEDY}`,
      );
    } catch (error) {
      if (!(error instanceof ArithmeticError)) throw error;
      return report(
        ['holds', i],
        error.message.replace('under "from"', 'under where:'),
        'write it with + - * / and the names under where:',
      );
    }
  });
}

/** A step of a path that is nowhere in its chart: it would silently count as zero. */
function pathFault(register: Register, measure: Measure): string | undefined {
  if (typeof measure === 'string' || !('at' in measure)) return undefined;
  const known = new Set(textsIn(listedIn(register, measure)));
  return measure.at.find((step) => !known.has(step));
}

/** Of sums that were rounded on the way, equal is what differs by no more than a billionth. */
function isTrue(a: number, sign: string, b: number): boolean {
  const isEqual = Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
  if (sign === '=') return isEqual;
  if (sign.endsWith('=') && isEqual) return true;
  return !isEqual && (sign.startsWith('<') ? a < b : a > b);
}
