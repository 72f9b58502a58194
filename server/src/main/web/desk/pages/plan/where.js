/** 状態: where a plan is, between its draft and its closed report. */
import { isoDay } from '../../../shared/rules/wareki.js';
import { tag } from '../../parts/note.js';

/** @param {Wire<'Plan'>} plan @param {string[]} closed ids of closed plans */
export function where(plan, closed) {
  const today = isoDay(Date.now());
  if (closed.includes(plan.id)) return tag({ words: 'しめ済み', kind: 'good', icon: 'check' });
  if (!plan.publishedAt)
    return plan.returnedBecause
      ? tag({ words: '差し戻し', kind: 'bad', icon: 'alert' })
      : tag({ words: '承認待ち', kind: 'care' });
  return today < plan.opensOn
    ? tag({ words: '開始前', kind: 'key' })
    : today > plan.closesOn
      ? tag({ words: '終わり（未しめ）', kind: 'care' })
      : today > plan.dueOn
        ? tag({ words: '期限のあと', kind: 'care' })
        : tag({ words: '受付中', kind: 'key', icon: 'dot' });
}
