/** Callouts of charts: they name the mark and highlight its row in the chart's table. */
import { factList, make, offerCallouts, type CalloutContent } from './callout.ts';

for (const drawing of document.querySelectorAll<HTMLElement>('.figure .drawing'))
  offerCallouts(drawing, (link) => detailOf(drawing, link));

function detailOf(drawing: HTMLElement, link: SVGAElement): CalloutContent | undefined {
  const mark = link.querySelector<SVGGElement>(':scope > .mark');
  const words = link.querySelector(':scope > title')?.textContent;
  if (mark === null || words === undefined) return undefined;
  const rows = rowsOf(drawing, link);
  // A mark of several claims links to a page; its title says how many.
  if (mark.dataset.claim === undefined) return { content: [make('b', words)], matching: rows, addsDetail: false };
  const facts = rows[0] === undefined ? [] : factsOf(rows[0]).filter(([, text]) => !words.includes(text));
  return {
    content: [make('b', words), ...(facts.length === 0 ? [] : [factList(facts)])],
    matching: rows,
    addsDetail: facts.length > 0,
  };
}

/** The rows of the figure's table that link to the same claim. */
function rowsOf(drawing: HTMLElement, link: SVGAElement): HTMLElement[] {
  const href = link.getAttribute('href') ?? '';
  const cells = drawing.closest('figure')?.querySelectorAll(`tbody a[href="${CSS.escape(href)}"]`) ?? [];
  return [...new Set([...cells].flatMap((cell) => cell.closest<HTMLElement>('tr') ?? []))];
}

/** The row's cells with their column headings, without the first cell, which names the row. */
function factsOf(row: HTMLElement): (readonly [string, string])[] {
  const heads = [...(row.closest('table')?.querySelectorAll('thead th') ?? [])];
  return [...row.children]
    .map((cell, i) => [heads[i]?.textContent.trim() ?? '', cell.textContent.trim()] as const)
    .slice(1)
    .filter(([, text]) => text !== '');
}
