/** Opens the details elements around the target of the URL's hash, and focuses it for keyboards and screen readers. */
function focusTarget(): void {
  const target = document.getElementById(targetId());
  if (target === null) return;
  let opened = false;
  for (
    let at: Element | null = target.closest('details:not([open])');
    at !== null;
    at = target.closest('details:not([open])')
  ) {
    at.setAttribute('open', '');
    opened = true;
  }
  if (!target.matches('a[href], button, input, select, textarea, summary, [tabindex]')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  if (opened) target.scrollIntoView();
}

function targetId(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    // A malformed % escape is no id.
    return '';
  }
}

if (location.hash !== '') focusTarget();
addEventListener('hashchange', focusTarget);
