/** Who reads which modules again because of a revision: chosen by the author, seen by the approver. */
import { html, nothing } from '../../shared/parts/lit.js';
import { check, radios } from './field.js';
import { audience } from '../rules/texts.js';

/** What of a module speaks of a changed clause, in words. @param {string} module @param {Wire<'Touched'>['places']} places */
export function spots(module, places) {
  const its = places.filter((one) => one.module === module);
  const pages = [...new Set(its.filter(({ kind }) => kind === 'page').map(({ id }) => `${id}枚目`))];
  const questions = [...new Set(its.filter(({ kind }) => kind === 'question').map(({ words }) => `問題「${words}」`))];
  return [...pages, ...questions].join('、');
}

/** @param {{courses: Wire<'Module'>[], places: Wire<'Touched'>}} model @param {{modules: string[], retrain: string}} ui @param {Record<string, string>} wrong @param {import('../engine/desk.js').Desk} desk */
export function retraining({ courses, places: { places } }, ui, wrong, desk) {
  /** @param {Wire<'Module'>} one */
  const line = (one) =>
    check({
      id: `retrain-${one.id}`,
      label: one.title,
      checked: ui.modules.includes(one.id),
      hint: spots(one.id, places) || nothing,
      pick: (on) =>
        desk.set({
          modules: on ? [...ui.modules, one.id] : ui.modules.filter((/** @type {string} */ id) => id !== one.id),
        }),
    });
  const hit = courses.filter((one) => places.some((at) => at.module === one.id));
  const others = courses.filter((one) => !hit.includes(one));
  return html`${radios({
    name: 'retrain',
    legend: 'だれに研修を読み直していただきますか',
    value: ui.retrain,
    options: [
      ['nobody', 'だれにもお願いしない'],
      ['all', '全員'],
      ['members', '議員だけ'],
      ['staff', '事務局職員だけ'],
    ],
    pick: (value) => desk.set({ retrain: value }),
  })}
  ${
    ui.retrain === 'nobody'
      ? nothing
      : html`<fieldset class="field" data-wrong=${Boolean(wrong.modules)}>
          <legend>読み直していただく研修</legend>
          <p class="hint">
            公開すると、この研修だけの計画「改定に伴う再研修」の下書きができます。別の方が研修計画で承認すると、お願いが届きます。
          </p>
          ${wrong.modules ? html`<p class="wrong">${wrong.modules}</p>` : nothing}
          ${
            hit.length
              ? html`<p><b>変わる条項を説明している研修</b></p>
                  ${hit.map(line)}`
              : html`<p>変わる条項を説明している研修はありません。</p>`
          }
          ${
            others.length
              ? html`<details ?open=${!hit.length}>
                  <summary>ほかの研修も選ぶ（${others.length}）</summary>
                  ${others.map(line)}
                </details>`
              : nothing
          }
        </fieldset>`
  }`;
}

/** What was chosen, for who approves and who looks back. @param {Wire<'PolicyDecisions'>} is @param {{courses: Wire<'Module'>[], places: Wire<'Touched'>}} model */
export const reread = (is, { courses, places: { places } }) =>
  !is.retrain || is.retrain === 'nobody'
    ? 'だれにもお願いしない'
    : html`${audience(is.retrain)}に、次の研修をお願いする${is.retrainModules?.map((id) => html`<div>「${courses.find((one) => one.id === id)?.title ?? id}」${spots(id, places) ? html`<span class="hint">${spots(id, places)}</span>` : nothing}</div>`)}`;
