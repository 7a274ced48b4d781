/** Prose is data. MDX would run much of this at build; here it is refused by file and line, and nothing of it runs. */
import { describe, expect, test } from 'vitest';
import { readMdx } from '../../src/content/reader/read-mdx.ts';
import { issuesOf, PROFILE, PROFILE_PROSE, textsOf, THEME, THEME_PROSE } from '../builders.ts';

const REFUSED: readonly (readonly [string, string])[] = [
  ['an import', 'import fs from "node:fs"'],
  ['an import for its effect', 'import "./evil.js"'],
  ['an export', 'export const secret = process.env'],
  ['an export of a layout', 'export { default } from "./Layout.astro"'],
  ['an export of frontmatter', 'export const frontmatter = {}'],
  ['an expression', 'a {1 + 1} b'],
  ['the environment', '{process.env}'],
  ['the environment within a line', 'The key is {process.env.SECRET}.'],
  ['a call', '{(() => { globalThis.hacked = true })()}'],
  ['a dynamic import', '{await import("node:child_process")}'],
  ['require', '{require("fs").readFileSync("/etc/passwd", "utf8")}'],
  ['a comment', '{/* hidden */}'],
  ['an endless loop', '{(() => { for (;;); })()}'],
  ['a template literal', '{`${process.cwd()}`}'],
  ['an element in an expression', '{<script>alert("a")</script>}'],
  ['props', '{props.secret}'],
  ['a script', '<script>alert("a")</script>'],
  ['a script over lines', '<script>\nalert("a")\n</script>'],
  ['a script from elsewhere', '<script src="https://evil.example/x.js"></script>'],
  ['a script in capitals', '<SCRIPT>alert("a")</SCRIPT>'],
  ['a style', '<style>.claim \\{ display: none \\}</style>'],
  ['an iframe', '<iframe src="https://evil.example"></iframe>'],
  ['an image that fails', '<img src="x" onerror="alert(document.domain)" />'],
  ['an image that loads', '<img src="https://evil.example/pixel.gif" />'],
  ['SVG that loads', '<svg onload="alert(document.domain)" />'],
  ['SVG with a script', '<svg><script>alert("a")</script></svg>'],
  ['MathML', '<math><mtext>a</mtext></math>'],
  ['an object', '<object data="x.swf"></object>'],
  ['an embed', '<embed src="x" />'],
  ['a form', '<form action="https://evil.example"><input name="a" /></form>'],
  ['a base', '<base href="https://evil.example/" />'],
  ['a meta refresh', '<meta http-equiv="refresh" content="a" />'],
  ['a stylesheet', '<link rel="stylesheet" href="https://evil.example/x.css" />'],
  ['an anchor in HTML', '<a href="javascript:alert(document.domain)">a</a>'],
  ['a span with a style', '<span style="position:fixed">a</span>'],
  ['a division', '<div>\n\na\n\n</div>'],
  ['a fragment', '<>a</>'],
  ['a line break in HTML', 'a<br/>b'],
  ['a link to a script', '[a](javascript:alert%28document.domain%29)'],
  ['a link to a script in capitals', '[a](JaVaScRiPt:alert%28document.domain%29)'],
  ['a link to a script, entities', '[a](&#x6A;avascript:alert%28document.domain%29)'],
  ['a link to a script, blank first', '[a](< javascript:alert>)'],
  ['a link to a script, a tab within', '[a](<java\tscript:alert>)'],
  ['a link to data', '[a](data:text/html;base64,PHNjcmlwdD4=)'],
  ['a link to vbscript', '[a](vbscript:msgbox)'],
  ['a link to a file', '[a](file:///etc/passwd)'],
  ['a letter written for the reader', '[a](mailto:a@b.kr?subject=a&body=b)'],
  ['a letter with a file', '[a](mailto:?attach=/etc/passwd)'],
  ['a letter to several', '[a](mailto:a@b.kr,c@d.kr)'],
  ['a link without encryption', '[a](http://busan.go.kr)'],
  ['a bare link without encryption', 'See www.busan.go.kr today.'],
  ['a link without a scheme', '[a](//evil.example)'],
  ['a link with backslashes', '[a](/\\\\evil.example)'],
  ['a link out of the site', '[a](../../etc/passwd)'],
  ['a link to nothing', '[a]()'],
  ['a number word hidden by a zero-width space', 'The city names twen\u200Bty projects.'],
  ['a number word hidden by a soft hyphen', 'The city names thir\u00ADteen projects.'],
  ['a word joiner', 'The city names six\u2060teen projects.'],
  ['a link to https and no host', '[a](https://)'],
  ['a link by reference', '[a][b]\n\n[b]: javascript:alert%28document.domain%29'],
  ['a definition nobody uses', '[b]: javascript:alert%28document.domain%29'],
  ['a Markdown image', '![a](https://evil.example/pixel.gif)'],
  ['an image by reference', '![a][b]\n\n[b]: https://evil.example/pixel.gif'],
  ['a footnote', 'a[^b]\n\n[^b]: note'],
  ['code in a line', 'Run `rm -rf ~` now.'],
  ['a block of code', '```js\nalert("a")\n```'],
  ['a table', '| a | b |\n| - | - |\n| c | d |'],
  ['a rule', 'a\n\n***\n\nb'],
  ['struck text', '~~a~~'],
  ['an attribute of code', '<Claim id={"growth"} />'],
  ['an attribute that reads the environment', '<Claim id={process.env.X} />'],
  ['spread attributes', '<Claim id="growth" {...process.env} />'],
  ['a handler', '<Claim id="growth" onclick="alert(document.domain)" />'],
  ['markup set from outside', '<Claim id="growth" set:html="<script>" />'],
  ['a client directive', '<Claim id="growth" client:load />'],
  ['an attribute twice', '<Claim id="growth" id="nope" />'],
  ['an attribute without a value', '<Claim id />'],
  ['an attribute without quotes', '<Claim id=growth />'],
  ['a component that there is not', '<Chart id="growth" />'],
  ['a component of another case', '<claim id="growth" />'],
  ['a member of a component', '<Claim.Evil id="growth" />'],
  ['a name with a colon', '<Claim:evil id="growth" />'],
  ['an element within a component', '<Term ko="항만"><b>port</b></Term>'],
  ['an expression within a component', '<Term ko="항만">{process.env}</Term>'],
  ['a component left open', '<Claim id="growth">'],
  ['components crossed', '<Term ko="항만">*a</Term>*'],
  ['a comment of HTML', '<!-- a -->'],
  ['a doctype', '<!DOCTYPE html>'],
  ['an instruction', '<?php echo "a" ?>'],
  ['CDATA', '<![CDATA[ a ]]>'],
  ['an open brace', 'a { b'],
  ['an open bracket', 'a <b'],
  ['a direction override', 'a \u202E b'],
  ['an escape of the terminal', 'a \u001B[m b'],
  ['a NUL byte', 'a \u0000 b'],
  ['frontmatter again', '---\nlayout: ../Evil.astro\n---'],
  ['a number in another script', 'some ٣ ports'],
  ['a number as entity', 'some &#49;&#50; ports'],
];

const HARMLESS: readonly (readonly [string, string])[] = [
  ['quotes', '"So", \'so\' and “so”, ‘so’, said the city’s mayor.'],
  ['a quotation', '> The city says so.\n> It says it again.'],
  ['a list', '- one\n- another\n  - within'],
  ['a numbered list', '1. First\n2. Another'],
  ['emphasis', '*This* and **that** and ***both***, _so_.'],
  ['emphasis in Hangul', '**서울(Seoul)**은 크다. *부산*의 항만.'],
  ['Hangul', '부산광역시는 항만 도시이다.'],
  ['dashes', 'The port — so it says – grows; and so on …'],
  ['signs', 'Research & development, at the city’s cost/benefit, costs + aims = plans @ home #hashtag ~ so'],
  ['a link elsewhere', '[the city](https://www.busan.go.kr/eng?a=b&c=d "The city")'],
  ['a link to an address of mail', '[a](mailto:office@busan.go.kr)'],
  ['a bare address of mail', 'Write to office@busan.go.kr today.'],
  ['a bare link', 'See https://www.busan.go.kr/eng for it.'],
  [
    'links to pages here',
    '[a](/) [b](/profiles/) [c](/profiles/naju/) [d](/themes/ports/) [e](/sources/busan-2025/) [f](/about/) [g](/search/)',
  ],
  ['a link to a claim', '[a](/profiles/busan/#growth)'],
  [
    'claims',
    'By <Claim id="growth" />, <Claim id="growth" show="number" />, <Claim id="naju/sixteen" />, <Claim id="new-port">the new port</Claim>.',
  ],
  ['a claim on a line of its own', '<Claim id="growth" />'],
  ['a term', 'An <Term ko="혁신도시">Innovation City</Term>.'],
  ['emphasis within a term', '<Term ko="혁신도시">*Innovation* City</Term>'],
  ['headings', '## What it says\n\ntext\n\n### Of the port\n\ntext'],
  ['escaped signs', 'a \\{ b \\} and \\< c \\*d\\*'],
  ['entities', 'Research &amp; development &lt;so&gt;'],
  ['a hard break', 'a line  \nand another\\\nand a last'],
  ['words like numbers', 'Someone often attends; the first one weighs a freight.'],
  ['a declared name', 'At Pier 7 of the port.'],
  ['javascript as a word', 'The word javascript: is only a word.'],
  ['an arrow and a comparison', 'from a to b -> c, more > less, a < b'],
  ['quoted markup', 'The sign “&lt;script&gt;” is shown as it is.'],
  ['Windows line ends', 'a line\r\nand another\r\n\r\nand a paragraph'],
  ['combining marks and emoji', 'Café, naïve, 🙂 and 부산, and x̄'],
];

const secret = process.env;

test('the prose around them is sound', () => {
  expect(issuesOf()).toEqual([]);
});

describe.each([
  ['a profile', PROFILE, PROFILE_PROSE, 'prose'],
  ['a theme', THEME, THEME_PROSE, 'themeProse'],
] as const)('refused in %s', (_, file, around, field) => {
  test.each(REFUSED)('%s', (_name, snippet) => {
    const first = lineAfter(file, field, around) + 1;
    const issues = issuesOf({ [field]: `${around.trimEnd()}\n\n${snippet}\n` }).filter(
      ({ rule }) => rule !== 'prose-length',
    );
    expect(issues.length, 'is refused').toBeGreaterThan(0);
    const [issue] = issues;
    expect(issue?.file).toBe(file);
    expect(issue?.line).toBeGreaterThanOrEqual(first);
    expect(issue?.line).toBeLessThan(first + snippet.split('\n').length);
    for (const { rule, message, remedy } of issues) {
      expect(rule).not.toBe('rule-crashed');
      expect(`${message}${remedy}`).not.toMatch(/\[object|undefined|\n\s+at /);
      expect(remedy).not.toBe('');
    }
    expect(process.env).toBe(secret);
    expect(Object.hasOwn(globalThis, 'hacked')).toBe(false);
  });
});

/** The empty line behind the sound prose. */
function lineAfter(file: string, field: 'prose' | 'themeProse', around: string): number {
  return (textsOf({ [field]: `${around.trimEnd()}\n` }).get(file) ?? '').split('\n').length;
}

describe('let pass', () => {
  test.each(HARMLESS)('%s', (_, snippet) => {
    expect(issuesOf({ prose: `${PROFILE_PROSE}\n\n${snippet}\n` })).toEqual([]);
  });
});

describe('frontmatter', () => {
  const body = THEME_PROSE;
  test.each<[string, string, string]>([
    ['none', body, 'frontmatter'],
    ['an empty file', '', 'frontmatter'],
    ['left open', `---\nname: { en: Ports }\n\n${body}`, 'frontmatter'],
    ['begun late', `\n---\nname: { en: Ports }\n---\n${body}`, 'frontmatter'],
    ['of TOML', `+++\nname = "Ports"\n+++\n${body}`, 'frontmatter'],
    ['empty', `---\n---\n${body}`, 'frontmatter'],
    ['a list', `---\n- a\n---\n${body}`, 'invalid-value'],
    ['a word', `---\nname\n---\n${body}`, 'invalid-value'],
    ['null', `---\nnull\n---\n${body}`, 'invalid-value'],
    ['a layout', `---\nlayout: ../Evil.astro\n---\n${body}`, 'unknown-field'],
    ['a draft', `---\ndraft: true\n---\n${body}`, 'unknown-field'],
    ['a slug', `---\nslug: other\n---\n${body}`, 'unknown-field'],
    ['broken', `---\nname: { en: Ports\n---\n${body}`, 'yaml'],
    ['with a tab', `---\nname:\n\ten: Ports\n---\n${body}`, 'yaml'],
    ['with a key twice', `---\norder: 1\norder: 2\n---\n${body}`, 'yaml'],
  ])('%s', (_, text, rule) => {
    const issues = issuesOf({ files: { [THEME]: text } });
    const found = issues.filter((issue) => issue.file === THEME && issue.rule === rule);
    expect(found.length, issues.map((issue) => issue.rule).join()).toBeGreaterThan(0);
    expect(found[0]?.line).toBeGreaterThanOrEqual(1);
  });
});

describe('what would keep the parser busy is refused before it', () => {
  test.each([
    ['quotes within quotes', '> '.repeat(10_000)],
    ['quotes without blanks', '>'.repeat(40)],
    ['lists within lists', `${'- '.repeat(10_000)}a`],
    ['numbered lists within lists', `${'1. '.repeat(50)}a`],
    ['emphasis within emphasis', '**a '.repeat(10_000) + 'a** '.repeat(10_000)],
    ['emphasis over many lines', '**a\n'.repeat(10_000)],
    ['braces', '{'.repeat(10_000)],
    ['brackets', '['.repeat(10_000) + ']'.repeat(10_000)],
    ['links within links', '[a]('.repeat(10_000)],
    ['components within components', '<Term ko="가">'.repeat(2000)],
    ['a very long word', 'a'.repeat(1_000_000)],
    ['very many paragraphs', 'a\n\n'.repeat(100_000)],
  ])('%s', (_, snippet) => {
    const start = performance.now();
    const issues = issuesOf({ themeProse: snippet });
    expect(issues.map(({ rule }) => rule)).toContain('prose-size');
    expect(issues.some(({ rule }) => rule === 'rule-crashed')).toBe(false);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test('a long paragraph of a long profile is not', () => {
    const { issues } = readMdx(PROFILE, `---\na: 1\n---\n\n${`${'The city says so. '.repeat(200)}\n\n`.repeat(8)}`);
    expect(issues).toEqual([]);
  });
});
