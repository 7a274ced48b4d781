/**
 * What has been seen in the originals. They are not published, so a plain check cannot open them; `verify` can, and records
 * each printed figure that it finds with its paragraph. A figure without such a line is an error.
 */
import { ignoreProgress, type OnProgress } from '../core/values/on-progress.ts';
import { paragraphsOf, occursIn, wholeWords } from '../core/values/paragraphs.ts';
import { plainForms } from '../core/values/print-forms.ts';
import type { ParsedClaim, ParsedContent } from './parsed-content.ts';
import type { Issue } from './issue.ts';
import { inYaml } from './reader/suggestions.ts';
import { issueAt } from './rules/rule.ts';
import { lineFor, sealVerified, verifiedPath, type VerifiedRecord } from './verified-record.ts';

/** What a claim quotes, and in which paragraphs each of it stands: the passage in the first of them. */
export function quotesOf({ printed, passage, paragraphs = [] }: ParsedClaim['fields']) {
  const inEach = paragraphs.map((paragraph, i) => ({ field: 'printed' as const, words: printed, paragraph, i }));
  const inFirst = paragraphs
    .slice(0, 1)
    .map((paragraph, i) => ({ field: 'passage' as const, words: passage, paragraph, i }));
  return [...inEach, ...inFirst].flatMap(({ words, ...rest }) => (words === undefined ? [] : [{ ...rest, words }]));
}

/** An original, as it is on disk. */
export interface Original {
  readonly sha256: string;
  readonly text: string;
}

export interface Verification {
  readonly issues: Issue[];
  /** By source, its new record in seeds/verified/; none where nothing was seen. */
  readonly records: ReadonlyMap<string, VerifiedRecord>;
  /** How many figures were found in their paragraphs. */
  readonly figures: number;
}

/** Compares every claim with its original. `read` gets a document by file name, `undefined` when there is none. */
export function verifyAgainst(
  content: ParsedContent,
  read: (document: string) => Original | undefined,
  count: OnProgress = ignoreProgress,
): Verification {
  const issues: Issue[] = [];
  const originals = new Map<string, string[]>();
  // A figure found in a document of another fingerprint is not recorded.
  const trusted = new Map<string, Original>();
  for (const draft of content.sources) {
    const { document, sha256, paragraphs } = draft.fields;
    if (document === undefined) continue;
    const original = read(document);
    if (original === undefined) {
      issues.push(
        issueAt(draft, ['document'], 'no-original', [
          'the folder of originals has no such file',
          'put the document there under this name, or correct the name',
        ]),
      );
      continue;
    }
    const found = paragraphsOf(original.text);
    originals.set(draft.id, found);
    if (sha256 === original.sha256) trusted.set(draft.id, original);
    else if (sha256 !== undefined)
      issues.push(
        issueAt(draft, ['sha256'], 'fingerprint', [
          'the original is another file than the one recorded',
          `if this is the right document, write sha256: ${original.sha256}`,
        ]),
      );
    if (paragraphs !== undefined && found.length !== paragraphs)
      issues.push(
        issueAt(draft, ['paragraphs'], 'paragraph-count', [
          `the original has ${found.length} non-blank lines`,
          `write paragraphs: ${found.length}`,
        ]),
      );
  }
  const seen = new Map<string, string[]>();
  let figures = 0;
  for (const [at, draft] of content.claims.entries()) {
    count(at + 1, content.claims.length);
    const { source = '' } = draft.fields;
    const document = originals.get(source);
    if (document === undefined) continue;
    for (const { field, words: printed, paragraph, i } of quotesOf(draft.fields)) {
      const text = document[paragraph - 1];
      if (text === undefined) continue;
      if (occursIn(printed, text)) {
        figures += 1;
        if (trusted.has(source)) seen.set(source, [...(seen.get(source) ?? []), lineFor(printed, paragraph)]);
        continue;
      }
      const elsewhere = document.flatMap((other, index) => (occursIn(printed, other) ? [index + 1] : []));
      issues.push(
        issueAt(draft, field === 'passage' ? ['passage'] : ['paragraphs', i], 'not-in-paragraph', [
          `is not in paragraph ${paragraph} of ${source}`,
          elsewhere.length > 0
            ? `it is in paragraph ${elsewhere.join(', ')}: write paragraphs: [${elsewhere.join(', ')}]`
            : asItStands(field, printed, text),
          printed,
        ]),
      );
    }
  }
  const records = new Map(
    [...trusted].flatMap(([source, { sha256, text }]) => {
      const lines = seen.get(source);
      return lines === undefined ? [] : [[source, sealVerified(verifiedPath(source), sha256, lines, text)]];
    }),
  );
  return { issues, records, figures };
}

/** What to quote instead: the same words in other signs (∼ for ~, ’ for '), or whole where they were cut within a word. */
function asItStands(field: string, words: string, paragraph: string): string {
  const plain = plainForms(words.normalize('NFC'));
  const at = plainForms(paragraph).indexOf(plain);
  const [from, to] = wholeWords(paragraph, [at, at + plain.length]);
  // A part of a number is another number.
  const isCut = /\P{L}/u.test(`${paragraph.slice(from, at)}${paragraph.slice(at + plain.length, to)}`);
  if (at === -1 || isCut) return 'copy the number letter for letter, as whole words, from that paragraph';
  return `write ${field === 'passage' ? 'passage' : 'printed'}: ${inYaml(paragraph.slice(from, to))}, as it stands there in whole words`;
}
