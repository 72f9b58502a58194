/**
 * A part of a person's page, and what its view gets: what its load has read.
 *
 * @typedef {{plan: Wire<'Plan'>, one: Wire<'PeopleReport'>['people'][number]}} Standing where a person stands in a plan
 */

/**
 * In a list of all sections nobody knows what a view gets: Section<never, unknown>.
 *
 * @template In
 * @template [Out=In]
 * @typedef {object} Section
 * @property {import('../../../parts/page.js').Role[]} roles who sees it
 * @property {(desk: import('../../../engine/desk.js').Desk, person: Wire<'Person'>) => Promise<Out>} [load]
 * @property {(model: In, desk: import('../../../engine/desk.js').Desk, person: Wire<'Person'>, standings: Standing[]) => unknown} view
 */

/** @template M @param {Section<M>} is */
export const section = (is) => is;
