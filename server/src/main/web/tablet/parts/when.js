export { clock, day, fiscalYearName, moment, near, shortDay } from '../rules/wareki.js';
