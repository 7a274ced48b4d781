/** What every page and file of citations is made from. */
import { contentDay } from '../components/content-day.ts';
import { absolute, href } from '../components/site.ts';
import { loadHistory, loadRegister } from '../register.ts';
import type { Citable, CiteContext } from '../../core/domain/citations.ts';
import { contentDates, type ContentDates } from '../../core/domain/content-dates.ts';
import type { History } from '../../core/domain/history.ts';
import type { Register } from '../../core/domain/register.ts';
import { cached } from '../../core/values/cached.ts';
import { STYLES, styled } from '../../exports/citations.ts';

const datesOf = cached((register: Register) =>
  cached((history: History) => contentDates(register, history, contentDay(register))),
);

/** When what a page says last changed. */
export const loadDates = async (): Promise<ContentDates> => datesOf(await loadRegister())(await loadHistory());

export async function citeContext(site: URL | undefined): Promise<CiteContext> {
  return {
    register: await loadRegister(),
    dates: await loadDates(),
    urlOf: (path) => absolute(href(path), site),
  };
}

/** With its words in each style. */
export const cited = <T extends Citable>(one: T) => ({
  ...one,
  texts: STYLES.map((style) => [style, styled(one.item, style)] as const),
});
