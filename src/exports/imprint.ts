/** What a figure carries inside when it leaves the site as a file. */
import { exported as t } from '../strings/index.ts';

export interface Imprint {
  /** How the figure is called: `Across the places, figure 3`, `Busan, figure 3`. */
  readonly label: string;
  /** What the figure shows, with every slot filled. */
  readonly title: string;
  readonly summary: string;
  readonly caveats: readonly string[];
  /** The document, as it is cited. */
  readonly source: string;
  /** The date of that document, in words. */
  readonly asOf: string;
  /** `CC BY 4.0` */
  readonly licence: string;
  /** Whole where the site knows its public address; else from its root. */
  readonly permalink: string;
}

/** One line that names the figure: `Busan, figure 3. Title`. */
export const headingOf = ({ label, title }: Imprint): string => `${label}. ${title}`;

/** The imprint as named lines, in the order in which every format gives them. */
export function imprintLines(imprint: Imprint): readonly (readonly [label: string, text: string])[] {
  const { title, description, caveat, source, asOf, licence, permalink } = t.imprint;
  return [
    [title, headingOf(imprint)],
    [description, imprint.summary],
    ...imprint.caveats.map((text) => [caveat, text] as const),
    [source, imprint.source],
    [asOf, imprint.asOf],
    [licence, imprint.licence],
    [permalink, imprint.permalink],
  ];
}
