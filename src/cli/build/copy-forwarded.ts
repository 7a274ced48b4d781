/** Files that were published at an address and are now at another: no page can lead on to them, so both addresses have them. */
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Forward } from '../../core/schema/forward.ts';

/** A page is no file here: its address ends with a slash, and it leads on by itself. Throws where there is no such file, or one already. */
export function copyForwarded(folder: string, forwards: readonly Forward[]): void {
  for (const { from, to } of forwards) {
    if (to === undefined || from.endsWith('/') || from.includes('#')) continue;
    if (!existsSync(join(folder, to)) || to.endsWith('/'))
      throw new Error(`content/forwards.yaml: ${from} leads to ${to}, and the site has no such file`);
    if (existsSync(join(folder, from)))
      throw new Error(`content/forwards.yaml: ${from} leads on, and the site has a file there; remove the entry`);
    mkdirSync(dirname(join(folder, from)), { recursive: true });
    cpSync(join(folder, to), join(folder, from));
  }
}
