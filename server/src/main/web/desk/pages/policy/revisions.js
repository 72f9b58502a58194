/** 規程の改定: hand in a text, see what it becomes and what changes, say why and who signs again, have it approved. */
import { html, nothing } from '../../../shared/parts/lit.js';
import { moment } from '../../../shared/rules/wareki.js';
import { button } from '../../parts/button.js';
import { area, file, radios } from '../../parts/field.js';
import { note, tag } from '../../parts/note.js';
import { table } from '../../parts/table.js';
import { charset, draft as state } from '../../rules/texts.js';
import { page } from '../../parts/page.js';

/** @param {import('../../engine/desk.js').Desk} desk */
const load = async (desk) => {
  const documents = await desk.api.get('/api/policies');
  const drafts = await Promise.all(documents.map((one) => desk.api.get(`/api/policies/${one.document}/drafts`)));
  return { documents, drafts: drafts.flat().sort((a, b) => b.madeAt.localeCompare(a.madeAt)) };
};
/** @typedef {Awaited<ReturnType<typeof load>>} Model */

export const revisions = page({
  path: '/revision',
  menu: '規程の改定',
  title: () => '規程の改定',
  load,
  view: (model, desk) => html`${list(model)}${desk.can('manager', 'approver') ? hand(model, desk) : nothing}`,
});

/** @param {Model} model */
function list({ documents, drafts }) {
  const names = Object.fromEntries(documents.map((one) => [one.document, one.name]));
  return html`<h2>下書きと、承認を待つもの</h2>
    ${table({
      caption: '規程の下書き（新しい順）',
      hideCaption: true,
      rows: drafts,
      none: '下書きはまだありません。下の欄から、規程の文を読み込んでください。',
      columns: [
        {
          head: '規程',
          row: true,
          cell: (one) =>
            html`<a href=${`#/revision/${one.document}/${one.id}`}>${one.title || names[one.document]}</a>`,
        },
        { head: '種類', cell: (one) => html`<span class="name">${names[one.document]}</span>` },
        {
          head: '状態',
          cell: (one) =>
            html`${tag(state(one.state))}${one.edition ? html` <span class="name">第${one.edition}版</span>` : nothing}`,
        },
        { head: '用意した方', cell: (one) => html`<span class="name">${one.madeBy.name}</span>` },
        { head: '読み込んだ時刻', cell: (one) => moment(one.madeAt) },
        {
          head: '差し戻しの理由',
          cell: (one) => (one.state === 'returned' ? one.returnedBecause : ''),
        },
      ],
    })}`;
}

/** @param {Model} model @param {import('../../engine/desk.js').Desk} desk */
function hand({ documents }, desk) {
  const { document = 'basic-policy', text = '', taken = null, wrong = false } = desk.ui;
  const take = async () => {
    if (!taken && !text.trim()) {
      desk.set({ wrong: true });
      return;
    }
    const made = await desk.act(
      '読み込む',
      async () => {
        const bytes = taken ? await taken.arrayBuffer() : text;
        const type = `text/plain;charset=${taken ? charset(bytes) : 'utf-8'}`;
        return desk.api.upload(`/api/policies/${document}/drafts`, bytes, type);
      },
      { stay: true },
    );
    if (made) {
      await desk.go(`/revision/${document}/${made.id}`);
    }
  };
  return html`<h2>新しい文を読み込む</h2>
    <p>読み込んでも、まだ公開はされません。次の画面で、見え方と前の版とのちがいをお確かめください。</p>
    ${radios({
      name: 'document',
      legend: 'どの規程ですか',
      value: document,
      options: documents.map((one) => [
        one.document,
        `${one.name}（${one.editions.length ? `いまは第${one.editions.at(-1)?.number}版` : one.label}）`,
      ]),
      pick: (value) => desk.set({ document: value }),
    })}
    ${file({
      id: 'text-file',
      label: '規程の文のファイル',
      accept: '.txt,text/plain',
      hint: '文字だけのファイル（テキスト）です。WordやPDFのときは、中の文を写して、下の欄に貼り付けてください。',
      error: wrong && !taken && !text.trim() ? 'ファイルを選ぶか、下の欄に文を貼り付けてください。' : null,
      name: taken?.name,
      pick: (picked) => desk.set({ taken: picked, wrong: false }),
    })}
    ${area({ id: 'text', label: 'または、文を貼り付ける', rows: 8, value: text, disabled: !!taken, input: (value) => desk.set({ text: value, wrong: false }) })}
    ${taken ? html`<div class="row">${button('ファイルを選ばず、文を貼り付ける', () => desk.set({ taken: null }), { kind: 'quiet' })}</div>` : nothing}
    <div class="row">${button('読み込んで確かめる', take, { kind: 'main' })}</div>
    ${note('info', '二人で公開します', html`<p>用意した方とは別の承認者が、内容を確かめて公開します。</p>`)}`;
}
