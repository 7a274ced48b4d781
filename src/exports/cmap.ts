/** Which characters a font can show, from its `cmap` table (OpenType 1.9, formats 4 and 12). */

/** `cmap` as the four bytes it is written in. */
const CMAP = 0x636d6170;

/** Code points with a glyph of their own. Throws when the font has no Unicode table in a known format. */
export function codePointsOf(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = Array.from({ length: view.getUint16(4) }, (_, i) => 12 + 16 * i);
  const record = tables.find((at) => view.getUint32(at) === CMAP);
  if (record === undefined) throw new Error('the font has no cmap table');
  const cmap = view.getUint32(record + 8);
  const points = new Set<number>();
  let known = 0;
  for (let i = 0; i < view.getUint16(cmap + 2); i += 1) {
    const at = cmap + view.getUint32(cmap + 4 + 8 * i + 4);
    const format = view.getUint16(at);
    if (format === 4) readSegments(view, at, points);
    else if (format === 12) readGroups(view, at, points);
    else continue;
    known += 1;
  }
  if (known === 0) throw new Error('the font has no character map in format 4 or 12');
  return points;
}

function readSegments(view: DataView, at: number, points: Set<number>): void {
  const size = view.getUint16(at + 6);
  for (let i = 0; i < size; i += 2) {
    const end = view.getUint16(at + 14 + i);
    const start = view.getUint16(at + 16 + size + i);
    const delta = view.getUint16(at + 16 + 2 * size + i);
    const offsetAt = at + 16 + 3 * size + i;
    const offset = view.getUint16(offsetAt);
    for (let point = start; point <= end && point !== 0xffff; point += 1) {
      const listed = offset === 0 ? point : view.getUint16(offsetAt + offset + 2 * (point - start));
      if (listed !== 0 && ((listed + delta) & 0xffff) !== 0) points.add(point);
    }
  }
}

function readGroups(view: DataView, at: number, points: Set<number>): void {
  for (let i = 0; i < view.getUint32(at + 12); i += 1) {
    const group = at + 16 + 12 * i;
    const start = view.getUint32(group);
    const glyph = view.getUint32(group + 8);
    for (let point = start; point <= view.getUint32(group + 4); point += 1)
      if (glyph + point - start !== 0) points.add(point);
  }
}
