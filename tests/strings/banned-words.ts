/** One word, one meaning: words of the drawing office and of the code that no reader should meet. */

/** Each with what to write instead. */
const BANNED: readonly (readonly [banned: RegExp, instead: string])[] = [
  [/\bsheets?\b/, 'profile, page'],
  [/\bfigures?\b/, 'chart, number'],
  [/\bledgers?\b/, 'all statements, with sources'],
  [/\bthe register\b/, 'this site, here'],
  [/\bclaims?\b/, 'statement'],
  [/\btold of\b/, 'mentioned'],
  [/\breckon(?:s|ed|ing)?\b/, 'status on'],
  [/\bcalendar computes\b/, 'status by date'],
  [/\bpast its date\b/, 'deadline passed'],
  [/\bdate running\b/, 'due this year'],
  [/\bslips?\b/, 'mistranslation'],
  [/\bbodies\b/, 'organisations'],
  [/\bdrawn from\b/, 'source'],
  [/\binferred by\b/, 'worked out by us'],
  [/\beditors?(?:[’']s?)?\b/, 'we, ours'],
  [/\byardsticks?\b/, 'measure'],
  [/\bbase not stated\b/, 'no baseline given'],
  [/\bpencil\b/, 'our remark'],
  [/\bmend(?:s|ed|ing)?\b/, 'report a mistake, correct'],
  [/\btake this figure along\b|\bto take along\b/, 'download'],
  [/\bfor another page\b/, 'embed'],
  [/\blay\b.{0,40}\bbeside\b|\b(?:lay|laid) side by side\b/, 'compare'],
  [/\bno common axis\b/, 'not comparable, because …'],
  [/\bnought\b/, 'zero, or leave it out'],
  [/\bout-?turn\b/, 'actual result'],
  [/\balso searched as\b/, 'related searches'],
  [/\bwords of the site near\b/, 'did you mean'],
  [/\bno single place\b/, 'nationwide, so not on the map'],
  [/\bindustrial land remade\b/, 'industrial estates'],
  [/\bkeeping the young\b/, 'young people'],
  [/\bhow it is run\b/, 'who runs it'],
  [/\bcentre and regions\b/, 'central government and regions'],
  [/\bstreets, stations, rail\b/, 'transport and renewal'],
];

/** What may be said all the same, and why. */
const ALLOWED: readonly RegExp[] = [
  /\bclaims the copyright\b/gi, // what a newspaper does at law
  /\bteam drawn from\b/gi, // people called together, no source
];

/** `figure` in “… has no figure to draw”. */
export function faults(text: string): string[] {
  const words = ALLOWED.reduce((rest, allowed) => rest.replaceAll(allowed, ' … '), text);
  return BANNED.flatMap(([banned, instead]) =>
    [...words.matchAll(new RegExp(banned, 'gi'))].map(({ 0: word, index }) => {
      const around = words.slice(Math.max(0, index - 40), index + word.length + 40);
      return `“${word}” (${instead}) in “${around}”`;
    }),
  );
}
