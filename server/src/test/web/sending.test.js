import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sending, tried } from '../../main/web/tablet/rules/sentence.js';

const now = Date.parse('2026-11-23T10:00:00+09:00');
const say = (more) =>
  sending({
    unsent: 0,
    stuck: 0,
    oldestUnsentAt: null,
    lastSentAt: null,
    reachable: true,
    busy: false,
    chamber: false,
    revoked: false,
    refused: false,
    now,
    ...more,
  });

test('what waits is told with what will happen', () => {
  assert.equal(say({ unsent: 2, reachable: false }).sentence, '未送信が2件あります。つながると自動で送ります。');
  assert.equal(say({ unsent: 2, reachable: false }).short, '圏外（このまま使えます）・未送信2件');
});

test('sent is said only when nothing waits', () => {
  for (const reachable of [true, false, null]) {
    for (const busy of [true, false]) {
      for (const chamber of [true, false]) {
        for (const stuck of [0, 1]) {
          const said = say({ unsent: 1, reachable, busy, chamber, stuck, lastSentAt: now });
          assert.notEqual(said.kind, 'sent');
          assert.ok(!said.sentence.includes('送信済み') && !said.short.includes('送信済み'), said.sentence);
          assert.ok(said.sentence.includes('1件'), said.sentence);
        }
      }
    }
  }
});

test('all sent says when', () => {
  assert.equal(say({ lastSentAt: Date.parse('2026-11-23T09:12:00+09:00') }).short, '送信済み 9時12分');
  assert.equal(say({}).sentence, '未送信はありません。');
});

test('議場モード says that it sends afterwards', () => {
  assert.equal(say({ chamber: true, unsent: 1 }).sentence, '未送信が1件あります。議場モードを終えると送ります。');
});

test('a day without sending calls for the rescue file', () => {
  assert.equal(say({ unsent: 1, oldestUnsentAt: now - 23 * 3_600_000 }).late, false);
  assert.equal(say({ unsent: 1, oldestUnsentAt: now - 25 * 3_600_000 }).late, true);
});

test('an ended registration says what became of what waits', () => {
  assert.match(say({ revoked: true, unsent: 3 }).sentence, /未送信が3件あります。この端末に残してあります/);
});

test('a device that the server does not accept is never told that all was sent', () => {
  for (const unsent of [0, 2]) {
    for (const chamber of [true, false]) {
      const said = say({ refused: true, unsent, chamber, lastSentAt: now });
      assert.equal(said.kind, 'stuck');
      assert.ok(said.sentence.startsWith('事務局のサーバーがこの端末を受け付けません。書いたものは残っています。'));
      assert.ok(!`${said.sentence}${said.short}`.includes('送信済み'));
    }
  }
});

test('why nothing was sent is told apart, and when it was tried', () => {
  const all = ['nobody', 'slow', 'portal', 'gateway', 'refused', 'busy', 'other'].map((why) =>
    tried({ at: now - 60_000, why, code: '502' }, now),
  );
  assert.equal(new Set(all).size, all.length);
  all.forEach((said) => assert.ok(said.startsWith('9時59分に送ろうとしましたが'), said));
});
