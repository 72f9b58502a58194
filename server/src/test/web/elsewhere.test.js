/** Where a page that cannot make its keys here sends whoever opened it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { elsewhere, elsewhereSentence } from '../../main/web/shared/rules/elsewhere.js';

const CITY = 'https://ryokai.example';
const FRESH = 'http://localhost:8080';

for (const [what, secure, here, origin, address] of [
  ['https at the own address', true, `${CITY}/desk/`, CITY, undefined],
  ['the server does not answer', true, `${CITY}/desk/`, undefined, undefined],
  ['a trial on the machine itself', true, `${FRESH}/app/`, FRESH, undefined],
  ['plain http', false, 'http://ryokai.example/desk/#/people', CITY, `${CITY}/desk/`],
  ['plain http by the number of the machine', false, 'http://192.168.1.5:8080/app/', CITY, `${CITY}/app/`],
  ['nothing set yet', false, 'http://192.168.1.5:8080/app/', FRESH, null],
  ['plain http is the own address', false, 'http://ryokai.example/app/', 'http://ryokai.example', null],
  ['plain http and no answer', false, 'http://ryokai.example/app/', undefined, null],
  ['another name of the same machine', true, 'https://old.example/app/', CITY, `${CITY}/app/`],
  ['https before the origin was set', true, `${CITY}/desk/`, FRESH, null],
  ['the machine itself by its number', true, 'http://127.0.0.1:8080/desk/', FRESH, `${FRESH}/desk/`],
]) {
  test(what, () => {
    const found = elsewhere({ secure, here, origin });
    assert.equal(found?.address, address);
    if (found) {
      assert.match(elsewhereSentence(found), address ? /を開いて/ : /ryokai\.origin/);
    }
  });
}
