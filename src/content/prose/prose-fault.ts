/** The type of a fault in prose, and the faults of single characters in a text or an attribute. */
import type { Nodes } from 'mdast';
import { hiddenAt, ODD_SPACE } from '../../core/values/hidden-characters.ts';
import { confusableLetters } from '../../core/values/confusables.ts';

/** Something in a tree that prose may not contain. */
export interface ProseFault {
  readonly node: Nodes;
  readonly rule: 'prose' | 'link';
  readonly value: unknown;
  readonly message: string;
  readonly remedy: string;
  /** Its position, when that is not the start of the node. */
  readonly at?: { readonly line: number; readonly column: number } | undefined;
  /** The part of the node's text before it. */
  readonly before?: string;
}

/** Invisible characters, and spaces that look like another. `own`: the text is the node's own, so that the position within it is known. */
export function hiddenCharacterFaults(node: Nodes, text: string, own: boolean): ProseFault[] {
  const places = [hiddenAt(text), text.indexOf('\uFFFD'), text.search(ODD_SPACE)];
  const at = places.find((place) => place !== -1);
  if (at === undefined) return [];
  const isSpace = at === places[2];
  return [
    {
      node,
      rule: 'prose',
      value: String.fromCodePoint(text.codePointAt(at) ?? 0),
      message: `prose may not contain ${isSpace ? 'spaces of other kinds than the plain one' : 'control characters or direction marks'}`,
      remedy: isSpace ? 'type a plain space' : 'delete it; it may be invisible in your editor',
      ...(own ? { before: text.slice(0, at) } : {}),
    },
  ];
}

/** Letters of one script that look like those of another. */
export function confusableFaults(node: Nodes, text: string, own = true): ProseFault[] {
  const found = confusableLetters(text);
  return found === undefined
    ? []
    : [
        {
          node,
          rule: 'prose',
          value: found.text,
          message: found.message,
          remedy: found.remedy,
          ...(own ? { before: text.slice(0, found.index) } : {}),
        },
      ];
}
