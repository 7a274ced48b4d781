/** Each figure as files to take along: SVG and CSV, with where it comes from inside. */
import type { APIRoute } from 'astro';
import { mustGetChart } from '../../components/draw-once.ts';
import { byAddress, loadRegister } from '../../register.ts';
import { chartsIn } from '../../../core/domain/charts.ts';
import { CHART_FILES, type ChartFile } from '../../../core/domain/routes.ts';
import { figureCsv } from '../../../exports/chart-csv.ts';
import { standaloneSvg } from '../../../exports/standalone-svg.ts';
import { imprintOf } from './_imprint.ts';

export async function getStaticPaths() {
  return byAddress(
    chartsIn(await loadRegister()).flatMap(({ id }) =>
      CHART_FILES.map((kind) => ({ params: { file: `${id}.${kind}` }, props: { id, kind } })),
    ),
  );
}

export const GET: APIRoute<{ readonly id: string; readonly kind: ChartFile }> = async ({ props, site }) => {
  const drawn = mustGetChart(await loadRegister(), props.id);
  const imprint = imprintOf(drawn, site);
  switch (props.kind) {
    case 'svg':
      return new Response(standaloneSvg(drawn.figure, imprint), { headers: { 'Content-Type': 'image/svg+xml' } });
    case 'csv':
      return new Response(figureCsv(drawn.figure.table, imprint), {
        headers: { 'Content-Type': 'text/csv; charset=utf-8' },
      });
    default:
      return props.kind satisfies never;
  }
};
