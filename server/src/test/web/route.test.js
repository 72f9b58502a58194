import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matched } from '../../main/web/desk/rules/route.js';
import { parse } from '../../main/web/tablet/rules/route.js';

const pages = [{ path: '/plan' }, { path: '/plan/:plan' }];

test('an address leads to its page, with what it names', () => {
  assert.deepEqual(matched(pages, '/plan?year=8'), { page: pages[0], params: { year: '8' } });
  assert.deepEqual(matched(pages, '/plan/%E8%A8%88'), { page: pages[1], params: { plan: '計' } });
  assert.equal(matched(pages, '/people'), null);
});

test('an address that was cut in the middle of a letter breaks nothing', () => {
  assert.deepEqual(matched(pages, '/plan/%E8'), { page: pages[1], params: { plan: '%E8' } });
  assert.deepEqual(parse('#/glossary/%E8').args, ['%E8']);
});
