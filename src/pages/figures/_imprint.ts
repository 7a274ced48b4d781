/** What a figure's files say of it. */
import type { DrawnFigure } from '../../components/drawn-figure.ts';
import { absolute, href } from '../../components/site.ts';
import { routes } from '../../domain/routes.ts';
import { titleOf } from '../../domain/sources.ts';
import type { Imprint } from '../../images/imprint.ts';
import { en as t } from '../../strings/en.ts';

export function imprintOf(drawn: DrawnFigure, site: URL | undefined): Imprint {
  const { id, label, title, figure, caveats, sources, asOf } = drawn;
  return {
    id,
    label,
    title: title.text,
    summary: figure.summary,
    caveats: caveats.map(({ text }) => text),
    source: sources.map((source) => `${titleOf(source)} (${source.publisher})`).join('; '),
    asOf,
    licence: t.figures.licenceName,
    permalink: absolute(href(routes.figure(id)), site),
  };
}
