/** `npm run measure:check`: how long the check takes over made-up profiles as full as the real ones, and whether it grows in step. */
import { parseContent } from '../src/content/parsed-content.ts';
import { formatIssue } from '../src/content/issue.ts';
import { groupByCollection } from '../src/content/reader/read-files.ts';
import { runRules } from '../src/content/rules/run-rules.ts';
import { madeUpContent, type MadeUp } from './made-up-content.ts';
import { parseOrExit, UsageError, type Usage } from '../src/cli/shared/options.ts';

const usage: Usage = {
  command: 'npm run measure:check',
  words: '[PROFILES …]',
  what: 'Prints the processor time of the check over made-up profiles as full as the real ones, sound and full of mistakes,\nand how it grows. By default over 100, 1000 and 2000 profiles.',
  flags: {},
  examples: ['npm run measure:check -- 100 200'],
};

const SIZES = [100, 1000, 2000] as const;
/** A mistake must not cost so much that a folder full of them never ends. */
const KINDS = ['sound', 'wrong'] as const;

/** Of the processor, so that what else the machine does counts for little. */
function seconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Seconds for reading and for the rules, and how many issues there were. */
function measure(made: MadeUp): { read: number; rules: number; issues: number; first: string } {
  const start = seconds();
  const content = parseContent(groupByCollection(made.texts));
  const between = seconds();
  const issues = runRules(content);
  const end = seconds();
  const first = issues[0];
  return {
    read: between - start,
    rules: end - between,
    issues: issues.length,
    first: first === undefined ? '' : formatIssue(first),
  };
}

const { words } = await parseOrExit(usage, (options) => {
  for (const word of options.words)
    if (!/^[1-9]\d{0,5}$/.test(word)) throw new UsageError(`${JSON.stringify(word)} is no number of profiles`);
});
const asked = words.map(Number);
const sizes = asked.length > 0 ? asked : SIZES;
console.log('processor seconds to read and understand, for the rules, and in all');
for (const kind of KINDS) {
  let before: { profiles: number; all: number } | undefined;
  for (const profiles of sizes) {
    const made = madeUpContent(profiles, kind === 'wrong');
    const { read, rules, issues, first } = measure(made);
    const all = read + rules;
    const times =
      before === undefined
        ? ''
        : `  ${(all / before.all).toFixed(2)} times the time for ${profiles / before.profiles} times the profiles`;
    console.log(
      `${kind.padEnd(6)} ${String(profiles).padStart(5)} profiles  ${String(made.claims).padStart(7)} claims  ${read.toFixed(1).padStart(6)} + ${rules.toFixed(1).padStart(5)} = ${all.toFixed(1).padStart(6)} s  ${issues} issues${times}`,
    );
    if ((kind === 'sound') !== (issues === 0)) console.log(`  ${first}`);
    before = { profiles, all };
  }
}
