/** Text with claims in braces: `The draft gives {marine-projects|number} projects.` */

export type Segment =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'claim'; readonly ref: string; readonly show: string | undefined; readonly index: number };

const SLOT = /\{([^{}|]*)(?:\|([^{}|]*))?\}/g;

/** Splits text at its braces. Nothing is judged here: unknown ids and forms are the checks' business. */
export function parseTemplate(text: string): Segment[] {
  const segments: Segment[] = [];
  let end = 0;
  for (const match of text.matchAll(SLOT)) {
    if (match.index > end) segments.push({ type: 'text', text: text.slice(end, match.index) });
    segments.push({ type: 'claim', ref: (match[1] ?? '').trim(), show: match[2]?.trim(), index: match.index });
    end = match.index + match[0].length;
  }
  if (end < text.length) segments.push({ type: 'text', text: text.slice(end) });
  return segments;
}

/** The text with every slot blanked out, offsets kept, for looking at the words alone. */
export function withoutSlots(text: string): string {
  return text.replace(SLOT, (slot) => ' '.repeat(slot.length));
}
