/** Cuts plain YAML into what can be read by itself, so that the place of one field does not cost a look at all of them. */

export interface YamlSection {
  readonly text: string;
  /** Offset of its first character in the whole. */
  readonly at: number;
  /** The field asked for, as the part has it. */
  readonly field: readonly PropertyKey[];
}

interface Section {
  readonly at: number;
  readonly end: number;
  /** Offsets of the lines on which the entries begin, where the section is a list written in lines. */
  readonly entries: readonly number[];
}

/** Looks up the part that holds a field; `undefined` where only the whole tells. The text must have been read as plain. */
export function yamlSections(text: string): (field: readonly PropertyKey[]) => YamlSection | undefined {
  const sections = sectionsOf(text);
  return (field) => {
    const [key, entry, ...rest] = field;
    const section = typeof key === 'string' ? sections.get(key) : undefined;
    if (section === undefined) return undefined;
    const at = typeof entry === 'number' ? section.entries[entry] : undefined;
    return at === undefined || typeof entry !== 'number'
      ? { text: text.slice(section.at, section.end), at: section.at, field }
      : { text: text.slice(at, section.entries[entry + 1] ?? section.end), at, field: [0, ...rest] };
  };
}

/** The fields at the margin; none where something else stands there. */
function sectionsOf(text: string): ReadonlyMap<string, Section> {
  const sections = new Map<string, Section>();
  const heads = [...text.matchAll(/^[^\s#-].*$/gm)];
  for (const [i, head] of heads.entries()) {
    const key = /^([a-z][a-z0-9_-]*):(?:\s|$)/.exec(head[0])?.[1];
    if (key === undefined) return new Map();
    const at = head.index;
    const end = heads[i + 1]?.index ?? text.length;
    sections.set(key, {
      at,
      end,
      entries: /^[^\s:]+:\s*$/.test(head[0]) ? entriesIn(text, at + head[0].length, end) : [],
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
