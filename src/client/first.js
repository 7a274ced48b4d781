// Stands in every page itself and runs before anything is drawn, so that no page shows in the other colours first, nor waits
// for a file that says so. The switch is ./theme-switch.ts.
{
  const { dataset } = document.documentElement;
  try {
    const theme = localStorage.getItem('theme');
    if (/^(dark|light)$/.test(theme)) dataset.theme = theme;
  } catch {
    // Storage is blocked: the colours are those of the system.
  }
  // What waits for an answer that the address asks for is laid out accordingly.
  const { search, hash } = location;
  if (search) dataset.asks = '';
  // A built page names its scripts here (src/cli/build/join-styles.ts). They come once it is drawn, or as soon as it is whole
  // where its address asks for something.
  const start = () => dataset.scripts?.split(' ').forEach((script) => import(script));
  const later = () => requestAnimationFrame(() => requestAnimationFrame(start));
  document.addEventListener('DOMContentLoaded', search || hash ? start : later);
}
