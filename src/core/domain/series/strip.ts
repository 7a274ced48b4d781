/** Every amount of won that is paid or to be paid, by place; output and exports are not money of a plan. */
import type { MoneyRole } from '../../schema/claim.ts';
import type { ChartOf } from '../../schema/chart.ts';
import type { Dated } from '../../schema/dated.ts';
import { fullRef } from '../../values/id.ts';
import { parseTemplate } from '../../values/template.ts';
import type { Register, RegisteredClaim } from '../register.ts';
import { fillTemplate, isQuantity, formatClaim } from '../format-claim.ts';
import type { SeriesBuilder } from './builder.ts';
import type { Datum, PlaceRef } from './datum.ts';

/** Never on one scale with budgets: what is produced and sold, and means, which may be of either. */
const APART: readonly MoneyRole[] = ['output', 'exports', 'mean'];

export interface Amount extends Datum {
  readonly published: Dated | undefined;
}

export interface StripSeries {
  readonly form: 'strip';
  /** One for each place, those without an amount too; the largest amount first. */
  readonly lanes: readonly { readonly place: PlaceRef; readonly amounts: readonly Amount[] }[];
  /** Amounts that this scale cannot show. */
  readonly leftOut: { readonly foreign: number; readonly notAboveZero: number };
}

export function stripOf(spec: ChartOf<'strip'>, builder: SeriesBuilder): StripSeries {
  const { register } = builder;
  if (spec.caveats.length === 0)
    builder.problem(
      ['caveats'],
      spec.id,
      'amounts for unlike things, of unlike years, are on one scale without an explanation',
      'say under caveats: that they cover different things, years and states',
    );
  const labels = new Map<string, string>();
  spec.labels.forEach(({ claim: ref, label }, i) => {
    const claim = builder.claim(ref);
    if (claim === undefined) return;
    const at = ['labels', i, 'claim'];
    if (claim.kind !== 'money' || claim.unit !== 'KRW')
      builder.problem(at, ref, 'it is no amount of won, and is not drawn', 'label a claim of kind money in KRW');
    else if (labels.has(claim.ref)) builder.problem(at, ref, 'it has a label already', 'give each amount one label');
    labels.set(claim.ref, label);
  });
  const money = [...register.claims.values()].filter(
    (claim) => claim.kind === 'money' && !APART.includes(claim.role) && register.profiles.has(claim.profile),
  );
  const amounts = money.flatMap((claim): Amount[] =>
    isQuantity(claim) && claim.unit === 'KRW' && claim.value > 0
      ? [
          {
            label: labels.get(claim.ref) ?? statementOf(claim, register),
            claim,
            value: claim.value,
            text: formatClaim(claim, 'figure') ?? '',
            published: builder.published(claim),
          },
        ]
      : [],
  );
  const byPlace = Map.groupBy(amounts, ({ claim }) => claim.profile);
  const foreign = money.filter((claim) => isQuantity(claim) && claim.unit !== 'KRW').length;
  return {
    form: 'strip',
    lanes: [...register.profiles.values()].map(({ id, name }) => ({
      place: { id, name: name.en },
      amounts: (byPlace.get(id) ?? []).toSorted((a, b) => b.value - a.value || (a.claim.ref < b.claim.ref ? -1 : 1)),
    })),
    leftOut: { foreign, notAboveZero: money.length - foreign - amounts.length },
  };
}

/** The statement with its figures; as it is written while one of them is missing, which is reported elsewhere. */
function statementOf({ statement, profile }: RegisteredClaim, register: Register): string {
  const isWhole = parseTemplate(statement).every(
    (segment) => segment.type === 'text' || register.claims.has(fullRef(segment.ref, profile)),
  );
  return isWhole ? fillTemplate(register, statement, profile) : statement;
}
