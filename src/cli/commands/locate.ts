/** `npm run locate`: the paragraphs of an original that hold a figure or a name, as ready stubs for a ledger. */
import type { ParsedContent } from '../../content/parsed-content.ts';
import type { ClaimKind } from '../../core/schema/claim.ts';
import { findNumbersInText } from '../../core/values/numbers-in-text.ts';
import { findNames } from '../../core/values/names-in-text.ts';
import { closestMatch } from '../../core/values/closest-match.ts';
import { occurrencesIn, wholeWords } from '../../core/values/paragraphs.ts';
import { plainForms } from '../../core/values/print-forms.ts';
import { readDate } from '../../core/values/printed-date.ts';
import { readPrintedDates } from '../../core/values/printed-date.ts';
import { readPrintedQuantity, readWhole, type PrintedQuantity } from '../../core/values/printed-quantity.ts';
import { NUMBERED } from '../../core/values/quantity.ts';
import { claimStub, writeEntry } from '../new/claim-stub.ts';
import { loadContent, treeOf } from '../shared/workspace.ts';
import { documentOf } from '../shared/documents.ts';
import { excerpt } from '../shared/excerpt.ts';
import { FOLDER_FLAGS, runCommand, UsageError, type Usage } from '../shared/options.ts';

const usage: Usage = {
  command: 'npm run locate',
  words: 'DOCUMENT FIGURE',
  what: "Lists the paragraphs of an original that hold a number, however it is written there (44,452; 44452; sixteen; 1.927\ntrillion), or a name, and a stub of a claim for each printed form. DOCUMENT is a source's id, a file of the folder of\noriginals (CHEONGSAJIN_ORIGINALS), or a path.",
  flags: FOLDER_FLAGS,
  examples: [
    'npm run locate -- changwon-2025 44,452',
    'npm run locate -- naju-2021 16',
    'npm run locate -- busan-2025 "AgeTech"',
  ],
};

/** One printed form, and the paragraphs in which it occurs. */
interface Located extends Partial<Pick<PrintedQuantity, 'value' | 'unit' | 'original' | 'to' | 'range' | 'largest'>> {
  readonly printed: string;
  readonly kind: ClaimKind;
  readonly paragraphs: number[];
}

await runCommand(usage, (options) => {
  const [word, ...rest] = options.words;
  const figure = rest.join(' ').trim();
  if (word === undefined || figure === '')
    throw new UsageError('npm run locate needs a document and a number: npm run locate -- changwon-2025 "44,452"');
  const content = loadContent(treeOf(options).folders);
  if (rest.length === 1 && !isSource(content, word) && isSource(content, figure))
    throw new UsageError(`The document comes first: npm run locate -- ${figure} ${JSON.stringify(word)}`);
  const { source, file, paragraphs } = documentOf(content, word);

  const forms = new Map<string, Located>();
  console.log(`${source}  ${file}, ${paragraphs.length} paragraphs`);
  paragraphs.forEach((text, i) => {
    for (const { index, length, ...form } of findOccurrences(text, figure)) {
      console.log(`  ¶${i + 1}  …${excerpt(text, index, length)}…`);
      const key = `${form.kind} ${form.printed}`;
      const known = forms.get(key) ?? { ...form, paragraphs: [] };
      if (!known.paragraphs.includes(i + 1)) known.paragraphs.push(i + 1);
      forms.set(key, known);
    }
  });
  if (forms.size === 0) {
    console.log(
      `No paragraph contains ${JSON.stringify(figure)} in any known form.${hint(source, paragraphs, figure)}`,
    );
    return false;
  }
  for (const form of forms.values()) {
    const carried = carriers(content, source, form);
    console.log(
      `\n# ${form.printed}: ${carried.length === 0 ? 'no claim carries it yet' : `carried by ${carried.join(', ')}`}`,
    );
    process.stdout.write(writeEntry(claimStub({ ...form, source }), '  '));
  }
  return true;
});

function isSource(content: ParsedContent, word: string): boolean {
  return content.sources.some(({ id, fields }) => id === word || fields.document === word);
}

/** Suggests the longer figure that the words are a part of, or a word or name of the document with similar spelling. */
function hint(source: string, paragraphs: readonly string[], words: string): string {
  const figures = paragraphs.flatMap((text) => findNumbersInText(text).map((found) => found.text));
  const names = paragraphs.flatMap((text) => [
    ...findNames(text).map((found) => found.text),
    ...(text.match(/\p{L}{4,}/gu) ?? []),
  ]);
  const suggestion = figures.find((figure) => occurrencesIn(words, figure).length > 0) ?? closestMatch(words, names);
  return suggestion === undefined
    ? ''
    : ` Did you mean this: npm run locate -- ${source} ${JSON.stringify(suggestion)}`;
}

type Occurrence = Omit<Located, 'paragraphs'> & { readonly index: number; readonly length: number };

/** The occurrences of the number, by its value, or else of the words, ignoring case. */
function findOccurrences(text: string, figure: string): Occurrence[] {
  const [wanted, ...more] = findNumbersInText(figure);
  // "44,452 jobs" and "KRW 1.927 trillion" mean their number; "New Port Pier 7", "2호선" and "’26.3월" mean their words.
  const rest = figure.replace(wanted?.text ?? '', '');
  const words = /\p{Lu}\p{Ll}/u.test(rest) || NUMBERED.test(rest) || plainForms(figure).startsWith("'");
  if (wanted === undefined || more.length > 0 || words) {
    const folded = plainForms(text).toLowerCase();
    return folded.length === text.length
      ? literal(text, plainForms(figure).toLowerCase(), folded)
      : literal(text, figure);
  }
  if (!Number.isFinite(wanted.value)) return literal(text, figure);
  const equals = (value: number): boolean => Math.abs(value - wanted.value) <= Math.abs(wanted.value) * 1e-12;
  // "4곳" means places, and no 4일 or 4차로.
  const meant = /[가-힣]/u.test(rest) ? countedIn(readPrintedQuantity(figure, wanted), wanted.text) : undefined;
  return findNumbersInText(text)
    .filter(({ value }) => equals(value))
    .flatMap((found) => {
      const quantity = readPrintedQuantity(text, found);
      const isOther = /[가-힣]/u.test(quantity.printed) && countedIn(quantity, found.text) !== meant;
      if (meant !== undefined && isOther) return [];
      const { index, kind, value, unit, original } = quantity;
      // What is offered here is what verify finds: whole words, as it tells them.
      const [from, to] = wholeWords(text, [index, index + quantity.printed.length]);
      return { printed: text.slice(from, to), kind, value, unit, original, index: from, length: to - from };
    });
}

/** What a number is a number of: its unit, or the Korean counter behind it. */
function countedIn({ kind, unit, printed }: PrintedQuantity, number: string): string {
  return `${kind} ${unit ?? printed.replace(number, '').replace(/^여?\s*/u, '')}`;
}

/** The words in a text, or in another form of it that is as long. */
function literal(text: string, words: string, form = text): Occurrence[] {
  return occurrencesIn(words, form).map(([from, to]) => {
    const printed = text.slice(from, to);
    // 2호선 is a name, whatever stands in it.
    const whole = NUMBERED.test(printed.replace(/^\P{N}*\p{N}+/u, '')) ? undefined : readWhole(printed);
    const { index, ...read } =
      whole ??
      (saysDate(printed)
        ? { index: 0, kind: 'date' as const, value: readDate(printed) }
        : { index: 0, kind: 'remark' as const });
    return { ...read, printed, index: from + index, length: to - from };
  });
}

/** 2026. 1. 15., and what counts from the day of the document: 내년 상반기, 연내. */
function saysDate(words: string): boolean {
  return readPrintedDates(words, '2000').some(({ year, half, quarter }) => (year ?? half ?? quarter) !== undefined);
}

/** The claims of this source that print these words, or the number within them, in one of these paragraphs. */
function carriers(content: ParsedContent, source: string, { printed, paragraphs }: Located): string[] {
  return content.claims
    .filter(
      ({ fields }) =>
        fields.source === source &&
        fields.printed !== undefined &&
        (occurrencesIn(printed, fields.printed).length > 0 || occurrencesIn(fields.printed, printed).length > 0) &&
        paragraphs.some((paragraph) => fields.paragraphs?.includes(paragraph) === true),
    )
    .map(({ profile, id }) => `${profile}/${id}`);
}
