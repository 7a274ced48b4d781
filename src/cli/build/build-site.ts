/** Builds the site beside the old one and puts it in its place only when whole. */
import { rmSync } from 'node:fs';
import { pagesWithoutCard } from '../site-checks/social-cards.ts';
import { unlicensedData } from '../site-checks/data-files.ts';
import { brokenLinks } from '../site-checks/links.ts';
import { faultsIn, type Check, type Fault, type PageFacts } from '../site-checks/page-facts.ts';
import { siteFiles, type SiteFiles } from '../site-checks/read-site.ts';
import { foreignCode } from '../site-checks/scan.ts';
import { vanishedAddresses } from '../site-checks/vanished.ts';
import { checkedContent, contentChanged } from '../../content/checked-content.ts';
import { compress } from './compress.ts';
import { contentDate } from './content-date.ts';
import { clearKept, keptFolder, KeptResults } from '../../exports/keep.ts';
import { explain } from '../shared/explain-error.ts';
import { checkAddresses, checkFolder } from '../shared/settings.ts';
import { countOf, notePassedOver, report, ROOT } from '../shared/workspace.ts';
import { copyForwarded } from './copy-forwarded.ts';
import { withPolicy, writeHostFiles } from './host-files.ts';

import { indexSite } from './index-site.ts';
import { forwardsIn } from '../hosting/redirects-file.ts';
import { installedPagefind, refuseOtherPagefind } from '../../search/index/pagefind-version.ts';
import { withKeptPages } from './kept-pages.ts';
import { joinStyles } from './join-styles.ts';
import { drawPublishedPictures } from './published-pictures.ts';
import { preloadScripts } from './preload-scripts.ts';
import { listedPage, writeSitemap, type Listed } from './sitemap.ts';
import { Progress } from '../shared/progress.ts';
import { inputsOf, isAsBuilt, noteBuilt } from './same-as-built.ts';
import { buildStaged, type Stage } from './staged-folder.ts';

export interface BuildOptions {
  /** Where the site ends up. */
  readonly outDir: string;
  /** The path under which it will be served, with a slash at both ends. */
  readonly base: string;
  /** Whether it is made from nothing, with none of what builds before it kept. */
  readonly isClean?: boolean;
}

/** Checks, builds, indexes, looks the result over, swaps; does nothing where nothing has changed. Resolves to whether it succeeded; on failure `outDir` is as it was. */
export async function buildSite({ outDir, base, isClean = false }: BuildOptions): Promise<boolean> {
  checkAddresses();
  checkFolder(ROOT);
  process.chdir(ROOT);
  if (isClean) rmSync(keptFolder(), { recursive: true, force: true });
  const inputs = inputsOf(base, contentDate(ROOT).day);
  if (isAsBuilt(outDir, inputs.all)) {
    console.log('The site is there already: nothing that it is made from has changed since.');
    return true;
  }
  contentChanged();
  const known = new KeptResults('read', inputs.code);
  const { content, issues } = checkedContent(ROOT, known.recall);
  known.save();
  notePassedOver();
  const forwards = content.forwards.flatMap(({ record }) => record ?? []);
  const progress = new Progress();
  const listed: Listed[] = [];
  /** Finds no fault: takes along what the map of the site says of each page. */
  const list: Check = () => ({
    page: (page) => {
      listed.push(...listedPage(page));
      return [];
    },
  });
  /** What is looked for in the built pages, a stage each; all of it in one reading. */
  const checks: readonly (readonly [name: string, check: Check])[] = [
    ['links', brokenLinks],
    ['addresses that were published', vanishedAddresses(content.addresses, forwards)],
    ['social cards', pagesWithoutCard],
    ['licences of data', unlicensedData],
    ['scan for what could run', foreignCode],
    ['pages to be found', list],
  ];
  const lookAt = (site: SiteFiles): readonly (readonly Fault[])[] => {
    const known = new KeptResults<PageFacts>('facts', inputs.code);
    const faults = faultsIn(
      site,
      checks.map(([, check]) => check),
      progress.count,
      known.recall,
    );
    known.save();
    return faults;
  };
  let found: readonly (readonly Fault[])[] | undefined;
  const looks = checks.map(([name], i): Stage => ({
    name,
    run: (fresh) => {
      found ??= lookAt(siteFiles(fresh, base));
      for (const { file, message } of found[i] ?? []) console.error(`${file}  ${message}`);
      return found[i]?.length === 0;
    },
  }));
  const stages: readonly Stage[] = [
    {
      name: 'search engine',
      run: () => {
        refuseOtherPagefind(installedPagefind(), 'the package');
        return true;
      },
    },
    {
      name: 'content',
      run: () => report(issues, `Content is sound: ${countOf(content.register.claims.size, 'claim')}.`),
    },
    {
      name: 'the day it speaks of',
      run: () => {
        const { day, from } = contentDate(ROOT);
        console.log(from);
        if (day !== undefined) process.env.CONTENT_DATE = day;
        return true;
      },
    },
    {
      // Before the pages, which leave in the memory whatever they have read and drawn.
      name: 'search index',
      run: async (fresh) => {
        await indexSite(content, fresh, progress.count, inputs.code);
        return true;
      },
    },
    {
      name: 'pages',
      run: async (fresh) => {
        // In this process, so that the collections have the content that was checked here.
        process.env.ASTRO_TELEMETRY_DISABLED = '1';
        const { build } = await import('astro');
        await withKeptPages(content, inputs.code, base, progress.count, (config) =>
          // What the search needs is there already.
          build({
            root: ROOT,
            outDir: fresh,
            base,
            logLevel: 'silent',
            vite: { build: { emptyOutDir: false } },
            ...config,
          }),
        );
        joinStyles(fresh, base, withPolicy);
        await drawPublishedPictures(fresh, content.addresses);
        preloadScripts(fresh, base);
        copyForwarded(fresh, forwards);
        return true;
      },
    },
    ...looks,
    {
      name: 'files for hosts',
      run: async (fresh) => {
        writeSitemap(fresh, base, listed, process.env.SITE_URL);
        writeHostFiles(fresh, base, forwardsIn(forwards));
        await compress(fresh, progress.count);
        return true;
      },
    },
  ];
  try {
    const isBuilt = await buildStaged(outDir, stages, progress);
    if (isBuilt) noteBuilt(outDir, inputs.all);
    clearKept(Date.now());
    return isBuilt;
  } catch (error) {
    console.error(explain(error));
    console.error('The build failed; the site before it is untouched.');
    return false;
  }
}
