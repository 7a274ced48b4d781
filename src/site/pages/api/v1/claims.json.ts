import type { APIRoute } from 'astro';
import { href } from '../../../components/site.ts';
import { loadHistory, loadRegister } from '../../../register.ts';
import { exportClaim } from '../../../../core/domain/export.ts';
import { formerIds } from '../../../../core/domain/history.ts';

export const GET: APIRoute = async () => {
  const [register, history] = await Promise.all([loadRegister(), loadHistory()]);
  return Response.json({
    claims: [...register.claims.values()].map((claim) => ({
      ...exportClaim(register, claim, href),
      former_ids: formerIds(history, claim),
    })),
  });
};
