/** `npm run coverage`: what of the originals no claim carries yet. Exit code 1 unless all numbers and dates are carried. */
import { COVERED, coverageOf, percentOf, type Coverage } from '../../content/coverage.ts';
import type { ParsedContent } from '../../content/parsed-content.ts';
import { unreadIssues } from '../../content/rules/unparsed-records.ts';
import { relabel } from '../../content/reader/folders.ts';
import { formatIssue } from '../../content/issue.ts';
import { excerpt } from '../shared/excerpt.ts';
import { countOf, loadContent, originalsFolder, report, treeOf, type Tree } from '../shared/workspace.ts';
import { documentOf, noOriginals, type Document } from '../shared/documents.ts';
import { FOLDER_FLAGS, runCommand, UsageError, type Usage } from '../shared/options.ts';

const usage: Usage = {
  command: 'npm run coverage',
  words: '[DOCUMENT …]',
  what: "Lists the numbers, dates and capitalised names of an original that no claim carries yet, paragraph by paragraph, and\nthe share that is carried. DOCUMENT is a source's id, a file of the folder of originals, or a path; without one, all\nsources are measured. All numbers and dates must be carried, or listed in seeds/exceptions.yaml; names are a hint.",
  flags: {
    ...FOLDER_FLAGS,
    names: { what: 'list the names as well, when all documents are measured' },
  },
  examples: ['npm run coverage -- busan-2025', 'npm run coverage'],
};

await runCommand(usage, (options) => {
  const tree = treeOf(options);
  const content = loadContent(tree.folders);
  const unread = unreadIssues(content).map((issue) => relabel(issue, tree.names));
  if (unread.length > 0) return report(unread, '', 'nothing was measured');
  if (options.words.length === 0 && originalsFolder() === undefined) {
    console.log(`NOT MEASURED: ${noOriginals}`);
    return true;
  }
  const isPage = (word: string): boolean =>
    content.sources.some(({ id, fields }) => id === word && fields.page !== undefined);
  const named = options.words.length > 0 ? options.words : content.sources.map(({ id }) => id);
  const documents = named.filter((word) => !isPage(word));
  const passedOver = named.length - documents.length;
  if (passedOver > 0)
    console.log(`Passed over: ${countOf(passedOver, 'source', 'sources')} with a public page alone and no original.`);
  const withNames = options.words.length > 0 || options.on('names');
  let isComplete = true;
  // The documents at hand are measured even if others are missing.
  const missing: string[] = [];
  for (const word of documents) {
    const document = documentOrFault(content, word);
    if (typeof document === 'string') missing.push(document);
    else {
      const coverage = coverageOf(content, document.source, document.paragraphs);
      isComplete = print(document, coverage, tree, withNames) && isComplete;
    }
  }
  if (missing.length > 0) throw new UsageError(missing.join('\n'));
  return isComplete;
});

/** The document, or the message that says why there is none. */
function documentOrFault(content: ParsedContent, word: string): Document | string {
  try {
    return documentOf(content, word);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}

function print(
  { source, paragraphs }: Document,
  { counts, left, issues }: Coverage,
  { names }: Tree,
  withNames: boolean,
): boolean {
  const shares = COVERED.map((what) => {
    const { carried, excepted, all } = counts[what];
    if (all === 0) return `no ${what}`;
    return `${what} ${percentOf(counts[what])}% (${carried}${excepted === 0 ? '' : ` and ${excepted} explained`} of ${all})`;
  });
  console.log(`${source}: ${shares.join(', ')}`);
  let complete = issues.length === 0;
  for (const [number, things] of left) {
    for (const { what, text, index } of things) {
      if (what !== 'names') complete = false;
      else if (!withNames) continue;
      console.log(
        `  ¶${number}  ${what.slice(0, -1).padEnd(6)}  ${text}  …${excerpt(paragraphs[number - 1] ?? '', index, text.length)}…`,
      );
    }
  }
  for (const issue of issues) console.log(formatIssue(relabel(issue, names)));
  return complete;
}
