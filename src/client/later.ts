/**
 * Sheets of what only a script shows, for which no page waits: used once somebody reads, since styles are worked out anew with
 * them.
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

function fetchSheets(): void {
  if (sheets[0]?.isConnected === false) document.head.append(...sheets);
}
if (document.readyState === 'complete') fetchSheets();
else addEventListener('load', fetchSheets);
