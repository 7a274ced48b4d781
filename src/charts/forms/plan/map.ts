/** The map of a plan, with a mark for each site: its words at the sides on leaders, or in a key below by number. */
import { charts } from '../../../strings/index.ts';
import { pushApart, stackNear } from '../../apart.ts';
import { drawLand, freestSpot, localMap, type LocalMap } from '../../local-map.ts';
import { drawDown, linkMark, MARGIN, type Piece, type Sheet } from '../../sheet.ts';
import { el, lines } from '../../svg.ts';
import { bottomOf, drawText, FONT_SIZE, heightOf, layoutText, round, SMALL_PRINT } from '../../text-layout.ts';
import type { PlanSeries, Site } from './series.ts';
import { drawSite, layoutSite } from './sites.ts';

const t = charts.plan;

/** Room for words at either side. */
const COLUMN = 200;
const DISC = 11;
const radiusOf = (sure: 'spot' | 'area'): number => (sure === 'spot' ? 5 : 7);

interface Placed {
  readonly site: Site;
  readonly x: number;
  readonly y: number;
  readonly dot: string;
}

interface Marked extends Piece {
  /** What a name on the map keeps clear of. */
  readonly marks: readonly { readonly x: number; readonly y: number }[];
}

export function drawMap({ outline, zones, sites }: PlanSeries, sheet: Sheet): Piece {
  const known = sites.flatMap((site) => (site.at === undefined ? [] : [{ site, at: site.at }]));
  if (known.length === 0 && outline === undefined) return { bottom: MARGIN, body: '' };
  const { isWide, right } = sheet;
  const sides = isWide ? ([MARGIN + COLUMN, right - COLUMN] as const) : ([MARGIN, right] as const);
  const map = localMap(
    outline,
    known.map(({ at }) => at),
    sides,
  );
  const placed = known.map(({ site, at }): Placed => {
    const { x, y } = map.place(at);
    return { site, x, y, dot: el('circle', { class: `site ${at.sure}`, cx: x, cy: y, r: radiusOf(at.sure) }) };
  });
  const { bottom, body, marks } = (isWide ? drawLabelled : drawNumbered)(placed, map, sheet);
  const names = zones.map(({ label, claim, districts }) => {
    const size = layoutText(label, { ...SMALL_PRINT, x: 0, y: 0, maxWidth: 80 }).box;
    const { x, y } = freestSpot(map, districts, size, marks);
    const text = layoutText(label, { ...SMALL_PRINT, x, y: y - size.height / 2, anchor: 'middle', maxWidth: 80 });
    return linkMark(sheet, { claim, words: label }, drawText(text));
  });
  return { bottom, body: lines(drawLand(map, outline, zones), names, body) };
}

/** Words at the nearer side of the map; as many at one side as at the other. */
function drawLabelled(placed: readonly Placed[], map: LocalMap, sheet: Sheet): Marked {
  const across = placed.toSorted((a, b) => a.x - b.x);
  const half = Math.ceil(across.length / 2);
  let { bottom } = map;
  const body = [across.slice(0, half), across.slice(half)].flatMap((side, i) => {
    const [edge, out] = i === 0 ? [map.left, -1] : [map.right, 1];
    const sorted = side.toSorted((a, b) => a.y - b.y);
    const room = { x: edge + 16 * out, maxWidth: COLUMN - 20, anchor: i === 0 ? ('end' as const) : ('start' as const) };
    const line = heightOf(1, FONT_SIZE.normal) / 2;
    const wanted = sorted.map(({ site, y }) => ({ top: y - line, height: layoutSite(site, { ...room, y: 0 }).bottom }));
    const least = wanted.reduce((sum, { height }) => sum + height + 12, MARGIN);
    const tops = stackNear(wanted, { top: MARGIN, bottom: Math.max(least, map.bottom), gap: 12 });
    return sorted.map(({ site, x, y, dot }, k) => {
      const text = layoutSite(site, { ...room, y: tops[k] ?? 0 });
      bottom = Math.max(bottom, text.bottom);
      const d = `M${edge + 12 * out} ${round((tops[k] ?? 0) + line)}H${edge}L${x} ${y}`;
      return drawSite(text, sheet, el('path', { class: 'leader', d }), dot);
    });
  });
  return { bottom, body: lines(body), marks: placed };
}

/** Numbers on the map, and what they stand for below it. */
function drawNumbered(placed: readonly Placed[], map: LocalMap, sheet: Sheet): Marked {
  const discs = pushApart(placed, DISC, map).map(({ x, y }) => ({ x: round(x), y: round(y) }));
  const { bottom, pieces } = drawDown(placed, { top: map.bottom + 10, gap: 8 }, ({ site, x, y, dot }, top, i) => {
    const disc = discs[i] ?? { x, y };
    const text = layoutSite(site, { x: MARGIN + 26, y: top, maxWidth: sheet.right - MARGIN - 26 });
    const isMoved = Math.hypot(disc.x - x, disc.y - y) > 3;
    const leader = isMoved ? el('path', { class: 'leader', d: `M${disc.x} ${disc.y}L${x} ${y}` }) : '';
    const ring = el('circle', { class: 'disc', cx: disc.x, cy: disc.y, r: DISC });
    const number = { ...SMALL_PRINT, role: 'name' } as const;
    const letters = [
      layoutText(String(i + 1), { ...number, x: disc.x, y: disc.y - 9, anchor: 'middle' }),
      layoutText(String(i + 1), { ...number, x: MARGIN, y: top }),
    ];
    return {
      bottom: text.bottom,
      body: lines(
        drawSite(text, sheet, leader, dot, ring),
        letters.map((one) => drawText(one)),
      ),
    };
  });
  return { bottom: placed.length === 0 ? map.bottom : bottom, body: lines(pieces), marks: discs };
}

/** How sure the marks are, and whose the outline is. */
export function drawKey({ outline, sites }: PlanSeries, top: number, { right }: Sheet): Piece {
  const kinds = (['spot', 'area'] as const).filter((kind) => sites.some(({ at }) => at?.sure === kind));
  const { bottom, pieces } = drawDown(kinds, { top, gap: 2 }, (kind, y) => {
    const text = layoutText(t.sure[kind], { ...SMALL_PRINT, x: MARGIN + 20, y, maxWidth: right - MARGIN - 20 });
    const dot = el('circle', { class: `site ${kind}`, cx: MARGIN + 8, cy: round(y + 9), r: radiusOf(kind) });
    return { bottom: bottomOf(text), body: dot + drawText(text) };
  });
  const words = outline === undefined ? t.noOutline : t.credit;
  const y = kinds.length === 0 ? top : bottom + 4;
  const text = layoutText(words, { ...SMALL_PRINT, x: MARGIN, y, maxWidth: right - MARGIN });
  return { bottom: bottomOf(text), body: el('g', { class: 'key' }, ...pieces, drawText(text)) };
}
