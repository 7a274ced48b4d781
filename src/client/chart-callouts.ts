/** Charts: a mark's callout says what it is, and the row of the table that says the same is marked. */
import { chartCallouts as t } from '../strings/index.ts';
import { factList, make, offerCallouts, type CalloutContent } from './callout.ts';

for (const drawing of document.querySelectorAll<HTMLElement>('.figure .drawing'))
  offerCallouts(drawing, (link) => detailOf(drawing, link));

function detailOf(drawing: HTMLElement, link: SVGAElement): CalloutContent | undefined {
  const mark = link.querySelector<SVGGElement>(':scope > .mark');
  const words = link.querySelector(':scope > title')?.textContent;
  if (mark === null || words === undefined) return undefined;
  const rows = rowsOf(drawing, link);
  const { claim, value = '' } = mark.dataset;
  // A mark of several claims leads to the page of them, and says in its words how many.
  if (claim === undefined) return { content: [make('b', words)], matching: rows, addsDetail: false };
  const facts = rows[0] === undefined ? [] : factsOf(rows[0]).filter(([, text]) => !words.includes(text));
  // In full where the words round or shorten it; years are left as they are.
  const exact = /^\d{5,}$/.test(value) ? Number(value).toLocaleString('en') : value;
  return {
    content: [
      make('b', words),
      ...(facts.length === 0 ? [] : [factList(facts)]),
      make('small', t.claim(claim, words.includes(exact) ? undefined : exact)),
    ],
    matching: rows,
    addsDetail: facts.length > 0,
  };
}

/** The rows of the figure's table that lead to the same claim. */
function rowsOf(drawing: HTMLElement, link: SVGAElement): HTMLElement[] {
  const href = link.getAttribute('href') ?? '';
  const cells = drawing.closest('figure')?.querySelectorAll(`tbody a[href="${CSS.escape(href)}"]`) ?? [];
  return [...new Set([...cells].flatMap((cell) => cell.closest<HTMLElement>('tr') ?? []))];
}

/** The row's cells, each with the head of its column; the first one names the row. */
function factsOf(row: HTMLElement): (readonly [string, string])[] {
  const heads = [...(row.closest('table')?.querySelectorAll('thead th') ?? [])];
  return [...row.children]
    .map((cell, i) => [heads[i]?.textContent.trim() ?? '', cell.textContent.trim()] as const)
    .slice(1)
    .filter(([, text]) => text !== '');
}
