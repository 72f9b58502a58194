/** What a page of the desk is. Types only. */

/**
 * A page, and what its view gets; in a list of all pages nobody knows it any more: Page<never, unknown>. @template In
 * @template [Out=In]
 * @typedef {object} Page
 * @property {string} path '/plan', '/plan/:plan'
 * @property {string} [menu] its words in the menu on the left; without them it is reached from another page
 * @property {string} [section] heading of the menu it stands under
 * @property {string} [under] path of the page whose menu entry is lit
 * @property {Role[]} [roles] who sees it; all who may sit here, without
 * @property {(desk: import('./desk.js').Desk, params: Record<string, string>) => Promise<Out>} [load]
 * @property {(model: In) => string} title
 * @property {(model: In, desk: import('./desk.js').Desk) => unknown} view
 */
/** @typedef {Wire<'Person'>['roles'][number]} Role */

export {};
