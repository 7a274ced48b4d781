/** `npm run readability`: the reading grade, the longest sentence and the length of every text, in the words that a reader sees. */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { parseContent } from '../src/content/parsed-content.ts';
import { readContent } from '../src/content/reader/read-files.ts';
import { textSections } from '../src/core/domain/prose-text.ts';
import { parseOrExit } from '../src/cli/shared/options.ts';
import { ROOT } from '../src/cli/shared/workspace.ts';

await parseOrExit({
  command: 'npm run readability',
  what: 'Prints the Flesch–Kincaid grade, the longest sentence and the length of every profile and theme. Grade 10 is the most\nthat the texts are to ask for; npm run check holds the length of sentences.',
  flags: {},
});

const { register, profiles, themes } = parseContent(readContent(ROOT));
const wordsIn = (text: string): string[] => text.split(/\s+/u).filter((word) => /\p{L}|\p{N}/u.test(word));

for (const [noun, drafts] of Object.entries({ profiles, themes }))
  for (const { id, file } of drafts) {
    if (file.prose === undefined) continue;
    const sections = textSections(register, file.prose, noun === 'profiles' ? id : undefined);
    const sentences = sections.flatMap(({ text }) => text.split(/(?<=[.!?][”’")]*)\s+(?=[\p{Lu}“\p{N}])/u));
    const words = sentences.flatMap(wordsIn);
    const counts = {
      sentence: sentences.length,
      word: words.length,
      syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
    };
    const longest = Math.max(...sentences.map((sentence) => wordsIn(sentence).length));
    console.log(
      `${`${noun}/${id}`.padEnd(32)} grade ${fleschKincaid(counts).toFixed(1).padStart(4)}  longest ${String(longest).padStart(2)}  words ${String(words.length).padStart(4)}`,
    );
  }
