/** 研修と規程: the documents and the modules as they are now, how far they reach, and which questions are badly worded. */
import { html, nothing } from '../../../shared/parts/lit.js';
import { day, moment } from '../../../shared/rules/wareki.js';
import { button, link } from '../../parts/button.js';
import { select } from '../../parts/field.js';
import { note, tag } from '../../parts/note.js';
import { table } from '../../parts/table.js';
import { again, audience, opened, share } from '../../rules/texts.js';
import { page } from '../../parts/page.js';

/** How many questions are shown before one asks for all. */
const FIRST = 15;

/** @param {import('../../engine/desk.js').Desk} desk */
const load = async (desk) => {
  const [documents, report, fit] = await Promise.all([
    desk.api.get('/api/policies'),
    desk.api.get('/api/report/course'),
    desk.api.get('/api/policies/correspondence'),
  ]);
  return { documents, report, fit };
};
/** @typedef {Awaited<ReturnType<typeof load>>} Model */

export const course = page({
  path: '/course',
  menu: '研修と規程',
  title: () => '研修と規程',
  load,
  view: (model, desk) => html`${documents(model)}${fit(model)}${modules(model)}${questions(model, desk)}`,
});

/** @param {Model} model */
function documents({ documents: all }) {
  /** @type {(one: Wire<'PolicyDocument'>) => {one: Wire<'PolicyDocument'>, edition: Wire<'PolicyEdition'>|null, first: boolean, now: boolean}[]} */
  const lines = (one) =>
    one.editions.length
      ? one.editions.toReversed().map((edition, /** @type {number} */ at) => ({
          one,
          edition,
          first: at === 0,
          now: one.inForce?.number === edition.number,
        }))
      : [{ one, edition: null, first: true, now: false }];
  const rows = all.flatMap(lines);
  return html`<h2>規程</h2>
    ${table({
      caption: '情報セキュリティポリシーと実施手順',
      hideCaption: true,
      rows,
      columns: [
        {
          head: '文書',
          row: true,
          cell: ({ one, edition }) =>
            html`${one.name}${edition && edition.title !== one.name ? html`<br /><span class="hint">${edition.title}</span>` : nothing}`,
        },
        {
          head: '版',
          cell: ({ one, edition }) =>
            edition
              ? html`<a class="name" href=${`#/policy/${one.document}/${edition.number}`}>第${edition.number}版</a>`
              : tag({ words: one.label ?? '未登録', kind: 'care', icon: 'alert' }),
        },
        {
          head: '施行日',
          cell: ({ edition, now }) =>
            edition
              ? html`${day(edition.effectiveOn)}
                ${now ? tag({ words: '施行中', kind: 'good', icon: 'check' }) : nothing}`
              : '',
        },
        { head: '公開', cell: ({ edition }) => (edition ? opened(edition) : '') },
        {
          head: '署名のし直し',
          cell: ({ edition }) => (edition ? (edition.number === 1 ? '－' : again(edition.resign)) : ''),
        },
        { head: '改定の理由', cell: ({ edition }) => edition?.reason ?? '' },
      ],
    })}
    <div class="row">${link('規程を改定する', '#/revision', { kind: 'main' })}</div>`;
}

/** @param {Model} model */
function fit({ fit: { standards, lines } }) {
  if (!lines.length) return nothing;
  const gaps = lines.filter((line) => !line.targets.length).length;
  return html`<h3>基本方針の取組と、対策基準の章</h3>
    ${
      standards === 'unregistered'
        ? note(
            'warn',
            '対策基準は未登録です',
            html`<p>基本方針の6から8までの取組を、どの章で定めるかを確かめられません。</p>`,
          )
        : html`<p>
            見出しの言葉で結び付けた目安です。${gaps ? html`<b>${gaps}件の取組に、当たる章がありません。</b>` : 'すべての取組に、当たる章があります。'}
          </p>`
    }
    ${
      standards === 'unregistered'
        ? nothing
        : html`<details>
            <summary>対応の表を見る（${lines.length}行）</summary>
            ${table({
              caption: '基本方針6・7・8と対策基準',
              hideCaption: true,
              rows: lines,
              columns: [
                {
                  head: '基本方針',
                  row: true,
                  cell: (line) => `${parent(line.clause)}${line.label}　${line.heading}`,
                },
                {
                  head: '対策基準',
                  cell: (line) =>
                    line.targets.length
                      ? line.targets.map((one) => html`<span class="line">${one.label}　${one.heading}</span>`)
                      : tag({ words: '当たる章なし', kind: 'care', icon: 'alert' }),
                },
              ],
            })}
          </details>`
    }`;
}

/** 「6」 before 「(5)」: alone it says little. @param {string} clause */
const parent = (clause) => /^[ha](\d+)\./.exec(clause)?.[1] ?? '';

/** @param {Model} model */
function modules({ report }) {
  return html`<h2>研修</h2>
    <p>基準の時刻 ${moment(report.asOf)}。所要時間は、読み終えた方が5人になってから出します。</p>
    ${table({
      caption: 'いま公開している研修',
      hideCaption: true,
      rows: report.modules,
      none: html`研修はまだ公開されていません。「公開と試写」から公開します。`,
      columns: [
        { head: '研修', row: true, cell: (one) => one.title },
        { head: '対象', cell: (one) => audience(one.audience) },
        {
          head: '公開した日',
          cell: (one) => html`<span class="name">${day(one.publishedAt)}</span>`,
        },
        { head: '目安', number: true, cell: (one) => `${one.minutes}分` },
        { head: '読み終えた方', number: true, cell: (one) => `${one.finished}人` },
        {
          head: '時間の中央値',
          number: true,
          cell: (one) => (one.medianSeconds === undefined ? '－' : minutes(one.medianSeconds)),
        },
        { head: '問題', number: true, cell: (one) => `${one.questions.length}問` },
      ],
    })}
    <div class="row">${link('教材を直す・公開する', '#/pack')}</div>`;
}

/** @param {number} seconds */
const minutes = (seconds) =>
  seconds < 60 ? `${seconds}秒` : `${Math.floor(seconds / 60)}分${seconds % 60 ? `${seconds % 60}秒` : ''}`;

/** The most わからない first: that is where the wording is to be looked at. @param {Model} model @param {import('../../engine/desk.js').Desk} desk */
function questions({ report }, desk) {
  if (!report.modules.length) return nothing;
  const { module = '', all = false } = desk.ui;
  const every = report.modules.flatMap((one) => one.questions.map((question) => ({ ...question, module: one })));
  const told = every
    .filter((one) => one.dontKnow && (!module || one.module.id === module))
    .sort((a, b) => of(b.dontKnow) - of(a.dontKnow) || of(a.right) - of(b.right));
  const few = every.filter((one) => !one.dontKnow && (!module || one.module.id === module)).length;
  const rows = all ? told : told.slice(0, FIRST);
  return html`<h2>問題ごとの正答率と「わからない」</h2>
    <p>
      「わからない」が多い問題は、聞き方が分かりにくいのかもしれません。はじめて答えたときのものだけを数え、5人に満たない問題は出しません。どなたの答えかは、ここでは分かりません。
    </p>
    <div class="filters">
      ${select({ id: 'module', label: '研修でしぼる', value: module, options: [['', 'すべて'], ...report.modules.map((one) => /** @type {[string, string]} */ ([one.id, one.title]))], input: (value) => desk.set({ module: value }) })}
    </div>
    ${table({
      caption: `「わからない」の多い順${few ? `（ほかに、まだ5人に満たない問題が${few}問）` : ''}`,
      rows,
      none: 'まだ、5人以上が答えた問題はありません。',
      columns: [
        {
          head: '問題',
          row: true,
          cell: (one) => html`${one.ask}<br /><span class="hint">${one.module.title}　${one.id}</span>`,
        },
        { head: '答えた方', number: true, cell: (one) => `${one.asked}人` },
        { head: '正答率', number: true, cell: (one) => share(one.right) },
        { head: 'わからない', number: true, cell: (one) => share(one.dontKnow) },
      ],
    })}
    ${told.length > FIRST ? html`<div class="row">${button(all ? `はじめの${FIRST}問だけ見る` : `すべて見る（${told.length}問）`, () => desk.set({ all: !all }), { kind: 'quiet' })}</div>` : nothing}`;
}

/** @param {Wire<'Rate'>|undefined} rate */
const of = (rate) => (rate ? rate.numerator / rate.denominator : 0);
