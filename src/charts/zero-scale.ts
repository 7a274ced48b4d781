/** Scales that begin at nought, for whatever is drawn as a length. */
import { scaleLinear, type ScaleLinear } from 'd3-scale';

/** Where there is nothing but nought to draw, any scale will do; a domain without extent is none. */
export function fromZero(most: number | undefined, range: readonly [number, number]): ScaleLinear<number, number> {
  return scaleLinear([0, most === undefined || most === 0 ? 1 : most], range);
}
