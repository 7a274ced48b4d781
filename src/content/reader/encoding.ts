/** Finds files that are not UTF-8 after they were decoded as such. */
import { fileIssue, type Issue } from '../issue.ts';

const NOT_UTF8 = 'is not UTF-8 text: it is in another encoding, or not text at all';

/** More than a few odd bytes are another encoding. */
const MANY = 20;

/** Hangul or a curly quote of a text in UTF-8, read as Western letters and saved again. */
const MISREAD = /[\u00C2-\u00F4][\u0080-\u00BF]?[\u0080-\u009F]|â€|[ìíë][^\p{ASCII}\p{L}]/gu;
const REREAD = 'take the file back from Git, or open it anew as UTF-8; what is saved now has lost its letters';

/** An invalid byte was decoded to U+FFFD; in a text saved as UTF-16, every second character is U+0000. */
export function encodingIssues(path: string, text: string): Issue[] {
  const invalid = text.indexOf('\uFFFD');
  const count = text.match(/[\0\uFFFD]/g)?.length ?? 0;
  if (count > MANY)
    return [
      fileIssue(path, 'encoding', [NOT_UTF8, 'save the file as UTF-8, which your editor may call Unicode (UTF-8)']),
    ];
  if ((text.match(MISREAD)?.length ?? 0) > 2)
    return [fileIssue(path, 'encoding', ['was read in another encoding than its own, and saved so', REREAD])];
  if (text.includes('\r') && !text.includes('\n'))
    return [
      fileIssue(path, 'encoding', ['ends its lines as an old Macintosh did', 'save it with line ends of Unix, LF']),
    ];
  if (invalid === -1) return [];
  const lines = text.slice(0, invalid).split('\n');
  const message = 'contains bytes that are not UTF-8';
  return [
    {
      ...fileIssue(path, 'encoding', [message, 'save the file as UTF-8 and write the character again']),
      line: lines.length,
      column: (lines.at(-1)?.length ?? 0) + 1,
      value: text.split('\n', lines.length).at(-1),
    },
  ];
}
