/**
 * A Vite plugin for the style sheets of `styles/`. Each names its layer in its first line and is put into it here:
 * which sheet a page loads first depends on how the bundler met them, and with layers nothing depends on that.
 */
import { dirname, join } from 'node:path';
import type { ViteUserConfig } from 'astro';

/** From the weakest to the strongest: every page's own, components, page kinds, paper. */
const LAYERS = ['base', 'parts', 'page', 'print'];

/** The layer that a sheet names in its first line; none stands above all others. */
export const layerOf = (css: string): string | undefined =>
  LAYERS.find((layer) => css.startsWith(`/* layer: ${layer} */\n`));

export function layerStyles(): NonNullable<ViteUserConfig['plugins']>[number] {
  return {
    name: 'layer-styles',
    enforce: 'pre',
    transform(css, id) {
      const [file = '', query = ''] = id.split('?');
      // With `?url` comes a module that names the sheet, not the sheet.
      if (dirname(file) !== join(import.meta.dirname, 'styles') || !file.endsWith('.css') || query === 'url')
        return undefined;
      const layer = layerOf(css);
      if (layer === undefined) return undefined;
      // On one line with the first rule, so that positions stay those of the file.
      return { code: `@layer ${LAYERS.join(', ')}; @layer ${layer} {${css}}`, map: null };
    },
  };
}
