/** The map of a plan, with a mark for each site: its words at the sides on leaders, or in a key below by number. */
import { charts } from '../../../strings/index.ts';
import { pushApart } from '../../apart.ts';
import { drawNumber, layoutSides, type Room } from '../../notes.ts';
import { discAt, drawKey } from '../../key.ts';
import { drawLand, layoutName, localMap, type LocalMap, type Point } from '../../local-map.ts';
import { drawDown, fullWidth, linkMark, MARGIN, type Piece, type Sheet } from '../../sheet.ts';
import { el, lines } from '../../svg.ts';
import { bottomOf, drawText, layoutText, round, SMALL_PRINT } from '../../text-layout.ts';
import type { PlanSeries, Site } from './series.ts';
import { drawSite, layoutSite } from './sites.ts';

const t = charts.plan;

/** Room for words at either side. */
const COLUMN = 200;
const DISC = 11;
const radiusOf = (sure: 'spot' | 'area'): number => (sure === 'spot' ? 5 : 7);

interface Placed extends Point {
  readonly site: Site;
  readonly dot: string;
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
  // What a name on the map keeps clear of: the marks, or their numbers.
  const marks = isWide ? placed : pushApart(placed, DISC, map).map(({ x, y }) => ({ x: round(x), y: round(y) }));
  const { bottom, body } = isWide ? drawLabelled(placed, map, sheet) : drawNumbered(placed, marks, map, sheet);
  const names = zones.map(({ label, claim, districts }) =>
    linkMark(sheet, { claim, words: label }, drawText(layoutName(label, map, districts, marks))),
  );
  return { bottom, body: lines(drawLand(map, outline, zones), names, body) };
}

/** Words at the nearer side of the map. */
function drawLabelled(placed: readonly Placed[], map: LocalMap, sheet: Sheet): Piece {
  const layout = ({ site }: Placed, room: Room) => layoutSite(site, { ...room, maxWidth: COLUMN - 20 });
  const notes = layoutSides(placed, map, (one, room) => layout(one, room).bottom - room.y);
  const texts = notes.map(({ item, room, leader }) => ({ text: layout(item, room), leader, dot: item.dot }));
  return {
    bottom: Math.max(map.bottom, ...texts.map(({ text }) => text.bottom)),
    body: lines(texts.map(({ text, leader, dot }) => drawSite(text, sheet, leader, dot))),
  };
}

/** Numbers on the map, and what they stand for below it. */
function drawNumbered(placed: readonly Placed[], discs: readonly Point[], map: LocalMap, sheet: Sheet): Piece {
  const { bottom, pieces } = drawDown(placed, { top: map.bottom + 10, gap: 8 }, ({ site, x, y, dot }, top, i) => {
    const text = layoutSite(site, { x: MARGIN + 26, y: top, maxWidth: sheet.right - MARGIN - 26 });
    const number = layoutText(String(i + 1), { ...SMALL_PRINT, role: 'name', x: MARGIN, y: top });
    const [disc, letters] = drawNumber(i + 1, { x, y }, discs[i] ?? { x, y }, DISC);
    return { bottom: text.bottom, body: lines(drawSite(text, sheet, dot, disc), letters, drawText(number)) };
  });
  return { bottom: placed.length === 0 ? map.bottom : bottom, body: lines(pieces) };
}

/** How sure the marks are, and whose the outline is. */
export function drawMeanings({ outline, sites }: PlanSeries, top: number, sheet: Sheet): Piece {
  const kinds = (['spot', 'area'] as const).filter((kind) => sites.some(({ at }) => at?.sure === kind));
  const key = drawKey(
    kinds.map((kind) => ({ words: t.sure[kind], shape: discAt(`site ${kind}`, radiusOf(kind)) })),
    top,
    sheet,
  );
  const words = outline === undefined ? t.noOutline : t.credit;
  const text = layoutText(words, { ...SMALL_PRINT, ...fullWidth(key.bottom + 4, sheet) });
  return { bottom: bottomOf(text), body: key.body + drawText(text) };
}
