/** `npm run dev`: Astro's development server; content errors show in the page. Search needs a build. */
import { runTool } from './run.ts';

process.exitCode = await runTool('astro', 'astro', ['dev', ...process.argv.slice(2)]);
