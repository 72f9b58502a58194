/**
 * @template In @template [Out=In]
 * @typedef {import('../engine/page.js').Page<In, Out>} Page
 */
/** @typedef {import('../engine/page.js').Role} Role */

/**
 * Says of a page that it is one.
 *
 * @template M
 * @param {Page<M>} is
 */
export const page = (is) => is;
