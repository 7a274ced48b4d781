/** `npm run dev`: Astro's development server; content errors show in the page. Search needs a build. */
import { contentDate } from './content-date.ts';
import { loadContent, ROOT } from './content.ts';
import { endWithNpm } from './end-with-npm.ts';
import { runTool } from './run.ts';

endWithNpm();
const { register } = loadContent();
process.exitCode = await runTool('astro', 'astro', ['dev', ...process.argv.slice(2)], {
  // Without a sound source there is nothing to reckon, and the page says what is wrong with the content.
  ...(register.sources.size === 0 ? {} : { CONTENT_DATE: contentDate(register, ROOT) }),
});
