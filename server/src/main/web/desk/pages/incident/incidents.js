/** できごとと訓練: what was reported and what is done about it, and drills with the time they took. */
import { html, nothing } from '../../../shared/parts/lit.js';
import { day, fiscalYearName, moment } from '../../../shared/rules/wareki.js';
import { button } from '../../parts/button.js';
import { date, select, text } from '../../parts/field.js';
import { tag } from '../../parts/note.js';
import { table } from '../../parts/table.js';
import { drillState, incident, INCIDENTS } from '../../rules/incident.js';
import { page } from '../../parts/page.js';

export const incidents = page({
  path: '/incident',
  menu: 'できごとと訓練',
  roles: ['manager', 'approver', 'auditor'],
  title: () => 'できごとと訓練',
  load: async (desk) => {
    const [reports, counts, drills] = await Promise.all([
      desk.can('manager') ? desk.api.get('/api/incidents') : null,
      desk.api.get('/api/incidents/counts'),
      desk.api.get('/api/drills'),
    ]);
    return { reports, counts, drills };
  },
  view: ({ reports, counts, drills }, desk) =>
    html` <h2>できごとの報告</h2>
      ${
        reports
          ? table({
              caption: '報告（新しい順）',
              rows: reports,
              none: '報告は、まだありません。',
              columns: [
                {
                  head: '気づいたとき',
                  row: true,
                  cell: (one) => html`<a href=${`#/incident/${one.sha256}`}>${moment(one.noticedAt)}</a>`,
                },
                {
                  head: '種類',
                  cell: (one) =>
                    html`${incident(one.kind)}${one.drill ? html` ${tag({ words: '訓練', kind: '' })}` : nothing}`,
                },
                {
                  head: '報告した方',
                  cell: (one) => html`<span class="name">${one.publicName}</span>`,
                },
                {
                  head: '様子',
                  cell: (one) => (one.what.length > 40 ? `${one.what.slice(0, 40)}…` : one.what),
                },
                {
                  head: '対応',
                  cell: (one) =>
                    one.drill
                      ? ''
                      : tag(
                          one.closedAt
                            ? { words: '終わり', kind: 'good' }
                            : one.notes.length
                              ? { words: '対応中', kind: 'key' }
                              : { words: 'これから', kind: 'care' },
                        ),
                },
              ],
            })
          : nothing
      }
      ${table({
        caption: '年度ごとの件数',
        rows: counts,
        none: '報告は、まだありません。',
        columns: [
          { head: '年度', row: true, cell: (one) => fiscalYearName(one.fiscalYear) },
          ...Object.entries(INCIDENTS).map(([kind, words]) => ({
            head: words,
            number: true,
            cell: (/** @type {Wire<'IncidentCount'>} */ one) => `${one.kinds[kind] ?? 0}件`,
          })),
          { head: '対応が終わったもの', number: true, cell: (one) => `${one.closed}件` },
          { head: '訓練の報告', number: true, cell: (one) => `${one.drills}件` },
        ],
      })}
      <h2>訓練</h2>
      <p>
        訓練の始まりから、端末で「これは訓練です」を選んだ報告が書かれるまでの時間を測ります。圏外で書かれた報告も、書かれた時刻で数えます。
      </p>
      ${table({
        caption: '訓練（新しい順）',
        rows: drills,
        none: '訓練は、まだ計画されていません。',
        columns: [
          {
            head: '訓練',
            row: true,
            cell: (one) => html`<a href=${`#/drill/${one.id}`}>${one.title}</a>`,
          },
          { head: '種類', cell: (one) => incident(one.kind) },
          { head: '始まり', cell: (one) => moment(one.startsAt) },
          { head: '状況', cell: (one) => tag(drillState(one.state)) },
          { head: '報告した方', number: true, cell: (one) => `${one.reported}人` },
          {
            head: '時間の中央値',
            number: true,
            cell: (one) =>
              one.medianMinutes === undefined || one.medianMinutes === null ? '－' : `${one.medianMinutes}分`,
          },
        ],
      })}
      ${desk.can('manager') ? form(desk) : nothing}`,
});

/** @param {import('../../engine/desk.js').Desk} desk */
function form(desk) {
  const { drill, wrong } = desk.ui;
  if (!drill)
    return html`<div class="row">
      ${button('訓練を計画する', () => desk.set({ drill: { title: '', kind: 'lost', on: '', at: '10:00', last: '24' } }))}
    </div>`;
  /** @param {Record<string, unknown>} patch */
  const put = (/** @type {Record<string, unknown>} */ patch) => desk.set({ drill: { ...drill, ...patch } });
  return html`<section class="card">
    <h3>訓練を計画する</h3>
    ${text({ id: 'drill-title', label: '訓練の名前', required: true, max: 200, hint: '例：端末をなくしたと気づいたときの連絡', value: drill.title, error: wrong && !drill.title.trim() ? '名前を書いてください。' : '', input: (title) => put({ title }) })}
    ${select({ id: 'drill-kind', label: '種類', value: drill.kind, options: Object.entries(INCIDENTS), input: (kind) => put({ kind }) })}
    ${date({ id: 'drill-on', label: '始まりの日', required: true, value: drill.on, error: wrong && !drill.on ? '日を選んでください。' : '', input: (on) => put({ on }) })}
    ${text({ id: 'drill-at', label: '始まりの時刻', type: 'time', size: 'short', value: drill.at, error: wrong && !drill.at ? '時刻を選んでください。' : '', input: (at) => put({ at }) })}
    ${select({
      id: 'drill-last',
      label: '報告を受ける長さ',
      value: drill.last,
      options: [
        ['1', '1時間'],
        ['3', '3時間'],
        ['24', '1日'],
        ['168', '1週間'],
      ],
      input: (last) => put({ last }),
    })}
    <div class="row">
      ${button('やめる', () => desk.set({ drill: null, wrong: false }))}${button(
        '計画する',
        () => {
          if (!drill.title.trim() || !drill.on || !drill.at) return desk.set({ wrong: true });
          const start = Date.parse(`${drill.on}T${drill.at}:00+09:00`);
          return desk.act(
            '訓練を計画する',
            async () => {
              await desk.api.post('/api/drills', {
                title: drill.title.trim(),
                kind: drill.kind,
                startsAt: new Date(start).toISOString(),
                endsAt: new Date(start + Number(drill.last) * 3_600_000).toISOString(),
              });
              desk.set({ drill: null, wrong: false });
            },
            { done: `${day(drill.on)}の訓練を計画しました。` },
          );
        },
        { kind: 'main' },
      )}
    </div>
  </section>`;
}
