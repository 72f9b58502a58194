/**
 * A page, and what its view gets: what its load has read.
 *
 * @template M
 * @param {import('../engine/desk.js').Page<M>} is
 */
export const page = (is) => is;
