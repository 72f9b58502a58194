/** 自己点検: answered item by item, each on the disk; one record when it is sent. */
import { aside } from '../../shared/engine/aside.js';
import { listed } from './contents.js';
import { append } from './records.js';
import { read } from '../../shared/rules/record.js';
import { opensOn } from '../rules/standing.js';
import { daysLeft } from '../../shared/rules/wareki.js';

/** @typedef {import('./app.js').App} App @typedef {import('./enrolment.js').Enrolment} Enrolment */

/** @param {Enrolment} hand */
const forms = (hand) =>
  listed(hand)
    .filter((one) => one.kind === 'selfcheck')
    .map((one) => ({ form: one.sha256, id: one.name, title: one.title }));

/** @param {App} app */
function asked(app) {
  const all = app.hand ? forms(app.hand) : [];
  return app.route.name === 'selfcheck' && app.route.args[0]
    ? all.find((one) => one.id === app.route.args[0])
    : all.length === 1
      ? all[0]
      : undefined;
}

/** @param {string} form */
const keyOf = (form) => `selfcheck/${form}`;

/** @param {App} app */
export const acts = (app) => ({
  /** @param {string} item @param {'yes'|'no'|'na'} value @param {string} [comment] */
  async answerSelfcheck(item, value, comment = '') {
    const form = asked(app);
    if (app.hand && form) {
      const before = app.hand.progress.get(keyOf(form.form));
      await app.hand.type(keyOf(form.form), {
        answers: { ...before?.answers, [item]: { value, comment } },
        at: app.now(),
      });
    }
  },

  async sendSelfcheck() {
    const form = asked(app);
    const answers = form && app.hand?.progress.get(keyOf(form.form))?.answers;
    if (app.hand && form && answers) {
      await append(
        app.hand,
        app.release.id,
        'selfcheck.answered',
        {
          form: form.form,
          answers: Object.entries(answers).map(([item, { value, comment }]) => ({
            item,
            answer: value,
            ...(comment.trim() ? { comment: comment.slice(0, 1000) } : {}),
          })),
        },
        () => ({ progress: { [keyOf(form.form)]: undefined } }),
      );
      app.ui = { ...app.ui, again: false };
      aside(app.sync('write'));
    }
  },
});

/** @typedef {{id: string, ask: string, clause: string, help?: string, hint?: string, audience?: string[]}} CheckItem as compiled */

/** Staff are asked what staff do, members what members do. @param {Enrolment} hand @param {CheckItem} item */
const concerns = (hand, item) =>
  !item.audience ||
  item.audience.includes('all') ||
  item.audience.includes(hand.meta.manifest.person.kind === 'member' ? 'members' : 'staff');

/** @param {App} app @returns {Pick<import('../model.js').State, 'selfcheck'|'selfchecks'>} */
export function state(app) {
  const { hand } = app;
  const form = asked(app);
  const compiled = form && hand?.json(form.form);
  if (!hand || !compiled) {
    return { selfcheck: null, selfchecks: hand ? forms(hand) : [] };
  }
  const kept = hand.progress.get(keyOf(form.form));
  // Last year's answers are not this year's: what a plan asks now is asked from its first day on.
  const opens = opensOn(app.obligations(), (item) => item.kind === 'selfcheck');
  const made = [...hand.records.values()]
    .filter(
      (one) =>
        one.kind === 'selfcheck.answered' &&
        one.state !== 'stuck' &&
        (!opens || daysLeft(opens, one.at) <= 0) &&
        read(one.jws)?.body.form === form.form,
    )
    .sort((a, b) => b.at - a.at)[0];
  return {
    selfchecks: forms(hand),
    selfcheck: {
      form: form.form,
      id: form.id,
      title: compiled.title ?? form.title,
      intro: compiled.intro ?? '',
      items: compiled.items
        .filter((/** @type {CheckItem} */ item) => concerns(hand, item))
        .map((/** @type {CheckItem} */ { id, ask, clause, help, hint }) => ({
          id,
          ask,
          clause,
          help: help ?? hint ?? null,
        })),
      answers: kept?.answers ?? {},
      at: kept && !hand.unsaved.has(keyOf(form.form)) ? kept.at : null,
      sent: made && !kept && !app.ui.again ? { at: made.at, number: made.number ?? null, sha256: made.sha256 } : null,
    },
  };
}
