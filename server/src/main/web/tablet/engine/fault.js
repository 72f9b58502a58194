/** What went wrong: in words for the person, in the console for us, and the one cure there is. */

/** @param {import('./app.js').App} app @param {unknown} error @param {string} [sentence] */
export function failed(app, error, sentence = wentWrong(error)) {
  console.error(error);
  reloadIfLost(error);
  app.notify('problem', sentence);
}

/** iPadOS at times gives no connection to the database back until the page is loaded anew: once, not in a circle. @param {unknown} error */
function reloadIfLost(error) {
  const last = Number(sessionStorage.getItem('ryokai-reloaded') ?? 0);
  if (
    error instanceof DOMException &&
    (error.name === 'UnknownError' || error.name === 'InvalidStateError') &&
    Date.now() - last > 600_000
  ) {
    sessionStorage.setItem('ryokai-reloaded', String(Date.now()));
    location.reload();
  }
}

/** @param {unknown} error */
function wentWrong(error) {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return name === 'QuotaExceededError'
    ? '端末の空きが足りないため、保存できませんでした。使っていない写真やアプリを減らしてから、もう一度お試しください。'
    : name === 'Away' || name === 'Quiet'
      ? 'いまはつながりません。つながる場所で、もう一度お試しください。'
      : error instanceof DOMException
        ? '端末に保存できませんでした。アプリを閉じて開きなおし、もう一度お試しください。'
        : 'うまくいきませんでした。もう一度お試しください。続くときは、事務局にお電話ください。';
}
