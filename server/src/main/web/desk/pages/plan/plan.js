/** One plan: what it asks of whom until when, and what is to be done with it now. */
import { html, nothing } from '../../../shared/parts/lit.js';
import { day, fiscalYearName, moment } from '../../../shared/rules/wareki.js';
import { facts, note } from '../../parts/note.js';
import { audience, itemWords } from '../../rules/plan.js';
import { draft } from './draft.js';
import { offer } from './offer.js';
import { published } from './published.js';
import { relieved } from './relieved.js';
import { where } from './where.js';
import { page } from '../../parts/page.js';

/** @param {import('../../engine/desk.js').Desk} desk @param {Record<string, string>} params */
const load = async (desk, { plan: id }) => {
  const [is, offered, rehearsal, rounds, reliefs, closing] = await Promise.all([
    desk.api.get(`/api/plans/${id}`),
    offer(desk),
    desk.api.get(`/api/plans/${id}/rehearsal`),
    desk.api.get(`/api/plans/${id}/notices/rehearsal`),
    desk.api.get(`/api/plans/${id}/reliefs`),
    desk.api
      .get('/api/closings')
      .then((all) => (all.some((one) => one.plan === id) ? desk.api.get(`/api/closings/${id}`) : null)),
  ]);
  return { plan: is, offered, rehearsal, rounds, reliefs, closing };
};
/** @typedef {Awaited<ReturnType<typeof load>>} Model */

export const plan = page({
  path: '/plan/:plan',
  under: '/plan',
  title: ({ plan: is }) => is.title,
  load,
  view: (model, desk) => {
    const { plan: is, offered, closing } = model;
    return html`<p>${where(is, closing ? [is.id] : [])}　${fiscalYearName(is.fiscalYear)}</p>
      ${is.returnedBecause ? note('warn', '差し戻されています', html`<p>${is.returnedBecause}</p>`) : nothing}
      ${facts([
        ['期間', `${day(is.opensOn)}から${day(is.closesOn)}まで`],
        ['期限', `${day(is.dueOn)}（途中で着任した方は、着任から${is.newcomerDays}日後まで）`],
        ['内容', is.items.map((one) => html`<div>${itemWords(one, offered.titles, offered.documents)}</div>`)],
        ['対象', is.audience.map((one) => audience(one, offered)).join('、')],
        ['作成', `${offered.names.get(is.createdBy ?? '') ?? ''}　${moment(is.createdAt)}`],
        [
          '承認',
          is.publishedAt ? `${offered.names.get(is.publishedBy ?? '') ?? ''}　${moment(is.publishedAt)}` : 'まだです',
        ],
      ])}
      ${is.publishedAt ? published(model, desk) : draft(model, desk)}
      ${is.publishedAt ? relieved(model, desk) : nothing}`;
  },
});
