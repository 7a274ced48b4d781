/** What has an English and perhaps a Korean form, such as a publisher: plain text where there is no Korean one. */
import { z } from 'zod';
import { name } from './name.ts';

const { en, ko } = name.shape;

/** `Yonhap News`, or `{ en: Yonhap News, ko: 연합뉴스 }`. */
export const bilingual = z.union([
  en.meta({ description: 'In Latin letters; where it has a Korean form too, { en: …, ko: … }.' }),
  z.strictObject({
    en: en.meta({ description: 'In English, as this site writes it.', examples: ['Yonhap News'] }),
    ko: ko.meta({ description: 'In Hangul, as printed.', examples: ['연합뉴스'] }),
  }),
]);

export type Bilingual = z.output<typeof bilingual>;

/** Its English form. */
export const inEnglish = (text: Bilingual): string => (typeof text === 'string' ? text : text.en);

/** Its Korean form, where there is one. */
export const inKorean = (text: Bilingual): string | undefined => (typeof text === 'string' ? undefined : text.ko);

/** `Yonhap News 연합뉴스` */
export const bothForms = (text: Bilingual): string =>
  [inEnglish(text), inKorean(text)].filter((form) => form !== undefined).join(' ');
