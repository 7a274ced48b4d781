/** Layout of places as vertical lines and what they name in rows; the dots of a row are on the lines of its places. */
import { range } from 'd3-array';
import type { RegisteredClaim } from '../core/domain/register.ts';
import type { WebSeries } from '../core/domain/series/web.ts';
import { charts } from '../strings/index.ts';
import { entryIf, layoutLegend, type LegendEntry, type LegendLayout } from './legend.ts';
import { MARGIN, WIDE } from './svg-frame.ts';
import { bottomOf, FONT_SIZE, heightOf, layoutText, rightOf, round, SMALL_PRINT } from './text-layout.ts';
import type { TextLayout } from './text-layout.ts';

const t = charts.web;

interface WebEnd {
  readonly place: string;
  readonly claim: RegisteredClaim | undefined;
  readonly words: string;
}

/** One row: something with the places that name it, or a relation of two places. */
interface WebRow {
  readonly label: string;
  readonly kind: 'stated' | 'editor';
  readonly ends: readonly WebEnd[];
  readonly isPair: boolean;
}

export interface WebEndLayout {
  readonly datum: WebEnd;
  readonly x: number;
}

export interface WebRowLayout {
  readonly datum: WebRow;
  readonly label: TextLayout;
  readonly y: number;
  readonly guide: string;
  /** Between the first dot and the last. */
  readonly wire: string | undefined;
  readonly ends: readonly WebEndLayout[];
}

interface WebBankLayout {
  readonly buses: readonly { readonly name: TextLayout; readonly path: string }[];
  readonly headings: readonly { readonly text: TextLayout; readonly rule: string }[];
  readonly rows: readonly WebRowLayout[];
}

export interface WebLayout {
  readonly height: number;
  readonly banks: readonly WebBankLayout[];
  readonly legend: LegendLayout;
}

export const RADIUS = 5.5;
/** Radius of the hit area of a dot, for fingers. */
export const HIT_RADIUS = 11;
const LAYOUT = {
  wide: { pitch: 58, label: 380 },
  narrow: { pitch: 29, label: 150 },
} as const;
const CLOSEST = 2 * RADIUS + 4;
const ROW_GAP = 10;

function sectionsOf(series: WebSeries): { readonly heading: string; readonly rows: readonly WebRow[] }[] {
  const nameOf = placeNames(series);
  const named = (isBody: boolean): WebRow[] =>
    series.named
      .filter((one) => one.isBody === isBody)
      .map(({ label, ties }) => ({
        label,
        kind: ties.some(({ kind }) => kind === 'stated') ? 'stated' : 'editor',
        isPair: false,
        ends: ties.map(({ place, kind, relation, claim }) => ({
          place,
          claim,
          words: t.named(nameOf(place), label, relation, kind),
        })),
      }));
  const pairs = series.pairs.flatMap(({ places, ties }) =>
    ties.map(({ kind, relation, ends }): WebRow => {
      const [a, b] = places;
      const pair = charts.between(nameOf(a), nameOf(b));
      return {
        label: relation,
        kind,
        isPair: true,
        ends: places.map((place, i) => ({
          place,
          claim: ends[i],
          words: t.pair(pair, relation, kind, nameOf(place)),
        })),
      };
    }),
  );
  return [
    { heading: t.sections.bodies, rows: named(true) },
    { heading: t.sections.places, rows: named(false) },
    { heading: t.sections.pairs, rows: pairs },
  ].filter(({ rows }) => rows.length > 0);
}

/** The name of a place, by its id. */
export function placeNames(series: WebSeries): (place: string) => string {
  const names = new Map(series.places.map(({ id, name }) => [id, name]));
  return (place) => names.get(place) ?? place;
}

export function layoutWeb(series: WebSeries, width: number): WebLayout {
  const layout = width >= WIDE ? LAYOUT.wide : LAYOUT.narrow;
  const last = width - MARGIN - HIT_RADIUS;
  const most = Math.max(1, Math.floor((last - layout.label - 2 * HIT_RADIUS) / CLOSEST));
  const count = Math.ceil(series.places.length / most);
  const perBank = Math.ceil(series.places.length / Math.max(1, count));
  let y = 0;
  const banks = range(count).map((i): WebBankLayout => {
    const places = series.places.slice(i * perBank, (i + 1) * perBank);
    const pitch = Math.min(layout.pitch, (last - layout.label - 2 * HIT_RADIUS) / Math.max(1, places.length - 1));
    const { bank, bottom } = layoutBank(series, places, { top: y, last, pitch });
    y = bottom + 28;
    return bank;
  });
  return { banks, ...layoutLegend(webLegend(series), y - 8, width) };
}

function layoutBank(
  series: WebSeries,
  places: WebSeries['places'],
  at: { readonly top: number; readonly last: number; readonly pitch: number },
): { readonly bank: WebBankLayout; readonly bottom: number } {
  const { last, pitch } = at;
  const xOf = new Map(places.map(({ id }, i) => [id, last - (places.length - 1 - i) * pitch]));
  const firstX = last - (places.length - 1) * pitch;
  let y = at.top;
  // As steps, the outermost highest, so that no name crosses another's line.
  const starts = places.toReversed().map(({ id, name }) => {
    const x = xOf.get(id) ?? last;
    const text = layoutText(name, { x: x - 14, y, role: 'name', anchor: 'end', maxWidth: x - 14 - MARGIN });
    y = bottomOf(text) + 3;
    return { x, text, middle: round(text.box.y + heightOf(1, text.size) / 2) };
  });
  y += 10;
  const headings: { text: TextLayout; rule: string }[] = [];
  const rows: WebRowLayout[] = [];
  const labelRoom = firstX - 2 * HIT_RADIUS - MARGIN;
  for (const { heading, rows: all } of sectionsOf(series)) {
    const here = all.filter(({ ends }) => ends.some(({ place }) => xOf.has(place)));
    if (here.length === 0) continue;
    const text = layoutText(heading, { ...SMALL_PRINT, x: MARGIN, y: y + 6, maxWidth: labelRoom });
    headings.push({ text, rule: `M${MARGIN} ${round(y) + 0.5}H${round(firstX - 2 * HIT_RADIUS)}` });
    y = bottomOf(text) + 8;
    for (const datum of here) {
      const row = layoutWebRow(datum, y, xOf, labelRoom);
      rows.push(row);
      y = Math.max(bottomOf(row.label), row.y + HIT_RADIUS) + ROW_GAP;
    }
    y += 6;
  }
  const bottom = round(y);
  const buses = starts.map(({ x, text, middle }) => ({
    name: text,
    path: `M${round(x - 9)} ${middle}H${round(x)}V${bottom}`,
  }));
  return { bank: { buses, headings, rows }, bottom };
}

function layoutWebRow(datum: WebRow, y: number, xOf: ReadonlyMap<string, number>, labelRoom: number): WebRowLayout {
  const label = layoutText(datum.label, {
    x: MARGIN,
    y,
    maxWidth: labelRoom,
    isEditorial: datum.kind === 'editor',
    size: datum.isPair ? FONT_SIZE.small : FONT_SIZE.normal,
  });
  const middle = round(y + heightOf(1, label.size) / 2);
  const ends = datum.ends.flatMap((end): WebEndLayout[] => {
    const x = xOf.get(end.place);
    return x === undefined ? [] : [{ datum: end, x: round(x) }];
  });
  const xs = ends.map(({ x }) => x);
  const labelEnd = rightOf(label) + 8;
  return {
    datum,
    label,
    y: middle,
    guide: `M${round(Math.min(labelEnd, labelRoom + MARGIN + 8))} ${middle}H${Math.min(...xs)}`,
    wire: xs.length < 2 ? undefined : `M${Math.min(...xs)} ${middle}H${Math.max(...xs)}`,
    ends,
  };
}

function webLegend(series: WebSeries): LegendEntry[] {
  const rows = sectionsOf(series).flatMap((section) => section.rows);
  const isJoined = rows.some(({ kind, ends }) => kind === 'stated' && ends.length > 1);
  const isEditorial = rows.some(({ kind }) => kind === 'editor');
  return [
    ...entryIf(series.named.length > 0, t.legend.named, 'filled-node'),
    ...entryIf(isJoined, t.legend.joined, 'link-stated'),
    ...entryIf(isEditorial, charts.edges.editor, 'link-editor'),
  ];
}
