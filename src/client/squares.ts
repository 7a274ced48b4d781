/** Escape hides the words under a square until the pointer or the focus moves on. */
for (const squares of document.querySelectorAll('.squares')) {
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') squares.classList.add('quiet');
  });
  for (const moved of ['pointerover', 'focusin'])
    squares.addEventListener(moved, () => {
      squares.classList.remove('quiet');
    });
}
