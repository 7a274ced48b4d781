/** `npm start`: builds, then serves what was built. */
import { join } from 'node:path';
import { buildSite } from './build-site.ts';
import { ROOT } from './content.ts';
import { endWithNpm } from './end-with-npm.ts';
import { serve } from './serve.ts';

endWithNpm();
if (await buildSite({ outDir: join(ROOT, 'dist'), base: process.env.BASE_PATH || '/' })) await serve();
else process.exitCode = 1;
