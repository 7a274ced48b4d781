/** The drawings of each chart as pictures for other pages, wide and narrow, each in both schemes. */
import type { APIRoute } from 'astro';
import { mustGetChart } from '../../../components/draw-once.ts';
import { byAddress, loadRegister } from '../../../register.ts';
import { chartsIn } from '../../../../core/domain/charts.ts';
import { variantSvg } from '../../../../exports/variant-svg.ts';

interface Props {
  readonly id: string;
  readonly drawing: 'wide' | 'narrow';
}

export async function getStaticPaths() {
  return byAddress(
    chartsIn(await loadRegister()).flatMap(({ id }) =>
      (['wide', 'narrow'] as const).map((drawing) => ({
        params: { id, drawing },
        props: { id, drawing } satisfies Props,
      })),
    ),
  );
}

export const GET: APIRoute<Props> = async ({ props: { id, drawing } }) =>
  new Response(variantSvg(mustGetChart(await loadRegister(), id).figure[drawing]), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
