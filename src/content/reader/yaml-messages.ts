/** What the YAML parser means by its codes, in the words of who wrote the text. */
import type { ErrorCode } from 'yaml';

interface Words {
  readonly message: string;
  readonly remedy: string;
}

const OF_CODE: Partial<Record<ErrorCode, Words>> = {
  MULTIPLE_DOCS: {
    message: 'to YAML, the document ends here and another begins',
    remedy: 'remove the line of --- or ...: a file is one record or one list',
  },
  NON_STRING_KEY: {
    message: 'there is a list or a record where a field name is expected',
    remedy: 'write the field name, a colon, a space, and then the value',
  },
  BAD_DQ_ESCAPE: {
    message: 'in double quotes a backslash begins an escape, and this is not a valid one',
    remedy: 'write \\\\ for a backslash, or put the text in single quotes',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'a colon is missing, or a field name spans several lines',
    remedy: 'write each field as name: value, on a line of its own',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'a field begins within the value of another',
    remedy: 'begin it on a line of its own; put a text that contains ": " in double quotes',
  },
  MISSING_CHAR: {
    message: 'a quote, a bracket, a comma or a colon is missing before this',
    remedy: 'close what is open: each " with ", each [ with ], each { with }; and put a comma between entries',
  },
  BAD_COLLECTION_TYPE: {
    message: 'the type before the value does not match it',
    remedy: 'remove the type: values are plain text, numbers and lists',
  },
  KEY_OVER_1024_CHARS: {
    message: 'the field name is too long',
    remedy: 'write each field as name: value, and put a text that contains ": " in double quotes',
  },
};

/** `undefined` where the parser's own words tell more. */
export const ofCode = (code: ErrorCode): Words | undefined => OF_CODE[code];
