/** Stages of one procedure: a ruled line of stations, and under each the projects that a document puts there. */
import type { Series } from '../core/domain/series.ts';
import type { StagedProject } from '../core/domain/series/stages.ts';
import type { Cell, DrawOptions, Figure, FigureTable } from './figure.ts';
import { drawText, letter, round, SIZE, type PlacedText } from './text-layout.ts';
import { documentWords } from './city-heading.ts';
import { bind, emptyFigure, figureOf, listOf, MARGIN, WIDE, type Drawing } from './svg-frame.ts';
import { el, lines } from './svg.ts';

type Stages = Extract<Series, { form: 'stages' }>;

export interface PlacedStage {
  readonly label: PlacedText;
  /** Where nothing stands at the stage. */
  readonly nothing: PlacedText | undefined;
  readonly projects: readonly PlacedProject[];
  /** The station on the line, and the stem that its projects hang from. */
  readonly tick: string;
  readonly stem: string;
}

export interface PlacedProject {
  readonly datum: StagedProject;
  readonly node: { readonly x: number; readonly y: number };
  readonly name: PlacedText;
  readonly said: PlacedText;
}

export interface PlacedStages {
  readonly height: number;
  readonly line: string;
  readonly stages: readonly PlacedStage[];
}

const RADIUS = 5.5;
/** From a stem to the words beside it. */
const INDENT = 18;
const TICK = 6;
const GAP = 16;
const NOTHING = 'none told';

const saidOf = ({ place, published }: StagedProject): string => `${place.name}, ${documentWords([published])}`;

/** Side by side under one line where there is room, else one under the other. */
export function placeStages(series: Stages, width: number): PlacedStages {
  return width >= WIDE ? placeAcross(series, width) : placeDown(series, width);
}

function placeAcross({ stages }: Stages, width: number): PlacedStages {
  const step = (width - 2 * MARGIN) / stages.length;
  const labels = stages.map(({ label }, i) =>
    letter(label, { x: MARGIN + 1 + i * step, y: 4, voice: 'name', maxWidth: step - GAP }),
  );
  const axis = round(Math.max(...labels.map(({ box }) => box.y + box.height)) + TICK + 4);
  const placed = stages.map(({ projects }, i): PlacedStage => {
    const x = round(MARGIN + RADIUS + i * step);
    const hung = hang(projects, x, axis + 20, step - INDENT - GAP);
    // A label of fewer lines than its neighbours stands down on the line.
    const own = labels[i];
    const label = letter(stages[i]?.label ?? '', {
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
    height: Math.ceil(Math.max(...placed.map(bottomOf)) + 2 * MARGIN),
    line: `M${MARGIN} ${axis}H${width - MARGIN}`,
    stages: placed,
  };
}

function placeDown({ stages }: Stages, width: number): PlacedStages {
  const axis = MARGIN + RADIUS;
  let y = 8;
  const placed = stages.map(({ label: words, projects }): PlacedStage => {
    const label = letter(words, { x: axis + INDENT, y, voice: 'name', maxWidth: width - axis - INDENT - MARGIN });
    const middle = round(y + 9);
    const hung = hang(projects, axis + INDENT + RADIUS, label.box.y + label.box.height + 8, width - axis - 3 * INDENT);
    const stage: PlacedStage = {
      label,
      ...hung,
      tick: `M${round(axis - TICK)} ${middle}H${round(axis + TICK)}`,
      stem: stemOf(hung.projects, axis + INDENT + RADIUS, label.box.y + label.box.height + 2),
    };
    y = bottomOf(stage) + GAP;
    return stage;
  });
  return { height: Math.ceil(y), line: `M${axis} 4V${round(y - GAP)}`, stages: placed };
}

function hang(
  projects: readonly StagedProject[],
  x: number,
  top: number,
  maxWidth: number,
): Pick<PlacedStage, 'projects' | 'nothing'> {
  let y = top;
  const placed = projects.map((datum): PlacedProject => {
    const name = letter(datum.label, { x: x + INDENT, y, maxWidth });
    const said = letter(saidOf(datum), {
      x: x + INDENT,
      y: name.box.y + name.box.height,
      size: SIZE.small,
      voice: 'soft',
      maxWidth,
    });
    const node = { x: round(x), y: round(y + 9) };
    y = said.box.y + said.box.height + GAP;
    return { datum, node, name, said };
  });
  const nothing =
    projects.length === 0
      ? letter(NOTHING, { x: x + INDENT, y, size: SIZE.small, voice: 'soft', maxWidth })
      : undefined;
  return { projects: placed, nothing };
}

function stemOf(projects: readonly PlacedProject[], x: number, from: number): string {
  const last = projects.at(-1);
  return last === undefined ? '' : `M${round(x)} ${round(from)}V${last.node.y}`;
}

function bottomOf({ label, projects, nothing }: PlacedStage): number {
  const { box } = projects.at(-1)?.said ?? nothing ?? label;
  return box.y + box.height;
}

export function drawStages(placed: PlacedStages, options: DrawOptions, sheetId: string): Drawing {
  return {
    height: placed.height,
    body: lines(
      el('path', { class: 'span', d: placed.line }),
      placed.stages.map(({ label, nothing, projects, tick, stem }) =>
        el(
          'g',
          { class: 'part' },
          el('path', { class: 'span', d: tick }),
          stem === '' ? '' : el('path', { class: 'leader', d: stem }),
          drawText(label, sheetId),
          nothing === undefined ? '' : drawText(nothing, sheetId),
          ...projects.map(({ datum, node, name, said }) =>
            bind(
              options,
              { claim: datum.claim, words: `${datum.label}, ${saidOf(datum)}` },
              el('circle', { class: 'node-named', cx: node.x, cy: node.y, r: RADIUS }),
              drawText(name, sheetId),
              drawText(said, sheetId),
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
        : `${label}: ${listOf(projects.map((project) => `${project.label} (${saidOf(project)})`))}`,
    )
    .join('. ')}.`;
}

export function figureStages(series: Stages, options: DrawOptions): Figure {
  if (series.stages.every(({ projects }) => projects.length === 0)) return emptyFigure(options, series.form, COLUMNS);
  return figureOf(options, {
    form: series.form,
    summary: summariseStages(series),
    table: tabulateStages(series),
    draw: (width, sheetId) => drawStages(placeStages(series, width), options, sheetId),
  });
}
