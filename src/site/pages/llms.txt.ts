/** What programs that read text find here, as llmstxt.org lays it out. */
import type { APIRoute } from 'astro';
import { absolute, href } from '../components/site.ts';
import { loadRegister } from '../register.ts';
import { fillTemplate } from '../../core/domain/format-claim.ts';
import { routes } from '../../core/domain/routes.ts';
import { cite, changes, data, plainText, ui } from '../../strings/index.ts';

const t = plainText.llms;

export const GET: APIRoute = async ({ site }) => {
  const register = await loadRegister();
  const link = (name: string, path: string, about: string): string =>
    `- [${name}](${absolute(href(path), site)}): ${about}`;
  const text = [
    `# ${ui.site.name}`,
    `> ${ui.site.description}`,
    `${t.about} ${ui.footer.licence}`,
    `## ${t.places}`,
    [...register.profiles.values()]
      .map(({ id, name, answer }) => link(name.en, routes.profileText(id), fillTemplate(register, answer.what, id)))
      .join('\n'),
    `## ${t.data}`,
    [
      link(data.title, routes.data, data.description),
      link(plainText.statements, 'api/v1/claims.json', t.claims),
      link(ui.nav.sources, 'api/v1/sources.json', t.sources),
      link(changes.title, 'api/v1/changes.json', t.changes),
    ].join('\n'),
    `## ${t.more}`,
    [link(cite.heading, routes.cite(), t.cite), link(ui.nav.about, routes.about, t.method)].join('\n'),
  ].join('\n\n');
  return new Response(`${text}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
