/** Places as upright lines and what they name in rows; a row's dots stand on the lines of the places that name it. */
import type { RegisteredClaim } from '../core/domain/register.ts';
import type { Series } from '../core/domain/series.ts';
import { layoutLegend, type LegendEntry, type LegendLayout } from './legend.ts';
import { heightOf, layoutText, round, FONT_SIZE, type TextLayout } from './text-layout.ts';
import { EDGE_KINDS, NAMED_EDGE_KINDS, type EdgeKind } from './edge-kinds.ts';
import { MARGIN, WIDE } from './svg-frame.ts';

export type Web = Extract<Series, { form: 'web' }>;

interface End {
  readonly place: string;
  readonly claim: RegisteredClaim | undefined;
  readonly words: string;
}

/** What one row tells: something with the places that name it, or something that ties two places. */
interface Row {
  readonly label: string;
  readonly kind: EdgeKind;
  readonly ends: readonly End[];
  readonly isPair: boolean;
}

export interface EndLayout {
  readonly datum: End;
  readonly x: number;
}

export interface RowLayout {
  readonly datum: Row;
  readonly label: TextLayout;
  readonly y: number;
  readonly guide: string;
  /** Between the first dot and the last. */
  readonly wire: string | undefined;
  readonly ends: readonly EndLayout[];
}

export interface BankLayout {
  readonly buses: readonly { readonly name: TextLayout; readonly path: string }[];
  readonly headings: readonly { readonly text: TextLayout; readonly rule: string }[];
  readonly rows: readonly RowLayout[];
}

export interface WebLayout {
  readonly height: number;
  readonly banks: readonly BankLayout[];
  readonly legend: LegendLayout;
}

export const RADIUS = 5.5;
/** Room for a finger around a dot. */
export const REACH = 11;
const LAYOUT = {
  wide: { pitch: 58, label: 380 },
  narrow: { pitch: 29, label: 150 },
} as const;
const CLOSEST = 2 * RADIUS + 4;
const ROW_GAP = 10;

const SECTIONS = {
  bodies: 'Bodies named in the documents',
  places: 'Places named that have no sheet here',
  pairs: 'Between the places',
} as const;

const NAMES = 'named in the document of the place';
const JOINED = 'one body or place, named in several';

function sectionsOf(series: Web): { readonly heading: string; readonly rows: readonly Row[] }[] {
  const nameOf = namesOf(series);
  const named = (isBody: boolean): Row[] =>
    series.named
      .filter((one) => one.isBody === isBody)
      .map(({ label, ties }) => ({
        label,
        kind: ties.some(({ kind }) => kind === 'stated') ? 'stated' : 'editor',
        isPair: false,
        ends: ties.map(({ place, kind, relation, claim }) => ({
          place,
          claim,
          words: `${nameOf(place)} – ${label}: ${relation}; ${NAMED_EDGE_KINDS[kind]}`,
        })),
      }));
  const pairs = series.pairs.flatMap(({ places, ties }) =>
    ties.map(({ kind, relation, ends }): Row => {
      const pair = places.map(nameOf).join(' – ');
      return {
        label: relation,
        kind,
        isPair: true,
        ends: places.map((place, i) => ({
          place,
          claim: ends[i],
          words: `${pair}: ${relation}; ${EDGE_KINDS[kind]}, who reads it from this claim of ${nameOf(place)}`,
        })),
      };
    }),
  );
  return [
    { heading: SECTIONS.bodies, rows: named(true) },
    { heading: SECTIONS.places, rows: named(false) },
    { heading: SECTIONS.pairs, rows: pairs },
  ].filter(({ rows }) => rows.length > 0);
}

/** What a place is called, by its id. */
export function namesOf(series: Web): (place: string) => string {
  const names = new Map(series.places.map(({ id, name }) => [id, name]));
  return (place) => names.get(place) ?? place;
}

export function layoutWeb(series: Web, width: number): WebLayout {
  const layout = width >= WIDE ? LAYOUT.wide : LAYOUT.narrow;
  const last = width - MARGIN - REACH;
  const most = Math.max(1, Math.floor((last - layout.label - 2 * REACH) / CLOSEST));
  const count = Math.ceil(series.places.length / most);
  const perBank = Math.ceil(series.places.length / Math.max(1, count));
  let y = 0;
  const banks = Array.from({ length: count }, (_, i): BankLayout => {
    const places = series.places.slice(i * perBank, (i + 1) * perBank);
    const pitch = Math.min(layout.pitch, (last - layout.label - 2 * REACH) / Math.max(1, places.length - 1));
    const { bank, bottom } = layoutBank(series, places, { top: y, last, pitch });
    y = bottom + 28;
    return bank;
  });
  const legend = layoutLegend(legendOf(series), { left: MARGIN, right: width - MARGIN, top: y - 8 });
  return { height: Math.ceil(legend.bottom) + MARGIN, banks, legend };
}

function layoutBank(
  series: Web,
  places: Web['places'],
  at: { readonly top: number; readonly last: number; readonly pitch: number },
): { readonly bank: BankLayout; readonly bottom: number } {
  const { last, pitch } = at;
  const xOf = new Map(places.map(({ id }, i) => [id, last - (places.length - 1 - i) * pitch]));
  const firstX = last - (places.length - 1) * pitch;
  let y = at.top;
  // As steps, the outermost highest, so that no name stands across another's line.
  const starts = places.toReversed().map(({ id, name }) => {
    const x = xOf.get(id) ?? last;
    const text = layoutText(name, { x: x - 14, y, voice: 'name', anchor: 'end', maxWidth: x - 14 - MARGIN });
    y = text.box.y + text.box.height + 3;
    return { x, text, middle: round(text.box.y + heightOf(1, text.size) / 2) };
  });
  y += 10;
  const headings: { text: TextLayout; rule: string }[] = [];
  const rows: RowLayout[] = [];
  const labelRoom = firstX - 2 * REACH - MARGIN;
  for (const { heading, rows: all } of sectionsOf(series)) {
    const here = all.filter(({ ends }) => ends.some(({ place }) => xOf.has(place)));
    if (here.length === 0) continue;
    const text = layoutText(heading, {
      x: MARGIN,
      y: y + 6,
      size: FONT_SIZE.small,
      voice: 'soft',
      maxWidth: labelRoom,
    });
    headings.push({ text, rule: `M${MARGIN} ${round(y) + 0.5}H${round(firstX - 2 * REACH)}` });
    y = text.box.y + text.box.height + 8;
    for (const datum of here) {
      const row = layoutRow(datum, y, xOf, labelRoom);
      rows.push(row);
      y = Math.max(row.label.box.y + row.label.box.height, row.y + REACH) + ROW_GAP;
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

function layoutRow(datum: Row, y: number, xOf: ReadonlyMap<string, number>, labelRoom: number): RowLayout {
  const label = layoutText(datum.label, {
    x: MARGIN,
    y,
    maxWidth: labelRoom,
    pencil: datum.kind === 'editor',
    size: datum.isPair ? FONT_SIZE.small : FONT_SIZE.normal,
  });
  const middle = round(y + heightOf(1, label.size) / 2);
  const ends = datum.ends.flatMap((end): EndLayout[] => {
    const x = xOf.get(end.place);
    return x === undefined ? [] : [{ datum: end, x: round(x) }];
  });
  const xs = ends.map(({ x }) => x);
  const lettered = label.box.x + label.box.width + 8;
  return {
    datum,
    label,
    y: middle,
    guide: `M${round(Math.min(lettered, labelRoom + MARGIN + 8))} ${middle}H${Math.min(...xs)}`,
    wire: xs.length < 2 ? undefined : `M${Math.min(...xs)} ${middle}H${Math.max(...xs)}`,
    ends,
  };
}

function legendOf(series: Web): LegendEntry[] {
  const rows = sectionsOf(series).flatMap((section) => section.rows);
  return [
    ...(series.named.length > 0 ? [{ words: NAMES, sign: 'filled-node' } as const] : []),
    ...(rows.some(({ kind, ends }) => kind === 'stated' && ends.length > 1)
      ? [{ words: JOINED, sign: 'link-stated' } as const]
      : []),
    ...(rows.some(({ kind }) => kind === 'editor') ? [{ words: EDGE_KINDS.editor, sign: 'link-editor' } as const] : []),
  ];
}
