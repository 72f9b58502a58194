/** 会派・委員会, 休み, 氏名の訂正: by the day, never removed. */
import { html, nothing } from '../../../../shared/parts/lit.js';
import { day, isoDay } from '../../../../shared/rules/wareki.js';
import { save } from '../../../engine/saving.js';
import { button } from '../../../parts/button.js';
import { check, date, select, text } from '../../../parts/field.js';
import { section } from './section.js';

export const places = section({
  roles: ['manager'],
  load: async (desk, person) => ({
    groups: await desk.api.get('/api/groups'),
    names: await desk.api.get(`/api/people/${person.id}/names`),
  }),
  view: ({ groups, names }, desk, person) =>
    html`<section class="card">
      <h2>会派・委員会、休み、氏名</h2>
      ${person.leaves?.map((one) => html`<p>休み　${day(one.from)}から${one.to ? `${day(one.to)}まで` : ''}（${one.reason}）</p>`)}
      ${names.length > 1 ? html`<p>前の氏名　${names.slice(1).join('、')}</p>` : nothing}
      ${
        desk.ui.place
          ? form(desk, person, groups)
          : html`<div class="row">
              ${button('会派・委員会に入る', () => desk.set({ place: { what: 'join', kind: 'group', on: isoDay(Date.now()) } }), { kind: 'quiet' })}
              ${person.memberships.some(open) ? button('会派・委員会を離れる', () => desk.set({ place: { what: 'leave', on: isoDay(Date.now()), group: person.memberships.find(open)?.group } }), { kind: 'quiet' }) : nothing}
              ${
                person.leaves?.some(open)
                  ? button(
                      '休みの終わりを入れる',
                      () => desk.set({ place: { what: 'back', on: isoDay(Date.now()) } }),
                      { kind: 'quiet' },
                    )
                  : button('長い休みを入れる', () => desk.set({ place: { what: 'away', on: isoDay(Date.now()) } }), {
                      kind: 'quiet',
                    })
              }
              ${button('氏名などを直す', () => desk.set({ place: { what: 'name', publicName: person.publicName, kana: person.kana, seat: person.seatNumber ?? '', title: person.title ?? '', base: person } }), { kind: 'quiet' })}
            </div>`
      }
    </section>`,
});

/** @param {{to?: string}} one */
const open = (one) => !one.to;

/** @param {import('../../../engine/desk.js').Desk} desk @param {Wire<'Person'>} person @param {Wire<'Group'>[]} groups */
function form(desk, person, groups) {
  const { place } = desk.ui;
  const put = (/** @type {string} */ name) => (/** @type {unknown} */ value) =>
    desk.set({ place: { ...place, [name]: value } });
  const lack = (/** @type {string} */ name, /** @type {string} */ words) =>
    desk.ui.placeTried && !String(place[name] ?? '').trim() ? words : null;
  const unknown = place.what === 'join' && place.name?.trim() && !groups.some((one) => one.name === place.name.trim());
  /** @type {Record<string, {title: string, needs: string[], fields: () => unknown, send?: () => Promise<any>, edit?: () => import('../../../engine/saving.js').Edit}>} */
  const acts = {
    join: {
      title: '会派・委員会に入る',
      needs: ['name', 'on'],
      fields: () =>
        html` ${select({
          id: 'place-kind',
          label: '種類',
          value: place.kind,
          options: [
            ['group', '会派'],
            ['committee', '委員会'],
          ],
          input: put('kind'),
        })}
        ${text({ id: 'place-name', label: '名前', value: place.name, required: true, max: 120, list: groups.filter((one) => one.kind === place.kind).map((one) => one.name), input: put('name'), error: lack('name', '名前を入れてください。') })}
        ${unknown ? check({ id: 'place-new', label: `「${place.name.trim()}」を新しく作る`, checked: Boolean(place.create), pick: put('create'), hint: 'この名前はまだありません。書き間違いのときは、印を付けずに直してください。' }) : nothing}
        ${date({ id: 'place-on', label: '入る日', value: place.on, required: true, input: put('on'), hint: '会派を移るときは、前の会派は前の日で終わります。', error: lack('on', '日を選んでください。') })}`,
      send: () =>
        desk.api.post(`/api/people/${person.id}/memberships`, {
          kind: place.kind,
          name: place.name.trim(),
          from: place.on,
          create: Boolean(unknown && place.create),
        }),
    },
    leave: {
      title: '会派・委員会を離れる',
      needs: ['group', 'on'],
      fields: () =>
        html` ${select({ id: 'place-group', label: '離れるところ', value: place.group, options: person.memberships.filter(open).map((one) => [one.group, one.name]), input: put('group') })}
        ${date({ id: 'place-on', label: '最後の日', value: place.on, required: true, input: put('on'), error: lack('on', '日を選んでください。') })}`,
      send: () => desk.api.post(`/api/people/${person.id}/membership-endings`, { group: place.group, last: place.on }),
    },
    away: {
      title: '長い休みを入れる',
      needs: ['on', 'reason'],
      fields: () =>
        html` ${date({ id: 'place-on', label: '休みの始まり', value: place.on, required: true, input: put('on'), error: lack('on', '日を選んでください。') })}
        ${date({ id: 'place-to', label: '終わり（分かっているとき）', value: place.to, input: put('to') })}
        ${text({ id: 'place-reason', label: 'わけ', value: place.reason, required: true, max: 200, list: ['療養', '育児休業', '介護休業', '出産'], input: put('reason'), error: lack('reason', 'わけを入れてください。') })}`,
      send: () =>
        desk.api.post(`/api/people/${person.id}/leaves`, {
          from: place.on,
          reason: place.reason.trim(),
          ...(place.to ? { to: place.to } : {}),
        }),
    },
    back: {
      title: '休みの終わりを入れる',
      needs: ['on'],
      fields: () =>
        date({
          id: 'place-on',
          label: '休みの最後の日',
          value: place.on,
          required: true,
          input: put('on'),
          error: lack('on', '日を選んでください。'),
        }),
      send: () => desk.api.post(`/api/people/${person.id}/leave-endings`, { last: place.on }),
    },
    name: {
      title: '氏名などを直す',
      needs: ['publicName', 'kana'],
      fields: () =>
        html` ${text({ id: 'place-public', label: '氏名', value: place.publicName, required: true, max: 200, input: put('publicName'), hint: '前の氏名で署名したものは、そのまま残ります。', error: lack('publicName', '氏名を入れてください。') })}
        ${text({ id: 'place-kana', label: 'フリガナ', value: place.kana, required: true, max: 200, input: put('kana'), error: lack('kana', 'フリガナを入れてください。') })}
        ${person.kind === 'member' ? text({ id: 'place-seat', label: '議席番号', value: String(place.seat), type: 'number', size: 'short', input: put('seat') }) : nothing}
        ${text({ id: 'place-title', label: '役職', value: place.title, max: 60, input: put('title') })}`,
      edit: () => ({
        base: place.base,
        typed: {
          publicName: place.publicName.trim(),
          kana: place.kana.trim(),
          seatNumber: place.seat ? Number(place.seat) : undefined,
          title: place.title.trim() || undefined,
        },
        labels: { publicName: '氏名', kana: 'フリガナ', seatNumber: '議席番号', title: '役職' },
        /** @param {Asked<'post', `/api/people/${string}/names`>} values @param {{etag: string}} seen */
        send: (values, seen) => desk.api.post(`/api/people/${person.id}/names`, values, seen),
        saved: () => desk.set({ place: null, placeTried: false }),
        done: '記録しました。',
      }),
    },
  };
  const act = acts[place.what];
  return html`<h3>${act.title}</h3>
    ${act.fields()}
    <div class="row">
      ${button(
        '記録する',
        async () => {
          if (act.needs.some((name) => !String(place[name] ?? '').trim())) {
            desk.set({ placeTried: true });
            return;
          }
          if (act.edit) {
            await save(desk, '記録する', act.edit());
          } else if (await desk.act('記録する', async () => (await act.send?.()) ?? true, { done: '記録しました。' }))
            desk.set({ place: null, placeTried: false });
        },
        { kind: 'main' },
      )}${button('やめる', () => desk.set({ place: null, placeTried: false }))}
    </div>`;
}
