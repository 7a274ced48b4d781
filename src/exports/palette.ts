/** A picture's pixels by number, for drawings: few colours, and the blends of two along every edge. */

/** A palette can hold no more. */
const MOST = 256;

export interface Paletted {
  /** Red, green and blue in turn. */
  readonly palette: Uint8Array;
  /** One byte a pixel, row by row. */
  readonly indexes: Uint8Array;
}

/**
 * Takes opaque pixels (red, green, blue, alpha). The commonest colours keep their places in the palette; any other,
 * a shade between two of them on some edge, takes the nearest.
 */
export function paletteOf(pixels: Uint8Array): Paletted {
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.byteLength / 4);
  // Of colours as common as each other the lower number comes first, so that builds repeat.
  const ranked = [...countsOf(words)].toSorted(([a, n], [b, m]) => m - n || a - b).map(([word]) => channels(word));
  const kept = ranked.slice(0, MOST);
  const indexOf = new Map(ranked.map((colour, at) => [colour.word, at < MOST ? at : nearest(colour, kept)]));
  const indexes = new Uint8Array(words.length);
  // Most pixels are as the one before, and need no looking up.
  let [last, index] = [NaN, 0];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? 0;
    if (word !== last) [last, index] = [word, indexOf.get(word) ?? 0];
    indexes[at] = index;
  }
  return { palette: Uint8Array.from(kept.flatMap(({ red, green, blue }) => [red, green, blue])), indexes };
}

/** How many pixels each colour has. */
function countsOf(words: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>();
  let start = 0;
  for (let at = 1; at <= words.length; at += 1) {
    if (at < words.length && words[at] === words[start]) continue;
    const word = words[start] ?? 0;
    counts.set(word, (counts.get(word) ?? 0) + at - start);
    start = at;
  }
  return counts;
}

interface Colour {
  readonly word: number;
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

/** A pixel as read from memory, lowest byte first. */
function channels(word: number): Colour {
  return { word, red: word & 255, green: (word >> 8) & 255, blue: (word >> 16) & 255 };
}

function nearest(colour: Colour, among: readonly Colour[]): number {
  let best = 0;
  let least = Infinity;
  for (const [at, { red, green, blue }] of among.entries()) {
    const distance = (red - colour.red) ** 2 + (green - colour.green) ** 2 + (blue - colour.blue) ** 2;
    if (distance < least) [best, least] = [at, distance];
  }
  return best;
}
