/**
 * What stands on a person's page below their standing, in this order. A section reads for itself and shows itself.
 *
 * @typedef {object} Section
 * @property {string[]} roles who sees it
 * @property {(desk: import('../../../engine/desk.js').Desk, person: any) => Promise<any>} [load]
 * @property {(model: any, desk: import('../../../engine/desk.js').Desk, person: any, standings: {plan: any, one: any}[]) => unknown} view
 */
import { roles } from './roles.js';
import { devices } from './devices.js';
import { loans } from './loans.js';
import { notices } from './notices.js';
import { paper } from './paper.js';
import { records } from './records.js';
import { relief } from './relief.js';
import { places } from './places.js';
import { terms } from './terms.js';

/** @type {Section[]} */
export const SECTIONS = [records, notices, relief, paper, devices, loans, terms, places, roles];
