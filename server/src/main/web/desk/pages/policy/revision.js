/** One draft of a revision: 見え方と注意, ちがい, what to decide, approval. The approver sees all of it. */
import { clauseTree } from '../../../shared/parts/clause.js';
import { html, nothing } from '../../../shared/parts/lit.js';
import { day, isoDay, moment } from '../../../shared/rules/wareki.js';
import { button, twice } from '../../parts/button.js';
import { area, check } from '../../parts/field.js';
import { decisions, proposal } from '../../parts/decisions.js';
import { facts, note, steps, tag } from '../../parts/note.js';
import { reread } from '../../parts/retraining.js';
import { differences, kept, touched } from '../../parts/revision.js';
import { table } from '../../parts/table.js';
import { again, audience, draft as state, holding, visibility } from '../../rules/texts.js';
import { page } from '../../parts/page.js';

/** @param {import('../../engine/desk.js').Desk} desk @param {Record<string, string>} params */
const load = async (desk, { document, draft: id }) => {
  const at = /** @type {const} */ (`/api/policies/${document}`);
  const [draft, places, documents, courses, plans] = await Promise.all([
    desk.api.get(`${at}/drafts/${id}`),
    desk.api.get(`${at}/drafts/${id}/touched`),
    desk.api.get('/api/policies'),
    desk.api.get('/api/courses'),
    desk.api.get('/api/plans'),
  ]);
  const is = documents.find((one) => one.document === document);
  const editions = (is?.editions ?? []).filter((one) => !draft.standing.edition || one.number < draft.standing.edition);
  const last = editions.at(-1) ?? null;
  const signatures = last ? await desk.api.get(`${at}/editions/${last.number}/signatures`) : null;
  const today = isoDay(Date.now());
  const asked = plans.some(
    (plan) =>
      plan.publishedAt &&
      plan.closesOn >= today &&
      plan.items.some((item) => item.documents?.includes(document) && !item.namedEditions?.[document]),
  );
  // What is typed here was begun on this state, however often the page is read again.
  if (!desk.ui.etag || !desk.unsaved.any) {
    desk.ui = { ...desk.ui, etag: draft.etag };
  }
  return { at, draft, places, name: is?.name ?? '', document, editions, last, signatures, courses, asked };
};
/** @typedef {Awaited<ReturnType<typeof load>>} Model */

export const revision = page({
  path: '/revision/:document/:draft',
  under: '/revision',
  title: ({ draft }) => draft.title || '規程の下書き',
  load,
  view: (model, desk) =>
    html`${steps(['見え方と注意', '前の版とのちがい', '決めること', '承認と公開'], model.draft.standing.state === 'proposed' ? 3 : model.draft.standing.state === 'published' ? 4 : 0)}
      ${standing(model)}
      <h2>1. 見え方と注意</h2>
      ${looks(model)}
      <h2>2. 前の版とのちがい</h2>
      ${model.draft.differences ? differences(model.draft.differences, model.draft.clauses) : html`<p>前の版はありません。はじめての版です。</p>`}
      ${touched(model.places)} ${approval(model, desk)}`,
});

/** @param {Model} model */
function standing({ draft: { standing: is }, name }) {
  return html`${facts(
    /** @type {[unknown, unknown][]} */ ([
      ['種類', name],
      ['状態', html`${tag(state(is.state))}${is.edition ? ` 第${is.edition}版として公開しました` : ''}`],
      ['用意した方', `${is.madeBy.name}（${moment(is.madeAt)}）`],
      ...(is.proposedBy ? [['承認を頼んだ方', `${is.proposedBy.name}（${moment(is.proposedAt ?? '')}）`]] : []),
    ]),
  )}
  ${is.state === 'returned' ? note('warn', `${is.returnedBy?.name}さんから差し戻されました`, html`<p>${is.returnedBecause}</p>`) : nothing}
  ${is.state === 'ended' ? note('info', 'この下書きは取りやめになりました', html`<p>読むことはできますが、公開はできません。</p>`) : nothing}`;
}

/** @param {Model} model */
function looks({ draft }) {
  return html`${
      draft.warnings.length
        ? table({
            caption: `お確かめいただくところ（${draft.warnings.length}件）`,
            rows: draft.warnings,
            columns: [
              { head: '行', number: true, cell: (one) => one.line },
              { head: '条項', cell: (one) => one.clauseId },
              { head: '内容', row: true, cell: (one) => one.messageJa },
            ],
          })
        : note('ok', '文の読み取りに、気になるところはありません')
    }
    ${
      draft.dropped.length
        ? html`<details>
            <summary>規程の文とみなさなかった行（${draft.dropped.length}行）</summary>
            ${table({
              caption: '取り除いた行',
              hideCaption: true,
              rows: draft.dropped,
              columns: [
                { head: '行', number: true, cell: (one) => one.line },
                { head: '文', row: true, cell: (one) => one.text },
              ],
            })}
          </details>`
        : nothing
    }
    <details>
      <summary>タブレットでの見え方を開く</summary>
      ${clauseTree(draft.clauses)}
    </details>`;
}

/** @param {Model} model @param {import('../../engine/desk.js').Desk} desk */
function approval(model, desk) {
  const {
    draft: { standing: is },
  } = model;
  if (is.state === 'published' || is.state === 'ended')
    return is.proposal
      ? html`<h2>3. 決めたこと</h2>
          ${decided(is.proposal, model)}`
      : nothing;
  const mine = [is.madeBy.id, is.proposedBy?.id].some((one) => one === desk.me?.id);
  if (is.state === 'proposed' && !desk.ui.edit) {
    return html`<h2>3. 決めたこと</h2>
      ${decided(is.proposal, model)}
      <h2>4. 承認と公開</h2>
      ${mine ? note('info', '別の承認者が公開します', html`<p>用意した方、承認を頼んだ方は、ご自分では公開できません。</p>`) : nothing}
      ${desk.can('approver') && !mine ? publish(model, desk) : mine ? nothing : html`<p>承認者の確認を待っています。</p>`}
      <div class="row">
        ${desk.can('manager', 'approver') ? button('決めたことを直す', () => desk.set({ edit: true, ...proposal(is.proposal ?? {}) }), { kind: 'quiet' }) : nothing}${end(model, desk)}
      </div>`;
  }
  if (!desk.can('manager', 'approver')) return nothing;
  return html`<h2>3. 決めること</h2>
    ${decisions(model, desk)}
    <div class="row">${end(model, desk)}</div>`;
}

/** @param {any} is @param {Model} model */
function decided(is, model) {
  const { signatures, last } = model;
  const count = holding(signatures);
  /** @type {Record<string, number>} */
  const asked = { all: count.all, members: count.members, staff: count.staff, nobody: 0 };
  return html`${facts(
    /** @type {[unknown, unknown][]} */ ([
      ...(last
        ? [
            ['なぜ変わったか', is.reason ?? '－'],
            ['重要な改定', is.dataOnly ? 'いいえ（文は変わらない）' : is.material ? 'はい' : 'いいえ（軽微）'],
            [
              '署名のし直し',
              `${again(is.resign ?? '')}${asked[is.resign] ? `（いま署名のある${asked[is.resign]}人）` : ''}`,
            ],
            ['研修の読み直し', reread(is, model)],
          ]
        : []),
      ['題名', is.title],
      ['策定・改定日', day(is.adoptedOn)],
      ['施行日', day(is.effectiveOn)],
      [
        '公開',
        `${visibility(is)}${is.visibility === 'restricted' ? `（読める方：${audience(is.audience)}）` : ''}${is.formerlyRestricted ? '　これまで非公開だったものを公開します' : ''}`,
      ],
      ['取扱いの表示', is.label],
    ]),
  )}${last && is.resign === 'nobody' ? kept(signatures) : nothing}`;
}

/** @param {Model} model @param {import('../../engine/desk.js').Desk} desk */
function publish({ at, draft, document }, desk) {
  const { because = '', wrong = false, opened = false } = desk.ui;
  const { id, standing } = draft;
  const is = standing.proposal ?? {};
  const opens = is.visibility === 'public' && is.formerlyRestricted;
  return html`<p>見え方、ちがい、決めたことをお確かめのうえ、公開するか、差し戻してください。</p>
    ${
      opens
        ? html`${note('warn', 'これまで非公開だった規程を、公開に変えます', html`<p>公開すると、どなたでも読めるようになり、あとから取り消せません。文の全体をお読みになったうえで、印を付けてください。印を付けると、公開のボタンが出ます。</p>`)}
          ${check({ id: 'opened', label: '公開してよいことを、文の全体を読んで確かめました', checked: opened, pick: (on) => desk.set({ opened: on }) })}`
        : nothing
    }
    <div class="row">
      ${
        opens && !opened
          ? nothing
          : twice(desk, {
              id: 'publish',
              words: '承認して公開する',
              kind: 'main',
              title: `${day(is.effectiveOn ?? '')}施行の版として公開します`,
              more: html`<p>
                公開した版は、あとから変えられません。${is.resign === 'nobody' ? '' : `${again(is.resign ?? '')}ことになり、タブレットにお知らせが出ます。`}${is.retrain && is.retrain !== 'nobody' ? `${audience(is.retrain)}への再研修（${is.retrainModules?.length}本）の計画が、下書きでできます。` : ''}
              </p>`,
              yes: '公開する',
              act: async () => {
                const made = await desk.act(
                  '公開する',
                  () => desk.api.post(`${at}/editions`, { draft: id, hash: draft.hash ?? '' }),
                  { stay: true },
                );
                if (made) await desk.go(`/policy/${document}/${made.number}`, '公開しました。');
              },
            })
      }
    </div>
    ${area({
      id: 'because',
      label: '差し戻すときは、その理由',
      rows: 2,
      max: 400,
      value: because,
      error: wrong && !because.trim() ? '何を直していただくかを書いてください。' : null,
      input: (value) => desk.set({ because: value, wrong: false }),
    })}
    <div class="row">
      ${button('差し戻す', () => (because.trim() ? desk.act('差し戻す', () => desk.api.post(`${at}/drafts/${id}/returns`, { because }, draft), { done: '差し戻しました。' }) : desk.set({ wrong: true })))}
    </div>`;
}

/** @param {Model} model @param {import('../../engine/desk.js').Desk} desk */
const end = ({ at, draft }, desk) =>
  desk.can('manager', 'approver')
    ? twice(desk, {
        id: 'end',
        words: 'この下書きを取りやめる',
        title: 'この下書きを取りやめます',
        more: html`<p>記録には残りますが、もう公開はできません。</p>`,
        yes: '取りやめる',
        act: () =>
          desk.act('取りやめる', () => desk.api.delete(`${at}/drafts/${draft.id}`, undefined, draft), {
            done: '取りやめました。',
          }),
      })
    : nothing;
