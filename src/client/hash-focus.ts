/** Arriving at #<claim id>: opens what hides the claim and moves the focus there, so that keyboards and screen readers go on from it. */
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
    // A stray % in the address is nobody's id.
    return '';
  }
}

if (location.hash !== '') focusTarget();
addEventListener('hashchange', focusTarget);
