/** A chart drawn, with all that a page, a file or an embed says of it; drawn once a build. */
import { buildSeries } from '../../charts/build-series.ts';
import { drawChart } from '../../charts/draw-chart.ts';
import type { Figure } from '../../charts/figure.ts';
import { chartsIn, type RegisteredChart } from '../../core/domain/charts.ts';
import {
  claimsOfProfile,
  mustGetProfile,
  mustGetSource,
  type Register,
  type RegisteredSource,
} from '../../core/domain/register.ts';
import { runsOf, type Run } from '../../core/domain/rich-text.ts';
import { fillTemplate } from '../../core/domain/format-claim.ts';
import { cached } from '../../core/values/cached.ts';
import { noting, read, type Noted } from '../../core/values/reads.ts';
import { formatPartialDate, ui as t } from '../../strings/index.ts';
import { contentDay } from './content-day.ts';
import { claimHref, href } from './site.ts';

export interface DrawnChart extends Omit<RegisteredChart, 'title'> {
  /** `Busan, figure 2` */
  readonly label: string;
  readonly title: { readonly text: string; readonly runs: readonly Run[] };
  /** Unit, date and place of what is drawn. */
  readonly subtitle: { readonly text: string; readonly runs: readonly Run[] } | undefined;
  readonly caveats: readonly { readonly text: string; readonly runs: readonly Run[] }[];
  readonly figure: Figure;
  /** The documents that its claims are taken from, oldest first. */
  readonly sources: readonly RegisteredSource[];
  /** `July 2019 to November 2025` */
  readonly asOf: string;
}

/** How many drawings are held at once: those of many places would fill the memory of a small machine. */
const HELD = 200;

const recordsOf = cached((register: Register) => new Map(chartsIn(register).map((record) => [record.id, record])));

/** Those drawn lately, by id, the oldest first, with what they were drawn from. */
const heldOf = cached<Register, Map<string, Noted<DrawnChart>>>(() => new Map());

/** A figure that must be there, for its address was made from the register. */
export function mustGetChart(register: Register, id: string): DrawnChart {
  const held = heldOf(register);
  const record = recordsOf(register).get(id);
  if (record === undefined) throw new Error(`no figure ${id} in the register`);
  const known = held.get(id);
  for (const key of known?.reads ?? []) read(key);
  const drawn = known ?? noting(() => drawOne(register, record));
  held.delete(id);
  held.set(id, drawn);
  const [oldest] = held.keys();
  if (held.size > HELD && oldest !== undefined) held.delete(oldest);
  return drawn.value;
}

/** The themes that all claims of a chart share, and how many claims it has. */
const themesOfCharts = cached((register: Register) =>
  [...recordsOf(register).keys()].map((id) => {
    const claims = mustGetChart(register, id).figure.table.rows.flatMap((row) =>
      row.flatMap(({ claim }) => claim ?? []),
    );
    const shared = (claims[0]?.themes ?? []).filter((one) => claims.every(({ themes }) => themes.includes(one)));
    return { id, claims: claims.length, shared };
  }),
);

/** The chart that shows most of a theme, if all that one draws is tagged with it; across places before of one place. */
export function chartOfTheme(register: Register, theme: string): DrawnChart | undefined {
  const [most] = themesOfCharts(register)
    .filter(({ shared }) => shared.includes(theme))
    .toSorted((a, b) => b.claims - a.claims);
  return most && mustGetChart(register, most.id);
}

function drawOne(register: Register, record: RegisteredChart): DrawnChart {
  const { spec, within, number } = record;
  const worded = (template: string) => ({
    text: fillTemplate(register, template, within),
    runs: runsOf(register, template, within),
  });
  const title = worded(record.title);
  const { series } = buildSeries(spec, register, within);
  const figure = drawChart(series, {
    id: spec.id,
    title: title.text,
    hrefOf: claimHref,
    hrefTo: href,
    day: contentDay(register),
  });
  const sources = sourcesOf(register, record, figure);
  const dates = [...new Set([sources.at(0), sources.at(-1)].flatMap((source) => source?.published.date ?? []))];
  return {
    ...record,
    label: t.figure.label(within === undefined ? undefined : mustGetProfile(register, within).name.en, number),
    title,
    subtitle: spec.subtitle === undefined ? undefined : worded(spec.subtitle),
    caveats: spec.caveats.map(worded),
    figure,
    sources,
    asOf: dates.map(formatPartialDate).join(t.figure.to),
  };
}

/** The sources of the claims in its table; if cells sum up many, of all that are counted there: those of promises. */
function sourcesOf(register: Register, { within }: RegisteredChart, { table }: Figure): RegisteredSource[] {
  const cited = table.rows.flatMap((row) => row.flatMap(({ claim }) => claim?.source ?? []));
  const read = within === undefined ? [...register.claims.values()] : claimsOfProfile(register, within);
  const counted = read.filter(({ plan }) => plan?.kind === 'promise').map(({ source }) => source);
  const ids = new Set(cited.length > 0 ? cited : counted);
  const dated = [...ids].map((id) => mustGetSource(register, id));
  return dated.toSorted((a, b) => (a.published.date < b.published.date ? -1 : 1));
}
