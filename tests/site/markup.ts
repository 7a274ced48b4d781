/** How html-validate reads a page: all that it recommends, its rules of accessibility among it. */
import { HtmlValidate } from 'html-validate';

export const MARKUP = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // How the markup is written is the compiler's business; what it means is ours.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'no-inline-style': 'error',
    'void-style': 'off',
    // Long words of a title are cut by the search engines, not by us.
    'long-title': 'off',
    'require-sri': 'off',
    'tel-non-breaking': 'off',
  },
});
