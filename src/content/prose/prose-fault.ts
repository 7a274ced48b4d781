/** The type of a fault in prose, and the faults of single characters in a text or an attribute. */
import type { Nodes } from 'mdast';
import type { Words } from '../issue.ts';
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

export const proseFault = (
  node: Nodes,
  rule: ProseFault['rule'],
  [message, remedy, value]: Words,
  more: Pick<ProseFault, 'at' | 'before'> = {},
): ProseFault => ({ node, rule, value, message, remedy, ...more });

/** Invisible characters, and spaces that look like another. `own`: the text is the node's own, so that the position within it is known. */
export function hiddenCharacterFaults(node: Nodes, text: string, own: boolean): ProseFault[] {
  const places = [hiddenAt(text), text.indexOf('\uFFFD'), text.search(ODD_SPACE)];
  const at = places.find((place) => place !== -1);
  if (at === undefined) return [];
  const isSpace = at === places[2];
  const message = `prose may not contain ${isSpace ? 'spaces of other kinds than the plain one' : 'control characters or direction marks'}`;
  const remedy = isSpace ? 'type a plain space' : 'delete it; it may be invisible in your editor';
  const words: Words = [message, remedy, String.fromCodePoint(text.codePointAt(at) ?? 0)];
  return [proseFault(node, 'prose', words, own ? { before: text.slice(0, at) } : {})];
}

/** Letters of one script that look like those of another. */
export function confusableFaults(node: Nodes, text: string, own = true): ProseFault[] {
  const found = confusableLetters(text);
  if (found === undefined) return [];
  const words: Words = [found.message, found.remedy, found.text];
  return [proseFault(node, 'prose', words, own ? { before: text.slice(0, found.index) } : {})];
}
