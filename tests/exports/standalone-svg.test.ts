import { describe, expect, test } from 'vitest';
import { drawChart } from '../../src/charts/draw-chart.ts';
import { WIDE } from '../../src/charts/svg-frame.ts';
import { standaloneSvg } from '../../src/exports/standalone-svg.ts';
import { drawOptions, EVERY_FORM, pillars } from '../charts/builders.ts';
import { lettersIn, marksIn, sheetsOf } from '../charts/reading.ts';
import { anImprint, elementsIn, lettersOf } from './builders.ts';

const figure = drawChart(pillars(), drawOptions({ id: 'pillars' }));

describe.each(EVERY_FORM)('%s', (name, series) => {
  const drawn = drawChart(series, drawOptions({ id: name }));
  const svg = standaloneSvg(drawn, anImprint());

  test('holds the whole wide drawing', () => {
    const { wide } = sheetsOf(drawn.svg);
    expect(marksIn(svg)).toEqual(marksIn(wide));
    expect(lettersOf(svg)).toContain(lettersIn(wide));
  });

  test('letters its imprint, and says it to machines', () => {
    const letters = lettersOf(svg);
    const said = new Map(elementsIn(svg).flatMap((one) => (one.name.startsWith('dc:') ? [[one.name, one.text]] : [])));
    const { label, title, caveats, source, asOf, licence, permalink, summary } = anImprint();
    for (const text of [label, title, ...caveats, source, asOf, licence, permalink]) expect(letters).toContain(text);
    expect(Object.fromEntries(said)).toMatchObject({
      'dc:title': `${label}. ${title}`,
      'dc:source': source,
      'dc:date': asOf,
      'dc:rights': licence,
      'dc:identifier': permalink,
      'dc:description': [summary, ...caveats].join(' '),
    });
  });

  test('keeps within its sheet, top to bottom', () => {
    const [, , , width = 0, height = 0] = (/viewBox="(\S+) (\S+) (\S+) (\S+)"/.exec(svg) ?? []).map(Number);
    const [, top = NaN] = (/<g transform="translate\(28 ([\d.]+)\)">/.exec(svg) ?? []).map(Number);
    expect(width).toBe(WIDE + 56);
    // Lettering of head, caveats and strip stands outside of the drawing.
    const tall = drawn.wide.height;
    for (const { name: tag, attributes, path } of elementsIn(svg)) {
      if (tag !== 'text') continue;
      const within = path.some((above) => above.attributes.get('transform')?.startsWith('translate(28') === true);
      const y = Number(attributes.get('y'));
      if (within) expect(y + top).toBeLessThan(height);
      else expect(y < top || (y > top + tall && y < height - 28)).toBe(true);
    }
  });
});

test('is named once, at its root, by figure and title', () => {
  const svg = standaloneSvg(figure, anImprint());
  expect(svg.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns=')).toBe(true);
  expect(svg).toContain('<title id="pillars-wide-title">Testville, chart 3. What is seen</title>');
  expect(svg).toContain(`<desc id="pillars-wide-desc">${figure.summary}</desc>`);
  expect(svg.match(/aria-labelledby="pillars-wide-title pillars-wide-desc"/g)).toHaveLength(1);
});

test('links are whole where the permalink is', () => {
  expect(standaloneSvg(figure, anImprint())).toContain('href="https://site.test/profiles/testville/#');
  expect(standaloneSvg(figure, anImprint({ permalink: '/figures/x/' }))).toContain('href="/profiles/testville/#');
});

test('long titles, sources and addresses wrap, and the sheet grows', () => {
  const heightOf = (svg: string): number => Number(/ height="([\d.]+)"/.exec(svg)?.[1]);
  const long = 'A long title that goes on and on '.repeat(6).trim();
  const short = heightOf(standaloneSvg(figure, anImprint()));
  for (const field of ['title', 'source', 'permalink'] as const) {
    const svg = standaloneSvg(
      figure,
      anImprint({ [field]: field === 'permalink' ? `https://${'a'.repeat(120)}.test/` : long }),
    );
    expect(heightOf(svg), field).toBeGreaterThan(short);
  }
  expect(heightOf(standaloneSvg(figure, anImprint({ caveats: [] })))).toBeLessThan(short);
});

test('lets no text become markup', () => {
  const hostile = `</title><script>alert(1)</script>&"'`;
  const svg = standaloneSvg(
    figure,
    anImprint({ title: hostile, source: hostile, caveats: [hostile], permalink: hostile }),
  );
  expect(svg).not.toContain('<script');
  expect(elementsIn(svg).find(({ name }) => name === 'dc:source')?.text).toBe(hostile);
});

test('is the same twice, and other in the dark', () => {
  expect(standaloneSvg(figure, anImprint())).toBe(standaloneSvg(figure, anImprint(), 'light'));
  expect(standaloneSvg(figure, anImprint(), 'dark')).toContain('fill="#0b2742"');
});
