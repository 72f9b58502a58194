/**
 * Whose pointer draws. On an iPad the side of the hand lies on the glass while the pen writes: it touches before the
 * pen, beside it and between two strokes, each time as a "primary" pointer of its own kind (Pointer Events 3, 4.1.1.1).
 */

/** So long after the pen was last seen, what touches is the hand that holds it. */
const RESTING = 1_000;

/**
 * @typedef {{isPrimary: boolean, button: number, pointerType: string}} Down
 * @param {{type: string}|null} stroke the one that is being drawn
 * @param {Down} down @param {number} sincePen milliseconds since a pen was last seen on this field
 * @returns {boolean} whether this pointer draws now, in the place of the other where there is one
 */
export function draws(stroke, { isPrimary, button, pointerType }, sincePen) {
  // The eraser's end and the button on the pen's side are no tip (Pointer Events 3, 4.1.1.2).
  if (!isPrimary || button !== 0) {
    return false;
  }
  if (pointerType === 'pen') {
    return true;
  }
  return stroke?.type !== 'pen' && (pointerType !== 'touch' || sincePen > RESTING);
}
