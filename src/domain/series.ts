/** What a chart draws: claims picked out and held against each other. No geometry here, and nothing is drawn that fails. */
import { NAMED_KINDS } from '../schema/claim.ts';
import type { ChartSpec } from '../schema/chart.ts';
import type { Dated } from '../schema/dated.ts';
import { writtenStep } from '../values/arithmetic.ts';
import { fullRef } from '../values/id.ts';
import type { Register, RegisteredClaim } from './register.ts';
import { isQuantity, showClaim } from './show.ts';

/** One drawn thing: its label, the claim behind it, the value drawn and the words for it. */
export interface Datum {
  readonly label: string;
  readonly claim: RegisteredClaim;
  readonly value: number;
  readonly text: string;
}

export interface DateDatum {
  readonly label: string;
  readonly claim: RegisteredClaim;
  readonly announced: Dated;
  readonly due: Dated;
}

export type Series =
  | {
      readonly form: 'marimekko';
      readonly rows: readonly {
        readonly label: string;
        readonly width: Datum;
        readonly area: Datum;
        readonly height: Datum;
      }[];
      readonly total: { readonly width: Datum; readonly area: Datum } | undefined;
    }
  | {
      readonly form: 'units';
      readonly rows: readonly {
        readonly label: string;
        readonly count: Datum;
        readonly named: readonly RegisteredClaim[];
      }[];
      readonly total: Datum;
    }
  | {
      readonly form: 'scenarios';
      readonly rows: readonly {
        readonly label: string;
        readonly parts: readonly Datum[];
        readonly total: Datum;
        readonly ratio: Datum | undefined;
      }[];
      readonly stated: Datum | undefined;
    }
  | { readonly form: 'dates'; readonly rows: readonly DateDatum[] }
  | { readonly form: 'scale'; readonly totals: readonly Datum[]; readonly steps: readonly Datum[] };

/** Why claims may not be drawn together; `at` is the field within the chart's record. */
export interface SeriesProblem {
  readonly at: readonly PropertyKey[];
  readonly value: string;
  readonly message: string;
  readonly remedy: string;
}

export class SeriesBuilder {
  readonly problems: SeriesProblem[] = [];
  readonly #register: Register;
  readonly #profile: string;

  constructor(register: Register, profile: string) {
    this.#register = register;
    this.#profile = profile;
  }

  claim(ref: string): RegisteredClaim | undefined {
    // A missing claim is reported by the rule on references, once for all fields.
    return this.#register.claims.get(fullRef(ref, this.#profile));
  }

  published(claim: RegisteredClaim): Dated | undefined {
    return this.#register.sources.get(claim.source)?.published;
  }

  datum(label: string, ref: string, at: readonly PropertyKey[]): Datum | undefined {
    const claim = this.claim(ref);
    if (claim === undefined) return undefined;
    if (!isQuantity(claim)) {
      this.problem(at, ref, `a ${claim.kind} has no figure to draw`, 'name a claim that holds a figure');
      return undefined;
    }
    return { label, claim, value: claim.value, text: showClaim(claim, 'figure') ?? '' };
  }

  problem(at: readonly PropertyKey[], value: string, message: string, remedy: string): void {
    this.problems.push({ at, value, message, remedy });
  }

  /** All on one axis: one kind and one unit. */
  alike(data: readonly (Datum | undefined)[], at: readonly PropertyKey[]): void {
    const present = data.filter((datum) => datum !== undefined);
    const measure = (datum: Datum): string =>
      `${datum.claim.kind} in ${'unit' in datum.claim ? datum.claim.unit : 'no unit'}`;
    const first = present[0];
    const odd = first === undefined ? undefined : present.find((datum) => measure(datum) !== measure(first));
    if (first === undefined || odd === undefined) return;
    this.problem(
      at,
      odd.claim.ref,
      `one axis cannot hold ${measure(first)} (${first.claim.id}) and ${measure(odd)} (${odd.claim.id})`,
      'draw claims of one kind and one unit, or make two charts',
    );
  }
}

/** Equal within half the step that the coarser of the two is written to. */
function agrees(value: number, expected: number, claim: RegisteredClaim): boolean {
  const step = claim.derivation?.rounding ?? writtenStep(expected);
  return Math.abs(value - expected) <= step / 2 + Math.abs(expected) * 1e-12;
}

/** Picks out a chart's claims. When `problems` is not empty, the series may lack rows and must not be drawn. */
export function buildSeries(
  spec: ChartSpec,
  register: Register,
  profile: string,
): { series: Series; problems: readonly SeriesProblem[] } {
  const builder = new SeriesBuilder(register, profile);
  const series = seriesOf(spec, builder);
  return { series, problems: builder.problems };
}

function seriesOf(spec: ChartSpec, builder: SeriesBuilder): Series {
  switch (spec.form) {
    case 'marimekko': {
      const rows = spec.rows.flatMap((row, i) => {
        const width = builder.datum(row.label, row.width, ['rows', i, 'width']);
        const area = builder.datum(row.label, row.area, ['rows', i, 'area']);
        const height = builder.datum(row.label, row.height, ['rows', i, 'height']);
        if (width === undefined || area === undefined || height === undefined) return [];
        if (!agrees(area.value / width.value, height.value, height.claim)) {
          builder.problem(
            ['rows', i, 'height'],
            row.height,
            `the height must be the area divided by the width`,
            `derive ${row.height} as ${row.area} / ${row.width}`,
          );
        }
        return [{ label: row.label, width, area, height }];
      });
      builder.alike(
        rows.map((row) => row.width),
        ['rows'],
      );
      builder.alike(
        rows.flatMap((row) => [row.area, row.height]),
        ['rows'],
      );
      if (spec.total === undefined) return { form: 'marimekko', rows, total: undefined };
      const width = builder.datum('Total', spec.total.width, ['total', 'width']);
      const area = builder.datum('Total', spec.total.area, ['total', 'area']);
      if (width === undefined || area === undefined) return { form: 'marimekko', rows, total: undefined };
      for (const [name, total, parts] of [
        ['width', width, rows.map((row) => row.width)],
        ['area', area, rows.map((row) => row.area)],
      ] as const) {
        checkSum(builder, ['total', name], total, parts);
      }
      return { form: 'marimekko', rows, total: { width, area } };
    }
    case 'units': {
      const rows = spec.rows.flatMap((row, i) => {
        const count = builder.datum(row.label, row.count, ['rows', i, 'count']);
        const named = row.named.map((ref) => builder.claim(ref)).filter((claim) => claim !== undefined);
        for (const [j, claim] of named.entries()) {
          if (!(NAMED_KINDS as readonly string[]).includes(claim.kind))
            builder.problem(
              ['rows', i, 'named', j],
              claim.id,
              `a ${claim.kind} is not a named thing`,
              `name a claim of kind ${NAMED_KINDS.join(', ')}`,
            );
        }
        if (count !== undefined && named.length > count.value)
          builder.problem(
            ['rows', i, 'named'],
            row.count,
            `names ${named.length} of ${count.value}`,
            'name at most as many as are counted',
          );
        return count === undefined ? [] : [{ label: row.label, count, named }];
      });
      builder.alike(
        rows.map((row) => row.count),
        ['rows'],
      );
      const total = builder.datum('Total', spec.total, ['total']);
      if (total !== undefined)
        checkSum(
          builder,
          ['total'],
          total,
          rows.map((row) => row.count),
        );
      // A chart without its total has already been refused as a missing claim; an empty one stands in.
      return { form: 'units', rows, total: total ?? ({} as Datum) };
    }
    case 'scenarios': {
      const rows = spec.rows.flatMap((row, i) => {
        const parts = row.parts.flatMap(
          (part, j) => builder.datum(part.label, part.claim, ['rows', i, 'parts', j, 'claim']) ?? [],
        );
        const total = builder.datum(row.label, row.total, ['rows', i, 'total']);
        const ratio = row.ratio === undefined ? undefined : builder.datum(row.label, row.ratio, ['rows', i, 'ratio']);
        if (total === undefined) return [];
        checkSum(builder, ['rows', i, 'total'], total, parts);
        return [{ label: row.label, parts, total, ratio }];
      });
      builder.alike(
        rows.flatMap((row) => [...row.parts, row.total]),
        ['rows'],
      );
      const stated = spec.stated === undefined ? undefined : builder.datum('As printed', spec.stated, ['stated']);
      return { form: 'scenarios', rows, stated };
    }
    case 'dates': {
      const rows = spec.rows.flatMap((row, i): DateDatum[] => {
        const claim = builder.claim(row.claim);
        const published = claim === undefined ? undefined : builder.published(claim);
        if (claim === undefined || published === undefined) return [];
        const due = dueOf(claim);
        if (due === undefined) {
          builder.problem(
            ['rows', i, 'claim'],
            row.claim,
            'the claim has neither a date nor a dated deadline',
            'name a claim of kind date, or one whose plan has a deadline',
          );
          return [];
        }
        return [{ label: row.label, claim, announced: claim.plan?.announced ?? published, due }];
      });
      return { form: 'dates', rows };
    }
    case 'scale': {
      const totals = spec.totals.flatMap((row, i) => builder.datum(row.label, row.claim, ['totals', i, 'claim']) ?? []);
      const steps = spec.steps.flatMap((row, i) => builder.datum(row.label, row.claim, ['steps', i, 'claim']) ?? []);
      for (const [i, step] of steps.entries()) {
        if (step.claim.kind !== 'count')
          builder.problem(
            ['steps', i, 'claim'],
            step.claim.id,
            `a ${step.claim.kind} cannot be drawn as things to count`,
            'name a claim of kind count',
          );
      }
      return { form: 'scale', totals, steps };
    }
    default:
      return spec satisfies never;
  }
}

/** The date a claim points at: its own, or its plan's deadline. */
export function dueOf(claim: RegisteredClaim): Dated | undefined {
  if (typeof claim.plan?.deadline === 'object') return claim.plan.deadline;
  if (claim.kind !== 'date') return undefined;
  return claim.date_basis === 'printed'
    ? { date: claim.value, basis: 'printed' }
    : { date: claim.value, basis: 'inferred', reasoning: claim.reasoning ?? '' };
}

function checkSum(builder: SeriesBuilder, at: readonly PropertyKey[], total: Datum, parts: readonly Datum[]): void {
  const sum = parts.reduce((all, part) => all + part.value, 0);
  if (!agrees(sum, total.value, total.claim)) {
    builder.problem(
      at,
      total.claim.id,
      `the parts come to ${sum.toLocaleString('en-US')}, the total says ${total.value.toLocaleString('en-US')}`,
      'draw the parts of this total, or name the total of these parts',
    );
  }
}
