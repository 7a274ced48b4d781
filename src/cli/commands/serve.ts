/** `npm run serve`: serves dist/ as in production and prints its address. PORT, HOST and BASE_PATH are read. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../shared/workspace.ts';
import { endWithNpm } from '../shared/end-with-npm.ts';
import { parseOrExit } from '../shared/options.ts';
import { serveSite } from '../shared/serve-site.ts';

/** dist/, or another built folder: the tests serve theirs. */
const folder = process.env.SITE_DIR || join(ROOT, 'dist');
const FIRST_PORT = 4321;

export async function serve(): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) {
    console.error('There is no built site to serve: run npm run build first.');
    process.exitCode = 1;
    return;
  }
  const base = process.env.BASE_PATH || '/';
  const host = process.env.HOST || '127.0.0.1';
  const requested = process.env.PORT;
  // A requested port must be used or fail; instead of the default one, the next free one will do.
  const ports =
    requested === undefined || requested === ''
      ? Array.from({ length: 20 }, (_, i) => FIRST_PORT + i)
      : [Number(requested)];
  for (const port of ports) {
    try {
      const { server, address } = await serveSite({ folder, base, port, host });
      console.log(`Cheongsajin is at ${address}  (Ctrl+C ends it)`);
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
        process.once(signal, () => server.close(() => process.exit(0)).closeAllConnections());
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  console.error(`Port ${ports[0] ?? ''} is in use: set PORT to a free one.`);
  process.exitCode = 1;
}

if (import.meta.main) {
  await parseOrExit({
    command: 'npm run serve',
    what: 'Serves dist/ as in production and prints its address, until Ctrl-C.\nPORT and HOST are where it listens, BASE_PATH=/folder/ what it was built for, SITE_DIR another built folder.',
    flags: {},
  });
  endWithNpm();
  await serve();
}
