/** What a chart gives to the page: the drawing, a summary in words, and a table. */
import type { RegisteredClaim } from '../core/domain/register.ts';
import { charts as t } from '../strings/index.ts';

export interface Cell {
  readonly text: string;
  /** The claim behind the text, for a link to it. */
  readonly claim?: RegisteredClaim;
  /** For a text that sums up many claims: how many, and the page that holds them, as a path of the site. */
  readonly page?: { readonly path: string; readonly claims: number };
  readonly numeric?: boolean;
}

type CellRow = readonly Cell[];

export const NO_CELL: Cell = { text: t.noCell };

export function figureCell({ text, claim }: { readonly text: string; readonly claim: RegisteredClaim }): Cell {
  return { text, claim, numeric: true };
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
}

export interface Drawing {
  readonly height: number;
  readonly body: string;
}

/** One form of chart. An empty series is asked for its columns alone. */
export interface ChartForm<S> {
  readonly isEmpty: (series: S) => boolean;
  readonly columns: (series: S) => readonly string[];
  readonly rows: (series: S) => readonly CellRow[];
  readonly summary: (series: S) => string;
  /** One variant; `variantId` is unique on its page, for ids within. */
  readonly draw: (series: S, width: number, options: DrawOptions, variantId: string) => Drawing;
}
