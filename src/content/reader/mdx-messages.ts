/** Tells what is wrong with prose that MDX cannot read, in the words of who wrote it and not of the parser. */
import { inMarkdown } from '../prose/prose-messages.ts';

export interface MdxFault {
  readonly message: string;
  readonly remedy: string;
}

/**
 * The fault of one row, from the parser's reason and the column that it names, from 1. The place told is where what it
 * could not read begins: the parser may have gone some letters into it, or to the end of the paragraph.
 */
export function mdxFault(reason: string, row: string, column: number): MdxFault & { readonly column: number } {
  const from = beginning(reason, row, column - 1);
  return { column: from + 1, ...explain(reason, row.slice(from), row) };
}

/** Longer than any `<https:` or `<a@`. */
const FAR = 20;

function beginning(reason: string, row: string, at: number): number {
  if (reason.includes('before attribute value')) return at;
  const sign = /in expression|parse expression/.test(reason) ? '{' : '<';
  const begin = row.lastIndexOf(sign, at);
  return begin === -1 || (sign === '<' && at - begin > FAR) ? at : begin;
}

function explain(reason: string, rest: string, row: string): MdxFault {
  const known = OF_TEXT.find(([sign]) => sign.test(rest));
  if (known !== undefined) return known[1](rest);
  const [, opened] = /closing tag for `<([A-Za-z]\w*)>`/.exec(reason) ?? [];
  if (/^Unexpected closing (?:tag|slash)/.test(reason)) return mismatched(reason, rest);
  if (opened !== undefined) return unclosed(opened, rest);
  const tag = /<([A-Za-z][\w.:-]*)[^<>]*$/.exec(row.slice(0, row.length - rest.length))?.[1];
  if (tag !== undefined && tag !== 'Claim' && tag !== 'Term')
    return { message: 'prose may contain no HTML and no component other than Claim and Term', remedy: inMarkdown(tag) };
  if (reason.includes('before attribute value')) return ofAttribute(rest, row);
  if (reason.startsWith('Could not parse import/exports'))
    return {
      message: 'a paragraph that begins with "import" or "export" would be read as code',
      remedy: 'begin it with another word',
    };
  if (/in expression|parse expression/.test(reason))
    return {
      message: 'a brace begins code, and prose may not contain code',
      remedy: 'bind a figure with <Claim id="…" />, and write every other brace in words',
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

/** By what stands where the parser stumbled, or just before it. */
const OF_TEXT: readonly (readonly [sign: RegExp, fault: (rest: string) => MdxFault])[] = [
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
  [/^<\s*[\d=]/, () => LESS],
  [/^<[a-z][\w-]*[^\w\s/>=-]/, () => LESS],
];

const LESS: MdxFault = {
  message: '"<" begins a component, but no component follows',
  remedy: 'write it in words, such as “less than”',
};

function unclosed(name: string, rest: string): MdxFault {
  if (name === 'Claim') {
    const opening = /^<Claim[^>]*>/.exec(rest)?.[0] ?? '<Claim id="…">';
    return {
      message: `${opening} is not closed`,
      remedy: `write ${opening.replace(/\s*>$/, ' />')} for the figure, or ${opening}words</Claim>`,
    };
  }
  if (name === 'Term')
    return {
      message: '<Term> is not closed',
      remedy: 'write </Term> after the words: <Term ko="혁신도시">Innovation City</Term>',
    };
  return {
    message: `prose may contain no HTML and no component other than Claim and Term, and <${name}> is not closed`,
    remedy: inMarkdown(name),
  };
}

function mismatched(reason: string, rest: string): MdxFault {
  const closing = /^<\/([^>]*)>/.exec(rest)?.[1] ?? '';
  const opening = /for `<([^>]*)>`/.exec(reason)?.[1];
  return opening === undefined
    ? { message: `</${closing}> closes nothing`, remedy: 'remove it, or open it where the words begin' }
    : { message: `</${closing}> closes <${opening}>`, remedy: `write </${opening}>` };
}

function ofAttribute(rest: string, row: string): MdxFault {
  const name = /([A-Za-z]+)\s*=\s*$/.exec(row.slice(0, row.length - rest.length))?.[1] ?? 'id';
  const value = /^[“”„‘’]?([\p{L}\p{N}/-]*[\p{L}\p{N}])/u.exec(rest)?.[1] ?? '…';
  return {
    message: /^[“”„‘’]/u.test(rest) ? 'the quotes are not straight quotes' : `the value of ${name} is not in quotes`,
    remedy: `write ${name}="${value}"`,
  };
}
