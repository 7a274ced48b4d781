// Before the first paint, so that a page never shows in other colours or letters first. They are chosen and fetched by
// src/client/theme-switch.ts and later.ts.
try {
  const { document, localStorage } = globalThis;
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  const href = localStorage.getItem('letters');
  if (href !== null) {
    document.documentElement.dataset.letters = '';
    // The browser has them at hand, and with a preload waits for them the moment that this takes.
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'preload', as: 'font', crossOrigin: '', href }),
    );
  }
} catch {
  // Storage is blocked: the colours are those of the system.
}
