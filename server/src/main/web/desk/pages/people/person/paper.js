/** 紙で提出: a sheet this person signed, entered with its scan; somebody else confirms it. */
import { html, nothing } from '../../../../shared/parts/lit.js';
import { isoDay } from '../../../../shared/rules/wareki.js';
import { button } from '../../../parts/button.js';
import { check, date, file } from '../../../parts/field.js';
import { note } from '../../../parts/note.js';
import { blank, sheets } from '../../paper/papers.js';
import { section } from './section.js';

const MOST = 5 * 1024 * 1024;
const KINDS = ['application/pdf', 'image/png', 'image/jpeg'];

export const paper = section({
  roles: ['manager', 'approver', 'auditor'],
  load: async (desk, person) => {
    const [list, people, documents] = await Promise.all([
      desk.api.get('/api/papers'),
      desk.api.get('/api/people'),
      desk.api.get('/api/policies'),
    ]);
    return {
      list: list.filter((one) => one.person === person.id),
      documents: documents.filter((one) => one.editions.length),
      names: new Map(people.map((one) => [one.id, one.publicName])),
      titles: new Map(documents.map((one) => [one.document, one.name])),
    };
  },
  view: (model, desk, person, standings) =>
    html`<section class="card">
      <h2>紙で提出</h2>
      ${model.list.length ? sheets(desk, model.list, model, '提出された用紙', '') : html`<p>紙での提出はありません。</p>`}
      ${
        desk.can('manager')
          ? html`<div class="row">
                ${standings
                  .filter(({ one }) =>
                    one.items.some(
                      (item) => item.kind === 'acknowledgement' && !['completed', 'on_paper'].includes(item.state),
                    ),
                  )
                  .map(({ plan }) => blank(desk, plan, `「${plan.title}」の用紙を印刷する（PDF）`, person))}
              </div>
              ${form(model, desk, person)}`
          : nothing
      }
    </section>`,
});

/** @param {{documents: Wire<'PolicyDocument'>[]}} model @param {import('../../../engine/desk.js').Desk} desk @param {Wire<'Person'>} person */
function form(model, desk, person) {
  const is = desk.ui.paper;
  if (!model.documents.length) return nothing;
  if (!is)
    return html`<div class="row">
      ${button('紙の用紙を登録する', () => desk.set({ paper: { signedOn: isoDay(Date.now()), picked: {}, taken: null } }), { kind: 'quiet' })}
    </div>`;
  const put = (/** @type {Record<string, unknown>} */ patch) => desk.set({ paper: { ...is, ...patch } });
  const picked = model.documents.flatMap((one) =>
    one.editions
      .filter((edition) => is.picked[`${one.document}-${edition.number}`])
      .map((edition) => /** @type {[string, number]} */ ([one.document, edition.number])),
  );
  const lack = {
    file: !is.taken
      ? '用紙の画像を選んでください。'
      : !KINDS.includes(is.taken.type)
        ? 'PDF、PNG、JPEGのどれかをお選びください。'
        : is.taken.size > MOST
          ? '5MBまでです。白黒か灰色で読み取りなおしてください。'
          : null,
    documents:
      picked.length === 0
        ? '用紙に書かれた文書と版を選んでください。'
        : new Set(picked.map((/** @type {[string, number]} */ [document]) => document)).size < picked.length
          ? '一つの文書につき、版は一つだけ選んでください。'
          : null,
    day: !is.signedOn ? '日を選んでください。' : is.signedOn > isoDay(Date.now()) ? '先の日付は選べません。' : null,
  };
  return html`<div class="twice">
    <h3>紙の用紙を登録する</h3>
    ${note('info', '二人で登録します', html`<p>登録したあと、別の方が「紙の確認」のページで画像と見くらべて確認すると、確認済みとして数えます。</p>`)}
    ${date({ id: 'paper-day', label: '用紙に書かれた署名の日', value: is.signedOn, required: true, input: (signedOn) => put({ signedOn }), error: is.tried ? lack.day : null })}
    <fieldset class="field" data-wrong=${Boolean(is.tried && lack.documents)}>
      <legend>用紙に書かれた文書と版</legend>
      ${is.tried && lack.documents ? html`<p class="wrong">${lack.documents}</p>` : nothing}
      ${model.documents.map((one) =>
        [...one.editions].reverse().map((edition) =>
          check({
            id: `paper-${one.document}-${edition.number}`,
            label: `${one.name}　第${edition.number}版`,
            checked: Boolean(is.picked[`${one.document}-${edition.number}`]),
            pick: (on) => put({ picked: { ...is.picked, [`${one.document}-${edition.number}`]: on } }),
          }),
        ),
      )}
    </fieldset>
    ${file({ id: 'paper-file', label: '用紙の画像（PDF・PNG・JPEG、5MBまで）', accept: '.pdf,.png,.jpg,.jpeg', name: is.taken?.name, required: true, pick: (taken) => put({ taken }), error: is.tried ? lack.file : null })}
    <div class="row">
      ${button(
        '登録する',
        async () => {
          if (lack.file || lack.documents || lack.day) {
            put({ tried: true });
            return;
          }
          const done = await desk.act(
            '登録する',
            async () =>
              desk.api.post('/api/papers', {
                person: person.id,
                documents: Object.fromEntries(picked),
                signedOn: is.signedOn,
                mediaType: is.taken.type,
                scan: base64(await is.taken.arrayBuffer()),
              }),
            { done: '登録しました。別の方が「紙の確認」のページで確認すると、確認済みとして数えます。' },
          );
          if (done) {
            desk.set({ paper: null });
          }
        },
        { kind: 'main' },
      )}${button('やめる', () => desk.set({ paper: null }))}
    </div>
  </div>`;
}

/** In pieces, because an argument list of five million numbers ends the page. @param {ArrayBuffer} buffer */
function base64(buffer) {
  const bytes = new Uint8Array(buffer);
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(text);
}
