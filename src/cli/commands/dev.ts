/** `npm run dev`: Astro's development server; content errors show in the page. Search needs a build. */
import { contentDate } from '../build/content-date.ts';
import { notePassedOver, ROOT } from '../shared/workspace.ts';
import { basePath, checkAddresses, checkFolder } from '../shared/settings.ts';
import { runCommand, type Usage } from '../shared/options.ts';
import { runAstro } from '../shared/run-astro.ts';

const usage: Usage = {
  command: 'npm run dev',
  what: 'Serves the site while it is written, until Ctrl-C; errors of content show in the page. Search needs a build.',
  flags: {
    port: { value: 'PORT', what: 'listen there; by default at 4321, or the next that is free' },
    host: { value: 'HOST', what: 'listen for other machines too, e.g. at 0.0.0.0' },
    open: { what: 'open it in the browser' },
  },
};

await runCommand(usage, async (options) => {
  basePath();
  checkAddresses();
  checkFolder(ROOT);
  const { day, from } = contentDate(ROOT);
  console.log(from);
  notePassedOver();
  const given = Object.entries(usage.flags).flatMap(([name, { value }]) =>
    value === undefined
      ? options.on(name)
        ? [`--${name}`]
        : []
      : (options.text(name)?.replace(/^/, `--${name}=`) ?? []),
  );
  return (await runAstro(['dev', ...given], day === undefined ? {} : { CONTENT_DATE: day })) === 0;
});
