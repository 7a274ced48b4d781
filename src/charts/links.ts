/** Two lists and the lines between them: solid where the source states a link, dashed where the editor draws it. */
import { range } from 'd3-array';
import type { NamedDatum } from '../core/domain/series/datum.ts';
import type { Link, LinkedList, LinksSeries } from '../core/domain/series/links.ts';
import { charts } from '../strings/index.ts';
import { NO_CELL, type Cell, type ChartForm, type DrawOptions, type Drawing } from './figure.ts';
import { drawLegend, edgeEntries, layoutLegend, type LegendLayout } from './legend.ts';
import { linkMark, MARGIN, WIDE } from './svg-frame.ts';
import { el, lines, words } from './svg.ts';
import { bottomOf, drawText, FONT_SIZE, heightOf, layoutText, round, SMALL_PRINT } from './text-layout.ts';
import type { TextLayout } from './text-layout.ts';

const t = charts.links;

interface ItemLayout {
  readonly datum: NamedDatum;
  readonly name: TextLayout;
  /** The position in the list as the source numbers it, in a ring; an empty ring where it is not numbered. */
  readonly ring: { readonly x: number; readonly y: number };
  readonly position: TextLayout | undefined;
}

interface LinkLayout {
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

export function layoutLinks(series: LinksSeries, width: number): LinksLayout {
  return width >= WIDE ? layoutFacing(series, width) : layoutStacked(series, width);
}

const FACING = { column: 266, gap: 8 } as const;

/** Side by side, with straight lines between the rings. */
function layoutFacing(series: LinksSeries, width: number): LinksLayout {
  const { column, gap } = FACING;
  const sides = [
    { list: series.left, x: column, ring: column + gap + RADIUS, anchor: 'end' },
    { list: series.right, x: width - column, ring: width - column - gap - RADIUS, anchor: 'start' },
  ] as const;
  const maxWidth = column - MARGIN;
  const headings = sides.map(({ list, x, anchor }) =>
    layoutText(list.label, { ...SMALL_PRINT, x, y: 0, anchor, maxWidth }),
  );
  let y = bottomOf(...headings) + 10;
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
  const links = linksBetween(series, left, right).map(({ link, from, to }) => ({
    link,
    words: linkWords(link, from.datum, to.datum),
    path: `M${round(from.ring.x + RADIUS)} ${from.ring.y}L${round(to.ring.x - RADIUS)} ${to.ring.y}`,
  }));
  return { headings, left, right, links, ...layoutLegend(edgeEntries(series.pairs), y + 4, width) };
}

const STACKED = { track: 8, port: 5 } as const;

/** One list below the other, each line on a track of its own beside them. */
function layoutStacked(series: LinksSeries, width: number): LinksLayout {
  const outermost = width - MARGIN - 2;
  const ring = outermost - series.pairs.length * STACKED.track - RADIUS - 6;
  const options = { x: ring - RADIUS - 8, anchor: 'end', maxWidth: ring - RADIUS - 8 - MARGIN } as const;
  let y = 0;
  const headings: TextLayout[] = [];
  const [left, right] = [series.left, series.right].map((list) => {
    const heading = layoutText(list.label, { ...options, ...SMALL_PRINT, y });
    headings.push(heading);
    y = bottomOf(heading) + 8;
    const items = list.items.map((datum) => {
      const height = Math.max(2 * RADIUS, layoutText(datum.label, { ...options, y }).box.height);
      const item = layoutItem(datum, options, ring, y, height);
      y += height + 8;
      return item;
    });
    y += 14;
    return items;
  }) as [ItemLayout[], ItemLayout[]];
  // The line from the highest item takes the outermost track, so that it passes around the others.
  const found = linksBetween(series, left, right).toSorted(
    (a, b) => a.from.ring.y - b.from.ring.y || b.to.ring.y - a.to.ring.y,
  );
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
  return { headings, left, right, links, ...layoutLegend(edgeEntries(series.pairs), y, width) };
}

function layoutItem(
  datum: NamedDatum,
  options: { readonly x: number; readonly anchor: 'start' | 'end'; readonly maxWidth: number },
  ringX: number,
  top: number,
  height: number,
): ItemLayout {
  const { box } = layoutText(datum.label, { ...options, y: 0 });
  const middle = top + height / 2;
  const { position } = datum.claim;
  return {
    datum,
    name: layoutText(datum.label, { ...options, y: middle - box.height / 2 }),
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

/** The links with both ends. */
function linksBetween(series: LinksSeries, left: readonly ItemLayout[], right: readonly ItemLayout[]) {
  return series.pairs.flatMap((link) => {
    const from = left.find(({ datum }) => datum.claim.ref === link.from);
    const to = right.find(({ datum }) => datum.claim.ref === link.to);
    return from === undefined || to === undefined ? [] : [{ link, from, to }];
  });
}

function linkWords(link: Link, from: NamedDatum, to: NamedDatum): string {
  return t.link(charts.between(from.label, to.label), link.kind, link.why);
}

function drawLinks(layout: LinksLayout, options: DrawOptions, variantId: string): Drawing {
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
      layout.links.map(({ link, words: title, path }) =>
        el(
          'g',
          { class: `link-${link.kind}`, 'data-from': link.from, 'data-to': link.to },
          el('title', {}, words(title)),
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

function unlinked(series: LinksSeries, list: LinkedList): NamedDatum[] {
  return list.items.filter(({ claim }) => !series.pairs.some(({ from, to }) => from === claim.ref || to === claim.ref));
}

export const links: ChartForm<LinksSeries> = {
  isEmpty: ({ left, right }) => left.items.length + right.items.length === 0,
  columns: ({ left, right }) => t.columns(left.label, right.label),
  /** Each claim is linked where it comes first; what has no line is in a row of its own. */
  rows: (series) => {
    const seen = new Set<string>();
    const cellOf = ({ label, claim }: NamedDatum): Cell => {
      if (seen.has(claim.ref)) return { text: label };
      seen.add(claim.ref);
      return { text: label, claim };
    };
    const none = { text: charts.unlinked };
    const rows = series.left.items.flatMap((from) => {
      const pairs = series.pairs.filter((link) => link.from === from.claim.ref);
      if (pairs.length === 0) return [[cellOf(from), NO_CELL, none, NO_CELL]];
      return pairs.map((link) => {
        const to = series.right.items.find(({ claim }) => claim.ref === link.to);
        return [
          cellOf(from),
          to === undefined ? NO_CELL : cellOf(to),
          { text: charts.edges[link.kind] },
          link.why === undefined ? NO_CELL : { text: link.why },
        ];
      });
    });
    return [...rows, ...unlinked(series, series.right).map((to) => [NO_CELL, cellOf(to), none, NO_CELL])];
  },
  summary: (series) => {
    const { left, right, pairs } = series;
    const labels = new Map([...left.items, ...right.items].map(({ label, claim }) => [claim.ref, label]));
    const labelOf = (ref: string): string => labels.get(ref) ?? ref;
    const linked = (['stated', 'editor'] as const).map((kind) => {
      const some = pairs.filter((link) => link.kind === kind);
      return t.linked(
        kind,
        some.map(({ from, to }) => charts.between(labelOf(from), labelOf(to))),
      );
    });
    const alone = [left, right].map((list) => {
      const items = unlinked(series, list).map(({ label }) => label);
      return t.unlinked(list.label, items);
    });
    return t.summary(...linked, ...alone);
  },
  draw: (series, width, options, variantId) => drawLinks(layoutLinks(series, width), options, variantId),
};
