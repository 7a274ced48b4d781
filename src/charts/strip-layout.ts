/** Layout of amounts of won on their logarithmic scale, a lane for each place. */
import { extent, range } from 'd3-array';
import { scaleLog } from 'd3-scale';
import type { Amount, StripSeries } from '../core/domain/series/strip.ts';
import { charts, formatMoney, formatNumberKorean } from '../strings/index.ts';
import { layoutCityHeading, type CityHeadingLayout } from './city-heading.ts';
import { basisEntries, entryIf, layoutLegend, type LegendEntry, type LegendLayout } from './legend.ts';
import { MARGIN, WIDE } from './svg-frame.ts';
import { bottomOf, FONT_SIZE, heightOf, layoutText, rightOf, round, SMALL_PRINT, widthOf } from './text-layout.ts';
import type { TextLayout } from './text-layout.ts';
import { documentWords } from './time.ts';

const t = charts.strip;
type PlaceAmounts = StripSeries['lanes'][number];

export interface AmountLayout {
  readonly datum: Amount;
  readonly centre: { readonly x: number; readonly y: number };
  readonly leader: string;
  /** Where the leader leaves the axis. */
  readonly foot: { readonly x: number; readonly y: number };
  readonly figure: TextLayout;
  readonly label: TextLayout;
}

interface StripLaneLayout {
  readonly head: CityHeadingLayout;
  readonly scale: string;
  readonly amounts: readonly AmountLayout[];
}

export interface StripLayout {
  readonly height: number;
  readonly decades: string;
  readonly axes: readonly TextLayout[];
  readonly lanes: readonly StripLaneLayout[];
  readonly leftOut: TextLayout | undefined;
  readonly legend: LegendLayout;
}

export const RADIUS = 6;
/** From the centre of a mark to its label. */
const LABEL_OFFSET = RADIUS + 7;
const GAP = 9;

type Across = (value: number) => number;

export function layoutStrip(series: StripSeries, width: number): StripLayout {
  const isWide = width >= WIDE;
  const right = width - MARGIN;
  const values = series.lanes.flatMap(({ amounts }) => amounts.map(({ value }) => value));
  const [least = 1, most = 1] = extent(values);
  const domain = roundDomain(least, most);
  const across = scaleLog(domain, [MARGIN + RADIUS, right - RADIUS]);
  const exponents = range(Math.ceil(Math.log10(domain[0])), Math.floor(Math.log10(domain[1])) + 1);
  const head = layoutDecadeLabels(exponents, across, 0, right);
  const top = bottomOf(...head);
  let y = top + 8;
  const lanes = series.lanes.map((lane) => {
    const { bottom, ...layout } = layoutStripLane(lane, { y, right, across, domain, isWide });
    y = bottom + 16;
    return layout;
  });
  const foot = layoutDecadeLabels(exponents, across, y + 6, right);
  const words = leftOutWords(series);
  const footBottom = bottomOf(...foot);
  const leftOut =
    words === ''
      ? undefined
      : layoutText(words, { ...SMALL_PRINT, x: MARGIN, y: footBottom + 14, maxWidth: right - MARGIN });
  const legendTop = (leftOut === undefined ? footBottom + 6 : bottomOf(leftOut)) + 8;
  return {
    decades: exponents
      .map((exponent) => `M${round(across(10 ** exponent))} ${round(top + 2)}V${round(y + 2)}`)
      .join(''),
    axes: [...head, ...foot],
    lanes,
    leftOut,
    ...layoutLegend(stripLegend(series), legendTop, width),
  };
}

/** From the 1, 2 or 5 of a decade below all amounts to that above them, and at least one decade. */
function roundDomain(least: number, most: number): [number, number] {
  const steps = (value: number): number[] => [1, 2, 5, 10].map((step) => step * 10 ** Math.floor(Math.log10(value)));
  const from = steps(least).findLast((step) => step <= least) ?? least;
  const to = steps(most).find((step) => step >= most) ?? most;
  return [from, Math.max(to, from * 10)];
}

/** The decades as Korean counts them, and below in English: thousands, millions, billions and so on. */
function layoutDecadeLabels(exponents: readonly number[], across: Across, y: number, right: number): TextLayout[] {
  const english = (value: number): string => formatMoney(value, 'KRW');
  const below = y + heightOf(1, FONT_SIZE.small);
  return [
    ...layoutDecades(exponents, [1, 3, 6], [formatNumberKorean], { across, y, right, lang: 'ko' }),
    // All in won: where there is no room to say so at each, the labels of the amounts do.
    ...layoutDecades(exponents, [3, 6], [english, (value) => english(value).slice('KRW '.length)], {
      across,
      y: below,
      right,
    }),
  ];
}

interface DecadeOptions {
  readonly across: Across;
  readonly y: number;
  readonly right: number;
  readonly lang?: string;
}

/** Every decade, or every so many, in the longest form that fits; always on 10 to the power of multiples of the step. */
function layoutDecades(
  exponents: readonly number[],
  steps: readonly number[],
  forms: readonly ((value: number) => string)[],
  { across, y, right, lang }: DecadeOptions,
): TextLayout[] {
  const options = { ...SMALL_PRINT, y, anchor: 'middle', ...(lang === undefined ? {} : { lang }) } as const;
  const tries = steps.flatMap((step) =>
    forms.map((form) =>
      exponents
        .filter((exponent) => exponent % step === 0)
        .map((exponent) => {
          const text = form(10 ** exponent);
          const half = widthOf(text, FONT_SIZE.small) / 2;
          const x = Math.min(Math.max(across(10 ** exponent), MARGIN + half), right - half);
          return layoutText(text, { ...options, x });
        }),
    ),
  );
  const fits = (texts: readonly TextLayout[]): boolean =>
    texts.every(({ box }, i) => {
      const before = texts[i - 1];
      return before === undefined || rightOf(before) + 4 <= box.x;
    });
  return tries.find((texts) => texts.length > 0 && fits(texts)) ?? [];
}

interface LaneBounds {
  readonly y: number;
  readonly right: number;
  readonly across: Across;
  readonly domain: readonly [number, number];
  readonly isWide: boolean;
}

/**
 * A label is at the right of its mark, below the axis; where it has no room there, at its left and above the axis.
 * The larger an amount, the higher its mark: so no leader crosses another's label.
 */
function layoutStripLane(lane: PlaceAmounts, bounds: LaneBounds): StripLaneLayout & { readonly bottom: number } {
  const { right, across, domain, isWide } = bounds;
  const published = lane.amounts.map((amount) => amount.published);
  const note = published.length === 0 ? t.nothing : documentWords(published);
  const head = layoutCityHeading(lane.place.name, note, bounds.y, right);
  let y = head.bottom + 6;
  if (lane.amounts.length === 0) return { head, scale: '', amounts: [], bottom: head.bottom };
  const leastRoom = isWide ? 240 : 165;
  const isOver = ({ value }: Amount): boolean => {
    const room = right - across(value) - LABEL_OFFSET;
    return room < leastRoom && room < across(value) - LABEL_OFFSET - MARGIN;
  };
  const layoutNext = (datum: Amount, isLeft: boolean): LabelledAmount => {
    const amount = layoutAmount(datum, { x: across(datum.value), y, isLeft, right });
    y = bottomOf(amount.label, amount.figure) + 6;
    return amount;
  };
  const over = lane.amounts.filter(isOver).map((datum) => layoutNext(datum, true));
  const line = round(y + 14);
  y = line + 16;
  const under = lane.amounts.filter((datum) => !isOver(datum)).map((datum) => layoutNext(datum, false));
  const amounts = [...over, ...under].map((amount): AmountLayout => {
    const { x, y: middle } = amount.centre;
    const end = middle + (middle < line ? RADIUS : -RADIUS);
    return { ...amount, foot: { x, y: line }, leader: `M${x} ${line}V${round(end)}` };
  });
  return {
    head,
    scale: logTicks(domain, across, line, isWide),
    amounts,
    bottom: under.length === 0 ? line + 12 : y,
  };
}

type LabelledAmount = Pick<AmountLayout, 'datum' | 'centre' | 'figure' | 'label'>;

/** A mark with its label: figure and words on one line where they fit, else the words below. */
function layoutAmount(
  datum: Amount,
  at: { readonly x: number; readonly y: number; readonly isLeft: boolean; readonly right: number },
): LabelledAmount {
  const { x, y, isLeft, right } = at;
  const room = isLeft ? x - LABEL_OFFSET - MARGIN : right - x - LABEL_OFFSET;
  const [figureWidth, labelWidth] = [widthOf(datum.text, FONT_SIZE.small), widthOf(datum.label, FONT_SIZE.small)];
  const isOneLine = figureWidth + GAP + labelWidth <= room;
  const edge = isLeft ? x - LABEL_OFFSET : x + LABEL_OFFSET;
  const options = { anchor: isLeft ? 'end' : 'start', size: FONT_SIZE.small, maxWidth: room } as const;
  const figure = layoutText(datum.text, {
    ...options,
    x: isOneLine && isLeft ? edge - labelWidth - GAP : edge,
    y,
    role: 'name',
  });
  const label = layoutText(datum.label, {
    ...options,
    x: isOneLine && !isLeft ? edge + figureWidth + GAP : edge,
    y: isOneLine ? y : bottomOf(figure),
    role: 'soft',
  });
  return { datum, centre: { x: round(x), y: round(y + heightOf(1, FONT_SIZE.small) / 2) }, figure, label };
}

/** Ticks at every multiple from 1 to 9 of each decade; long ones at the decades. */
function logTicks(domain: readonly [number, number], across: Across, y: number, isWide: boolean): string {
  const [from, to] = domain;
  const decades = range(Math.floor(Math.log10(from)), Math.floor(Math.log10(to)) + 1);
  const strokes = decades.flatMap((exponent) =>
    (isWide ? range(1, 10) : [1, 2, 5])
      .filter((figure) => figure * 10 ** exponent >= from && figure * 10 ** exponent <= to)
      .map((figure) => {
        const length = figure === 1 ? 9 : figure === 5 ? 6 : 4;
        return `M${round(across(figure * 10 ** exponent))} ${round(y - length)}V${y}`;
      }),
  );
  return `M${round(across(from))} ${y}H${round(across(to))}${strokes.join('')}`;
}

export const amountsOf = ({ lanes }: StripSeries): readonly Amount[] => lanes.flatMap(({ amounts }) => amounts);

function stripLegend(series: StripSeries): LegendEntry[] {
  const amounts = amountsOf(series);
  const isPrinted = amounts.some(({ claim }) => claim.basis === 'printed');
  return [...entryIf(isPrinted, t.printed, 'disc'), ...basisEntries(amounts)];
}

/** What this scale cannot show, in words; empty where it shows all. */
export function leftOutWords({ leftOut }: StripSeries): string {
  const parts = [
    ...(leftOut.foreign > 0 ? [t.foreign(leftOut.foreign)] : []),
    ...(leftOut.notAboveZero > 0 ? [t.notAboveZero(leftOut.notAboveZero)] : []),
  ];
  return parts.length === 0 ? '' : t.leftOut(parts);
}
