/** Two lists and the lines between them: solid where the source states a link, dashed where the editor draws it. */
import { range } from 'd3-array';
import type { Series } from '../core/domain/series.ts';
import type { NamedDatum } from '../core/domain/series/datum.ts';
import type { Link, LinkedList } from '../core/domain/series/links.ts';
import type { Cell, DrawOptions, Figure, FigureTable } from './figure.ts';
import { drawLegend, layoutLegend, type LegendEntry, type LegendLayout } from './legend.ts';
import { drawText, heightOf, layoutText, round, FONT_SIZE, type TextLayout } from './text-layout.ts';
import { EDGE_KINDS } from './edge-kinds.ts';
import { linkMark, emptyFigure, figureOf, MARGIN, WIDE, type Drawing } from './svg-frame.ts';
import { el, lines, words } from './svg.ts';

type Links = Extract<Series, { form: 'links' }>;

export interface ItemLayout {
  readonly datum: NamedDatum;
  readonly name: TextLayout;
  /** The place in the list as the source numbers it, in a ring; a bare ring where it is not numbered. */
  readonly ring: { readonly x: number; readonly y: number };
  readonly position: TextLayout | undefined;
}

export interface LinkLayout {
  readonly link: Link;
  readonly words: string;
  readonly path: string;
}

export interface LinksLayout {
  readonly height: number;
  readonly headings: readonly TextLayout[];
  readonly left: readonly ItemLayout[];
  readonly right: readonly ItemLayout[];
  readonly links: readonly LinkLayout[];
  readonly legend: LegendLayout;
}

const RADIUS = 12;
const ROW_GAP = 12;
const UNLINKED = 'not linked';

export function layoutLinks(series: Links, width: number): LinksLayout {
  return width >= WIDE ? layoutFacing(series, width) : layoutStacked(series, width);
}

const FACING = { column: 266, gap: 8 } as const;

/** Side by side, with straight lines between the rings. */
function layoutFacing(series: Links, width: number): LinksLayout {
  const { column, gap } = FACING;
  const sides = [
    { list: series.left, x: column, ring: column + gap + RADIUS, anchor: 'end' },
    { list: series.right, x: width - column, ring: width - column - gap - RADIUS, anchor: 'start' },
  ] as const;
  const maxWidth = column - MARGIN;
  const headings = sides.map(({ list, x, anchor }) =>
    layoutText(list.label, { x, y: 0, size: FONT_SIZE.small, voice: 'soft', anchor, maxWidth }),
  );
  let y = Math.max(...headings.map(({ box }) => box.y + box.height)) + 10;
  const [left, right]: [ItemLayout[], ItemLayout[]] = [[], []];
  for (const i of range(Math.max(series.left.items.length, series.right.items.length))) {
    const row = sides.map(({ list, x, ring, anchor }) => {
      const datum = list.items[i];
      return datum === undefined ? undefined : { datum, ring, options: { x, anchor, maxWidth } };
    });
    const height = Math.max(
      2 * RADIUS,
      ...row.map((side) => (side === undefined ? 0 : layoutText(side.datum.label, { ...side.options, y }).box.height)),
    );
    row.forEach((side, j) => {
      if (side !== undefined) (j === 0 ? left : right).push(layoutItem(side.datum, side.options, side.ring, y, height));
    });
    y += height + ROW_GAP;
  }
  const links = series.pairs.flatMap((link): LinkLayout[] => {
    const [from, to] = endsOf(link, left, right);
    if (from === undefined || to === undefined) return [];
    return [
      {
        link,
        words: linkWords(link, from.datum, to.datum),
        path: `M${round(from.ring.x + RADIUS)} ${from.ring.y}L${round(to.ring.x - RADIUS)} ${to.ring.y}`,
      },
    ];
  });
  const legend = layoutLegend(legendOf(series), { left: MARGIN, right: width - MARGIN, top: y + 4 });
  return { height: Math.ceil(legend.bottom) + MARGIN, headings, left, right, links, legend };
}

const STACKED = { track: 8, port: 5 } as const;

/** One list under the other, each line on a track of its own beside them. */
function layoutStacked(series: Links, width: number): LinksLayout {
  const outermost = width - MARGIN - 2;
  const ring = outermost - series.pairs.length * STACKED.track - RADIUS - 6;
  const options = { x: ring - RADIUS - 8, anchor: 'end', maxWidth: ring - RADIUS - 8 - MARGIN } as const;
  let y = 0;
  const headings: TextLayout[] = [];
  const [left, right] = [series.left, series.right].map((list) => {
    const heading = layoutText(list.label, { ...options, y, size: FONT_SIZE.small, voice: 'soft' });
    headings.push(heading);
    y = heading.box.y + heading.box.height + 8;
    const items = list.items.map((datum) => {
      const height = Math.max(2 * RADIUS, layoutText(datum.label, { ...options, y }).box.height);
      const item = layoutItem(datum, options, ring, y, height);
      y += height + 8;
      return item;
    });
    y += 14;
    return items;
  }) as [ItemLayout[], ItemLayout[]];
  // The line from the highest item takes the outermost track, so that it runs round the others.
  const found = series.pairs
    .flatMap((link) => {
      const [from, to] = endsOf(link, left, right);
      return from === undefined || to === undefined ? [] : [{ link, from, to }];
    })
    .toSorted((a, b) => a.from.ring.y - b.from.ring.y || b.to.ring.y - a.to.ring.y);
  const portOf = (end: 'from' | 'to', i: number): number => {
    const ref = found[i]?.link[end];
    const sharing = found.map((_, j) => j).filter((j) => found[j]?.link[end] === ref);
    return (sharing.indexOf(i) - (sharing.length - 1) / 2) * STACKED.port * (end === 'from' ? 1 : -1);
  };
  const links = found.map(({ link, from, to }, i): LinkLayout => {
    const track = round(outermost - i * STACKED.track);
    const start = round(from.ring.x + RADIUS);
    return {
      link,
      words: linkWords(link, from.datum, to.datum),
      path: `M${start} ${round(from.ring.y + portOf('from', i))}H${track}V${round(to.ring.y + portOf('to', i))}H${start}`,
    };
  });
  const legend = layoutLegend(legendOf(series), { left: MARGIN, right: width - MARGIN, top: y });
  return { height: Math.ceil(legend.bottom) + MARGIN, headings, left, right, links, legend };
}

function layoutItem(
  datum: NamedDatum,
  options: { readonly x: number; readonly anchor: 'start' | 'end'; readonly maxWidth: number },
  ringX: number,
  top: number,
  height: number,
): ItemLayout {
  const unplaced = layoutText(datum.label, { ...options, y: 0 });
  const middle = top + height / 2;
  const { position } = datum.claim;
  return {
    datum,
    name: layoutText(datum.label, { ...options, y: middle - unplaced.box.height / 2 }),
    ring: { x: round(ringX), y: round(middle) },
    position:
      position === undefined
        ? undefined
        : layoutText(String(position), {
            x: ringX,
            y: middle - heightOf(1, FONT_SIZE.small) / 2,
            size: FONT_SIZE.small,
            anchor: 'middle',
          }),
  };
}

function endsOf(
  link: Link,
  left: readonly ItemLayout[],
  right: readonly ItemLayout[],
): [ItemLayout | undefined, ItemLayout | undefined] {
  return [
    left.find(({ datum }) => datum.claim.ref === link.from),
    right.find(({ datum }) => datum.claim.ref === link.to),
  ];
}

function linkWords(link: Link, from: NamedDatum, to: NamedDatum): string {
  return `${from.label} – ${to.label}: ${EDGE_KINDS[link.kind]}${link.why === undefined ? '' : `; ${link.why}`}`;
}

function legendOf(series: Links): LegendEntry[] {
  return (['stated', 'editor'] as const)
    .filter((kind) => series.pairs.some((link) => link.kind === kind))
    .map((kind) => ({ words: EDGE_KINDS[kind], sign: `link-${kind}` }) as const);
}

export function drawLinks(layout: LinksLayout, options: DrawOptions, variantId: string): Drawing {
  const item = ({ datum, name, ring, position }: ItemLayout): string =>
    linkMark(
      options,
      { claim: datum.claim, words: datum.label },
      el('circle', { class: 'balloon', cx: ring.x, cy: ring.y, r: RADIUS }),
      position === undefined ? '' : drawText(position, variantId),
      drawText(name, variantId),
    );
  return {
    height: layout.height,
    body: lines(
      layout.links.map(({ link, words: said, path }) =>
        el(
          'g',
          { class: `link-${link.kind}`, 'data-from': link.from, 'data-to': link.to },
          el('title', {}, words(said)),
          el('path', { d: path }),
        ),
      ),
      layout.headings.map((heading) => drawText(heading, variantId)),
      layout.left.map(item),
      layout.right.map(item),
      drawLegend(layout.legend, variantId),
    ),
  };
}

const columnsOf = (series: Links): string[] => [series.left.label, series.right.label, 'Link', 'Why'];

/** Each claim is linked where it first stands; what no line touches stands in a row of its own. */
function tabulateLinks(series: Links): FigureTable {
  const seen = new Set<string>();
  const none: Cell = { text: '–' };
  const cellOf = ({ label, claim }: NamedDatum): Cell => {
    if (seen.has(claim.ref)) return { text: label };
    seen.add(claim.ref);
    return { text: label, claim };
  };
  const rows = series.left.items.flatMap((from) => {
    const pairs = series.pairs.filter((link) => link.from === from.claim.ref);
    if (pairs.length === 0) return [[cellOf(from), none, { text: UNLINKED }, none]];
    return pairs.map((link) => {
      const to = series.right.items.find(({ claim }) => claim.ref === link.to);
      return [
        cellOf(from),
        to === undefined ? none : cellOf(to),
        { text: EDGE_KINDS[link.kind] },
        link.why === undefined ? none : { text: link.why },
      ];
    });
  });
  const alone = unlinked(series, series.right).map((to) => [none, cellOf(to), { text: UNLINKED }, none]);
  return { columns: columnsOf(series), rows: [...rows, ...alone] };
}

function unlinked(series: Links, list: LinkedList): NamedDatum[] {
  return list.items.filter(({ claim }) => !series.pairs.some(({ from, to }) => from === claim.ref || to === claim.ref));
}

function summariseLinks(series: Links): string {
  const labels = new Map([...series.left.items, ...series.right.items].map(({ label, claim }) => [claim.ref, label]));
  const kinds = (['stated', 'editor'] as const).flatMap((kind) => {
    const pairs = series.pairs
      .filter((link) => link.kind === kind)
      .map(({ from, to }) => `${labels.get(from) ?? from} – ${labels.get(to) ?? to}`);
    return pairs.length === 0 ? [] : [`Links ${EDGE_KINDS[kind]}: ${pairs.join('; ')}.`];
  });
  const alone = [series.left, series.right].flatMap((list) => {
    const items = unlinked(series, list).map(({ label }) => label);
    return items.length === 0 ? [] : [`${list.label}, ${UNLINKED}: ${items.join('; ')}.`];
  });
  return [...kinds, ...alone].join(' ');
}

export function figureLinks(series: Links, options: DrawOptions): Figure {
  if (series.left.items.length + series.right.items.length === 0)
    return emptyFigure(options, series.form, columnsOf(series));
  return figureOf(options, {
    form: series.form,
    summary: summariseLinks(series),
    table: tabulateLinks(series),
    draw: (width, variantId) => drawLinks(layoutLinks(series, width), options, variantId),
  });
}
