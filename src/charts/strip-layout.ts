/** Where amounts of won hang on their logarithmic scale, a lane a place. */
import { extent, max, range } from 'd3-array';
import { scaleLog } from 'd3-scale';
import type { Series } from '../core/domain/series.ts';
import type { Amount } from '../core/domain/series/strip.ts';
import { formatMoney, formatNumberKorean } from '../strings/index.ts';
import { basisEntries, layoutLegend, type LegendEntry, type LegendLayout } from './legend.ts';
import { heightOf, layoutText, round, FONT_SIZE, widthOf, type TextLayout } from './text-layout.ts';
import { documentWords, layoutCityHeading, type CityHeadingLayout } from './city-heading.ts';
import { joinWords, MARGIN, WIDE } from './svg-frame.ts';

export type Strip = Extract<Series, { form: 'strip' }>;
type Lane = Strip['lanes'][number];

export interface AmountLayout {
  readonly datum: Amount;
  readonly centre: { readonly x: number; readonly y: number };
  readonly leader: string;
  /** Where the leader leaves the rule. */
  readonly foot: { readonly x: number; readonly y: number };
  readonly figure: TextLayout;
  readonly label: TextLayout;
}

export interface LaneLayout {
  readonly head: CityHeadingLayout;
  readonly scale: string;
  readonly amounts: readonly AmountLayout[];
}

export interface StripLayout {
  readonly height: number;
  readonly decades: string;
  readonly axes: readonly TextLayout[];
  readonly lanes: readonly LaneLayout[];
  readonly leftOut: TextLayout | undefined;
  readonly legend: LegendLayout;
}

export const RADIUS = 6;
/** From the middle of a mark to its words. */
const REACH = RADIUS + 7;
const NOTHING = 'no amount of won in its document';
const GAP = 9;

type Across = (value: number) => number;

export function layoutStrip(series: Strip, width: number): StripLayout {
  const isWide = width >= WIDE;
  const right = width - MARGIN;
  const values = series.lanes.flatMap(({ amounts }) => amounts.map(({ value }) => value));
  const [least = 1, most = 1] = extent(values);
  const domain = roundDomain(least, most);
  const across = scaleLog(domain, [MARGIN + RADIUS, right - RADIUS]);
  const exponents = range(Math.ceil(Math.log10(domain[0])), Math.floor(Math.log10(domain[1])) + 1);
  const head = layoutAxis(exponents, across, 0, right);
  const top = bottomOf(head);
  let y = top + 8;
  const lanes = series.lanes.map((lane) => {
    const { bottom, ...layout } = layoutLane(lane, { y, right, across, domain, isWide });
    y = bottom + 16;
    return layout;
  });
  const foot = layoutAxis(exponents, across, y + 6, right);
  const leftOutText = leftOutWords(series);
  const leftOut =
    leftOutText === ''
      ? undefined
      : layoutText(leftOutText, {
          x: MARGIN,
          y: bottomOf(foot) + 14,
          size: FONT_SIZE.small,
          voice: 'soft',
          maxWidth: right - MARGIN,
        });
  const legend = layoutLegend(legendOf(series), {
    left: MARGIN,
    right,
    top: (leftOut === undefined ? bottomOf(foot) + 6 : leftOut.box.y + leftOut.box.height) + 8,
  });
  return {
    height: Math.ceil(legend.bottom) + MARGIN,
    decades: exponents
      .map((exponent) => `M${round(across(10 ** exponent))} ${round(top + 2)}V${round(y + 2)}`)
      .join(''),
    axes: [...head, ...foot],
    lanes,
    leftOut,
    legend,
  };
}

/** From the 1, 2 or 5 of a decade below all amounts to that above them, and across a decade at least. */
function roundDomain(least: number, most: number): [number, number] {
  const steps = (value: number): number[] => [1, 2, 5, 10].map((step) => step * 10 ** Math.floor(Math.log10(value)));
  const from = steps(least).findLast((step) => step <= least) ?? least;
  const to = steps(most).find((step) => step >= most) ?? most;
  return [from, Math.max(to, from * 10)];
}

const bottomOf = (texts: readonly TextLayout[]): number => max(texts, ({ box }) => box.y + box.height) ?? 0;

/** The decades as Korean counts them, and under them in English: thousands, millions, billions and so on. */
function layoutAxis(exponents: readonly number[], across: Across, y: number, right: number): TextLayout[] {
  const english = (value: number): string => formatMoney(value, 'KRW');
  const below = y + heightOf(1, FONT_SIZE.small);
  return [
    ...layoutDecades(exponents, [1, 3, 6], [formatNumberKorean], { across, y, right, lang: 'ko' }),
    // All in won: where there is no room to say so at each, the labels of the amounts still do.
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
  const options = {
    y,
    anchor: 'middle',
    size: FONT_SIZE.small,
    voice: 'soft',
    ...(lang === undefined ? {} : { lang }),
  } as const;
  const tries = steps.flatMap((step) =>
    forms.map((form) =>
      exponents
        .filter((exponent) => exponent % step === 0)
        .map((exponent) => {
          const text = form(10 ** exponent);
          const half = widthOf(text, FONT_SIZE.small) / 2;
          return layoutText(text, {
            ...options,
            x: Math.min(Math.max(across(10 ** exponent), MARGIN + half), right - half),
          });
        }),
    ),
  );
  const fits = (texts: readonly TextLayout[]): boolean =>
    texts.every(({ box }, i) => {
      const before = texts[i - 1]?.box;
      return before === undefined || before.x + before.width + 4 <= box.x;
    });
  return tries.find((texts) => texts.length > 0 && fits(texts)) ?? [];
}

interface LaneOptions {
  readonly y: number;
  readonly right: number;
  readonly across: Across;
  readonly domain: readonly [number, number];
  readonly isWide: boolean;
}

/**
 * Words stand at the right of their mark, under the rule; where they have no room there, at its left and over the rule.
 * The larger an amount, the higher it hangs: so no leader crosses another's words.
 */
function layoutLane(lane: Lane, options: LaneOptions): LaneLayout & { readonly bottom: number } {
  const { right, across, domain, isWide } = options;
  const published = lane.amounts.map((amount) => amount.published);
  const note = published.length === 0 ? NOTHING : documentWords(published);
  const head = layoutCityHeading(lane.place.name, note, options.y, right);
  let y = head.bottom + 6;
  if (lane.amounts.length === 0) return { head, scale: '', amounts: [], bottom: head.bottom };
  const leastRoom = isWide ? 240 : 165;
  const isOver = ({ value }: Amount): boolean => {
    const room = right - across(value) - REACH;
    return room < leastRoom && room < across(value) - REACH - MARGIN;
  };
  const place = (datum: Amount, isLeft: boolean): Hung => {
    const hung = hang(datum, { x: across(datum.value), y, isLeft, right });
    y = Math.max(hung.label.box.y + hung.label.box.height, hung.figure.box.y + hung.figure.box.height) + 6;
    return hung;
  };
  const over = lane.amounts.filter(isOver).map((datum) => place(datum, true));
  const line = round(y + 14);
  y = line + 16;
  const under = lane.amounts.filter((datum) => !isOver(datum)).map((datum) => place(datum, false));
  const amounts = [...over, ...under].map((hung): AmountLayout => {
    const end = hung.centre.y + (hung.centre.y < line ? RADIUS : -RADIUS);
    return { ...hung, foot: { x: hung.centre.x, y: line }, leader: `M${hung.centre.x} ${line}V${round(end)}` };
  });
  return {
    head,
    scale: slideRule(domain, across, line, isWide),
    amounts,
    bottom: under.length === 0 ? line + 12 : y,
  };
}

type Hung = Pick<AmountLayout, 'datum' | 'centre' | 'figure' | 'label'>;

/** A mark with its words: figure and label in one line where they fit, else the label below. */
function hang(
  datum: Amount,
  at: { readonly x: number; readonly y: number; readonly isLeft: boolean; readonly right: number },
): Hung {
  const { x, y, isLeft, right } = at;
  const room = isLeft ? x - REACH - MARGIN : right - x - REACH;
  const [figureWidth, labelWidth] = [widthOf(datum.text, FONT_SIZE.small), widthOf(datum.label, FONT_SIZE.small)];
  const isOneLine = figureWidth + GAP + labelWidth <= room;
  const edge = isLeft ? x - REACH : x + REACH;
  const options = { anchor: isLeft ? 'end' : 'start', size: FONT_SIZE.small, maxWidth: room } as const;
  const figure = layoutText(datum.text, {
    ...options,
    x: isOneLine && isLeft ? edge - labelWidth - GAP : edge,
    y,
    voice: 'name',
  });
  const label = layoutText(datum.label, {
    ...options,
    x: isOneLine && !isLeft ? edge + figureWidth + GAP : edge,
    y: isOneLine ? y : figure.box.y + figure.box.height,
    voice: 'soft',
  });
  return { datum, centre: { x: round(x), y: round(y + heightOf(1, FONT_SIZE.small) / 2) }, figure, label };
}

/** Strokes at every figure from 1 to 9 of each decade, as on a slide rule; long ones at the decades. */
function slideRule(domain: readonly [number, number], across: Across, y: number, isWide: boolean): string {
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

export const amountsOf = (series: Strip): readonly Amount[] => series.lanes.flatMap(({ amounts }) => amounts);

function legendOf(series: Strip): LegendEntry[] {
  const bases = amountsOf(series).map(({ claim }) => claim.basis);
  return [
    ...(bases.includes('printed') ? [{ words: 'printed in the document', sign: 'disc' } as const] : []),
    ...basisEntries(bases),
  ];
}

/** What this scale cannot hold, in words; empty where it holds all. */
export function leftOutWords({ leftOut }: Strip): string {
  const amounts = (count: number): string => `${count} ${count === 1 ? 'amount' : 'amounts'}`;
  const parts = [
    ...(leftOut.foreign > 0 ? [`${amounts(leftOut.foreign)} not in won`] : []),
    ...(leftOut.notAboveZero > 0 ? [`${amounts(leftOut.notAboveZero)} not above nought`] : []),
  ];
  return parts.length === 0 ? '' : `Left out: ${joinWords(parts)}.`;
}
