/** 受講状況: how far a plan is, with the denominator and as of when; every percentage opens to the list behind it. */
import { html, nothing } from '../../../shared/parts/lit.js';
import { day, fiscalYearName, moment, shortDay } from '../../../shared/rules/wareki.js';
import { asOf } from '../../parts/asof.js';
import { backup } from '../../parts/backup.js';
import { bars } from '../../parts/bars.js';
import { button, link } from '../../parts/button.js';
import { select } from '../../parts/field.js';
import { empty, note } from '../../parts/note.js';
import { standing } from '../../parts/standing.js';
import { table } from '../../parts/table.js';
import { beside, exclusion, timing } from '../../rules/words.js';
import { page } from '../../parts/page.js';

/** What the bars tell apart, in the order they stand. */
const KINDS = [
  { key: 'done', words: '確認済み', kind: 'good', states: ['completed', 'on_paper'] },
  { key: 'going', words: '受講中', kind: 'key', states: ['in_progress', 'resign_needed'] },
  { key: 'waiting', words: '同期待ち', kind: 'soft', states: ['not_received'] },
  { key: 'decided', words: '保留・辞退', kind: 'care', states: ['on_hold', 'declined'] },
  { key: 'not', words: '未着手', kind: 'bad', states: ['not_started'] },
  { key: 'none', words: '端末なし', kind: 'none', states: ['no_device'] },
];

/** @param {Record<string, number>} counts @returns {Record<string, number>} */
const grouped = (counts) =>
  Object.fromEntries(KINDS.map(({ key, states }) => [key, states.reduce((sum, one) => sum + (counts[one] ?? 0), 0)]));

/** @param {import('../../engine/desk.js').Desk} desk @param {Record<string, string>} params */
const load = async (desk, params) => {
  const [plans, saved] = await Promise.all([desk.api.get('/api/plans'), desk.api.get('/api/backup')]);
  const all = plans.filter((one) => one.publishedAt);
  const plan = all.find((one) => one.id === params.plan) ?? all[0];
  if (!plan) {
    return { all, plan: null, saved };
  }
  /** @type {'' | `?on=${string}`} */
  const on = params.on ? `?on=${params.on}` : '';
  const [report, list] = await Promise.all([
    desk.api.get(`/api/report/plans/${plan.id}${on}`),
    desk.api.get(`/api/report/plans/${plan.id}/people${on}`),
  ]);
  return { all, plan, saved, report, list, on: params.on ?? '' };
};
/** @typedef {Awaited<ReturnType<typeof load>>} Model */

export const overview = page({
  path: '/report',
  menu: '受講状況',
  title: ({ report }) => (report ? report.plan.title : '受講状況'),
  load,
  view: (model, desk) =>
    model.plan
      ? html`${backup(model.saved)} ${whole(model, desk)}`
      : html`${backup(model.saved)} ${empty('公開されている計画は、まだありません。')}
          <div class="row">${link('はじめに', '#/start')}${link('研修計画', '#/plan')}</div>`,
});

/** @param {Extract<Model, {report: object}>} model @param {import('../../engine/desk.js').Desk} desk */
function whole({ all, plan, report, list, on }, desk) {
  const shown = desk.ui.of ?? null;
  return html`<div class="filters">
      ${select({
        id: 'plan',
        label: '計画',
        value: plan.id,
        options: all.map((one) => [one.id, `${one.title}（${fiscalYearName(one.fiscalYear)}）`]),
        input: (value) => desk.go(`/report?plan=${value}`),
      })}
      ${asOf(desk, { label: 'どの日の時点か', value: on, go: (day) => desk.go(`/report?plan=${plan.id}${day ? `&on=${day}` : ''}`) })}
    </div>
    <p>
      期限 ${day(plan.dueOn)}　<b>${timing(report.timing)}</b>　基準の時刻
      ${moment(report.asOf)}（${day(report.countedOn)}の名簿による）
    </p>
    ${figures(report, desk, shown)} ${shown ? people(list, shown) : nothing}
    <h2>会派・委員会ごと</h2>
    ${bars({
      caption: '会派・委員会ごとの人数',
      kinds: KINDS,
      rows: report.byGroup.map((group) => ({
        name: group.name,
        of: group.denominator,
        counts: grouped(group.counts),
        rate: group.rate,
      })),
      more: [
        {
          head: '割合',
          number: true,
          cell: (row) => (row.rate.percent === undefined ? '－' : `${row.rate.percent}％`),
        },
      ],
    })}
    <p class="hint">会派、委員会の順に、名前の順で並べています。順位は付けていません。</p>
    ${calling(list)} ${excluded(report)}
    <h2>書き出す</h2>
    ${files(plan, on, desk)}`;
}

/** The four numbers; each opens to its people. @param {Wire<'PlanReport'>} report @param {import('../../engine/desk.js').Desk} desk @param {string|null} shown */
function figures(report, desk, shown) {
  const counts = grouped(report.counts);
  const done = counts.done;
  /** @param {string} key @param {string} words @param {unknown} big @param {unknown} small */
  const card = (key, words, big, small) =>
    html`<div class="figure-card">
      <p>${words}</p>
      <p class="big">${big}</p>
      <p>${small}</p>
      ${button(shown === key ? '名前を閉じる' : '名前を見る', () => desk.set({ of: shown === key ? null : key }), { kind: 'quiet', expanded: shown === key, label: `${shown === key ? '名前を閉じる' : '名前を見る'}：${words}` })}
    </div>`;
  return html`<div class="cards">
    ${card('done', '確認済み', `${done} / ${report.denominator}人`, report.rate.percent === undefined ? '対象の方がいません' : `${report.rate.percent}％${report.late ? `（うち期限のあと${report.late}人）` : ''}`)}
    ${card('going', '受講中', `${counts.going}人`, report.counts.resign_needed ? `うち改定により再署名 ${report.counts.resign_needed}人` : '始めて、まだ終えていない方')}
    ${card('not', '未着手', `${counts.not}人`, '連絡のある端末で、まだ始めていない方')}
    ${card('waiting', '同期を待つ端末', `${report.devicesAwaited.count}台`, report.devicesAwaited.count ? `最長 ${report.devicesAwaited.longestDays}日。圏外で終えているかもしれない方です` : 'すべての端末と連絡がついています')}
    ${counts.decided ? card('decided', '保留・辞退', `${counts.decided}人`, `保留 ${report.counts.on_hold}人・辞退 ${report.counts.declined}人`) : nothing}
    ${counts.none ? card('none', '端末なし', `${counts.none}人`, '登録番号を発行し、お渡しください') : nothing}
  </div>`;
}

/** @param {Wire<'PeopleReport'>} list @param {string} key */
function people(list, key) {
  const kind = KINDS.find((one) => one.key === key);
  const rows = list.people.filter((one) => kind?.states.includes(one.state));
  return table({
    caption: `${kind?.words}の方（${rows.length}人・フリガナ順）`,
    rows,
    none: '該当する方はいません。',
    columns: COLUMNS,
  });
}

/** @type {import('../../parts/table.js').Column<Wire<'PeopleReport'>['people'][number]>[]} */
const COLUMNS = [
  {
    head: '氏名',
    row: true,
    cell: (one) =>
      html`<a class="name" href=${`#/people/${one.person.id}`}>${one.person.publicName}</a
        >${beside(one.person) ? html`<br /><span class="hint">${beside(one.person)}</span>` : nothing}`,
  },
  { head: '会派・委員会', cell: (one) => one.person.groups.join('、') },
  {
    head: '状態',
    cell: (one) =>
      html`${standing(one.state)}${one.person.onLeave ? html`<br /><span class="hint">休み</span>` : nothing}`,
  },
  { head: 'わけ', cell: (one) => why(one) },
  { head: '最後の連絡', cell: (one) => (one.knownAsOf ? shortDay(one.knownAsOf) : '端末なし') },
];

/** Why somebody stands where they do, in one sentence. @param {Wire<'PeopleReport'>['people'][number]} one */
function why(one) {
  const open = one.items.filter((item) => !['completed', 'on_paper'].includes(item.state)).length;
  if (one.completedAt) return `${shortDay(one.completedAt)}に終えました${one.late ? '（期限のあと）' : ''}`;
  switch (one.state) {
    case 'not_received':
      return `端末${one.devicesAwaited}台の連絡を待っています`;
    case 'no_device':
      return '登録された端末がありません';
    case 'on_hold':
      return '保留されています。個人のページでご質問を確かめてください';
    case 'declined':
      return '辞退されています';
    case 'resign_needed':
      return '規程が改定され、あらためて署名が要ります';
    default:
      return `${one.items.length}件のうち残り${open}件`;
  }
}

/** Those to be spoken to before the due day: nobody who may have done it offline, nobody on leave. @param {Wire<'PeopleReport'>} list */
function calling(list) {
  const rows = list.people.filter(
    (one) =>
      !one.person.onLeave &&
      ['not_started', 'in_progress', 'resign_needed', 'no_device', 'on_hold'].includes(one.state),
  );
  return html`<h2>期限までに声かけが必要な方</h2>
    ${table({ caption: `声かけが必要な方（${rows.length}人・フリガナ順）`, rows, none: 'いま、声かけが必要な方はいません。', columns: COLUMNS })}`;
}

/** @param {Wire<'PlanReport'>} report */
function excluded(report) {
  return html`<h2>人数に入れていない方</h2>
    ${table({
      caption: `人数に入れていない方（${report.excluded.length}人）`,
      rows: report.excluded,
      none: '人数に入れていない方はいません。',
      columns: [
        {
          head: '氏名',
          row: true,
          cell: (one) =>
            html`<a class="name" href=${`#/people/${one.person.id}`}>${one.person.publicName}</a
              >${beside(one.person) ? html`<br /><span class="hint">${beside(one.person)}</span>` : nothing}`,
        },
        { head: 'わけ', cell: (one) => exclusion(one.reason) },
      ],
    })}`;
}

/** @param {Wire<'Plan'>} plan @param {string} on @param {import('../../engine/desk.js').Desk} desk */
function files(plan, on, desk) {
  const base = `/api/report/plans/${plan.id}`;
  const asked = on ? `?on=${on}` : '';
  /** @param {string} words @param {string} path @param {string} name */
  const one = (words, path, name) =>
    button(
      words,
      () => desk.long(`${words}を作っています`, (_, signal) => desk.api.download(path, name, signal), '保存しました。'),
      { kind: 'quiet' },
    );
  return html`<div class="row">
      ${one('報告書（PDF）', `${base}/numbers.pdf${asked}`, '受講・同意状況報告_公開.pdf')}
      ${one('報告書（XLSX）', `${base}/numbers.xlsx${asked}`, '受講・同意状況報告_公開.xlsx')}${one('報告書（CSV）', `${base}/numbers.csv${asked}`, '受講・同意状況報告_公開.csv')}
    </div>
    <div class="row">
      ${one('一覧（PDF）', `${base}/people.pdf${asked}`, '受講・同意状況の一覧_機密性2.pdf')}${one('一覧（XLSX）', `${base}/people.xlsx${asked}`, '受講・同意状況の一覧_機密性2.xlsx')}
      ${one('一覧（CSV）', `${base}/people.csv${asked}`, '受講・同意状況の一覧_機密性2.csv')}
    </div>
    <div class="row">
      ${one('公表用の一式（ZIP）', `${base}/publication.zip${asked}`, '公表用_公開.zip')}
      ${desk.can('manager', 'auditor') ? one('証跡の一式（ZIP）', `${base}/evidence.zip`, '証跡_機密性2.zip') : nothing}
    </div>
    ${note('info', '取扱いについて', html`<p>報告書と公表用の一式には、お名前も、5人に満たない会派・委員会の数も入りません。一覧と証跡には、お名前が入ります。</p>`)}`;
}
