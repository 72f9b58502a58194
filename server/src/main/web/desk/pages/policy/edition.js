/** One edition of a document: its text, whose signature holds under it, and what of the course it touched. */
import { clauseTree } from '../../../shared/parts/clause.js';
import { html, nothing } from '../../../shared/parts/lit.js';
import { day, moment } from '../../../shared/rules/wareki.js';
import { link } from '../../parts/button.js';
import { facts } from '../../parts/note.js';
import { table } from '../../parts/table.js';
import { differences, kept, touched } from '../../parts/revision.js';
import { again, form, holding, opened } from '../../rules/texts.js';
import { kind } from '../../rules/words.js';
import { page } from '../../parts/page.js';

export const edition = page({
  path: '/policy/:document/:number',
  under: '/course',
  title: ({ edition: is }) => `${is.edition.title}　第${is.edition.number}版`,
  load: async (desk, { document, number }) => {
    const at = `/api/policies/${document}/editions/${number}`;
    const [edition, signatures, places, changes] = await Promise.all([
      desk.api.get(at),
      desk.api.get(`${at}/signatures`),
      desk.api.get(`${at}/touched`),
      Number(number) > 1 ? desk.api.get(`${at}/differences`) : null,
    ]);
    return { edition, signatures, places, changes };
  },
  view: ({ edition: { edition: is, clauses }, signatures: who, places, changes }, desk) =>
    html` ${facts(
        /** @type {[unknown, unknown][]} */ ([
          ['施行日', day(is.effectiveOn)],
          ['策定・改定日', day(is.adoptedOn)],
          ['公開', opened(is)],
          ['公開した時刻', moment(is.publishedAt)],
          ...(is.number > 1
            ? [
                ['署名のし直し', again(is.resign)],
                ['改定の理由', is.reason ?? '－'],
              ]
            : []),
          ['識別番号（SHA-256）', html`<span class="code">${is.sha256}</span>`],
        ]),
      )}
      ${signatures(who)} ${touched(places)} ${reading(is, places.plan, desk)}
      ${
        changes
          ? html`<h2>前の版とのちがい</h2>
              ${differences(changes.differences, clauses)}`
          : nothing
      }
      <h2>全文</h2>
      <details>
        <summary>全文を見る</summary>
        ${clauseTree(clauses)}
      </details>`,
});

/** The plan the edition drew up, or the way to one. @param {Wire<'PolicyEdition'>} is @param {Wire<'Plan'>|undefined} plan @param {import('../../engine/desk.js').Desk} desk */
function reading(is, plan, desk) {
  if (is.number === 1) return nothing;
  const may = desk.open.some((page) => page.path === '/plan');
  return html`<h2>研修の読み直し</h2>
    ${
      plan
        ? html`<p>
              「${plan.title}」${plan.publishedAt ? `は、${moment(plan.publishedAt)}に承認されました。` : 'の下書きができています。別の方が研修計画で承認すると、お願いが届きます。'}
            </p>
            ${may ? html`<div class="row">${link(plan.publishedAt ? '計画を見る' : '計画を確かめる', `#/plan/${plan.id}`)}</div>` : nothing}`
        : html`<p>この改定では、研修の読み直しをお願いしていません。</p>
            ${is.material && may ? html`<div class="row">${link('研修もやり直していただくときは、研修計画へ', '#/plan')}</div>` : nothing}`
    }`;
}

/** @param {Wire<'Signatures'>} who */
function signatures(who) {
  const { all } = holding(who);
  const office = who.lines.filter((one) => one.inOffice).length;
  return html`<h2>この版で有効な署名</h2>
    <p>
      在任中の${office}人のうち、<b>${all}人</b>の署名が、この版でも有効です。${who.number > 1 && !who.material ? '軽微な改定のため、前の版への署名がそのまま生きています。' : ''}前の版への署名は、消えずに残ります。
    </p>
    ${who.number > 1 && who.resign === 'nobody' ? kept(who, who.number) : nothing}
    <details>
      <summary>お一人ずつ見る（${who.lines.length}人）</summary>
      ${table({
        caption: '署名の一覧（フリガナ順）',
        hideCaption: true,
        rows: who.lines,
        columns: [
          {
            head: '氏名',
            row: true,
            cell: (one) => html`<a class="name" href=${`#/people/${one.person}`}>${one.name}</a>`,
          },
          { head: '区分', cell: (one) => `${kind(one.kind)}${one.inOffice ? '' : '（退任）'}` },
          { head: '最後の届け出', cell: (one) => form(one.form) },
          { head: 'どの版に', cell: (one) => (one.edition ? `第${one.edition}版` : '') },
          { head: 'いつ', cell: (one) => (one.at ? moment(one.at) : '') },
          { head: 'この版で', cell: (one) => (one.holds ? '有効' : '署名が要る') },
        ],
      })}
    </details>`;
}
