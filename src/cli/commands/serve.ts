/** `npm run serve`: serves dist/ as in production and prints its address. PORT, HOST and BASE_PATH are read. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../shared/workspace.ts';
import { runCommand } from '../shared/options.ts';
import { basePath, listenAt, SettingError, whyNotListening } from '../shared/settings.ts';
import { serveSite } from '../server/serve-site.ts';

const FIRST_PORT = 4321;

/** Serves dist/, or another built folder: the tests serve theirs. */
export async function serve(folder = process.env.SITE_DIR || join(ROOT, 'dist')): Promise<void> {
  if (!existsSync(join(folder, 'index.html')))
    throw new SettingError(`There is no built site in ${folder}: run npm run build first.`);
  const base = basePath();
  const { port: requested, host } = listenAt();
  // A requested port must be used or fail; instead of the default one, the next free one will do.
  const ports = requested === undefined ? Array.from({ length: 20 }, (_, i) => FIRST_PORT + i) : [requested];
  for (const port of ports) {
    try {
      const { server, address } = await serveSite({ folder, base, port, host });
      console.log(`Cheongsajin is at ${address}  (Ctrl+C ends it)`);
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
        process.once(signal, () => server.close(() => process.exit(0)).closeAllConnections());
      return;
    } catch (error) {
      const isLast = port === ports.at(-1);
      if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE' && !isLast) continue;
      const why = whyNotListening(error, ports[0] ?? port, host);
      throw why === undefined ? error : new SettingError(why);
    }
  }
}

if (import.meta.main)
  await runCommand(
    {
      command: 'npm run serve',
      what: 'Serves dist/ as in production and prints its address, until Ctrl-C.\nPORT and HOST are where it listens, BASE_PATH=/folder/ what it was built for, SITE_DIR another built folder.',
      flags: {},
    },
    async () => {
      await serve();
      return true;
    },
  );
