/** @import {State, Acts} from '../model.js' */
/** @import {Sign, SignDocument} from '../held.js' */
import { html, live, nothing } from '../../shared/parts/lit.js';
import { button, link } from '../../shared/parts/button.js';
import { changes } from '../parts/changes.js';
import { backTo, foot as feet, home } from '../parts/foot.js';
import { fingerprint } from '../parts/fingerprint.js';
import { icon } from '../../shared/parts/icon.js';
import { note, saved } from '../../shared/parts/note.js';
import { checkbox, radio } from '../../shared/parts/option.js';
import { pad } from '../parts/pad.js';
import { tag } from '../../shared/parts/tag.js';
import { day, moment } from '../parts/when.js';

export const title = () => '確認と署名';

/** A re-sign begins with what has changed; the statement comes after it. @param {State} state */
function step(state) {
  if (state.sign?.decided && !state.ui.anew && !state.sign.item.changed) return 'over';
  return state.sign?.changes.length && !state.ui.read ? 'changes' : 'sign';
}

/** @param {State} state */
export const key = (state) => `${state.route.key}/${step(state)}`;

/** @param {State} state @param {Acts} acts */
export function view(state, acts) {
  const { sign } = state;
  if (!sign)
    return note(
      'warn',
      '署名していただく文書は、まだこの端末に入っていません',
      html`<p>つながる場所で「送信の状態」を開くと、取り込みます。</p>`,
    );
  switch (step(state)) {
    case 'over':
      return over(sign);
    case 'changes':
      return html`<p class="lead">
          前に署名された版から、内容が変わりました。変わったところをご覧いただいてから、あらためて署名をお願いします。
        </p>
        ${changes(state, sign.changes, key(state))}`;
    default:
      return form(state, acts, sign);
  }
}

/** @param {Sign} sign */
function over({ decided }) {
  if (!decided) return nothing;
  const words = {
    signed: '署名していただきました',
    withheld: '保留をお預かりしています',
    declined: '辞退をお預かりしています',
  }[decided.form];
  return html`${note(
      'ok',
      words,
      html`<p>${moment(decided.at)}</p>
        ${decided.form === 'signed' ? nothing : html`<p>お気持ちが決まりましたら、いつでも署名できます。</p>`}`,
    )}
    <div class="row">${link('控えを見る', `#/receipt/${decided.record}`, { icon: 'list' })}</div>`;
}

/** @param {State} state @param {Acts} acts @param {Sign} sign */
function form(state, acts, sign) {
  const choice = CHOICES.find(({ value }) => value === state.ui.choice) ?? CHOICES[0];
  return html`<h2 tabindex="-1" data-focus=${key(state)}>内容を確かめて、お決めください</h2>
    ${state.ui.wanted ? wanted(sign, choice.value) : nothing}
    ${sign.error ? html`<div role="alert">${note('problem', 'まだ記録できていません', html`<p>${sign.error.sentence}</p>`)}</div>` : nothing}
    <section class="act">
      <h3>${numbered(1)}読む</h3>
      <ul class="list documents">
        ${sign.documents.map(paper)}
      </ul>
    </section>
    <section class="act">
      <h3>${numbered(2)}確かめる</h3>
      <p>署名すると、次の文が記録されます。</p>
      <blockquote class="statement">${sign.wording}</blockquote>
      ${choice.value === 'sign' ? checkbox({ name: 'tick', value: 'tick', words: sign.statement.tick, checked: sign.ticked, pick: (event) => acts.tick(event.target.checked) }) : nothing}
    </section>
    <fieldset class="act">
      <legend>
        <h3>${numbered(3)}決める<span class="hidden-words">：どうされますか</span></h3>
      </legend>
      <div class="four">
        ${CHOICES.map(({ value, words, small }) =>
          radio({
            name: 'choice',
            value,
            words,
            small,
            checked: choice.value === value,
            pick: () => acts.setUi({ choice: value, wanted: false }),
          }),
        )}
      </div>
    </fieldset>
    ${choice.value === 'sign' ? signing(state, acts, sign) : saying(state, acts, sign, choice.value)}
    ${saved(sign.draftSaved, 'ここまでを、下書きとしてこの端末に保存しました')}`;
}

/** All four stand side by side and are equally large, each with what follows from it: signing is an offer, not the only way on. */
const CHOICES = /** @type {const} */ ([
  { value: 'sign', words: '署名する', small: '上の文が、あなたのお名前で記録されます' },
  { value: 'withhold', words: '保留する', small: '理由が事務局に届きます。署名はあとからできます' },
  { value: 'decline', words: '辞退する', small: '署名しないことが記録されます。あとから変えられます' },
  { value: 'ask', words: '質問する', small: '事務局に届きます。お返事のあとで決められます' },
]);

/** @param {number} step of the three */
const numbered = (step) => html`<span class="act-number" aria-hidden="true">${step}</span>`;

/** @param {SignDocument} is */
function paper({ document, title: name, number, effectiveOn, sha256, held, opened }) {
  return html`<li>
    ${icon('book')}<span class="list-words"
      ><b>${name}<span class="whole">（第${number}版）</span></b>
      <span class="list-small"
        >${effectiveOn ? html`<span class="together">${day(effectiveOn)}施行</span>` : nothing}</span
      >
      ${held ? (opened ? tag({ words: '全文を開きました', kind: 'good', icon: 'check' }) : tag({ words: 'まだ開いていません', kind: '' })) : nothing}
      <details>
        <summary>くわしく<span class="hidden-words">：${name}</span></summary>
        <p>この内容の識別番号 <span class="code">${fingerprint(sha256)}</span></p>
      </details></span
    >
    ${
      held
        ? link('全文を読む', `#/policy/${document}/${number}`, { label: `全文を読む：${name}` })
        : html`<span class="wrong">まだ取り込めていません</span>`
    }
  </li>`;
}

/** @param {State} state @param {Acts} acts @param {Sign} sign */
function signing(state, acts, sign) {
  const drawn = sign.method === 'drawn';
  return html`<section>
    <div class="field" id="hand">
      ${
        drawn
          ? html`<p class="label">お名前を、指またはペンで書いてください</p>
              ${pad({ drawing: sign.drawing, drawn: acts.draw, label: `署名欄。${sign.drawing ? '書かれています。' : 'まだ書かれていません。'}手書きのほかに、名前の入力でも署名できます。` })}
              <div class="row">
                ${button('書きなおす', () => acts.draw(''), { icon: 'pencil' })}${button('手書きせずに名前を入力する', () => acts.signBy('typed'))}
              </div>`
          : html`<label for="name">お名前を入力してください</label>
              <p class="hint" id="name-hint">
                「${state.me?.person.publicName}」と入力してください。空白はあってもなくても構いません。
              </p>
              <input
                id="name"
                autocomplete="name"
                aria-describedby="name-hint"
                .value=${live(sign.typedName)}
                @input=${(/** @type {{target: HTMLInputElement}} */ event) => acts.typeName(event.target.value)}
              />
              ${sign.typedName && !sign.nameAgrees ? html`<p class="wrong" role="status">お名前の字をお確かめください。</p>` : nothing}
              <div class="row">
                ${button('名前を入力せずに手書きする', () => acts.signBy('drawn'), { icon: 'pencil' })}
              </div>`
      }
    </div>
    ${sign.passkey === 'required' ? html`<p>最後に、この端末の本人確認（Face ID・Touch IDなど）をお願いします。</p>` : nothing}
  </section>`;
}

/** 保留, 辞退, 質問: their own words, and room to write. @param {State} state @param {Acts} acts @param {Sign} sign @param {'withhold'|'decline'|'ask'} choice */
function saying(state, acts, sign, choice) {
  const words = choice === 'decline' ? sign.declined : sign.withheld;
  const named = choice === 'ask' ? '事務局への質問' : words.title;
  return html`<section>
    <h3>${named}</h3>
    ${choice === 'ask' ? html`<p>ご質問は「署名の保留」とともに事務局へ届きます。お返事のあと、いつでも署名できます。</p>` : nothing}
    <blockquote class="statement">${words.text}</blockquote>
    ${choice === 'withhold' ? html`<p>保留のあと、いつでも署名できます。</p>` : nothing}
    ${choice === 'decline' ? html`<p>辞退されても、あとから署名に変えられます。</p>` : nothing}
    <div class="field">
      <label for="reason">${choice === 'ask' ? 'お尋ねになりたいことをお書きください。' : words.ask}</label>
      <p class="hint" id="reason-hint">
        2,000文字までです。${sign.reasonDraft.length > 1800 ? `いま${sign.reasonDraft.length}文字です。` : ''}
      </p>
      <textarea
        id="reason"
        maxlength="2000"
        aria-describedby="reason-hint"
        .value=${live(sign.reasonDraft)}
        @input=${(/** @type {{target: HTMLInputElement}} */ event) => acts.draftReason(event.target.value)}
      ></textarea>
    </div>
  </section>`;
}

/** @type {Record<string, [string, string]>} what is missing, and the place to mend it */
const MISSING = {
  content: ['文書がまだこの端末に入っていません。つながる場所で取り込んでから、署名してください。', ''],
  tick: ['「間違いありません」の四角に印を付けてください。', 'input[name=tick]'],
  hand: ['お名前を書いてください。手書きがご不便なときは、名前を入力できます。', '#hand button'],
  name: ['お名前を、登録のとおりに入力してください。', '#name'],
  passkey: ['この端末の本人確認（Face ID・Touch IDなど）が、まだ登録されていません。「設定」で登録してください。', ''],
  reason: ['お尋ねになりたいことをお書きください。', '#reason'],
};

/** @param {Sign} sign @param {string} choice @returns {string[]} */
function lacking(sign, choice) {
  if (choice === 'sign') return sign.missing;
  return choice !== 'decline' && sign.reasonDraft.trim() === '' ? ['reason'] : [];
}

/** @param {Sign} sign @param {string} choice */
function wanted(sign, choice) {
  const list = lacking(sign, choice);
  if (!list.length) return nothing;
  return html`<div role="alert">
    ${note(
      'problem',
      '次のところをお確かめください',
      html`<ul>
        ${list.map((one) => {
          const [words, place] = MISSING[one];
          return html`<li>
            ${
              place
                ? html`<a
                    href=${location.hash}
                    @click=${(/** @type {Event} */ event) => {
                      event.preventDefault();
                      /** @type {HTMLElement|null} */ (document.querySelector(place))?.focus();
                    }}
                    >${words}</a
                  >`
                : words
            }
          </li>`;
        })}
      </ul>`,
    )}
  </div>`;
}

/** @param {State} state @param {Acts} acts */
export function foot(state, acts) {
  const { sign } = state;
  if (!sign) return feet({ back: home() });
  switch (step(state)) {
    case 'over':
      return feet({
        back: home(),
        main:
          sign.decided?.form === 'signed'
            ? link('ホームへ', '#/', { kind: 'main' })
            : button('あらためて署名する', () => acts.setUi({ anew: true }), { kind: 'main', icon: 'pencil' }),
      });
    case 'changes':
      return feet({
        back: home(),
        main: button('署名へ進む', () => acts.setUi({ read: true }), { kind: 'main', icon: 'next' }),
      });
    default:
      return feet({
        back: backTo('#/', 'あとにする'),
        main: button(main(state, sign), act(state, acts, sign), { kind: 'main', icon: 'pencil' }),
      });
  }
}

/** @param {State} state @param {Sign} sign */
function main({ ui }, sign) {
  switch (ui.choice) {
    case 'withhold':
      return sign.withheld.button;
    case 'decline':
      return sign.declined.button;
    case 'ask':
      return '質問を送る';
    default:
      return sign.passkey === 'required' ? `本人確認をして${sign.statement.button}` : sign.statement.button;
  }
}

/**
 * The act is called in the tap itself, nothing awaited before it: Safari shows its Face ID sheet only then.
 *
 * @param {State} state @param {Acts} acts @param {Sign} sign
 */
function act({ ui }, acts, sign) {
  return () => {
    const choice = ui.choice ?? 'sign';
    if (lacking(sign, choice).length) {
      return acts.setUi({ wanted: true }).then(() => scrollTo(0, 0));
    }
    switch (choice) {
      case 'withhold':
        return acts.withhold(sign.reasonDraft);
      case 'decline':
        return acts.decline(sign.reasonDraft);
      case 'ask':
        return acts.ask(sign.reasonDraft);
      default:
        return acts.sign();
    }
  };
}
