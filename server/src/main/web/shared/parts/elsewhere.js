/** In place of a program that could not make its keys here. */
import { html } from './lit.js';
import { note } from './note.js';

/** @param {string} title @param {{address: string|null}} of */
export const elsewherePage = (title, { address }) =>
  html`<div class="content alone">
    <main>
      <h1>${title}</h1>
      ${note(
        'warn',
        'このアドレスでは、お使いになれません',
        html`<p>登録や署名に使う鍵を守るため、暗号化された接続（https）が必要です。</p>
          ${
            address
              ? html`<p>次のアドレスを開いてください。</p>
                  <p><a href=${address}>${address}</a></p>`
              : html`<p>
                  「https」で始まるアドレスで開きなおしてください。アドレスが分からないときや開けないときは、サーバーの設定をする方か、議会事務局にお知らせください。
                </p>`
          }`,
      )}
    </main>
  </div>`;
