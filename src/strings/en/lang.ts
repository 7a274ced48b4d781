/** The `lang` of every page, and the locale of every format. */
export const LANG = 'en';
