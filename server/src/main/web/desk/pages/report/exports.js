/** 報告書の書出し: a plan as of a day, on paper, as a table, or as what the council publishes; each says how sensitive it is. */
import { html, nothing } from '../../../shared/parts/lit.js';
import { day, fiscalYearName, isoDay } from '../../../shared/rules/wareki.js';
import { asOf } from '../../parts/asof.js';
import { button } from '../../parts/button.js';
import { select } from '../../parts/field.js';
import { empty, note } from '../../parts/note.js';
import { table } from '../../parts/table.js';
import { page } from '../../parts/page.js';

/** @type {[string, string, string, string, string[], import('../../parts/page.js').Role[]?][]} what, what it holds, label, file, forms, roles */
const PAPERS = [
  [
    '受講・同意状況報告',
    '議会に配る1枚です。人数、割合、会派・委員会（5人以上）、人数に入れていない方の理由。お名前は入りません。',
    '公開',
    'numbers',
    ['pdf', 'xlsx', 'csv'],
  ],
  [
    '受講・同意状況の一覧',
    '一人ひとりの状況と、人数に入れていない方です。',
    '自治体機密性2',
    'people',
    ['pdf', 'xlsx', 'csv'],
  ],
  ['公表用の一式', '公開の規程の本文と、お名前のない統計です（地方自治法244条の6）。', '公開', 'publication', ['zip']],
  [
    '修了証（全員分）',
    '終えられた方の修了証を、お一人1枚で1つのPDFにします。',
    '自治体機密性2',
    'certificates',
    ['pdf'],
    ['manager', 'auditor'],
  ],
];

export const reports = page({
  path: '/report/exports',
  menu: '報告書の書出し',
  roles: ['manager', 'approver', 'auditor'],
  title: () => '報告書の書出し',
  load: async (desk, params) => {
    const plans = (await desk.api.get('/api/plans')).filter((one) => one.publishedAt);
    return {
      plans,
      plan: plans.find((one) => one.id === params.plan) ?? plans[0] ?? null,
      on: params.on ?? '',
    };
  },
  view: ({ plans, plan, on }, desk) =>
    html`${
        plan
          ? html`<div class="filters">
                ${select({
                  id: 'plan',
                  label: '計画',
                  value: plan.id,
                  options: plans.map((one) => [one.id, `${one.title}（${fiscalYearName(one.fiscalYear)}）`]),
                  input: (value) => desk.go(`/report/exports?plan=${value}${on ? `&on=${on}` : ''}`),
                })}
                ${asOf(desk, { label: 'どの日の時点か', hint: '空のままなら、いまの時点です。', value: on, go: (day) => desk.go(`/report/exports?plan=${plan.id}${day ? `&on=${day}` : ''}`) })}
              </div>
              ${table({
                caption: `${plan.title}　${on ? `${day(on)}の終わりの時点` : 'いまの時点'}`,
                rows: PAPERS.filter(([, , , , , roles]) => !roles || desk.can(...roles)),
                columns: [
                  { head: '書類', row: true, cell: ([title]) => title },
                  { head: '中身', cell: ([, words]) => words },
                  { head: '取扱い', cell: ([, , label]) => label },
                  {
                    head: '書き出す',
                    cell: ([title, , label, file, forms]) =>
                      html`<div class="row">
                        ${forms.map((form) =>
                          one(
                            desk,
                            `${title}（${form.toUpperCase()}）`,
                            form.toUpperCase(),
                            `/api/report/plans/${plan.id}/${file}.${form}${on && file !== 'certificates' ? `?on=${on}` : ''}`,
                            `${title}_${on || isoDay(Date.now())}_${label}.${form}`,
                          ),
                        )}
                      </div>`,
                  },
                ],
              })}`
          : empty('公開されている計画は、まだありません。')
      }
      <h2>名簿</h2>
      <div class="row">
        ${['pdf', 'xlsx', 'csv'].map((form) =>
          one(
            desk,
            `名簿（${form.toUpperCase()}）`,
            `名簿（${form.toUpperCase()}）`,
            `/api/report/roster.${form}${on ? `?on=${on}` : ''}`,
            `名簿_${on || isoDay(Date.now())}_自治体機密性2.${form}`,
          ),
        )}
      </div>
      ${note(
        'info',
        '書き出したファイルについて',
        html`<p>
          どのファイルにも、取扱いの区分、対象の人数、人数に入れていない方、基準の時点が入ります。作っているあいだ、ほかのページへ移れます。
          CSVは、Excelでそのまま開けます。
        </p>`,
      )}${nothing}`,
});

/** @param {import('../../engine/desk.js').Desk} desk @param {string} long @param {string} words @param {string} path @param {string} name */
const one = (desk, long, words, path, name) =>
  button(
    words,
    () =>
      desk.long(
        `${long}を作っています`,
        (_, signal) => desk.api.download(path, name, signal),
        `「${name}」を保存しました。`,
      ),
    { kind: 'quiet', label: long },
  );
