/** Style sheets: each in a layer, so that it does not matter in which order a page loads them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { layerOf } from '../../src/site/layer-styles.ts';

const STYLES = join(import.meta.dirname, '..', '..', 'src', 'site', 'styles');
/** Of exported images alone. */
const NO_PAGE = new Set(['images.css']);

test.each(readdirSync(STYLES).filter((file) => file.endsWith('.css') && !NO_PAGE.has(file)))(
  '%s names its layer in its first line',
  (file) => {
    expect(layerOf(readFileSync(join(STYLES, file), 'utf8'))).toBeDefined();
  },
);
