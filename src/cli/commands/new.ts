/** `npm run new`: writes a new profile, source, theme or claim with every required field, ready to fill in. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { shownPath } from '../../content/reader/folders.ts';
import { didYouMean } from '../shared/did-you-mean.ts';
import { absolutePath, loadContent, treeOf } from '../shared/workspace.ts';
import { addClaim } from '../new/add-claim.ts';
import { flagOf, mustBeId, wordAt } from '../new/ask.ts';
import { newProfile, newSource, newTheme, type NewFiles } from '../new/records.ts';
import { FOLDER_FLAGS, runCommand, UsageError, type Usage } from '../shared/options.ts';

/** The flags of each kind of record; the required ones are asked for at a terminal. */
const FLAGS = {
  profile: { needs: ['source'], may: ['document', 'name', 'kind'] },
  source: { needs: ['document'], may: [] },
  theme: { needs: [], may: ['name'] },
  claim: { needs: ['kind', 'id'], may: ['source', 'theme', 'paragraph', 'printed'] },
} as const satisfies Record<string, { needs: readonly string[]; may: readonly string[] }>;
type RecordKind = keyof typeof FLAGS;

const EXAMPLES: Readonly<Record<RecordKind, string>> = {
  profile: 'profile ulsan --source ulsan-2026 --document FILE',
  source: 'source ulsan-2026 --document FILE',
  theme: 'theme water',
  claim: 'claim busan --kind money --id harbour-budget',
};

const usage: Usage = {
  command: 'npm run new',
  words: 'profile|source|theme|claim ID',
  what: 'Writes a record with every required field; npm run check then lists what is left to fill in. Of a claim, ID is the\nprofile that it joins. What is missing is asked for at a terminal. No file is ever overwritten.',
  flags: {
    source: { value: 'ID', what: 'profile, claim: the id of its source, in the form <place or body>-<year>' },
    document: {
      value: 'FILE',
      what: 'source, profile: the original, by its path or its name in the folder of originals',
    },
    name: { value: 'TEXT', what: 'profile, theme: its name in English' },
    kind: { value: 'KIND', what: 'profile, claim: its kind' },
    id: { value: 'ID', what: 'claim: its id, a permalink' },
    theme: { value: 'ID', what: 'claim: the id of a theme' },
    paragraph: { value: 'N', what: 'claim: the paragraph in which it is printed; several with commas' },
    printed: { value: 'TEXT', what: 'claim: the number or name letter for letter as in the source' },
    ...FOLDER_FLAGS,
  },
  examples: [
    'npm run new -- profile ulsan --source ulsan-2026 --document ../originals/ulsan.txt',
    'npm run new -- claim busan --kind money --id harbour-budget --paragraph 12 --printed "KRW 2 trillion"',
  ],
};

await runCommand(usage, async (options) => {
  const tree = treeOf(options);
  const content = loadContent(tree.folders);
  const what = await wordAt(options, 0, 'What is it: profile, source, theme or claim?', EXAMPLES.profile);
  if (!isRecordKind(what))
    throw new UsageError(
      `There is no new ${JSON.stringify(what)}${didYouMean(what, Object.keys(FLAGS), '.')} There are ${Object.keys(FLAGS).join(', ')}.`,
    );
  const id = await wordAt(options, 1, what === 'claim' ? 'To which profile?' : 'Its id?', EXAMPLES[what]);
  if (options.words.length > 2)
    throw new UsageError(`After ${what} ${id} come flags only, and not ${JSON.stringify(options.words[2])}`);
  mustBeId(id, 'The id');
  const { needs, may } = FLAGS[what];
  const takes: readonly string[] = [...needs, ...may, ...Object.keys(FOLDER_FLAGS)];
  const stray = Object.keys(usage.flags).find((flag) => options.text(flag) !== undefined && !takes.includes(flag));
  if (stray !== undefined)
    throw new UsageError(`A new ${what} takes no --${stray}; it takes ${takes.map((flag) => `--${flag}`).join(', ')}`);

  if (what === 'claim') {
    await addClaim(options, content, tree, id);
    return true;
  }
  const files: NewFiles =
    what === 'profile'
      ? await newProfile(options, content, id)
      : what === 'source'
        ? newSource(content, id, await flagOf(options, 'document', 'The path of the original?'))
        : newTheme(options, content, id);
  for (const path of files.keys())
    if (existsSync(absolutePath(tree, path)))
      throw new UsageError(`${shownPath(path, tree.names)} already exists; nothing was written`);
  writeAll(new Map([...files].map(([path, text]) => [absolutePath(tree, path), text])));
  for (const path of files.keys()) console.log(`wrote  ${shownPath(path, tree.names)}`);
  console.log('npm run check lists what is left to fill in.');
  return true;
});

/** All files, or none of them. */
function writeAll(files: ReadonlyMap<string, string>): void {
  const undo: string[] = [];
  try {
    for (const [path, text] of files) {
      // The first folder that had to be made; removing it removes all below.
      const made = mkdirSync(dirname(path), { recursive: true });
      if (made !== undefined) undo.push(made);
      writeFileSync(path, text, { flag: 'wx' });
      undo.push(path);
    }
  } catch (error) {
    for (const path of undo.toReversed()) rmSync(path, { recursive: true, force: true });
    throw error;
  }
}

function isRecordKind(word: string): word is RecordKind {
  return Object.hasOwn(FLAGS, word);
}
