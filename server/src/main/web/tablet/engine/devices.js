/** わたしの端末 */
import { aside } from '../../shared/engine/aside.js';
import { read } from '../../shared/rules/record.js';
import { append } from './records.js';

/** @typedef {import('./app.js').App} App */

const KNOWN = 'known-device/';

/** @param {App} app */
export const acts = (app) => ({
  /** A record, so that it is sent when there is a network and nothing said is lost. @param {string} device */
  async disownDevice(device) {
    const { hand } = app;
    if (!hand || state(app).find(({ id }) => id === device)?.told !== false) {
      return;
    }
    await append(hand, app.release.id, 'device.disowned', { device });
    app.ui = { ...app.ui, disown: null };
    aside(app.sync('write'));
  },

  /** Asked no more about it on this tablet. @param {string} device */
  async knowDevice(device) {
    await app.hand?.type(KNOWN + device, true);
  },
});

/** The oldest first, as the server told them last. @param {App} app @returns {import('../model.js').State['devices']} */
export function state({ hand }) {
  /** @type {Wire<'Manifest'>['devices']} */
  const all = hand?.meta.manifest?.devices ?? [];
  const own = all.find(({ id }) => id === hand?.device);
  const told = new Set(
    [...(hand?.records.values() ?? [])]
      .filter((one) => one.kind === 'device.disowned' && one.jws !== '')
      .map((one) => read(one.jws)?.body.device),
  );
  return all.map((one) => {
    const later = own !== undefined && Date.parse(one.enrolledAt) > Date.parse(own.enrolledAt);
    const said = told.has(one.id) || one.disownedAt !== undefined;
    return {
      id: one.id,
      name: one.name,
      enrolledAt: Date.parse(one.enrolledAt),
      endedAt: one.endedAt ? Date.parse(one.endedAt) : null,
      code: one.code ?? null,
      issuedAt: one.issuedAt ? Date.parse(one.issuedAt) : null,
      issuedBy: one.issuedBy ?? null,
      confirmedBy: one.confirmedBy ?? null,
      here: one.id === hand?.device,
      told: said,
      may: later && !said && !one.endedAt,
      known: hand?.progress.get(KNOWN + one.id) === true,
    };
  });
}
