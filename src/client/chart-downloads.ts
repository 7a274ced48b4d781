/** Completes the addresses in the embed code, adds a copy button, and draws the chart as a picture where it is asked for. */
import { chartDownloads as t } from '../strings/index.ts';
import { copy } from './copy.ts';
import { makeButton, make, statusLine } from './dom.ts';

for (const block of document.querySelectorAll<HTMLElement>('.embed-code')) {
  const code = block.querySelector('textarea');
  if (code === null) continue;
  // A site built without SITE_URL has only paths in the code.
  code.value = code.value.replaceAll(/\b(src|href)="\//g, `$1="${location.origin}/`);
  const status = statusLine('span');
  const button = makeButton('', t.copy, async () => {
    const copied = await copy(code.value);
    status.textContent = copied ? t.copied : t.selected;
    if (!copied) code.select();
  });
  code.addEventListener('focus', () => code.select());
  block.append(button, ' ', status);
}

/** Pixels to a unit of the drawing: sharp enough for print and slides. */
const SCALE = 2;
/** What the files are called by their endings. */
const ENDING = /\.svg$/;

for (const drawing of document.querySelectorAll<HTMLAnchorElement>('.files a[href$=".svg"]')) {
  const note = statusLine('small', t.picture);
  const button = makeButton('', 'PNG', () =>
    pictureOf(drawing.href).then(
      (picture) => save(picture, drawing.download.replace(ENDING, '.png')),
      () => (note.textContent = t.notDrawn),
    ),
  );
  drawing.closest('li')?.after(make('li', '', button, ' ', note));
}

/** Rejects where the drawing does not come or the canvas fails. */
async function pictureOf(address: string): Promise<Blob> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.naturalWidth * SCALE, image.naturalHeight * SCALE];
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob))),
  );
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // Not before the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
