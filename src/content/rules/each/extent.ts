import { dateOf } from '../../../core/schema/dated.ts';
import { STATED_KINDS, type Claim } from '../../../core/schema/claim.ts';
import type { RegisteredClaim } from '../../../core/domain/register.ts';
import { isQuantity, type QuantityClaim } from '../../../core/domain/format-claim.ts';
import { endOf } from '../../../core/values/partial-date.ts';
import { fullRef } from '../../../core/values/id.ts';
import { AREA_UNITS, durationsIn } from '../../../core/values/quantity.ts';
import { formatNumber, formatPartialDate } from '../../../strings/index.ts';
import type { ParsedClaim, ParsedContent } from '../../parsed-content.ts';
import type { Issue, Words } from '../../issue.ts';
import { repeatsOf } from '../repeats.ts';
import { issueAt, type Rule } from '../rule.ts';

type Fault = (field: readonly PropertyKey[], words: Words) => Issue[];

export const extent: Rule = {
  name: 'extent',
  description:
    'A range has two ends in order, a converted area or time is what was printed, and parts of a sum or of a promise are of its kind and do not exceed it.',
  scope: ['claims'],
  emits: ['extent', 'parts'],
  check: (content) =>
    [...content.claims, ...misnumbered(content)].flatMap((draft) => {
      if ('rule' in draft) return [draft];
      const { record } = draft;
      if (record === undefined) return [];
      const fault =
        (rule: string): Fault =>
        (field, words) => [issueAt(draft, field, rule, words)];
      // One that is missing is reported by another rule.
      const named: Named = (ref) => content.register.claims.get(fullRef(ref, draft.profile));
      return [
        ...(isQuantity(record) ? ofNumber(record, fault('extent')) : []),
        ...[ofPeriod, ofFunders, ofInstalments, ofRepeat].flatMap((of) => of(record, named, fault('parts'))),
      ];
    }),
};

/** Of a numbered list no two claims of a kind have one place while another is empty, and none a place beyond those that are counted. */
const misnumbered = ({ claims, register }: ParsedContent): Issue[] =>
  [
    ...Map.groupBy(
      claims.filter(({ fields }) => fields.position !== undefined && fields.part_of !== undefined),
      ({ profile, fields }) => `${fullRef(fields.part_of ?? '', profile)} ${fields.source ?? ''}`,
    ),
  ].flatMap(([key, list]) => {
    const whole = register.claims.get(key.split(' ')[0] ?? '');
    const places = new Set(list.map(({ fields }) => fields.position));
    const free = Array.from({ length: Math.max(0, ...[...places].map(Number)) }, (_, i) => i + 1).find(
      (place) => !places.has(place),
    );
    const isBeyond = ({ fields }: ParsedClaim): boolean =>
      whole?.kind === 'count' && whole.qualifier === undefined && (fields.position ?? 0) > whole.value;
    const at = (draft: ParsedClaim, message: string): Issue =>
      issueAt(draft, ['position'], 'extent', [
        message,
        `write the place in the list${free === undefined ? '' : `; ${free} is free`}`,
      ]);
    return [
      ...list.filter(isBeyond).map((draft) => at(draft, `${whole?.id ?? ''} counts fewer`)),
      ...(free === undefined
        ? []
        : repeatsOf(list, ({ fields }) => `${fields.kind} ${fields.position}`).map(({ item, first }) =>
            at(item, `${first.id} has this place too, and one of the two is wrong`),
          )),
    ];
  });

function ofNumber(claim: QuantityClaim, fault: Fault): Issue[] {
  const { original, largest } = { original: undefined, largest: undefined, ...claim };
  const converted = original && original.value * AREA_UNITS[original.unit];
  return [
    claim.to !== undefined && claim.to <= claim.value
      ? fault(['to'], [`is not above value: ${claim.value}`, 'write the smaller end in value: and the larger in to:'])
      : [],
    claim.range !== undefined && claim.to === undefined
      ? fault(['range'], ['there is no other end', 'add to: with the larger number, or remove range:'])
      : [],
    // As exact as the square metre, or to one in a thousand where the document rounds as well.
    converted !== undefined && Math.abs(converted - claim.value) > Math.max(1, converted / 1000)
      ? fault(
          ['value'],
          [
            `${formatNumber(original?.value ?? 0)} ${original?.unit ?? ''} are ${formatNumber(Math.round(converted))} m²`,
            `write value: ${Math.round(converted)}`,
          ],
        )
      : [],
    claim.kind === 'duration' && largest !== undefined && (durationsIn(claim.unit, largest) ?? 0) <= 1
      ? fault(
          ['largest'],
          [
            `${claim.unit} do not add up to ${largest}`,
            'write years over months, or weeks, days or hours over what they hold; or remove largest:',
          ],
        )
      : [],
  ].flat();
}

type Named = (ref: string) => RegisteredClaim | undefined;

/** What says when: a time, or what takes one. */
const TIMES: readonly Claim['kind'][] = ['duration', 'date', 'event', 'programme', ...STATED_KINDS];

function ofPeriod({ plan }: Claim, named: Named, fault: Fault): Issue[] {
  const period = plan?.period === undefined ? undefined : named(plan.period);
  return period === undefined || TIMES.includes(period.kind)
    ? []
    : fault(
        ['plan', 'period'],
        [`is a ${period.kind}, and no time`, 'name the claim of kind duration or date that says it'],
      );
}

function ofFunders(claim: Claim, named: Named, fault: Fault): Issue[] {
  if (claim.kind !== 'money' || claim.funders === undefined) return [];
  const parts = claim.funders.map((each) => named(each.claim));
  const odd = parts.findIndex(
    (part) =>
      part !== undefined &&
      !(part.kind === 'money' && part.unit === claim.unit) &&
      !(part.kind === 'share' && part.unit === 'percent'),
  );
  if (odd !== -1)
    return fault(
      ['funders', odd, 'claim'],
      [`is no amount in ${claim.unit} and no share`, 'name the claim of what this one pays'],
    );
  const sum = (kind: 'money' | 'share'): number =>
    parts.reduce((all, part) => all + (part?.kind === kind ? part.value : 0), 0);
  const most = { money: claim.value, share: 100 } as const;
  return (['money', 'share'] as const).flatMap((kind) =>
    sum(kind) > most[kind] * (1 + 1e-9)
      ? fault(
          ['funders'],
          [
            `together they pay ${formatNumber(sum(kind))}, more than the whole of ${formatNumber(most[kind])}`,
            'correct the amounts, or name only those who pay this sum',
            sum(kind),
          ],
        )
      : [],
  );
}

function ofInstalments({ plan }: Claim, named: Named, fault: Fault): Issue[] {
  const instalments = plan?.instalments ?? [];
  const parts = instalments.map((each) => named(each.claim));
  const measure = (part: RegisteredClaim): string => (isQuantity(part) ? `${part.kind} in ${part.unit}` : part.kind);
  const first = parts.find((part) => part !== undefined);
  const odd = parts.findIndex((part) => part !== undefined && first !== undefined && measure(part) !== measure(first));
  const last = instalments.at(-1);
  const end = dateOf(plan?.deadline);
  return [
    ...(odd === -1 || first === undefined
      ? []
      : fault(
          ['plan', 'instalments', odd, 'claim'],
          [`is not a ${measure(first)}, as ${first.id} is`, 'name claims of one kind and one unit, a date each'],
        )),
    ...(last === undefined || end === undefined || endOf(last.by) <= endOf(end)
      ? []
      : fault(
          ['plan', 'instalments', instalments.length - 1, 'by'],
          [
            `lies after the deadline of the whole, ${formatPartialDate(end)}`,
            'write the deadline by which all of it is due',
          ],
        )),
  ];
}

/** How far a rounding, or another document's number of the same thing, may be from it. */
const NEAR = 0.05;

/** One fact in two documents is one fact: what repeats a number says it, or rounds it. */
function ofRepeat(claim: Claim, named: Named, fault: Fault): Issue[] {
  const other = claim.same_as === undefined ? undefined : named(claim.same_as);
  if (other === undefined || other.source === claim.source || !isQuantity(claim) || !isQuantity(other)) return [];
  const isSame =
    claim.kind === other.kind &&
    claim.unit === other.unit &&
    claim.per === other.per &&
    Math.abs(claim.value - other.value) <= Math.abs(other.value) * NEAR;
  return isSame
    ? []
    : fault(
        ['same_as'],
        [
          `${other.source} says ${formatNumber(other.value)} ${other.unit}, which is another fact`,
          'name the claim of the same number, or write conflicts_with: in both if the documents disagree',
        ],
      );
}
