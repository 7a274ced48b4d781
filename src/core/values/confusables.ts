/** Letters that look like others, and are not found, sorted or read aloud as what they look like. */

export interface ConfusableLetters {
  readonly text: string;
  readonly index: number;
  readonly message: string;
  readonly remedy: string;
}

/** A word of Latin letters with Cyrillic or Greek ones among them; µ and Ω are allowed, as units. */
const MIXED =
  /(?=[\p{L}\p{M}]*\p{Script=Latin})(?=[\p{L}\p{M}]*(?![µμΩ])[\p{Script=Cyrillic}\p{Script=Greek}])[\p{L}\p{M}]+/u;
/** Latin letters and digits as wide as Hangul. */
const WIDE = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]+/u;
/** No language of the site sets more than two marks on a letter. */
const PILED = /\p{L}\p{M}{3,}/u;

/** The first letters in a text that are not what they look like; `undefined` where all are. */
export function confusableLetters(text: string): ConfusableLetters | undefined {
  // A quick test first: most texts have none of them.
  if (!/[\p{M}\p{Script=Cyrillic}\p{Script=Greek}\u1100-\u11FF\uFF10-\uFF5A]/u.test(text)) return undefined;
  const inPieces = [...text.matchAll(/\P{M}\p{M}+|[\u1100-\u11FF]+/gu)].find(
    ([part]) => part.normalize('NFC') !== part,
  );
  if (inPieces !== undefined)
    return {
      text: inPieces[0],
      index: inPieces.index,
      message: 'letters stand here in pieces (NFD), which look whole and are not found',
      remedy: 'npm run check -- --fix joins them',
    };
  const piled = PILED.exec(text);
  if (piled !== null)
    return {
      text: piled[0],
      index: piled.index,
      message: 'marks are piled on a letter',
      remedy: 'write the letter without them',
    };
  const mixed = MIXED.exec(text);
  if (mixed !== null)
    return {
      text: mixed[0],
      index: mixed.index,
      message: `"${mixed[0]}" mixes Latin letters with Cyrillic or Greek ones that look like them`,
      remedy: 'type the word again in Latin letters',
    };
  const wide = WIDE.exec(text);
  return wide === null
    ? undefined
    : {
        text: wide[0],
        index: wide.index,
        message: 'letters or digits of full width are not found by who types them',
        remedy: `write ${wide[0].normalize('NFKC')}`,
      };
}
