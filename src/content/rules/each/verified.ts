import type { Source } from '../../../core/schema/source.ts';
import type { ParsedClaim, ParsedContent, ParsedRecord } from '../../parsed-content.ts';
import { closestMatch } from '../../../core/values/closest-match.ts';
import { inYaml } from '../../reader/suggestions.ts';
import { fileIssue, type Issue } from '../../issue.ts';
import { issueAt, type Rule } from '../rule.ts';
import { quotesOf } from '../../verification.ts';
import { isVouchedFor, lineFor, type VerifiedRecord } from '../../verified-record.ts';

type Quote = ReturnType<typeof quotesOf>[number] & { readonly draft: ParsedClaim };

export const verified: Rule = {
  name: 'verified',
  description:
    'Every printed number has been seen in its paragraph by someone who holds the original, and nothing is recorded that no claim quotes.',
  scope: ['claims', 'sources', 'verified'],
  emits: ['not-in-paragraph', 'not-signed', 'not-verified', 'unneeded-line'],
  check: (content) => {
    const claims = Map.groupBy(content.claims, ({ fields }) => fields.source);
    const quotes = (id: string): Quote[] =>
      (claims.get(id) ?? []).flatMap((draft) => quotesOf(draft.fields).map((quote) => ({ draft, ...quote })));
    // A missing source or an invalid fingerprint is reported by other rules; nothing can have been seen in it.
    const unseen = content.sources.flatMap((source) => {
      const { sha256 } = source.fields;
      if (sha256 === undefined) return [];
      const record = content.verified.get(source.id);
      // Of lines that anyone may have written none counts, and none is told of by itself.
      return record?.sha256 === sha256 && !isVouchedFor(record, content.originalKeys.get(sha256))
        ? [notSigned(source, record)]
        : unseenIn(source, record, quotes(source.id));
    });
    // Of a claim that is not sound, not yet seen, or of an unknown source, the line is still wanted.
    const sources = new Set(content.sources.map(({ id }) => id));
    const isUnclear = content.claims.some(({ fields }) => fields.source === undefined || !sources.has(fields.source));
    return isUnclear || unseen.length > 0 || content.issues.length > 0
      ? unseen
      : [...content.verified].flatMap(([id, record]) => unneededIn(content, id, record, quotes(id)));
  },
};

function unseenIn(source: ParsedRecord<Source>, record: VerifiedRecord | undefined, quotes: readonly Quote[]): Issue[] {
  const isSame = record?.sha256 === source.fields.sha256;
  const seen = new Set(isSame ? record?.lines : []);
  const unseen = quotes.filter(
    ({ words, paragraph }) =>
      // A paragraph number beyond the document is reported by another rule.
      paragraph <= (source.fields.paragraphs ?? Infinity) && !seen.has(lineFor(words, paragraph)),
  );
  if (isSame || unseen.length < 2)
    return [...Map.groupBy(unseen, ({ draft, field }) => `${draft.profile}/${draft.id} ${field}`).values()].flatMap(
      ([first, ...more]) => (first === undefined ? [] : notInParagraph(first, more, source.id, seen)),
    );
  // For a new document there is one thing to do, not one per claim.
  return [notVerified(source, new Set(unseen.map(({ draft }) => draft)).size)];
}

function unneededIn(content: ParsedContent, id: string, record: VerifiedRecord, quotes: readonly Quote[]): Issue[] {
  if (!content.sources.some((source) => source.id === id))
    return [
      fileIssue(record.path, 'unneeded-line', [
        `there is no source ${id}, so this file vouches for nothing`,
        'delete it, or give it the id of the source that was renamed',
      ]),
    ];
  const wanted = new Set(quotes.map(({ words, paragraph }) => lineFor(words, paragraph)));
  const told = new Set<string>();
  return record.lines.flatMap((line, at) => {
    const isWanted = wanted.has(line) && !told.has(line);
    told.add(line);
    return isWanted
      ? []
      : {
          ...fileIssue(record.path, 'unneeded-line', ['no claim quotes this', 'remove the line: npm run verify does']),
          line: at + 2,
          value: line,
        };
  });
}

/** A quote that nobody has seen in its paragraph, and the same in others. */
function notInParagraph(first: Quote, more: readonly Quote[], source: string, seen: ReadonlySet<string>): Issue {
  const { draft, field, words, paragraph, i } = first;
  const all = [first, ...more];
  const begin = lineFor('', paragraph);
  const near = closestMatch(
    words,
    [...seen].flatMap((line) => (line.startsWith(begin) ? line.slice(begin.length) : [])),
  );
  const message = `not yet seen in paragraph ${all.map((quote) => quote.paragraph).join(' or ')} of ${source} (${all.map((quote) => `paragraphs[${quote.i}]`).join(', ')})`;
  const orVerify =
    'if this is what stands there, let npm run verify, with CHEONGSAJIN_ORIGINALS set to the folder of originals, record it';
  if (near !== undefined) {
    const remedy = `write ${field}: ${inYaml(near)}, which was seen there; or, ${orVerify}`;
    return { ...issueAt(draft, [field], 'not-in-paragraph', [message, remedy]), meant: near };
  }
  // Of words that were seen elsewhere the paragraph is the wrong one, and is told at the printed words once.
  const others = paragraphsOf(words, seen).filter((other) => !(draft.fields.paragraphs ?? []).includes(other));
  const withPassage = others.filter((other) => seen.has(lineFor(draft.fields.passage ?? words, other)));
  const elsewhere = (withPassage.length > 0 ? withPassage : others).join(' or ');
  if (elsewhere !== '')
    return issueAt(draft, ['paragraphs', i], 'not-in-paragraph', [
      `${inYaml(words)} was not seen in this paragraph of ${source}, but in ${elsewhere}`,
      `write ${elsewhere}; or, ${orVerify}`,
    ]);
  return issueAt(draft, [field], 'not-in-paragraph', [
    message,
    'npm run verify, with CHEONGSAJIN_ORIGINALS set to the folder of originals, looks it up and records it; if it is not there, copy it letter for letter and put the number of its paragraph under paragraphs:',
  ]);
}

/** The paragraphs in which these very words were seen. */
const paragraphsOf = (words: string, seen: ReadonlySet<string>): number[] =>
  [...seen].flatMap((line) => {
    const at = Number(/^¶(\d+) /.exec(line)?.[1]);
    return lineFor(words, at) === line ? at : [];
  });

function notSigned({ id, fields }: ParsedRecord<Source>, { path, lines, seal }: VerifiedRecord): Issue {
  return {
    ...fileIssue(path, 'not-signed', [
      seal === undefined
        ? 'nothing shows that who wrote these lines holds the document'
        : 'the lines are not the ones that a holder of the document signed',
      `npm run verify -- ${id}, with CHEONGSAJIN_ORIGINALS set to the folder of ${fields.document ?? 'the document'}, signs what it sees in it; without that folder take back what was changed here, and ask who has it`,
    ]),
    line: lines.length + 2,
    value: seal?.signature,
  };
}

function notVerified(source: ParsedRecord<Source>, claims: number): Issue {
  const { document } = source.fields;
  return issueAt(source, ['sha256'], 'not-verified', [
    `none of the ${claims} printed claims has been seen in a document of this fingerprint`,
    `npm run verify -- ${source.id}, with CHEONGSAJIN_ORIGINALS set to the folder of ${document ?? 'the document'}, records those that it sees; if they were verified before, correct the fingerprint`,
  ]);
}
