/** Builds the site beside the old one and puts it in its place only when whole. */
import { pagesWithoutCard } from '../built/cards.ts';
import { brokenLinks } from '../built/links.ts';
import { readSite, type BuiltSite, type Fault } from '../built/pages.ts';
import { foreignCode } from '../built/scan.ts';
import { runRules } from '../checks/run.ts';
import { contentDate } from './content-date.ts';
import { loadContent, report, ROOT } from './content.ts';
import { indexSite } from './index-site.ts';
import { runTool } from './run.ts';
import { buildStaged, type Stage } from './staged.ts';

export interface BuildOptions {
  /** Where the site ends up. */
  readonly outDir: string;
  /** The path under which it will be served; `/` or `/folder/`. */
  readonly base: string;
}

/** Checks, builds, indexes, looks the result over, swaps. Resolves to whether it succeeded; on failure `outDir` is as it was. */
export async function buildSite({ outDir, base }: BuildOptions): Promise<boolean> {
  const content = loadContent();
  let day = '';
  let site: BuiltSite | undefined;
  const look =
    (inspect: (site: BuiltSite) => readonly Fault[]): Stage['run'] =>
    (fresh) => {
      site ??= readSite(fresh, base.endsWith('/') ? base : `${base}/`);
      const faults = inspect(site);
      for (const { file, message } of faults) console.error(`${file}  ${message}`);
      return faults.length === 0;
    };
  const stages: readonly Stage[] = [
    {
      name: 'content',
      run: () => report(runRules(content), `Content is sound: ${content.register.claims.size} claims.`),
    },
    {
      name: 'the day it speaks of',
      run: () => {
        day = contentDate(content.register, ROOT);
        return true;
      },
    },
    {
      name: 'pages',
      run: async (fresh, signal) =>
        (await runTool(
          'astro',
          'astro',
          ['build', '--silent'],
          { OUT_DIR: fresh, BASE_PATH: base, CONTENT_DATE: day },
          signal,
        )) === 0,
    },
    {
      name: 'search index',
      run: async (fresh) => {
        await indexSite(content, fresh);
        return true;
      },
    },
    { name: 'links', run: look(brokenLinks) },
    { name: 'social cards', run: look(pagesWithoutCard) },
    { name: 'scan for what could run', run: look(foreignCode) },
  ];
  try {
    return await buildStaged(outDir, stages, (message) => {
      if (process.stdout.isTTY) console.log(message);
    });
  } catch (error) {
    console.error(wordsOf(error));
    console.error('The build failed; the site before it is untouched.');
    return false;
  }
}

/** What an error says, and what caused it. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message}: ${wordsOf(error.cause)}`;
}
