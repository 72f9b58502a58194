/** これまでの記録: what this person was asked, read, answered and decided, one 年度 at a time, newest first. */
import { html, nothing } from '../../../../shared/parts/lit.js';
import { fiscalYearName, moment } from '../../../../shared/rules/wareki.js';
import { button } from '../../../parts/button.js';
import { select } from '../../../parts/field.js';
import { table } from '../../../parts/table.js';
import { act } from '../../../rules/acts.js';
import { section } from './section.js';

export const records = section({
  roles: ['manager', 'auditor'],
  load: async (desk, person) => {
    const [of, courses, policies] = await Promise.all([
      desk.api.get(`/api/report/people/${person.id}/records`),
      desk.api.get('/api/courses'),
      desk.api.get('/api/policies'),
    ]);
    return {
      of,
      modules: new Map(courses.map((one) => [one.id, one.title])),
      documents: new Map(policies.map((one) => [one.document, one.name])),
    };
  },
  view: (model, desk, person, standings) => {
    /** @type {Wire<'PersonRecords'>} */
    const of = desk.ui.records?.person === person.id ? desk.ui.records.of : model.of;
    const asked = standings
      .filter(({ plan }) => plan.fiscalYear === of.fiscalYear)
      .map(({ plan }) => ({
        at: Math.max(Date.parse(plan.publishedAt ?? plan.createdAt), Date.parse(`${plan.opensOn}T00:00:00+09:00`)),
        plan,
      }));
    /** @typedef {{at: number, one: Wire<'PersonRecords'>['entries'][number], plan?: undefined}|{at: number, one?: undefined, plan: Wire<'Plan'>}} Row */
    /** @type {Row[]} */
    const rows = [...of.entries.map((one) => ({ at: Date.parse(one.at), one })), ...asked].sort((a, b) => b.at - a.at);
    return html`<section class="card">
      <h2>これまでの記録</h2>
      ${select({
        id: 'records-year',
        label: '年度',
        value: String(of.fiscalYear),
        options: of.fiscalYears.map((/** @type {number} */ year) => [String(year), fiscalYearName(year)]),
        input: async (year) => {
          const read = await desk.act(
            '記録を読む',
            () => desk.api.get(`/api/report/people/${person.id}/records?fiscalYear=${year}`),
            { stay: true },
          );
          if (read) desk.set({ records: { person: person.id, of: read } });
        },
      })}
      ${table({
        caption: `${fiscalYearName(of.fiscalYear)}の記録（新しい順）`,
        rows,
        none: 'この年度の記録は、まだ届いていません。',
        columns: [
          {
            head: 'いつ',
            cell: ({ at, one }) =>
              html`${moment(at)}${one?.clockOff ? html`<br /><span class="hint">端末の時計がずれていました</span>` : nothing}`,
          },
          {
            head: '内容',
            row: true,
            cell: ({ one, plan }) => (one ? words(one, model) : `「${plan.title}」をお願いした`),
          },
          {
            head: '受付',
            cell: ({ one }) =>
              one
                ? html`${moment(one.receivedAt)}<br /><span class="hint"
                      >${one.index === undefined ? '番号を付けています' : `台帳 ${one.index}番`}${one.problem ? '・要確認' : ''}</span
                    >`
                : '',
          },
          {
            head: '控え',
            cell: ({ one }) =>
              one?.kind.startsWith('statement.') && one.outcome === 'stored'
                ? button(
                    '控え（PDF）',
                    () =>
                      desk.long(
                        '控えを作っています',
                        (_, signal) =>
                          desk.api.download(
                            `/api/report/receipts/${one.sha256}.pdf`,
                            `控え_${person.publicName}.pdf`,
                            signal,
                          ),
                        '保存しました。',
                      ),
                    { kind: 'quiet', label: `控え（PDF）：${moment(one.receivedAt)}` },
                  )
                : '',
          },
        ],
      })}
      <p class="hint">
        端末からまだ届いていないものは、ここには出ません。答えの正誤と点数は、ご本人の端末だけに出ます。
      </p>
    </section>`;
  },
});

/** @param {Wire<'PersonRecords'>['entries'][number]} one @param {{modules: Map<string, string>, documents: Map<string, string>}} model */
const words = (one, { modules, documents }) =>
  html`${act(one.kind)}${one.module ? html`<br /><span class="hint">${modules.get(one.module) ?? one.module}</span>` : nothing}
  ${one.documents.map((of) => html`<br /><span class="hint">${documents.get(of.document) ?? of.document}　第${of.number}版</span>`)}`;
