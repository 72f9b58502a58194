/** 研修計画: the plans of each 年度, and where each of them is. */
import { html, nothing } from '../../../shared/parts/lit.js';
import { day, fiscalYearName } from '../../../shared/rules/wareki.js';
import { link } from '../../parts/button.js';
import { table } from '../../parts/table.js';
import { where } from './where.js';
import { page } from '../../parts/page.js';

export const plans = page({
  path: '/plan',
  menu: '研修計画',
  title: () => '研修計画',
  load: async (desk) => {
    const [all, closings] = await Promise.all([desk.api.get('/api/plans'), desk.api.get('/api/closings')]);
    return { all, closed: closings.map((one) => one.plan) };
  },
  view: ({ all, closed }, desk) => {
    const years = [...new Set(all.map((one) => one.fiscalYear))].sort((a, b) => b - a);
    return html`${desk.can('manager') ? html`<div class="row">${link('新しい計画を作る', '#/planning', { kind: 'main' })}</div>` : nothing}
    ${
      years.length
        ? years.map((year) =>
            table({
              caption: fiscalYearName(year),
              rows: all.filter((one) => one.fiscalYear === year),
              columns: [
                {
                  head: '計画',
                  row: true,
                  cell: (one) => html`<a href=${`#/plan/${one.id}`}>${one.title}</a>`,
                },
                { head: '状態', cell: (one) => where(one, closed) },
                { head: '期間', cell: (one) => `${day(one.opensOn)}から${day(one.closesOn)}まで` },
                { head: '期限', cell: (one) => day(one.dueOn) },
                {
                  head: '受講状況',
                  cell: (one) =>
                    one.publishedAt
                      ? link('見る', `#/report?plan=${one.id}`, {
                          label: `受講状況を見る：${one.title}`,
                          kind: 'quiet',
                        })
                      : '',
                },
              ],
            }),
          )
        : html`<p>計画はまだありません。「新しい計画を作る」から始めてください。</p>`
    }`;
  },
});
