/** 計画を作る・直す: a draft in four steps, of nothing or of last year's. */
import { html, nothing } from '../../../shared/parts/lit.js';
import { button } from '../../parts/button.js';
import { steps } from '../../parts/note.js';
import { day } from '../../../shared/rules/wareki.js';
import { save } from '../../engine/saving.js';
import { audience, blank, itemWords, nextYear, problems } from '../../rules/plan.js';
import { offer } from './offer.js';
import { dates } from './planning/dates.js';
import { items } from './planning/items.js';
import { summary } from './planning/summary.js';
import { who } from './planning/who.js';
import { page } from '../../parts/page.js';

export const planning = page({
  path: '/planning',
  under: '/plan',
  roles: ['manager'],
  title: ({ id }) => (id ? '計画を直す' : '新しい計画'),
  load: async (desk, params) => {
    const offered = await offer(desk);
    const source = params.plan ?? params.from;
    const old = source ? await desk.api.get(`/api/plans/${source}`) : null;
    if (!desk.ui.plan) {
      desk.ui = {
        ...desk.ui,
        step: 0,
        base: old,
        plan: !old ? blank(Date.now()) : params.from ? nextYear(old, offered) : old,
      };
    }
    return { offered, id: params.plan ?? null };
  },
  view: ({ offered, id }, desk) => {
    const { plan: is, step = 0 } = desk.ui;
    const wrong = problems(is);
    /** @param {Partial<Wire<'NewPlan'>>} change */
    const put = (change) => {
      desk.unsaved.kept = true;
      desk.set({ plan: { ...is, ...change } });
    };
    const shown = desk.ui.tried ? wrong : {};
    return html`${steps(['題名と期間', '内容', '対象', '確かめて保存'], step)}
      ${[() => dates(is, put, shown), () => items(is, put, offered, shown), () => who(is, put, offered, shown), () => summary(is, offered, wrong)][step]()}
      <div class="row">
        ${step > 0 ? button('前へ', () => desk.set({ step: step - 1 })) : nothing}
        ${
          step < 3
            ? button(
                '次へ',
                () =>
                  STEP_FIELDS[step].some((name) => wrong[name])
                    ? desk.set({ tried: true })
                    : desk.set({ step: step + 1, tried: false }),
                { kind: 'main', icon: 'next' },
              )
            : button('下書きを保存して、承認を待つ', () => keep(desk, id, is, wrong, offered), { kind: 'main' })
        }
      </div>`;
  },
});

const STEP_FIELDS = [['title', 'opensOn', 'dueOn', 'closesOn', 'newcomerDays'], ['items'], ['audience'], []];

/** @param {import('../../engine/desk.js').Desk} desk @param {string|null} id of the draft that is changed @param {Wire<'NewPlan'>} is @param {Record<string, string>} wrong @param {import('./offer.js').Offered} offered */
async function keep(desk, id, is, wrong, offered) {
  if (Object.keys(wrong).length) {
    desk.set({ tried: true, step: STEP_FIELDS.findIndex((names) => names.some((name) => wrong[name])) });
    return;
  }
  /** @type {Wire<'NewPlan'>} */
  const body = {
    title: is.title,
    opensOn: is.opensOn,
    dueOn: is.dueOn,
    closesOn: is.closesOn,
    audience: is.audience,
    newcomerDays: is.newcomerDays,
    items: is.items.map(asked),
  };
  /** @param {Wire<'Plan'>} saved */
  const saved = (saved) => desk.go(`/plan/${saved.id}`, '下書きを保存しました。');
  if (id) {
    await save(desk, '保存する', {
      base: desk.ui.base,
      typed: body,
      labels: LABELS,
      plain,
      show: (name, value) => shown(name, value, offered),
      send: (values, seen) => desk.api.put(`/api/plans/${id}`, values, seen),
      saved,
      stay: true,
    });
    return;
  }
  const made = await desk.act('保存する', () => desk.api.post('/api/plans', body), { stay: true });
  if (made) {
    desk.unsaved.clear();
    await saved(made);
  }
}

/** An item as it is sent. @param {Wire<'NewPlan'>['items'][number]} one @returns {Wire<'NewPlan'>['items'][number]} */
const asked = (one) =>
  one.kind === 'module'
    ? { kind: 'module', module: one.module }
    : one.kind === 'selfcheck'
      ? { kind: 'selfcheck' }
      : {
          kind: 'acknowledgement',
          documents: one.documents,
          ...(Object.keys(one.namedEditions ?? {}).length ? { namedEditions: one.namedEditions } : {}),
        };

const LABELS = {
  title: '題名',
  opensOn: '始まりの日',
  dueOn: '期限',
  closesOn: '終わりの日',
  newcomerDays: '新任の方の日数',
  items: '内容',
  audience: '対象',
};

/** @param {string} name @param {unknown} value */
const plain = (name, value) =>
  name === 'items' ? /** @type {Wire<'NewPlan'>['items']} */ (value ?? []).map(asked) : value;

/** @param {string} name @param {unknown} value @param {import('./offer.js').Offered} offered */
const shown = (name, value, offered) =>
  name === 'items'
    ? /** @type {Wire<'NewPlan'>['items']} */ (value)
        .map((one) => itemWords(one, offered.titles, offered.documents))
        .join('\n')
    : name === 'audience'
      ? /** @type {Wire<'Audience'>[]} */ (value).map((one) => audience(one, offered)).join('、')
      : name.endsWith('On')
        ? day(String(value))
        : name === 'newcomerDays'
          ? `${Number(value)}日`
          : /** @type {string} */ (value);
