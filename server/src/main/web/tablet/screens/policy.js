/** @import {Acts, State} from '../model.js' */
/** @import {Policy, PolicyEdition} from '../held.js' */
/** @import {Clause} from '../../shared/held.js' */
import { html, live, nothing } from '../../shared/parts/lit.js';
import { button, link } from '../../shared/parts/button.js';
import { clauseTree } from '../../shared/parts/clause.js';
import { compared } from '../parts/compared.js';
import { fingerprint } from '../parts/fingerprint.js';
import { backTo, foot as feet, home } from '../parts/foot.js';
import { note } from '../../shared/parts/note.js';
import { tag } from '../../shared/parts/tag.js';
import { day } from '../parts/when.js';
import { clauseName, holding } from '../rules/clauses.js';

export const title = () => '規程を読む';

/** The document and edition of the address; the one in force where it names none. @param {State} state */
function here({ policies, route }) {
  const [document, number, view, word] = route.args;
  const policy = policies.find((one) => one.document === document);
  const edition =
    policy?.editions.find((one) => (number ? one.number === Number(number) : one.inForce)) ?? policy?.editions[0];
  if (!policy || !edition) return null;
  const from = view === 'difference' ? Number(word) : null;
  return {
    policy,
    edition,
    from,
    clause: view === 'clause' ? word : null,
    differences: from === null ? null : (policy.differences[`${from}-${edition.number}`] ?? null),
  };
}

/** @param {State} state */
export function key(state) {
  const at = here(state);
  return `${state.route.key}${at?.differences ? `/${state.ui.at ?? 0}/${state.ui.all ?? ''}` : ''}`;
}

/** @param {State} state @param {Acts} acts */
export function view(state, acts) {
  const at = here(state);
  if (!at) return list(state);
  const { policy, edition, from, differences } = at;
  return html`<h2>${edition.title}</h2>
    ${tabs(policy, edition, from)}
    ${
      from !== null
        ? differences
          ? compared(state, acts, {
              document: policy.document,
              from,
              to: edition.number,
              reason: edition.reason,
              differences,
              key: key(state),
            })
          : note(
              'warn',
              'ちがいは、まだこの端末に入っていません',
              html`<p>つながる場所で「送信の状態」を開くと、取り込みます。</p>`,
            )
        : edition.clauses
          ? whole(state, acts, policy, edition, edition.clauses, at.clause)
          : closed(policy)
    }`;
}

/** @param {State} state */
function list({ policies, now }) {
  return html`<h2>情報セキュリティポリシーなどの規程</h2>
    <ul class="list">
      ${policies.map((policy) => {
        const edition = policy.editions.find(({ inForce }) => inForce) ?? policy.editions[0];
        if (!edition)
          return html`<li>
            ${tag({ words: policy.label ?? '未登録', kind: '' })}<span class="list-words"
              ><b>${policy.name}</b>
              <span class="list-small"
                >${policy.status === 'restricted' ? 'ご覧になれる方が決められている文書です。' : 'まだ登録されていません。'}</span
              ></span
            >
          </li>`;
        const before = policy.editions.find(({ number }) => number === edition.number - 1);
        return html`<li>
          ${policy.closed || !edition.clauses ? tag({ words: policy.label ?? '閲覧できません', kind: 'care', icon: 'lock' }) : tag({ words: `第${edition.number}版`, kind: 'key' })}
          <span class="list-words"
            ><b>${edition.title}</b
            ><span class="list-small"
              >${day(edition.effectiveOn)}${Date.parse(edition.effectiveOn) > now ? 'から施行' : '施行'}</span
            ></span
          >
          ${before && policy.differences[`${before.number}-${edition.number}`] ? link('前の版とのちがい', `#/policy/${policy.document}/${edition.number}/difference/${before.number}`, { label: `前の版とのちがい：${edition.title}`, kind: 'quiet' }) : nothing}
          ${link('読む', `#/policy/${policy.document}/${edition.number}`, { label: `読む：${edition.title}`, icon: 'book' })}
        </li>`;
      })}
    </ul>`;
}

/** @param {Policy} policy @param {PolicyEdition} edition @param {number|null} from */
function tabs({ document, editions, differences }, { number }, from) {
  const others = editions.filter((one) => one.number < number && differences[`${one.number}-${number}`]);
  return html`<nav class="row no-print" aria-label="版とちがい">
    ${link(`第${number}版の全文`, `#/policy/${document}/${number}`, { current: from === null, kind: from === null ? 'chosen' : 'quiet' })}
    ${others.map((one) => link(`第${one.number}版とのちがい`, `#/policy/${document}/${number}/difference/${one.number}`, { current: from === one.number, kind: from === one.number ? 'chosen' : 'quiet' }))}
    ${editions.filter((one) => one.number !== number).map((one) => link(`第${one.number}版を見る`, `#/policy/${document}/${one.number}`, { kind: 'quiet' }))}
  </nav>`;
}

/** @param {Policy} policy */
function closed({ closed: why }) {
  switch (why) {
    case 'lease':
      return note(
        'warn',
        'しばらく事務局とつながっていないため、閉じています',
        html`<p>
          取り扱いに制限のある文書です。つながる場所で「送信の状態」から「いますぐ送る」を押すと、また開きます。
        </p>`,
      );
    case 'right':
      return note('warn', 'この文書は、いまはご覧いただけません', html`<p>必要なときは、事務局へお電話ください。</p>`);
    default:
      return note(
        'warn',
        'この文書は、まだこの端末に入っていません',
        html`<p>つながる場所で「送信の状態」を開くと、取り込みます。</p>`,
      );
  }
}

/** @param {State} state @param {Acts} acts @param {Policy} policy @param {PolicyEdition} edition @param {Clause[]} clauses @param {string|null} clause */
function whole(state, acts, policy, edition, clauses, clause) {
  const path = `#/policy/${policy.document}/${edition.number}/clause`;
  return html` <dl class="facts">
      <dt>施行</dt>
      <dd>
        ${day(edition.effectiveOn)}${edition.inForce ? nothing : html` 　${tag({ words: '現在の版ではありません', kind: 'care', icon: 'alert' })}`}
      </dd>
      <dt>策定</dt>
      <dd>${day(edition.adoptedOn)}</dd>
      <dt>取扱い</dt>
      <dd>${edition.label || '公開'}</dd>
      <dt>内容の識別番号</dt>
      <dd class="code">${fingerprint(edition.sha256)}</dd>
    </dl>
    ${edition.reason ? note('info', 'この版で変わったわけ', html`<p>${edition.reason}</p>`) : nothing}
    <details class="contents no-print" ?open=${state.ui.contents ?? false}>
      <summary>目次</summary>
      <ol>
        ${clauses.map(({ id, label, heading }) => html`<li><a href=${`${path}/${id}`}>${label}　${heading}</a></li>`)}
      </ol>
    </details>
    ${search(state, acts, clauses, path)}
    <div class="row no-print">${button('印刷する', () => acts.print(), { icon: 'print', kind: 'quiet' })}</div>
    <article class="policy">${clauseTree(clauses, { focus: clause, key: key(state) })}</article>`;
}

/** @param {State} state @param {Acts} acts @param {Clause[]} clauses @param {string} path */
function search({ ui }, acts, clauses, path) {
  const words = ui.words ?? '';
  const found = holding(clauses, words);
  return html`<div class="field search no-print">
      <label for="words">この文書の中をさがす</label>
      <input
        id="words"
        type="search"
        .value=${live(words)}
        @input=${(/** @type {{target: HTMLInputElement}} */ event) => acts.setUi({ words: event.target.value })}
      />
    </div>
    <p class="no-print" role="status">
      ${!words.trim() ? nothing : found.length ? `${found.length}か所にあります。` : '見つかりませんでした。ことばを短くして、おさがしください。'}
    </p>
    ${
      found.length
        ? html`<ul class="words no-print">
            ${found.map(
              ({ id, heading, text }) =>
                html`<li>
                  <a href=${`${path}/${id}`}
                    ><b>${clauseName(id, '')}</b>
                    <span>${heading || `${text.slice(0, 40)}${text.length > 40 ? '…' : ''}`}</span></a
                  >
                </li>`,
            )}
          </ul>`
        : nothing
    }`;
}

/** @param {State} state @param {Acts} acts */
export function foot(state, acts) {
  const at = here(state);
  if (!at) return feet({ back: home() });
  const { policy, edition, differences } = at;
  const listLink = backTo('#/policy', '規程の一覧');
  if (!differences || state.ui.all) return feet({ back: listLink });
  const last = differences.filter(({ kind }) => kind !== 'renumbered').length - 1;
  const index = Math.min(state.ui.at ?? 0, Math.max(last, 0));
  return feet({
    back: index > 0 ? button('前のちがい', () => acts.setUi({ at: index - 1 }), { icon: 'back' }) : listLink,
    main:
      index < last
        ? button('次のちがい', () => acts.setUi({ at: index + 1 }), { kind: 'main', icon: 'next' })
        : link('全文を読む', `#/policy/${policy.document}/${edition.number}`, { kind: 'main', icon: 'book' }),
  });
}
