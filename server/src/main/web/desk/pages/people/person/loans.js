/** 貸出: tablets of the council's this person holds or held. */
import { html } from '../../../../shared/parts/lit.js';
import { lent } from '../../../parts/loans.js';
import { section } from './section.js';

export const loans = section({
  roles: ['manager', 'auditor'],
  load: async (desk, person) => {
    const [all, list] = await Promise.all([desk.api.get('/api/loans'), desk.api.get('/api/devices')]);
    return {
      list,
      rows: all.filter((one) => one.person === person.id),
      place: new Map([[person.id, person]]),
    };
  },
  view: (model, desk) =>
    html`<section class="card">
      <h2>貸し出した端末</h2>
      ${model.rows.length ? lent(desk, model.rows, model, '貸し出した端末', '') : html`<p>貸し出した端末はありません。貸し出しは「端末」のページで記録します。</p>`}
    </section>`,
});
