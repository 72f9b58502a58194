/**
 * The words of a statement, filled in. What is shown and what is signed is one text; the server makes it again and
 * compares character by character (acknowledgement/Wording).
 */

/** @param {string} title @param {number} number */
export const documentLine = (title, number) => `・${title}（第${number}版）`;

/**
 * In one pass: a name that looks like an open place stays a name.
 * @param {string} text @param {string} name exactly as on the roster
 * @param {{title: string, number: number}[]} documents in their order
 */
export function filled(text, name, documents) {
  const list = documents.map((one) => documentLine(one.title, one.number)).join('\n');
  return text.replace(/\{\{(氏名|文書一覧)\}\}/g, (_, place) => (place === '氏名' ? name : list));
}

/** What a passkey signs: the wording and the hashes of what was shown. @param {string} wording @param {{edition: string}[]} documents */
export const passkeyStatement = (wording, documents) => [wording, ...documents.map((one) => one.edition)].join('\n');

/** SVG path data as a record may carry it (acknowledgement/Enrolment). @param {string} path */
export const isDrawing = (path) =>
  path.length <= 60 * 1024 && /^[-+.,:A-Za-z0-9[\]{}" \n]+$/.test(path) && /[0-9]/.test(path);
