import { describe, expect, test } from 'vitest';
import { CARD, routes } from '../../src/core/domain/routes.ts';
import { drawCard, type Card } from '../../src/exports/card.ts';
import { cardsOf } from '../../src/exports/cards.ts';
import { rasterise } from '../../src/exports/rasterise.ts';
import { missingFrom, withLookAlikes } from '../../src/exports/fonts.ts';
import { exported, ui } from '../../src/strings/index.ts';
import { elementsIn, faultsInCard, lettersOf, type Drawn } from './builders.ts';
import { placesContent } from '../fixtures/places.ts';
import { pixelsOf } from './read-png.ts';

const { register } = placesContent;
const cards = cardsOf(register);
const cardOf = (page: string): Card => {
  const found = cards.find((card) => card.page === page);
  if (found === undefined) throw new Error(`no card for ${page}`);
  return found;
};

const aCard = (fields: Partial<Card> = {}): Card => ({
  page: 'test/',
  overline: 'Test',
  title: 'A title',
  cells: [{ label: 'Claims', text: '12' }],
  ...fields,
});

const attribute = (element: Drawn, name: string): number => Number(element.attributes.get(name));

describe('every card', () => {
  test.each(cards.map((card) => [card.page, card] as const))(
    'of %s keeps its words apart and within its frame',
    (_, card) => {
      const svg = drawCard(card);
      expect(faultsInCard(svg)).toEqual([]);
      const letters = lettersOf(svg);
      for (const { label, text } of card.cells) {
        expect(letters).toContain(label);
        expect(letters).toContain(text);
      }
      for (const text of [card.title, card.overline, card.hangul, card.text])
        if (text !== undefined) expect(letters).toContain(text);
      expect(missingFrom(withLookAlikes(letters))).toEqual([]);
    },
  );

  test('stands for a page of its own, and is like no other', () => {
    expect(new Set(cards.map(({ page }) => routes.card(page))).size).toBe(cards.length);
    expect(new Set(cards.map((card) => drawCard(card))).size).toBe(cards.length);
  });
});

test('a place says its names, kind, answer, date, source and statements', () => {
  expect(cardOf('profiles/haneul/')).toEqual({
    page: 'profiles/haneul/',
    overline: 'Metropolitan city',
    title: 'Haneul',
    hangul: '하늘',
    text: 'It says what it will do.',
    cells: [
      { label: ui.profile.block.asOf, text: '10 November 2025' },
      { label: ui.profile.block.source, text: 'Haneul City', share: 1.5 },
      { label: exported.card.claims, text: '15', share: 0.7 },
    ],
  });
});

test('a theme asks its question, and counts claims and places', () => {
  const { title, text, cells } = cardOf('themes/harbours/');
  const claims = [...register.claims.values()].filter(({ themes }) => themes.includes('harbours'));
  expect([title, text]).toEqual(['Harbours', 'What does each place want of its harbours?']);
  expect(cells.map((cell) => cell.text)).toEqual([
    String(claims.length),
    String(new Set(claims.map(({ profile }) => profile)).size),
  ]);
});

test.each([
  ['', 'cards/index.png'],
  ['profiles/', 'cards/profiles.png'],
  ['profiles/busan/', 'cards/profiles/busan.png'],
  ['404', 'cards/404.png'],
  ['404.html', 'cards/404.png'],
  ['404/', 'cards/404.png'],
])('the picture of “%s” is at %s', (page, file) => {
  expect(routes.card(page)).toBe(file);
});

describe('a title', () => {
  const titleOf = (svg: string) => elementsIn(svg).filter(({ attributes }) => attributes.get('font-weight') === '700');
  const sizeOf = (card: Card): number => {
    const [first] = titleOf(drawCard(card));
    return first === undefined ? NaN : attribute(first, 'font-size');
  };

  test('is as large as its room allows', () => {
    expect(sizeOf(aCard())).toBe(150);
    expect(sizeOf(aCard({ title: 'A title of many more words than one line takes' }))).toBeLessThan(100);
    expect(sizeOf(aCard({ text: 'A question that goes on. '.repeat(14) }))).toBeLessThan(150);
  });

  test('stands with its Hangul on one foot, or above it where a line is too short for both', () => {
    const feet = (card: Card): number[] =>
      elementsIn(drawCard(card))
        .filter(({ text }) => text === card.title || text === card.hangul)
        .map((element) => attribute(element, 'y'));
    const [title = 0, hangul = NaN] = feet(aCard({ hangul: '부산' }));
    expect(Math.abs(hangul - title)).toBeLessThan(1.5);
    const [above = NaN, below = 0] = feet(aCard({ title: 'Nineteen letters on', hangul: '국가산업단지' }));
    expect(below).toBeGreaterThan(above + 40);
  });

  test.each([
    ['Jeju Special Self-Governing Province', '제주특별자치도'],
    ['of words '.repeat(60).trim(), '낱말 '.repeat(60).trim()],
    ['a'.repeat(1500), '가'.repeat(1500)],
    ['Å'.repeat(40), undefined],
  ])('names of any length are shrunk, wrapped or end with an ellipsis: %s', (title, hangul) => {
    for (const text of [undefined, 'It says what it will do, at length. '.repeat(20)])
      for (const cells of [
        [
          { label: title, text: '2025' },
          { label: 'Source', text: title },
        ],
        [{ label: title, text: title }],
      ])
        expect(faultsInCard(drawCard(aCard({ title, hangul, text, cells })))).toEqual([]);
  });
});

test('is a PNG of the size that the page promises, blue with white lines, and the same twice', async () => {
  const png = await rasterise(drawCard(cardOf('')), 1);
  const { width, height, at } = pixelsOf(png);
  expect({ width, height }).toEqual(CARD);
  expect(at(5, 5)).toEqual([0x0b, 0x27, 0x42]);
  expect(at(30, 300)).toEqual([0x9c, 0xc6, 0xea]);
  expect(png.length).toBeLessThan(120_000);
  expect(await rasterise(drawCard(cardOf('')), 1)).toEqual(png);
});

test('lets no text become markup', () => {
  const hostile = '<b>&"\'';
  const svg = drawCard(aCard({ title: hostile, text: hostile, overline: hostile, hangul: hostile }));
  expect(svg).not.toContain('<b>');
  expect(lettersOf(svg)).toContain(hostile);
});
