/** The wide drawing of each chart as a picture for the gallery, in either scheme. */
import type { APIRoute } from 'astro';
import { drawnCharts, mustGetChart } from '../../../components/draw-once.ts';
import { loadRegister } from '../../../register.ts';
import { variantSvg } from '../../../../exports/variant-svg.ts';

const SCHEMES = ['light', 'dark'] as const;

export async function getStaticPaths() {
  return drawnCharts(await loadRegister()).flatMap(({ id }) =>
    SCHEMES.map((scheme) => ({ params: { id, scheme }, props: { id, scheme } })),
  );
}

export const GET: APIRoute<{ readonly id: string; readonly scheme: (typeof SCHEMES)[number] }> = async ({ props }) =>
  new Response(variantSvg(mustGetChart(await loadRegister(), props.id).figure.wide, props.scheme), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
