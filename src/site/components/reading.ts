/** What prose is read with, which its page has set. */
export function readingOf({ reading }: App.Locals): NonNullable<App.Locals['reading']> {
  if (reading === undefined) throw new Error('the page must set Astro.locals.reading before it renders prose');
  return reading;
}
