/** Pages that lie beside the open one, turned by the keys ← and → and by a stroke across; every screen has buttons as well. */
import { turned } from '../rules/swipe.js';

/** @typedef {{next?: () => unknown, back?: () => unknown}} Sides */

/** @type {Sides} of what is on the screen now */
let beside = {};
let running = false;

/** @param {Sides} [sides] */
export function between(sides = {}) {
  beside = sides;
}

/** The second of two strokes comes before the first has been stored: it turns nothing. @param {'next'|'back'} way */
async function turn(way) {
  if (running) return;
  running = true;
  try {
    await beside[way]?.();
  } finally {
    running = false;
  }
}

/** Where a key or a stroke has a meaning of its own. */
const OWN = 'input, textarea, select, [contenteditable], svg:not(.icon), .panel';

/** @param {Event} event */
const meansOther = ({ target }) => target instanceof Element && target.closest(OWN) !== null;

const selecting = () => !(getSelection()?.isCollapsed ?? true);

export function listen() {
  addEventListener('keydown', (event) => {
    const way = event.key === 'ArrowRight' ? 'next' : event.key === 'ArrowLeft' ? 'back' : null;
    // With Shift it selects, with Alt it is the browser's way back.
    if (!way || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.defaultPrevented || event.repeat || selecting() || meansOther(event)) return;
    void turn(way);
  });

  /** @type {{x: number, y: number, at: number, top: number, selecting: boolean}|null} */
  let began = null;
  const passive = { passive: true };
  addEventListener(
    'touchstart',
    (event) => {
      const { touches, timeStamp: at } = event;
      // A second finger zooms, and what the first did is no stroke any more.
      began =
        touches.length === 1 && !meansOther(event)
          ? { x: touches[0].clientX, y: touches[0].clientY, at, top: scrollY, selecting: selecting() }
          : null;
    },
    passive,
  );
  addEventListener('touchcancel', () => (began = null), passive);
  addEventListener(
    'touchend',
    ({ changedTouches: [finger], timeStamp }) => {
      const from = began;
      began = null;
      if (!from || !finger) return;
      const way = turned({
        x: finger.clientX - from.x,
        y: finger.clientY - from.y,
        ms: timeStamp - from.at,
        scrolled: scrollY - from.top,
        start: from.x,
        width: innerWidth,
        selecting: from.selecting || selecting(),
        zoomed: (visualViewport?.scale ?? 1) > 1.01,
      });
      if (way) void turn(way);
    },
    passive,
  );
}
