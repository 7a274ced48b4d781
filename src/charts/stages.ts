/** Stages of one procedure: stations on a line, and at each the projects that a document places there. */
import type { StagedProject, StagesSeries } from '../core/domain/series/stages.ts';
import { charts } from '../strings/index.ts';
import { NO_CELL, type Cell, type ChartForm, type DrawOptions, type Drawing } from './figure.ts';
import { linkMark, MARGIN, WIDE } from './svg-frame.ts';
import { el, lines } from './svg.ts';
import { bottomOf, drawText, layoutStack, layoutText, round, SMALL_PRINT, type TextLayout } from './text-layout.ts';
import { documentWords } from './time.ts';

const t = charts.stages;

interface StageLayout {
  readonly label: TextLayout;
  /** Shown where the stage has no project. */
  readonly nothing: TextLayout | undefined;
  readonly projects: readonly ProjectLayout[];
  /** The station on the line, and the stem that joins its projects to it. */
  readonly tick: string;
  readonly stem: string;
}

interface ProjectLayout {
  readonly datum: StagedProject;
  readonly node: { readonly x: number; readonly y: number };
  readonly name: TextLayout;
  readonly seen: TextLayout;
}

export interface StagesLayout {
  readonly height: number;
  readonly line: string;
  readonly stages: readonly StageLayout[];
}

const RADIUS = 5.5;
/** From a stem to the text beside it. */
const INDENT = 18;
const TICK = 6;
const GAP = 16;

const seenWords = ({ place, published }: StagedProject): string => t.seenIn(place.name, documentWords([published]));

/** Side by side under one line where there is room, else one below the other. */
export function layoutStages(series: StagesSeries, width: number): StagesLayout {
  return width >= WIDE ? layoutStagesAcross(series, width) : layoutStagesDown(series, width);
}

function layoutStagesAcross({ stages: all }: StagesSeries, width: number): StagesLayout {
  const step = (width - 2 * MARGIN) / all.length;
  const labelAt = (i: number, y: number): TextLayout =>
    layoutText(all[i]?.label ?? '', {
      x: round(MARGIN + RADIUS + i * step) - RADIUS + 1,
      y,
      role: 'name',
      maxWidth: step - GAP,
    });
  const labels = all.map((_, i) => labelAt(i, 4));
  const axis = round(bottomOf(...labels) + TICK + 4);
  const layout = all.map(({ projects }, i): StageLayout => {
    const x = round(MARGIN + RADIUS + i * step);
    const attached = layoutProjects(projects, x, axis + 20, step - INDENT - GAP);
    return {
      // A label of fewer lines than its neighbours is moved down to the line.
      label: labelAt(i, axis - TICK - 4 - (labels[i]?.box.height ?? 0)),
      ...attached,
      tick: `M${x} ${round(axis - TICK)}V${round(axis + TICK)}`,
      stem: stemOf(attached.projects, x, axis),
    };
  });
  return {
    height: Math.ceil(Math.max(...layout.map(stageBottom)) + 2 * MARGIN),
    line: `M${MARGIN} ${axis}H${width - MARGIN}`,
    stages: layout,
  };
}

function layoutStagesDown({ stages: all }: StagesSeries, width: number): StagesLayout {
  const axis = MARGIN + RADIUS;
  let y = 8;
  const layout = all.map(({ label: words, projects }): StageLayout => {
    const label = layoutText(words, { x: axis + INDENT, y, role: 'name', maxWidth: width - axis - INDENT - MARGIN });
    const middle = round(y + 9);
    const x = axis + INDENT + RADIUS;
    const attached = layoutProjects(projects, x, bottomOf(label) + 8, width - axis - 3 * INDENT);
    const stage: StageLayout = {
      label,
      ...attached,
      tick: `M${round(axis - TICK)} ${middle}H${round(axis + TICK)}`,
      stem: stemOf(attached.projects, x, bottomOf(label) + 2),
    };
    y = stageBottom(stage) + GAP;
    return stage;
  });
  return { height: Math.ceil(y), line: `M${axis} 4V${round(y - GAP)}`, stages: layout };
}

function layoutProjects(
  projects: readonly StagedProject[],
  x: number,
  top: number,
  maxWidth: number,
): Pick<StageLayout, 'projects' | 'nothing'> {
  let y = top;
  const at = { x: x + INDENT, maxWidth };
  const layout = projects.map((datum): ProjectLayout => {
    const [name, seen] = layoutStack({ ...at, y }, [datum.label, {}], [seenWords(datum), SMALL_PRINT]);
    const node = { x: round(x), y: round(y + 9) };
    y = bottomOf(seen) + GAP;
    return { datum, node, name, seen };
  });
  const nothing = projects.length === 0 ? layoutText(t.nothing, { ...SMALL_PRINT, ...at, y }) : undefined;
  return { projects: layout, nothing };
}

function stemOf(projects: readonly ProjectLayout[], x: number, from: number): string {
  const last = projects.at(-1);
  return last === undefined ? '' : `M${round(x)} ${round(from)}V${last.node.y}`;
}

function stageBottom({ label, projects, nothing }: StageLayout): number {
  return bottomOf(projects.at(-1)?.seen ?? nothing ?? label);
}

function drawStages(layout: StagesLayout, options: DrawOptions, variantId: string): Drawing {
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
          ...projects.map(({ datum, node, name, seen }) =>
            linkMark(
              options,
              { claim: datum.claim, words: t.project(datum.label, seenWords(datum)) },
              el('circle', { class: 'node-named', cx: node.x, cy: node.y, r: RADIUS }),
              drawText(name, variantId),
              drawText(seen, variantId),
            ),
          ),
        ),
      ),
    ),
  };
}

export const stages: ChartForm<StagesSeries> = {
  isEmpty: (series) => series.stages.every(({ projects }) => projects.length === 0),
  columns: () => t.columns,
  rows: (series) =>
    series.stages.flatMap(({ label, projects }): Cell[][] =>
      projects.length === 0
        ? [[{ text: label }, { text: t.nothing }, NO_CELL, NO_CELL]]
        : projects.map((project) => [
            { text: label },
            { text: project.label, claim: project.claim },
            { text: project.place.name },
            { text: documentWords([project.published]) },
          ]),
    ),
  summary: (series) =>
    t.summary(
      series.stages.map(({ label, projects }) =>
        t.stage(
          label,
          projects.map((project) => t.projectIn(project.label, seenWords(project))),
        ),
      ),
    ),
  draw: (series, width, options, variantId) => drawStages(layoutStages(series, width), options, variantId),
};
