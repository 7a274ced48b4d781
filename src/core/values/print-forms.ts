/**
 * Forms of signs that Korean print uses for one another: ４８３ for 483, 上半期 for 상반기, ∼ for ~, ’26 for '26. One sign
 * stands for one, so that a place in the plain form is the same place in the text.
 */

const SIGNS = new Map(
  [
    ['上下半期初末年月日內中億兆萬千百', '상하반기초말년월일내중억조만천백'],
    ['∼〜‘’ʼ′“”–—−․ㆍ‧∙･', "~~''''\"\"---·····"],
  ].flatMap(([from = '', to = '']) => Array.from(from, (sign, at) => [sign, to[at] ?? sign] as const)),
);
const OTHER_FORM = new RegExp(`(?! )[\\uFF01-\\uFF5E\\p{Zs}${[...SIGNS.keys()].join('')}]`, 'gu');

/** The text in the forms that a keyboard has. It is as long as the text. */
export function plainForms(text: string): string {
  return text.replace(OTHER_FORM, (sign) => SIGNS.get(sign) ?? (sign.trim() === '' ? ' ' : sign.normalize('NFKC')));
}
