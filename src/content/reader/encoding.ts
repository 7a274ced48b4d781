/** Finds files that are not UTF-8 after they were decoded as such. */
import { fileIssue, type Issue } from '../issue.ts';

const NOT_UTF8 = 'is not UTF-8 text: it is in another encoding, or not text at all';

/** More than a few odd bytes are another encoding. */
const MANY = 20;

/** An invalid byte was decoded to U+FFFD; in a text saved as UTF-16, every second character is U+0000. */
export function encodingIssues(path: string, text: string): Issue[] {
  const invalid = text.indexOf('\uFFFD');
  const count = text.match(/[\0\uFFFD]/g)?.length ?? 0;
  if (count > MANY)
    return [
      fileIssue(path, 'encoding', NOT_UTF8, 'save the file as UTF-8, which your editor may call Unicode (UTF-8)'),
    ];
  if (invalid === -1) return [];
  const lines = text.slice(0, invalid).split('\n');
  const message = 'contains bytes that are not UTF-8';
  return [
    {
      ...fileIssue(path, 'encoding', message, 'save the file as UTF-8 and write the character again'),
      line: lines.length,
      column: (lines.at(-1)?.length ?? 0) + 1,
      value: text.split('\n', lines.length).at(-1),
    },
  ];
}
