/** How old the last backup is, where one is made or was made: one quiet line, or what is to be seen to. */
import { html, nothing } from '../../shared/parts/lit.js';
import { moment } from '../../shared/rules/wareki.js';
import { note } from './note.js';

/** @type {Record<NonNullable<Wire<'Backup'>['problem']>, string>} */
const PROBLEMS = {
  running: '別のバックアップが続いています。',
  folder: '保存先のフォルダーがありません。ディスクがつながっているか、サーバーのご担当にお確かめください。',
  space: '保存先の空きが足りません。空きを作るよう、サーバーのご担当にお伝えください。',
  failed: 'バックアップができませんでした。わけはサーバーのログにあります。サーバーのご担当にお伝えください。',
};

/** @param {Wire<'Backup'>} is */
export const backup = (is) => {
  const last = is.madeAt ? `最後のバックアップ ${moment(is.madeAt)}` : 'バックアップは、まだ一度もできていません';
  if (is.problem || is.late) {
    return note(
      'warn',
      is.late && is.madeAt ? 'バックアップが2日を超えて古くなっています' : 'バックアップをお確かめください',
      html`<p>${is.problem ? PROBLEMS[is.problem] : 'サーバーのご担当にお伝えください。'}</p>
        <p>${last}</p>`,
    );
  }
  return is.madeAt ? html`<p class="hint">${last}</p>` : nothing;
};
