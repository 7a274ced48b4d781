/**
 * The tokens of a style sheet put in place, so that what cannot read them can use the rest: SVG attributes know no
 * custom properties, no schemes and no root to measure by.
 */
export type Scheme = 'light' | 'dark';
export type Tokens = ReadonlyMap<string, string>;

/** Pixels to a root em, as browsers begin. */
const REM = 16;

const withoutComments = (css: string): string => css.replace(/\/\*[\s\S]*?\*\//g, '');

/** Every custom property that the sheet declares, as written; of two with one name the first, which is that of `:root`. */
export function tokensOf(css: string): Tokens {
  const tokens = new Map<string, string>();
  for (const [, name = '', value = ''] of withoutComments(css).matchAll(/(--[\w-]+)\s*:\s*([^;}]+)/g))
    if (!tokens.has(name)) tokens.set(name, value.trim().replace(/\s+/g, ' '));
  return tokens;
}

/** The sheet with values in place of tokens, colours of one scheme, and lengths in user units; throws at an unknown token. */
export function resolveTokens(css: string, tokens: Tokens, scheme: Scheme): string {
  const valueOf = (name: string, within: readonly string[]): string => {
    const value = tokens.get(name);
    if (value === undefined) throw new Error(`${name} is no token of src/site/styles/tokens.css`);
    if (within.includes(name)) throw new Error(`${name} is defined by itself`);
    return filled(value, [...within, name]);
  };
  const filled = (text: string, within: readonly string[]): string =>
    text.replace(/var\(\s*(--[\w-]+)\s*\)/g, (_, name: string) => valueOf(name, within));
  const plain = filled(withoutComments(css), [])
    // A fitted face of a page's sheet is no face of a machine: a file asks for one as narrow.
    .replaceAll(/'Plex (Sans) by (DejaVu)'/g, "'$2 $1 Condensed'")
    .replaceAll(/'Plex Sans by (\w+)'/g, '$1')
    .replace(/light-dark\(\s*([^(),]+?)\s*,\s*([^(),]+?)\s*\)/g, scheme === 'light' ? '$1' : '$2')
    .replace(/(?<![\w#.-])(\d*\.?\d+)(rem|px)\b/g, (_, number: string, unit: string) =>
      String(Number(number) * (unit === 'rem' ? REM : 1)),
    );
  const left = /(?:var|light-dark)\([^;]*/.exec(plain)?.[0];
  if (left !== undefined) throw new Error(`cannot be resolved outside a browser: ${left}`);
  return plain;
}
