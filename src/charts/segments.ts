/** Parts of one bar that touch: each is named within it where its words fit, else below it on a leader. */
import { charts } from '../strings/index.ts';
import { drawLeader, layoutCallouts } from './callouts.ts';
import type { Datum } from './datum.ts';
import { drawBar, inWords, linkDatum, linkMark, MARGIN, type Piece, type Sheet } from './sheet.ts';
import { lines } from './svg.ts';
import { bottomOf, drawText, FONT_SIZE, layoutText, widthOf } from './text-layout.ts';

const PAD = 8;

/** The share of each part above where it begins. */
export function drawShares(
  parts: readonly (Datum & { readonly share: Datum | undefined })[],
  across: (value: number) => number,
  y: number,
  sheet: Sheet,
): Piece {
  let [from, bottom] = [0, y];
  const pieces = parts.map(({ label, value, share }) => {
    const x = across(from);
    from += value;
    if (share === undefined) return '';
    const words = charts.bars.share(share.text, share.claim.basis);
    const text = layoutText(words, { x, y, maxWidth: sheet.right - x });
    bottom = Math.max(bottom, bottomOf(text));
    return linkMark(sheet, { claim: share.claim, words: charts.labelled(label, words) }, drawText(text));
  });
  return { bottom, body: lines(pieces) };
}

export function drawSegments(
  parts: readonly Datum[],
  across: (value: number) => number,
  { y, height }: { readonly y: number; readonly height: number },
  sheet: Sheet,
): Piece {
  let from = 0;
  const segments = parts.map((part) => {
    const [start, end] = [across(from), across(from + part.value)];
    from += part.value;
    return { part, start, end, words: charts.labelled(part.label, inWords(part)) };
  });
  const outside = segments.filter(
    ({ part, start, end, words }) =>
      part.claim.basis !== 'printed' || widthOf(words, FONT_SIZE.normal) + 2 * PAD > end - start,
  );
  const callouts = layoutCallouts(
    outside.map(({ part, start, end, words }) => ({
      x: (start + end) / 2,
      y: y + height,
      text: words,
      isEditorial: part.claim.basis === 'editor',
    })),
    { left: MARGIN, right: sheet.right, top: y + height + 12, size: FONT_SIZE.normal },
  );
  const pieces = segments.map((segment, i) => {
    const { part, start, end, words } = segment;
    const callout = callouts[outside.indexOf(segment)];
    const rect = { x: start, y, width: end - start, height };
    const bar = drawBar(sheet, { basis: part.claim.basis, shade: (i % 2) + 1, rect });
    const label =
      callout === undefined
        ? drawText(layoutText(words, { x: start + PAD, y: y + height / 2 - 10 }), 'on-bar')
        : drawLeader(callout) + drawText(callout.text);
    return linkDatum(sheet, part, bar, label);
  });
  const bottom = Math.max(y + height, bottomOf(...callouts.map(({ text }) => text)));
  return { bottom, body: lines(pieces) };
}
