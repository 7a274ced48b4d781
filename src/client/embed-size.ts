/** Tells the page that frames a chart how high the chart is there, at first and whenever that changes. */
const tell = (): void =>
  // Whoever frames it may know its height, and nothing else is told.
  parent.postMessage({ height: Math.ceil(document.documentElement.getBoundingClientRect().height) }, '*');

if (parent !== window) {
  tell();
  new ResizeObserver(tell).observe(document.documentElement);
}
