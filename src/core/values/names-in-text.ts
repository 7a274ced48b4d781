/** Finds what looks like a proper name in English text: runs of capitalised words. A hint for people, not a verdict. */
import { isParticle } from './particles.ts';

export interface NameInText {
  readonly text: string;
  readonly index: number;
}

/** Words that begin sentences far more often than names. */
const COMMON = new Set(
  (
    'a an the this that these those it its he she they we you i his her their our there here in on at by of for from to ' +
    'with within without under over after before during through as and but or nor so yet if while when where who what how ' +
    'first second third fourth fifth sixth seventh eighth ninth tenth last lastly finally also additionally furthermore ' +
    'moreover meanwhile accordingly specifically especially currently recently now then once alongside all any each every ' +
    'both some many most other others another no not only new name date photo full top close please join following ' +
    'based approximately however therefore although though because since until not one two three four five six seven ' +
    'eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
  ).split(' '),
);

const WORD = String.raw`(?:\p{Lu}[\p{L}\p{N}]*(?:['’&/.-]\p{L}[\p{L}\p{N}]*)*|\p{Lu}(?:\.\p{Lu})+\.?)`;
const RUN = new RegExp(
  `(?<![\\p{L}\\p{N}])${WORD}(?:(?: (?:of|and|for|the|&))* ${WORD}|[ -]\\p{N}+(?![\\p{L}\\p{N}.,]))*`,
  'gu',
);

/** SK텔레콤과 → SK텔레콤. */
function withoutParticle(name: string): string {
  const hangul = /[가-힣]+$/u.exec(name)?.[0] ?? '';
  const before = name.length - hangul.length;
  const at = Array.from(hangul).findIndex((_, i) => isParticle(name.slice(0, before + i), hangul.slice(i)));
  return at === -1 ? name : name.slice(0, before + at);
}

/** Runs of capitalised words, without the common word that a sentence begins with; one-letter words are no names. */
export function findNames(text: string): NameInText[] {
  return [...text.matchAll(RUN)].flatMap((match): NameInText[] => {
    let { 0: run, index } = match;
    for (;;) {
      const first = /^[^ ]+ ?/.exec(run)?.[0] ?? '';
      if (
        first === '' ||
        !COMMON.has(
          first
            .trim()
            .toLowerCase()
            .replace(/['’].*$/, ''),
        )
      )
        break;
      run = run.slice(first.length);
      index += first.length;
    }
    const lower = /^(?:(?:of|and|for|the|&) )+/.exec(run)?.[0] ?? '';
    const name = withoutParticle(run.slice(lower.length).replace(/['’]s$/, ''));
    if (name.length < 2 || !/\p{Ll}|\p{Lu}{2}/u.test(name)) return [];
    // One capitalised word at the beginning of a sentence may be any word.
    const before = text.slice(0, index);
    const opens =
      lower === '' && run === match[0] && /(?:^|[.!?:]["”’)]?\s+|^["“‘([]|[“"‘]\s*|[▲•|①-⑳>]\s*)$/u.test(before);
    if (opens && !/[ \p{N}]/u.test(name) && !/\p{Lu}.*\p{Lu}/u.test(name)) return [];
    return [{ text: name, index: index + lower.length }];
  });
}
