/** 免除・期限延長: granted for one plan with a reason, ended by a later word, never removed. */
import { html, nothing } from '../../../../shared/parts/lit.js';
import { day, isoDay, moment } from '../../../../shared/rules/wareki.js';
import { button, twice } from '../../../parts/button.js';
import { area, date, radios, select } from '../../../parts/field.js';
import { tag } from '../../../parts/note.js';
import { table } from '../../../parts/table.js';
import { section } from './section.js';

export const relief = section({
  roles: ['manager', 'approver', 'auditor'],
  load: async (desk, person) => {
    const plans = (await desk.api.get('/api/plans')).filter((one) => one.publishedAt);
    const lists = await Promise.all(
      plans.map(async (plan) => (await desk.api.get(`/api/plans/${plan.id}/reliefs`)).map((one) => ({ ...one, plan }))),
    );
    return {
      plans: plans.filter((one) => one.closesOn >= isoDay(Date.now())),
      list: lists.flat().filter((one) => one.person === person.id),
    };
  },
  view: (model, desk, person) =>
    html`<section class="card">
      <h2>免除・期限延長</h2>
      ${model.list.length ? table({ caption: '免除・期限延長の記録', rows: model.list, columns: columns(desk) }) : html`<p>免除・期限延長はありません。</p>`}
      ${desk.can('manager') && model.plans.length ? form(model, desk, person) : nothing}
    </section>`,
});

/** @param {import('../../../engine/desk.js').Desk} desk @returns {import('../../../parts/table.js').Column<Omit<Wire<'Relief'>, 'plan'> & {plan: Wire<'Plan'>}>[]} */
const columns = (desk) => [
  { head: '計画', row: true, cell: (one) => one.plan.title },
  {
    head: '内容',
    cell: (one) =>
      one.kind === 'exemption' ? '免除' : html`期限延長<br /><span class="hint">${day(one.until ?? '')}まで</span>`,
  },
  { head: '理由', cell: (one) => one.reason },
  { head: '入れた時刻', cell: (one) => moment(one.grantedAt) },
  {
    head: '状態',
    cell: (one) =>
      one.endedAt
        ? html`終わり<br /><span class="hint">${moment(one.endedAt)}</span>`
        : tag({ words: '有効', kind: 'good' }),
  },
  {
    head: '操作',
    cell: (one) =>
      one.endedAt || !desk.can('manager')
        ? nothing
        : twice(desk, {
            id: `relief-${one.id}`,
            words: '終わらせる',
            title: one.kind === 'exemption' ? '免除を終わらせます' : '期限延長を終わらせます',
            more: html`<p>このあとは、ほかの方と同じ期限で数えます。入れた記録は残ります。</p>`,
            yes: '終わらせる',
            act: () =>
              desk.act(
                '終わらせる',
                () => desk.api.post(`/api/plans/${one.plan.id}/relief-endings`, { relief: one.id }),
                { done: '終わらせました。' },
              ),
          }),
  },
];

/** @param {{plans: Wire<'Plan'>[]}} model @param {import('../../../engine/desk.js').Desk} desk @param {Wire<'Person'>} person */
function form({ plans }, desk, person) {
  const is = desk.ui.relief;
  if (!is)
    return html`<div class="row">
      ${button('免除・期限延長を入れる', () => desk.set({ relief: { plan: plans[0].id, kind: 'extension', until: '', reason: '' } }), { kind: 'quiet' })}
    </div>`;
  const put = (/** @type {Record<string, unknown>} */ patch) => desk.set({ relief: { ...is, ...patch } });
  const plan = plans.find((one) => one.id === is.plan) ?? plans[0];
  const extends_ = is.kind === 'extension';
  const lack = {
    until:
      extends_ && !(is.until > plan.dueOn && is.until <= plan.closesOn)
        ? `${day(plan.dueOn)}より後、${day(plan.closesOn)}までの日を選んでください。`
        : null,
    reason: is.reason.trim() ? null : '理由を書いてください。',
  };
  return html`<div class="twice">
    <h3>免除・期限延長を入れる</h3>
    ${select({ id: 'relief-plan', label: '計画', value: is.plan, options: plans.map((one) => /** @type {[string, string]} */ ([one.id, `${one.title}（期限 ${day(one.dueOn)}）`])), input: (plan) => put({ plan }) })}
    ${radios({
      name: 'relief-kind',
      legend: '内容',
      value: is.kind,
      options: [
        ['extension', '期限を延ばす'],
        ['exemption', '免除する（人数に数えません）'],
      ],
      pick: (kind) => put({ kind }),
    })}
    ${extends_ ? date({ id: 'relief-until', label: '新しい期限', value: is.until, required: true, input: (until) => put({ until }), error: is.tried ? lack.until : null }) : nothing}
    ${area({ id: 'relief-reason', label: '理由', hint: '病名などは書かず、「療養のため」のように短くお書きください。', value: is.reason, max: 400, required: true, rows: 2, input: (reason) => put({ reason }), error: is.tried ? lack.reason : null })}
    <div class="row">
      ${button(
        '記録する',
        async () => {
          if (lack.until || lack.reason) {
            put({ tried: true });
            return;
          }
          const done = await desk.act(
            '記録する',
            () =>
              desk.api.post(`/api/plans/${is.plan}/reliefs`, {
                person: person.id,
                kind: is.kind,
                reason: is.reason.trim(),
                ...(extends_ ? { until: is.until } : {}),
              }),
            { done: extends_ ? '期限を延ばしました。' : '免除を記録しました。' },
          );
          if (done) {
            desk.set({ relief: null });
          }
        },
        { kind: 'main' },
      )}${button('やめる', () => desk.set({ relief: null }))}
    </div>
  </div>`;
}
