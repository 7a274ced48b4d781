/** A social card as the file that is shared. */
import { ui } from '../strings/index.ts';
import { drawCard, type Card } from './card.ts';
import { pictureOf } from './rasterise.ts';

/** Its texts say whose it is, for wherever it ends up. Rejects as `rasterise` and `drawCard` do. */
export async function cardPng(card: Card): Promise<Uint8Array> {
  return pictureOf(drawCard(card), {
    scale: 1,
    texts: [
      ['Title', card.title],
      ['Author', ui.site.name],
      ['Copyright', ui.figures.licenceName],
    ],
  });
}
