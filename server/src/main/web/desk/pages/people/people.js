/** 議員・職員: everybody on the roster by フリガナ, and one person with all that is known of them. */
import { html, nothing } from '../../../shared/parts/lit.js';
import { day, fiscalYearName, isoDay, moment, shortDay } from '../../../shared/rules/wareki.js';
import { button } from '../../parts/button.js';
import { date, select, text } from '../../parts/field.js';
import { facts, tag } from '../../parts/note.js';
import { standing } from '../../parts/standing.js';
import { table } from '../../parts/table.js';
import { transfer } from '../../parts/transfer.js';
import { beside, kind, role } from '../../rules/words.js';
import { SECTIONS } from './person/index.js';
import { page } from '../../parts/page.js';

/** @param {Wire<'Person'>} person @param {string} on */
const inOffice = (person, on) => person.terms.some((term) => term.from <= on && (!term.to || term.to >= on));

/** @param {Wire<'Person'>} person @param {string} on */
const groups = (person, on) =>
  person.memberships.filter((one) => one.from <= on && (!one.to || one.to >= on)).map((one) => one.name);

export const people = page({
  path: '/people',
  menu: '議員・職員',
  title: () => '議員・職員',
  load: async (desk, params) => ({ people: await desk.api.get('/api/people'), params }),
  view: (model, desk) => {
    const is = {
      words: '',
      kind: '',
      who: 'now',
      group: '',
      on: isoDay(Date.now()),
      ...model.params,
      ...desk.ui.filter,
    };
    const words = is.words.normalize('NFKC').replace(/\s/g, '');
    const rows = model.people
      .filter((person) => !is.kind || person.kind === is.kind)
      .filter((person) => is.who === 'all' || inOffice(person, is.on))
      .filter((person) => !is.group || groups(person, is.on).includes(is.group))
      .filter(
        (person) => !words || `${person.publicName}${person.kana}`.normalize('NFKC').replace(/\s/g, '').includes(words),
      );
    const known = [...new Set(model.people.flatMap((person) => groups(person, is.on)))].sort();
    const put = (/** @type {string} */ name) => (/** @type {string} */ value) => narrow(desk, { ...is, [name]: value });
    return html`<div class="filters">
        ${text({ free: true, id: 'words', label: '名前・フリガナ', value: is.words, input: put('words') })}
        ${select({
          id: 'kind',
          label: '区分',
          value: is.kind,
          options: [
            ['', 'すべて'],
            ['member', '議員'],
            ['staff', '事務局職員'],
          ],
          input: put('kind'),
        })}
        ${select({ id: 'group', label: '会派・委員会', value: is.group, options: [['', 'すべて'], ...known.map((name) => /** @type {[string, string]} */ ([name, name]))], input: put('group') })}
        ${select({
          id: 'who',
          label: '在任',
          value: is.who,
          options: [
            ['now', 'この日に在任の方'],
            ['all', '退任された方も'],
          ],
          input: put('who'),
        })}
        ${date({ free: true, id: 'on', label: '基準の日', value: is.on, input: put('on') })}
      </div>
      <p class="hidden-words" role="status">${rows.length}人</p>
      ${table({
        caption: `${rows.length}人（フリガナ順）`,
        rows,
        none: '該当する方はいません。',
        columns: [
          {
            head: '氏名',
            row: true,
            cell: (person) =>
              html`<a class="name" href=${`#/people/${person.id}`}>${person.publicName}</a><br /><span class="hint"
                  >${person.kana}</span
                >`,
          },
          { head: '区分', cell: (person) => kind(person.kind) },
          { head: '議席・役職', cell: (person) => beside(person) },
          { head: '会派・委員会', cell: (person) => groups(person, is.on).join('、') },
          { head: '任期', cell: (person) => period(person.terms.at(-1)) },
          {
            head: '役割',
            cell: (person) =>
              person.roles
                .filter((/** @type {string} */ one) => one !== 'learner')
                .map((/** @type {string} */ one) => tag({ words: role(one), kind: 'key' })),
          },
        ],
      })}
      ${
        desk.can('manager')
          ? html`<div class="row">
              ${adding(desk)}${transfer(
                desk,
                model.people.filter(
                  (person) => person.kind === 'staff' && inOffice(person, desk.ui.transfer?.last || is.on),
                ),
              )}
            </div>`
          : nothing
      }`;
  },
});

/** The address keeps what the list is narrowed to: it can be sent to a colleague, and is there after a look at somebody. @param {import('../../engine/desk.js').Desk} desk @param {Record<string, string>} filter */
function narrow(desk, filter) {
  history.replaceState(
    null,
    '',
    `#/people?${new URLSearchParams(Object.entries(filter).filter(([, value]) => value))}`,
  );
  desk.set({ filter });
}

/** @param {Wire<'Term'>|undefined} term */
const period = (term) =>
  term ? `${day(term.from)}から${term.to ? `${day(term.to)}まで` : ''}（${term.cause}）` : 'なし';

/** One person; many come with the roster. @param {import('../../engine/desk.js').Desk} desk */
function adding(desk) {
  const { add } = desk.ui;
  if (!add)
    return button('一人を加える', () => desk.set({ add: { kind: 'member', from: isoDay(Date.now()), cause: '' } }));
  /** @param {string} name */
  const put = (name) => (/** @type {string} */ value) => desk.set({ add: { ...add, [name]: value } });
  const lack = {
    publicName: !add.publicName?.trim(),
    kana: !/^[ァ-ヶー\s・]+$/.test(add.kana ?? ''),
    cause: !add.cause?.trim(),
    from: !add.from,
  };
  const wrong = (/** @type {keyof typeof lack} */ name, /** @type {string} */ words) =>
    desk.ui.tried && lack[name] ? words : null;
  return html`<section class="card">
    <h2>一人を加える</h2>
    <div class="columns">
      ${text({ id: 'add-name', label: '氏名（議員名・仕事で使う名前）', value: add.publicName, input: put('publicName'), required: true, error: wrong('publicName', '氏名を入れてください。') })}
      ${text({ id: 'add-kana', label: 'フリガナ', value: add.kana, input: put('kana'), required: true, hint: '全角カタカナ', error: wrong('kana', '全角カタカナで入れてください。') })}
      ${select({
        id: 'add-kind',
        label: '区分',
        value: add.kind,
        options: [
          ['member', '議員'],
          ['staff', '事務局職員'],
        ],
        input: put('kind'),
      })}
      ${add.kind === 'member' ? text({ id: 'add-seat', label: '議席番号', value: add.seat, type: 'number', size: 'short', input: put('seat') }) : text({ id: 'add-title', label: '役職', value: add.title, input: put('title') })}
      ${date({ id: 'add-from', label: '任期・在職の始まり', value: add.from, input: put('from'), required: true, error: wrong('from', '日を選んでください。') })}
      ${date({ id: 'add-to', label: '終わり（分かっているとき）', value: add.to, input: put('to') })}
      ${text({ id: 'add-cause', label: '事由', value: add.cause, input: put('cause'), required: true, list: ['一般選挙', '補欠選挙', '採用', '人事異動', '任用'], error: wrong('cause', '事由を入れてください。') })}
    </div>
    <div class="row">
      ${button(
        '加える',
        async () => {
          if (Object.values(lack).some(Boolean)) {
            desk.set({ tried: true });
            return;
          }
          const made = await desk.act(
            '加える',
            () =>
              desk.api.post('/api/people', {
                publicName: add.publicName,
                kana: add.kana,
                kind: add.kind,
                ...(add.seat ? { seatNumber: Number(add.seat) } : {}),
                ...(add.title ? { title: add.title } : {}),
                terms: [{ from: add.from, cause: add.cause, ...(add.to ? { to: add.to } : {}) }],
              }),
            { done: `${add.publicName} さんを加えました。` },
          );
          if (made) {
            desk.set({ add: null, tried: false });
          }
        },
        { kind: 'main' },
      )}${button('やめる', () => desk.set({ add: null }))}
    </div>
  </section>`;
}

/** @param {import('../../engine/desk.js').Desk} desk @param {Record<string, string>} params */
const loadPerson = async (desk, { person: id }) => {
  const is = await desk.api.get(`/api/people/${id}`);
  const plans = (await desk.api.get('/api/plans')).filter((one) => one.publishedAt);
  const standings = (
    await Promise.all(
      plans.map(async (plan) => ({
        plan,
        one: (await desk.api.get(`/api/report/plans/${plan.id}/people`)).people.find((other) => other.person.id === id),
      })),
    )
  ).flatMap(({ plan, one }) => (one ? [{ plan, one }] : []));
  const titles = new Map((await desk.api.get('/api/courses')).map((one) => [one.id, one.title]));
  const sections = SECTIONS.filter((section) => desk.can(...section.roles));
  return {
    person: is,
    standings,
    titles,
    sections: await Promise.all(
      sections.map(async (section) => ({
        section,
        model: /** @type {never} */ (section.load ? await section.load(desk, is) : null),
      })),
    ),
  };
};

export const person = page({
  path: '/people/:person',
  under: '/people',
  title: ({ person: is }) => is.publicName,
  load: loadPerson,
  view: ({ person: is, standings, sections, titles }, desk) =>
    html` ${facts([
        ['フリガナ', is.kana],
        ['区分', `${kind(is.kind)}${beside(is) ? `・${beside(is)}` : ''}`],
        ['任期・在職', is.terms.map((term) => html`<div>${period(term)}</div>`)],
        [
          '会派・委員会',
          is.memberships.length
            ? is.memberships.map(
                (one) => html`<div>${one.name}（${day(one.from)}から${one.to ? `${day(one.to)}まで` : ''}）</div>`,
              )
            : 'なし',
        ],
        ['役割', is.roles.map(role).join('・')],
        ...(is.leaves?.length
          ? [
              /** @type {[string, unknown]} */ ([
                '休み',
                is.leaves.map((one) => html`<div>${day(one.from)}から${one.to ? `${day(one.to)}まで` : ''}</div>`),
              ]),
            ]
          : []),
      ])}
      <h2>研修と確認</h2>
      ${standings.length ? standings.map((of) => timeline(of, is, desk, titles)) : html`<p>対象になっている計画はありません。</p>`}
      ${sections.map(({ section, model }) => section.view(model, desk, is, standings))}`,
});

/** 計画 → 始まり → 問題 → 署名 → 受付, as far as it is known here. @param {import('./person/section.js').Standing} of @param {Wire<'Person'>} is @param {import('../../engine/desk.js').Desk} desk @param {Map<string, string>} titles of modules */
function timeline({ plan, one }, is, desk, titles) {
  return html`<section class="card">
    <h3>${plan.title}（${fiscalYearName(plan.fiscalYear)}）</h3>
    <p>
      ${standing(one.state)}　期限
      ${shortDay(one.dueOn ?? plan.dueOn)}${one.late ? '　期限のあとに終えました' : ''}　${one.knownAsOf ? `${moment(one.knownAsOf)}までの連絡による` : '端末なし'}
    </p>
    ${table({
      caption: `${plan.title}の内訳`,
      hideCaption: true,
      rows: one.items,
      columns: [
        {
          head: '内容',
          row: true,
          cell: (item) =>
            item.kind === 'module'
              ? `研修「${titles.get(item.module ?? '') ?? item.module}」`
              : item.kind === 'selfcheck'
                ? '自己点検'
                : '規程の確認と署名',
        },
        { head: '状態', cell: (item) => standing(item.state) },
        { head: '終えた日', cell: (item) => (item.completedAt ? moment(item.completedAt) : '') },
        {
          head: '署名・保留・辞退',
          cell: (item) =>
            item.decisions.map(
              (d) =>
                html`<div>
                  ${{ signed: '署名', withheld: '保留', declined: '辞退', on_paper: '紙で提出' }[/** @type {string} */ (d.form)] ?? d.form}　${moment(d.at)}
                </div>`,
            ),
        },
      ],
    })}
    ${
      ['completed', 'on_paper'].includes(one.state) && desk.can('manager', 'auditor')
        ? html`<div class="row">
            ${button(
              '修了証（PDF）',
              () =>
                desk.long(
                  '修了証を作っています',
                  (_, signal) =>
                    desk.api.download(
                      `/api/report/plans/${plan.id}/certificates/${is.id}.pdf`,
                      `修了証_${is.publicName}.pdf`,
                      signal,
                    ),
                  '保存しました。',
                ),
              { kind: 'quiet' },
            )}
          </div>`
        : nothing
    }
  </section>`;
}
