/** Callouts of the map: a place's callout repeats its note beside the map, and each highlights the other. */
import { factList, make, offerCallouts } from './callout.ts';

const notes = [...document.querySelectorAll<HTMLElement>('.place-note[data-place]')];

for (const drawing of document.querySelectorAll<HTMLElement>('.map .drawing')) {
  offerCallouts(drawing, (link) => {
    const note = notes.find(({ dataset }) => dataset.place === link.dataset.place);
    if (note === undefined) return undefined;
    const words = (selector: string): string => textOf(note.querySelector(selector));
    const facts = [...note.querySelectorAll('li')].map(
      (item) => [textOf(item.querySelector('.note-label')), textOf(item.querySelector('a'))] as const,
    );
    return {
      content: [
        make('b', `${words('h3 > a')} `, ...hangulOf(note)),
        make('small', words('.note-date')),
        factList(facts),
      ],
      matching: [note],
      addsDetail: true,
    };
  });
  for (const note of notes) {
    const places = drawing.querySelectorAll(`a[data-place="${CSS.escape(note.dataset.place ?? '')}"]`);
    const point = (isPointed: boolean) => (): void => {
      for (const place of places) place.classList.toggle('pointed', isPointed);
    };
    note.addEventListener('pointerenter', point(true));
    note.addEventListener('pointerleave', point(false));
    note.addEventListener('focusin', point(true));
    note.addEventListener('focusout', point(false));
  }
}

/** Clones of the Hangul of the name, with their lang attribute. */
function hangulOf(note: HTMLElement): Node[] {
  return [...note.querySelectorAll('h3 > [lang]')].map((name) => name.cloneNode(true));
}

function textOf(element: Element | null): string {
  return element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}
