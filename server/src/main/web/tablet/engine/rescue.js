/** ファイルに書き出す: what is unsent, sealed so that only the secretariat's server opens it; and its receipts, carried back. */
import { utf8 } from '../../shared/rules/base64.js';
import { RESCUE, seal } from '../rules/seal.js';
import { isoDay } from '../../shared/rules/wareki.js';
import { settle, waiting } from './sync.js';

/** @typedef {import('./app.js').App} App @typedef {import('./enrolment.js').Enrolment} Enrolment */

export const idle = () => ({
  file: /** @type {File|null} */ (null),
  making: false,
  sentence: /** @type {string|null} */ (null),
});

/** Made before the tap: the share sheet of an iPad opens only in the tap itself. @param {App} app */
export async function arrive(app) {
  app.rescue = idle();
  const { hand } = app;
  const left = hand ? waiting(hand) : [];
  const to = hand?.meta.manifest?.rescueKey ?? hand?.meta.enrolment?.rescueKey;
  if (!hand || !to) {
    return;
  }
  if (left.length === 0) {
    app.rescue.sentence = '書き出すものはありません。';
    return;
  }
  app.rescue.making = true;
  app.change();
  const plain = utf8(JSON.stringify({ device: hand.device, records: left.map((one) => one.jws) }));
  const text = JSON.stringify({ format: RESCUE, device: hand.device, ...(await seal(to, RESCUE, plain)) });
  const name = `確認記録_${isoDay(app.now()).replaceAll('-', '')}_${hand.device.slice(0, 6)}.json`;
  app.rescue = {
    file: new File([text], name, { type: 'application/json' }),
    making: false,
    sentence: `未送信の${left.length}件を書き出せます。事務局だけが開けるファイルです。`,
  };
}

/** @param {App} app */
export const acts = (app) => ({
  async exportRescue() {
    const { file } = app.rescue;
    if (!file) {
      return;
    }
    try {
      if (navigator.canShare?.({ files: [file] }) && navigator.maxTouchPoints > 0) {
        await navigator.share({ files: [file] });
      } else {
        download(file);
      }
      app.rescue.sentence = `「${file.name}」を書き出しました。事務局にお渡しください。記録はこの端末にも残っています。`;
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) {
        download(file);
      }
    }
  },

  /** @param {File} file */
  async importRescue(file) {
    const { hand } = app;
    const carried = hand && (await read(file));
    if (!hand || !carried) {
      app.rescue.sentence = 'このファイルは、事務局からの受付のファイルではありません。選びなおしてください。';
      return;
    }
    const count = await app.alone(() => takeCarried(hand, carried));
    app.rescue.sentence =
      count > 0 ? `${count}件の受付を取り込みました。` : 'このファイルに、この端末の新しい受付はありませんでした。';
    await arriveKeeping(app);
  },
});

/** By hand anything could come: only what proves to be of our log settles anything. @param {Enrolment} hand @param {Wire<'ReceiptsFile'>} carried */
async function takeCarried(hand, carried) {
  const records = new Map(hand.records);
  await settle(
    carried.outcomes.filter((one) => one.receipt),
    records,
    hand.meta.enrolment.logKey,
  );
  const changed = [...records.values()].filter((record) => hand.records.get(record.sha256) !== record);
  if (changed.length > 0) {
    await hand.write({ records: changed, meta: { lastSentAt: Date.parse(carried.serverTime) } });
  }
  return changed.length;
}

/** @param {App} app */
async function arriveKeeping(app) {
  const { sentence } = app.rescue;
  await arrive(app);
  app.rescue.sentence = sentence;
}

/** @param {File} file */
async function read(file) {
  try {
    const carried = JSON.parse(await file.text());
    return carried.format === 'ryokai-receipts-1' && Array.isArray(carried.outcomes) ? carried : null;
  } catch {
    return null;
  }
}

/** @param {File} file */
function download(file) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** @param {App} app @returns {import('../model.js').State['rescue']} */
export const state = ({ rescue: { file, making, sentence } }) => ({
  ready: file !== null,
  making,
  sentence,
  fileName: file?.name ?? null,
});
