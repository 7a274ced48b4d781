/** A Vite plugin for `npm run dev`. Links to the glossary depend on all terms and claims: prose is compiled again after any of them changes. */
import { relative, sep } from 'node:path';
import type { ViteUserConfig } from 'astro';

export function recompileProse(): NonNullable<ViteUserConfig['plugins']>[number] {
  return {
    name: 'recompile-prose',
    hotUpdate({ file, modules }) {
      if (!['content', 'seeds'].includes(relative(process.cwd(), file).split(sep)[0] ?? '')) return undefined;
      const { moduleGraph } = this.environment;
      const prose = [...moduleGraph.idToModuleMap.values()].filter((module) => module.file?.endsWith('.mdx') === true);
      if (file.endsWith('.mdx')) return [...new Set([...modules, ...prose])];
      // Of records, pages are loaded again once they have been checked: now they would show what was there before.
      for (const module of prose) moduleGraph.invalidateModule(module);
      return [];
    },
  };
}
