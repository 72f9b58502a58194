/** 案内と声かけ: what this person was sent, and when somebody of the secretariat spoke to them. */
import { html, nothing } from '../../../../shared/parts/lit.js';
import { day, isoDay, moment } from '../../../../shared/rules/wareki.js';
import { button } from '../../../parts/button.js';
import { area, date, radios, select } from '../../../parts/field.js';
import { tag } from '../../../parts/note.js';
import { table } from '../../../parts/table.js';
import { noticeKind, outcome, way, ways } from '../../../rules/notice.js';
import { section } from './section.js';

export const notices = section({
  roles: ['manager', 'auditor'],
  load: async (desk, person) => {
    const [sent, calls, plans] = await Promise.all([
      desk.api.get(`/api/notices?person=${person.id}`),
      desk.api.get(`/api/calls?person=${person.id}`),
      desk.api.get('/api/plans'),
    ]);
    return { sent, calls, plans: plans.filter((one) => one.publishedAt) };
  },
  view: ({ sent, calls, plans }, desk, person) => {
    const titles = new Map(plans.map((one) => [one.id, one.title]));
    return html`<section class="card">
      <h2>案内と声かけの記録</h2>
      ${table({
        caption: '声かけの記録（新しい順）',
        rows: calls,
        none: '声かけの記録はありません。',
        columns: [
          { head: '日', cell: (one) => day(one.on) },
          { head: '方法', row: true, cell: (one) => way(one.way) },
          { head: '計画', cell: (one) => titles.get(one.plan ?? '') ?? '' },
          { head: '内容', cell: (one) => html`<span class="said">${one.remark ?? ''}</span>` },
          { head: '声をかけた人', cell: (one) => one.byName },
        ],
      })}
      ${desk.can('manager') ? form(plans, desk, person) : nothing}
      ${table({
        caption: '送った案内（新しい順）',
        rows: sent,
        none: '送った案内はありません。',
        columns: [
          { head: 'いつ', cell: (one) => moment(one.settledAt ?? one.at) },
          { head: '案内', row: true, cell: (one) => noticeKind(one.kind) },
          { head: '計画', cell: (one) => titles.get(one.plan ?? '') ?? '' },
          { head: '結果', cell: (one) => tag(outcome(one.outcome)) },
        ],
      })}
    </section>`;
  },
});

/** @param {Wire<'Plan'>[]} plans @param {import('../../../engine/desk.js').Desk} desk @param {Wire<'Person'>} person */
function form(plans, desk, person) {
  const is = desk.ui.call;
  if (!is)
    return html`<div class="row">
      ${button('声かけを記録する', () => desk.set({ call: { way: 'phone', on: isoDay(Date.now()), plan: plans[0]?.id ?? '', remark: '' } }), { kind: 'quiet' })}
    </div>`;
  const put = (/** @type {Record<string, unknown>} */ patch) => desk.set({ call: { ...is, ...patch } });
  const lack = is.on && is.on <= isoDay(Date.now()) ? null : '今日までの日を選んでください。';
  return html`<h3>声かけを記録する</h3>
    ${radios({ name: 'call-way', legend: '方法', value: is.way, options: ways, pick: (way) => put({ way }) })}
    ${date({ id: 'call-on', label: '日', required: true, value: is.on, input: (on) => put({ on }), error: is.tried ? lack : null })}
    ${select({ id: 'call-plan', label: '計画', value: is.plan, options: [...plans.map((one) => /** @type {[string, string]} */ ([one.id, one.title])), ['', 'とくになし']], input: (plan) => put({ plan }) })}
    ${area({ id: 'call-remark', label: '内容', rows: 2, max: 1000, value: is.remark, hint: '健康や家庭の事情は、書かないでください。', input: (remark) => put({ remark }) })}
    <div class="row">
      ${button(
        '記録する',
        async () => {
          if (lack) {
            put({ tried: true });
          } else if (
            await desk.act(
              '記録する',
              () =>
                desk.api.post('/api/calls', {
                  person: person.id,
                  way: is.way,
                  on: is.on,
                  ...(is.plan ? { plan: is.plan } : {}),
                  ...(is.remark.trim() ? { remark: is.remark.trim() } : {}),
                }),
              { done: '記録しました。' },
            )
          ) {
            desk.set({ call: null });
          }
        },
        { kind: 'main' },
      )}${button('やめる', () => desk.set({ call: null }))}
    </div>`;
}
