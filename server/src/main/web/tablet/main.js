/** Starts the app and draws it: the only place where a State becomes a page. */
import { App } from './engine/app.js';
import { elsewherePage } from '../shared/parts/elsewhere.js';
import { render } from '../shared/parts/lit.js';
import { page, settle } from './parts/shell.js';
import { listen } from './parts/turning.js';

const place = /** @type {HTMLElement} */ (document.getElementById('app'));
let empty = false;

const app = new App((state, acts) => {
  if (!empty) {
    // lit-html keeps what it finds in its container.
    place.replaceChildren();
    empty = true;
  }
  render(page(state, acts), place);
  settle(state, acts);
});

listen();
app.start().catch((error) => {
  if (error.name === 'Elsewhere') {
    place.replaceChildren();
    return render(elsewherePage('研修と確認', error), place);
  }
  console.error(error);
  return place
    .querySelector('h1')
    ?.insertAdjacentText(
      'afterend',
      '端末の保存領域を開けませんでした。アプリを閉じて開きなおしてください。続くときは、事務局にお電話ください。',
    );
});
