/** `npm run published`: records what is published, against which `npm run check` holds later changes. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shownPath } from '../../content/reader/folders.ts';
import { ADDRESSES } from '../../content/published-ledger.ts';
import { isDay } from '../../core/domain/calendar.ts';
import { addressesOf, ledgersOf } from '../shared/record-published.ts';
import { filesIn } from '../site-checks/read-site.ts';
import { lastingAddresses } from '../site-checks/vanished.ts';
import { absolutePath, countOf, issuesIn, loadContent, report, ROOT, treeOf, writeFile } from '../shared/workspace.ts';
import { FOLDER_FLAGS, runCommand, UsageError, type Usage } from '../shared/options.ts';

const usage: Usage = {
  command: 'npm run published',
  what: 'Writes content/published/: every claim as it is published, a file a profile, and every address of the built site in dist/.\nFrom then on a change needs a record in content/changes/, and an address that vanishes an entry in content/forwards.yaml.',
  flags: {
    ...FOLDER_FLAGS,
    date: {
      value: 'DAY',
      what: 'the day from which new claims count as published; by default CONTENT_DATE, else today',
    },
    site: { value: 'DIR', what: 'the built site whose addresses are recorded; by default dist/' },
  },
  examples: ['npm run build && npm run published', 'npm run published -- --date 2026-11-28'],
};

await runCommand(usage, (options) => {
  const tree = treeOf(options);
  const content = loadContent(tree.folders);
  const day = options.text('date') ?? (process.env.CONTENT_DATE || new Date().toISOString().slice(0, 10));
  if (!isDay(day)) throw new UsageError(`--date: ${day} is no day such as 2026-11-28`);
  const sound = report(
    issuesIn(content, tree),
    `Published: ${countOf(content.register.claims.size, 'claim')} of ${countOf(content.register.profiles.size, 'profile')}.`,
    `${tree.names.content}/published/ is unchanged`,
  );
  // A change without its record must not pass for what was published.
  if (!sound) return false;
  const files = new Map(ledgersOf(content, day));
  const site = options.text('site') ?? join(ROOT, 'dist');
  if (existsSync(join(site, 'index.html'))) files.set(ADDRESSES, addressesOf(content, lastingAddresses(filesIn(site))));
  else console.log(`There is no built site in ${site}, so its addresses are not recorded: npm run build makes it.`);
  for (const [path, text] of files) {
    const file = absolutePath(tree, path);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    writeFile(file, text);
    console.log(`wrote  ${shownPath(path, tree.names)}`);
  }
  return true;
});
