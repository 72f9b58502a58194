/** Which pages of a module were opened: somebody may go to any of them, in any order. */

/** A place that was kept before this was counted was reached page by page. @param {{page: number, seen?: number[]}} place */
export const opened = ({ page, seen }) => seen ?? upTo(page);

/** @param {number} page */
export const upTo = (page) => Array.from({ length: page }, (_, at) => at + 1);

/** @param {readonly number[]} seen @param {number} page */
export const withPage = (seen, page) => [...new Set([...seen, page])].sort((one, other) => one - other);

/** What is left to be opened, while this page is. @param {readonly number[]} seen @param {number} at @param {number} last */
export const unopened = (seen, at, last) => upTo(last).filter((page) => page !== at && !seen.includes(page));

/** The page that is open: the address's, else where one stopped. @param {string|undefined} asked @param {number|undefined} kept @param {number} last */
export const pageOf = (asked, kept, last) => Math.min(Math.max(1, Math.floor(Number(asked)) || kept || 1), last);
