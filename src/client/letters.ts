/**
 * Fetches the letters of the site when a page is done, and uses them from the next one on: nothing waits for them, and no
 * word moves when they come. public/theme.js says so before the first paint.
 */
const FACES = ['1em "IBM Plex Sans"', '1em "IBM Plex Mono"'];

async function fetchLetters(): Promise<void> {
  try {
    await Promise.all(FACES.map((face) => document.fonts.load(face)));
    localStorage.setItem('letters', '');
  } catch {
    // They did not come, or storage is blocked: what is here stays.
  }
}

if (document.documentElement.dataset.letters === undefined)
  addEventListener('load', () => setTimeout(() => void fetchLetters(), 1000));
