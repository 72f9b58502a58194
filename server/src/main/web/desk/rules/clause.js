/** A clause's id as people cite it: h6.n3.m1 is 6(3)①. @param {string|undefined} id */
export function clauseNumber(id) {
  return (id ?? '')
    .split('.')
    .map((part) => {
      const number = Number(part.slice(1));
      switch (/^[hnm]\d+$/.test(part) ? part[0] : '') {
        case 'h':
          return String(number);
        case 'n':
          return `(${number})`;
        case 'm':
          return number >= 1 && number <= 20 ? String.fromCodePoint(0x245f + number) : String(number);
        default:
          return part;
      }
    })
    .join('');
}

/**
 * Answers of all items of a clause together, clauses in the order of the policy.
 * @param {Wire<'SelfCheckResult'>['items']} items of a self-check's result
 * @returns {{clause: string, of: number, counts: {yes: number, no: number, na: number}}[]} clauses without a number that may be told are left out
 */
export function byClause(items) {
  /** @type {Map<string, {clause: string, of: number, counts: {yes: number, no: number, na: number}}>} */
  const clauses = new Map();
  for (const item of items) {
    // An item of no clause stands in no sum of one.
    if (item.clause === undefined || item.yes === undefined || item.yes === null) continue;
    const sum = clauses.get(item.clause) ?? { clause: item.clause, of: 0, counts: { yes: 0, no: 0, na: 0 } };
    sum.of += item.answered;
    for (const key of /** @type {('yes'|'no'|'na')[]} */ (['yes', 'no', 'na'])) sum.counts[key] += item[key] ?? 0;
    clauses.set(item.clause, sum);
  }
  return [...clauses.values()].sort((a, b) => a.clause.localeCompare(b.clause, 'en', { numeric: true }));
}
