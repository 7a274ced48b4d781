import type { APIRoute } from 'astro';
import { href } from '../../../components/site.ts';
import { loadRegister } from '../../../register.ts';
import { exportClaim } from '../../../../core/domain/export.ts';

export const GET: APIRoute = async () => {
  const register = await loadRegister();
  return Response.json({ claims: [...register.claims.values()].map((claim) => exportClaim(register, claim, href)) });
};
