/**
 * Which rules of a small style sheet hold for an element: names, classes, `:is`, `:not`, and what lies within what. SVGO
 * does the same and understands all selectors anew for every declaration of every element: half the time of a build.
 */

interface Compound {
  readonly name: string | undefined;
  readonly classes: readonly string[];
  /** Of each list one must match. */
  readonly any: readonly (readonly Compound[])[];
  readonly none: readonly Compound[];
  readonly isChild: boolean;
}

interface Rule {
  /** What it asks of the element, then of those around it. */
  readonly asked: readonly Compound[];
  readonly weight: number;
  readonly declarations: readonly (readonly [property: string, value: string])[];
}

export interface StyleSheet {
  /** The weightier later, and of those as weighty as each other the later. */
  readonly rules: readonly Rule[];
  /** By what an element is and what it lies in. */
  readonly known: Map<string, ReadonlyMap<string, string>>;
}

export interface Styled {
  readonly name: string;
  readonly classes: readonly string[];
  readonly within: Styled | undefined;
  /** What it is and what it lies in. */
  readonly path: string;
  readonly style: ReadonlyMap<string, string>;
}

/** Understands a sheet. Rules of states, such as `:hover`, and all within `@…` are left out; throws at other selectors. */
export function styleSheet(css: string): StyleSheet {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@[^{;]*(?:;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*\})/g, '');
  const rules = [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', body = '']) => {
    const declarations = body.split(';').flatMap((row) => {
      const [, property, value] = /^\s*([\w-]+)\s*:\s*([\s\S]*?)\s*$/.exec(row) ?? [];
      return property === undefined || value === undefined ? [] : [[property, value] as const];
    });
    return listed(selectors)
      .filter((selector) => !/:(?!is\(|not\()/.test(selector))
      .map((selector): Rule => {
        const asked = compounds(selector).toReversed();
        return { asked, weight: asked.reduce((sum, one) => sum + weightOf(one), 0), declarations };
      });
  });
  return { rules: rules.toSorted((a, b) => a.weight - b.weight), known: new Map() };
}

/** What the sheet says of an element in another. */
export function styleIn(sheet: StyleSheet, within: Styled | undefined, name: string, written: string): Styled {
  const path = `${within?.path ?? ''}>${name}.${written}`;
  const element = { name, classes: written.split(/\s+/), within, path };
  let style = sheet.known.get(path);
  if (style === undefined) {
    const found = new Map<string, string>();
    for (const { asked, declarations } of sheet.rules)
      if (holds(asked, element))
        for (const [property, value] of declarations) {
          found.delete(property);
          found.set(property, value);
        }
    sheet.known.set(path, (style = found));
  }
  return { ...element, style };
}

type Placed = Pick<Styled, 'name' | 'classes' | 'within'>;

function holds([first, ...around]: readonly Compound[], element: Placed | undefined): boolean {
  if (first === undefined) return true;
  if (element === undefined || !matches(first, element)) return false;
  if (first.isChild || around.length === 0) return holds(around, element.within);
  for (let above = element.within; above !== undefined; above = above.within) if (holds(around, above)) return true;
  return false;
}

const matches = ({ name, classes, any, none }: Compound, element: Placed): boolean =>
  (name === undefined || name === element.name) &&
  classes.every((one) => element.classes.includes(one)) &&
  any.every((list) => list.some((one) => matches(one, element))) &&
  !none.some((one) => matches(one, element));

const weightOf = ({ name, classes, any, none }: Compound): number =>
  (name === undefined ? 0 : 1) +
  100 * classes.length +
  [...any, none].reduce((sum, list) => sum + Math.max(0, ...list.map(weightOf)), 0);

/** What commas part, but for those within brackets. */
const listed = (text: string): string[] => text.split(/,(?![^(]*\))/).map((one) => one.trim());

const PART = /(>?)\s*([a-z][\w-]*)?((?:\.[\w-]+|:(?:is|not)\([^()]*\))*)(?:\s+|$)/y;

function compounds(selector: string): Compound[] {
  const found: Compound[] = [];
  const parts = new RegExp(PART);
  while (parts.lastIndex < selector.length) {
    const [part, child, name, rest = ''] = parts.exec(selector) ?? [];
    if (part === undefined || part.trim() === '')
      throw new Error(`${selector} is a selector that no drawing can be styled by`);
    const lists = (which: string): Compound[][] =>
      [...rest.matchAll(new RegExp(`:${which}\\(([^()]*)\\)`, 'g'))].map(([, list = '']) =>
        listed(list).flatMap(compounds),
      );
    found.push({
      name,
      classes: [...rest.replace(/:\w+\([^()]*\)/g, '').matchAll(/\.([\w-]+)/g)].map(([, one = '']) => one),
      any: lists('is'),
      none: lists('not').flat(),
      isChild: child === '>',
    });
  }
  return found;
}
