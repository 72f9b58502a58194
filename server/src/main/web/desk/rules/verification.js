/** 検証: whether a 控え is what the log holds, letter by letter. Needs no server but the log's key this browser was enrolled with. */
import { base64, fromBase64, fromBase64url, sha256, utf8 } from '../../shared/rules/base64.js';
import { epochOf, holds } from '../../shared/rules/proof.js';
import { RECORD, read, thumbprintInput } from '../../shared/rules/record.js';

/**
 * @typedef {{ok: boolean|null, why: string, kind?: string, number?: string, at?: string, receivedAt?: string, judgedAt?: string, counts?: boolean, sha256?: string}} Verdict ok: null where this browser cannot tell
 */

/**
 * A 控え in one file (openapi ReceiptFile).
 * @param {string} text of the file @param {string} logKey @returns {Promise<Verdict>}
 */
export async function verified(text, logKey) {
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    return { ok: false, why: 'このファイルは控えとして読み取れません。書き換えられたか、別のファイルです。' };
  }
  if (
    file?.format !== 'ryokai-receipt' ||
    typeof file.record !== 'string' ||
    typeof file.receipt !== 'object' ||
    file.receipt === null
  ) {
    return { ok: false, why: 'このファイルは控えではありません。「控えのファイル」を選んでください。' };
  }
  const sum = await sha256(file.record);
  const later = file.receipt.judged ?? [];
  const proved = [file.receipt, ...later].every(canonical) && (await holds(file.receipt, sum, logKey));
  if (proved === null) {
    return { ok: null, why: 'このブラウザでは署名を確かめられません。新しい版のブラウザでお試しください。' };
  }
  if (!proved) {
    return { ok: false, why: '記録と、台帳に載ったという証拠が合いません。' };
  }
  const said = read(file.record);
  const received = /\nreceived (\S+)\n/.exec(file.receipt.leaf)?.[1] ?? '';
  if (
    !said ||
    !numbersOf(file.receipt, received, sum, logKey).includes(file.receipt.number) ||
    !later.every((/** @type {Wire<'Receipt'>} */ one) =>
      numbersOf(one, line(one, 'received'), line(one, 'sha256'), logKey).includes(one.number),
    )
  ) {
    return { ok: false, why: '受付番号が、台帳の位置と合いません。' };
  }
  if (!(await signed(file.record, file.key))) {
    return { ok: false, why: '端末の鍵による署名が合いません。' };
  }
  if (file.enrolment?.record && !(await inLog(file.enrolment, logKey))) {
    return { ok: false, why: 'だれの発行でこの端末を登録したかの記録が、台帳と合いません。' };
  }
  return {
    ok: true,
    why: '記録、署名、受付の証拠が、どれも合っています。一字も書き換えられていません。',
    kind: said.kind,
    number: file.receipt.number,
    at: said.occurredAt,
    receivedAt: received,
    judgedAt: later.length ? line(later[later.length - 1], 'received') : undefined,
    counts:
      (later.length ? line(later[later.length - 1], 'judged').split(' ')[1] : line(file.receipt, 'outcome')) ===
      'stored',
    sha256: sum,
  };
}

/** The log's own entry of the enrolment, of this device. @param {NonNullable<Wire<'ReceiptFile'>['enrolment']>} enrolment @param {string} logKey */
async function inLog({ device, record, receipt }, logKey) {
  return Boolean(
    record &&
    receipt &&
    canonical(receipt) &&
    (await holds(receipt, await sha256(record), logKey)) &&
    record.includes('.') &&
    new TextDecoder().decode(fromBase64url(record.split('.')[1])).includes(`"${device}"`),
  );
}

const FIELDS = ['number', 'index', 'leaf', 'path', 'checkpoint', 'judged'];

/** Base64 may hold bits that nobody reads (RFC 4648 section 3.5); a letter changed there is changed all the same. @param {Wire<'Receipt'>} receipt */
function canonical(receipt) {
  const { path, checkpoint } = receipt;
  try {
    // A field that is called otherwise would be one that nobody reads.
    return (
      Object.keys(receipt).every((name) => FIELDS.includes(name)) &&
      [...path, ...[...String(checkpoint).matchAll(/^— \S+ (.*)$/gm)].map(([, signature]) => signature)].every(
        (one) => base64(fromBase64(one)) === one,
      )
    );
  } catch {
    return false;
  }
}

/** What a line of its leaf says. @param {Wire<'Receipt'>} receipt @param {string} name */
const line = ({ leaf }, name) => new RegExp(`\\n${name} (.+)\\n`).exec(leaf)?.[1] ?? '';

/** None that sounds like another (ledger Receipt). */
const LETTERS = 'ACFHJKLMNQRSUWXY';

/**
 * 令和8年度 is R8; from the second epoch on its ordinal; the place in the whole log, from 1; two letters of the record.
 * Numbers of the first epoch were given without letters once. @param {Wire<'Receipt'>} receipt @param {string} received
 * @param {string} sum @param {string} logKey
 */
function numbersOf(receipt, received, sum, logKey) {
  const day = new Date(Date.parse(received) + 9 * 3_600_000);
  const year = day.getUTCMonth() >= 3 ? day.getUTCFullYear() : day.getUTCFullYear() - 1;
  const epoch = epochOf(receipt, logKey);
  const plain = `R${year - 2018}-${epoch > 1 ? `${epoch}-` : ''}${String(receipt.index + 1).padStart(6, '0')}`;
  const letters = LETTERS[parseInt(sum[0], 16)] + LETTERS[parseInt(sum[1], 16)];
  return [`${plain}-${letters}`, ...(epoch === 1 ? [plain] : [])];
}

/** ES256 over the record's own text, by the key whose thumbprint its header names. @param {string} jws @param {Wire<'Jwk'>} key */
async function signed(jws, key) {
  try {
    const [head, payload, signature, ...more] = jws.split('.');
    const { alg, typ, kid } = JSON.parse(new TextDecoder().decode(fromBase64url(head)));
    if (more.length || alg !== 'ES256' || typ !== RECORD || kid !== (await thumbprint(key))) {
      return false;
    }
    const imported = await crypto.subtle.importKey(
      'jwk',
      { kty: key.kty, crv: key.crv, x: key.x, y: key.y },
      { name: 'ECDSA', namedCurve: 'P-256' },
      false,
      ['verify'],
    );
    return await crypto.subtle.verify(
      { name: 'ECDSA', hash: 'SHA-256' },
      imported,
      fromBase64url(signature),
      utf8(`${head}.${payload}`),
    );
  } catch {
    return false;
  }
}

/** @param {Wire<'Jwk'>} key */
async function thumbprint(key) {
  const bytes = fromHex(await sha256(thumbprintInput(key)));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** @param {string} hex */
const fromHex = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
