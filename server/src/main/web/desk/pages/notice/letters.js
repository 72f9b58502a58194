/** ひな形: the words of the letters, with the places that are filled for each person. */
import { html, nothing } from '../../../shared/parts/lit.js';
import { moment } from '../../../shared/rules/wareki.js';
import { save } from '../../engine/saving.js';
import { button, link } from '../../parts/button.js';
import { area, text } from '../../parts/field.js';
import { noticeKind } from '../../rules/notice.js';
import { page } from '../../parts/page.js';

export const letterTexts = page({
  path: '/notice/letters',
  under: '/notice',
  title: () => '案内のひな形',
  load: async (desk) => ({ texts: await desk.api.get('/api/notices/texts') }),
  view: ({ texts }, desk) =>
    html`<p>差し込みの名前は、送るときにお一人ずつの内容に置き換わります。結果や点数は入れられません。</p>
      <dl class="facts">
        ${[
          ['{氏名}', 'お送りする方の氏名'],
          ['{計画}', '計画の題名'],
          ['{期限}', 'その方の期限（令和、曜日つき）'],
          ['{議会}', '議会の名前'],
          ['{入口}', 'この研修の画面のアドレス'],
          ['{人数}・{一覧}', 'お済みでない方の数と名前。事務局長への一覧だけで使えます'],
        ].map(
          ([name, words]) =>
            html`<div>
              <dt class="code">${name}</dt>
              <dd>${words}</dd>
            </div>`,
        )}
      </dl>
      ${texts.map((one) => card(one, desk))}
      <div class="row">${link('案内と督促へ戻る', '#/notice')}</div>`,
});

/** @param {Wire<'NoticeText'>} one @param {import('../../engine/desk.js').Desk} desk */
function card(one, desk) {
  const edit = desk.ui.edit?.kind === one.kind ? desk.ui.edit : null;
  const put = (/** @type {Record<string, unknown>} */ patch) => desk.set({ edit: { ...edit, ...patch } });
  if (!edit)
    return html`<section class="card">
      <h2>${noticeKind(one.kind)}</h2>
      <p><b>${one.subject}</b></p>
      <p class="said">${one.body}</p>
      <p class="hint">${one.changedAt ? `${moment(one.changedAt)}に直しました` : 'はじめからの文面です'}</p>
      ${desk.can('manager') ? button('直す', () => desk.set({ edit: { kind: one.kind, subject: one.subject, body: one.body, base: one } }), { kind: 'quiet', label: `直す：${noticeKind(one.kind)}` }) : nothing}
    </section>`;
  return html`<section class="card">
    <h2>${noticeKind(one.kind)}</h2>
    ${text({ id: 'subject', label: '件名', required: true, max: 120, value: edit.subject, input: (subject) => put({ subject }), error: edit.tried && !edit.subject.trim() ? '件名を入れてください。' : null })}
    ${area({ id: 'body', label: '本文', required: true, rows: 16, max: 4000, value: edit.body, input: (body) => put({ body }), error: edit.tried && !edit.body.trim() ? '本文を入れてください。' : null })}
    <div class="row">
      ${button(
        '保存する',
        async () => {
          if (!edit.subject.trim() || !edit.body.trim()) {
            put({ tried: true });
          } else {
            await save(desk, '保存する', {
              base: edit.base,
              typed: { subject: edit.subject, body: edit.body },
              labels: { subject: '件名', body: '本文' },
              send: (values, seen) => desk.api.put(`/api/notices/texts/${one.kind}`, values, seen),
              saved: () => desk.set({ edit: null }),
              done: '保存しました。次の案内から使います。',
            });
          }
        },
        { kind: 'main' },
      )}${button('やめる', () => desk.set({ edit: null }))}
    </div>
  </section>`;
}
