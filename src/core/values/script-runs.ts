/** Splits text into stretches of Korean and everything else, so that each can be marked with its language. */
export interface ScriptRun {
  readonly text: string;
  readonly korean: boolean;
}

/** Hangul words with the spaces, middle dots and digits between them. */
const KOREAN = /\p{Script=Hangul}+(?:[\s·・]?[\p{Script=Hangul}\d]*\p{Script=Hangul})*/gu;

export function scriptRuns(text: string): ScriptRun[] {
  const runs: ScriptRun[] = [];
  let end = 0;
  for (const match of text.matchAll(KOREAN)) {
    if (match.index > end) runs.push({ text: text.slice(end, match.index), korean: false });
    runs.push({ text: match[0], korean: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) runs.push({ text: text.slice(end), korean: false });
  return runs;
}
