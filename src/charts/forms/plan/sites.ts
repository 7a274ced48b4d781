/** A site in words: its name, its number and its deadline, each bound to its claim. */
import { dueDateOf } from '../../../core/domain/due-date.ts';
import { charts } from '../../../strings/index.ts';
import { inWords, linkDatum, linkMark, type Sheet } from '../../sheet.ts';
import { lines } from '../../svg.ts';
import { bottomOf, drawText, layoutStack, SMALL_PRINT, type TextLayout } from '../../text-layout.ts';
import { deadlineWords } from '../../time.ts';
import type { Site } from './series.ts';

const t = charts.plan;

/** What a site is called, with its deadline. */
export const siteWords = ({ label, claim }: Site): string => t.site(label, deadlineWords(claim));

export interface SiteText {
  readonly site: Site;
  readonly texts: readonly TextLayout[];
  readonly bottom: number;
}

/** Name, number and deadline below one another. */
export function layoutSite(
  site: Site,
  room: { x: number; y: number; maxWidth: number; anchor?: 'start' | 'end' },
): SiteText {
  const due = deadlineWords(site.claim);
  const texts = layoutStack(
    room,
    [site.label, { role: 'name' }],
    ...(site.number === undefined ? [] : [[inWords(site.number), {}] as const]),
    ...(due === '' ? [] : [[due, SMALL_PRINT] as const]),
  );
  return { site, texts, bottom: bottomOf(...texts) };
}

/** Its words and whatever ties them to the map, bound to the claim; the number is bound to its own. */
export function drawSite({ site, texts }: SiteText, sheet: Sheet, ...marks: readonly string[]): string {
  const { claim, number } = site;
  const own = number === undefined ? texts : texts.filter((_, i) => i !== 1);
  const due = dueDateOf(claim);
  return lines(
    linkMark(
      sheet,
      { claim, words: siteWords(site), ...(due === undefined || 'value' in claim ? {} : { value: due.date }) },
      ...marks,
      ...own.map((text) => drawText(text)),
    ),
    number === undefined || texts[1] === undefined ? '' : linkDatum(sheet, number, drawText(texts[1])),
  );
}
