/** Clause ids of the basic policy as people name them: h6.n4.m1 is 「基本方針6(4)①」. */
import { fold } from './search.js';

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const KANA = 'アイウエオカキクケコサシスセソタチツテト';

/** @param {string} step */
function stepName(step) {
  const [, letter, count] = /^([a-z]+)(\d+)$/.exec(step) ?? [];
  const number = Number(count);
  switch (letter) {
    case 'h':
      return count;
    case 'n':
      return `(${count})`;
    case 'm':
      return CIRCLED[number - 1] ?? `(${count})`;
    case 'k':
      return KANA[number - 1] ?? count;
    case 'a':
      return `第${count}条`;
    case 'fig':
      return `図${count}`;
    default:
      return step;
  }
}

/** @param {string} id @param {string} [policy] */
export const clauseName = (id, policy = '基本方針') => policy + id.split('.').map(stepName).join('');

/** @param {readonly import('../../shared/held.js').Clause[]} clauses @param {string} id @returns {import('../../shared/held.js').Clause|null} */
export function findClause(clauses, id) {
  for (const clause of clauses) {
    const found = clause.id === id ? clause : findClause(clause.children, id);
    if (found) {
      return found;
    }
  }
  return null;
}

/**
 * Clauses that hold these words in their own heading or text, in the order of the document.
 * @param {readonly import('../../shared/held.js').Clause[]} clauses @param {string} words @returns {import('../../shared/held.js').Clause[]}
 */
export function holding(clauses, words) {
  const key = fold(words);
  return key === ''
    ? []
    : clauses.flatMap((clause) => [
        ...([clause.heading, clause.text].some((one) => fold(one).includes(key)) ? [clause] : []),
        ...holding(clause.children, words),
      ]);
}

/**
 * Links to clauses, into the text in force where it is held.
 * @param {readonly string[]} ids @param {import('../held.js').Policy|undefined} policy the basic policy
 * @returns {import('../../shared/held.js').ClauseLink[]}
 */
export function clauseLinks(ids, policy) {
  const edition = policy?.editions.find((one) => one.inForce && one.clauses);
  return ids.map((id) => ({
    id,
    label: clauseName(id),
    route:
      edition?.clauses && findClause(edition.clauses, id)
        ? `#/policy/${policy?.document}/${edition.number}/clause/${id}`
        : null,
  }));
}
