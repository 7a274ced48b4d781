import { occursIn } from '../../../core/values/paragraphs.ts';
import { valueAt } from '../../reader/zod-introspection.ts';
import { issueAt, type Rule } from '../rule.ts';
import { readerTexts } from '../reader-visible-texts.ts';

/** Longer than any figure or name. */
const MOST_WORDS = 20;
const ABBREVIATION = /\b(?:Nov|Dr|No|Mr|St)\./g;
const ADDRESS = /[\w.+-]+(?:@|\s*\[at\]\s*|&#64;|%40)[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/i;
const HANGUL = /\p{Script=Hangul}/u;
const HIDDEN = ['the address of a person is not published', 'leave it out'] as const;

const isSentence = (text: string): boolean =>
  text.split(/\s+/).length > MOST_WORDS || /[.!?]\s+[A-Z]/.test(text.replace(ABBREVIATION, ''));

export const quotation: Rule = {
  name: 'quotation',
  description:
    'What is printed is a number or a name and no sentence, its passage holds it and has our English where it is Korean, and no record passes on an address of mail.',
  scope: ['claims', 'profiles', 'themes', 'sources', 'glossary', 'figures'],
  emits: ['printed-sentence', 'passage-without-printed', 'rendering', 'mail-address'],
  check: (content) => [
    ...content.claims.flatMap((draft) => {
      const { printed, passage, rendering } = draft.fields;
      const isKorean = HANGUL.test(passage ?? '');
      // One of the two that is written and faulty is told by itself.
      const { fields } = draft;
      const isWritten = (['passage', 'rendering'] as const).some(
        (field) => valueAt(draft.file.data, [...draft.at, field]) !== fields[field],
      );
      return [
        printed === undefined || !isSentence(printed)
          ? []
          : issueAt(draft, ['printed'], 'printed-sentence', [
              'the documents are not republished, and this is a sentence of one',
              'keep the number or the name',
            ]),
        printed === undefined || passage === undefined || occursIn(printed, passage)
          ? []
          : issueAt(draft, ['passage'], 'passage-without-printed', [
              `the passage does not hold the printed words “${printed}”`,
              'quote the words of the original around them, letter for letter, or leave passage: out',
            ]),
        isKorean === (rendering !== undefined) || isWritten
          ? []
          : isKorean
            ? issueAt(draft, ['rendering'], 'rendering', [
                'an English reader cannot read the passage',
                'add rendering: with our English of it',
              ])
            : issueAt(draft, ['rendering'], 'rendering', [
                `a rendering is our English of a passage in Korean, and ${passage === undefined ? 'there is no passage' : 'the passage is not Korean'}`,
                passage === undefined ? 'quote the passage in Korean under passage:' : 'remove rendering:',
              ]),
      ].flat();
    }),
    ...[
      ...readerTexts(content),
      ...content.claims.flatMap((draft) =>
        (['rendering', 'printed'] as const).map((field) => ({
          draft,
          field: [field],
          text: draft.fields[field] ?? '',
        })),
      ),
    ].flatMap(({ draft, field, text }) => {
      const [address] = /[@[&%]/.test(text) ? (ADDRESS.exec(text) ?? []) : [];
      return address === undefined ? [] : [issueAt(draft, field, 'mail-address', [...HIDDEN, address])];
    }),
  ],
};
