/** A figure as one SVG file that opens anywhere: its wide drawing under its title, over a strip that says whose it is. */
import type { Figure } from '../charts/figure.ts';
import { drawText, layoutText, round, type TextLayout } from '../charts/text-layout.ts';
import { el, lines, words } from '../charts/svg.ts';
import { exported as t, ui } from '../strings/index.ts';
import { headingOf, type Imprint } from './imprint.ts';
import { rdfMetadata } from './metadata.ts';
import { resolveStyles } from './resolve-styles.ts';
import type { Scheme } from './tokens.ts';

/** Paper around the drawing. */
const EDGE = 28;
const TITLE_SIZE = 20;
const SMALL = 13;
/** Room between a cell's rule and its words. */
const INSET = 8;

/** The file's text, the same for the same input; links within are whole where the imprint's permalink is. */
export function standaloneSvg(
  figure: Pick<Figure, 'wide' | 'summary'>,
  imprint: Imprint,
  scheme: Scheme = 'light',
): string {
  const { wide } = figure;
  const width = wide.width + 2 * EDGE;
  const head = layoutHead(imprint, wide.width);
  const chartTop = round(bottomOf(head) + 18);
  const caveats = layoutCaveats(imprint.caveats, wide.width, chartTop + wide.height + 18);
  const strip = layoutStrip(imprint, wide.width, round(Math.max(chartTop + wide.height, bottomOf(caveats)) + 20));
  const height = round(strip.bottom + EDGE);
  const draw = (texts: readonly TextLayout[]): string => lines(texts.map((text) => drawText(text)));

  const svg = el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: wide.classes,
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'group',
      'aria-labelledby': `${wide.id}-title ${wide.id}-desc`,
    },
    '\n',
    lines(
      el('title', { id: `${wide.id}-title` }, words(headingOf(imprint))),
      el('desc', { id: `${wide.id}-desc` }, words(figure.summary)),
      rdfMetadata(imprint),
      el('rect', { class: 'ground', width, height }),
      el('g', { class: 'sheet-words' }, draw(head)),
      el('g', { transform: `translate(${EDGE} ${chartTop})` }, '\n', wide.content, '\n'),
      el('g', { class: 'sheet-words' }, draw(caveats)),
      el(
        'g',
        { class: 'sheet-words' },
        el('path', { class: 'cell', d: strip.rules }),
        el('rect', { class: 'edge', ...strip.frame }),
        draw(strip.texts),
      ),
    ),
    '\n',
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${resolveStyles(svg, { scheme, address: imprint.permalink })}\n`;
}

const bottomOf = (texts: readonly TextLayout[]): number =>
  Math.max(0, ...texts.map(({ box }) => round(box.y + box.height)));

function layoutHead({ label, title }: Imprint, maxWidth: number): TextLayout[] {
  const number = layoutText(label, { x: EDGE, y: EDGE - 4, size: SMALL + 1, role: 'soft', maxWidth });
  return [number, layoutText(title, { x: EDGE, y: bottomOf([number]) + 4, size: TITLE_SIZE, role: 'name', maxWidth })];
}

/** In red pencil: what to read with care is the editor's. */
function layoutCaveats(caveats: readonly string[], maxWidth: number, top: number): TextLayout[] {
  if (caveats.length === 0) return [];
  const texts = [layoutText(ui.figure.caveats, { x: EDGE, y: top, size: SMALL, isEditorial: true, maxWidth })];
  for (const caveat of caveats) {
    const y = bottomOf(texts) + 4;
    texts.push(
      layoutText('–', { x: EDGE, y, size: SMALL, isEditorial: true }),
      layoutText(caveat, { x: EDGE + 16, y, size: SMALL, role: 'soft', maxWidth: maxWidth - 16 }),
    );
  }
  return texts;
}

interface StripLayout {
  readonly frame: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly rules: string;
  readonly texts: readonly TextLayout[];
  readonly bottom: number;
}

/** The title block: two rows of ruled cells. */
function layoutStrip(imprint: Imprint, width: number, top: number): StripLayout {
  const rows = [
    [
      { label: t.imprint.source, text: imprint.source, share: 0.46 },
      { label: t.imprint.asOf, text: imprint.asOf, share: 0.2 },
      { label: t.imprint.licence, text: imprint.licence, share: 0.13 },
      { label: t.imprint.drawn, text: `${ui.site.hangul} ${ui.site.name}`, share: 0.21 },
    ],
    [{ label: t.imprint.permalink, text: imprint.permalink, share: 1 }],
  ];
  const texts: TextLayout[] = [];
  const rules: string[] = [];
  let y = top;
  rows.forEach((row, index) => {
    const layout: TextLayout[] = [];
    let x = EDGE;
    row.forEach(({ label, text, share }, at) => {
      if (at > 0) rules.push(`M${round(x)} ${y}V%`);
      const room = { x: x + INSET, size: SMALL, maxWidth: width * share - 2 * INSET };
      const name = layoutText(label, { ...room, y: y + 5, role: 'soft' });
      layout.push(name, layoutText(text, { ...room, y: bottomOf([name]) + 1 }));
      x += width * share;
    });
    texts.push(...layout);
    y = round(bottomOf(layout) + 6);
    for (const [at, rule] of rules.entries()) rules[at] = rule.replace('%', String(y));
    if (index < rows.length - 1) rules.push(`M${EDGE} ${y}h${width}`);
  });
  return { frame: { x: EDGE, y: top, width, height: round(y - top) }, rules: rules.join(''), texts, bottom: y };
}
