/** @import {State} from '../../model.js' */
/** @import {EmergencyCard} from '../../held.js' */
import { html, nothing } from '../../../shared/parts/lit.js';
import { button, link } from '../../../shared/parts/button.js';
import { backTo, foot as feet } from '../../parts/foot.js';
import { note } from '../../../shared/parts/note.js';
import { office, phone } from '../../parts/office.js';
import { line } from '../../../shared/parts/ruby.js';
import { day } from '../../parts/when.js';

export const title = () => '緊急時の連絡先';

/** @param {State} state */
export function view(state) {
  const { cards, updatedAt } = state.emergency;
  return html` ${office(state)}
  ${
    cards.length
      ? html`<h2>どうされましたか</h2>
          <div class="row">${cards.map(({ id, title: name }) => button(name, () => jump(id)))}</div>
          ${cards.map(card)}`
      : note(
          'warn',
          '連絡先は、まだこの端末に入っていません',
          html`<p>お急ぎのときは、議会事務局へ直接お電話ください。</p>`,
        )
  }
  ${
    state.me && !state.locked
      ? html`<h2>そのほか</h2>
          <div class="row">
            ${link('できごとを報告する', '#/incident', { icon: 'report' })}
            ${link('操作の練習をする', '#/practice', { icon: 'pencil' })}
          </div>`
      : nothing
  }
  ${updatedAt ? html`<p class="list-small">この内容は${day(updatedAt)}に取り込みました。圏外でもご覧いただけます。</p>` : nothing}`;
}

/** @param {string} id */
function jump(id) {
  const heading = document.getElementById(`card-${id}`);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

/** @param {EmergencyCard} is */
function card({ id, title: name, steps, contacts }) {
  return html`<section class="card">
    <h2 id=${`card-${id}`} tabindex="-1">${name}</h2>
    <ol class="steps">
      ${steps.map((step) => html`<li>${line(step)}</li>`)}
    </ol>
    ${contacts.map(({ label, number }) => phone(label, number))}
  </section>`;
}

/** @param {State} state */
export function foot(state) {
  return feet({
    back: backTo(
      state.me && !state.locked ? '#/' : state.people.length ? '#/lock' : '#/start',
      state.me && !state.locked ? 'ホームへもどる' : 'もどる',
    ),
    help: false,
  });
}
