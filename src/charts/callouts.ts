/** Labels under a row of marks, each joined to its mark by a leader; no leader crosses another's label. */
import { bottomOf, layoutText, round, widthOf, type TextLayout } from './text-layout.ts';
import { el } from './svg.ts';

export interface CalloutRequest {
  /** Where the leader starts, on the mark's lower edge. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly isEditorial: boolean;
}

export interface CalloutLayout {
  readonly leader: string;
  readonly foot: { readonly x: number; readonly y: number };
  readonly text: TextLayout;
}

export interface CalloutBounds {
  readonly left: number;
  readonly right: number;
  /** Top of the first label. */
  readonly top: number;
  readonly size: number;
}

interface LabelBounds extends CalloutBounds {
  /** Whether a label without room beside its leader is broken there, rather than set on one line beneath the mark. */
  readonly breaks: boolean;
}

const SHELF = 12;
const GAP = 5;
/** A label may be broken into lines, but not into a column narrower than this. */
const NARROWEST = 150;

export function layoutCallouts(requests: readonly CalloutRequest[], bounds: CalloutBounds): readonly CalloutLayout[] {
  const fromRight = (breaks: boolean) => inOrder(requests, { ...bounds, breaks }, (a, b) => b.x - a.x);
  const fromLeft = (breaks: boolean) => inOrder(requests, { ...bounds, breaks }, (a, b) => a.x - b.x);
  const [first, ...others] = [fromRight(false), fromLeft(false), fromRight(true), fromLeft(true)] as const;
  return others.reduce((best, other) => (crossings(other) < crossings(best) ? other : best), first);
}

/** Stacks the labels in this order, and returns them in the order of the requests. */
function inOrder(
  requests: readonly CalloutRequest[],
  bounds: LabelBounds,
  order: (a: CalloutRequest, b: CalloutRequest) => number,
): CalloutLayout[] {
  let top = bounds.top;
  const layout = new Map<CalloutRequest, CalloutLayout>();
  for (const request of requests.toSorted(order)) {
    const callout = layoutOne(request, bounds, top);
    layout.set(request, callout);
    top = bottomOf(callout.text) + GAP;
  }
  return requests.flatMap((request) => layout.get(request) ?? []);
}

function layoutOne(request: CalloutRequest, bounds: LabelBounds, top: number): CalloutLayout {
  const { x, y, text, isEditorial } = request;
  const { left, right, size, breaks } = bounds;
  const whole = widthOf(text, size);
  const shelf = round(top + size * 0.64);
  const foot = { x: round(x), y: round(y) };
  // On the right if it fits on one line, else on the left, else below; else broken, on the right if wide enough.
  const isBroken = breaks || whole > Math.max(right - (x + SHELF), x - SHELF - left, right - left);
  for (const side of ['right', 'left'] as const) {
    const start = side === 'right' ? x + SHELF : x - SHELF;
    const maxWidth = side === 'right' ? right - start : start - left;
    if (maxWidth < (isBroken ? NARROWEST : whole)) continue;
    const anchor = side === 'right' ? 'start' : 'end';
    return {
      foot,
      leader: `M${foot.x} ${foot.y}V${shelf}H${round(side === 'right' ? start - 4 : start + 4)}`,
      text: layoutText(text, { x: start, y: top, size, isEditorial, anchor, maxWidth }),
    };
  }
  const under = layoutText(text, { x: 0, y: top, size, isEditorial, maxWidth: right - left });
  const start = Math.min(Math.max(left, x - under.box.width / 2), right - under.box.width);
  return {
    foot,
    leader: `M${foot.x} ${foot.y}V${round(top)}`,
    text: layoutText(text, { x: start, y: top, size, isEditorial, maxWidth: right - left }),
  };
}

/** How many leaders run through another label. */
function crossings(callouts: readonly CalloutLayout[]): number {
  return callouts.reduce(
    (count, { foot, text }) =>
      count +
      callouts.filter((other) => {
        const { box } = other.text;
        return other.text !== text && foot.x > box.x - 3 && foot.x < box.x + box.width + 3 && box.y < text.box.y;
      }).length,
    0,
  );
}

export function drawLeader(callout: CalloutLayout): string {
  return (
    el('path', { class: 'leader', d: callout.leader }) +
    el('circle', { class: 'foot', cx: callout.foot.x, cy: callout.foot.y, r: 2 })
  );
}
