/** 見やすさ: kept for each person, and for the tablet as the last one chose. */

/** @typedef {import('./app.js').App} App */

/** @param {App} app @returns {Record<string, any>} */
const chosen = (app) =>
  app.locked || !app.hand ? app.tablet.common.prefs : (app.hand.meta.prefs ?? app.tablet.common.prefs);

/** @param {App} app */
export const acts = (app) => ({
  /** @param {'text'|'ruby'|'colour'|'rate'} name @param {unknown} value */
  async setPref(name, value) {
    const prefs = { ...chosen(app), [name]: value };
    if (app.hand && !app.locked) {
      await app.hand.write({ meta: { prefs } });
    }
    await app.tablet.write({ prefs });
  },
});

/** @param {App} app @returns {import('../model.js').Prefs} */
export function state(app) {
  const { text = 'm', ruby = true, colour = 'normal', rate = 1 } = chosen(app);
  return { text, ruby, colour, voice: { available: app.voice !== null && !app.tablet.common.chamber.on, rate } };
}
