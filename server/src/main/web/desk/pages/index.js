/** Every page of the desk; those with a menu word stand in the menu in this order. */
import {begin} from './begin.js';
import {overview} from './overview.js';
import {people, person} from './people.js';
import {settings} from './settings.js';

/** @type {import('../engine/desk.js').Page[]} */
export const PAGES = [overview, people, person, settings, begin];
