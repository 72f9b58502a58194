/** 免除と期限の延長: who is relieved of this plan, why and by whom. */
import { html } from '../../../shared/parts/lit.js';
import { day, shortDay } from '../../../shared/rules/wareki.js';
import { button } from '../../parts/button.js';
import { table } from '../../parts/table.js';

/** @param {import('./plan.js').Model} model @param {import('../../engine/desk.js').Desk} desk */
export function relieved({ reliefs, offered, plan: is }, desk) {
  return html`<h2>免除と期限の延長</h2>
    ${table({
      caption: '免除と期限の延長',
      hideCaption: true,
      rows: reliefs,
      none: '免除や延長はありません。個人のページから入れられます。',
      columns: [
        {
          head: '氏名',
          row: true,
          cell: (one) =>
            html`<a class="name" href=${`#/people/${one.person}`}>${offered.names.get(one.person) ?? ''}</a>`,
        },
        {
          head: '種類',
          cell: (one) => (one.kind === 'exemption' ? '免除' : `期限を${day(one.until ?? '')}まで延長`),
        },
        { head: 'わけ', cell: (one) => one.reason },
        {
          head: '入れた人',
          cell: (one) => `${offered.names.get(one.grantedBy) ?? ''}　${shortDay(one.grantedAt)}`,
        },
        {
          head: '操作',
          cell: (one) =>
            one.endedAt
              ? `${shortDay(one.endedAt)}に取りやめ`
              : desk.can('manager')
                ? button(
                    '取りやめる',
                    () =>
                      desk.act(
                        '取りやめる',
                        () => desk.api.post(`/api/plans/${is.id}/relief-endings`, { relief: one.id }),
                        { done: '取りやめました。' },
                      ),
                    { kind: 'quiet', label: `取りやめる：${offered.names.get(one.person) ?? ''}` },
                  )
                : '',
        },
      ],
    })}`;
}
