/** Where to report a weakness (RFC 9116). It ends a year after the day that the content speaks of; each build renews it. */
import type { APIRoute } from 'astro';
import { absolute, href } from '../../components/site.ts';
import { contentDay } from '../../components/content-day.ts';
import { CONTACT, REPOSITORY } from '../../components/repository.ts';
import { loadRegister } from '../../register.ts';
import { plainText } from '../../../strings/index.ts';

/** A folder whose name begins with a point would be passed over by tools. */
export const getStaticPaths = () => [{ params: { wellKnown: '.well-known' } }];

export const GET: APIRoute = async ({ site }) => {
  const day = contentDay(await loadRegister());
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lines = plainText.security({
    contacts: [`${REPOSITORY}/security/advisories/new`, ...(CONTACT === undefined ? [] : [CONTACT])],
    expires: new Date(Date.UTC(year + 1, month - 1, date - 1)).toISOString(),
    canonical: site === undefined ? [] : [absolute(href('.well-known/security.txt'), site)],
    policy: `${REPOSITORY}/blob/main/SECURITY.md`,
  });
  return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
