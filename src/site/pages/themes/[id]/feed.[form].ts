import type { APIRoute } from 'astro';
import { byAddress, loadRegister } from '../../../register.ts';
import { routes } from '../../../../core/domain/routes.ts';
import { FORMS, feedResponse } from '../../changes/_feed.ts';

export async function getStaticPaths() {
  return byAddress(
    [...(await loadRegister()).themes.keys()].flatMap((id) => FORMS.map((form) => ({ params: { id, form } }))),
  );
}

export const GET: APIRoute = async (context) => {
  const { id = '' } = context.params;
  return feedResponse(context, routes.theme(id), (await loadRegister()).themes.get(id)?.name.en ?? '', (entry) =>
    entry.themes.includes(id),
  );
};
