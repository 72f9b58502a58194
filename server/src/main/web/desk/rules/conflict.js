/** Two saves of one thing, put together field by field. What only one of them changed needs no question, but is shown. */

/** @param {unknown} one @param {unknown} other */
const same = (one, other) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/**
 * @typedef {object} Choice
 * @property {string} name
 * @property {string} label
 * @property {unknown} mine what is typed
 * @property {unknown} theirs what it is now
 * @property {'mine'|'theirs'} pick
 * @property {{name: string}} [by]
 * @property {string} [at]
 */

/**
 * The fields that stand in two ways: mine where only I changed it, or both did; theirs where only they did.
 * @param {Record<string, string>} labels name and words of each field @param {Record<string, unknown>} base as it was opened @param {Record<string, unknown>} typed @param {Partial<Wire<'Problem'>>} problem 412.19 @param {(name: string, value: unknown) => unknown} plain a value of the server's as the form has it
 * @returns {Choice[]}
 */
export function choices(labels, base, typed, problem, plain) {
  return Object.entries(labels)
    .filter(([name]) => name in typed)
    .map(([name, label]) => {
      const now = /** @type {Record<string, unknown>} */ (problem.now ?? {});
      const theirs = plain(name, now[name]);
      const { by, at } = problem.changes?.find((one) => one.field === name) ?? {};
      /** @type {'mine'|'theirs'} */
      const pick = same(typed[name], plain(name, base[name])) ? 'theirs' : 'mine';
      return { name, label, mine: typed[name], theirs, pick, by, at };
    })
    .filter(({ mine, theirs }) => !same(mine, theirs));
}

/** What is typed with what was chosen. @param {Record<string, unknown>} typed @param {Choice[]} chosen */
export const together = (typed, chosen) => ({
  ...typed,
  ...Object.fromEntries(chosen.filter(({ pick }) => pick === 'theirs').map(({ name, theirs }) => [name, theirs])),
});
