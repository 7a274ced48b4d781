/** Lettering in two faces, cut where the face changes, each run in its place. */
import { HANGUL_FACE, isMonospaced } from './fonts.ts';

/** A `text` element that holds nothing but words. */
const TEXT = /<text\b([^>]*)>([^<]*)<\/text>/g;
const ENTITY = /&(?:amp|lt|gt|quot|apos|#39);/g;

/** Advance widths per font size: of every character of the one font, and of Hangul in the other. */
const MONOSPACED = 0.6;
const HANGUL = 0.892;

/** All characters drawn. An entity stands for every escapable character: callers only need the set. */
export function charactersIn(svg: string): string {
  return [...svg.matchAll(TEXT)].map(([, , text = '']) => text.replace(ENTITY, '&<>"\'')).join('\n');
}

/**
 * The renderer looks for a font that has all characters of a run, and would set a whole line in the Hangul font for one
 * word of Hangul, in its first weight. So each run names its face and begins at a point of its own.
 */
export function layoutFontRuns(svg: string): string {
  return svg.replace(TEXT, (whole: string, attributes: string, text: string) => {
    const runs = runsOf(text);
    if (runs.every(({ hangul }) => !hangul)) return whole;
    const size = numberIn(attributes, 'font-size');
    const width = runs.reduce((sum, run) => sum + run.advance * size, 0);
    const anchor = / text-anchor="(\w+)"/.exec(attributes)?.[1];
    let x = numberIn(attributes, 'x') - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
    const spans = runs.map((run) => {
      const face = run.hangul ? ` font-family="${HANGUL_FACE}"` : '';
      const span = `<tspan x="${Number(x.toFixed(2))}" text-anchor="start"${face}>${run.text}</tspan>`;
      x += run.advance * size;
      return span;
    });
    return `<text${attributes}>${spans.join('')}</text>`;
  });
}

interface FaceRun {
  readonly text: string;
  readonly hangul: boolean;
  /** To a size of 1. */
  readonly advance: number;
}

function runsOf(text: string): FaceRun[] {
  const runs: FaceRun[] = [];
  for (const [character] of text.matchAll(/&(?:amp|lt|gt|quot|apos|#39);|[\s\S]/gu)) {
    const hangul = !character.startsWith('&') && !isMonospaced(character);
    const last = runs.at(-1);
    const advance = hangul ? HANGUL : MONOSPACED;
    if (last?.hangul === hangul)
      runs.splice(-1, 1, { text: last.text + character, hangul, advance: last.advance + advance });
    else runs.push({ text: character, hangul, advance });
  }
  return runs;
}

function numberIn(attributes: string, name: string): number {
  const value = Number(new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1]);
  if (!Number.isFinite(value)) throw new Error(`lettering in two faces needs a plain ${name}: <text${attributes}>`);
  return value;
}
