/** 設定・操作記録: what was done, by whom and when, in the log's own order; and the registration of this browser. */
import { html, nothing } from '../../shared/parts/lit.js';
import { fiscalYear, fiscalYearName, moment } from '../../shared/rules/wareki.js';
import { add, possible } from '../engine/confirm.js';
import { button } from '../parts/button.js';
import { select } from '../parts/field.js';
import { facts } from '../parts/note.js';
import { leaving } from '../parts/shell.js';
import { table } from '../parts/table.js';
import { act, ACTS } from '../rules/acts.js';
import { named } from '../rules/words.js';
import { page } from '../parts/page.js';

/** @param {import('../engine/desk.js').Desk} desk @param {Record<string, string>} params */
const load = async (desk, params) => {
  const passkeys = desk.can('learner') ? await desk.api.get('/api/passkeys') : [];
  if (!desk.can('manager', 'auditor')) return { passkeys };
  const asked = new URLSearchParams(
    Object.entries({
      before: params.before,
      kind: params.kind,
      person: params.person,
      fiscalYear: params.fiscalYear,
    }).filter(([, value]) => value),
  );
  const [of, people, plans, policies, courses, duties] = await Promise.all([
    desk.api.get(`/api/report/acts?${asked}`),
    desk.api.get('/api/people'),
    desk.api.get('/api/plans'),
    desk.api.get('/api/policies'),
    desk.api.get('/api/courses'),
    desk.api.get('/api/duties'),
  ]);
  return {
    passkeys,
    of,
    params,
    people,
    names: new Map(
      /** @type {[string, string][]} */ ([
        ...people.map((one) => [one.id, one.publicName]),
        ...plans.map((one) => [one.id, one.title]),
        ...policies.map((one) => [one.document, one.name]),
        ...courses.map((one) => [one.id, one.title]),
        ...duties.map((one) => [one.id, one.title]),
      ]),
    ),
  };
};
/** @typedef {Awaited<ReturnType<typeof load>>} Model */

export const settings = page({
  path: '/settings',
  menu: '設定・操作記録',
  title: () => '設定・操作記録',
  load,
  view: (model, desk) =>
    html`${feed(model, desk)} ${passkey(model, desk)}
      <h2>この画面の登録</h2>
      ${facts([
        ['お使いの方', desk.me?.publicName],
        ['議会', desk.council],
        ['登録の識別', html`<span class="code">${desk.seat.device.slice(0, 16)}</span>`],
      ])}
      ${leaving(desk)}`,
});

/** @param {Model} model @param {import('../engine/desk.js').Desk} desk */
function feed({ of, params, people, names }, desk) {
  if (!of) return nothing;
  const go = (/** @type {Record<string, string>} */ change) => {
    const next = Object.entries({
      kind: params.kind,
      person: params.person,
      fiscalYear: params.fiscalYear,
      ...change,
    }).filter(([, value]) => value);
    return desk.go(`/settings?${new URLSearchParams(/** @type {[string, string][]} */ (next))}`);
  };
  const now = fiscalYear(Date.now());
  return html`<h2>操作と記録の一覧</h2>
    <p>台帳の順番どおりです。書き換えも、消すこともできません。</p>
    <div class="filters">
      ${select({ id: 'kind', label: '何を', value: params.kind ?? '', options: [['', 'すべて'], ...Object.entries(ACTS)], input: (kind) => go({ kind }) })}
      ${select({ id: 'person', label: 'だれが', value: params.person ?? '', options: [['', 'すべて'], ...people.map((one) => /** @type {[string, string]} */ ([one.id, named(one)]))], input: (person) => go({ person }) })}
      ${select({ id: 'year', label: '受け付けた年度', value: params.fiscalYear ?? '', options: [['', 'すべて'], ...[0, 1, 2, 3, 4, 5].map((back) => /** @type {[string, string]} */ ([String(now - back), fiscalYearName(now - back)]))], input: (year) => go({ fiscalYear: year }) })}
    </div>
    ${table({
      caption: `${of.entries.length}件（新しい順${params.before ? `、台帳の${params.before}番より前` : ''}）`,
      rows: of.entries,
      none: '該当する記録はありません。',
      columns: [
        { head: '台帳', number: true, cell: (one) => `${one.index}番` },
        { head: 'いつ', cell: (one) => moment(one.receivedAt) },
        { head: '何を', row: true, cell: (one) => act(one.kind) },
        {
          head: 'だれが',
          cell: (one) =>
            one.person
              ? html`<a class="name" href=${`#/people/${one.person}`}>${names.get(one.person) ?? '（名簿にない方）'}</a
                  >${one.deputyFor.length ? html`<div class="hint">代理：${one.deputyFor.join('、')}</div>` : nothing}`
              : 'サーバー',
        },
        { head: '対象', cell: (one) => about(one, names) },
        {
          head: '判定',
          cell: (one) => (one.outcome === 'stored' ? '' : one.outcome === 'conflict' ? '重なり' : '要確認'),
        },
      ],
    })}
    <div class="row">
      ${params.before ? button('新しいほうへ戻る', () => history.back()) : nothing}${of.next === undefined ? nothing : button('古い100件', () => go({ before: String(of.next) }))}
    </div>`;
}

/** @param {Model} model @param {import('../engine/desk.js').Desk} desk */
const passkey = ({ passkeys }, desk) =>
  html`<h2>本人確認（パスキー）</h2>
    <p>
      登録しておくと、議会がそう定めているときに、公開、役割、登録番号、名簿の書き出しなどの前に、顔・指紋・暗証番号などで、ご本人であることを一回ずつお確かめします。席を離れたあいだに、ほかの方が操作することを防げます。
    </p>
    ${table({
      caption: '登録した本人確認',
      rows: passkeys,
      none: 'まだ登録されていません。',
      columns: [
        { head: '登録した日時', row: true, cell: (one) => moment(one.registeredAt) },
        { head: '登録した端末', cell: (one) => (one.device === desk.seat.device ? 'この画面' : 'ほかの端末') },
        { head: '使いみち', cell: (one) => (one.acts ? '操作と署名' : '署名のみ') },
      ],
    })}
    ${
      possible()
        ? html`<div class="row">
            ${button('この端末の本人確認を登録する', () => desk.act('本人確認を登録する', () => add(desk), { done: '本人確認を登録しました。' }))}
          </div>`
        : html`<p class="hint">この画面では登録できません。サーバーの名前（https://…）で開いてください。</p>`
    }`;

/** Whom and what it concerns; many people are counted. @param {Wire<'Acts'>['entries'][number]} one @param {Map<string, string>} names */
const about = (one, names) =>
  html`${one.about.length > 3 ? html`<div>${one.about.length}人</div>` : one.about.map((/** @type {string} */ id) => html`<div><a class="name" href=${`#/people/${id}`}>${names.get(id) ?? '（名簿にない方）'}</a></div>`)}
  ${[one.plan, ...one.documents, one.module, one.duty].filter(Boolean).map((id) => html`<div class="hint">${names.get(id ?? '') ?? id}</div>`)}`;
