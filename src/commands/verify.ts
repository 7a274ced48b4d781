/** `npm run verify`: every claim against its original document; records what was seen in seeds/verified.txt. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { byPlace } from '../checks/issue.ts';
import { derivation } from '../checks/rules/derivation.ts';
import { paragraphs } from '../checks/rules/paragraphs.ts';
import { verifyAgainst } from '../checks/verified.ts';
import { loadContent, ORIGINALS, readOriginal, report, ROOT } from './content.ts';

const folder = ORIGINALS;
if (folder === undefined || folder === '') {
  console.log('NOT VERIFIED: CHEONGSAJIN_ORIGINALS names no folder, so this step had no originals to read.');
} else {
  const content = loadContent();
  const found = verifyAgainst(content, (document) => readOriginal(folder, document));
  const issues = [...found.issues, ...derivation.check(content), ...paragraphs.check(content)].toSorted(byPlace);
  const sound = report(
    issues,
    `Verified: ${found.figures} printed figures and names stand in their paragraphs of ${content.sources.length} originals.`,
  );
  // A run that only tests must leave the tree as it is; the record is then compared, not written.
  if (process.argv.includes('--frozen')) {
    if (sound && found.record !== content.verified) {
      console.error('seeds/verified.txt is not what the originals show: run npm run verify and commit it.');
      process.exitCode = 1;
    }
  } else {
    writeFileSync(join(ROOT, 'seeds', 'verified.txt'), found.record);
  }
  if (!sound) process.exitCode = 1;
}
