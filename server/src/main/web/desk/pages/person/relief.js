/** 免除・期限の延長・紙で確認, each for one plan of this person. */
import {html, nothing} from '../../../tablet/parts/lit.js';
import {day, isoDay, moment} from '../../../tablet/rules/wareki.js';
import {button, twice} from '../../parts/button.js';
import {date, file, radios, select, text} from '../../parts/field.js';
import {tag} from '../../parts/note.js';
import {table} from '../../parts/table.js';

const MOST_BYTES = 5 * 1024 * 1024;

/** @type {import('./index.js').Section} */
export const relief = {
  roles: ['manager'],
  view: (_, desk, person, standings) => html`<section class="card"><h2>免除・期限の延長</h2>
    ${!standings.length ? html`<p>この方にお願いしている計画はありません。</p>` : desk.ui.relief ? form(desk, person, standings)
    : html`<div class="row">${button('免除か延長を入れる', () => desk.set({relief: {plan: standings[0].plan.id, kind: 'extension', until: '', reason: ''}}), {kind: 'quiet'})}</div>`}</section>`,
};

/** @param {import('../../engine/desk.js').Desk} desk @param {any} person @param {{plan: any}[]} standings */
function form(desk, person, standings) {
  const {relief: is} = desk.ui;
  /** @param {string} name */
  const put = (name) => (/** @type {string} */ value) => desk.set({relief: {...is, [name]: value}});
  const plan = standings.find((one) => one.plan.id === is.plan)?.plan ?? standings[0].plan;
  const wrong = {until: is.kind === 'extension' && !(is.until > plan.dueOn && is.until <= plan.closesOn), reason: !is.reason.trim()};
  return html`${select({id: 'relief-plan', label: '計画', value: is.plan, options: standings.map((one) => [one.plan.id, one.plan.title]), input: put('plan')})}
    ${radios({name: 'relief-kind', legend: '種類', value: is.kind, options: [['extension', '期限を延ばす'], ['exemption', '免除する（人数に入れません）']], pick: put('kind')})}
    ${is.kind === 'extension' ? date({id: 'relief-until', label: '新しい期限', value: is.until, required: true, hint: `${day(plan.dueOn)}のあと、${day(plan.closesOn)}まで`, input: put('until'),
      error: desk.ui.tried && wrong.until ? '計画の期限のあとで、終わりの日までの日を選んでください。' : null}) : nothing}
    ${text({id: 'relief-reason', label: 'わけ', value: is.reason, max: 400, required: true, input: put('reason'), error: desk.ui.tried && wrong.reason ? 'わけを書いてください。' : null})}
    <div class="row">${button('入れる', async () => {
      if (wrong.until || wrong.reason) {
        desk.set({tried: true});
        return;
      }
      const made = await desk.act('入れる', () => desk.api.post(`/api/campaigns/${plan.id}/reliefs`, {person: person.id, reason: is.reason.trim(), ...(is.kind === 'extension' ? {until: is.until} : {})}),
        {done: is.kind === 'extension' ? '期限を延ばしました。' : '免除しました。'});
      if (made) {
        desk.set({relief: null, tried: false});
      }
    }, {kind: 'main'})}${button('やめる', () => desk.set({relief: null, tried: false}))}</div>`;
}

/** @type {import('./index.js').Section} */
export const paper = {
  roles: ['manager', 'approver'],
  load: async (desk, person) => ({papers: (await desk.api.get('/api/papers')).filter((/** @type {any} */ one) => one.person === person.id), policies: await desk.api.get('/api/policies')}),
  view: ({papers, policies}, desk, person) => html`<section class="card"><h2>紙で確認</h2>
    ${table({caption: '紙で提出された確認', rows: papers, none: '紙で提出されたものはありません。', columns: sheets(desk, policies)})}
    ${!desk.can('manager') ? nothing : desk.ui.paper ? entry(desk, person, policies)
    : html`<div class="row">${button('紙で確認を登録する', () => desk.set({paper: {signedOn: isoDay(Date.now()), documents: {}}}), {kind: 'quiet'})}</div>`}</section>`,
};

/** @param {import('../../engine/desk.js').Desk} desk @param {any[]} policies */
export const sheets = (desk, policies) => [
  {head: '署名の日', row: true, cell: (/** @type {any} */ one) => day(one.signedOn)},
  {head: '規程', cell: (/** @type {any} */ one) => Object.entries(one.documents).map(([document, number]) => html`<div>${policies.find((p) => p.document === document)?.name ?? document}（第${number}版）</div>`)},
  {head: '状態', cell: (/** @type {any} */ one) => one.withdrawnAt ? html`${tag({words: '取りやめ', kind: ''})}<br><span class="hint">${one.withdrawnBecause}</span>`
    : one.confirmedAt ? html`${tag({words: '確認済み', kind: 'good', icon: 'check'})}<br><span class="hint">${moment(one.confirmedAt)}</span>` : tag({words: '二人目の確認待ち', kind: 'care'})},
  {head: '操作', cell: (/** @type {any} */ one) => one.withdrawnAt ? '' : html`<div class="row">
    ${desk.can('manager', 'auditor') ? button('用紙を見る', () => desk.act('用紙を開く', () => desk.api.download(`/api/papers/${one.id}/scan`, `確認書_${one.signedOn}.${one.mediaType.split('/')[1]}`), {stay: true}), {kind: 'quiet'}) : nothing}
    ${!one.confirmedAt && one.enteredBy !== desk.me.id ? twice(desk, {id: `confirm-${one.id}`, words: '用紙と合っていることを確認する', title: '入力された内容が、用紙と合っていることを確認します', more: html`<p>署名の日、規程の版、お名前を、用紙と見比べてください。</p>`, yes: '確認した',
      act: () => desk.act('確認する', () => desk.api.post(`/api/papers/${one.id}/confirmations`), {done: '確認しました。この方は「確認済み（紙）」になります。'})}) : nothing}
    ${desk.can('manager') ? twice(desk, {id: `withdraw-${one.id}`, words: '取りやめる', title: 'この用紙の登録を取りやめます', more: html`<p>記録は残り、数えなくなります。</p>${text({id: `why-${one.id}`, label: 'わけ', value: desk.ui.why, max: 400, input: (value) => desk.set({why: value})})}`, yes: '取りやめる',
      act: () => desk.act('取りやめる', () => desk.api.post(`/api/papers/${one.id}/withdrawals`, {because: desk.ui.why?.trim() || '入力のまちがい'}), {done: '取りやめました。'})}) : nothing}</div>`},
];

/** @param {import('../../engine/desk.js').Desk} desk @param {any} person @param {any[]} policies */
function entry(desk, person, policies) {
  const {paper: is} = desk.ui;
  /** @param {any} change */
  const put = (change) => desk.set({paper: {...is, ...change}});
  const inForce = policies.filter((one) => one.inForce);
  const chosen = Object.keys(is.documents);
  const tooBig = is.file && is.file.size > MOST_BYTES;
  const wrong = {documents: !chosen.length, file: !is.file || tooBig, signedOn: !is.signedOn || is.signedOn > isoDay(Date.now())};
  return html`<fieldset class="field"><legend>用紙にある規程</legend>${desk.ui.tried && wrong.documents ? html`<p class="wrong">規程を選んでください。</p>` : nothing}${inForce.map((one) => html`<div class="choice">
      <input type="checkbox" id=${`paper-${one.document}`} .checked=${chosen.includes(one.document)} @change=${(/** @type {any} */ event) => {
        const {[one.document]: _, ...rest} = is.documents;
        put({documents: event.target.checked ? {...rest, [one.document]: one.inForce.number} : rest});
      }}><label for=${`paper-${one.document}`}>${one.name}（第${one.inForce.number}版）</label></div>`)}</fieldset>
    ${date({id: 'paper-day', label: '用紙に書かれた署名の日', value: is.signedOn, required: true, input: (value) => put({signedOn: value}), error: desk.ui.tried && wrong.signedOn ? 'きょうまでの日を選んでください。' : null})}
    ${file({id: 'paper-file', label: '用紙を読み取ったファイル', accept: 'application/pdf,image/png,image/jpeg', hint: 'PDF、PNG、JPEG。5MBまで', required: true, name: is.file?.name, pick: (chosenFile) => put({file: chosenFile}),
      error: desk.ui.tried && wrong.file ? tooBig ? 'ファイルが5MBを超えています。' : 'ファイルを選んでください。' : null})}
    <div class="row">${button('登録する', async () => {
      if (wrong.documents || wrong.file || wrong.signedOn) {
        desk.set({tried: true});
        return;
      }
      const made = await desk.act('登録する', async () => desk.api.post('/api/papers', {person: person.id, documents: is.documents, signedOn: is.signedOn, mediaType: is.file.type, scan: base64(new Uint8Array(await is.file.arrayBuffer()))}),
        {done: '登録しました。別の方が用紙と見比べて確認すると、数えます。'});
      if (made) {
        desk.set({paper: null, tried: false});
      }
    }, {kind: 'main'})}${button('やめる', () => desk.set({paper: null, tried: false}))}</div>`;
}

/** @param {Uint8Array} bytes */
function base64(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(text);
}
