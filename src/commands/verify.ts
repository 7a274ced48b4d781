/** `npm run verify`: every claim against its original document; records what was seen in seeds/verified.txt. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { byPlace } from '../checks/issue.ts';
import { derivation } from '../checks/rules/derivation.ts';
import { paragraphs } from '../checks/rules/paragraphs.ts';
import { verifyAgainst } from '../checks/verified.ts';
import { Progress } from './progress.ts';
import { loadContent, ORIGINALS, readOriginal, report, ROOT } from './content.ts';

const folder = ORIGINALS;
if (folder === undefined || folder === '') {
  console.log('NOT VERIFIED: CHEONGSAJIN_ORIGINALS names no folder, so this step had no originals to read.');
} else {
  const content = loadContent();
  const found = verifyAgainst(content, (document) => readOriginal(folder, document), new Progress().count);
  const issues = [...found.issues, ...derivation.check(content), ...paragraphs.check(content)].toSorted(byPlace);
  const sound = report(
    issues,
    `Verified: ${found.figures} printed figures and names stand in their paragraphs of ${content.sources.length} originals.`,
    'seeds/verified.txt is as it was',
  );
  if (!sound) {
    // What was seen before stays on record until the whole ledger is sound again.
    process.exitCode = 1;
  } else if (!process.argv.includes('--frozen')) {
    writeFileSync(join(ROOT, 'seeds', 'verified.txt'), found.record);
  } else if (found.record !== content.verified) {
    // A run that only tests leaves the tree as it is: the record is compared, not written.
    console.error('seeds/verified.txt is not what the originals show: run npm run verify and commit it.');
    process.exitCode = 1;
  }
}
