/** The tablet's own check of a face or a finger: registered once with a network, used without. Never the only way in. */
import { made } from '../../shared/engine/passkey.js';
import { passkey as register, passkeyOptions } from '../../shared/engine/wire.js';

/** @typedef {import('./app.js').App} App @typedef {import('./enrolment.js').Enrolment} Enrolment */

/** @param {Enrolment} hand @returns {'off'|'offered'|'required'} */
export const passkeySetting = (hand) => hand.meta.manifest?.settings?.passkey ?? hand.meta.settings?.passkey ?? 'off';

/** The one registered for this enrolment, on this tablet. @param {Enrolment} hand @returns {{credential: string}|null} */
export const passkeyHere = (hand) => hand.meta.passkey ?? null;

/** @param {App} app */
export const acts = (app) => ({
  async addPasskey() {
    const { hand, session } = app;
    if (!hand || !session) {
      return;
    }
    const settingUp = hand.meta.step === 'passkey';
    try {
      const options = await session.call((token) => passkeyOptions(token));
      const passkey = await made(options);
      await session.call((token) => register(token, passkey));
      const { credential } = passkey;
      await hand.write({ meta: { passkey: { credential } } });
      app.notify('ok', 'この端末の本人確認を登録しました。');
    } catch (error) {
      if (!(error instanceof Error)) {
        throw error;
      }
      app.notify(
        'warn',
        error.name === 'Away' || error.name === 'Quiet'
          ? 'つながらないため、本人確認を登録できませんでした。つながる場所で、「設定」から登録できます。'
          : '本人確認を登録できませんでした。あとから「設定」で登録できます。登録しなくても、名前と手書きで署名できます。',
      );
    }
    if (settingUp) {
      await app.acts?.skipPasskey();
    }
  },
});
