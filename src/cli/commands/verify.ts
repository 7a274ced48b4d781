/** `npm run verify`: compares claims with their originals; records what was found in seeds/verified.txt. */
import { existsSync, writeFileSync } from 'node:fs';
import type { ParsedContent } from '../../content/parsed-content.ts';
import { relabel } from '../../content/reader/folders.ts';
import { byPosition } from '../../content/issue.ts';
import { derivation } from '../../content/rules/each/derivation.ts';
import { paragraphs } from '../../content/rules/each/paragraphs.ts';
import { documentOf, markOf, verifyAgainst } from '../../content/verification.ts';
import { didYouMean } from '../shared/did-you-mean.ts';
import {
  absolutePath,
  countOf,
  loadContent,
  originalsFolder,
  readOriginal,
  report,
  treeOf,
} from '../shared/workspace.ts';
import { FOLDER_FLAGS, runCommand, UsageError, type Usage } from '../shared/options.ts';
import { Progress } from '../shared/progress.ts';

const RECORD = 'seeds/verified.txt';

const usage: Usage = {
  command: 'npm run verify',
  words: '[SOURCE …]',
  what: 'Looks up every printed number and name in its paragraph of the original, and records in seeds/verified.txt what it saw.\nCHEONGSAJIN_ORIGINALS names the folder of originals. With the ids of sources, those alone: so the others may be missing.',
  flags: {
    ...FOLDER_FLAGS,
    frozen: { what: 'write nothing; exit with 1 where the record differs from the originals' },
  },
  examples: ['npm run verify', 'npm run verify -- ulsan-2026'],
};

await runCommand(usage, (options) => {
  const folder = originalsFolder();
  if (folder === undefined) {
    console.log('NOT VERIFIED: CHEONGSAJIN_ORIGINALS names no folder, so this step had no originals to read.');
    // A request for certain documents must not look successful.
    return options.words.length === 0;
  }
  if (!existsSync(folder)) throw new UsageError(`CHEONGSAJIN_ORIGINALS: there is no folder ${folder}`);
  const tree = treeOf(options);
  const all = loadContent(tree.folders);
  const content = options.words.length === 0 ? all : ofSources(all, options.words);
  const progress = new Progress();
  const found = verifyAgainst(content, (document) => readOriginal(folder, document), progress.count);
  const issues = [...found.issues, ...derivation.check(content), ...paragraphs.check(content)].toSorted(byPosition);
  const record = `${tree.names.seeds}/verified.txt`;
  const sound = report(
    issues.map((issue) => relabel(issue, tree.names)),
    `Verified: ${countOf(found.figures, 'printed number or name', 'printed numbers and names')} of ${countOf(content.sources.length, 'original')}, each in its paragraph.`,
    `${record} is unchanged`,
  );
  // The record is written only if there are no issues.
  if (!sound) return false;
  const text = options.words.length === 0 ? found.record : mergeRecord(all, content, found.record);
  if (text === all.verified) return true;
  if (options.on('frozen')) {
    console.error(`${record} is not what the originals show: run npm run verify and commit it.`);
    return false;
  }
  writeFileSync(absolutePath(tree, RECORD), text);
  console.log(`wrote  ${record}`);
  return true;
});

/** The content of the given sources. Throws a UsageError for an unknown source. */
function ofSources(content: ParsedContent, words: readonly string[]): ParsedContent {
  const ids = content.sources.map(({ id }) => id);
  for (const word of words) {
    if (ids.includes(word)) continue;
    throw new UsageError(
      `There is no source ${JSON.stringify(word)}${didYouMean(word, ids, `; the sources are ${ids.join(', ')}`)}`,
    );
  }
  return {
    ...content,
    sources: content.sources.filter(({ id }) => words.includes(id)),
    claims: content.claims.filter(({ fields }) => fields.source !== undefined && words.includes(fields.source)),
  };
}

/** The record with the lines of the verified documents replaced. */
function mergeRecord(all: ParsedContent, { sources }: ParsedContent, seen: string): string {
  const marks = new Set(sources.map(({ fields }) => markOf(fields.sha256)));
  const kept = all.verified.split('\n').filter((line) => line !== '' && !marks.has(documentOf(line)));
  return `${[...kept, ...seen.split('\n').filter((line) => line !== '')].toSorted().join('\n')}\n`;
}
