/** 紙の確認: sheets that were signed on paper; the second person compares the entry with the scan. */
import { html, nothing } from '../../../shared/parts/lit.js';
import { day, isoDay, moment } from '../../../shared/rules/wareki.js';
import { button, twice } from '../../parts/button.js';
import { text } from '../../parts/field.js';
import { tag } from '../../parts/note.js';
import { table } from '../../parts/table.js';
import { page } from '../../parts/page.js';

export const papers = page({
  path: '/paper',
  menu: '紙の確認',
  title: () => '紙で提出された確認',
  load: async (desk) => {
    const [list, people, documents, plans] = await Promise.all([
      desk.api.get('/api/papers'),
      desk.api.get('/api/people'),
      desk.api.get('/api/policies'),
      desk.api.get('/api/plans'),
    ]);
    return {
      list,
      plans: plans.filter(
        (one) =>
          one.publishedAt &&
          one.closesOn >= isoDay(Date.now()) &&
          one.items.some((item) => item.kind === 'acknowledgement'),
      ),
      names: new Map(people.map((one) => [one.id, one.publicName])),
      titles: new Map(documents.map((one) => [one.document, one.name])),
    };
  },
  view: (model, desk) => {
    const waiting = model.list.filter((one) => !one.confirmedAt && !one.withdrawnAt);
    const over = model.list.filter((one) => one.confirmedAt || one.withdrawnAt);
    return html`<p>
        用紙は、その方のページの「紙で提出」から登録します。登録した方とは別の方が、用紙の画像と見くらべて確認すると、確認済みとして数えます。
      </p>
      <h2>確認を待つ用紙</h2>
      ${sheets(desk, waiting, model, `確認を待つ用紙（${waiting.length}枚）`, '確認を待つ用紙はありません。')}
      ${
        over.length
          ? html`<h2>終わった用紙</h2>
              ${sheets(desk, over, model, `確認済み・取り消した用紙（${over.length}枚）`, '')}`
          : nothing
      }
      ${
        desk.can('manager') && model.plans.length
          ? html`<h2>用紙を印刷する</h2>
              <p>まだ署名していない方の用紙を、一人一枚で作ります。文は、端末に出るものと同じです。</p>
              ${model.plans.map((one) => html`<div class="row">${blank(desk, one, `「${one.title}」の用紙（PDF）`)}</div>`)}`
          : nothing
      }`;
  },
});

/** Sheets to sign by hand. @param {import('../../engine/desk.js').Desk} desk @param {Wire<'Plan'>} plan @param {string} words @param {Wire<'Person'>} [person] one person only */
export const blank = (desk, plan, words, person) =>
  button(
    words,
    () =>
      desk.long(
        '用紙を作っています',
        (_, signal) =>
          desk.api.download(
            `/api/report/plans/${plan.id}/blanks.pdf${person ? `?person=${person.id}` : ''}`,
            `確認と署名の用紙${person ? `_${person.publicName}` : ''}.pdf`,
            signal,
          ),
        '保存しました。',
      ),
    { kind: 'quiet' },
  );

/** @param {import('../../engine/desk.js').Desk} desk @param {Wire<'Paper'>[]} rows @param {{names: Map<string, string>, titles: Map<string, string>}} model @param {string} caption @param {string} none */
export const sheets = (desk, rows, model, caption, none) =>
  table({
    caption,
    rows,
    none,
    columns: [
      {
        head: '氏名',
        row: true,
        cell: (one) => html`<a class="name" href=${`#/people/${one.person}`}>${model.names.get(one.person) ?? ''}</a>`,
      },
      { head: '署名の日', cell: (one) => day(one.signedOn) },
      {
        head: '文書と版',
        cell: (one) =>
          Object.entries(one.documents).map(
            ([document, number]) =>
              html`<div class="name">${model.titles.get(document) ?? document}　第${number}版</div>`,
          ),
      },
      {
        head: '登録した方',
        cell: (one) =>
          html`<span class="name">${model.names.get(one.enteredBy) ?? ''}</span><br /><span class="hint"
              >${moment(one.enteredAt)}</span
            >`,
      },
      { head: '状態', cell: (one) => state(one, model) },
      { head: '操作', cell: (one) => steps(desk, one, model) },
    ],
  });

/** @param {Wire<'Paper'>} one @param {{names: Map<string, string>}} model */
function state(one, { names }) {
  if (one.withdrawnAt)
    return html`${tag({ words: '取り消し', kind: '' })}<br /><span class="hint"
        >${names.get(one.withdrawnBy ?? '') ?? ''}　${moment(one.withdrawnAt)}<br />${one.withdrawnBecause}</span
      >`;
  return one.confirmedAt
    ? html`${tag({ words: '確認済み（紙）', kind: 'good' })}<br /><span class="hint"
          >${names.get(one.confirmedBy ?? '') ?? ''}　${moment(one.confirmedAt)}</span
        >`
    : tag({ words: '確認待ち', kind: 'care' });
}

/** @param {import('../../engine/desk.js').Desk} desk @param {Wire<'Paper'>} one @param {{names: Map<string, string>}} model */
function steps(desk, one, { names }) {
  const who = names.get(one.person) ?? '';
  const form = one.mediaType.endsWith('pdf') ? 'pdf' : one.mediaType.endsWith('png') ? 'png' : 'jpg';
  const mine = one.enteredBy === desk.me?.id;
  const because = desk.ui.because?.of === one.id ? desk.ui.because.words : '';
  return html`<div class="row">
    ${button(
      '用紙の画像を保存',
      () =>
        desk.long(
          '用紙の画像を読み込んでいます',
          (_, signal) => desk.api.download(`/api/papers/${one.id}/scan`, `用紙_${who}.${form}`, signal),
          '保存しました。',
        ),
      { kind: 'quiet', label: `用紙の画像を保存：${who}` },
    )}
    ${
      !one.confirmedAt && !one.withdrawnAt && desk.can('manager', 'approver')
        ? mine
          ? html`<span class="hint">ご自分で登録した用紙は、ほかの方が確認します。</span>`
          : twice(desk, {
              id: `confirm-${one.id}`,
              words: '確認する',
              title: `${who} さんの用紙を確認します`,
              more: html`<p>
                用紙の画像を開いて、氏名・署名・日付・文書の版が登録と同じであることをお確かめください。確認すると、確認済みとして数えます。
              </p>`,
              yes: '同じなので確認する',
              act: () =>
                desk.act('確認する', () => desk.api.post(`/api/papers/${one.id}/confirmations`, { hash: one.hash }), {
                  done: `${who} さんの用紙を確認しました。`,
                }),
            })
        : nothing
    }
    ${
      !one.withdrawnAt && desk.can('manager')
        ? twice(desk, {
            id: `withdraw-${one.id}`,
            words: '取り消す',
            title: `${who} さんの用紙を取り消します`,
            more: html`<p>確認済みとして数えなくなります。用紙と取り消しの記録は残ります。</p>
              ${text({ id: `because-${one.id}`, label: '取り消す理由', required: true, max: 400, value: because, input: (words) => desk.set({ because: { of: one.id, words } }) })}`,
            yes: '取り消しを記録する',
            act: () =>
              desk.act(
                '取り消す',
                () => desk.api.post(`/api/papers/${one.id}/withdrawals`, { because: because.trim() }),
                { done: '取り消しました。' },
              ),
          })
        : nothing
    }
  </div>`;
}
