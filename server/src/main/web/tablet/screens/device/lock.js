/** @import {Acts, State} from '../../model.js' */
import { html, live, nothing } from '../../../shared/parts/lit.js';
import { button } from '../../../shared/parts/button.js';
import { call, foot as feet } from '../../parts/foot.js';
import { note } from '../../../shared/parts/note.js';
import { office } from '../../parts/office.js';
import { shown } from '../../parts/digits.js';

export const title = () => '画面を閉じています';

/** @param {State} state @param {Acts} acts */
export function view(state, acts) {
  const { lock, people } = state;
  const here = people.find(({ current }) => current);
  const others = people.filter(({ current }) => !current);
  return html`<div class="lock">
    <p class="over">${state.council}　研修と確認</p>
    <h2>${here ? here.publicName : 'どなたがお使いですか'}</h2>
    ${here ? html`<p>書きかけのものも、答えの途中も、そのまま残っています。</p>` : nothing}
    ${lock.closed ? closed(state) : nothing}
    ${here && lock.method === 'pin' && !lock.closed ? pin(state, acts) : nothing}
    ${
      others.length
        ? html`<h3>${here ? 'ほかの方がお使いになるとき' : 'お名前を押してください'}</h3>
            <div class="people">
              ${others.map(({ person, publicName }) => button(publicName, () => acts.switchPerson(person), { icon: 'people' }))}
            </div>`
        : nothing
    }
    <div class="row">
      ${lock.closed ? button('新しい登録番号で開く', () => acts.addPerson()) : nothing}${button('別の方を登録する', () => acts.addPerson(), { kind: 'quiet' })}
    </div>
  </div>`;
}

/** Never for good: by waiting, by the passkey, and by a new number of the secretariat, which keeps what was written. @param {State} state */
function closed(state) {
  const { lock } = state;
  return html`${note(
    'problem',
    '番号の間違いが続いたため、閉じています',
    html`<p>書いたものは消えていません。次のどれかで開けます。</p>
      <ul>
        ${lock.passkey ? html`<li>「本人確認をして続ける」を押す。</li>` : nothing}
        <li>
          事務局へお電話いただき、新しい登録番号を受け取って「新しい登録番号で開く」を押す。画面を開く番号は、なくなります。
        </li>
        <li>約${lock.minutes}分おいて、もう一度番号を入れる（圏外でもできます）。</li>
      </ul>`,
  )}${office(state)}`;
}

/** Paste and a password manager may help; the number is only the lock of a screen. @param {State} state @param {Acts} acts */
function pin({ lock, ui }, acts) {
  return html`<form
    class="field"
    @submit=${(/** @type {Event} */ event) => {
      event.preventDefault();
      return acts.unlock(ui.pin ?? '');
    }}
  >
    <label for="pin">画面を開く番号</label>
    ${lock.wrong ? html`<p class="wrong" role="alert">番号がちがいます。もう一度お確かめください（${lock.wrong}回目）。</p>` : nothing}
    <input
      id="pin"
      class="digits"
      type=${ui.shown ? 'text' : 'password'}
      inputmode="numeric"
      autocomplete="current-password"
      .value=${live(ui.pin ?? '')}
      @input=${(/** @type {{target: HTMLInputElement}} */ event) => acts.setUi({ pin: event.target.value })}
    />
    ${shown(ui, acts)}
  </form>`;
}

/** @param {State} state @param {Acts} acts */
export function foot(state, acts) {
  const { lock, people, ui } = state;
  const here = people.some(({ current }) => current);
  const help = call('緊急時の連絡先');
  if (!here) return feet({ back: help, help: false });
  const words = lock.method === 'passkey' || (lock.closed && lock.passkey) ? '本人確認をして続ける' : '続ける';
  return feet({
    back: help,
    help: false,
    main:
      lock.closed && !lock.passkey
        ? nothing
        : button(words, () => (lock.method === 'pin' && !lock.closed ? acts.unlock(ui.pin ?? '') : acts.unlock()), {
            kind: 'main',
            icon: 'next',
          }),
  });
}
