/** Starts the desk and draws it: the only place where a Desk becomes a page. */
import { Desk } from './engine/desk.js';
import { elsewherePage } from '../shared/parts/elsewhere.js';
import { render } from '../shared/parts/lit.js';
import { page, settle } from './parts/shell.js';
import { PAGES } from './pages/index.js';

const place = /** @type {HTMLElement} */ (document.getElementById('app'));
let empty = false;

const desk = new Desk(PAGES, () => {
  if (!empty) {
    // lit-html keeps what it finds in its container.
    place.replaceChildren();
    empty = true;
  }
  render(page(desk), place);
  settle(desk);
});

desk.start().catch((error) => {
  if (error.name === 'Elsewhere') {
    place.replaceChildren();
    return render(elsewherePage('研修管理', error), place);
  }
  console.error(error);
  return place
    .querySelector('h1')
    ?.insertAdjacentText(
      'afterend',
      'ブラウザの保存領域を開けませんでした。シークレットウィンドウをお使いのときは、ふつうのウィンドウで開きなおしてください。',
    );
});
