/** @import {Receipt} from '../held.js' */
import { html, nothing } from '../../shared/parts/lit.js';
import { link } from '../../shared/parts/button.js';
import { tag } from '../../shared/parts/tag.js';
import { sendingTag } from './standing.js';
import { shortDay } from './when.js';

/** @type {Record<string, string>} */
const KINDS = {
  'lesson.finished': '読了',
  'quiz.attempted': '確認問題',
  'statement.signed': '署名',
  'statement.withheld': '保留',
  'statement.declined': '辞退',
  'selfcheck.answered': '自己点検',
  'incident.reported': '報告',
  'device.disowned': '端末',
};

/** A line of マイ台帳. @param {Receipt} receipt */
export function receiptRow({ sha256, kind, title, at, number, state, score }) {
  return html`<li>
    ${tag({ words: KINDS[kind] ?? '記録', kind: kind.startsWith('statement.') ? 'key' : '' })}
    <span class="list-words"
      ><b>${title}</b
      ><span class="list-small"
        >${shortDay(at)}${score ? `　${score.asked}問中${score.right}問 正解` : nothing}${number ? `　受付番号 ${number}` : nothing}</span
      ></span
    >
    ${number ? nothing : sendingTag(state)}
    ${link('控えを見る', `#/receipt/${sha256}`, { label: `控えを見る：${title}　${shortDay(at)}` })}
  </li>`;
}
