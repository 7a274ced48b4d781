/**
 * A social card: the title block of a page, as on a blueprint. White lines on blue whatever the reader's scheme, since
 * the card is shown on other sites.
 */
import { drawText, heightOf, layoutText, round, widthOf, wrap, type TextLayout } from '../charts/text-layout.ts';
import { el, lines } from '../charts/svg.ts';
import { CARD } from '../core/domain/routes.ts';
import { ui } from '../strings/index.ts';
import { resolveStyles } from './resolve-styles.ts';

/** The content of a card. */
export interface Card {
  /** The page's path, as in core/domain/routes.ts. */
  readonly page: string;
  /** What kind of sheet this is. */
  readonly overline: string;
  readonly title: string;
  readonly hangul?: string | undefined;
  /** A question or a sentence under the title. */
  readonly text?: string | undefined;
  /** Ruled cells along the foot, beside the site's own. */
  readonly cells: readonly CardCell[];
}

interface CardCell {
  readonly label: string;
  readonly text: string;
  /** Relative width; 1 by default. */
  readonly share?: number;
}

/** One square of the grid; frame and block are aligned to it. */
const SQUARE = 30;
const FRAME = { x: SQUARE, y: SQUARE, width: CARD.width - 2 * SQUARE, height: CARD.height - 2 * SQUARE };
const BLOCK_TOP = 480;
const LEFT = 2 * SQUARE;
const ROOM = CARD.width - 2 * LEFT;
const BRAND_WIDTH = 9 * SQUARE;
const OVERLINE = { y: 52, size: 26 };
/** The area of title and text. */
const BODY = { top: 100, bottom: BLOCK_TOP - 24 };
const TITLE_SIZES = [150, 132, 116, 102, 90, 80, 72, 64, 56, 50, 44, 38] as const;
const TEXT_SIZES = [34, 32, 30] as const;
/** Hangul to the size of the title beside it. */
const HANGUL = 0.72;

/** The card as SVG. Titles and texts are set as large as their room allows; what does not fit even so is an error. */
export function drawCard(card: Card): string {
  const body = layoutBody(card);
  const block = layoutBlock(card.cells);
  const squares = [
    ...Array.from({ length: CARD.width / SQUARE - 1 }, (_, i) => `M${(i + 1) * SQUARE} 0V${CARD.height}`),
    ...Array.from({ length: CARD.height / SQUARE - 1 }, (_, i) => `M0 ${(i + 1) * SQUARE}H${CARD.width}`),
  ].join('');
  const svg = el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'chart card',
      viewBox: `0 0 ${CARD.width} ${CARD.height}`,
      width: CARD.width,
      height: CARD.height,
    },
    lines(
      el('rect', { class: 'ground', width: CARD.width, height: CARD.height }),
      el('path', { class: 'grid', d: squares }),
      el('rect', {
        class: 'block-ground',
        x: FRAME.x,
        y: BLOCK_TOP,
        width: FRAME.width,
        height: FRAME.y + FRAME.height - BLOCK_TOP,
      }),
      el('path', { class: 'cell', d: block.rules }),
      el('rect', { class: 'edge', ...FRAME }),
      lines(body.texts.map((text) => drawText(text))),
      body.hangul === undefined ? '' : asHangul(body.hangul),
      lines(block.texts.map((text) => drawText(text))),
      asHangul(block.brand),
    ),
  );
  return resolveStyles(svg, { scheme: 'dark' });
}

/** Hangul is blue as on the pages. */
const asHangul = (text: TextLayout): string => drawText(text).replaceAll('class="lettering', 'class="lettering hangul');

interface BodyLayout {
  readonly texts: readonly TextLayout[];
  readonly hangul: TextLayout | undefined;
}

/** What no size has room for ends with an ellipsis: a card is a picture of a page, which says it whole. */
function clip(text: string, size: number, width: number, rows: number): string {
  const lines = wrap(text, size, width);
  if (lines.length <= rows) return lines.join(' ');
  const kept = lines.slice(0, rows);
  return `${Array.from(kept.join(' ')).slice(0, -1).join('').trimEnd()}…`;
}

/** The card with no word that is longer than a line, and no more words than the smallest letters have room for. */
function clipped(card: Card): Card {
  const [title, text] = [TITLE_SIZES.at(-1) ?? 0, TEXT_SIZES.at(-1) ?? 0];
  return {
    ...card,
    title: clip(card.title, title, ROOM, 2),
    hangul: card.hangul === undefined ? undefined : clip(card.hangul, round(title * HANGUL), ROOM, 1),
    text: card.text === undefined ? undefined : clip(card.text, text, ROOM, 4),
  };
}

function layoutBody(whole: Card): BodyLayout {
  const body = tryBody(whole) ?? tryBody(clipped(whole));
  if (body === undefined) throw new Error(`the card of ${whole.page} has no room for its words: ${whole.title}`);
  return body;
}

function tryBody(card: Card): BodyLayout | undefined {
  const { overline, text } = card;
  const over = layoutText(overline, { x: LEFT, y: OVERLINE.y, size: OVERLINE.size, role: 'soft', maxWidth: ROOM });
  const room = BODY.bottom - BODY.top;
  for (const size of TITLE_SIZES)
    for (const textSize of text === undefined ? [0] : TEXT_SIZES) {
      const title = layoutTitle(card, size);
      if (title === undefined) break;
      const rows = text === undefined ? 0 : wrap(text, textSize, ROOM).length;
      const needed = title.height + (rows === 0 ? 0 : 20 + heightOf(rows, textSize));
      // A sentence is read before a title is admired: it does not shrink for it below the middle of its sizes.
      if (needed > room || (rows > 3 && size > 72)) continue;
      const top = round(BODY.top + (rows === 0 ? (room - needed) / 2 : Math.min(24, (room - needed) / 2)));
      const set = title.at(top);
      const y = top + title.height;
      const words =
        text === undefined
          ? []
          : [layoutText(text, { x: LEFT, y: y + 20, size: textSize, maxWidth: ROOM, role: 'figure' })];
      return {
        texts: [over, set.title, ...words],
        hangul: set.hangul,
      };
    }
  return undefined;
}

interface TitleLayout {
  readonly height: number;
  readonly at: (y: number) => { readonly title: TextLayout; readonly hangul: TextLayout | undefined };
}

/** On one line with its Hangul beside it where both fit, else on up to three with the Hangul below. */
function layoutTitle({ title, hangul }: Card, size: number): TitleLayout | undefined {
  const small = round(size * HANGUL);
  const gap = size * 0.4;
  const wide = widthOf(title, size);
  const hangulWide = hangul === undefined ? 0 : gap + widthOf(hangul, small);
  const rows = wrap(title, size, ROOM);
  const beside = rows.length === 1 && wide + hangulWide <= ROOM;
  const broken = title.split(' ').some((word) => widthOf(word, size) > ROOM);
  // Huge type breaks only where small type would have to be tiny otherwise.
  if (
    broken ||
    rows.length > (size > 60 ? 3 : 5) ||
    (!beside && size > 90) ||
    (hangul !== undefined && widthOf(hangul, small) > ROOM)
  )
    return undefined;
  const height = heightOf(rows.length, size);
  return {
    height: height + (hangul === undefined || beside ? 0 : heightOf(1, small)),
    at: (y) => ({
      title: layoutText(title, { x: LEFT, y, size, role: 'name', maxWidth: ROOM }),
      hangul:
        hangul === undefined
          ? undefined
          : layoutText(hangul, {
              x: beside ? LEFT + wide + gap : LEFT,
              // On the title's line both share a baseline.
              y: beside ? y + (size - small) : y + height,
              size: small,
              lang: 'ko',
            }),
    }),
  };
}

const CELL = { inset: 18, label: { y: 14 }, text: { y: 43, height: 70 } };
/** The last are for the longest names of places, which stand over the cells of a pair. */
const LABEL_SIZES = [21, 19, 17, 16, 15, 14, 13, 12] as const;
const SMALLEST_LABEL = 12;
const CELL_SIZES = [40, 34, 30, 27, 25, 23, 21, 19] as const;
const SMALLEST_CELL = 19;

function layoutBlock(cells: readonly CardCell[]): {
  readonly rules: string;
  readonly texts: readonly TextLayout[];
  readonly brand: TextLayout;
} {
  const bottom = FRAME.y + FRAME.height;
  const right = FRAME.x + FRAME.width;
  const rules = [`M${FRAME.x} ${BLOCK_TOP}H${right}`, `M${right - BRAND_WIDTH} ${BLOCK_TOP}V${bottom}`];
  const shares = cells.reduce((sum, { share = 1 }) => sum + share, 0);
  const widthOfCell = ({ share = 1 }: CardCell): number => ((FRAME.width - BRAND_WIDTH) * share) / shares;
  // One size for all, since they are read as one line.
  const fits = (part: 'label' | 'text', size: number, height: number): boolean =>
    cells.every((cell) => heightOf(wrap(cell[part], size, widthOfCell(cell) - 2 * CELL.inset).length, size) <= height);
  const size = CELL_SIZES.find((each) => fits('text', each, CELL.text.height)) ?? SMALLEST_CELL;
  const labelSize = LABEL_SIZES.find((each) => fits('label', each, heightOf(1, each))) ?? SMALLEST_LABEL;
  const rows = Math.floor(CELL.text.height / heightOf(1, size));
  let x = FRAME.x;
  const texts = cells.flatMap((cell, at) => {
    const width = widthOfCell(cell);
    if (at > 0) rules.push(`M${round(x)} ${BLOCK_TOP}V${bottom}`);
    const place = { x: x + CELL.inset, maxWidth: width - 2 * CELL.inset };
    x += width;
    return [
      layoutText(clip(cell.label, labelSize, place.maxWidth, 1), {
        ...place,
        y: BLOCK_TOP + CELL.label.y,
        size: labelSize,
        role: 'soft',
      }),
      layoutText(clip(cell.text, size, place.maxWidth, rows), { ...place, y: BLOCK_TOP + CELL.text.y, size }),
    ];
  });
  const middle = right - BRAND_WIDTH / 2;
  const brand = layoutText(ui.site.hangul, {
    x: middle,
    y: BLOCK_TOP + 12,
    size: 50,
    anchor: 'middle',
    role: 'name',
    lang: 'ko',
  });
  const name = layoutText(ui.site.name, { x: middle, y: BLOCK_TOP + 76, size: 25, anchor: 'middle' });
  return { rules: rules.join(''), texts: [...texts, name], brand };
}
