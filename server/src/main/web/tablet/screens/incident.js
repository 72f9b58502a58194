/** @import {Acts, State} from '../model.js' */
/** @import {Incident} from '../held.js' */
import { html, live, nothing } from '../../shared/parts/lit.js';
import { button, link } from '../../shared/parts/button.js';
import { foot as feet, home } from '../parts/foot.js';
import { note, saved } from '../../shared/parts/note.js';
import { office } from '../parts/office.js';
import { checkbox, radio } from '../../shared/parts/option.js';
import { isoDay, japanTime, moment } from '../../shared/rules/wareki.js';

export const title = () => 'できごとの報告';

const KINDS = /** @type {const} */ ([
  ['lost', '端末や書類をなくした・盗まれた'],
  ['leak', '情報がもれた・もれたかもしれない'],
  ['mail', 'あやしいメールを開いた・返信した'],
  ['disaster', '災害・停電で使えない'],
  ['other', 'そのほか'],
]);
/** Kept in the record as the words that were shown. */
const NOT_YET = '上のことは、まだしていない';
const DONE = ['議会事務局に電話した', '通信を切った（機内モードとWi-Fi）', '警察や駅・店に届けた', NOT_YET];

/** @param {State} state */
export const key = (state) => `${state.route.key}${state.incident?.sent ? '/sent' : ''}`;

/** @param {State} state @param {Acts} acts */
export function view(state, acts) {
  const { incident } = state;
  if (!incident) return nothing;
  if (incident.sent) return sent(state, incident.sent);
  return html` ${note('warn', 'お急ぎのときは、まずお電話ください', html`<p>この報告は、電話のあとに落ち着いてからで構いません。分かるところだけお書きください。</p>`)}
    ${office(state)}
    ${state.ui.wanted && !incident.kind ? html`<div role="alert">${note('problem', '何があったかを、一つお選びください')}</div>` : nothing}
    <fieldset>
      <legend><h2>何がありましたか</h2></legend>
      ${KINDS.map(([value, words]) =>
        radio({
          name: 'kind',
          value,
          words,
          checked: incident.kind === value,
          pick: () => acts.draftIncident({ kind: value }),
        }),
      )}
    </fieldset>
    ${field(
      'what',
      'くわしい様子',
      '分かる範囲で。「分かりません」でも構いません。',
      html`<textarea
        id="what"
        aria-describedby="what-hint"
        .value=${live(incident.what)}
        @input=${(/** @type {{target: HTMLInputElement}} */ event) => acts.draftIncident({ what: event.target.value })}
      ></textarea>`,
    )}
    ${when(state, acts, incident)}
    ${field('where', 'どこで', '', html`<input id="where" .value=${live(incident.where)} @input=${(/** @type {{target: HTMLInputElement}} */ event) => acts.draftIncident({ where: event.target.value })} />`)}
    <fieldset>
      <legend><h3>もうなさったこと（いくつでも）</h3></legend>
      ${DONE.map((words) =>
        checkbox({
          name: 'done',
          value: words,
          words,
          checked: incident.done.includes(words),
          pick: () => acts.draftIncident({ done: toggled(incident.done, words) }),
        }),
      )}
    </fieldset>
    <fieldset>
      <legend><h3>訓練の報告ですか</h3></legend>
      ${checkbox({
        name: 'drill',
        value: 'drill',
        words: 'これは訓練です（本当のできごとではありません）',
        checked: incident.drill,
        pick: (event) => acts.draftIncident({ drill: event.target.checked }),
      })}
    </fieldset>
    ${saved(incident.saved, 'ここまでを、下書きとしてこの端末に保存しました')}`;
}

/** Nothing done yet and something done exclude each other: the later tick holds. @param {string[]} list @param {string} words */
const toggled = (list, words) =>
  list.includes(words)
    ? list.filter((one) => one !== words)
    : words === NOT_YET
      ? [NOT_YET]
      : [...list.filter((one) => one !== NOT_YET), words];

/** @param {string} id @param {string} label @param {string} hint @param {unknown} input */
function field(id, label, hint, input) {
  return html`<div class="field">
    <label for=${id}>${label}</label>${hint ? html`<p class="hint" id=${`${id}-hint`}>${hint}</p>` : nothing}${input}
  </div>`;
}

/** Three taps for the usual answers; the clock of the field itself only for those who know it. @param {State} state @param {Acts} acts @param {Incident} incident */
function when({ now }, acts, incident) {
  const today = isoDay(now);
  /** @type {[string, string][]} */
  const usual = [
    ['いま', japanTime(now).slice(0, 16)],
    ['きょうの午前', `${today}T09:00`],
    ['きのう', `${isoDay(now - 86_400_000)}T12:00`],
  ];
  return html`<div class="field">
    <label for="when">いつごろ</label>
    <p class="hint" id="when-hint">おおよそで構いません。</p>
    <div class="row">
      ${usual.map(([words, value]) => button(words, () => acts.draftIncident({ when: value }), { kind: 'quiet', pressed: incident.when === value }))}
    </div>
    <input
      id="when"
      type="datetime-local"
      aria-describedby="when-hint"
      .value=${live(incident.when)}
      @change=${(/** @type {{target: HTMLInputElement}} */ event) => acts.draftIncident({ when: event.target.value })}
    />
    <p role="status">
      ${/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(incident.when) ? `${moment(`${incident.when.slice(0, 16)}:00+09:00`)}ごろ` : nothing}
    </p>
  </div>`;
}

/** @param {State} state @param {NonNullable<Incident['sent']>} is */
function sent(state, { sha256 }) {
  const receipt = state.receipts.find((one) => one.sha256 === sha256);
  return html`<h2 tabindex="-1" data-focus=${key(state)}>ご報告ありがとうございます</h2>
    ${
      receipt?.number
        ? note('ok', html`受付済み　受付番号 <b class="number">${receipt.number}</b>`)
        : note(
            'warn',
            'この端末に保存済み・まだ送っていません',
            html`<p>つながると、自動で送ります。お急ぎのときは、事務局へお電話ください。</p>`,
          )
    }
    ${office(state)}
    <div class="row">${link('控えを見る', `#/receipt/${sha256}`, { icon: 'list' })}</div>`;
}

/** @param {State} state @param {Acts} acts */
export function foot(state, acts) {
  const { incident } = state;
  if (!incident || incident.sent) return feet({ back: home() });
  return feet({
    back: home(),
    main: button(
      '報告する',
      () => (incident.kind ? acts.reportIncident() : acts.setUi({ wanted: true }).then(() => scrollTo(0, 0))),
      { kind: 'main', icon: 'report' },
    ),
  });
}
