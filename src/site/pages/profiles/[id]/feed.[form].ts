import type { APIRoute } from 'astro';
import { loadRegister } from '../../../register.ts';
import { routes } from '../../../../core/domain/routes.ts';
import { FORMS, feedResponse } from '../../changes/_feed.ts';

export async function getStaticPaths() {
  return [...(await loadRegister()).profiles.values()].flatMap(({ id, name }) =>
    FORMS.map((form) => ({ params: { id, form }, props: { name: name.en } })),
  );
}

export const GET: APIRoute<{ name: string }> = (context) => {
  const { id = '' } = context.params;
  return feedResponse(context, routes.profile(id), context.props.name, (entry) => entry.places.includes(id));
};
