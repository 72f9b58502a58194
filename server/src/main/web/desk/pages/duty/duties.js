/** 役割: who holds which duty of the policy and who stands in, as of any day. */
import { html, nothing } from '../../../shared/parts/lit.js';
import { day, isoDay } from '../../../shared/rules/wareki.js';
import { asOf } from '../../parts/asof.js';
import { button, twice } from '../../parts/button.js';
import { check, date, radios, select, text } from '../../parts/field.js';
import { tag } from '../../parts/note.js';
import { table } from '../../parts/table.js';
import { named } from '../../rules/words.js';
import { page } from '../../parts/page.js';

/** @param {import('../../engine/desk.js').Desk} desk @param {Record<string, string>} params */
const load = async (desk, { on }) => {
  const as = on || isoDay(Date.now());
  const [list, people] = await Promise.all([desk.api.get(`/api/duties?on=${as}`), desk.api.get('/api/people')]);
  return { list, people, on: as };
};
/** @typedef {Awaited<ReturnType<typeof load>>} Model */

export const duties = page({
  path: '/duty',
  menu: '役割',
  title: () => '役割（情報セキュリティの体制）',
  load,
  view: (model, desk) =>
    html` <div class="filters">
        ${asOf(desk, { label: 'どの日の体制か', value: model.on, go: (value) => desk.go(`/duty${value ? `?on=${value}` : ''}`) })}
      </div>
      ${table({
        caption: `${day(model.on)}の体制`,
        rows: model.list,
        columns: [
          { head: '役割', row: true, cell: (duty) => duty.title },
          {
            head: '担う方',
            cell: (duty) =>
              duty.inCharge.length
                ? duty.inCharge.map(
                    (one) =>
                      html`<div>
                        <span class="name">${one.publicName}</span>${one.title ? `（${one.title}）` : ''}
                        ${one.deputising ? tag({ words: '代理', kind: 'care' }) : nothing}
                      </div>`,
                  )
                : tag({ words: '決まっていません', kind: 'bad' }),
          },
          {
            head: '決めてある方',
            cell: (duty) => duty.holdings.map((one) => held(desk, duty, one, model.on)),
          },
          {
            head: 'これまで',
            cell: (duty) =>
              duty.history
                .filter((one) => !duty.holdings.some((now) => now.id === one.id))
                .map((one) => html`<div>${words(one)}</div>`),
          },
        ],
      })}
      ${desk.can('manager') ? html`${giving(desk, model)}${adding(desk)}` : nothing}`,
});

/** @param {Wire<'Holding'>} one */
const words = (one) =>
  html`<span class="name">${one.publicName}</span
    >${one.title ? `（${one.title}）` : ''}${one.role === 'deputy' ? '・代理' : ''}　<span class="hint"
      >${day(one.from)}から${one.to ? `${day(one.to)}まで` : ''}</span
    >`;

/** @param {import('../../engine/desk.js').Desk} desk @param {Wire<'Duty'>} duty @param {Wire<'Holding'>} one @param {string} on */
function held(desk, duty, one, on) {
  const last = desk.ui.last?.of === one.id ? desk.ui.last.day : on;
  return html`<div>
    ${words(one)}${
      desk.can('manager') && !one.to
        ? twice(desk, {
            id: `end-${one.id}`,
            words: '終える',
            title: `${one.publicName} さんの「${duty.title}」を終えます`,
            more: date({
              id: `last-${one.id}`,
              label: '最後の日',
              value: last,
              input: (day) => desk.set({ last: { of: one.id, day } }),
            }),
            yes: '終える',
            act: () =>
              desk.act(
                '終える',
                () => desk.api.post(`/api/duties/${duty.id}/holdings/${one.id}/endings`, { last }, duty),
                {
                  done: '記録しました。',
                },
              ),
          })
        : nothing
    }
  </div>`;
}

/** @param {import('../../engine/desk.js').Desk} desk @param {Model} model */
function giving(desk, model) {
  const give = desk.ui.give ?? { duty: '', person: '', role: 'holder', from: model.on, besides: false };
  /** @param {string} name */
  const put = (name) => (/** @type {unknown} */ value) => desk.set({ give: { ...give, [name]: value } });
  const there = model.people.filter((person) =>
    person.terms.some((term) => term.from <= give.from && (!term.to || term.to >= give.from)),
  );
  const lack = (/** @type {string} */ name, /** @type {string} */ sentence) =>
    desk.ui.tried && !give[name] ? sentence : null;
  return html`<section class="card">
    <h2>役割を割り当てる</h2>
    <div class="columns">
      ${select({ id: 'duty', label: '役割', value: give.duty, required: true, options: [['', '選んでください'], ...model.list.map((one) => /** @type {[string, string]} */ ([one.id, one.title]))], input: put('duty'), error: lack('duty', '役割を選んでください。') })}
      ${select({ id: 'person', label: '担う方', value: give.person, required: true, options: [['', '選んでください'], ...there.map((one) => /** @type {[string, string]} */ ([one.id, named(one)]))], input: put('person'), error: lack('person', '担う方を選んでください。') })}
      ${date({ id: 'from', label: 'いつから', value: give.from, required: true, input: put('from'), error: lack('from', '日を選んでください。') })}
    </div>
    ${radios({
      name: 'role',
      legend: '立場',
      value: give.role,
      options: [
        ['holder', '本人'],
        ['deputy', '代理（本人が休みや不在のときに担います）'],
      ],
      pick: put('role'),
    })}
    ${check({ id: 'besides', label: 'ほかの方と一緒に担う', checked: give.besides, pick: put('besides'), hint: '印がなければ、いまの方は前の日で終わります。前の日までの記録には、前の方の名前と役職が残ります。' })}
    <div class="row">
      ${button(
        '割り当てる',
        async () => {
          if (!give.duty || !give.person || !give.from) {
            desk.set({ tried: true });
            return;
          }
          const made = await desk.act(
            '割り当てる',
            () =>
              desk.api.post(
                `/api/duties/${give.duty}/holdings`,
                { person: give.person, role: give.role, from: give.from, besides: give.besides },
                model.list.find((one) => one.id === give.duty),
              ),
            { done: '割り当てました。' },
          );
          if (made) desk.set({ give: null, tried: false });
        },
        { kind: 'main' },
      )}
    </div>
  </section>`;
}

/** @param {import('../../engine/desk.js').Desk} desk */
function adding(desk) {
  return html`<section class="card">
    <h2>役割の名前を加える</h2>
    ${text({
      id: 'title',
      label: '役割の名前',
      value: desk.ui.title,
      max: 60,
      hint: '例　情報システム管理者',
      input: (value) => desk.set({ title: value }),
      error: desk.ui.named && !desk.ui.title?.trim() ? '名前を入れてください。' : null,
    })}
    <div class="row">
      ${button(
        '加える',
        async () => {
          if (!desk.ui.title?.trim()) {
            desk.set({ named: true });
            return;
          }
          if (
            await desk.act('加える', () => desk.api.post('/api/duties', { title: desk.ui.title.trim() }), {
              done: '加えました。',
            })
          )
            desk.set({ title: '', named: false });
        },
        { kind: 'quiet' },
      )}
    </div>
  </section>`;
}
