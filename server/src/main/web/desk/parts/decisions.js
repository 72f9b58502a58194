/** What a revision needs to be decided: why, whether it matters, who signs again, from when, and who may read it. */
import { html, nothing } from '../../shared/parts/lit.js';
import { button } from './button.js';
import { area, check, date, radios, text } from './field.js';
import { note } from './note.js';
import { save } from '../engine/saving.js';
import { again, audience, holding, visibility } from '../rules/texts.js';
import { day } from '../../shared/rules/wareki.js';
import { retraining } from './retraining.js';

const LABELS = ['公開', '自治体機密性1', '自治体機密性2', '自治体機密性3C', '自治体機密性3B', '自治体機密性3A'];

/** Of what is sent, for whoever has to choose. @type {Record<string, string>} */
const NAMES = {
  title: '題名',
  adoptedOn: '策定・改定日',
  effectiveOn: '施行日',
  visibility: '公開',
  audience: '読める方',
  label: '取扱いの表示',
  material: '重要な改定',
  reason: 'なぜ変わったか',
  resign: '署名のし直し',
  dataOnly: '日付や取扱いだけの改定',
  formerlyRestricted: 'これまで非公開だったものを公開する',
  retrain: '研修を読み直す方',
  retrainModules: '読み直す研修',
};

/** @param {string} name @param {string|boolean|string[]|null|undefined} value */
const words = (name, value) =>
  value === undefined || value === null
    ? ''
    : name === 'visibility'
      ? visibility({ visibility: String(value) })
      : name === 'audience' || name === 'retrain'
        ? audience(String(value))
        : name === 'resign'
          ? again(String(value))
          : typeof value === 'boolean'
            ? value
              ? 'はい'
              : 'いいえ'
            : Array.isArray(value)
              ? value.join('、')
              : name.endsWith('On')
                ? day(value)
                : value;

/** What was asked, as fields of the form. @param {Wire<'PolicyDecisions'>} is */
export const proposal = (is) => ({
  reason: is.reason ?? '',
  material: is.dataOnly ? 'data' : is.material ? 'yes' : 'no',
  resign: is.resign,
  visible: is.visibility,
  reader: is.audience,
  label: is.label,
  title: is.title,
  adopted: is.adoptedOn,
  effective: is.effectiveOn,
  formerly: is.formerlyRestricted ?? false,
  retrain: is.retrain ?? 'nobody',
  modules: is.retrainModules ?? [],
});

/** @param {{at: `/api/policies/${string}`, draft: Wire<'PolicyDraft'>, document: string, last: Wire<'PolicyEdition'>|null, signatures: Wire<'Signatures'>|null, courses: Wire<'Module'>[], places: Wire<'Touched'>, asked: boolean}} model @param {import('../engine/desk.js').Desk} desk */
export function decisions(model, desk) {
  const { at, draft, document, last, signatures } = model;
  const same = !!last && draft.differences?.length === 0;
  const before = draft.standing.proposal ? proposal(draft.standing.proposal) : {};
  const procedures = document === 'procedures';
  const ui = {
    reason: '',
    material: same ? 'data' : 'yes',
    resign: 'all',
    visible: procedures ? 'restricted' : (last?.visibility ?? 'public'),
    reader: last?.visibility === 'restricted' ? '' : procedures ? 'staff' : 'roles',
    label: last?.label ?? (procedures ? '自治体機密性2' : '公開'),
    title: draft.title ?? '',
    adopted: draft.adoptedOn ?? '',
    effective: '',
    formerly: false,
    retrain: 'nobody',
    modules: [...new Set(model.places.places.map((one) => one.module))].filter((one) => one !== 'selfcheck'),
    ...before,
    ...desk.ui,
  };
  const wasRestricted = last?.visibility === 'restricted';
  const wrong = desk.ui.tried ? faults(ui, last, wasRestricted) : {};
  const ask = async () => {
    if (Object.keys(faults(ui, last, wasRestricted)).length) {
      desk.set({ tried: true });
      return;
    }
    await save(desk, '承認を頼む', {
      base: { ...draft.standing.proposal, etag: desk.ui.etag ?? draft.etag },
      typed: body(ui, last),
      labels: NAMES,
      show: words,
      send: (values, seen) => desk.api.put(`${at}/drafts/${draft.id}/proposal`, values, seen),
      saved: () => desk.set({ edit: false, tried: false, etag: null }),
      done: '承認を頼みました。別の承認者が確かめて公開します。',
    });
  };
  return html`${same ? note('warn', '前の版と、文が同じです', html`<p>日付や取扱いだけを変えるときに公開します。署名のし直しはお願いしません。文を直したつもりのときは、正しいファイルを読み込みなおしてください。</p>`) : nothing}
    ${last ? why(ui, same, signatures, wrong, desk) : nothing}
    ${last && !same && ui.material === 'yes' && ui.resign !== 'nobody' && !model.asked ? note('warn', 'この規程の署名をお願いしている計画が、いまはありません', html`<p>公開しても、署名のし直しのお願いは届きません。「研修計画」で、この規程の確認と署名を内容に入れた計画を作ってください。</p>`) : nothing}
    ${last && !same && ui.material === 'yes' ? retraining(model, ui, wrong, desk) : nothing}
    ${text({ id: 'title', label: '題名', value: ui.title, max: 300, size: 'long', required: true, error: wrong.title, input: (value) => desk.set({ title: value }) })}
    <div class="columns">
      ${date({ id: 'adopted', label: last ? '改定日' : '策定日', value: ui.adopted, required: true, error: wrong.adopted, hint: draft.adoptedOn ? '文の中から読み取りました。' : '文の中に見つかりませんでした。', input: (value) => desk.set({ adopted: value }) })}
      ${date({ id: 'effective', label: '施行日', value: ui.effective, error: wrong.effective, hint: '空けておくと、文の中の施行日か、策定・改定日になります。', input: (value) => desk.set({ effective: value }) })}
    </div>
    ${
      procedures
        ? note('info', '実施手順は、いつも非公開です', html`<p>基本方針10によります。</p>`)
        : radios({
            name: 'visible',
            legend: '公開しますか',
            value: ui.visible,
            options: [
              ['public', '公開する（どなたでも読めます）'],
              ['restricted', '非公開にする'],
            ],
            pick: (value) =>
              desk.set({
                visible: value,
                label: value === 'restricted' ? (ui.label === '公開' ? '自治体機密性2' : ui.label) : '公開',
              }),
          })
    }
    ${!procedures && ui.visible === 'public' && wasRestricted ? check({ id: 'formerly', label: 'これまで非公開だった規程を、公開に変えることを確かめました', checked: ui.formerly, hint: wrong.formerly ? html`<span class="wrong">${wrong.formerly}</span>` : nothing, pick: (on) => desk.set({ formerly: on }) }) : nothing}
    ${
      ui.visible === 'restricted'
        ? radios({
            name: 'reader',
            legend: '読める方',
            value: ui.reader,
            error: wrong.reader,
            options: [
              ['all', '議員と事務局職員'],
              ['members', '議員'],
              ['staff', '事務局職員'],
              ['roles', '管理・承認・監査の方だけ'],
            ],
            pick: (value) => desk.set({ reader: value }),
          })
        : nothing
    }
    ${text({ id: 'label', label: '取扱いの表示（ラベル）', value: ui.label, max: 40, list: LABELS, size: 'short', required: true, error: wrong.label, input: (value) => desk.set({ label: value }) })}
    <div class="row">
      ${button('承認を頼む', ask, { kind: 'main' })}${desk.ui.edit ? button('直すのをやめる', () => desk.set({ edit: false }), { kind: 'quiet' }) : nothing}
    </div>`;
}

/** @param {any} ui @param {boolean} same @param {Wire<'Signatures'>|null} signatures @param {Record<string, string>} wrong @param {import('../engine/desk.js').Desk} desk */
function why(ui, same, signatures, wrong, desk) {
  const count = holding(signatures);
  return html`${area({ id: 'reason', label: 'なぜ変わったか', hint: '議員の画面に、ちがいと並べて出ます。例：令和8年度の自己点検の結果による見直し', rows: 2, max: 400, value: ui.reason, required: true, error: wrong.reason, input: (value) => desk.set({ reason: value }) })}
  ${
    same
      ? nothing
      : radios({
          name: 'material',
          legend: '重要な改定ですか',
          value: ui.material,
          options: [
            ['yes', 'はい。守ることが変わるので、署名し直していただく'],
            ['no', 'いいえ。言葉づかいなどの軽微な改定で、前の署名のままでよい'],
          ],
          pick: (value) => desk.set({ material: value }),
        })
  }
  ${
    !same && ui.material === 'yes'
      ? radios({
          name: 'resign',
          legend: 'だれに署名し直していただきますか',
          value: ui.resign,
          options: [
            ['all', `全員（いま署名のある議員${count.members}人と事務局職員${count.staff}人）`],
            ['members', `議員だけ（いま署名のある${count.members}人）`],
            ['staff', `事務局職員だけ（いま署名のある${count.staff}人）`],
            ['nobody', 'だれにもお願いしない'],
          ],
          pick: (value) => desk.set({ resign: value }),
        })
      : html`<p>
          ${again('nobody')}${count.all ? `：いま署名のある${count.all}人の署名は、そのまま有効です。` : 'になります。'}
        </p>`
  }`;
}

/** @param {any} ui @param {Wire<'PolicyEdition'>|null} last @param {boolean} wasRestricted @returns {Record<string, string>} */
function faults(ui, last, wasRestricted) {
  /** @type {Record<string, string>} */
  const found = {};
  if (last && !ui.reason.trim()) found.reason = '改定の理由を書いてください。';
  if (last && ui.material === 'yes' && ui.retrain !== 'nobody' && !ui.modules.length)
    found.modules = '読み直していただく研修を選んでください。';
  if (last && ui.material === 'yes' && ui.retrain !== 'nobody' && ui.modules.length > 20)
    found.modules = '20までにしてください。';
  if (!ui.title.trim()) found.title = '題名を入れてください。';
  if (!ui.adopted) found.adopted = '日付を入れてください。';
  if (ui.effective && ui.adopted && ui.effective < ui.adopted)
    found.effective = '施行日が、策定・改定日より前になっています。';
  // Never wider than before in silence: whoever revises what is restricted says anew who reads it.
  if (ui.visible === 'restricted' && !ui.reader)
    found.reader = '読める方を選んでください。前の版より広げないよう、お確かめください。';
  if (ui.visible === 'public' && wasRestricted && !ui.formerly)
    found.formerly = 'これまで非公開でした。公開してよいことを確かめて、印を付けてください。';
  if (!ui.label.trim()) found.label = '1文字から40文字で入れてください。';
  if (ui.visible === 'restricted' && ui.label.trim() === '公開')
    found.label = '非公開の規程に「公開」の表示は付けられません。自治体機密性2などにしてください。';
  return found;
}

/** @param {any} ui @param {Wire<'PolicyEdition'>|null} last */
function body(ui, last) {
  const data = ui.material === 'data';
  const matters = !last || ui.material === 'yes';
  const reads = !!last && matters && ui.retrain !== 'nobody';
  return {
    title: ui.title,
    adoptedOn: ui.adopted,
    ...(ui.effective ? { effectiveOn: ui.effective } : {}),
    visibility: ui.visible,
    audience: ui.visible === 'public' ? 'all' : ui.reader,
    label: ui.label,
    ...(last ? { reason: ui.reason } : {}),
    material: matters,
    resign: matters ? (last ? ui.resign : 'all') : 'nobody',
    retrain: reads ? ui.retrain : 'nobody',
    retrainModules: reads ? ui.modules : [],
    ...(data ? { dataOnly: true } : {}),
    ...(ui.formerly && ui.visible === 'public' ? { formerlyRestricted: true } : {}),
  };
}
