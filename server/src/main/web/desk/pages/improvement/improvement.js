/** One 改善事項 with its steps: who sees to it by when, and what was done. */
import { html, nothing } from '../../../shared/parts/lit.js';
import { day, fiscalYearName, moment } from '../../../shared/rules/wareki.js';
import { save } from '../../engine/saving.js';
import { button, link } from '../../parts/button.js';
import { area, date, select } from '../../parts/field.js';
import { facts, tag } from '../../parts/note.js';
import { table } from '../../parts/table.js';
import { improvementSource, improvementState, improvementStep } from '../../rules/improvement.js';
import { clauseHeadings, clauseWords } from '../selfcheck/selfchecks.js';
import { named } from '../../rules/words.js';
import { page } from '../../parts/page.js';

export const improvement = page({
  path: '/improvement/:improvement',
  under: '/selfcheck',
  roles: ['manager', 'approver', 'auditor'],
  title: ({ one }) => one.title,
  load: async (desk, params) => {
    const [one, headings, people] = await Promise.all([
      desk.api.get(`/api/improvements/${params.improvement}`),
      clauseHeadings(desk),
      desk.can('manager') ? desk.api.get('/api/people') : [],
    ]);
    return { one, headings, people };
  },
  view: ({ one, headings, people }, desk) =>
    html`${facts([
        ['状況', tag(improvementState(one))],
        ['担当', one.owner.publicName],
        ...(one.deputy ? [/** @type {[string, string]} */ (['代理', one.deputy.publicName])] : []),
        ['期日', day(one.dueOn)],
        ['条項', one.clauses.map((/** @type {string} */ id) => clauseWords(id, headings)).join('、')],
        ['きっかけ', `${improvementSource(one.source)}${one.sourceRef ? `（${one.sourceRef}）` : ''}`],
        ['年度', one.fiscalYears.map(fiscalYearName).join('、')],
        ...(one.done
          ? [
              /** @type {[string, unknown]} */ (['したこと', html`<span class="said">${one.done}</span>`]),
              /** @type {[string, string]} */ (['完了した日', day(one.closedOn)]),
            ]
          : []),
      ])}
      ${desk.can('manager') && one.state === 'open' ? html`${close(one, desk)}${assign(one, people, desk)}${carry(one, desk)}` : nothing}
      <h2>これまでの経過</h2>
      ${table({
        caption: '経過（古い順）',
        rows: one.steps,
        columns: [
          { head: 'いつ', cell: (step) => moment(step.at) },
          { head: '何を', row: true, cell: (step) => improvementStep(step.kind) },
          { head: 'だれが', cell: (step) => html`<span class="name">${step.by.publicName}</span>` },
          { head: '担当', cell: (step) => html`<span class="name">${step.owner.publicName}</span>` },
          { head: '期日', cell: (step) => day(step.dueOn) },
          { head: '年度', cell: (step) => fiscalYearName(step.fiscalYear) },
          { head: '覚え', cell: (step) => html`<span class="said">${step.note ?? ''}</span>` },
        ],
      })}
      <div class="row">${link('自己点検と改善へ戻る', `#/selfcheck?fiscalYear=${one.fiscalYears.at(-1)}`)}</div>`,
});

/** @param {Wire<'Improvement'>} one @param {import('../../engine/desk.js').Desk} desk */
function close(one, desk) {
  const { done = '', wrong } = desk.ui;
  return html`<section class="card">
    <h2>完了する</h2>
    <p>完了すると、書き足すことはできません。続きがあるときは、新しく立てます。</p>
    ${area({ id: 'done', label: 'したこと', required: true, max: 2000, value: done, error: wrong === 'done' ? '何をしたかを書いてください。' : '', input: (value) => desk.set({ done: value }) })}
    <div class="row">
      ${button(
        '完了する',
        () =>
          done.trim()
            ? desk.act(
                '完了する',
                () => desk.api.post(`/api/improvements/${one.id}/closures`, { done: done.trim() }, one),
                {
                  done: '完了しました。',
                },
              )
            : desk.set({ wrong: 'done' }),
        { kind: 'main' },
      )}
    </div>
  </section>`;
}

/** @param {Wire<'Improvement'>} one @param {Wire<'Person'>[]} people @param {import('../../engine/desk.js').Desk} desk */
function assign(one, people, desk) {
  if (!desk.ui.duty)
    return html`<div class="row">
      ${button('担当・期日を変える', () => desk.set({ duty: { owner: one.owner.id, dueOn: one.dueOn, note: '', base: one }, over: null }))}
      ${desk.ui.over ? nothing : button('翌年度へ移す', () => desk.set({ over: { dueOn: '', note: '' } }))}
    </div>`;
  const { duty } = desk.ui;
  /** @param {Record<string, unknown>} patch */
  const put = (/** @type {Record<string, unknown>} */ patch) => desk.set({ duty: { ...duty, ...patch } });
  return html`<section class="card">
    <h2>担当・期日を変える</h2>
    ${select({ id: 'owner', label: '担当', value: duty.owner, options: people.map((person) => [person.id, named(person)]), input: (owner) => put({ owner }) })}
    ${date({ id: 'due', label: '期日', value: duty.dueOn, input: (dueOn) => put({ dueOn }) })}
    ${area({ id: 'why', label: 'わけ', rows: 2, max: 2000, value: duty.note, input: (note) => put({ note }) })}
    <div class="row">
      ${button('やめる', () => desk.set({ duty: null }))}${button(
        '変える',
        () =>
          save(desk, '担当・期日を変える', {
            base: duty.base,
            typed: { owner: duty.owner, dueOn: duty.dueOn, note: duty.note.trim() || undefined },
            labels: { owner: '担当', dueOn: '期日' },
            plain: (_, /** @type {{id: string}|string|undefined} */ value) =>
              typeof value === 'object' ? value.id : value,
            show: (name, value) =>
              name === 'dueOn' ? day(value) : (people.find((person) => person.id === value)?.publicName ?? ''),
            send: (values, seen) => desk.api.post(`/api/improvements/${one.id}/duties`, values, seen),
            saved: () => desk.set({ duty: null }),
            done: '変えました。',
          }),
        { kind: 'main', disabled: !duty.dueOn },
      )}
    </div>
  </section>`;
}

/** @param {Wire<'Improvement'>} one @param {import('../../engine/desk.js').Desk} desk */
function carry(one, desk) {
  const { over } = desk.ui;
  if (!over) return nothing;
  /** @param {Record<string, unknown>} patch */
  const put = (/** @type {Record<string, unknown>} */ patch) => desk.set({ over: { ...over, ...patch } });
  return html`<section class="card">
    <h2>翌年度へ移す</h2>
    <p>${fiscalYearName((one.fiscalYears.at(-1) ?? 0) + 1)}の一覧に載り、この年度の一覧では「翌年度へ」となります。</p>
    ${date({ id: 'over-due', label: '新しい期日', required: true, value: over.dueOn, error: over.wrong && !over.dueOn ? '期日を選んでください。' : '', input: (dueOn) => put({ dueOn }) })}
    ${area({ id: 'over-why', label: 'わけ', required: true, rows: 2, max: 2000, value: over.note, error: over.wrong && !over.note.trim() ? 'わけを書いてください。' : '', input: (note) => put({ note }) })}
    <div class="row">
      ${button('やめる', () => desk.set({ over: null }))}${button(
        '移す',
        () =>
          over.dueOn && over.note.trim()
            ? desk.act(
                '翌年度へ移す',
                async () => {
                  await desk.api.post(
                    `/api/improvements/${one.id}/carryovers`,
                    { dueOn: over.dueOn, note: over.note.trim() },
                    one,
                  );
                  desk.set({ over: null });
                },
                { done: '翌年度へ移しました。' },
              )
            : put({ wrong: true }),
        { kind: 'main' },
      )}
    </div>
  </section>`;
}
