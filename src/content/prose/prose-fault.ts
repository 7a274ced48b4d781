/** A fault of prose, and those of single letters, in a text or in an attribute. */
import type { Nodes } from 'mdast';
import { hiddenAt } from '../../core/values/hidden-characters.ts';
import { confusableLetters } from '../../core/values/confusables.ts';

/** Something in a tree that prose may not contain. */
export interface ProseFault {
  readonly node: Nodes;
  readonly rule: 'prose' | 'link';
  readonly value: unknown;
  readonly message: string;
  readonly remedy: string;
  /** Where it stands, when not where the node begins. */
  readonly at?: { readonly line: number; readonly column: number } | undefined;
  /** What of the node's own text stands before it. */
  readonly before?: string;
}

/** What cannot be seen. `own`: the text is the node's own, so that the place within it is told. */
export function hiddenCharacterFaults(node: Nodes, text: string, own: boolean): ProseFault[] {
  const replaced = text.indexOf('\uFFFD');
  const at = hiddenAt(text) === -1 ? replaced : hiddenAt(text);
  if (at === -1) return [];
  return [
    {
      node,
      rule: 'prose',
      value: String.fromCodePoint(text.codePointAt(at) ?? 0),
      message: 'prose may not contain control characters or direction marks',
      remedy: 'delete it; it may be invisible in your editor',
      ...(own ? { before: text.slice(0, at) } : {}),
    },
  ];
}

/** Letters that are not what they look like. */
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
