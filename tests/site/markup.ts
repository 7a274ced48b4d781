/** How html-validate reads a page: all that it recommends, its rules of accessibility among it. */
import { HtmlValidate } from 'html-validate';

const OFF = [
  // How the markup is written is the compiler's business; what it means is ours.
  'attribute-boolean-style',
  'attribute-empty-style',
  'doctype-style',
  'no-trailing-whitespace',
  'void-style',
  // Long words of a title are cut by the search engines, not by us.
  'long-title',
  'require-sri',
  'tel-non-breaking',
];

export const MARKUP = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    ...Object.fromEntries(OFF.map((rule) => [rule, 'off'])),
    'no-inline-style': 'error',
    // The id of a change begins with its date, which HTML allows.
    'valid-id': ['error', { relaxed: true }],
  },
});
