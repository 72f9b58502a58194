/** Lent tablets: the table with its steps, and the forms to enter and to lend one. */
import { html, nothing } from '../../shared/parts/lit.js';
import { day, isoDay, moment } from '../../shared/rules/wareki.js';
import { button } from './button.js';
import { area, date, select, text } from './field.js';
import { note, tag } from './note.js';
import { table } from './table.js';
import { named } from '../rules/words.js';

/** @import {Desk} from '../engine/desk.js' */

/** @param {Desk} desk @param {Wire<'Loan'>[]} rows @param {{place: Map<string, {publicName: string}>, list: Wire<'Device'>[]}} model @param {string} caption @param {string} none */
export const lent = (desk, rows, model, caption, none) =>
  table({
    caption,
    rows,
    none,
    columns: [
      {
        head: '端末',
        row: true,
        cell: (one) =>
          html`<span class="name">${one.asset.number}</span><br /><span class="hint">${one.asset.model}</span>`,
      },
      {
        head: '利用者',
        cell: (one) =>
          html`<a class="name" href=${`#/people/${one.person}`}>${model.place.get(one.person)?.publicName ?? ''}</a>`,
      },
      { head: '貸出日', cell: (one) => day(one.lentOn) },
      { head: '返却予定', cell: (one) => (one.dueOn ? day(one.dueOn) : '任期・在職の終わり') },
      { head: '登録', cell: (one) => registration(desk, one, model) },
      { head: '状態', cell: (one) => state(one) },
      { head: '操作', cell: (one) => (desk.can('manager') && !one.returnedOn ? steps(desk, one) : nothing) },
    ],
  });

/** @param {Wire<'Loan'>} one */
function state(one) {
  const loss = one.lostOn
    ? html`<br /><span class="hint"
          >${day(one.lostOn)}　${one.lostWhat}<br />届け出 ${moment(one.lostToldAt ?? '')}</span
        >`
    : nothing;
  if (one.returnedOn)
    return html`返却<br /><span class="hint">${day(one.returnedOn)}</span
      >${one.lostOn ? html`<br />紛失の届け` : nothing}${loss}`;
  if (one.lostOn) return html`${tag({ words: '紛失', kind: 'bad' })}${loss}`;
  return one.overdue ? tag({ words: '期限切れ', kind: 'care' }) : '貸出中';
}

/** @param {Desk} desk @param {Wire<'Loan'>} one @param {{list: Wire<'Device'>[]}} model */
function registration(desk, one, { list }) {
  const is = list.find((other) => other.id === one.device);
  if (is) return html`${is.name}${one.deviceActive ? '' : '（無効）'}`;
  const theirs = list.filter((other) => other.person === one.person && !other.revokedAt);
  if (!theirs.length || one.returnedOn || !desk.can('manager')) return 'なし';
  return html`${select({
    id: `device-${one.id}`,
    label: html`<span class="hidden-words">${one.asset.number}の</span>登録`,
    value: '',
    options: [
      ['', '選んでください'],
      ...theirs.map(
        (other) => /** @type {[string, string]} */ ([other.id, `${other.name}（${other.id.slice(0, 8)}）`]),
      ),
    ],
    input: (value) =>
      value &&
      desk.act('結び付ける', () => desk.api.put(`/api/loans/${one.id}/device/${value}`, undefined, one), {
        done: `${one.asset.number} に登録を結び付けました。`,
      }),
  })}`;
}

/** @param {Desk} desk @param {Wire<'Loan'>} one */
function steps(desk, one) {
  const { step } = desk.ui;
  if (step?.loan !== one.id) {
    return html`<div class="row">
      ${button(html`<span class="name">返却</span>`, () => desk.set({ step: { loan: one.id, kind: 'returns', on: isoDay(Date.now()) } }), { kind: 'quiet', label: `返却：${one.asset.number}` })}
      ${one.lostOn ? nothing : button(html`<span class="name">紛失・盗難</span>`, () => desk.set({ step: { loan: one.id, kind: 'losses', on: isoDay(Date.now()), what: '' } }), { kind: 'quiet', label: `紛失・盗難：${one.asset.number}` })}
    </div>`;
  }
  const lost = step.kind === 'losses';
  const put = (/** @type {Record<string, unknown>} */ patch) => desk.set({ step: { ...step, ...patch } });
  return html`<div class="twice">
    ${note(
      'info',
      lost ? `${one.asset.number} の紛失・盗難を記録します` : `${one.asset.number} の返却を記録します`,
      lost ? html`<p>届け出の時刻も残ります。鍵は、記録のあとに無効にしてください。</p>` : nothing,
    )}
    ${date({ id: 'step-on', label: lost ? 'なくした日' : '返却された日', value: step.on, required: true, input: (on) => put({ on }), error: step.tried && !step.on ? '日を選んでください。' : null })}
    ${lost ? area({ id: 'step-what', label: 'どこで、どうしたか', value: step.what, max: 400, required: true, input: (what) => put({ what }), error: step.tried && !step.what.trim() ? '分かっていることを書いてください。' : null }) : nothing}
    <div class="row">
      ${button('やめる', () => desk.set({ step: null }))}${button(
        '記録する',
        async () => {
          if (!step.on || (lost && !step.what.trim())) {
            put({ tried: true });
            return;
          }
          const done = await desk.act(
            '記録する',
            () =>
              lost
                ? desk.api.post(`/api/loans/${one.id}/losses`, { on: step.on, what: step.what.trim() }, one)
                : desk.api.post(`/api/loans/${one.id}/returns`, { on: step.on }, one),
            { done: lost ? '紛失・盗難を記録しました。続けて、鍵を無効にしてください。' : '返却を記録しました。' },
          );
          if (done) {
            desk.set({ step: null });
          }
        },
        { kind: 'main' },
      )}
    </div>
  </div>`;
}

/** A tablet into the book. @param {Desk} desk */
export function asset(desk) {
  const is = desk.ui.asset;
  if (!is)
    return html`<div class="row">
      ${button('端末を台帳に加える', () => desk.set({ asset: { number: '', model: '', remark: '' } }), { kind: 'quiet' })}
    </div>`;
  const put = (/** @type {Record<string, unknown>} */ patch) => desk.set({ asset: { ...is, ...patch } });
  return html`<section class="card">
    <h3>端末を台帳に加える</h3>
    <div class="columns">
      ${text({ id: 'asset-number', label: '資産番号', value: is.number, max: 80, required: true, input: (number) => put({ number }), error: is.tried && !is.number.trim() ? '資産番号を入れてください。' : null })}
      ${text({ id: 'asset-model', label: '機種', value: is.model, max: 80, required: true, input: (model) => put({ model }), error: is.tried && !is.model.trim() ? '機種を入れてください。' : null })}
      ${text({ id: 'asset-remark', label: '備考', value: is.remark, max: 400, input: (remark) => put({ remark }) })}
    </div>
    <div class="row">
      ${button(
        '加える',
        async () => {
          if (!is.number.trim() || !is.model.trim()) {
            put({ tried: true });
            return;
          }
          const done = await desk.act(
            '加える',
            () =>
              desk.api.post('/api/assets', {
                number: is.number,
                model: is.model,
                ...(is.remark.trim() ? { remark: is.remark } : {}),
              }),
            { done: '台帳に加えました。' },
          );
          if (done) {
            desk.set({ asset: null });
          }
        },
        { kind: 'main' },
      )}${button('やめる', () => desk.set({ asset: null }))}
    </div>
  </section>`;
}

/** @param {Desk} desk @param {{assets: Wire<'Asset'>[], loans: Wire<'Loan'>[], people: Wire<'Person'>[]}} model */
export function lending(desk, { assets, loans, people }) {
  const out = new Set(loans.filter((one) => !one.returnedOn).map((one) => one.asset.id));
  const free = assets.filter((one) => !out.has(one.id));
  const is = desk.ui.lend;
  if (!free.length) return nothing;
  if (!is)
    return html`<div class="row">
      ${button('端末を貸し出す', () => desk.set({ lend: { asset: '', person: '', lentOn: isoDay(Date.now()), dueOn: '' } }), { kind: 'quiet' })}
    </div>`;
  const put = (/** @type {Record<string, unknown>} */ patch) => desk.set({ lend: { ...is, ...patch } });
  const early = is.dueOn && is.dueOn < is.lentOn;
  return html`<section class="card">
    <h3>端末を貸し出す</h3>
    <div class="columns">
      ${select({
        id: 'lend-asset',
        label: '貸し出す端末',
        value: is.asset,
        options: [
          ['', '選んでください'],
          ...free.map((one) => /** @type {[string, string]} */ ([one.id, `${one.number}（${one.model}）`])),
        ],
        input: (asset) => put({ asset }),
        error: is.tried && !is.asset ? '端末を選んでください。' : null,
      })}
      ${select({
        id: 'lend-person',
        label: '借りる方',
        value: is.person,
        options: [
          ['', '選んでください'],
          ...people.map((one) => /** @type {[string, string]} */ ([one.id, named(one)])),
        ],
        input: (person) => put({ person }),
        error: is.tried && !is.person ? '借りる方を選んでください。' : null,
      })}
      ${date({ id: 'lend-on', label: '貸出日', value: is.lentOn, required: true, input: (lentOn) => put({ lentOn }) })}
      ${date({ id: 'lend-due', label: '返却予定（空けておくと、任期・在職の終わりまで）', value: is.dueOn, input: (dueOn) => put({ dueOn }), error: early ? '貸出日より後の日にしてください。' : null })}
    </div>
    <div class="row">
      ${button(
        '貸し出す',
        async () => {
          if (!is.asset || !is.person || !is.lentOn || early) {
            put({ tried: true });
            return;
          }
          const done = await desk.act(
            '貸し出す',
            () =>
              desk.api.post('/api/loans', {
                asset: is.asset,
                person: is.person,
                lentOn: is.lentOn,
                ...(is.dueOn ? { dueOn: is.dueOn } : {}),
              }),
            { done: '貸し出しを記録しました。' },
          );
          if (done) {
            desk.set({ lend: null });
          }
        },
        { kind: 'main' },
      )}${button('やめる', () => desk.set({ lend: null }))}
    </div>
  </section>`;
}
