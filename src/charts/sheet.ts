/** What a form draws on: one variant of its drawing, with its room, its marks and its links. */
import type { RegisteredClaim } from '../core/domain/register.ts';
import { charts as t } from '../strings/index.ts';
import type { Datum } from './datum.ts';
import type { DrawOptions } from './figure.ts';
import { el, words } from './svg.ts';
import { round, roundBox, type Box } from './text-layout.ts';

/** Text and lines keep this distance from the edge, so that no stroke is clipped. */
export const MARGIN = 4;

export interface Sheet {
  readonly width: number;
  /** Whether there is room for two columns. */
  readonly isWide: boolean;
  /** The right edge of all that is drawn. */
  readonly right: number;
  /** Unique on its page. */
  readonly id: string;
  readonly options: DrawOptions;
}

/** Where words stand that begin at the left edge and have the whole width. */
export const fullWidth = (y: number, { right }: Pick<Sheet, 'right'>) => ({ x: MARGIN, y, maxWidth: right - MARGIN });

type Basis = RegisteredClaim['basis'];

/** The value of a mark, as machine-readable text. */
export function rawValue(claim: RegisteredClaim): string {
  if ('value' in claim) return String(claim.value);
  return claim.name?.en ?? claim.id;
}

/** What a mark links to: its claim; or, where it sums up many claims, the page that holds them. */
type Mark = { readonly words: string } & (
  { readonly claim: RegisteredClaim; readonly value?: string } | { readonly path: string; readonly value: string }
);

/**
 * A mark bound to its data: a link with a title that says what it shows. It is no tab stop: the table beside the
 * drawing has the same links.
 */
export function linkMark({ options }: Sheet, mark: Mark, ...content: readonly string[]): string {
  const [href, bound] =
    'claim' in mark
      ? [options.hrefOf(mark.claim), { 'data-claim': mark.claim.ref, 'data-value': mark.value ?? rawValue(mark.claim) }]
      : [options.hrefTo(mark.path), { 'data-path': mark.path, 'data-value': mark.value }];
  return el(
    'a',
    { href, tabindex: -1 },
    // A title and no aria-label: the text beside the mark remains part of its accessible name.
    el('title', {}, words(mark.words)),
    el('g', { class: 'mark', ...bound }, ...content),
  );
}

/** A mark of one claim, called by its label and number. */
export function linkDatum(sheet: Sheet, datum: Omit<Datum, 'value'>, ...content: readonly string[]): string {
  return linkMark(sheet, { claim: datum.claim, words: t.labelled(datum.label, inWords(datum)) }, ...content);
}

/** A number as a drawing letters it: what no source prints says so beside it. */
export const inWords = ({ text, claim }: Pick<Datum, 'text' | 'claim'>): string => t.figure(text, claim.basis);

/** A rectangle filled by how its number is known: solid if printed, hatched if derived, dashed if added by the editor. */
export function drawBar(
  sheet: Sheet,
  {
    basis,
    rect,
    shade = 1,
    kind = 'bar',
  }: { basis: Basis; rect: Box; shade?: number; kind?: 'bar' | 'block' | 'plain' },
): string {
  const filling = basis === 'printed' ? `shade-${shade}` : basis;
  return el('rect', { class: `${kind} ${filling}`, ...roundBox(rect), fill: fillOf(sheet, basis) });
}

/** The fill of what no source prints. */
const fillOf = ({ id }: Sheet, basis: Basis): string | undefined =>
  basis === 'derived' ? `url(#${id}-hatch)` : undefined;

export interface Piece {
  readonly bottom: number;
  readonly body: string;
}

/** Draws things one below the other: each is told where it begins, and says where it ends. */
export function drawDown<T>(
  items: readonly T[],
  { top, gap }: { readonly top: number; readonly gap: number },
  draw: (item: T, top: number, index: number) => Piece,
): { readonly bottom: number; readonly pieces: readonly string[] } {
  let bottom = top;
  const pieces = items.map((item, i) => {
    const piece = draw(item, i === 0 ? top : bottom + gap, i);
    bottom = piece.bottom;
    return piece.body;
  });
  return { bottom, pieces };
}

/** The height of a drawing that ends here. */
export const endAt = (bottom: number): number => Math.ceil(round(bottom)) + MARGIN;
