/** Builds the site beside the old one and puts it in its place only when whole. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runRules } from '../checks/run.ts';
import { contentDate } from './content-date.ts';
import { loadContent, report, ROOT } from './content.ts';
import { indexSite } from './index-site.ts';
import { runTool } from './run.ts';

export interface BuildOptions {
  /** Where the site ends up. */
  readonly outDir: string;
  /** The path under which it will be served; `/` or `/folder/`. */
  readonly base: string;
}

/** Checks, builds, indexes, swaps. Resolves to whether it succeeded; on failure `outDir` is as it was. */
export async function buildSite({ outDir, base }: BuildOptions): Promise<boolean> {
  const content = loadContent();
  if (!report(runRules(content), `Content is sound: ${content.register.claims.size} claims.`)) return false;

  let day;
  try {
    day = contentDate(content.register, ROOT);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }

  const staging = join(ROOT, '.staging');
  mkdirSync(staging, { recursive: true });
  // Named by process, so that two builds at once do not tread on each other.
  const fresh = join(staging, `site-${process.pid}`);
  const old = join(staging, `old-${process.pid}`);
  try {
    const code = await runTool('astro', 'astro', ['build', '--silent'], {
      OUT_DIR: fresh,
      BASE_PATH: base,
      CONTENT_DATE: day,
    });
    if (code !== 0) {
      console.error('The build failed; the site before it is untouched.');
      return false;
    }
    await indexSite(content, fresh);
    if (existsSync(outDir)) renameSync(outDir, old);
    renameSync(fresh, outDir);
    return true;
  } finally {
    // Killed between the two renames, the old site still lies in staging; otherwise it has been replaced.
    if (!existsSync(outDir) && existsSync(old)) renameSync(old, outDir);
    rmSync(fresh, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}
