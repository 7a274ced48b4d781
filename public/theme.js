// Before the first paint, so that a page never shows in the other colours first. The switch is src/client/theme-switch.ts.
try {
  const theme = globalThis.localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') globalThis.document.documentElement.dataset.theme = theme;
} catch {
  // Storage is blocked: the colours are those of the system.
}
