/** Starts the app and draws it: the only place where a State becomes a page. */
import { App } from './engine/app.js';
import { render } from '../shared/parts/lit.js';
import { page, settle } from './parts/shell.js';

const place = /** @type {HTMLElement} */ (document.getElementById('app'));
let empty = false;

const app = new App((state, acts) => {
  if (!empty) {
    // lit-html keeps what it finds in its container.
    place.replaceChildren();
    empty = true;
  }
  render(page(state, acts), place);
  settle(state);
});

app.start().catch((error) => {
  console.error(error);
  place
    .querySelector('h1')
    ?.insertAdjacentText(
      'afterend',
      '端末の保存領域を開けませんでした。アプリを閉じて開きなおしてください。続くときは、事務局にお電話ください。',
    );
});
