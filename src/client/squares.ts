/** Squares for the keyboard: a row is one stop, in which arrows lead on, and Escape hides the words under a square until the pointer or the focus moves on. */
for (const squares of document.querySelectorAll('.squares')) {
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') squares.classList.add('quiet');
  });
  for (const moved of ['pointerover', 'focusin'])
    squares.addEventListener(moved, () => {
      squares.classList.remove('quiet');
    });
  for (const row of squares.querySelectorAll<HTMLElement>('.cells')) oneStop(row, [...row.querySelectorAll('a')]);
}

function oneStop(row: HTMLElement, cells: readonly HTMLAnchorElement[]): void {
  const stopAt = (at: EventTarget | null | undefined): void => {
    for (const cell of cells) cell.tabIndex = cell === at ? 0 : -1;
  };
  stopAt(cells[0]);
  row.addEventListener('focusin', ({ target }) => stopAt(target));
  row.addEventListener('keydown', (event) => {
    const { key, target, altKey, ctrlKey, metaKey } = event;
    const at = cells.findIndex((cell) => cell === target);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: cells.length - 1 }[key];
    if (to === undefined || altKey || ctrlKey || metaKey) return;
    event.preventDefault();
    cells[to]?.focus();
  });
}
