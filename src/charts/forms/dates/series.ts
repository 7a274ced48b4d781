/** Dates on one axis: those that are listed, a line each; or the deadline of every promise, a lane a place. */
import { dueDateOf } from '../../../core/domain/due-date.ts';
import type { RegisteredClaim } from '../../../core/domain/register.ts';
import { deadlineHistory, type DeadlineStep } from '../../../core/domain/reports.ts';
import { largest, MOST_MARKS } from '../../../core/domain/many.ts';
import { promisesOnTimeline } from '../../../core/domain/timeline.ts';
import type { ChartOf } from '../../../core/schema/chart.ts';
import type { Dated } from '../../../core/schema/dated.ts';
import { charts } from '../../../strings/index.ts';
import type { SeriesBuilder } from '../../series-builder.ts';

export interface Deadline {
  readonly label: string;
  readonly claim: RegisteredClaim;
  readonly announced: Dated;
  readonly due: Dated;
  /** What later documents made of it. */
  readonly later: readonly DeadlineStep[];
}

export interface Lane {
  readonly label: string;
  /** When it was announced, or when documents of the place appeared. */
  readonly announced: readonly Dated[];
  readonly deadlines: readonly Deadline[];
}

export interface DatesSeries {
  readonly form: 'dates';
  /** Whether each lane is one date that was asked for. */
  readonly isListed: boolean;
  readonly lanes: readonly Lane[];
  readonly leftOut?: string | undefined;
  /** First and last whole year, where drawings share an axis. */
  readonly years?: readonly [number, number];
}

export function datesOf(spec: ChartOf<'dates'>, builder: SeriesBuilder): DatesSeries {
  if (spec.rows !== undefined) return { form: 'dates', isListed: true, lanes: listed(spec.rows, builder) };
  const entries = Map.groupBy(promisesOnTimeline(builder.register, builder.profile()?.id), ({ place }) => place.id);
  const lanes = [...builder.register.profiles.values()].flatMap(({ id, name }): Lane[] => {
    const own = entries.get(id) ?? [];
    const deadlines = own.flatMap(({ kind, claim, words, announced, dated }): Deadline[] =>
      kind === 'due' && claim !== undefined && announced !== undefined
        ? [{ label: words, claim, announced, due: dated, later: laterThan(claim, builder) }]
        : [],
    );
    const announced = own.flatMap(({ kind, dated }) => (kind === 'announced' ? dated : []));
    return own.length === 0 ? [] : [{ label: name.en, announced, deadlines }];
  });
  const { shown, others, rest } = largest(lanes, ({ deadlines }) => deadlines.length, MOST_MARKS);
  return { form: 'dates', isListed: false, lanes: shown, leftOut: charts.dates.leftOut(shown.length, others, rest) };
}

function listed(rows: NonNullable<ChartOf<'dates'>['rows']>, builder: SeriesBuilder): Lane[] {
  const deadlines = rows.flatMap(({ label, claim: ref }, i): Deadline[] => {
    const claim = builder.claim(ref);
    const published = claim === undefined ? undefined : builder.published(claim);
    if (claim === undefined || published === undefined) return [];
    builder.own(claim, ['rows', i, 'claim']);
    const due = dueDateOf(claim);
    if (due === undefined) {
      const remedy = 'name a claim of kind date, or one whose plan has a deadline';
      builder.problem(['rows', i, 'claim'], ref, ['the claim has neither a date nor a dated deadline', remedy]);
      return [];
    }
    return [{ label, claim, announced: claim.plan?.announced ?? published, due, later: laterThan(claim, builder) }];
  });
  builder.once(deadlines, ['rows']);
  return deadlines.map((one) => ({ label: one.label, announced: [one.announced], deadlines: [one] }));
}

const laterThan = (of: RegisteredClaim, { register }: SeriesBuilder): DeadlineStep[] =>
  deadlineHistory(register, of).filter(({ claim }) => claim !== of);
