/** What a plan needs before it can be kept, how next year's begins, and the words for what it asks of whom. */
import { isoDay } from '../../shared/rules/wareki.js';

/** @param {number} now @returns {Wire<'NewPlan'>} */
export const blank = (now) => ({
  title: '',
  opensOn: isoDay(now),
  dueOn: '',
  closesOn: '',
  items: [],
  audience: [{ kind: 'all' }],
  newcomerDays: 30,
});

/** @param {Wire<'NewPlan'>} is @returns {Record<string, string>} by field, what is to be put right */
export function problems(is) {
  /** @type {Record<string, string>} */
  const wrong = {};
  if (!is.title.trim()) wrong.title = '題名を入れてください。';
  if (!is.opensOn) wrong.opensOn = '始まりの日を選んでください。';
  if (!is.dueOn) wrong.dueOn = '期限を選んでください。';
  else if (is.opensOn && is.dueOn < is.opensOn) wrong.dueOn = '期限が、始まりより前です。';
  if (!is.closesOn) wrong.closesOn = '終わりの日を選んでください。';
  else if (is.dueOn && is.closesOn < is.dueOn) wrong.closesOn = '終わりの日が、期限より前です。';
  else if (is.opensOn && is.closesOn >= yearLater(is.opensOn)) wrong.closesOn = '期間は1年以内にしてください。';
  const days = is.newcomerDays ?? Number.NaN;
  if (!Number.isInteger(days) || days < 0 || days > 180) wrong.newcomerDays = '0から180までの日数を入れてください。';
  if (!is.items.length) wrong.items = '研修か、署名する規程か、自己点検を、一つ以上選んでください。';
  if (!is.audience.length) wrong.audience = '対象を一つ以上選んでください。';
  return wrong;
}

/** The same day a year later; the 29th of February becomes the 28th. @param {string} on */
export function yearLater(on) {
  const [year, month, date] = on.split('-').map(Number);
  const leap = month === 2 && date === 29;
  return `${year + 1}-${String(month).padStart(2, '0')}-${String(leap ? 28 : date).padStart(2, '0')}`;
}

/**
 * Next year's plan: the same, a year later, at the editions of then, of what is still published and of groups that are still there. Single persons
 * who left stay out; whoever came since is in by the roster.
 * @param {Wire<'Plan'>} old
 * @param {{courses: Wire<'Module'>[], policies: Wire<'PolicyDocument'>[], groups: {group: string}[], people: {id: string}[], duties: {id: string}[]}} offered
 * @returns {Wire<'NewPlan'>}
 */
export function nextYear(old, { courses, policies, groups, people, duties }) {
  const modules = new Set(courses.map((one) => one.id));
  /** @type {Set<string>} */
  const inForce = new Set(policies.filter((one) => one.inForce).map((one) => one.document));
  const there = new Set([
    ...groups.map((one) => one.group),
    ...people.map((one) => one.id),
    ...duties.map((one) => one.id),
  ]);
  const title = old.title.replace(
    /(令和|Ｒ|R)(\d+|元)年度/,
    (/** @type {string} */ _, /** @type {string} */ era, /** @type {string} */ year) =>
      `${era}${year === '元' ? 2 : Number(year) + 1}年度`,
  );
  return {
    title: title === old.title ? `${old.title}（次の年度）` : title,
    opensOn: yearLater(old.opensOn),
    dueOn: yearLater(old.dueOn),
    closesOn: yearLater(old.closesOn),
    items: old.items
      .filter((one) => one.kind !== 'module' || modules.has(one.module ?? ''))
      .map((one) => ({
        ...one,
        documents: one.documents?.filter((/** @type {string} */ d) => inForce.has(d)),
        namedEditions: undefined,
      }))
      .filter((one) => one.kind !== 'acknowledgement' || one.documents?.length),
    newcomerDays: old.newcomerDays,
    audience: old.audience.filter((one) => !one.ref || there.has(one.ref)),
  };
}

const WHOLE = { all: '全員', members: '全議員', staff: '事務局職員', newcomers: '新任の方' };

/** @param {{kind: string, ref?: string}} one @param {{groups: {group: string, name: string}[], names: Map<string, string>, duties: {id: string, title: string}[]}} offered */
export const audience = ({ kind, ref }, { groups, names, duties }) =>
  WHOLE[/** @type {keyof typeof WHOLE} */ (kind)] ??
  (kind === 'duty' ? duties.find((one) => one.id === ref)?.title : undefined) ??
  groups.find((one) => one.group === ref)?.name ??
  names.get(ref ?? '') ??
  '（いまはない方・会派・役割）';

/** @param {Wire<'NewPlan'>['items'][number]} item @param {Map<string, string>} titles @param {Map<string, string>} documents */
export const itemWords = (item, titles, documents) =>
  item.kind === 'module'
    ? `研修「${titles.get(item.module ?? '') ?? item.module}」`
    : item.kind === 'selfcheck'
      ? '自己点検'
      : `${(item.documents ?? []).map((one) => `${documents.get(one) ?? one}${item.namedEditions?.[one] ? `（第${item.namedEditions[one]}版）` : ''}`).join('・')}の確認と署名`;
