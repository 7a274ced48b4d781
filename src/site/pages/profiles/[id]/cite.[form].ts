import type { APIRoute } from 'astro';
import { citeForms, citeResponse } from '../../_cite.ts';
import { byAddress, loadRegister } from '../../../register.ts';

export const getStaticPaths = async () =>
  byAddress(
    [...(await loadRegister()).profiles.keys()].flatMap((id) =>
      citeForms().map(({ params: { form } }) => ({ params: { id, form } })),
    ),
  );

export const GET: APIRoute = ({ site, params }) => citeResponse(site, params.form, params.id);
