/** `npm run build`: the checked site in dist/. BASE_PATH and SITE_URL say where it will live. */
import { join } from 'node:path';
import { buildSite } from './build-site.ts';
import { ROOT } from './content.ts';

const done = await buildSite({ outDir: join(ROOT, 'dist'), base: process.env.BASE_PATH || '/' });
if (done) console.log('Built dist/.');
process.exitCode = done ? 0 : 1;
