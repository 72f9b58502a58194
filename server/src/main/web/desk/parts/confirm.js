/** The one dialog of the desk: nothing else is to be done until it is answered. */
import { html, nothing } from '../../shared/parts/lit.js';
import { button } from './button.js';

/** @param {import('../engine/desk.js').Desk} desk */
export function confirm({ asking }) {
  if (!asking) return nothing;
  const { missing, words, trouble } = asking;
  return html`<dialog
    class="ask"
    aria-labelledby="ask-title"
    @cancel=${(/** @type {Event} */ event) => {
      event.preventDefault();
      asking.cancel();
    }}
  >
    <h2 id="ask-title" tabindex="-1" autofocus>
      ${missing ? '先に、本人確認の登録をお願いします' : 'ご本人の確認をお願いします'}
    </h2>
    ${
      missing
        ? html`<p>
            この議会では、この操作に本人確認が要ります。お使いの端末の顔・指紋・暗証番号などを、一度だけ登録してください。続けて、本人確認をお願いします。
          </p>`
        : html`<p>
              ${words ? `「${words}」は、` : 'この操作は、'}多くの方にかかわる操作か、あとから取り消せない操作です。登録してある顔・指紋・暗証番号などで、ご本人であることをお確かめください。
            </p>
            <p class="hint">
              確認は、この操作の一回かぎりです。登録した端末がお手元にないときは、ほかの管理の方に、その端末の登録を終えるようお頼みください。
            </p>`
    }
    <p class="trouble" role="status">${trouble}</p>
    <div class="row">
      ${button(missing ? '登録する' : '本人確認をする', asking.go, { kind: 'main' })} ${button('やめる', asking.cancel)}
    </div>
  </dialog>`;
}

/** @type {Element|null} where the person was */
let from = null;

/** After each drawing: what was drawn is raised above the page, and the focus goes back where it was. */
export function raise() {
  const box = document.querySelector('dialog');
  if (box && !box.open) {
    from = document.activeElement;
    box.showModal();
  } else if (!box && from) {
    if (from instanceof HTMLElement && from.isConnected) {
      from.focus();
    }
    from = null;
  }
}
