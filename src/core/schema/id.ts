/** Ids and references. */
import { z } from 'zod';
import { CLAIM_REF_SHAPE, ID_SHAPE } from '../values/id.ts';

/** A stable, readable id; once published it is a permalink and never changes. */
export const id = z
  .string()
  .max(64)
  .regex(ID_SHAPE, { error: 'must be small Latin letters, digits and single hyphens' })
  .meta({ description: 'Stable, readable id; part of a permalink.', examples: ['marine-budget'] });

/** A claim: `marine-budget` within its profile, `busan/marine-budget` from anywhere. */
export const claimRef = z
  .string()
  .max(129)
  .regex(CLAIM_REF_SHAPE, { error: 'must be a claim id, or a profile id, a slash and a claim id' })
  .meta({ description: 'A claim id.', examples: ['marine-budget', 'busan/marine-budget'] });
