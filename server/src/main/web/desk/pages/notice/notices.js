/** 案内と督促: when a plan speaks, to whom next, to whom not and why, and what went out. */
import { html, nothing } from '../../../shared/parts/lit.js';
import { day, fiscalYearName, isoDay, moment, shortDay } from '../../../shared/rules/wareki.js';
import { button, link } from '../../parts/button.js';
import { area, select } from '../../parts/field.js';
import { empty, note, tag } from '../../parts/note.js';
import { standing } from '../../parts/standing.js';
import { table } from '../../parts/table.js';
import { left, moved, noticeKind, outcome } from '../../rules/notice.js';
import { beside } from '../../rules/words.js';
import { letters } from '../../parts/letters.js';
import { page } from '../../parts/page.js';

/** @param {import('../../engine/desk.js').Desk} desk @param {Record<string, string>} params */
const load = async (desk, params) => {
  const all = (await desk.api.get('/api/plans')).filter((one) => one.publishedAt);
  const plan = all.find((one) => one.id === params.plan) ?? all[0];
  if (!plan) {
    return { all, plan: null, of: null };
  }
  const [of, people] = await Promise.all([desk.api.get(`/api/plans/${plan.id}/notices`), desk.api.get('/api/people')]);
  return { all, plan, of, names: new Map(people.map((one) => [one.id, one.publicName])) };
};
/** @typedef {Awaited<ReturnType<typeof load>>} Model */

export const notices = page({
  path: '/notice',
  menu: '案内と督促',
  title: ({ of }) => (of ? `案内と督促　${of.title}` : '案内と督促'),
  load,
  view: (model, desk) =>
    model.of
      ? whole(model, desk)
      : html`${empty('公開されている計画は、まだありません。')}
          <div class="row">${link('研修計画', '#/plan')}</div>`,
});

/** @param {Extract<Model, {plan: object}>} model @param {import('../../engine/desk.js').Desk} desk */
function whole({ all, plan, of, names }, desk) {
  return html`<div class="filters">
      ${select({
        id: 'plan',
        label: '計画',
        value: plan.id,
        options: all.map((one) => [one.id, `${one.title}（${fiscalYearName(one.fiscalYear)}）`]),
        input: (value) => {
          // What was begun for one plan is not done to another.
          desk.set({ letters: null, copied: null, kind: undefined, stop: null, twice: null });
          return desk.go(`/notice?plan=${value}`);
        },
      })}
    </div>
    <div class="row">
      ${link('ひな形（文面）', '#/notice/letters')}${link('会期と休日', '#/calendar')}${desk.can('manager', 'auditor') ? link('メールの設定と宛先', '#/notice/mail') : nothing}
    </div>
    ${state(of, desk)}
    ${table({
      caption: `案内の日（期限 ${day(plan.dueOn)}）`,
      rows: of.timetable,
      columns: [
        { head: '案内', row: true, cell: (one) => noticeKind(one.kind) },
        {
          head: '送る日',
          cell: (one) =>
            html`${day(one.on)}${one.on < isoDay(Date.now()) ? html`<br /><span class="hint">過ぎました</span>` : nothing}`,
        },
        { head: '移したわけ', cell: (one) => moved(one) },
      ],
    })}
    <p class="hint">
      期限を延ばした方と途中で着任された方には、その方の期限に合わせて送ります。期限のあとは、ご本人には送らず、事務局長へ一覧を1通送ります。
    </p>
    <h2>次に送る方</h2>
    ${upcoming(of, desk)}
    <h2>送らない方</h2>
    ${table({
      caption: `お済みでなく、いまは送らない方（${of.left.length}人・フリガナ順）`,
      rows: of.left,
      none: '該当する方はいません。',
      columns: [
        { head: '氏名', row: true, cell: person },
        { head: 'わけ', cell: (one) => left(one.reason) },
      ],
    })}
    ${desk.can('manager') ? letters(of, desk) : nothing} ${stops(of, names, desk)}
    <h2>送った記録</h2>
    ${log(of, names, desk)}`;
}

/** @param {{person: string, publicName: string, seatNumber?: number, title?: string}} one */
const person = (one) =>
  html`<a class="name" href=${`#/people/${one.person}`}>${one.publicName}</a
    >${beside(one) ? html`<br /><span class="hint">${beside(one)}</span>` : nothing}`;

/** What the secretariat has to know before anything goes out. @param {Wire<'PlanNotices'>} of @param {import('../../engine/desk.js').Desk} desk */
function state(of, desk) {
  const without = of.next.filter((one) => !one.address).length;
  const unknown = of.log.filter((one) => one.outcome === 'unknown' || one.outcome === 'failed').length;
  return html`${of.stopped ? note('warn', 'この計画の案内は止めてあります', html`<p>再開するまで、どなたにも送りません。タブレットにも出ません。</p>`) : nothing}
  ${
    of.mail
      ? without && desk.can('manager')
        ? note(
            'warn',
            `メールアドレスのない方が${without}人います`,
            html`<p>文面をコピーするか、差し込み用CSVをお使いください。</p>`,
          )
        : nothing
      : note(
          'info',
          'メールを送る設定がありません',
          html`<p>案内はタブレットに出ます。文面をコピーするか、差し込み用CSVで、お使いのメールから送れます。</p>`,
        )
  }
  ${of.listed.length ? nothing : note('warn', '事務局長が登録されていません', html`<p>期限のあとの一覧をお送りする先がありません。「役割」のページで事務局長を入れてください。</p>`)}
  ${of.listed.some((one) => !one.address) && of.mail && desk.can('manager') ? note('warn', '事務局長のメールアドレスがありません', html`<p>「メールの設定と宛先」のページで入れてください。</p>`) : nothing}
  ${unknown ? note('problem', `確かめていただきたい案内が${unknown}通あります`, html`<p>送れたか分からないもの、送れなかったものは、自動では送りなおしません。下の「送った記録」をご覧のうえ、声をおかけください。別の方法で届けたときは、「文面と差し込み」の「届けたことを記録する」で記録できます。</p>`) : nothing}`;
}

/** @param {Wire<'PlanNotices'>} of @param {import('../../engine/desk.js').Desk} desk */
function upcoming(of, desk) {
  return table({
    caption: `次に送る方（${of.next.length}人・日付とフリガナの順）`,
    rows: of.next,
    none: '次に送る方はいません。',
    columns: [
      { head: '送る日', cell: (one) => day(one.on) },
      { head: '氏名', row: true, cell: person },
      { head: '案内', cell: (one) => noticeKind(one.kind) },
      { head: '状態', cell: (one) => standing(one.state) },
      { head: '期限', cell: (one) => shortDay(one.dueOn) },
      ...(desk.can('manager')
        ? [
            {
              head: '宛先',
              cell: (/** @type {Wire<'PlanNotices'>['next'][number]} */ one) =>
                one.address ? html`<span class="code">${one.address}</span>` : 'なし',
            },
            {
              head: '操作',
              cell: (/** @type {Wire<'PlanNotices'>['next'][number]} */ one) =>
                button('止める', () => desk.set({ stop: { person: one.person, name: one.publicName, reason: '' } }), {
                  kind: 'quiet',
                  label: `止める：${one.publicName}`,
                }),
            },
          ]
        : []),
    ],
  });
}

/** @param {Wire<'PlanNotices'>} of @param {Map<string, string>} names @param {import('../../engine/desk.js').Desk} desk */
function stops(of, names, desk) {
  const { stop } = desk.ui;
  const base = /** @type {const} */ (`/api/plans/${of.plan}/notices/stops`);
  const put = (/** @type {Record<string, unknown>} */ patch) => desk.set({ stop: { ...stop, ...patch } });
  return html`<h2 id="stops">止める・再開する</h2>
    ${table({
      caption: '止めた記録（新しい順）',
      rows: of.stops,
      none: '止めたことはありません。',
      columns: [
        {
          head: 'だれの',
          row: true,
          cell: (one) => (one.person ? (names.get(one.person) ?? '') : 'この計画のすべて'),
        },
        { head: 'わけ', cell: (one) => one.reason },
        {
          head: '止めた',
          cell: (one) => `${names.get(one.stoppedBy) ?? ''}　${moment(one.stoppedAt)}`,
        },
        {
          head: '再開',
          cell: (one) =>
            one.resumedAt
              ? `${names.get(one.resumedBy ?? '') ?? ''}　${moment(one.resumedAt)}`
              : desk.can('manager')
                ? button(
                    '再開する',
                    () =>
                      desk.act('再開する', () => desk.api.post(`${base}/${one.id}/endings`), {
                        done: '再開しました。止めているあいだの案内のうち、さかのぼって送るのは最後の1通までです。',
                      }),
                    {
                      kind: 'quiet',
                      label: `再開する：${one.person ? (names.get(one.person) ?? '') : 'この計画のすべて'}`,
                    },
                  )
                : '止めています',
        },
      ],
    })}
    ${
      !desk.can('manager')
        ? nothing
        : stop
          ? html`<section class="card">
              <h3>${stop.person ? `${stop.name} さんへの案内を止める` : 'この計画の案内をすべて止める'}</h3>
              ${area({ id: 'stop-reason', label: 'わけ', required: true, rows: 2, max: 400, value: stop.reason, hint: '病名などは書かず、短くお書きください。', input: (reason) => put({ reason }), error: stop.tried && !stop.reason.trim() ? 'わけを書いてください。' : null })}
              <div class="row">
                ${button(
                  '止める',
                  async () => {
                    if (!stop.reason.trim()) {
                      put({ tried: true });
                    } else if (
                      await desk.act(
                        '止める',
                        () =>
                          desk.api.post(base, {
                            reason: stop.reason.trim(),
                            ...(stop.person ? { person: stop.person } : {}),
                          }),
                        { done: '止めました。' },
                      )
                    ) {
                      desk.set({ stop: null });
                    }
                  },
                  { kind: 'main' },
                )}${button('やめる', () => desk.set({ stop: null }))}
              </div>
            </section>`
          : of.stopped
            ? nothing
            : html`<div class="row">
                ${button('この計画の案内をすべて止める', () => desk.set({ stop: { person: null, reason: '' } }), { kind: 'quiet' })}
              </div>`
    }`;
}

/** @param {Wire<'PlanNotices'>} of @param {Map<string, string>} names @param {import('../../engine/desk.js').Desk} desk */
function log(of, names, desk) {
  return table({
    caption: `送った記録（${of.log.length}件・新しい順）`,
    rows: of.log,
    none: 'まだ何も送っていません。',
    columns: [
      { head: 'いつ', cell: (one) => moment(one.settledAt ?? one.at) },
      {
        head: 'だれに',
        row: true,
        cell: (one) => html`<a class="name" href=${`#/people/${one.person}`}>${names.get(one.person) ?? ''}</a>`,
      },
      { head: '案内', cell: (one) => noticeKind(one.kind) },
      { head: '結果', cell: (one) => tag(outcome(one.outcome)) },
      ...(desk.can('manager')
        ? [
            {
              head: '宛先',
              cell: (/** @type {Wire<'Sending'>} */ one) =>
                one.address ? html`<span class="code">${one.address}</span>` : '',
            },
          ]
        : []),
    ],
  });
}
