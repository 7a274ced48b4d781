/** Pictures of the content that is there: the fonts have its letters, and every card has room for its words. */
import { expect, test, vi } from 'vitest';
import { loadContent } from '../../src/cli/shared/workspace.ts';
import { routes } from '../../src/core/domain/routes.ts';
import { drawCard } from '../../src/exports/card.ts';
import { cardsOf } from '../../src/exports/cards.ts';
import { missingFrom, withLookAlikes } from '../../src/exports/fonts.ts';
import { faultsInCard, lettersOf } from '../exports/builders.ts';

const { register } = loadContent();

test('the fonts have every letter of the content that a picture could show', () => {
  const texts = [
    ...[...register.profiles.values()].map(({ name, official, region, charts, summary }) => [
      name,
      official,
      region,
      charts,
      summary,
    ]),
    ...[...register.themes.values()].map(({ name, question }) => [name, question]),
    ...[...register.sources.values()].map(({ title, publisher }) => [title, publisher]),
    ...[...register.claims.values()].map((claim) => ('name' in claim ? claim.name : null)),
  ];
  const all = JSON.stringify(texts);
  expect(missingFrom(withLookAlikes(all))).toEqual([]);
});

/** Drawn once: a card takes some hundredths of a second, and thirty profiles have six hundred. */
const cards = cardsOf(register).map((card) => ({ card, svg: drawCard(card) }));
vi.setConfig({ testTimeout: 240_000 });

test('every card keeps its words apart and within its frame, and has all of them', () => {
  for (const { card, svg } of cards) {
    expect(faultsInCard(svg), card.page).toEqual([]);
    const letters = lettersOf(svg);
    for (const text of [card.title, card.overline, card.hangul, card.text])
      if (text !== undefined) expect(letters).toContain(text);
    expect(missingFrom(withLookAlikes(letters)), card.page).toEqual([]);
  }
});

test('every card stands for a page of its own, and is like no other', () => {
  expect(new Set(cards.map(({ card }) => routes.card(card.page))).size).toBe(cards.length);
  expect(new Set(cards.map(({ svg }) => svg)).size).toBe(cards.length);
});
