/** A picture for each page of the site, shown where the page is shared; layouts/Sheet.astro names it. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { loadRegister } from '../../register.ts';
import { routes } from '../../../core/domain/routes.ts';
import { cardPng } from '../../../exports/card-png.ts';
import type { Card } from '../../../exports/card.ts';
import { cardsOf } from '../../../exports/cards.ts';

export const getStaticPaths = (async () =>
  cardsOf(await loadRegister()).map((card) => ({
    params: { page: routes.card(card.page).replace(/^cards\/|\.png$/g, '') },
    props: { card },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: Card }> = async ({ props }) =>
  new Response(Buffer.from(await cardPng(props.card)), { headers: { 'Content-Type': 'image/png' } });
