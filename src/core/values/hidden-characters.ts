/**
 * Characters that a reader cannot see and a check would stumble over: controls, line separators, direction marks, soft
 * hyphens and everything that Unicode lets programs leave undrawn (zero-width characters, Hangul fillers, variation selectors,
 * tags), in which a number, a word or an instruction could hide; also halves of characters and marks for annotations.
 */
export const HIDDEN_CHARACTERS =
  /[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\u2028\u2029\u2800\uFFF9-\uFFFB]/u;

/** Spaces of other kinds than the plain one, which look like it. */
export const ODD_SPACE = /[\p{Zs}--[ ]]/v;

/** The place of the first such character but tabs and line breaks, which text over several lines may hold; -1 for none. */
export function hiddenAt(text: string): number {
  return ORDINARY.test(text) ? -1 : text.search(HIDDEN_BUT_LINES);
}

/** A quick test, by what nearly all texts are written in; a few others cost time alone. */
const ORDINARY =
  /^[\t\n\r -~\u00A1-\u00AC\u00AE-\u024F\u2010-\u2027\u2030-\u205E\u2150-\u22FF\u2460-\u24FF\u3001-\u303D\u3371-\u33DF\uAC00-\uD7A3]*$/;

const HIDDEN_BUT_LINES = new RegExp(`[${HIDDEN_CHARACTERS.source}--[\\t\\n\\r]]`, 'v');
