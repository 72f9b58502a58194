import { html, nothing, svg } from '../../shared/parts/lit.js';
import { draws } from '../rules/hand.js';

/** The field a signature is drawn in, whatever the size on the screen: its numbers go into the record. */
const WIDTH = 600;
const HEIGHT = 200;
/** Closer points than this add bytes to the record and nothing to the picture. */
const STEP = 2;

/** @type {{path: string, x: number, y: number, pointer: number, type: string, field: Element}|null} one hand draws at a time */
let stroke = null;
/** When a pen was last seen: between two strokes it is in the air, and the hand that holds it on the glass. */
let penAt = -Infinity;

/** @param {PointerEvent} event */
function place(event) {
  const field = /** @type {SVGSVGElement} */ (event.currentTarget);
  const matrix = field.getScreenCTM();
  const point = matrix ? new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse()) : { x: 0, y: 0 };
  return { x: tenth(point.x, WIDTH), y: tenth(point.y, HEIGHT) };
}

/** @param {number} value @param {number} most */
function tenth(value, most) {
  return Math.round(Math.min(Math.max(value, 0), most) * 10) / 10;
}

/** A finger that is lifted at once leaves a dot. @param {PointerEvent} event */
function begin(event) {
  const field = /** @type {SVGSVGElement} */ (event.currentTarget);
  // A field that left the page took its stroke along, and no pointerup tells of it.
  const now = stroke?.field === field ? stroke : null;
  if (!draws(now, event, event.timeStamp - penAt)) return;
  event.preventDefault();
  field.setPointerCapture(event.pointerId);
  const { x, y } = place(event);
  const path = `M${x} ${y}L${x} ${tenth(y + 0.1, HEIGHT)}`;
  stroke = { path, x, y, pointer: event.pointerId, type: event.pointerType, field };
  seen(event);
  show(field);
}

/** @param {PointerEvent} event */
function seen({ pointerType, timeStamp }) {
  if (pointerType === 'pen') penAt = timeStamp;
}

/** @param {PointerEvent} event */
function go(event) {
  seen(event);
  if (stroke?.pointer !== event.pointerId) return;
  const { x, y } = place(event);
  if (Math.hypot(x - stroke.x, y - stroke.y) < STEP) return;
  Object.assign(stroke, { path: `${stroke.path}L${x} ${y}`, x, y });
  show(/** @type {SVGSVGElement} */ (event.currentTarget));
}

/** @param {SVGSVGElement} field */
function show(field) {
  field.querySelector('.pad-stroke')?.setAttribute('d', stroke?.path ?? '');
}

/**
 * The signature as one writes it. Drawn as SVG: sharp at every size, and what is kept is what is seen. Never the only
 * way to sign: each screen that has it offers the typed name beside it.
 *
 * @param {{drawing: string, drawn: (path: string) => unknown, label: string}} is path data in a field of 600 × 200
 */
export function pad({ drawing, drawn, label }) {
  /** @param {PointerEvent} event */
  const end = async (event) => {
    seen(event);
    if (stroke?.pointer !== event.pointerId) return;
    const field = /** @type {SVGSVGElement} */ (event.currentTarget);
    const { path } = stroke;
    stroke = null;
    await drawn(drawing + path);
    if (!stroke) show(field);
  };
  return html`<div class="pad">
    <svg
      viewBox="0 0 600 200"
      role="img"
      aria-label=${label}
      @pointerdown=${begin}
      @pointermove=${go}
      @pointerup=${end}
      @pointercancel=${end}
      @lostpointercapture=${end}
    >
      ${svg`<path class="pad-line" d="M40 160H560" stroke-dasharray="3 6" stroke-width="2" fill="none"></path>`}
      ${ink(drawing)}${svg`<path class="pad-stroke" fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"></path>`}</svg
    >${drawing ? nothing : html`<span class="pad-empty" aria-hidden="true">ここに書いてください</span>`}
  </div>`;
}

/** @param {string} drawing */
function ink(drawing) {
  return svg`<path d=${drawing} fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"></path>`;
}

/** A signature that was made. @param {string} drawing @param {string} name */
export function drawnName(drawing, name) {
  return html`<svg class="drawn" viewBox="0 0 600 200" role="img" aria-label=${`手書きの署名：${name}`}>
    ${ink(drawing)}
  </svg>`;
}
