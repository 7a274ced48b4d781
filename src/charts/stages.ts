/** Stages of one procedure: a ruled line of stations, and under each the projects that a document puts there. */
import type { Series } from '../core/domain/series.ts';
import type { StagedProject } from '../core/domain/series/stages.ts';
import type { Cell, DrawOptions, Figure, FigureTable } from './figure.ts';
import { drawText, layoutText, round, FONT_SIZE, type TextLayout } from './text-layout.ts';
import { documentWords } from './city-heading.ts';
import { linkMark, emptyFigure, figureOf, joinWords, MARGIN, WIDE, type Drawing } from './svg-frame.ts';
import { el, lines } from './svg.ts';

type Stages = Extract<Series, { form: 'stages' }>;

export interface StageLayout {
  readonly label: TextLayout;
  /** Where nothing stands at the stage. */
  readonly nothing: TextLayout | undefined;
  readonly projects: readonly ProjectLayout[];
  /** The station on the line, and the stem that its projects hang from. */
  readonly tick: string;
  readonly stem: string;
}

export interface ProjectLayout {
  readonly datum: StagedProject;
  readonly node: { readonly x: number; readonly y: number };
  readonly name: TextLayout;
  readonly said: TextLayout;
}

export interface StagesLayout {
  readonly height: number;
  readonly line: string;
  readonly stages: readonly StageLayout[];
}

const RADIUS = 5.5;
/** From a stem to the words beside it. */
const INDENT = 18;
const TICK = 6;
const GAP = 16;
const NOTHING = 'none told';

const saidOf = ({ place, published }: StagedProject): string => `${place.name}, ${documentWords([published])}`;

/** Side by side under one line where there is room, else one under the other. */
export function layoutStages(series: Stages, width: number): StagesLayout {
  return width >= WIDE ? layoutAcross(series, width) : layoutDown(series, width);
}

function layoutAcross({ stages }: Stages, width: number): StagesLayout {
  const step = (width - 2 * MARGIN) / stages.length;
  const labels = stages.map(({ label }, i) =>
    layoutText(label, { x: MARGIN + 1 + i * step, y: 4, voice: 'name', maxWidth: step - GAP }),
  );
  const axis = round(Math.max(...labels.map(({ box }) => box.y + box.height)) + TICK + 4);
  const layout = stages.map(({ projects }, i): StageLayout => {
    const x = round(MARGIN + RADIUS + i * step);
    const hung = hang(projects, x, axis + 20, step - INDENT - GAP);
    // A label of fewer lines than its neighbours stands down on the line.
    const own = labels[i];
    const label = layoutText(stages[i]?.label ?? '', {
      x: x - RADIUS + 1,
      y: axis - TICK - 4 - (own?.box.height ?? 0),
      voice: 'name',
      maxWidth: step - GAP,
    });
    return {
      label,
      ...hung,
      tick: `M${x} ${round(axis - TICK)}V${round(axis + TICK)}`,
      stem: stemOf(hung.projects, x, axis),
    };
  });
  return {
    height: Math.ceil(Math.max(...layout.map(bottomOf)) + 2 * MARGIN),
    line: `M${MARGIN} ${axis}H${width - MARGIN}`,
    stages: layout,
  };
}

function layoutDown({ stages }: Stages, width: number): StagesLayout {
  const axis = MARGIN + RADIUS;
  let y = 8;
  const layout = stages.map(({ label: words, projects }): StageLayout => {
    const label = layoutText(words, { x: axis + INDENT, y, voice: 'name', maxWidth: width - axis - INDENT - MARGIN });
    const middle = round(y + 9);
    const hung = hang(projects, axis + INDENT + RADIUS, label.box.y + label.box.height + 8, width - axis - 3 * INDENT);
    const stage: StageLayout = {
      label,
      ...hung,
      tick: `M${round(axis - TICK)} ${middle}H${round(axis + TICK)}`,
      stem: stemOf(hung.projects, axis + INDENT + RADIUS, label.box.y + label.box.height + 2),
    };
    y = bottomOf(stage) + GAP;
    return stage;
  });
  return { height: Math.ceil(y), line: `M${axis} 4V${round(y - GAP)}`, stages: layout };
}

function hang(
  projects: readonly StagedProject[],
  x: number,
  top: number,
  maxWidth: number,
): Pick<StageLayout, 'projects' | 'nothing'> {
  let y = top;
  const layout = projects.map((datum): ProjectLayout => {
    const name = layoutText(datum.label, { x: x + INDENT, y, maxWidth });
    const said = layoutText(saidOf(datum), {
      x: x + INDENT,
      y: name.box.y + name.box.height,
      size: FONT_SIZE.small,
      voice: 'soft',
      maxWidth,
    });
    const node = { x: round(x), y: round(y + 9) };
    y = said.box.y + said.box.height + GAP;
    return { datum, node, name, said };
  });
  const nothing =
    projects.length === 0
      ? layoutText(NOTHING, { x: x + INDENT, y, size: FONT_SIZE.small, voice: 'soft', maxWidth })
      : undefined;
  return { projects: layout, nothing };
}

function stemOf(projects: readonly ProjectLayout[], x: number, from: number): string {
  const last = projects.at(-1);
  return last === undefined ? '' : `M${round(x)} ${round(from)}V${last.node.y}`;
}

function bottomOf({ label, projects, nothing }: StageLayout): number {
  const { box } = projects.at(-1)?.said ?? nothing ?? label;
  return box.y + box.height;
}

export function drawStages(layout: StagesLayout, options: DrawOptions, variantId: string): Drawing {
  return {
    height: layout.height,
    body: lines(
      el('path', { class: 'span', d: layout.line }),
      layout.stages.map(({ label, nothing, projects, tick, stem }) =>
        el(
          'g',
          { class: 'part' },
          el('path', { class: 'span', d: tick }),
          stem === '' ? '' : el('path', { class: 'leader', d: stem }),
          drawText(label, variantId),
          nothing === undefined ? '' : drawText(nothing, variantId),
          ...projects.map(({ datum, node, name, said }) =>
            linkMark(
              options,
              { claim: datum.claim, words: `${datum.label}, ${saidOf(datum)}` },
              el('circle', { class: 'node-named', cx: node.x, cy: node.y, r: RADIUS }),
              drawText(name, variantId),
              drawText(said, variantId),
            ),
          ),
        ),
      ),
    ),
  };
}

const COLUMNS = ['Stage', 'Project', 'Place', 'As of'];

function tabulateStages({ stages }: Stages): FigureTable {
  const none: Cell = { text: '–' };
  return {
    columns: COLUMNS,
    rows: stages.flatMap(({ label, projects }): Cell[][] =>
      projects.length === 0
        ? [[{ text: label }, { text: NOTHING }, none, none]]
        : projects.map((project) => [
            { text: label },
            { text: project.label, claim: project.claim },
            { text: project.place.name },
            { text: documentWords([project.published]) },
          ]),
    ),
  };
}

function summariseStages({ stages }: Stages): string {
  return `${stages
    .map(({ label, projects }) =>
      projects.length === 0
        ? `${label}: ${NOTHING}`
        : `${label}: ${joinWords(projects.map((project) => `${project.label} (${saidOf(project)})`))}`,
    )
    .join('. ')}.`;
}

export function figureStages(series: Stages, options: DrawOptions): Figure {
  if (series.stages.every(({ projects }) => projects.length === 0)) return emptyFigure(options, series.form, COLUMNS);
  return figureOf(options, {
    form: series.form,
    summary: summariseStages(series),
    table: tabulateStages(series),
    draw: (width, variantId) => drawStages(layoutStages(series, width), options, variantId),
  });
}
