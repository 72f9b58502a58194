/** 名簿の取込: a file, its columns, what it would change, and only then the change; it can be taken back. */
import { html, nothing } from '../../../shared/parts/lit.js';
import { save } from '../../engine/api.js';
import { button, twice } from '../../parts/button.js';
import { file, select } from '../../parts/field.js';
import { note, steps, tag } from '../../parts/note.js';
import { table } from '../../parts/table.js';
import { page } from '../../parts/page.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const KEPT = 'ryokai-desk-columns';
const VERDICTS = /** @type {Record<string, [string, any]>} */ ({
  added: ['追加', 'good'],
  changed: ['変更', 'key'],
  left: ['名簿にない在任者', 'care'],
  ambiguous: ['同姓同名', 'bad'],
  same: ['変わりなし', ''],
});
const SEVERITIES = /** @type {Record<string, [string, any]>} */ ({
  refuse: ['直してください', 'bad'],
  warn: ['ご確認ください', 'care'],
  info: ['お知らせ', ''],
});

/** What was chosen for these headings the last time, on this computer. @returns {Record<string, string>} */
const remembered = () => JSON.parse(localStorage.getItem(KEPT) ?? '{}');

/**
 * What a file is read to mean, until it is taken in.
 *
 * @param {import('../../engine/desk.js').Desk} desk
 */
const state = ({ ui }) =>
  /** @type {{read: Wire<'Roster'>, applied: Wire<'RosterApplied'>|null, file: File, columns: Record<string, string>}} */ (
    ui
  );

export const roster = page({
  path: '/roster',
  menu: '名簿の取込',
  roles: ['manager'],
  title: () => '名簿の取込',
  load: async () => ({}),
  view: (_, desk) => {
    const { read, applied } = state(desk);
    return html`${steps(['ファイル', '列の対応', '違いと字の確認', '取込'], applied ? 3 : !read ? 0 : read.applicable ? 2 : read.headings.some((one) => !one.means) ? 1 : 2)}
    ${applied ? done(desk) : read ? seen(desk) : choose(desk)}`;
  },
});

/** @param {import('../../engine/desk.js').Desk} desk @param {File} chosen @param {Record<string, string>} columns */
async function send(desk, chosen, columns) {
  const type = /\.xlsx$/i.test(chosen.name) ? XLSX : 'text/csv';
  const read = await desk.long(
    '名簿を読んでいます',
    (_, signal) =>
      desk.api.upload(
        `/api/rosters${Object.keys(columns).length ? `?columns=${encodeURIComponent(JSON.stringify(columns))}` : ''}`,
        chosen,
        type,
        signal,
      ),
    '名簿を読みました。「名簿の取込」でご確認ください。',
  );
  if (read) {
    desk.come('/roster', { read, file: chosen, columns, applied: null, undone: null });
  }
}

/** @param {import('../../engine/desk.js').Desk} desk */
function choose(desk) {
  return html`<p>CSV（UTF-8・Shift_JIS）かExcel（XLSX）の名簿を選んでください。この段階では、何も変わりません。</p>
    ${file({
      id: 'roster',
      label: '名簿のファイル',
      accept: '.csv,.xlsx,text/csv',
      hint: '一人一行。氏名・フリガナ・区分（議員か事務局職員）・任期開始の列が要ります。個人番号（マイナンバー）の列があるファイルは受け取りません。',
      pick: (chosen) => send(desk, chosen, {}),
    })}
    <h2>ひな形</h2>
    <p>いまの名簿を、取り込める形で書き出せます。書き直して、そのまま取り込めます。</p>
    <div class="row">
      ${button('いまの名簿を書き出す（CSV）', () => desk.long('名簿を書き出しています', async (_, signal) => save(await desk.api.file('/api/rosters/current', signal), '名簿_機密性2.csv'), '保存しました。'), { kind: 'quiet' })}
    </div>`;
}

/** @param {import('../../engine/desk.js').Desk} desk */
function seen(desk) {
  const { read, file: chosen } = state(desk);
  const count = (/** @type {string} */ verdict) => read.entries.filter((one) => one.verdict === verdict).length;
  const rows = read.entries.filter((one) => one.verdict !== 'same');
  return html`<p>ファイル：${chosen.name}</p>
    ${mapping(desk)}
    ${table({
      caption: `ご確認いただくところ（${read.findings.length}件）`,
      rows: read.findings,
      none: '気になるところはありません。',
      columns: [
        { head: '行', number: true, cell: (one) => one.line || '－' },
        { head: '列', cell: (one) => one.column ?? '' },
        {
          head: '種類',
          cell: (one) => tag({ words: SEVERITIES[one.severity][0], kind: SEVERITIES[one.severity][1] }),
        },
        { head: '内容', row: true, cell: (one) => one.message },
      ],
    })}
    <h2>違い</h2>
    <p>
      <b>追加${count('added')}人・変更${count('changed')}人・名簿にない在任者${count('left')}人</b
      >・変わりなし${count('same')}人${count('ambiguous') ? `・同姓同名で決められない方${count('ambiguous')}人` : ''}
    </p>
    ${table({
      caption: '変わる方',
      rows,
      none: '変わるところはありません。',
      columns: [
        {
          head: '氏名',
          row: true,
          cell: (one) =>
            html`<span class="name">${one.publicName ?? ''}</span><br /><span class="hint">${one.kana ?? ''}</span>`,
        },
        {
          head: '変更',
          cell: (one) => tag({ words: VERDICTS[one.verdict][0], kind: VERDICTS[one.verdict][1] }),
        },
        {
          head: '内容',
          cell: (one) =>
            html`${one.changes.map((change) => html`<div>${change.field}：${change.before ?? '（なし）'} → ${change.after ?? '（なし）'}</div>`)}${one.note ? html`<div class="hint">${one.note}</div>` : nothing}`,
        },
      ],
    })}
    ${count('left') ? note('info', '名簿にない在任者について', html`<p>行がないだけでは、退任になりません。退任された方は、個人のページで最後の日と事由を入れてください。</p>`) : nothing}
    <div class="row">
      ${
        read.applicable
          ? button(
              '取り込む',
              async () => {
                const applied = await desk.act(
                  '取り込む',
                  () => desk.api.post(`/api/rosters/${read.id}/applications`),
                  { stay: true },
                );
                if (applied) {
                  desk.set({ applied });
                }
              },
              { kind: 'main' },
            )
          : nothing
      }${button('やめて、選びなおす', () => desk.set({ read: null }))}
    </div>
    ${read.applicable ? nothing : note('problem', 'このままでは取り込めません', html`<p>列の対応を選ぶか、ファイルの「直してください」のところを直して、選びなおしてください。</p>`)}`;
}

/** @param {import('../../engine/desk.js').Desk} desk */
function mapping(desk) {
  const { read, file: chosen, columns } = state(desk);
  const open = read.headings.filter((one) => !one.means);
  if (!open.length && !Object.keys(columns).length) return nothing;
  const asked = [...new Set([...Object.keys(columns), ...open.map((one) => one.heading)])].filter(
    (heading) => !read.columns.includes(heading),
  );
  const kept = remembered();
  const picked =
    desk.ui.picked ?? Object.fromEntries(asked.map((heading) => [heading, columns[heading] ?? kept[heading] ?? '']));
  return html`<section class="card">
    <h2>列の対応</h2>
    <p>名前の分からない列があります。どの列にあたるか、選んでください。使わない列は「使わない」のままで構いません。</p>
    <div class="columns">
      ${asked.map((heading, at) =>
        select({
          id: `column-${at}`,
          label: `「${heading}」の列`,
          value: picked[heading] ?? '',
          options: [['', '使わない'], ...read.columns.map((one) => /** @type {[string, string]} */ ([one, one]))],
          input: (value) => desk.set({ picked: { ...picked, [heading]: value } }),
        }),
      )}
    </div>
    <div class="row">
      ${button(
        'この対応で読みなおす',
        () => {
          localStorage.setItem(KEPT, JSON.stringify({ ...kept, ...picked }));
          desk.set({ picked: null });
          return send(desk, chosen, picked);
        },
        { kind: 'quiet' },
      )}
    </div>
  </section>`;
}

/** @param {import('../../engine/desk.js').Desk} desk */
function done(desk) {
  const { applied, undone } = desk.ui;
  return html`${note('ok', '取り込みました', html`<p>追加${applied.added}人・変更${applied.changed}人・変わりなし${applied.same}人</p>`)}
    ${
      undone
        ? note(
            'info',
            `${undone.undone}人を、取り込む前に戻しました`,
            undone.kept.length
              ? html`<p>そのあとに変わっていたため、戻さなかった方：${undone.kept.join('、')}</p>`
              : nothing,
          )
        : html`<div class="row">
            ${twice(desk, {
              id: 'undo',
              words: 'この取込を取り消す',
              title: '取り込む前の名簿に戻します',
              more: html`<p>
                氏名、任期、会派・委員会を、取り込む前に戻します。加わった方は、任期のない方として残ります。そのあとに変わった方は、そのままにします。
              </p>`,
              yes: '取り消す',
              act: async () => {
                const back = await desk.act(
                  '取り消す',
                  () => desk.api.post(`/api/rosters/${desk.ui.read.id}/undoings`),
                  { stay: true },
                );
                if (back) {
                  desk.set({ undone: back });
                }
              },
            })}
          </div>`
    }
    <div class="row">
      ${button('別の名簿を取り込む', () => desk.set({ read: null, applied: null, undone: null }))}
    </div>`;
}
