/** @import {ObligationItem} from '../model.js' */
/** @import {Tag} from '../../shared/parts/tag.js' */
import { tag } from '../../shared/parts/tag.js';

/**
 * Where an item stands in one word. What this tablet has recorded goes before what the server last said: a signature
 * that still waits to be sent is no longer 未着手 for the person who made it.
 *
 * @param {ObligationItem} item
 * @param {string} timing of the plan
 */
export function standing(item, timing) {
  const state = item.local?.state;
  const decided = item.decided?.form;
  if (state === 'waiting') {
    const words =
      item.kind !== 'acknowledgement'
        ? '済み'
        : ({ withheld: '保留', declined: '辞退' }[/** @type {string} */ (decided)] ?? '署名済み');
    return tag({ words: `${words}・送信待ち`, kind: 'care', icon: 'up' });
  }
  if (item.state === 'on_hold') return tag({ words: '保留中', kind: 'care', icon: 'dot' });
  if (item.state === 'declined') return tag({ words: '辞退', kind: '', icon: 'dot' });
  if (item.state === 'resign_needed' && state !== 'done')
    return tag({ words: '改定あり', kind: 'care', icon: 'alert' });
  if (item.state === 'on_paper') return tag({ words: '確認済み（紙）', kind: 'good', icon: 'check' });
  if (item.state === 'completed' || state === 'done')
    return tag({ words: item.kind === 'acknowledgement' ? '確認済み' : '済み', kind: 'good', icon: 'check' });
  if (timing === 'overdue') return tag({ words: '期限超過', kind: 'bad', icon: 'alert' });
  if (state === 'in_progress' || item.state === 'in_progress')
    return tag({ words: '受講中', kind: 'key', icon: 'dot' });
  return tag({ words: '未着手', kind: '' });
}

/** @type {Record<string, Tag>} */
const SENDING = {
  draft: { words: '下書き', kind: '', icon: 'pencil' },
  waiting: { words: '送信待ち', kind: 'care', icon: 'up' },
  sent: { words: '送信済み', kind: 'good', icon: 'check' },
  stuck: { words: '要対応', kind: 'bad', icon: 'alert' },
};

/** @param {string} state draft, waiting, sent or stuck */
export function sendingTag(state) {
  return tag(SENDING[state]);
}
