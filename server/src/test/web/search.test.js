import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { holding } from '../../main/web/tablet/rules/clauses.js';
import { find, fold, sameName } from '../../main/web/tablet/rules/search.js';

const TERMS = [
  { term: 'ネットワーク', reading: 'ねっとわーく', aliases: [] },
  { term: '強靭化', reading: 'きょうじんか', aliases: [] },
  { term: 'LGWAN接続系', reading: 'えるじーわんせつぞくけい', aliases: ['LGWAN'] },
  { term: '情報セキュリティ', reading: 'じょうほうせきゅりてぃ' },
  { term: 'セキュリティ', reading: 'せきゅりてぃ' },
];
const words = (text) => find(TERMS, text).map((term) => term.term);

test('spellings of one character, width, kana and spaces do not matter', () => {
  assert.deepEqual(words('強靱'), ['強靭化']);
  assert.deepEqual(words('ＬＧ ＷＡＮ'), ['LGWAN接続系']);
  assert.deepEqual(words('きょうじん'), ['強靭化']);
  assert.deepEqual(words('ネツトワーク'), ['ネットワーク']);
});

test('what is the word, then what begins with it, then what holds it', () => {
  assert.deepEqual(words('セキュリティ'), ['セキュリティ', '情報セキュリティ']);
});

test('nothing typed finds everything, nonsense nothing', () => {
  assert.equal(words(' ').length, TERMS.length);
  assert.deepEqual(words('ぬるぽ'), []);
});

test('a typed name is the person’s own in any spelling a keyboard offers', () => {
  assert.ok(sameName('高橋一郎', '髙橋 一郎'));
  assert.ok(sameName('葛城　花子', '葛\u{e0100}城 花子'));
  assert.ok(!sameName('高橋二郎', '髙橋 一郎'));
  assert.ok(!sameName('  ', ''));
});

test('the key of a key is the key', () => {
  for (const text of ['ｶﾞ', 'か ゛', '髙 﨑', 'Á b', '𠮷野']) {
    assert.equal(fold(fold(text)), fold(text));
  }
});

test('words are found in a document, each clause once and in its order', () => {
  const clause = (id, heading, text, children = []) => ({
    id,
    label: id,
    number: '',
    kind: '',
    heading,
    text,
    notes: [],
    children,
  });
  const policy = [
    clause('h1', '目的', '情報を守る。'),
    clause('h2', '守ること', '', [clause('h2.n1', '端末', 'ＬＧＷＡＮの端末は、手元から離さない。')]),
  ];
  assert.deepEqual(
    holding(policy, 'lgwan').map((one) => one.id),
    ['h2.n1'],
  );
  assert.deepEqual(
    holding(policy, '守る').map((one) => one.id),
    ['h1', 'h2'],
  );
  assert.deepEqual(holding(policy, ' '), []);
});

test('what people call it is found by the word, another name and how that is read', () => {
  const terms = readFileSync(new URL('../../../../content/glossary.yaml', import.meta.url), 'utf8')
    .split(/\n  - /)
    .slice(1)
    .map((one) => ({
      id: /^id: (.+)$/m.exec(one)[1],
      term: /^ *term: (.+)$/m.exec(one)[1],
      reading: /^ *reading: (.+)$/m.exec(one)[1],
      aliases: /^ *aliases: \[(.+)\]$/m.exec(one)?.[1].split(', '),
    }));
  const first = (words) => find(terms, words)[0]?.id;
  assert.equal(first('マルウェア'), 'malware');
  assert.equal(first('まるうぇあ'), 'malware');
  for (const words of ['強靱', '強靭性', 'きょうじん', 'キョウジンセイ']) {
    assert.equal(first(words), 'three-layers', words);
  }
});
