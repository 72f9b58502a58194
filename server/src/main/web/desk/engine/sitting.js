/** The windows of one browser share one seat: whoever leaves it in one has left all of them, and sits down in all. */
import { aside } from '../../shared/engine/aside.js';
import { isOffered } from './signin.js';

/** @typedef {import('./desk.js').Desk} Desk */

const OTHERS = 'BroadcastChannel' in globalThis ? new BroadcastChannel('ryokai-desk') : null;

/** Somebody sat down here, or left. */
export const tell = () => OTHERS?.postMessage(null);

/** @param {Desk} desk */
export const listen = (desk) => OTHERS?.addEventListener('message', () => aside(follow(desk)));

/** A page of who was here before is shown no longer, and a late answer to them writes nothing over who is here now. @param {Desk} desk */
async function follow(desk) {
  const { device } = desk.seat;
  await desk.seat.load();
  if (desk.seat.device === device && desk.me) {
    return;
  }
  desk.nobody();
  if (desk.seat.enrolled) {
    await desk.sit();
  }
  await stands(desk);
}

/** @param {Desk} desk */
export async function leave(desk) {
  const heard = await desk.act('登録をやめる', () => desk.seat.leave(), { stay: true });
  if (heard === undefined) {
    // The key is still in this browser, so its person is still here, and why has been said.
    return;
  }
  tell();
  desk.nobody();
  if (!heard) {
    desk.notify(
      'warn',
      'この画面の登録は消しました。サーバーには、まだ伝わっていません。ほかの担当の方が「端末」のページで、この画面の登録を終えてください。',
    );
  }
  await stands(desk);
}

/** @param {Desk} desk */
async function stands(desk) {
  await desk.arrive();
  desk.offered = !desk.me && (await isOffered());
  desk.change();
}
