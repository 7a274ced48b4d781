/** Dragging, pinching and Ctrl + wheel as movements along the line. */

/** One gesture. Positions are client x coordinates. */
interface Gesture {
  /** Moves what was under `start` to `now`, zoomed by `factor`. */
  readonly move: (start: number, now: number, factor: number) => void;
  readonly end: () => void;
}

export interface GestureHandler {
  /** Whether there is anything to drag. */
  readonly isZoomed: () => boolean;
  readonly begin: () => Gesture;
}

/** Pixels below which a movement is a click. */
const THRESHOLD = 5;
const WHEEL_PAUSE = 300;
const WHEEL_RATE = 0.004;

/** Listens for gestures on an element; others, such as vertical scrolling, are left to the browser. */
export function followPointers(surface: HTMLElement, handler: GestureHandler): void {
  const pointers = new Map<number, { readonly start: number; now: number }>();
  let gesture: Gesture | undefined;
  let isMoved = false;

  /** Middle and distance of the pointers. */
  const pointerSpread = (at: 'start' | 'now'): { readonly middle: number; readonly width: number } => {
    const xs = [...pointers.values()].map((pointer) => pointer[at]);
    const [least, most] = [Math.min(...xs), Math.max(...xs)];
    return { middle: (least + most) / 2, width: most - least };
  };
  const finish = (): void => {
    gesture?.end();
    gesture = undefined;
  };
  /** A pointer more or less begins a new gesture from the current positions. */
  const restart = (): void => {
    finish();
    for (const [id, { now }] of pointers) pointers.set(id, { start: now, now });
  };

  surface.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    isMoved = false;
    pointers.set(event.pointerId, { start: event.clientX, now: event.clientX });
    restart();
  });
  surface.addEventListener('pointermove', (event) => {
    const pointer = pointers.get(event.pointerId);
    if (pointer === undefined) return;
    pointer.now = event.clientX;
    const [start, now] = [pointerSpread('start'), pointerSpread('now')];
    const isPinch = pointers.size > 1;
    if (gesture === undefined) {
      const far = Math.max(Math.abs(now.middle - start.middle), Math.abs(now.width - start.width));
      if (far < THRESHOLD || (!isPinch && !handler.isZoomed())) return;
      gesture = handler.begin();
      isMoved = true;
      surface.setPointerCapture(event.pointerId);
    }
    const factor = isPinch && start.width > 0 && now.width > 0 ? now.width / start.width : 1;
    gesture.move(start.middle, now.middle, factor);
  });
  for (const name of ['pointerup', 'pointercancel'] as const)
    surface.addEventListener(name, (event) => {
      if (!pointers.delete(event.pointerId)) return;
      restart();
    });
  // A drag that ends on a mark must not follow its link, and links must not be draggable.
  surface.addEventListener('dragstart', (event) => event.preventDefault());
  surface.addEventListener(
    'click',
    (event) => {
      if (!isMoved) return;
      event.preventDefault();
      isMoved = false;
    },
    { capture: true },
  );

  let turned = 0;
  let wheelX = 0;
  let wheel: Gesture | undefined;
  let pause = 0;
  surface.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      if (wheel === undefined) {
        wheel = handler.begin();
        turned = 0;
        wheelX = event.clientX;
      }
      turned -= event.deltaY;
      wheel.move(wheelX, wheelX, Math.exp(turned * WHEEL_RATE));
      clearTimeout(pause);
      pause = window.setTimeout(() => {
        wheel?.end();
        wheel = undefined;
      }, WHEEL_PAUSE);
    },
    { passive: false },
  );
}
