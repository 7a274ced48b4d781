/** `npm run check`: runs every rule over every record. Exit code 1 when there are issues. */
import { appendFileSync } from 'node:fs';
import { shownPath } from '../../content/reader/folders.ts';
import type { ParsedContent } from '../../content/parsed-content.ts';
import { toReread } from '../../content/reread.ts';
import { notRecorded } from '../shared/record-published.ts';
import { fixContent } from '../fix/fix-content.ts';
import { countOf, issuesIn, loadContent, notePassedOver, treeOf, type Tree } from '../shared/workspace.ts';
import { FORMATS, formatIssues, summaryOf, type Format } from '../shared/issue-formats.ts';
import { FOLDER_FLAGS, runCommand, UsageError, type Options, type Usage } from '../shared/options.ts';
import { watchTree } from '../shared/watch.ts';

const usage: Usage = {
  command: 'npm run check',
  what: 'Reads all content and reports every problem, one per line:\nfile:line:column  rule  field: value — what is wrong; what to write instead',
  flags: {
    ...FOLDER_FLAGS,
    format: { value: FORMATS.join('|'), what: 'lines to read (default), one JSON document, or annotations for GitHub' },
    fix: {
      what: 'first fix what is safe: NFC, line endings, trailing spaces, order of fields; printed words are left as they are',
    },
    watch: { what: 'check again whenever a file changes, until Ctrl-C' },
  },
  examples: ['npm run check -- --content ../draft/content --seeds ../draft/seeds', 'npm run check -- --format github'],
};

await runCommand(usage, async (options) => {
  const tree = treeOf(options);
  const format = formatOf(options);
  if (options.on('fix') && options.on('watch'))
    throw new UsageError('--fix and --watch cannot be combined: a file would change while you edit it');
  if (options.on('fix'))
    // The other formats are for machines, so these lines for people go to stderr.
    for (const line of fixContent(tree)) (format === 'text' ? console.log : console.error)(line);
  if (!options.on('watch')) return check(tree, format);
  await watchTree(tree.folders, () => {
    if (process.stdout.isTTY) process.stdout.write('\u001B[2J\u001B[3J\u001B[H');
    check(tree, format);
    if (format === 'text') console.log('Watching; Ctrl-C ends it.');
  });
  return true;
});

function formatOf(options: Options): Format {
  const name = options.text('format') ?? 'text';
  const format = FORMATS.find((other) => other === name);
  if (format === undefined)
    throw new UsageError(`--format: there is no format "${name}"; there are ${FORMATS.join(', ')}`);
  return format;
}

/** What is said of all places is no error either, but a place that is new may have made it untrue. */
function noteSentences(content: ParsedContent, tree: Tree): void {
  const { places, sentences } = toReread(content);
  if (sentences.length > 0)
    console.log(
      `Read again, now that ${places.join(' and ')} ${places.length === 1 ? 'has' : 'have'} joined: is it still true? Where it is not, say of which places it is.`,
    );
  for (const { path, text } of sentences) console.log(`  ${shownPath(path, tree.names)}  “${text}”`);
}

function check(tree: Tree, format: Format): boolean {
  const content = loadContent(tree.folders);
  const issues = issuesIn(content, tree);
  notePassedOver(tree.folders);
  const text = formatIssues(issues, format);
  if (text !== '') console.log(text);
  // GitHub shows ten annotations; its summary of the run has room for all.
  const summary = process.env.GITHUB_STEP_SUMMARY;
  if (format === 'github' && summary && issues.length > 0) appendFileSync(summary, summaryOf(issues));
  if (format === 'text') {
    const { register } = content;
    console.log(
      issues.length === 0
        ? `Content is sound: ${countOf(register.profiles.size, 'profile')}, ${countOf(register.claims.size, 'claim')}, ${countOf(register.themes.size, 'theme')}, ${countOf(register.sources.size, 'source')}.`
        : `\n${countOf(issues.length, 'error')} in the content.`,
    );
    const later = issues.length === 0 ? notRecorded(content) : undefined;
    // A note and no error: what is new is held once it is published.
    if (later !== undefined && later.claims + later.changed > 0)
      console.log(
        `Not in ${tree.names.content}/published/ yet: ${countOf(later.claims, 'new claim')}, ${countOf(later.changed, 'changed claim')}. npm run published writes them.`,
      );
    if (issues.length === 0) noteSentences(content, tree);
  }
  return issues.length === 0;
}
