/** A Vite plugin for `npm run dev`. Links to the glossary depend on all terms and claims: prose is compiled again after any of them changes. */
import { relative, sep } from 'node:path';
import type { ViteUserConfig } from 'astro';

export function recompileProse(): NonNullable<ViteUserConfig['plugins']>[number] {
  return {
    name: 'recompile-prose',
    hotUpdate({ file, modules }) {
      if (!['content', 'seeds'].includes(relative(process.cwd(), file).split(sep)[0] ?? '')) return undefined;
      const all = [...this.environment.moduleGraph.idToModuleMap.values()];
      return [...new Set([...modules, ...all.filter((module) => module.file?.endsWith('.mdx'))])];
    },
  };
}
