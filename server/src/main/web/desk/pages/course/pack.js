/** One pack: what the proof-reader found, what it changes of the course, the preview, and publication by a second person. */
import { html, nothing } from '../../../shared/parts/lit.js';
import { moment } from '../../../shared/rules/wareki.js';
import { button, twice } from '../../parts/button.js';
import { area, check } from '../../parts/field.js';
import { facts, note, tag } from '../../parts/note.js';
import { table } from '../../parts/table.js';
import { audience, card, change, level, pack as state } from '../../rules/texts.js';
import { page } from '../../parts/page.js';

/** Cards that can be looked at here. */
const SHOWN = ['glossary', 'emergency', 'statement'];

/** @param {import('../../engine/desk.js').Desk} desk @param {Record<string, string>} params */
const load = (desk, { pack: id }) => desk.api.get(`/api/courses/packs/${id}`);
/** @typedef {Awaited<ReturnType<typeof load>>} Model */

export const pack = page({
  path: '/pack/:pack',
  under: '/pack',
  title: ({ pack: is }) => `${is.title || '（題名のない教材）'}　${is.version}`,
  load,
  view: (model, desk) =>
    html`${standing(model)}
      <h2>1. 校正の結果</h2>
      ${findings(model, desk)}
      <h2>2. 前の教材とのちがいと試写</h2>
      ${changes(model, desk)}${decide(model, desk)}`,
});

/** @param {Model} model */
const standing = ({ pack: is }) =>
  facts(
    /** @type {[unknown, unknown][]} */ ([
      ['状態', tag(state(is.state))],
      ['読み込んだ方', `${is.madeBy.name}（${moment(is.madeAt)}）`],
      ['ファイル', `${is.files}個`],
      ...(is.publishedAt
        ? [
            ['公開した方', `${is.publishedBy?.name}（${moment(is.publishedAt)}）`],
            ['理由', is.reason ?? '－'],
          ]
        : []),
      ['識別番号（SHA-256）', html`<span class="code">${is.sha256}</span>`],
    ]),
  );

/** @param {Model} model @param {import('../../engine/desk.js').Desk} desk */
function findings({ findings: all }, desk) {
  if (!all.length) return note('ok', '直すところはありません');
  const count = (/** @type {string} */ kind) => all.filter((one) => one.level === kind).length;
  const { hints = false } = desk.ui;
  const rows = all.filter((one) => hints || one.level !== 'hint');
  return html`${
    count('stops')
      ? note(
          'problem',
          `直すまで公開できないところが${count('stops')}件あります`,
          html`<p>ファイルと行をご覧になり、直してから、ZIPをもう一度読み込んでください。</p>`,
        )
      : note(
          'ok',
          '公開を止めるところはありません',
          count('remark') ? html`<p>注意が${count('remark')}件あります。</p>` : nothing,
        )
  }
  ${count('hint') ? check({ id: 'hints', label: `参考の指摘も見る（${count('hint')}件）`, checked: hints, pick: (on) => desk.set({ hints: on }) }) : nothing}
  ${table({
    caption: `指摘（${rows.length}件）`,
    rows,
    none: '参考の指摘だけです。',
    columns: [
      { head: '重さ', cell: (one) => tag(level(one.level)) },
      { head: 'ファイル', row: true, cell: (one) => html`<span class="code">${one.file}</span>` },
      { head: '行', number: true, cell: (one) => one.line },
      { head: '内容', cell: (one) => one.message },
    ],
  })}`;
}

/** @param {Model} model @param {import('../../engine/desk.js').Desk} desk */
function changes({ pack: is, modules, others }, desk) {
  const { same = false } = desk.ui;
  const real = modules.filter((one) => one.change !== 'same');
  const rows = same || !real.length ? modules : real;
  return html`<p>
      研修${modules.length}本のうち、<b>${real.length}本</b>が変わります。題名を押すと、タブレットでの見え方を試写します。
    </p>
    ${real.length && real.length < modules.length ? check({ id: 'same', label: '変わらない研修も見る', checked: same, pick: (on) => desk.set({ same: on }) }) : nothing}
    ${table({
      caption: '研修',
      rows,
      none: '研修はありません。',
      columns: [
        {
          head: '研修',
          row: true,
          cell: (one) => (one.change === 'removed' ? one.title : html`<a href=${address(is, one)}>${one.title}</a>`),
        },
        { head: 'ちがい', cell: (one) => tag(change(one.change)) },
        {
          head: '変わるページ',
          cell: (one) => (one.pagesChanged.length ? `${one.pagesChanged.join('、')}枚目` : ''),
        },
        {
          head: '問題など',
          cell: (one) =>
            [
              part('加わる', one.questionsAdded),
              part('変わる', one.questionsChanged),
              part('なくなる', one.questionsRemoved),
              other(one),
            ]
              .filter(Boolean)
              .join('／'),
        },
        {
          head: '対象',
          cell: (one) => html`<span class="name">${audience(one.audience)}（${one.label}）</span>`,
        },
        {
          head: '量',
          cell: (one) => html`<span class="name">${one.pages}枚・${one.questions}問・${one.minutes}分</span>`,
        },
      ],
    })}
    ${
      others.length
        ? table({
            caption: 'そのほか',
            rows: others,
            columns: [
              {
                head: '種類',
                row: true,
                cell: (one) =>
                  SHOWN.includes(one.kind) && one.change !== 'removed'
                    ? html`<a href=${`#/pack/${is.id}/${one.kind}`}>${card(one.kind)}</a>`
                    : card(one.kind),
              },
              { head: '題名', cell: (one) => one.title },
              { head: 'ちがい', cell: (one) => tag(change(one.change)) },
            ],
          })
        : nothing
    }`;
}

/** The preview marks what changes. @param {Wire<'PackLine'>} is @param {Wire<'Pack'>['modules'][number]} one */
const address = (is, one) =>
  `#/pack/${is.id}/module/${one.id}${one.change === 'changed' ? `?pages=${one.pagesChanged.join(',')}&questions=${[...one.questionsAdded, ...one.questionsChanged].join(',')}` : ''}`;

/** @param {Wire<'Pack'>['modules'][number]} one */
const other = (one) =>
  one.change === 'changed' &&
  !one.pagesChanged.length &&
  !one.questionsAdded.length &&
  !one.questionsChanged.length &&
  !one.questionsRemoved.length
    ? '題名や対象、時間など'
    : '';

/** @param {string} words @param {string[]} ids */
const part = (words, ids) => (ids.length ? `${words}${ids.length}問（${ids.join('、')}）` : '');

/** @param {Model} model @param {import('../../engine/desk.js').Desk} desk */
function decide({ pack: is, hash, etag }, desk) {
  if (is.state !== 'open' || !desk.can('manager', 'approver')) return nothing;
  const { reason = '', wrong = false } = desk.ui;
  const mine = is.madeBy.id === desk.me?.id;
  const publish = desk.can('approver') && !mine && !is.stops;
  return html`<h2>3. 公開</h2>
    ${is.stops ? note('warn', 'まだ公開できません', html`<p>先に、校正の指摘を直してください。</p>`) : mine ? note('info', '別の承認者が公開します', html`<p>ご自分で読み込んだ教材は、ご自分では公開できません。</p>`) : nothing}
    ${
      publish
        ? html`${area({ id: 'reason', label: 'なぜ教材を変えるか', rows: 2, max: 400, required: true, value: reason, error: wrong && !reason.trim() ? '理由を書いてください。' : null, input: (value) => desk.set({ reason: value, wrong: false }) })}
            <div class="row">
              ${
                reason.trim()
                  ? twice(desk, {
                      id: 'publish',
                      words: '承認して公開する',
                      kind: 'main',
                      title: 'この教材を公開します',
                      more: html`<p>
                        次につながったときに、全員の端末に届きます。読み終えた方の記録は、そのまま残ります。
                      </p>`,
                      yes: '公開する',
                      act: () =>
                        desk.act(
                          '公開する',
                          () => desk.api.post(`/api/courses/packs/${is.id}/publications`, { reason, hash }),
                          { done: '公開しました。' },
                        ),
                    })
                  : button('承認して公開する', () => desk.set({ wrong: true }), { kind: 'main' })
              }
            </div>`
        : nothing
    }
    <div class="row">
      ${twice(desk, {
        id: 'end',
        words: 'この教材を取りやめる',
        title: 'この教材を取りやめます',
        more: html`<p>見ることはできますが、もう公開はできません。</p>`,
        yes: '取りやめる',
        act: () =>
          desk.act('取りやめる', () => desk.api.delete(`/api/courses/packs/${is.id}`, undefined, { etag }), {
            done: '取りやめました。',
          }),
      })}
    </div>`;
}
