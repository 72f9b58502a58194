/** The tablet's own check of a face or a finger: registered once with a network, used without. Never the only way in. */
import { base64url, fromBase64url } from '../../shared/rules/base64.js';
import { passkey as register, passkeyOptions } from '../../shared/engine/wire.js';

/** @typedef {import('./app.js').App} App @typedef {import('./enrolment.js').Enrolment} Enrolment */

/** @param {Enrolment} hand @returns {'off'|'offered'|'required'} */
export const passkeySetting = (hand) => hand.meta.manifest?.settings?.passkey ?? hand.meta.settings?.passkey ?? 'off';

/** The one registered for this enrolment, on this tablet. @param {Enrolment} hand @returns {{credential: string}|null} */
export const passkeyHere = (hand) => hand.meta.passkey ?? null;

/** @param {Wire<'PasskeyOptions'>} options */
const read = (options) => ({
  ...options,
  challenge: fromBase64url(options.challenge),
  user: { ...options.user, id: fromBase64url(options.user.id) },
  excludeCredentials: (options.excludeCredentials ?? []).map((one) => ({
    ...one,
    id: fromBase64url(one.id),
  })),
});

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
      const made = /** @type {PublicKeyCredential|null} */ (
        await navigator.credentials.create({ publicKey: read(options) })
      );
      const response = /** @type {AuthenticatorAttestationResponse} */ (made?.response);
      const credential = base64url(/** @type {PublicKeyCredential} */ (made).rawId);
      await session.call((token) =>
        register(token, {
          credential,
          clientDataJSON: base64url(response.clientDataJSON),
          authenticatorData: base64url(response.getAuthenticatorData()),
        }),
      );
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

/**
 * What a record carries of it (openapi, statement.signed). Called in the tap itself: Safari asks for a face only then.
 * @param {{credential: string, id: Uint8Array<ArrayBuffer>}} known @param {Uint8Array<ArrayBuffer>} challenge @param {string} statement
 */
export async function assertion(known, challenge, statement) {
  const got = /** @type {PublicKeyCredential} */ (
    await navigator.credentials.get({
      publicKey: { challenge, userVerification: 'required', allowCredentials: [{ type: 'public-key', id: known.id }] },
    })
  );
  const response = /** @type {AuthenticatorAssertionResponse} */ (got.response);
  return {
    credential: base64url(got.rawId),
    authenticatorData: base64url(response.authenticatorData),
    clientDataJSON: base64url(response.clientDataJSON),
    signature: base64url(response.signature),
    statement,
  };
}
