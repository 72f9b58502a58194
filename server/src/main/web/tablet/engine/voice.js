/** 読み上げ, with a voice that lies on the device: one from the network would carry the text away. */

/** @typedef {import('./app.js').App} App */

/** @returns {SpeechSynthesisVoice|null} */
const japanese = () =>
  globalThis.speechSynthesis?.getVoices().find((one) => one.lang.startsWith('ja') && one.localService) ?? null;

/** Voices come some time after the page. @param {App} app */
export function listen(app) {
  app.voice = japanese();
  globalThis.speechSynthesis?.addEventListener?.('voiceschanged', () => {
    app.voice = japanese();
    app.change();
  });
}

/** @param {App} app */
export function hush(app) {
  if (app.speaking) {
    speechSynthesis.cancel();
    app.speaking = false;
  }
}

/** @param {App} app */
export const acts = (app) => ({
  /** @param {string} text */
  async speak(text) {
    if (!app.voice || app.tablet.common.chamber.on) {
      return;
    }
    speechSynthesis.cancel();
    const said = new SpeechSynthesisUtterance(text);
    said.voice = app.voice;
    said.lang = 'ja-JP';
    said.rate = app.hand?.meta.prefs?.rate ?? 1;
    said.onend = said.onerror = () => {
      app.speaking = false;
      app.change();
    };
    app.speaking = true;
    speechSynthesis.speak(said);
  },

  async stopSpeaking() {
    hush(app);
  },
});
