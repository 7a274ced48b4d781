/** Each figure as files to take along: SVG and CSV, with where it comes from inside. */
import type { APIRoute } from 'astro';
import { mustGetChart } from '../../components/draw-once.ts';
import { absolute, href } from '../../components/site.ts';
import { byAddress, loadRegister } from '../../register.ts';
import { chartsIn } from '../../../core/domain/charts.ts';
import { CHART_FILES, routes, type ChartFile } from '../../../core/domain/routes.ts';
import { publisherOf, titleOf } from '../../../core/domain/sources.ts';
import { figureCsv } from '../../../exports/chart-csv.ts';
import { standaloneSvg } from '../../../exports/standalone-svg.ts';
import { ui as t } from '../../../strings/index.ts';

export async function getStaticPaths() {
  return byAddress(
    chartsIn(await loadRegister()).flatMap(({ id }) =>
      CHART_FILES.map((kind) => ({ params: { file: `${id}.${kind}` }, props: { id, kind } })),
    ),
  );
}

export const GET: APIRoute<{ readonly id: string; readonly kind: ChartFile }> = async ({ props, site }) => {
  const { title, figure, caveats, sources, ...chart } = mustGetChart(await loadRegister(), props.id);
  const imprint = {
    ...chart,
    title: title.text,
    summary: figure.summary,
    caveats: caveats.map(({ text }) => text),
    source: sources.map((source) => `${titleOf(source)} (${publisherOf(source)})`).join('; '),
    licence: t.figures.licenceName,
    permalink: absolute(href(routes.figure(props.id)), site),
  };
  switch (props.kind) {
    case 'svg':
      return new Response(standaloneSvg(figure, imprint), { headers: { 'Content-Type': 'image/svg+xml' } });
    case 'csv':
      return new Response(figureCsv(figure.table, imprint), {
        headers: { 'Content-Type': 'text/csv; charset=utf-8' },
      });
    default:
      return props.kind satisfies never;
  }
};
