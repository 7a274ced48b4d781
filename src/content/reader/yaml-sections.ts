/** Cuts plain YAML into sections that can be parsed alone, so that locating one field does not mean parsing all. */

export interface YamlSection {
  readonly text: string;
  /** Offset of its first character in the whole. */
  readonly at: number;
  /** The path of the requested field within the section. */
  readonly field: readonly PropertyKey[];
}

interface Section {
  readonly at: number;
  readonly end: number;
  /** Offsets of the lines on which the entries begin, where the section is a block list. */
  readonly entries: readonly number[];
}

/** Finds the section of a field in the text; `undefined` where all of it must be parsed. The text must be plain YAML, and is not held. */
export function yamlSections(whole: string): (field: readonly PropertyKey[], text: string) => YamlSection | undefined {
  const sections = sectionsOf(whole);
  return (field, text) => {
    const [key, entry, ...rest] = field;
    const section = typeof key === 'string' ? sections.get(key) : undefined;
    if (section === undefined) return undefined;
    const at = typeof entry === 'number' ? section.entries[entry] : undefined;
    return at === undefined || typeof entry !== 'number'
      ? { text: text.slice(section.at, section.end), at: section.at, field }
      : { text: text.slice(at, section.entries[entry + 1] ?? section.end), at, field: [0, ...rest] };
  };
}

/** The top-level fields; none where a line at the margin is something else. */
function sectionsOf(text: string): ReadonlyMap<string, Section> {
  const sections = new Map<string, Section>();
  const headings = [...text.matchAll(/^[^\s#-].*$/gm)];
  for (const [i, heading] of headings.entries()) {
    const key = /^([a-z][a-z0-9_-]*):(?:\s|$)/.exec(heading[0])?.[1];
    if (key === undefined) return new Map();
    const at = heading.index;
    const end = headings[i + 1]?.index ?? text.length;
    sections.set(key, {
      at,
      end,
      entries: /^[^\s:]+:\s*$/.test(heading[0]) ? entriesIn(text, at + heading[0].length, end) : [],
    });
  }
  return sections;
}

function entriesIn(text: string, from: number, to: number): number[] {
  const lines = text.slice(from, to);
  const first = /^(?! *#)( *)\S.*$/m.exec(lines);
  const indent = first?.[1];
  if (first === null || indent === undefined || !first[0].startsWith(`${indent}- `)) return [];
  return [...lines.matchAll(new RegExp(`^${indent}- `, 'gm'))].map(({ index }) => from + index);
}
