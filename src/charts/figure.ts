/** What a form of chart is, and what it gives to the page: the drawing, a summary in words, and a table. */
import { isQuantity, formatClaimKorean } from '../core/domain/format-claim.ts';
import type { RegisteredClaim } from '../core/domain/register.ts';
import { charts as t } from '../strings/index.ts';
import type { SeriesBuilder } from './series-builder.ts';
import type { Piece, Sheet } from './sheet.ts';

export interface Cell {
  readonly text: string;
  /** The claim behind the text, for a link to it. */
  readonly claim?: RegisteredClaim;
  /** For a text that sums up many claims: how many, and the page that holds them, as a path of the site. */
  readonly page?: { readonly path: string; readonly claims: number };
  readonly numeric?: boolean;
}

type CellRow = readonly Cell[];

interface Quantified {
  readonly text: string;
  readonly claim: RegisteredClaim;
}

export function figureCell({ text, claim }: Quantified): Cell {
  return { text, claim, numeric: true };
}

/** The cell of a number; for money, one more with the count that Korean readers know: 조 and 억. */
export function amountCells(datum: Quantified): Cell[] {
  return [
    figureCell(datum),
    ...(isMoney(datum) ? [{ text: formatClaimKorean(datum.claim) ?? '', numeric: true }] : []),
  ];
}

/** The headings of those cells: what is measured, by one of its data. */
export function amountColumns(datum: Quantified | undefined): string[] {
  if (datum === undefined) return [t.measure.number];
  if (isMoney(datum)) return [t.measure.amount, t.measure.korean];
  return [t.measure.of(datum.claim.kind === 'count' ? datum.claim.unit : datum.claim.kind)];
}

const isMoney = (datum: Quantified): boolean => isQuantity(datum.claim) && datum.claim.kind === 'money';

/** A number in a summary, after its label: what no source prints says so. */
export function summaryDatum({ label, text, claim }: Quantified & { readonly label: string }): string {
  return t.labelled(label, t.figure(text, claim.basis));
}

export interface FigureTable {
  readonly columns: readonly string[];
  /** The first cell of a row is its header. */
  readonly rows: readonly CellRow[];
}

/** One variant of a drawing, not yet an SVG element: whoever wraps it decides what surrounds it. */
export interface ChartVariant {
  /** Every id within derives from it. */
  readonly id: string;
  /** For styles/charts.css. */
  readonly classes: string;
  readonly width: number;
  readonly height: number;
  /** Markup of its patterns and marks. */
  readonly content: string;
}

export interface Figure {
  /** A wide and a narrow drawing in one `div.drawing`; styles/charts.css shows the one that fits. */
  readonly svg: string;
  /** Each by itself, for a file of its own. */
  readonly wide: ChartVariant;
  readonly narrow: ChartVariant;
  readonly summary: string;
  readonly table: FigureTable;
  readonly empty: boolean;
}

export interface DrawOptions {
  /** Unique on its page: every id within the drawing derives from it. */
  readonly id: string;
  readonly title: string;
  readonly hrefOf: (claim: RegisteredClaim) => string;
  /** The address of a path of the site, for marks that sum up many claims. */
  readonly hrefTo: (path: string) => string;
  /** The day for which the page tells what is past, `YYYY-MM-DD`; dates have a line there. */
  readonly day?: string | undefined;
}

/** One form of chart: all that sets it apart from the others. An empty series is asked for its columns alone. */
export interface ChartForm<Spec, S> {
  /** Selects the claims, and says to the builder what may not be drawn. */
  readonly series: (spec: Spec, builder: SeriesBuilder) => S;
  readonly isEmpty: (series: S) => boolean;
  readonly columns: (series: S) => readonly string[];
  readonly rows: (series: S) => readonly CellRow[];
  readonly summary: (series: S) => string;
  readonly draw: (series: S, sheet: Sheet) => Piece;
}
