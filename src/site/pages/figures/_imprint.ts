/** What a figure's files say of it. */
import type { DrawnChart } from '../../components/draw-once.ts';
import { absolute, href } from '../../components/site.ts';
import { routes } from '../../../core/domain/routes.ts';
import { publisherOf, titleOf } from '../../../core/domain/sources.ts';
import type { Imprint } from '../../../exports/imprint.ts';
import { ui as t } from '../../../strings/index.ts';

export function imprintOf(drawn: DrawnChart, site: URL | undefined): Imprint {
  const { id, label, title, figure, caveats, sources, asOf } = drawn;
  return {
    id,
    label,
    title: title.text,
    summary: figure.summary,
    caveats: caveats.map(({ text }) => text),
    source: sources.map((source) => `${titleOf(source)} (${publisherOf(source)})`).join('; '),
    asOf,
    licence: t.figures.licenceName,
    permalink: absolute(href(routes.figure(id)), site),
  };
}
