/** 自己点検と改善: what people answered, clause by clause and of all together, and what is improved by whom because of it. */
import { html, nothing } from '../../../shared/parts/lit.js';
import { day, fiscalYear, fiscalYearName } from '../../../shared/rules/wareki.js';
import { bars } from '../../parts/bars.js';
import { button } from '../../parts/button.js';
import { area, date, select, text } from '../../parts/field.js';
import { empty, note, tag } from '../../parts/note.js';
import { table } from '../../parts/table.js';
import { byClause, clauseNumber } from '../../rules/clause.js';
import { improvementSource, improvementState } from '../../rules/improvement.js';
import { named } from '../../rules/words.js';
import { page } from '../../parts/page.js';

/** @type {{key: 'yes'|'no'|'na', words: string, kind: string}[]} */
const KINDS = [
  { key: 'yes', words: 'はい', kind: 'good' },
  { key: 'no', words: 'いいえ', kind: 'care' },
  { key: 'na', words: '該当なし', kind: 'soft' },
];

/** @param {import('../../engine/desk.js').Desk} desk @param {Record<string, string>} params */
const load = async (desk, params) => {
  const year = Number(params.fiscalYear) || fiscalYear(Date.now());
  const [results, improvements, people, headings] = await Promise.all([
    desk.api.get(`/api/selfchecks?fiscalYear=${year}`),
    desk.api.get(`/api/improvements?fiscalYear=${year}`),
    desk.can('manager') ? desk.api.get('/api/people') : [],
    clauseHeadings(desk),
  ]);
  return { year, results, improvements, people, headings };
};
/** @typedef {Awaited<ReturnType<typeof load>>} Model */

export const selfchecks = page({
  path: '/selfcheck',
  menu: '自己点検と改善',
  roles: ['manager', 'approver', 'auditor'],
  title: () => '自己点検と改善',
  load,
  view: (model, desk) =>
    html`<div class="filters">
        ${select({
          id: 'fiscal-year',
          label: '年度',
          value: String(model.year),
          options: years(model.year).map((year) => [String(year), fiscalYearName(year)]),
          input: (value) => desk.go(`/selfcheck?fiscalYear=${value}`),
        })}
      </div>
      <h2>改善事項</h2>
      ${improvements(model, desk)}
      <h2>自己点検の結果</h2>
      ${model.results.length ? model.results.map((one) => result(one, model, desk)) : empty('この年度の自己点検は、まだ届いていません。')}`,
});

/** Headings of the policy in force, by clause; without a policy there are numbers alone. @param {import('../../engine/desk.js').Desk} desk @returns {Promise<Map<string, string>>} */
export async function clauseHeadings(desk) {
  const headings = new Map();
  const basic = (await desk.api.get('/api/policies')).find((one) => one.document === 'basic-policy');
  /** @param {Wire<'Clause'>[]} clauses */
  const take = (clauses) =>
    clauses.forEach((clause) => {
      headings.set(clause.id, clause.heading);
      take(clause.children ?? []);
    });
  if (basic?.inForce) {
    take((await desk.api.get(`/api/policies/basic-policy/editions/${basic.inForce.number}`)).clauses ?? []);
  }
  return headings;
}

/** @param {string} id @param {Map<string, string>} headings */
export const clauseWords = (id, headings) => `${clauseNumber(id)}${headings.get(id) ? ` ${headings.get(id)}` : ''}`;

/** @param {number} shown */
function years(shown) {
  const now = fiscalYear(Date.now());
  return [...new Set([now + 1, now, now - 1, now - 2, now - 3, shown])].sort((a, b) => b - a);
}

/** @param {Model} model @param {import('../../engine/desk.js').Desk} desk */
function improvements(model, desk) {
  return html`${table({
    caption: `${fiscalYearName(model.year)}の改善事項（期日の順）`,
    rows: model.improvements,
    none: 'この年度の改善事項は、まだありません。',
    columns: [
      {
        head: '改善事項',
        row: true,
        cell: (one) => html`<a href=${`#/improvement/${one.id}`}>${one.title}</a>`,
      },
      { head: '条項', cell: (one) => one.clauses.map(clauseNumber).join('、') },
      { head: 'きっかけ', cell: (one) => improvementSource(one.source) },
      {
        head: '担当',
        cell: (one) =>
          html`<span class="name">${one.owner.publicName}</span
            >${one.deputy ? html`<br /><span class="hint">代理 ${one.deputy.publicName}</span>` : nothing}`,
      },
      { head: '期日', cell: (one) => day(one.dueOn) },
      { head: '状況', cell: (one) => tag(improvementState(one)) },
    ],
  })}
  ${desk.can('manager') ? (desk.ui.draft ? form(model, desk) : html`<div class="row">${button('改善事項を立てる', () => desk.set({ draft: blank('audit') }))}</div>`) : nothing}`;
}

/** @param {string} source @param {string} [clause] @param {string} [ref] */
const blank = (source, clause = '', ref = '') => ({
  source,
  clauses: clause ? [clause] : [],
  sourceRef: ref,
  title: '',
  owner: '',
  dueOn: '',
});

/** @param {Model} model @param {import('../../engine/desk.js').Desk} desk */
function form(model, desk) {
  const { draft, wrong } = desk.ui;
  /** @param {Record<string, unknown>} patch */
  const put = (/** @type {Record<string, unknown>} */ patch) => desk.set({ draft: { ...draft, ...patch } });
  const known = [
    ...new Set([
      ...model.headings.keys(),
      ...model.results.flatMap((one) => one.items.flatMap((item) => item.clause ?? [])),
    ]),
  ].filter((id) => id && !draft.clauses.includes(id));
  return html`<section class="card">
    <h3>改善事項を立てる</h3>
    ${area({ id: 'improvement-title', label: '直すこと', rows: 2, max: 200, required: true, value: draft.title, error: wrong && !draft.title.trim() ? '何を直すかを書いてください。' : '', input: (title) => put({ title }) })}
    ${select({ id: 'improvement-source', label: 'きっかけ', value: draft.source, options: ['selfcheck', 'audit', 'incident', 'other'].map((one) => [one, improvementSource(one)]), input: (source) => put({ source }) })}
    ${text({ id: 'improvement-ref', label: 'きっかけの覚え', max: 200, hint: '例：令和8年11月の監査報告 3ページ', value: draft.sourceRef, input: (sourceRef) => put({ sourceRef }) })}
    ${
      draft.clauses.length
        ? html`<p>
            条項：${draft.clauses.map(
              (/** @type {string} */ id) =>
                html`<span class="tag">${clauseWords(id, model.headings)}</span>
                  ${button('外す', () => put({ clauses: draft.clauses.filter((/** @type {string} */ one) => one !== id) }), { kind: 'quiet', label: `${clauseWords(id, model.headings)}を外す` })} `,
            )}
          </p>`
        : nothing
    }
    ${select({
      id: 'improvement-clause',
      label: draft.clauses.length ? '条項を足す' : '条項',
      value: '',
      error: wrong && !draft.clauses.length ? '条項を一つ以上選んでください。' : '',
      options: [
        ['', '選んでください'],
        ...known.map((id) => /** @type {[string, string]} */ ([id, clauseWords(id, model.headings)])),
      ],
      input: (id) => id && put({ clauses: [...draft.clauses, id] }),
    })}
    ${select({
      id: 'improvement-owner',
      label: '担当',
      value: draft.owner,
      error: wrong && !draft.owner ? '担当の方を選んでください。' : '',
      options: [
        ['', '選んでください'],
        ...model.people.map((one) => /** @type {[string, string]} */ ([one.id, named(one)])),
      ],
      input: (owner) => put({ owner }),
    })}
    ${date({ id: 'improvement-due', label: '期日', required: true, value: draft.dueOn, error: wrong && !draft.dueOn ? '期日を選んでください。' : '', input: (dueOn) => put({ dueOn }) })}
    <div class="row">
      ${button('やめる', () => desk.set({ draft: null, wrong: false }))}
      ${button(
        '立てる',
        () =>
          draft.title.trim() && draft.clauses.length && draft.owner && draft.dueOn
            ? desk.act(
                '改善事項を立てる',
                async () => {
                  await desk.api.post('/api/improvements', {
                    ...draft,
                    title: draft.title.trim(),
                    sourceRef: draft.sourceRef || undefined,
                  });
                  desk.set({ draft: null, wrong: false });
                },
                { done: '改善事項を立てました。' },
              )
            : desk.set({ wrong: true }),
        { kind: 'main' },
      )}
    </div>
  </section>`;
}

/** @param {Wire<'SelfCheckResult'>} one @param {Model} model @param {import('../../engine/desk.js').Desk} desk */
function result(one, model, desk) {
  const sums = byClause(one.items);
  return html`<p>
      ${one.people}人が答えました。答えた人が5人に満たない問いの数は、個人が分からないように示していません。
    </p>
    ${
      sums.length
        ? bars({
            caption: '条項ごとの答え（答えの数）',
            kinds: KINDS,
            rows: sums.map((sum) => ({
              name: clauseWords(sum.clause, model.headings),
              of: sum.of,
              counts: sum.counts,
            })),
            unit: '件',
            whole: '答え',
          })
        : nothing
    }
    ${table({
      caption: '問いごとの答え',
      rows: one.items,
      columns: [
        { head: '条項', cell: (item) => clauseNumber(item.clause) },
        { head: '問い', row: true, cell: (item) => item.ask },
        { head: '答えた人', number: true, cell: (item) => `${item.answered}人` },
        ...KINDS.map(({ key, words }) => ({
          head: words,
          number: true,
          cell: (/** @type {Wire<'SelfCheckResult'>['items'][number]} */ item) =>
            item[key] === undefined || item[key] === null ? '－' : item[key],
        })),
        ...(desk.can('manager')
          ? [
              {
                head: '改善',
                cell: (/** @type {Wire<'SelfCheckResult'>['items'][number]} */ item) =>
                  button(
                    '改善事項を立てる',
                    () => {
                      desk.set({
                        draft: blank('selfcheck', item.clause, `自己点検：${item.ask}`.slice(0, 200)),
                        wrong: false,
                      });
                      setTimeout(() => document.getElementById('improvement-title')?.focus());
                    },
                    { kind: 'quiet', label: `改善事項を立てる：${item.ask}` },
                  ),
              },
            ]
          : []),
      ],
    })}
    ${comments(one.items)}`;
}

/** @param {Wire<'SelfCheckResult'>['items']} items */
function comments(items) {
  const told = items.filter((item) => item.comments.length);
  return told.length
    ? html`<h3>書き添えられた言葉（お名前は出ません）</h3>
        ${told.map(
          (item) =>
            html`<p><b>${clauseNumber(item.clause)}　${item.ask}</b></p>
              <ul>
                ${item.comments.map((/** @type {string} */ words) => html`<li>${words}</li>`)}
              </ul>`,
        )}
        ${note('info', '読まれるときに', html`<p>自己点検は、仕組みを直すためのものです。書いた方を探さないでください。</p>`)}`
    : nothing;
}
