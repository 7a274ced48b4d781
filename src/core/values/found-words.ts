/** Where a search leaves the words that it marked in a result, for the page that the result leads to: one string a word. */
export const FOUND_WORDS = 'found-words';
