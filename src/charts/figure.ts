/** What a chart hands to the page: the drawing, the same in a sentence, and the same in a table. */
import type { RegisteredClaim } from '../core/domain/register.ts';

export interface Cell {
  readonly text: string;
  /** The claim behind the text, for a link to it. */
  readonly claim?: RegisteredClaim;
  /** For a text that stands for many claims: how many, and the page that holds them, as a path of the site. */
  readonly page?: { readonly path: string; readonly claims: number };
  readonly numeric?: boolean;
}

export interface FigureTable {
  readonly columns: readonly string[];
  /** The first cell of a row is its header. */
  readonly rows: readonly (readonly Cell[])[];
}

/** One cut of a drawing, not yet an SVG element: whoever wraps it decides what stands around it. */
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
  /** The address of a path of the site, for marks that stand for many claims. */
  readonly hrefTo: (path: string) => string;
}
