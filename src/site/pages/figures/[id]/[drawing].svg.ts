/** The drawings of each chart as pictures for other pages, wide and narrow, in either scheme. */
import type { APIRoute } from 'astro';
import { mustGetChart } from '../../../components/draw-once.ts';
import { byAddress, loadRegister } from '../../../register.ts';
import { chartsIn } from '../../../../core/domain/charts.ts';
import { routes } from '../../../../core/domain/routes.ts';
import { variantSvg } from '../../../../exports/variant-svg.ts';

interface Props {
  readonly id: string;
  readonly scheme: 'light' | 'dark';
  readonly variant: 'wide' | 'narrow';
}

export async function getStaticPaths() {
  return byAddress(
    chartsIn(await loadRegister()).flatMap(({ id }) =>
      (['light', 'dark'] as const).flatMap((scheme) =>
        (['wide', 'narrow'] as const).map((variant) => ({
          params: { id, drawing: routes.figureThumbnail(id, scheme, variant).replace(/^.*\/|\.svg$/g, '') },
          props: { id, scheme, variant } satisfies Props,
        })),
      ),
    ),
  );
}

export const GET: APIRoute<Props> = async ({ props: { id, scheme, variant } }) =>
  new Response(variantSvg(mustGetChart(await loadRegister(), id).figure[variant], scheme), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
