/** Saving what was typed on top of what was seen. Whoever comes second sees both and chooses; nothing typed is lost. */
import { Refused } from '../../shared/engine/wire.js';
import { choices, together } from '../rules/conflict.js';

/**
 * @typedef {object} Edit
 * @property {Record<string, unknown> & {etag?: string}} base the thing as it was when the form was opened, with its etag
 * @property {Record<string, unknown>} typed
 * @property {Record<string, string>} labels name and words of each field, in the order of the form
 * @property {(values: never, seen: {etag: string}) => Promise<unknown>} send
 * @property {(saved: never) => unknown} saved what the page does then
 * @property {(name: string, value: never) => unknown} [show] a value in words
 * @property {(name: string, value: never) => unknown} [plain] a value of the server's as the form has it
 * @property {string} [done]
 * @property {boolean} [stay]
 *
 * @typedef {{words: string, edit: Edit, problem: Partial<Wire<'Problem'>>, choices: import('../rules/conflict.js').Choice[]}} Conflict
 */

/** @param {import('./desk.js').Desk} desk @param {string} words @param {Edit} edit */
export async function save(desk, words, edit) {
  /** @type {unknown} */
  let saved;
  const done = await desk.act(
    words,
    async () => {
      try {
        saved = await edit.send(/** @type {never} */ (edit.typed), { etag: edit.base.etag ?? '' });
        desk.conflict = null;
        return true;
      } catch (error) {
        if (!(error instanceof Refused && error.code === '412.19' && error.problem.now)) {
          throw error;
        }
        const { problem } = error;
        /** @param {string} name @param {unknown} value */
        const plain = (name, value) => (edit.plain ? edit.plain(name, /** @type {never} */ (value)) : value);
        desk.conflict = {
          words,
          edit,
          problem,
          choices: choices(edit.labels, edit.base, edit.typed, problem, plain),
        };
        return false;
      }
    },
    { stay: true },
  );
  if (done) {
    desk.unsaved.clear();
    await edit.saved(/** @type {never} */ (saved));
    if (!edit.stay) {
      await desk.reload();
    }
    if (edit.done) {
      desk.notify('ok', edit.done);
    }
  }
}

/** Saves what was chosen; should somebody have been faster once more, it is asked once more. @param {import('./desk.js').Desk} desk */
export function settle(desk) {
  const { words, edit, problem, choices: chosen } = /** @type {Conflict} */ (desk.conflict);
  const base = { ...edit.base, ...problem.now, etag: problem.etag };
  return save(desk, words, { ...edit, base, typed: together(edit.typed, chosen) });
}
