/** The filters of a list of many places. The other pages of the list are fetched when one is first used. */
import { many as t } from '../strings/index.ts';
import { otherPages } from './fetch-page.ts';

const controls = document.querySelector<HTMLFieldSetElement>('fieldset#place-filters');
const list = document.getElementById('place-list');
const status = document.getElementById('place-status');

if (controls !== null && list !== null && status !== null) start(controls, list, status);

function start(controls: HTMLFieldSetElement, list: HTMLElement, status: HTMLElement): void {
  const fields = [...controls.querySelectorAll<HTMLSelectElement | HTMLInputElement>('select, input')];
  let whole: Promise<void> | undefined;

  /** Puts the items of the other pages in their groups. */
  const gather = async (): Promise<void> => {
    if (Number(list.dataset.pages) > 1) status.textContent = t.loading;
    for (const other of await otherPages(list))
      for (const group of [...other.children]) {
        const own = document.getElementById(group.id);
        if (own === null) list.append(group);
        else own.querySelector('ol')?.append(...group.querySelectorAll('ol > li'));
      }
  };

  const show = (): void => {
    const items = [...list.querySelectorAll<HTMLElement>('section li')];
    const passes = (item: HTMLElement): boolean =>
      fields.every(({ name, value }) => {
        if (value === '') return true;
        if (name !== 'name') return item.dataset[name] === value;
        const words = item.firstElementChild?.textContent ?? '';
        return words.toLowerCase().includes(value.trim().toLowerCase());
      });
    for (const item of items) item.hidden = !passes(item);
    for (const group of list.querySelectorAll('section'))
      group.hidden = group.querySelector('li:not([hidden])') === null;
    status.textContent = t.shown(items.filter(({ hidden }) => !hidden).length, items.length);
  };

  controls.addEventListener('input', () => {
    whole ??= gather();
    void whole.then(show, () => {
      whole = undefined;
      show();
      status.textContent = t.failed;
    });
  });
  controls.hidden = false;
}
