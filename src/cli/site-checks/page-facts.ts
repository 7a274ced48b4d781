/** What the checks of a built site know of each page, and what they find. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workedOut, type Recall } from '../../core/values/cached.ts';
import { ignoreProgress, type OnProgress } from '../../core/values/on-progress.ts';
import { targetsOf } from './links.ts';
import { addressOf, attr, elementsIn, pageFiles, type Page, type SiteFiles } from './read-site.ts';
import { foreignIn, foreignInDrawing } from './scan.ts';

/** What the checks want to know of a page; it follows from its bytes and the path of the site alone. */
export interface PageFacts {
  readonly ids: readonly string[];
  /** Where its links, forms, pictures and scripts lead, each once. */
  readonly targets: readonly string[];
  /** By name, property or `http-equiv`. */
  readonly metas: Readonly<Record<string, string>>;
  /** What could run, load or send more than the project intends. */
  readonly foreign: readonly string[];
}

export type PlacedFacts = PageFacts & Pick<Page, 'file' | 'address'>;

/** What is wrong with one page of a built site. */
export interface Fault {
  readonly file: string;
  readonly message: string;
}

/** What is looked for in a built site: in each page as it is read, in each drawing by what is foreign in it, and at the end, when all were. */
export type Check = (site: SiteFiles) => {
  readonly page?: (page: PlacedFacts) => readonly Fault[];
  readonly drawing?: (file: string, foreign: readonly string[]) => readonly Fault[];
  readonly end?: () => readonly Fault[];
};

/** What each check finds, in one reading of the site; `recall` knows pages that were read before. */
export function faultsIn(
  site: SiteFiles,
  checks: readonly Check[],
  count: OnProgress = ignoreProgress,
  recall: Recall<PageFacts> = workedOut,
): Fault[][] {
  const looks = checks.map((check) => ({ ...check(site), faults: [] as Fault[] }));
  const pages = pageFiles(site);
  for (const [i, file] of pages.entries()) {
    const html = readFileSync(join(site.folder, file), 'utf8');
    const facts = recall(html, () => factsOf(html, site.base));
    const page = { file, address: addressOf(site, file), ...facts };
    count(i + 1, pages.length);
    for (const look of looks) look.faults.push(...(look.page?.(page) ?? []));
  }
  for (const file of site.files) {
    if (!file.endsWith('.svg')) continue;
    const svg = readFileSync(join(site.folder, file), 'utf8');
    // A page of the same bytes is another thing.
    const { foreign } = recall(`drawing ${svg}`, () => ({ ...NOTHING, foreign: foreignInDrawing(svg) }));
    for (const look of looks) look.faults.push(...(look.drawing?.(file, foreign) ?? []));
  }
  return looks.map(({ faults, end }) => [...faults, ...(end?.() ?? [])]);
}

const NOTHING: PageFacts = { ids: [], targets: [], metas: {}, foreign: [] };

export function factsOf(html: string, base: string): PageFacts {
  const elements = elementsIn(html);
  const metas = elements.filter(({ tagName }) => tagName === 'meta');
  return {
    ids: elements.flatMap((element) => attr(element, 'id') ?? []),
    targets: [...new Set(elements.flatMap(targetsOf))],
    metas: Object.fromEntries(
      metas.map((meta) => [
        attr(meta, 'name') ?? attr(meta, 'property') ?? attr(meta, 'http-equiv') ?? '',
        attr(meta, 'content') ?? '',
      ]),
    ),
    foreign: foreignIn(html, elements, base),
  };
}
