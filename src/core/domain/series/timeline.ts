/** Every date of the register, a lane for each place; within a profile those of that place alone. */
import type { ChartOf } from '../../schema/chart.ts';
import { timelineOf, type TimelineEntry } from '../timeline.ts';
import type { SeriesBuilder } from './builder.ts';

interface TimelineLane {
  readonly label: string;
  readonly entries: readonly TimelineEntry[];
}

export interface TimelineSeries {
  readonly form: 'timeline';
  readonly lanes: readonly TimelineLane[];
}

export function timelineSeriesOf(_spec: ChartOf<'timeline'>, builder: SeriesBuilder): TimelineSeries {
  const entries = timelineOf(builder.register, builder.profile()?.id);
  const places = [...builder.register.profiles.values()].filter(({ id }) =>
    entries.some(({ place }) => place.id === id),
  );
  return {
    form: 'timeline',
    lanes: places.map(({ id, name }) => ({
      label: name.en,
      entries: entries.filter(({ place }) => place.id === id),
    })),
  };
}
