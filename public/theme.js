// Before the first paint, so that a page never shows in other colours or letters first. They are chosen and fetched by
// src/client/theme-switch.ts and letters.ts.
try {
  if (globalThis.localStorage.getItem('letters') !== null) globalThis.document.documentElement.dataset.letters = '';
  const theme = globalThis.localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') globalThis.document.documentElement.dataset.theme = theme;
} catch {
  // Storage is blocked: the colours are those of the system.
}
