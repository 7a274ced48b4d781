/** A chart is asked for as data: a form, and the claims it draws. Nothing but claims is ever drawn. */
import { z } from 'zod';
import { bars } from './charts/bars.ts';
import { dates } from './charts/dates.ts';
import { links } from './charts/links.ts';
import { marimekko } from './charts/marimekko.ts';
import { matrix } from './charts/matrix.ts';
import { named } from './charts/named.ts';
import { proportion } from './charts/proportion.ts';
import { relations } from './charts/relations.ts';
import { scale } from './charts/scale.ts';
import { scenarios } from './charts/scenarios.ts';
import { share } from './charts/share.ts';
import { stages } from './charts/stages.ts';
import { strip } from './charts/strip.ts';
import { timeline } from './charts/timeline.ts';
import { tree } from './charts/tree.ts';
import { units } from './charts/units.ts';
import { web } from './charts/web.ts';

export const chart = z.discriminatedUnion('form', [
  marimekko,
  units,
  scenarios,
  dates,
  scale,
  bars,
  share,
  tree,
  links,
  proportion,
  matrix,
  named,
  strip,
  relations,
  web,
  timeline,
  stages,
]);

export type ChartSpec = z.output<typeof chart>;
export type ChartOf<F extends ChartSpec['form']> = Extract<ChartSpec, { form: F }>;
