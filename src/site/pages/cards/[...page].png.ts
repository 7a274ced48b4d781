/** A picture for each page of the site, shown where the page is shared; layouts/BaseLayout.astro names it. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { loadRegister } from '../../register.ts';
import { routes } from '../../../core/domain/routes.ts';
import { drawCard, type Card } from '../../../exports/card.ts';
import { cardsOf } from '../../../exports/cards.ts';
import { pictureOf } from '../../../exports/rasterise.ts';

export const getStaticPaths = (async () =>
  cardsOf(await loadRegister()).map((card) => ({
    params: { page: routes.card(card.page).replace(/^cards\/|\.png$/g, '') },
    props: { card },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: Card }> = async ({ props }) =>
  new Response(Buffer.from(await pictureOf(drawCard(props.card), 1)), { headers: { 'Content-Type': 'image/png' } });
