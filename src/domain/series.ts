/** What a chart draws: claims picked out and held against each other. No geometry here, and nothing is drawn that fails. */
import { NAMED_KINDS } from '../schema/claim.ts';
import type { ChartSpec } from '../schema/chart.ts';
import type { Dated } from '../schema/dated.ts';
import { writtenStep } from '../values/arithmetic.ts';
import { fullRef } from '../values/id.ts';
import type { Register, RegisteredClaim, RegisteredProfile } from './register.ts';
import { isQuantity, labelOf, showClaim } from './show.ts';

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
  | { readonly form: 'scale'; readonly totals: readonly Datum[]; readonly steps: readonly Datum[] }
  | { readonly form: 'bars'; readonly rows: readonly Datum[]; readonly difference: Datum | undefined }
  | {
      readonly form: 'share';
      readonly whole: Datum;
      readonly parts: readonly { readonly part: Datum; readonly share: Datum | undefined }[];
      readonly rest: Datum;
    }
  | {
      readonly form: 'tree';
      readonly root: string;
      readonly parts: readonly { readonly part: NamedDatum; readonly projects: readonly NamedDatum[] }[];
      /** Labels of the outline's parts that are not drawn. */
      readonly omitted: readonly string[];
    }
  | {
      readonly form: 'links';
      readonly left: LinkedList;
      readonly right: LinkedList;
      readonly pairs: readonly Link[];
    }
  | {
      readonly form: 'proportion';
      readonly whole: Datum;
      readonly parts: readonly { readonly part: Datum; readonly among: boolean }[];
    };

/** A claim drawn for what it is called, not for a value. */
export interface NamedDatum {
  readonly label: string;
  readonly claim: RegisteredClaim;
}

export interface LinkedList {
  readonly label: string;
  readonly items: readonly NamedDatum[];
}

/** A line from the left list to the right, by the references of its ends. */
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly kind: 'stated' | 'editor';
  readonly why: string | undefined;
}

/** Why claims may not be drawn together; `at` is the field within the chart's record. */
export interface SeriesProblem {
  readonly at: readonly PropertyKey[];
  readonly value: string;
  readonly message: string;
  readonly remedy: string;
}

export class SeriesBuilder {
  readonly problems: SeriesProblem[] = [];
  /** Whether a claim asked for is not there: then no total can be held against its parts. */
  incomplete = false;
  readonly #register: Register;
  readonly #profile: string;

  constructor(register: Register, profile: string) {
    this.#register = register;
    this.#profile = profile;
  }

  claim(ref: string): RegisteredClaim | undefined {
    // A missing claim is reported by the rule on references, once for all fields.
    const claim = this.#register.claims.get(fullRef(ref, this.#profile));
    if (claim === undefined) this.incomplete = true;
    return claim;
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

  named(ref: string): NamedDatum | undefined {
    const claim = this.claim(ref);
    return claim === undefined ? undefined : { label: labelOf(claim), claim };
  }

  /** The profile whose chart this is, once it has passed its own checks. */
  profile(): RegisteredProfile | undefined {
    return this.#register.profiles.get(this.#profile);
  }

  /** Compared on one axis only where scope, base and year agree, or where caveats say how they do not. */
  comparable(data: readonly Datum[], at: readonly PropertyKey[], hasCaveats: boolean): void {
    const first = data[0];
    if (first === undefined) return;
    const rank = data.find(({ claim }) => claim.kind === 'rank');
    if (rank !== undefined)
      this.problem(at, rank.claim.ref, 'ranks have no common scale', 'tell them in words, not as lengths');
    const foreign = data.find(({ claim }) => claim.profile !== first.claim.profile);
    if (foreign !== undefined)
      this.problem(
        at,
        foreign.claim.ref,
        `${first.claim.ref} and ${foreign.claim.ref} are of different places, which share no definition`,
        'draw figures of one profile',
      );
    if (hasCaveats) return;
    for (const [aspect, read] of [
      ['scope', (claim: RegisteredClaim) => ('scope' in claim ? claim.scope : undefined)],
      ['base', (claim: RegisteredClaim) => ('base' in claim ? claim.base : undefined)],
      ['year', (claim: RegisteredClaim) => (dueOf(claim) ?? this.published(claim))?.date.slice(0, 4)],
    ] as const) {
      const odd = data.find(({ claim }) => read(claim) !== read(first.claim));
      if (odd === undefined) continue;
      const said = ({ claim }: Datum): string => read(claim) ?? 'not said';
      this.problem(
        at,
        odd.claim.ref,
        `${first.claim.id} and ${odd.claim.id} differ in ${aspect}: “${said(first)}”, “${said(odd)}”`,
        'tell the difference under caveats:, or draw figures of one scope, base and year',
      );
    }
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
    case 'bars':
      return barsOf(spec, builder);
    case 'share':
      return shareOf(spec, builder);
    case 'tree':
      return treeOf(spec, builder);
    case 'links':
      return linksOf(spec, builder);
    case 'proportion':
      return proportionOf(spec, builder);
    default:
      return spec satisfies never;
  }
}

type SpecOf<F extends ChartSpec['form']> = Extract<ChartSpec, { form: F }>;

function barsOf(spec: SpecOf<'bars'>, builder: SeriesBuilder): Series {
  const rows = spec.rows.flatMap((row, i) => builder.datum(row.label, row.claim, ['rows', i, 'claim']) ?? []);
  const { difference: asked } = spec;
  const difference = asked === undefined ? undefined : builder.datum(asked.label, asked.claim, ['difference', 'claim']);
  builder.alike([...rows, difference], ['rows']);
  builder.comparable(rows, ['rows'], spec.caveats.length > 0);
  const [one, other] = rows;
  if (difference !== undefined && one !== undefined && other !== undefined) {
    if (spec.rows.length !== 2)
      builder.problem(
        ['difference'],
        difference.claim.id,
        `a difference lies between two bars, here are ${spec.rows.length}`,
        'remove difference:, or draw two rows',
      );
    else if (!agrees(Math.abs(one.value - other.value), difference.value, difference.claim))
      builder.problem(
        ['difference', 'claim'],
        difference.claim.id,
        'the difference must be that of the two rows',
        `derive it from ${one.claim.id} and ${other.claim.id}`,
      );
  }
  return { form: 'bars', rows, difference };
}

function shareOf(spec: SpecOf<'share'>, builder: SeriesBuilder): Series {
  const whole = builder.datum(spec.whole.label, spec.whole.claim, ['whole', 'claim']);
  const rest = builder.datum(spec.rest.label, spec.rest.claim, ['rest', 'claim']);
  const parts = spec.parts.flatMap((row, i) => {
    const part = builder.datum(row.label, row.claim, ['parts', i, 'claim']);
    const share = row.share === undefined ? undefined : builder.datum(row.label, row.share, ['parts', i, 'share']);
    if (part === undefined) return [];
    if (share !== undefined && whole !== undefined) {
      if (share.claim.kind !== 'share' || !agrees((part.value / whole.value) * 100, share.value, share.claim))
        builder.problem(
          ['parts', i, 'share'],
          share.claim.id,
          'the share must be the part over the whole, in percent',
          `derive it as ${row.claim} / ${spec.whole.claim} * 100`,
        );
    }
    return [{ part, share }];
  });
  // A chart that lacks either has already been refused; an empty one stands in.
  if (whole === undefined || rest === undefined)
    return { form: 'share', whole: whole ?? ({} as Datum), parts, rest: rest ?? ({} as Datum) };
  const amounts = parts.map(({ part }) => part);
  builder.alike([whole, ...amounts, rest], ['parts']);
  if (!['money', 'count', 'area'].includes(whole.claim.kind))
    builder.problem(
      ['whole', 'claim'],
      whole.claim.id,
      `a ${whole.claim.kind} has no parts to draw`,
      'name an amount, a count or an area',
    );
  if (rest.claim.basis !== 'derived')
    builder.problem(
      ['rest', 'claim'],
      rest.claim.id,
      'what is left over is worked out, not printed',
      `name a claim derived as ${[spec.whole, ...spec.parts].map(({ claim }) => claim).join(' - ')}`,
    );
  checkSum(builder, ['whole', 'claim'], whole, [...amounts, rest]);
  return { form: 'share', whole, parts, rest };
}

function treeOf(spec: SpecOf<'tree'>, builder: SeriesBuilder): Series {
  const outline = builder.profile()?.outline.parts ?? [];
  const drawn = spec.parts.flatMap((ref, i) => {
    const part = builder.named(ref);
    const inOutline = outline.find(({ claim }) => builder.claim(claim)?.ref === part?.claim.ref);
    if (part === undefined) return [];
    if (inOutline === undefined) {
      if (outline.length > 0)
        builder.problem(
          ['parts', i],
          ref,
          'the outline has no such part',
          `name one of ${outline.map(({ claim }) => claim).join(', ')}`,
        );
      return [];
    }
    if (spec.parts.indexOf(ref) < i) builder.problem(['parts', i], ref, 'the part stands twice', 'name each part once');
    return [{ part, projects: inOutline.projects.flatMap((project) => builder.named(project.claim) ?? []) }];
  });
  const omitted = outline
    .flatMap(({ claim }) => builder.named(claim) ?? [])
    .filter(({ label, claim }) => label !== spec.root && !drawn.some(({ part }) => part.claim.ref === claim.ref))
    .map(({ label }) => label);
  return { form: 'tree', root: spec.root, parts: drawn, omitted };
}

function linksOf(spec: SpecOf<'links'>, builder: SeriesBuilder): Series {
  const [left, right] = (['left', 'right'] as const).map((side): LinkedList => {
    const { label, claims } = spec[side];
    claims.forEach((ref, i) => {
      if (claims.indexOf(ref) < i)
        builder.problem([side, 'claims', i], ref, 'the claim stands twice in the list', 'name each claim once');
    });
    return { label, items: claims.flatMap((ref) => builder.named(ref) ?? []) };
  }) as [LinkedList, LinkedList];
  const pairs = spec.pairs.flatMap((pair, i): Link[] => {
    const ends = { from: builder.claim(pair.from), to: builder.claim(pair.to) };
    for (const [end, side, list] of [
      ['from', 'left', left],
      ['to', 'right', right],
    ] as const) {
      const claim = ends[end];
      if (claim !== undefined && !list.items.some((item) => item.claim.ref === claim.ref))
        builder.problem(
          ['pairs', i, end],
          pair[end],
          `the ${side} list does not hold it`,
          `add it to ${side}.claims, or name a claim that stands there`,
        );
    }
    if (spec.pairs.findIndex((other) => other.from === pair.from && other.to === pair.to) < i)
      builder.problem(['pairs', i], pair.from, 'the two are linked already', 'draw each line once');
    if (pair.kind === 'editor' && pair.why === undefined)
      builder.problem(['pairs', i], pair.from, 'the editor links them without saying why', 'add why:, in a few words');
    return ends.from === undefined || ends.to === undefined
      ? []
      : [{ from: ends.from.ref, to: ends.to.ref, kind: pair.kind, why: pair.why }];
  });
  return { form: 'links', left, right, pairs };
}

/** More squares than this are a grey field, and no longer countable. */
const MOST_SQUARES = 5000;

function proportionOf(spec: SpecOf<'proportion'>, builder: SeriesBuilder): Series {
  const whole = builder.datum(spec.whole.label, spec.whole.claim, ['whole', 'claim']);
  const parts = spec.parts.flatMap((row, i) => {
    const part = builder.datum(row.label, row.claim, ['parts', i, 'claim']);
    return part === undefined ? [] : [{ part, among: row.drawn === 'among' }];
  });
  if (whole === undefined) return { form: 'proportion', whole: {} as Datum, parts };
  for (const [at, datum] of [
    [['whole', 'claim'], whole] as const,
    ...parts.map(({ part }, i) => [['parts', i, 'claim'], part] as const),
  ]) {
    if (datum.claim.kind !== 'count')
      builder.problem(
        at,
        datum.claim.id,
        `a ${datum.claim.kind} cannot be drawn as things to count`,
        'name a claim of kind count',
      );
    else if (datum.value > MOST_SQUARES)
      builder.problem(
        at,
        datum.claim.id,
        `${datum.value} squares cannot be counted, at most ${MOST_SQUARES}`,
        'make it a chart of form scale',
      );
  }
  const among = parts.filter((row) => row.among).reduce((all, { part }) => all + part.value, 0);
  if (among > whole.value)
    builder.problem(
      ['parts'],
      whole.claim.id,
      `${among} cannot be among ${whole.value}`,
      'write drawn: apart for what lies outside, or name the whole of these parts',
    );
  if (parts.some((row) => !row.among) && spec.caveats.length === 0)
    builder.problem(
      ['parts'],
      whole.claim.id,
      'what may lie outside the whole stands beside it without a word',
      'say so under caveats:',
    );
  return { form: 'proportion', whole, parts };
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
  if (builder.incomplete) return;
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
