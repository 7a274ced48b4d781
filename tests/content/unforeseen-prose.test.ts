/** Slips and disguises of prose that only a look at what is left over tells: readers would see signs where words are meant. */
import { describe, expect, test } from 'vitest';
import { issuesOf, PROFILE, PROFILE_PROSE, THEME, THEME_PROSE } from '../builders.ts';

/** What is told of a theme with one more paragraph, as `column rule value — message`, the column within the paragraph's first line. */
const told = (payload: string): string[] =>
  issuesOf({ themeProse: `${THEME_PROSE}\n${payload}\n` })
    .filter(({ file }) => file === THEME)
    .map(({ column, rule, value, message }) => `${column} ${rule} ${String(value)} — ${message}`);

test.each<[name: string, payload: string, fault: string]>([
  ['a lone brace', 'The plan } ends.', '10 prose } — a brace would be shown as typed'],
  ['braces behind references', '&#123;process.exit()&#125;', '1 prose &#123; — a brace would be shown as typed'],
  ['braces behind names', 'So &lbrace;x&rbrace;', '4 prose &lbrace; — a brace would be shown as typed'],
  ['a brace after an escaped one', 'So \\{ and }.', '11 prose } — a brace would be shown as typed'],
  ['bold left open', 'The **draft says.', '5 prose ** — an asterisk is left over'],
  ['bold closed only', 'The draft** says.', '10 prose ** — an asterisk is left over'],
  ['emphasis left open', 'The _draft says.', '5 prose _ — an underscore is left over'],
  ['a backtick', 'The `draft says.', '5 prose ` — a backtick is left over'],
  ['words to strike', 'The ~~draft.', '5 prose ~~ — this Markdown syntax is not supported here'],
  ['marked words', 'The ==draft== says.', '5 prose == — this Markdown syntax is not supported here'],
  ['a directive', ':::note', '1 prose ::: — this Markdown syntax is not supported here'],
  ['a table in one line', '|a|b|', '1 prose | — this Markdown syntax is not supported here'],
  ['a link left open', 'See [the page](/about/', '14 link ]( — a link is incomplete'],
  ['a link without its middle', 'See [the page(/about/)', '5 link [the page( — a link is incomplete'],
  ['a link turned round', 'See (the page)[/about/]', '14 link )[ — a link is incomplete'],
  ['a link of a wiki', 'See [[Busan]]', '5 prose [[ — double brackets do not make a link here'],
  ['a list without blanks', '-item', '1 prose - — a list entry needs a space after its dash'],
  ['a note to oneself', 'The draft says TODO', '16 prose TODO — an editing note is left over'],
  [
    'an import, indented',
    ' import x from "node:fs"',
    '2 prose import x from " — prose may not contain imports or exports, or text that looks like them',
  ],
  [
    'an import in a quote',
    '> import x from "fs"',
    '3 prose import x from " — prose may not contain imports or exports, or text that looks like them',
  ],
  [
    'an export in a list',
    '- export const z = process.env',
    '3 prose export const — prose may not contain imports or exports, or text that looks like them',
  ],
  [
    'an import that is called',
    'import("fs")',
    '1 prose import( — prose may not contain imports or exports, or text that looks like them',
  ],
  [
    'a module that is asked for',
    'require("fs")',
    '1 prose require( — prose may not contain imports or exports, or text that looks like them',
  ],
  ['a heading without words', '## ', '1 prose ## — the heading has no words'],
  ['a link without words', '[](/about/)', '1 link /about/ — the link has no words'],
  ['a title with braces', '[the page](/about/ "{title}")', '1 link {title} — the title of a link contains "{"'],
  [
    'an address with quotes',
    '[x](</about/#x"onclick="y>)',
    '1 link /about/#x"onclick="y — a URL may not contain spaces, brackets or quotes',
  ],
  [
    'a host in Cyrillic',
    '[x](https://аррӏе.com/)',
    '1 link https://аррӏе.com/ — an address names its host in Latin letters or Hangul',
  ],
  [
    'a claim in a claim',
    '<Claim id="busan/growth"><Claim id="busan/growth" /></Claim>',
    '26 prose <Claim> — a component is nested in <Claim>',
  ],
  [
    'a link in a claim',
    '<Claim id="busan/growth">[x](/about/)</Claim>',
    '26 prose /about/ — a link is nested in <Claim>',
  ],
  ['a claim in a link', '[<Claim id="busan/growth" />](/about/)', '2 prose <Claim> — a component is nested in a link'],
  [
    'a term in a term',
    '<Term ko="혁신"><Term ko="혁신">x</Term></Term>',
    '15 prose <Term> — a component is nested in <Term>',
  ],
  [
    'a heading in a claim',
    '<Claim id="busan/growth">\n\n## Words\n\n</Claim>',
    '1 prose Words — <Claim> contains more than words',
  ],
  [
    'a claim of nothing',
    'By <Claim id="busan/growth"></Claim> then',
    '4 prose <Claim></Claim> — there are no words between the tags',
  ],
  [
    'a term without Hangul',
    '<Term ko="Innovation">x</Term>',
    '1 prose Innovation — ko must be Hangul, without characters of code',
  ],
  [
    'a term with code',
    '<Term ko="혁신{x}">x</Term>',
    '1 prose 혁신{x} — ko must be Hangul, without characters of code',
  ],
  [
    'letters in pieces',
    'At the cafe\u0301 there',
    '11 prose e\u0301 — letters stand here in pieces (NFD), which look whole and are not found',
  ],
  [
    'Hangul in pieces',
    `At ${'부산'.normalize('NFD')}`,
    `4 prose ${'부산'.normalize('NFD')} — letters stand here in pieces (NFD), which look whole and are not found`,
  ],
  [
    'a word of two scripts',
    'In Вusan',
    '4 prose Вusan — "Вusan" has letters of another script, which may look like Latin ones and are not found',
  ],
  [
    'letters of full width',
    'In Ｂusan',
    '4 prose Ｂ — letters or digits of full width are not found by who types them',
  ],
  [
    'piled marks',
    'In B\u0335\u0336\u0337\u0338usan',
    '4 prose B\u0335\u0336\u0337\u0338 — marks are piled on a letter',
  ],
])('%s', (_, payload, fault) => {
  expect(told(payload)).toContain(fault);
});

test.each<[name: string, value: string, payload: string]>([
  ['an image', '![a](/x.png)', '![a](/x.png)'],
  ['a definition', '[a]: https://a.kr/', '[a]: https://a.kr/'],
  ['a reference', '[a][a]', '[a]\n\n[a]: https://a.kr/'],
  ['a footnote', '[^a]', 'So[^a]\n\n[^a]: It is.'],
  ['a table', 'ab', '| a | b |\n|---|---|'],
])('what is refused is told as it was written: %s', (_, value, payload) => {
  expect(issuesOf({ themeProse: `${THEME_PROSE}\n${payload}\n` }).map((issue) => issue.value)).toContain(value);
});

describe('let pass', () => {
  test.each([
    'The form reads \\{name\\}, \\*so\\*, \\_so\\_ and \\`so\\`.',
    'Sums &copy; &amp; &mdash; &lt;so&gt;.',
    'R&D and AT&T; a - b; snake_case; the city [of Busan] says (as before) so.',
    'Exports rose, imports fell. Import duties: none. export is a word.',
    '- an entry\n- *another*\n\n> a quote of **bold** words',
    '<Claim id="busan/growth">*words* of one’s own</Claim> and <Term ko="K-콘텐츠">K-content</Term>',
    'Café, Gyŏnggi, naïve, µm and 10 Ω'.replace('10 ', ''),
    '[the city](https://한글.kr/ "The city") and https://www.busan.go.kr/eng',
  ])('%s', (payload) => {
    expect(told(payload)).toEqual([]);
  });
});

test('a heading of a profile that is a claim alone is told as that, and not as empty', () => {
  const issues = issuesOf({ prose: `${PROFILE_PROSE}\n## <Claim id="growth" />\n` }).filter(
    ({ file }) => file === PROFILE,
  );
  expect(issues.map(({ rule }) => rule)).toEqual(['heading']);
});
