/** One report with 対応の記録, and one drill with the time it took. */
import { html, nothing } from '../../../shared/parts/lit.js';
import { moment } from '../../../shared/rules/wareki.js';
import { bars } from '../../parts/bars.js';
import { button, link, twice } from '../../parts/button.js';
import { area } from '../../parts/field.js';
import { facts, note, tag } from '../../parts/note.js';
import { table } from '../../parts/table.js';
import { drillState, incident as kind, within } from '../../rules/incident.js';
import { page } from '../../parts/page.js';

export const incident = page({
  path: '/incident/:report',
  under: '/incident',
  roles: ['manager'],
  title: ({ one }) => `できごと：${kind(one.kind)}${one.drill ? '（訓練）' : ''}`,
  load: async (desk, params) => ({ one: await desk.api.get(`/api/incidents/${params.report}`) }),
  view: ({ one }, desk) =>
    html`${facts([
        ['報告した方', one.publicName],
        ['気づいたとき', moment(one.noticedAt)],
        ['書いたとき', moment(one.occurredAt)],
        ['届いたとき', moment(one.receivedAt)],
        ['場所', one.where ?? '（書かれていません）'],
        ['様子', html`<span class="said">${one.what}</span>`],
        ['その場でしたこと', one.done.length ? one.done.join('、') : '（書かれていません）'],
      ])}
      <h2>対応の記録</h2>
      ${table({
        caption: '対応（古い順）',
        rows: one.notes,
        none: '対応は、まだ書かれていません。',
        columns: [
          { head: 'いつ', cell: (is) => moment(is.at) },
          {
            head: 'だれが',
            row: true,
            cell: (is) => html`<span class="name">${is.publicName}</span>`,
          },
          {
            head: 'したこと',
            cell: (is) =>
              html`<span class="said">${is.text}</span
                >${is.closes ? html` ${tag({ words: '終わり', kind: 'good' })}` : nothing}`,
          },
        ],
      })}
      ${
        one.closedAt
          ? note(
              'ok',
              '対応は終わっています',
              html`<p>続きがあるときは、改善事項を立ててください。</p>
                ${link('自己点検と改善', '#/selfcheck')}`,
            )
          : form(one, desk)
      }
      <div class="row">${link('できごとと訓練へ戻る', '#/incident')}</div>`,
});

/** @param {Wire<'Incident'>} one @param {import('../../engine/desk.js').Desk} desk */
function form(one, desk) {
  const { words = '', wrong } = desk.ui;
  /** @param {'notes'|'closures'} what @param {string} doing @param {string} done */
  const put = (what, doing, done) =>
    words.trim()
      ? desk.act(
          doing,
          async () => {
            await desk.api.post(`/api/incidents/${one.sha256}/${what}`, { text: words.trim() });
            desk.set({ words: '', wrong: false });
          },
          { done },
        )
      : desk.set({ wrong: true });
  return html`<section class="card">
    ${area({
      id: 'handled',
      label: 'したこと',
      required: true,
      max: 2000,
      value: words,
      hint: '書いた方のお名前と時刻が、いっしょに残ります。',
      error: wrong && !words.trim() ? '何をしたかを書いてください。' : '',
      input: (value) => desk.set({ words: value }),
    })}
    <div class="row">
      ${button('書き足す', () => put('notes', '対応を書き足す', '書き足しました。'), { kind: 'main' })}
      ${twice(desk, {
        id: 'close',
        words: '書いて対応を終える',
        title: '対応を終えます',
        more: html`<p>上の「したこと」を最後の記録として残します。このあと書き足すことはできません。</p>`,
        yes: '終える',
        act: () => put('closures', '対応を終える', '対応を終えました。'),
      })}
    </div>
  </section>`;
}

export const drill = page({
  path: '/drill/:drill',
  under: '/incident',
  roles: ['manager', 'approver', 'auditor'],
  title: ({ one }) => one.title,
  load: async (desk, params) => ({
    one: await desk.api.get(`/api/drills/${params.drill}${desk.ui.names ? '?names=true' : ''}`),
  }),
  view: ({ one }, desk) =>
    html`${facts([
        ['種類', kind(one.kind)],
        ['始まり', moment(one.startsAt)],
        ['終わり', moment(one.endsAt)],
        ['状況', tag(drillState(one.state))],
        ['報告した方', `${one.reported}人（同じ種類で報告した方 ${one.sameKind}人）`],
        [
          '時間の中央値',
          one.medianMinutes === undefined || one.medianMinutes === null
            ? '5人に満たないため示していません'
            : `${one.medianMinutes}分`,
        ],
      ])}
      ${
        one.reported
          ? bars({
              caption: '始まりから報告までの時間',
              kinds: [{ key: 'people', words: '報告した方', kind: 'key' }],
              whole: '人数',
              rows: within(one.within).map((step) => ({
                name: step.words,
                of: step.people,
                counts: { people: step.people },
              })),
            })
          : nothing
      }
      ${
        desk.can('manager') && one.reported
          ? one.people
            ? table({
                caption: '報告した方（フリガナ順）',
                rows: one.people,
                columns: [
                  {
                    head: '氏名',
                    row: true,
                    cell: (person) => html`<span class="name">${person.publicName}</span>`,
                  },
                  { head: '時間', number: true, cell: (person) => `${person.minutes}分` },
                  { head: '報告の種類', cell: (person) => kind(person.kind) },
                ],
              })
            : html`<div class="row">
                ${button('お名前を見る', () => {
                  desk.set({ names: true });
                  return desk.reload();
                })}
              </div>`
          : nothing
      }
      ${
        desk.can('manager') && one.state === 'planned'
          ? html`<div class="row">
              ${twice(desk, {
                id: 'off',
                words: '訓練を取りやめる',
                title: 'この訓練を取りやめます',
                yes: '取りやめる',
                act: () =>
                  desk.act('訓練を取りやめる', () => desk.api.delete(`/api/drills/${one.id}`, undefined, one), {
                    done: '取りやめました。',
                  }),
              })}
            </div>`
          : nothing
      }
      <div class="row">${link('できごとと訓練へ戻る', '#/incident')}</div>`,
});
