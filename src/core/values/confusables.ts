/** Letters that look like others, and are not found, sorted or read aloud as what they look like. */

export interface ConfusableLetters {
  readonly text: string;
  readonly index: number;
  readonly message: string;
  readonly remedy: string;
}

/**
 * Letters of any script but those in which the site and its sources are written, as Unicode's properties tell them; µ and
 * Ω are allowed, as units. A whole word of Cyrillic letters can look as Latin as one letter among others.
 */
const FOREIGN =
  /(?![µμΩ])(?=[\p{L}\p{Nl}])[^\p{Script=Latin}\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Common}\p{Script=Inherited}]/u;
/** Latin letters of phonetics and print, such as small capitals and ligatures, and those that mathematics has in fonts of its own; narrow Hangul. */
const STYLED =
  /[\u212A\u212B\uFB00-\uFB06\uFFA1-\uFFDC\u0250-\u02AF\u1D00-\u1DBF\u2C60-\u2C7F\uA720-\uA7FF\uAB30-\uAB6F\u{1D400}-\u{1D7FF}]+/u;
/** What stands for something that is not there, or that each font draws in its own way. */
const NO_LETTER = /[\uFFFC\uFFFD\p{Co}]|(?![\n\r])\p{Cn}/u;
/** Latin letters and digits as wide as Hangul. */
const WIDE = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]+/u;
/** No language of the site sets more than two marks on a letter. */
const PILED = /\p{L}\p{M}{3,}/u;

/** What is wrong with the letters of a match. */
const fault = ({ 0: text, index }: RegExpExecArray, message: string, remedy: string): ConfusableLetters => ({
  text,
  index,
  message,
  remedy,
});

/** The first letters in a text that are not what they look like; `undefined` where all are. */
export function confusableLetters(text: string): ConfusableLetters | undefined {
  // A quick test first: most texts have none of them.
  if (
    /^[\p{ASCII}\u00A0-\u024F\u2000-\u206F\u20A0-\u20CF\u2190-\u22FF\u3000-\u303F\u4E00-\u9FFF\uAC00-\uD7A3]*$/u.test(
      text,
    )
  )
    return undefined;
  const inPieces = [...text.matchAll(/\P{M}\p{M}+|[\u1100-\u11FF]+/gu)].find(
    ([part]) => part.normalize('NFC') !== part,
  );
  if (inPieces !== undefined)
    return fault(
      inPieces,
      'letters stand here in pieces (NFD), which look whole and are not found',
      'npm run check -- --fix joins them',
    );
  const piled = PILED.exec(text);
  if (piled !== null) return fault(piled, 'marks are piled on a letter', 'write the letter without them');
  const foreign = FOREIGN.exec(text);
  if (foreign !== null) {
    // The word around it, as far as one reads.
    const before = /[\p{L}\p{M}]*$/u.exec(text.slice(Math.max(0, foreign.index - 40), foreign.index))?.[0] ?? '';
    const after = /^[\p{L}\p{M}]*/u.exec(text.slice(foreign.index, foreign.index + 40))?.[0] ?? '';
    return {
      text: before + after,
      index: foreign.index - before.length,
      message: `"${before}${after}" has letters of another script, which may look like Latin ones and are not found`,
      remedy: 'type the word again in Latin letters, or write it in Hangul',
    };
  }
  const styled = STYLED.exec(text);
  if (styled !== null) {
    const plain = styled[0].normalize('NFKC');
    return fault(
      styled,
      `"${styled[0]}" is in letters of print, mathematics or phonetics, which are not found`,
      `write ${plain === styled[0] ? 'it in plain Latin letters' : plain}`,
    );
  }
  const nothing = NO_LETTER.exec(text);
  if (nothing !== null)
    return fault(nothing, 'a character stands here that no font is sure to draw', 'remove it, or type what was meant');
  const wide = WIDE.exec(text);
  return wide === null
    ? undefined
    : fault(
        wide,
        'letters or digits of full width are not found by who types them',
        `write ${wide[0].normalize('NFKC')}`,
      );
}
