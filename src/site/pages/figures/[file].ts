/** Each figure as files to take along: SVG, PNG and CSV, with where it comes from inside. */
import type { APIRoute } from 'astro';
import { drawnFigures, mustGetFigure } from '../../components/draw-once.ts';
import { loadRegister } from '../../register.ts';
import { FIGURE_FILES, type FigureFile } from '../../../core/domain/routes.ts';
import { figureCsv } from '../../../exports/chart-csv.ts';
import { figurePng } from '../../../exports/figure-png.ts';
import { standaloneSvg } from '../../../exports/standalone-svg.ts';
import { imprintOf } from './_imprint.ts';

export function getStaticPaths() {
  return drawnFigures(loadRegister()).flatMap(({ id }) =>
    FIGURE_FILES.map((kind) => ({ params: { file: `${id}.${kind}` }, props: { id, kind } })),
  );
}

export const GET: APIRoute<{ readonly id: string; readonly kind: FigureFile }> = async ({ props, site }) => {
  const drawn = mustGetFigure(loadRegister(), props.id);
  const imprint = imprintOf(drawn, site);
  switch (props.kind) {
    case 'svg':
      return new Response(standaloneSvg(drawn.figure, imprint), { headers: { 'Content-Type': 'image/svg+xml' } });
    case 'png':
      return new Response(new Uint8Array(await figurePng(drawn.figure, imprint)), {
        headers: { 'Content-Type': 'image/png' },
      });
    case 'csv':
      return new Response(figureCsv(drawn.figure.table, imprint), {
        headers: { 'Content-Type': 'text/csv; charset=utf-8' },
      });
    default:
      return props.kind satisfies never;
  }
};
