/** Explains what is wrong with prose that MDX cannot parse, in terms of what was typed rather than of the parser. */
import { inMarkdown } from '../prose/prose-messages.ts';

export interface MdxFault {
  readonly message: string;
  readonly remedy: string;
}

/**
 * The fault of one line, from the parser's reason and the column that it gives, from 1. The column returned is where the
 * faulty syntax begins: the parser may have stopped inside it, or at the end of the paragraph.
 */
export function mdxFault(reason: string, line: string, column: number): MdxFault & { readonly column: number } {
  const from = openQuote(line) ?? startOfFault(reason, line, column - 1);
  return { column: from + 1, ...explain(reason, line.slice(from), line) };
}

/** Where a component begins whose attribute has no second quote: it ends at a quote of the next one. */
const openQuote = (line: string): number | undefined => /<(?:Claim|Term|Chart) \w+="[^"<>]*>/.exec(line)?.index;

/** In characters: longer than the start of any autolink, such as `<https:` or `<a@`. */
const MAX_AUTOLINK_START = 20;

function startOfFault(reason: string, line: string, at: number): number {
  if (reason.includes('before attribute value')) return at;
  const opener = /in expression|parse expression/.test(reason) ? '{' : '<';
  const begin = line.lastIndexOf(opener, at);
  return begin === -1 || (opener === '<' && at - begin > MAX_AUTOLINK_START) ? at : begin;
}

function explain(reason: string, rest: string, line: string): MdxFault {
  const known = BY_TEXT.find(([pattern]) => pattern.test(rest));
  if (known !== undefined) return known[1](rest);
  const [, opened] = /closing tag for `<([A-Za-z]\w*)>`/.exec(reason) ?? [];
  if (/^Unexpected closing (?:tag|slash)/.test(reason)) return mismatchedTag(reason, rest);
  if (opened !== undefined) return unclosedTag(opened, rest);
  const tag = /<([A-Za-z][\w.:-]*)[^<>]*$/.exec(line.slice(0, line.length - rest.length))?.[1];
  if (tag !== undefined && !['Claim', 'Term', 'Chart'].includes(tag))
    return {
      message: 'prose may contain no HTML and no component other than Claim, Term and Chart',
      remedy: inMarkdown(tag),
    };
  if (reason.includes('before attribute value')) return attributeFault(rest, line);
  if (reason.startsWith('Could not parse import/exports'))
    return {
      message: 'a paragraph that begins with "import" or "export" would be read as code',
      remedy: 'begin it with another word',
    };
  if (/in expression|parse expression/.test(reason))
    return {
      message: 'a brace begins code, and prose may not contain code',
      remedy: 'bind a number with <Claim id="…" />, and write every other brace in words',
    };
  if (/in attribute name|in name|local name|before name/.test(reason))
    return {
      message: '"<" begins a component, but no component follows',
      remedy: 'write "<" in words, such as “less than”',
    };
  return {
    message: reason,
    remedy: 'close every <Claim … /> with "/>", and write "<" and "{" in words: prose is plain text and components',
  };
}

/** By the text at the position of the fault. */
const BY_TEXT: readonly (readonly [pattern: RegExp, fault: (rest: string) => MdxFault])[] = [
  [
    /^<(?:Claim|Term|Chart) \w+="[^"<>]*>/,
    (rest) => ({
      message: 'a quote is not closed',
      remedy: `write ${rest.replace(/^(<\w+ \w+="[^"<>]*?)\s*(\/?>).*$/su, (_, open: string, end: string) => `${open}"${end === '/>' ? ' />' : '>'}`)}`,
    }),
  ],
  [
    /^<(?:Claim|Chart) "[\w/-]+"/,
    (rest) => ({
      message: 'the name of the attribute is missing',
      remedy: `write ${rest.replace(/^(<\w+) ("[^<>]*>).*$/su, '$1 id=$2')}`,
    }),
  ],
  [
    /^<!--/,
    () => ({
      message: 'prose may not contain comments',
      remedy: 'remove it; write what is left to do in the pull request',
    }),
  ],
  [/^<[!?]/, () => ({ message: 'prose may not contain HTML', remedy: 'remove it' })],
  [
    /^<?https?:\/\/|^<?\w+:\/\//,
    (rest) => {
      const url = /https?:\/\/[^>\s]+/.exec(rest)?.[0] ?? 'https://…';
      return {
        message: 'a URL in < and > is not a link here',
        remedy: `write [words](${url.replace(/^http:/, 'https:')})`,
      };
    },
  ],
  [
    /^<[\w.+-]+@[\w.-]+>/,
    (rest) => {
      const mail = /[\w.+-]+@[\w.-]+/.exec(rest)?.[0] ?? '';
      return { message: 'a URL in < and > is not a link here', remedy: `write [words](mailto:${mail})` };
    },
  ],
  [
    /^<[a-z][a-z0-9+.-]*:[^\s>]*[^\w\s/>=:.-]/i,
    () => ({ message: 'a URL in < and > is not a link here', remedy: 'write [words](https://…)' }),
  ],
  [/^<\s*[\d=]/, () => LESS_THAN],
  [/^<[a-z][\w-]*[^\w\s/>=-]/, () => LESS_THAN],
];

const LESS_THAN: MdxFault = {
  message: '"<" begins a component, but no component follows',
  remedy: 'write it in words, such as “less than”',
};

function unclosedTag(name: string, rest: string): MdxFault {
  if (name === 'Claim') {
    const opening = /^<Claim[^>]*>/.exec(rest)?.[0] ?? '<Claim id="…">';
    if (opening === '<Claim>')
      return {
        message: '<Claim> names no claim, and is not closed',
        remedy: 'write </Claim> where it is to close one',
      };
    return {
      message: `${opening} is not closed`,
      remedy: `write ${opening.replace(/\s*>$/, ' />')} for the number, or ${opening}words</Claim>`,
    };
  }
  if (name === 'Chart') return { message: '<Chart> is not closed', remedy: 'write <Chart id="…" />' };
  if (name === 'Term')
    return {
      message: '<Term> is not closed',
      remedy: 'write </Term> after the words: <Term ko="혁신도시">Innovation City</Term>',
    };
  return {
    message: `prose may contain no HTML and no component other than Claim, Term and Chart, and <${name}> is not closed`,
    remedy: inMarkdown(name),
  };
}

function mismatchedTag(reason: string, rest: string): MdxFault {
  const closing = /^<\/([^>]*)>/.exec(rest)?.[1] ?? '';
  const opening = /for `<([^>]*)>`/.exec(reason)?.[1];
  return opening === undefined
    ? { message: `</${closing}> closes nothing`, remedy: 'remove it, or open it where the words begin' }
    : { message: `</${closing}> closes <${opening}>`, remedy: `write </${opening}>` };
}

function attributeFault(rest: string, line: string): MdxFault {
  const name = /([A-Za-z]+)\s*=\s*$/.exec(line.slice(0, line.length - rest.length))?.[1] ?? 'id';
  const value = /^[“”„‘’]?([\p{L}\p{N}/-]*[\p{L}\p{N}])/u.exec(rest)?.[1] ?? '…';
  return {
    message: /^[“”„‘’]/u.test(rest) ? 'the quotes are not straight quotes' : `the value of ${name} is not in quotes`,
    remedy: `write ${name}="${value}"`,
  };
}
