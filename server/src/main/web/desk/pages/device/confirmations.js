/** 確認待ち: what one person asked for and another confirms — roles, and numbers for whoever has one. */
import { html, nothing } from '../../../shared/parts/lit.js';
import { day, moment } from '../../../shared/rules/wareki.js';
import { twice } from '../../parts/button.js';
import { check, text } from '../../parts/field.js';
import { note, tag } from '../../parts/note.js';
import { page } from '../../parts/page.js';
import { table } from '../../parts/table.js';
import { what } from '../../rules/words.js';

export const confirmations = page({
  path: '/confirmations',
  menu: '確認待ち',
  title: () => '確認待ち',
  load: async (desk) => {
    const [list, people, devices] = await Promise.all([
      desk.api.get('/api/confirmations'),
      desk.api.get('/api/people'),
      desk.can('manager', 'auditor') ? desk.api.get('/api/devices') : [],
    ]);
    return {
      list,
      names: new Map(people.map((one) => [one.id, one.publicName])),
      devices: new Map(devices.map((one) => [one.id, one])),
    };
  },
  view: (model, desk) => {
    const now = new Date().toISOString();
    const waits = (/** @type {Wire<'Confirmation'>} */ one) => one.outcome === 'waiting' && one.until > now;
    const waiting = model.list.filter(waits);
    const over = model.list.filter((one) => !waits(one));
    return html`<p>
        役割を付けることと、役割のある方の登録番号は、求めた方とは別の方が確かめてから有効になります。ご本人に会うか電話をして、お確かめください。
      </p>
      <h2>確かめるもの（${waiting.length}件）</h2>
      ${waiting.length ? waiting.map((one) => card(desk, one, model)) : html`<p>確かめるものはありません。</p>`}
      <h2>この30日に決まったもの</h2>
      ${table({
        caption: '決まったもの',
        rows: over,
        none: 'まだありません。',
        columns: [
          { head: '内容', row: true, cell: (one) => html`<span class="name">${what(one)}</span>` },
          {
            head: '求めた方',
            cell: (one) =>
              html`${one.askedBy ? (model.names.get(one.askedBy) ?? '') : 'サーバーのコマンド'}<br /><span class="hint"
                  >${moment(one.askedAt)}</span
                >`,
          },
          { head: '結果', cell: (one) => result(one, model) },
          { head: 'わけ', cell: (one) => one.because ?? '' },
        ],
      })}`;
  },
});

/** @param {any} one @param {any} model */
function result(one, { names }) {
  if (one.outcome === 'confirmed')
    return html`${tag({ words: '有効', kind: 'good' })}<br /><span class="hint"
        >${one.decidedBy ? names.get(one.decidedBy) : 'サーバーのコマンドで'}　${moment(one.decidedAt)}</span
      >`;
  if (one.outcome === 'declined')
    return html`${tag({ words: '取りやめ', kind: '' })}<br /><span class="hint"
        >${names.get(one.decidedBy) ?? ''}　${moment(one.decidedAt)}</span
      >`;
  return tag({ words: one.outcome === 'replaced' ? '新しい番号に替わった' : '期限が過ぎた', kind: '' });
}

/** @param {import('../../engine/desk.js').Desk} desk @param {any} one @param {any} model */
function card(desk, one, { names, devices }) {
  const mine = one.askedBy === desk.me?.id;
  const may = desk.can('manager', 'approver');
  const of = desk.ui.decision?.of === one.id ? desk.ui.decision : { of: one.id, words: '', known: [] };
  const because = (/** @type {string} */ label) =>
    text({
      id: `because-${one.id}`,
      label,
      required: true,
      max: 200,
      value: of.words,
      input: (words) => desk.set({ decision: { ...of, words } }),
    });
  const decide = (/** @type {boolean} */ confirm) => () =>
    desk.act(
      confirm ? '確かめる' : '取りやめる',
      () =>
        desk.api.post(`/api/confirmations/${one.id}/decisions`, {
          confirm,
          because: of.words.trim(),
          devices: confirm ? of.known : [],
        }),
      { done: confirm ? '有効になりました。' : '取りやめました。' },
    );
  return html`<section class="card">
    <h3>${what(one)}</h3>
    <p>
      求めた方：${names.get(one.askedBy) ?? ''}（${moment(one.askedAt)}）<br /><span class="hint"
        >${moment(one.until)}までに確かめないと、なかったことになります。</span
      >
    </p>
    ${
      may && !mine
        ? twice(desk, {
            id: `confirm-${one.id}`,
            words: '確かめる',
            title: `${what(one)}ことを、二人目として確かめます`.replace('登録番号ことを', '登録番号を'),
            more: html`${one.about === 'role' && one.devices.length ? known(desk, one, of, { names, devices }) : nothing}
            ${because('どのように確かめましたか（例：本人に電話で）')}`,
            yes: '確かめたので有効にする',
            act: decide(true),
          })
        : may
          ? note('info', 'ご自分で求めたものは、ほかの方が確かめます', nothing)
          : nothing
    }
    ${
      may
        ? twice(desk, {
            id: `decline-${one.id}`,
            words: mine ? '取り下げる' : '断る',
            title: mine ? '取り下げます' : '有効にせず、断ります',
            more: because('わけ'),
            yes: mine ? '取り下げる' : '断る',
            act: decide(false),
          })
        : nothing
    }
  </section>`;
}

/** Which devices the second person stands for too: on the others the role does not work. @param {import('../../engine/desk.js').Desk} desk @param {any} one @param {any} of @param {any} model */
function known(desk, one, of, { names, devices }) {
  return html`<p>
      ご本人が手元に持っていると確かめた端末に、印を付けてください。印のない端末では、この役割は使えません。
    </p>
    ${one.devices.map((/** @type {string} */ id) => {
      const device = devices.get(id);
      return check({
        id: `known-${id}`,
        label: device
          ? `${device.name}（${day(device.enrolledAt)}に登録、番号を出した方：${names.get(device.issuedBy) ?? 'はじめの設定'}）`
          : `端末 ${id.slice(0, 8)}`,
        checked: of.known.includes(id),
        pick: (on) =>
          desk.set({
            decision: {
              ...of,
              known: on ? [...of.known, id] : of.known.filter((/** @type {string} */ k) => k !== id),
            },
          }),
      });
    })}`;
}
