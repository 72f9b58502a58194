/** つぎにすること and what is said of it: the first open item of what is due first, and how far it is. */
import { day, daysLeft, shortDay } from '../../shared/rules/wareki.js';

/**
 * @typedef {import('../model.js').Obligation} Obligation
 * @typedef {import('../model.js').ObligationItem} Item
 * @typedef {import('./standing.js').OnTablet} OnTablet
 */

/** Still to be done by this person: neither done, nor waiting to be sent, nor 保留 or 辞退 of their own will. @param {Item} item */
export const isOpen = (item) =>
  item.local.state !== 'done' &&
  item.local.state !== 'waiting' &&
  !(item.decided && item.decided.form !== 'signed') &&
  item.state !== 'on_hold';

/**
 * What the secretariat would say now, in one sentence; nothing once everything here is done, whoever knows it, or after the due day.
 * @param {Obligation} obligation
 */
export function reminder({ notice, items, timing }) {
  if (!notice || timing !== 'open' || !items.some(isOpen)) return null;
  return notice.kind === 'start'
    ? '受け付けが始まりました。ご都合のよいときにお進めください。'
    : '期限が近づいています。お済みでないものがありますので、よろしくお願いします。';
}

/**
 * 「のこり3件・11月30日（月）まで・あわせて約24分」: what is open of all that runs, and the first day it is due.
 * @param {readonly Obligation[]} all @param {number} now
 */
export function left(all, now) {
  const running = all.filter((one) => (one.timing === 'open' || one.timing === 'overdue') && one.items.some(isOpen));
  const items = running.flatMap((one) => one.items.filter(isOpen));
  if (items.length === 0) return '';
  const minutes = items.reduce((sum, item) => sum + (item.minutes ?? 0), 0);
  const first = running.map((one) => one.dueOn).sort()[0];
  const until = daysLeft(first, now) < 0 ? `${shortDay(first)}の期限を過ぎています` : `${shortDay(first)}まで`;
  return `のこり${items.length}件・${until}${minutes > 0 ? `・あわせて約${minutes}分` : ''}`;
}

/** つぎにすること @param {readonly Obligation[]} all @param {OnTablet} known @returns {import('../model.js').Next|null} */
export function next(all, known) {
  const open = all
    .filter((one) => one.timing === 'open' || one.timing === 'overdue')
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  for (const obligation of open) {
    const item = obligation.items.find(isOpen);
    if (item) {
      return {
        obligation,
        item,
        title: item.title,
        due: due(obligation, known.now),
        route: item.route,
        ...way(item, known),
      };
    }
  }
  return null;
}

/** 「令和8年11月30日（月）まで・あと7日」 @param {Obligation} obligation @param {number} now */
export function due(obligation, now) {
  const left = daysLeft(obligation.dueOn, now);
  return left < 0
    ? `${day(obligation.dueOn)}の期限を${-left}日過ぎています。いまからでも間に合います`
    : `${day(obligation.dueOn)}まで・${left > 0 ? `あと${left}日` : '今日が期限です'}`;
}

/** @param {Item} item @param {OnTablet} known @returns {Pick<import('../model.js').Next, 'sentence'|'minutes'|'progress'|'button'>} */
function way(item, known) {
  if (item.kind === 'acknowledgement') {
    return {
      sentence: item.added
        ? '署名していただく文書が加わりました。内容を見て、署名してください。'
        : item.changed
          ? '改定がありました。変わったところを見て、もう一度署名してください。'
          : item.local.drafted
            ? '署名の下書きがあります。'
            : `文書${item.editions.length}件の確認と署名です・約${item.minutes}分`,
      minutes: item.minutes,
      progress: null,
      button: item.local.drafted ? 'つづきから始める' : '確認と署名へ進む',
    };
  }
  if (item.kind === 'selfcheck') {
    return {
      sentence: `日ごろの扱いを振り返ります・約${item.minutes}分`,
      minutes: item.minutes,
      progress: null,
      button: '自己点検を始める',
    };
  }
  const { pages, read: done } = item.local;
  const isRead = item.steps?.lesson !== 'needed';
  const attempt = known.attempt(item.module ?? '');
  if (attempt && isRead) {
    return {
      sentence: `確認問題の途中です・${attempt.max}問中${attempt.at}問まで答えました`,
      minutes: 3,
      progress: { value: attempt.at, max: attempt.max, unit: '問' },
      button: 'つづきから始める',
    };
  }
  if (pages > 0 && isRead) {
    return {
      sentence: '研修は読み終わりました。確認問題が残っています・約3分',
      minutes: 3,
      progress: { value: pages, max: pages, unit: '枚' },
      button: '確認問題へ進む',
    };
  }
  const minutes =
    item.minutes === null ? null : Math.max(1, Math.ceil(item.minutes * (pages > 0 ? (pages - done) / pages : 1)));
  return {
    minutes,
    progress: pages > 0 ? { value: done, max: pages, unit: '枚' } : null,
    sentence:
      done > 0
        ? `${pages}枚中${done}枚まで読みました・のこり約${minutes}分`
        : minutes === null
          ? ''
          : `全部で${pages}枚・約${minutes}分`,
    button: done > 0 ? 'つづきから始める' : '始める',
  };
}
