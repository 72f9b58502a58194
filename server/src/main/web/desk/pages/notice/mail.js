/** メールの設定と宛先: by which server letters leave, a trial to oneself, and everybody's address. */
import { html, nothing } from '../../../shared/parts/lit.js';
import { moment } from '../../../shared/rules/wareki.js';
import { save } from '../../engine/saving.js';
import { button, link } from '../../parts/button.js';
import { file, text } from '../../parts/field.js';
import { facts, note } from '../../parts/note.js';
import { table } from '../../parts/table.js';
import { beside } from '../../rules/words.js';
import { page } from '../../parts/page.js';

const SECURITY = { starttls: 'STARTTLS（暗号化）', ssl: 'TLS（暗号化）', none: 'なし（庁内だけでお使いください）' };

export const mailSettings = page({
  path: '/notice/mail',
  under: '/notice',
  roles: ['manager', 'auditor'],
  title: () => 'メールの設定と宛先',
  load: async (desk) => {
    const [mail, addresses] = await Promise.all([
      desk.api.get('/api/notices/mail'),
      desk.can('manager') ? desk.api.get('/api/addresses') : null,
    ]);
    return { mail, addresses };
  },
  view: ({ mail, addresses }, desk) =>
    html`${server(mail, desk)}${addresses ? people(addresses, desk) : nothing}
      <div class="row">${link('案内と督促へ戻る', '#/notice')}</div>`,
});

/** @param {Wire<'Mail'>} mail @param {import('../../engine/desk.js').Desk} desk */
function server(mail, desk) {
  return html`<h2>メールサーバー</h2>
    ${
      mail.on
        ? html` ${mail.troubleAt ? note('problem', 'メールサーバーにつながりません', html`<p>${moment(mail.troubleAt)}につながりませんでした。まだ送っていない案内は、つながると送ります。サーバーを管理する方にお知らせください。</p>`) : nothing}
          ${facts([
            ['サーバー', html`<span class="code">${mail.host}</span>`],
            ['差出人', html`<span class="code">${mail.from}</span>`],
            ['通信の保護', SECURITY[/** @type {keyof typeof SECURITY} */ (mail.security)]],
            ['あなたのアドレス', mail.own ?? 'なし'],
          ])}
          ${
            desk.can('manager')
              ? html`<div class="row">
                    ${button('自分あてに試しに送る', () => desk.act('送る', () => desk.api.post('/api/notices/mail/trials'), { done: '試しのメールを送りました。届いているかご確認ください。' }), { disabled: !mail.own })}
                  </div>
                  ${mail.own ? nothing : html`<p class="hint">下の一覧で、ご自分のメールアドレスを入れると送れます。</p>`}`
              : nothing
          }`
        : note(
            'info',
            'メールを送る設定がありません',
            html`<p>
              設定は、サーバーを管理する方が行います（設定の名前は ryokai.mail.host
              など）。設定がなくても、案内はタブレットに出ます。文面のコピーと差し込み用CSVも使えます。
            </p>`,
          )
    }`;
}

/** @param {Wire<'MailAddress'>[]} addresses @param {import('../../engine/desk.js').Desk} desk */
function people(addresses, desk) {
  const without = addresses.filter((one) => !one.address).length;
  const { edit } = desk.ui;
  return html`<h2>宛先</h2>
    <p>
      ${without ? `${addresses.length}人のうち${without}人は、メールアドレスがありません。` : '全員のメールアドレスがあります。'}案内だけに使い、ほかの書き出しやタブレットには出ません。
    </p>
    ${file({ id: 'addresses', label: 'CSVから取り込む', accept: '.csv,text/csv', hint: '「氏名」と「メールアドレス」の列があるCSV（UTF-8）。同じ名前の方がいるときは「フリガナ」の列も。', error: desk.ui.wrongFile, pick: (one) => take(one, desk) })}
    ${
      edit
        ? html`<section class="card">
            <h3>${edit.publicName} さんのメールアドレス</h3>
            ${text({ id: 'address', label: 'メールアドレス', type: 'email', max: 254, value: edit.address ?? '', hint: '空にすると、なくなります。', input: (address) => desk.set({ edit: { ...edit, address } }) })}
            <div class="row">
              ${button(
                '保存する',
                () =>
                  save(desk, '保存する', {
                    base: edit.base,
                    typed: { address: edit.address ?? '' },
                    labels: { address: 'メールアドレス' },
                    plain: (_, value) => value ?? '',
                    send: (values, seen) => desk.api.put(`/api/addresses/${edit.person}`, values, seen),
                    saved: () => desk.set({ edit: null }),
                    done: '保存しました。',
                  }),
                { kind: 'main' },
              )}${button('やめる', () => desk.set({ edit: null }))}
            </div>
          </section>`
        : nothing
    }
    ${table({
      caption: `宛先（${addresses.length}人・フリガナ順）`,
      rows: addresses,
      columns: [
        {
          head: '氏名',
          row: true,
          cell: (one) =>
            html`<a class="name" href=${`#/people/${one.person}`}>${one.publicName}</a
              >${beside(one) ? html`<br /><span class="hint">${beside(one)}</span>` : nothing}`,
        },
        { head: 'フリガナ', cell: (one) => one.kana },
        {
          head: 'メールアドレス',
          cell: (one) => (one.address ? html`<span class="code">${one.address}</span>` : 'なし'),
        },
        {
          head: '操作',
          cell: (one) =>
            button('直す', () => desk.set({ edit: { ...one, base: one } }), {
              kind: 'quiet',
              label: `直す：${one.publicName}`,
            }),
        },
      ],
    })}`;
}

/** @param {File} one @param {import('../../engine/desk.js').Desk} desk */
async function take(one, desk) {
  desk.set({ wrongFile: null });
  await desk.act(
    '取り込む',
    async () => {
      try {
        await desk.api.upload('/api/addresses', one, 'text/csv');
      } catch (error) {
        const findings = /** @type {{problem?: Wire<'Problem'>}} */ (error).problem?.findings;
        if (findings?.length) {
          desk.set({
            wrongFile: `${findings.map((/** @type {NonNullable<Wire<'Problem'>['findings']>[number]} */ found) => `${found.line}行目：${found.code === 'address' ? 'メールアドレスとして使えません' : '名簿の方と一人に決まりません'}`).join('、')}。直してから取り込んでください。`,
          });
        }
        throw error;
      }
    },
    { done: '取り込みました。' },
  );
}
