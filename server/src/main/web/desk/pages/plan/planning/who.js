/** 対象: everybody of a kind, a group, whoever has a duty, or single persons. */
import { html, nothing } from '../../../../shared/parts/lit.js';
import { check } from '../../../parts/field.js';
import { named } from '../../../rules/words.js';

/** @param {Wire<'NewPlan'>} is @param {(change: Partial<Wire<'NewPlan'>>) => void} put @param {import('../offer.js').Offered} offered @param {Record<string, string>} wrong */
export function who(is, put, offered, wrong) {
  /** @param {Wire<'Audience'>['kind']} kind @param {string} [ref] */
  const has = (kind, ref) => is.audience.some((one) => one.kind === kind && one.ref === ref);
  /** @param {Wire<'Audience'>['kind']} kind @param {string} [ref] */
  const pick = (kind, ref) => (/** @type {boolean} */ on) =>
    put({
      audience: on
        ? [...is.audience, { kind, ...(ref ? { ref } : {}) }]
        : is.audience.filter((one) => one.kind !== kind || one.ref !== ref),
    });
  return html`${wrong.audience ? html`<p class="wrong">${wrong.audience}</p>` : nothing}
    <fieldset class="field">
      <legend>だれにお願いしますか</legend>
      ${
        /** @type {[Wire<'Audience'>['kind'], string][]} */ ([
          ['all', '全員（議員と事務局職員）'],
          ['members', '全議員'],
          ['staff', '事務局職員'],
          ['newcomers', '新任の方だけ（期間のうちに着任された方に、自動で）'],
        ]).map(([kind, words]) => check({ id: `who-${kind}`, label: words, checked: has(kind), pick: pick(kind) }))
      }
    </fieldset>
    <p class="hint">
      「全員」「全議員」には、途中で着任された方も自動で入ります。期限は、着任から${is.newcomerDays}日後までのばします（終わりの日をこえません）。
    </p>
    <fieldset class="field">
      <legend>会派・委員会</legend>
      ${offered.groups.map((one) => check({ id: `who-${one.group}`, label: one.name, checked: has(one.kind, one.group) || has('group', one.group), pick: pick(one.kind, one.group) }))}
    </fieldset>
    <fieldset class="field">
      <legend>役割</legend>
      ${offered.duties.map((one) => check({ id: `who-${one.id}`, label: `${one.title}（${one.holdings.map((of) => `${of.publicName}${of.role === 'deputy' ? '・代理' : ''}`).join('、') || '決まっていません'}）`, checked: has('duty', one.id), pick: pick('duty', one.id) }))}
      <p class="hint">その日に役割を担う方と代理の方に、自動でお願いします。役割が代わると、次の方へ移ります。</p>
    </fieldset>
    <details>
      <summary>一人ずつ選ぶ</summary>
      ${offered.people.map((one) => check({ id: `who-${one.id}`, label: named(one), checked: has('person', one.id), pick: pick('person', one.id) }))}
    </details>`;
}
