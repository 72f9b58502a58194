/** 題名と期間: when it begins, until when it is asked and until when it counts. */
import { html, nothing } from '../../../../shared/parts/lit.js';
import { fiscalYear, fiscalYearName } from '../../../../shared/rules/wareki.js';
import { date, text } from '../../../parts/field.js';

/** @param {Wire<'NewPlan'>} is @param {(change: Partial<Wire<'NewPlan'>>) => void} put @param {Record<string, string>} wrong */
export function dates(is, put, wrong) {
  return html`${text({ id: 'title', label: '題名', value: is.title, max: 200, required: true, input: (value) => put({ title: value }), error: wrong.title })}
  ${date({ id: 'opensOn', label: '始まりの日', value: is.opensOn, required: true, input: (value) => put({ opensOn: value }), error: wrong.opensOn })}
  ${date({ id: 'dueOn', label: '期限（この日まで）', value: is.dueOn, required: true, input: (value) => put({ dueOn: value }), error: wrong.dueOn })}
  ${date({ id: 'closesOn', label: '終わりの日（この日まで数えます）', value: is.closesOn, required: true, hint: 'ふつうは年度の最後の日です。', input: (value) => put({ closesOn: value }), error: wrong.closesOn })}
  ${text({ id: 'newcomerDays', label: '途中で着任した方の日数（着任からこの日数で、終わりの日まで）', type: 'number', size: 'short', value: String(is.newcomerDays ?? ''), required: true, input: (value) => put({ newcomerDays: value === '' ? undefined : Number(value) }), error: wrong.newcomerDays })}
  ${is.opensOn ? html`<p>${fiscalYearName(fiscalYear(is.opensOn))}の計画になります。</p>` : nothing}`;
}
