export { clock, day, fiscalYearName, moment, near, shortDay } from '../../shared/rules/wareki.js';
