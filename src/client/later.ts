/**
 * What no page waits for. The letters of the site are fetched when a page is done, so that no first paint waits for them, and
 * where they lie is kept for public/theme.js: the next page begins with them.
 * Sheets of what only a script shows are used once somebody reads, since styles are worked out anew with them.
 */
const sheets = (document.documentElement.dataset.later ?? '')
  .split(' ')
  .map((href) => Object.assign(document.createElement('link'), { rel: 'prefetch', href }));

function useSheets(): void {
  for (const sheet of sheets) sheet.rel = 'stylesheet';
  document.head.append(...sheets);
}
for (const kind of ['pointerover', 'focusin']) addEventListener(kind, useSheets, { once: true });
if (document.activeElement !== document.body) useSheets();

async function fetchLetters(): Promise<void> {
  await Promise.all(['1em "IBM Plex Sans"', '1em "IBM Plex Mono"'].map((face) => document.fonts.load(face)));
  document.documentElement.dataset.letters = '';
  const address = performance.getEntriesByType('resource').find(({ name }) => name.includes('ibm-plex-sans'))?.name;
  if (address !== undefined) localStorage.setItem('letters', address);
}

addEventListener('load', () =>
  setTimeout(() => {
    if (sheets[0]?.isConnected === false) document.head.append(...sheets);
    // Where they do not come, or storage is blocked, what is here stays.
    fetchLetters().catch(() => undefined);
  }, 200),
);
