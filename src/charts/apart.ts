/** Things that lie too close to each other, moved apart. */

interface Column {
  readonly top: number;
  readonly bottom: number;
  readonly gap: number;
}

/**
 * Tops of things in one column, in this order: each as near to where it belongs as those above it allow. What would leave
 * the column moves back up, out of its top where it has no room for all.
 */
export function stackNear(
  wanted: readonly { readonly top: number; readonly height: number }[],
  { top, bottom, gap }: Column,
): number[] {
  let free = top;
  const tops = wanted.map((one) => {
    const at = Math.max(free, one.top);
    free = at + one.height + gap;
    return at;
  });
  let limit = bottom;
  for (let i = tops.length - 1; i >= 0; i--) {
    tops[i] = Math.min(tops[i] ?? 0, limit - (wanted[i]?.height ?? 0));
    limit = (tops[i] ?? 0) - gap;
  }
  return tops;
}

/** Discs of one radius that push one another apart, and stay within their room. */
export function pushApart(
  points: readonly { readonly x: number; readonly y: number }[],
  radius: number,
  room: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
): { x: number; y: number }[] {
  // No two at one point: they would not know which way to go.
  const at = points.map(({ x, y }, i) => ({ x: x + i / 1000, y }));
  for (let round = 0; round < 200; round++)
    for (const [i, a] of at.entries())
      for (const b of at.slice(i + 1)) {
        const distance = Math.hypot(b.x - a.x, b.y - a.y) || 0.001;
        if (distance >= 2 * radius) continue;
        const push = (2 * radius - distance) / 2 / distance;
        const [dx, dy] = [(b.x - a.x) * push, (b.y - a.y) * push];
        a.x -= dx;
        a.y -= dy;
        b.x += dx;
        b.y += dy;
        for (const disc of [a, b]) {
          disc.x = Math.min(room.right - radius, Math.max(room.left + radius, disc.x));
          disc.y = Math.min(room.bottom - radius, Math.max(room.top + radius, disc.y));
        }
      }
  return at;
}
