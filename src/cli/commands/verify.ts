/** `npm run verify`: compares claims with their originals; records what was found in seeds/verified/. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ParsedContent } from '../../content/parsed-content.ts';
import { ORIGINAL_KEYS, writeOriginalKeys } from '../../content/document-key.ts';
import { foldersOf, relabel, shownPath } from '../../content/reader/folders.ts';
import { byPosition } from '../../content/issue.ts';
import { derivation } from '../../content/rules/each/derivation.ts';
import { paragraphs } from '../../content/rules/each/paragraphs.ts';
import { unreadIssues } from '../../content/rules/unparsed-records.ts';
import { verifyAgainst } from '../../content/verification.ts';
import { verifiedPath } from '../../content/verified-record.ts';
import { didYouMean } from '../shared/did-you-mean.ts';
import {
  absolutePath,
  countOf,
  loadContent,
  originalsFolder,
  readOriginal,
  report,
  ROOT,
  treeOf,
  writeFile,
} from '../shared/workspace.ts';
import { FOLDER_FLAGS, runCommand, UsageError, type Usage } from '../shared/options.ts';
import { Progress } from '../shared/progress.ts';

const usage: Usage = {
  command: 'npm run verify',
  words: '[SOURCE …]',
  what: 'Looks up every printed number and name in its paragraph of the original, and records in seeds/verified/ what it saw, a file a source,\nsigned with a key that is made of the document: nobody can write such a record who does not hold it.\nCHEONGSAJIN_ORIGINALS names the folder of originals. With the ids of sources, those alone: so the others may be missing.',
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
  // What cannot be read may quote anything: no record is judged by it.
  const unread = unreadIssues(all).map((issue) => relabel(issue, tree.names));
  if (unread.length > 0) return report(unread, '', `${tree.names.seeds}/verified/ is unchanged`);
  const content = options.words.length === 0 ? all : ofSources(all, options.words);
  const progress = new Progress();
  const found = verifyAgainst(content, (document) => readOriginal(folder, document), progress.count);
  const issues = [...found.issues, ...derivation.check(content), ...paragraphs.check(content)].toSorted(byPosition);
  const pages = content.sources.filter(({ fields }) => fields.page !== undefined).map(({ id }) => id);
  const sound = report(
    issues.map((issue) => relabel(issue, tree.names)),
    `Verified: ${countOf(found.figures, 'printed number or name', 'printed numbers and names')} of ${countOf(content.sources.length - pages.length, 'original')}, each in its paragraph.`,
    `${tree.names.seeds}/verified/ is unchanged`,
  );
  if (pages.length > 0)
    console.log(
      `Passed over: ${countOf(pages.length, 'source', 'sources')} with a public page alone, and ${countOf(content.claims.filter(({ fields }) => pages.includes(fields.source ?? '')).length, 'claim', 'claims')} of ${pages.length === 1 ? 'it' : 'them'}.`,
    );
  // The records are written only if there are no issues.
  if (!sound) return false;
  const changed = content.sources.filter(({ id }) => all.verified.get(id)?.text !== found.records.get(id)?.text);
  // Whose source is gone, or was renamed.
  const gone = options.words.length === 0 ? [...all.verified.keys()].filter((id) => !idsOf(all).includes(id)) : [];
  const outdated = [...changed.map(({ id }) => id), ...gone].map((id) => ({
    path: shownPath(verifiedPath(id), tree.names),
    file: absolutePath(tree, verifiedPath(id)),
    text: found.records.get(id)?.text,
  }));
  // What is vouched for in the project has its key outside of the content, which a change of content cannot swap.
  if (tree.folders.seeds === foldersOf(ROOT).seeds) {
    const keys = [...found.records.values()].map(({ sha256, seal }) => [sha256, seal?.key ?? ''] as const);
    const before = writeOriginalKeys(all.originalKeys);
    const text = writeOriginalKeys(new Map([...all.originalKeys, ...keys]));
    if (text !== before) outdated.push({ path: ORIGINAL_KEYS, file: join(ROOT, ORIGINAL_KEYS), text });
  }
  for (const { path, file, text } of outdated) {
    if (options.on('frozen')) {
      console.error(`${path} is not what the originals show: run npm run verify and commit it.`);
      continue;
    }
    if (text === undefined) rmSync(file, { force: true });
    else writeFile(file, text);
    console.log(`${text === undefined ? 'removed' : 'wrote'}  ${path}`);
  }
  return !options.on('frozen') || outdated.length === 0;
});

function idsOf({ sources }: ParsedContent): string[] {
  return sources.map(({ id }) => id);
}

/** The content of the given sources. Throws a UsageError for an unknown source. */
function ofSources(content: ParsedContent, words: readonly string[]): ParsedContent {
  const ids = idsOf(content);
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
