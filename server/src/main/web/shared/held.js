/** Types only: what is compiled or read for everybody, and is drawn by the same parts on a tablet and on the desk. */

/**
 * @typedef {object} Option
 * @property {string} id
 * @property {string} html
 * @property {string} [label] 差出人, 件名 … for a part of a mail
 *
 * @typedef {object} Question as compiled, its options in the order shown
 * @property {string} id
 * @property {'single'|'several'|'truefalse'|'order'|'signs'} kind
 * @property {string} ask html
 * @property {string[]} clauses
 * @property {Option[]} options
 * @property {number} [need]
 */

/** @typedef {{id: string, label: string, route: string|null}} ClauseLink 「基本方針6(4)」; route null where the text is not held */

/**
 * What is shown of a question: its answer, why, and where it stands.
 * @typedef {object} Shown
 * @property {string[]} right
 * @property {string[]} chosen
 * @property {string} explanation
 * @property {ClauseLink[]} clauses
 * @property {Record<string,string>|null} [why]
 * @property {string} [verdict]
 */

/**
 * openapi ClauseDifference
 * @typedef {object} ClauseDifference
 * @property {'added'|'removed'|'changed'|'renumbered'} kind
 * @property {{id: string, label: string, number: string, heading: string, text: string}} [before]
 * @property {{id: string, label: string, number: string, heading: string, text: string}} [after]
 * @property {{sign: 'same'|'inserted'|'deleted', text: string}[]} [runs]
 * @property {boolean} withParent
 */

/**
 * @typedef {object} Clause openapi Clause
 * @property {string} id
 * @property {string} label
 * @property {string} number
 * @property {string} kind
 * @property {string} heading
 * @property {string} text paragraphs divided by a line feed
 * @property {string[]} notes
 * @property {Clause[]} children
 */

export {};
