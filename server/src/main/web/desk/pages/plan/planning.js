/** 計画を作る・直す: a draft in four steps, of nothing or of last year's. */
import { html, nothing } from '../../../shared/parts/lit.js';
import { button } from '../../parts/button.js';
import { steps } from '../../parts/note.js';
import { blank, nextYear, problems } from '../../rules/plan.js';
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
      desk.ui = { ...desk.ui, step: 0, plan: !old ? blank(Date.now()) : params.from ? nextYear(old, offered) : old };
    }
    return { offered, id: params.plan ?? null };
  },
  view: ({ offered, id }, desk) => {
    const { plan: is, step = 0 } = desk.ui;
    const wrong = problems(is);
    /** @param {Partial<Wire<'NewPlan'>>} change */
    const put = (change) => desk.set({ plan: { ...is, ...change } });
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
            : button('下書きを保存して、承認を待つ', () => save(desk, id, is, wrong), { kind: 'main' })
        }
      </div>`;
  },
});

const STEP_FIELDS = [['title', 'opensOn', 'dueOn', 'closesOn', 'newcomerDays'], ['items'], ['audience'], []];

/** @param {import('../../engine/desk.js').Desk} desk @param {string|null} id of the draft that is mended @param {Wire<'NewPlan'>} is @param {Record<string, string>} wrong */
async function save(desk, id, is, wrong) {
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
    items: is.items.map((one) =>
      one.kind === 'module'
        ? { kind: 'module', module: one.module }
        : one.kind === 'selfcheck'
          ? { kind: 'selfcheck' }
          : { kind: 'acknowledgement', documents: one.documents, namedEditions: one.namedEditions },
    ),
  };
  const saved = await desk.act(
    '保存する',
    () => (id ? desk.api.put(`/api/plans/${id}`, body) : desk.api.post('/api/plans', body)),
    { stay: true },
  );
  if (saved) {
    await desk.go(`/plan/${saved.id}`, '下書きを保存しました。');
  }
}
