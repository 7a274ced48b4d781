/** Reads drawings back, so that tests see what a browser would be given. */
import { widthOf, type Box, type TextLayout } from '../../src/charts/text-layout.ts';

export interface Mark {
  /** Of its claim; or the path of the page it leads to. */
  readonly ref: string;
  readonly value: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

function unescape(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** The wide and the narrow drawing of a figure. */
export function sheetsOf(svg: string): { readonly wide: string; readonly narrow: string } {
  const [wide, narrow, ...others] = svg.match(/<svg [\s\S]*?<\/svg>/g) ?? [];
  if (wide === undefined || narrow === undefined || others.length > 0)
    throw new Error('a drawing has exactly two sheets');
  return { wide, narrow };
}

export function marksIn(sheet: string): Mark[] {
  return [...sheet.matchAll(/data-(?:claim|path)="([^"]*)" data-value="([^"]*)"/g)].map(([, ref = '', value = '']) => ({
    ref: unescape(ref),
    value: unescape(value),
  }));
}

/** All lettering, with lines broken for room put together again by spaces. */
export function lettersIn(sheet: string): string {
  return unescape([...sheet.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text).join(' '));
}

/** What its marks say in words of their own. */
export function titlesIn(sheet: string): string[] {
  return [...sheet.matchAll(/<title>([^<]*)<\/title>/g)].map(([, text = '']) => unescape(text));
}

export function count(sheet: string, pattern: RegExp): number {
  return [...sheet.matchAll(pattern)].length;
}

interface Line extends Box {
  readonly text: string;
}

/** Every line of lettering of a sheet, and the room it takes as the typeface has it. */
function linesOfText(sheet: string): Line[] {
  return [...sheet.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = '', letters = '']) => {
    const of = (name: string): string => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
    const [size, x, y] = [of('font-size'), of('x'), of('y')].map(Number) as [number, number, number];
    const text = unescape(letters);
    const width = widthOf(text, size);
    const anchor = of('text-anchor');
    const start = anchor === 'end' ? -width : anchor === 'middle' ? -width / 2 : 0;
    // Of text that runs upwards, what was before the pivot is below it.
    return of('transform') === ''
      ? { text, x: x + start, y: y - size * 0.8, width, height: size }
      : { text, x: x - size * 0.8, y: y - start - width, width: size, height: width };
  });
}

/** Lines of a sheet that run into each other. */
export function collisionsIn(sheet: string): string[] {
  const texts = linesOfText(sheet);
  return texts.flatMap((a, i) =>
    texts
      .slice(i + 1)
      .filter(
        (b) =>
          a.x + 0.5 < b.x + b.width &&
          b.x + 0.5 < a.x + a.width &&
          a.y + 0.5 < b.y + b.height &&
          b.y + 0.5 < a.y + a.height,
      )
      .map((b) => `${a.text} × ${b.text}`),
  );
}

/** Lines that leave their sheet. */
export function outsideOf(sheet: string): string[] {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(sheet) ?? [];
  return linesOfText(sheet)
    .filter(
      (line) =>
        line.x < -0.5 ||
        line.y < 0 ||
        line.x + line.width > Number(width) + 0.5 ||
        line.y + line.height > Number(height),
    )
    .map(({ text }) => text);
}

/** Every piece of lettering in placed geometry, however deep. */
function textsIn(layout: unknown): TextLayout[] {
  if (typeof layout !== 'object' || layout === null) return [];
  if ('lines' in layout && 'box' in layout) return [layout as TextLayout];
  // Claims and data hang on the geometry, but hold none.
  return Object.entries(layout).flatMap(([key, value]) =>
    ['row', 'datum', 'claim', 'place'].includes(key) ? [] : textsIn(value),
  );
}

/** Pairs of lettering that run into each other. */
export function overlapsIn(layout: unknown): string[] {
  const texts = textsIn(layout);
  const slack = 0.5;
  return texts.flatMap((a, i) =>
    texts
      .slice(i + 1)
      .filter(
        (b) =>
          a.box.x + slack < b.box.x + b.box.width &&
          b.box.x + slack < a.box.x + a.box.width &&
          a.box.y + slack < b.box.y + b.box.height &&
          b.box.y + slack < a.box.y + a.box.height,
      )
      .map((b) => `${a.lines[0]?.text ?? ''} × ${b.lines[0]?.text ?? ''}`),
  );
}

/** Lettering that leaves the sheet. */
export function spillsIn(layout: { readonly height: number }, width: number): string[] {
  return textsIn(layout)
    .filter(({ box }) => box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > layout.height)
    .map((text) => text.lines[0]?.text ?? '');
}
