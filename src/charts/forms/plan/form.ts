/** A local plan: the outline of a place, its zones, and the sites that a document names, on leaders; in a key where it is narrow. */
import { charts } from '../../../strings/index.ts';
import { amountColumns, figureCell, type Cell, type ChartForm } from '../../figure.ts';
import { drawDown, fullWidth, type Piece, type Sheet } from '../../sheet.ts';
import { lines } from '../../svg.ts';
import { bottomOf, drawText, layoutText, SMALL_PRINT } from '../../text-layout.ts';
import { deadlineWords } from '../../time.ts';
import { drawMap, drawMeanings } from './map.ts';
import { planOf, type PlanSeries, type Site } from './series.ts';
import { drawSite, layoutSite, siteWords } from './sites.ts';

const t = charts.plan;

/** What has no place on the map. */
function drawUnplaced(sites: readonly Site[], top: number, sheet: Sheet): Piece {
  const head = layoutText(t.unplaced, { ...SMALL_PRINT, ...fullWidth(top, sheet) });
  const { bottom, pieces } = drawDown(sites, { top: bottomOf(head) + 6, gap: 8 }, (site, y) => {
    const text = layoutSite(site, fullWidth(y, sheet));
    return { bottom: text.bottom, body: drawSite(text, sheet) };
  });
  return { bottom, body: lines(drawText(head), pieces) };
}

const whereWords = ({ at }: Site): string => (at === undefined ? t.unplaced : t.where(t.sure[at.sure], at.basis));

export const plan: ChartForm<Parameters<typeof planOf>[0], PlanSeries> = {
  series: planOf,
  isEmpty: ({ sites }) => sites.length === 0,
  columns: ({ sites }) => t.columns(amountColumns(sites.find(({ number }) => number !== undefined)?.number)[0] ?? ''),
  rows: ({ zones, sites }) => [
    ...zones.map(({ label, claim }): Cell[] => [
      { text: label, claim },
      { text: charts.noCell },
      { text: charts.noCell },
      { text: t.zone },
    ]),
    ...sites.map((site): Cell[] => [
      { text: site.label, claim: site.claim },
      site.number === undefined ? { text: charts.noCell, numeric: true } : figureCell(site.number),
      { text: deadlineWords(site.claim) || charts.noCell },
      { text: whereWords(site) },
    ]),
  ],
  summary: ({ sites }) =>
    t.summary(
      sites.filter(({ at }) => at !== undefined).map(siteWords),
      sites.filter(({ at }) => at === undefined).map(siteWords),
    ),
  draw: (series, sheet) => {
    const map = drawMap(series, sheet);
    const unplaced = series.sites.filter(({ at }) => at === undefined);
    const list = unplaced.length === 0 ? { ...map, body: '' } : drawUnplaced(unplaced, map.bottom + 14, sheet);
    const key = drawMeanings(series, list.bottom + 12, sheet);
    return { bottom: key.bottom, body: lines(map.body, list.body, key.body) };
  },
};
