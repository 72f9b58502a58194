/** はじめに: from nothing to the first signature, what is done and what comes next. */
import { html, nothing } from '../../shared/parts/lit.js';
import { isoDay } from '../../shared/rules/wareki.js';
import { link } from '../parts/button.js';
import { note, tag } from '../parts/note.js';
import { page } from '../parts/page.js';

export const start = page({
  path: '/start',
  menu: 'はじめに',
  roles: ['manager', 'approver'],
  title: () => 'はじめに',
  load: async (desk) => {
    const [people, courses, policies, plans, devices] = await Promise.all([
      desk.api.get('/api/people'),
      desk.api.get('/api/courses'),
      desk.api.get('/api/policies'),
      desk.api.get('/api/plans'),
      desk.can('manager') ? desk.api.get('/api/devices') : [],
    ]);
    const approvers = people.filter(
      (one) =>
        one.roles.includes('approver') &&
        (!one.terms.length || one.terms.some((term) => !term.to || term.to >= isoDay(Date.now()))),
    );
    return {
      done: {
        people: people.length > 1,
        second: approvers.length > 1,
        courses: courses.length > 0,
        policies: policies.some((one) => one.inForce),
        plans: plans.some((one) => one.publishedAt),
        ...(desk.can('manager') ? { devices: new Set(devices.map((one) => one.person)).size > 2 } : {}),
      },
    };
  },
  view: ({ done }, desk) =>
    html`<p>
        上から順に進めると、議員の方が端末で研修を受け、署名できるようになります。途中でやめても、できたところまで残ります。
      </p>
      <ol class="begin">
        ${STEPS.filter(([key]) => key in done).map(
          ([key, words, more, href, go]) =>
            html`<li class="card">
              <h2>
                ${words}　${done[/** @type {keyof typeof done} */ (key)] ? tag({ words: 'できています', kind: 'good', icon: 'check' }) : tag({ words: 'これから', kind: '' })}
              </h2>
              <p>${more}</p>
              ${desk.open.some(({ path }) => `#${path}` === href) ? html`<div class="row">${link(go, href, { label: `${go}：${words}` })}</div>` : html`<p class="hint">「管理」の役割の方が進めます。</p>`}
            </li>`,
        )}
      </ol>
      ${Object.values(done).every(Boolean) ? note('ok', '準備がととのいました', html`<p>このあとは「受講状況」をご覧ください。</p>`) : nothing}`,
});

/** @type {[string, string, string, string, string][]} */
const STEPS = [
  [
    'people',
    '名簿を入れる',
    '議員と職員の名簿を、CSVかExcelから取り込みます。一人ずつ加えることもできます。',
    '#/roster',
    '名簿の取込を開く',
  ],
  [
    'second',
    '承認する方を決める',
    '用意する方と承認する方は、別の方です。もう一人に「承認」の役割を付け、登録番号をお渡しください。',
    '#/people',
    '議員・職員を開く',
  ],
  [
    'courses',
    '研修を公開する',
    '付属の教材を取り出し、そのまま、または直して読み込みます。公開するのは、もう一人の方です。',
    '#/pack',
    '公開と試写を開く',
  ],
  [
    'policies',
    '規程を登録する',
    '基本方針などの文を読み込み、見え方を確かめて、もう一人が公開します。',
    '#/revision',
    '規程の改定を開く',
  ],
  [
    'plans',
    '計画を立てて公開する',
    'だれに、何を、いつまでにお願いするかを決め、予行で確かめてから、もう一人が公開します。',
    '#/plan',
    '研修計画を開く',
  ],
  [
    'devices',
    '登録番号をお渡しする',
    '議員ごとに12けたの番号を発行し、紙でお渡しします。',
    '#/codes',
    '登録番号の発行を開く',
  ],
];
