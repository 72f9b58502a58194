/** What stands on a person's page below their standing, in this order. A section reads for itself and shows itself. */
import { roles } from './roles.js';
import { accounts } from './accounts.js';
import { devices } from './devices.js';
import { loans } from './loans.js';
import { notices } from './notices.js';
import { paper } from './paper.js';
import { records } from './records.js';
import { relief } from './relief.js';
import { places } from './places.js';
import { terms } from './terms.js';

/** @type {import('./section.js').Section<never, unknown>[]} */
export const SECTIONS = [records, notices, relief, paper, devices, accounts, loans, terms, places, roles];
