/** Every form of chart, by the name that content asks for it. */
import type { ChartOf, FormName } from '../../core/schema/chart.ts';
import type { ChartForm } from '../figure.ts';
import type { SeriesBuilder } from '../series-builder.ts';
import { bars } from './bars/form.ts';
import { dates } from './dates/form.ts';
import { ladder } from './ladder/form.ts';
import { marimekko } from './marimekko/form.ts';
import { matrix } from './matrix/form.ts';
import { named } from './named/form.ts';
import { plan } from './plan/form.ts';
import { units } from './units/form.ts';

const FORMS = { bars, dates, ladder, marimekko, matrix, named, plan, units } satisfies {
  readonly [F in FormName]: {
    readonly series: (spec: ChartOf<F>, builder: SeriesBuilder) => { readonly form: F };
  };
};

export type Series = ReturnType<(typeof FORMS)[FormName]['series']>;

/** A form without what sets it apart from the others: it takes charts and series of its own name alone. */
type AnyForm = ChartForm<ChartOf<FormName>, Series>;

export const formCalled = (name: FormName): AnyForm => FORMS[name] as unknown as AnyForm;
