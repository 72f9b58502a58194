/** From a code to a receipt by the client that OpenAPI Generator makes for TypeScript; compiled by ClientsTest. */
import { Configuration, DeviceApi, SyncApi } from './client';

declare const process: { argv: string[] };

const ES256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text));

const sha256 = async (text: string): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(text)));

/** RFC 9562 section 5.7. */
function uuid7(): string {
  const time = Date.now().toString(16).padStart(12, '0');
  const chance = crypto.randomUUID();
  return `${time.slice(0, 8)}-${time.slice(8)}-7${chance.slice(15)}`;
}

async function walk(origin: string, code: string): Promise<string> {
  const pair = await crypto.subtle.generateKey(ES256, false, ['sign', 'verify']);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const device = base64url(await sha256(JSON.stringify({ crv, kty, x, y })));
  const signed = async (header: object, claims: object): Promise<string> => {
    const input = `${base64url(utf8(JSON.stringify(header)))}.${base64url(utf8(JSON.stringify(claims)))}`;
    return `${input}.${base64url(new Uint8Array(await crypto.subtle.sign(ES256, pair.privateKey, utf8(input))))}`;
  };

  const enrolment = await new DeviceApi(new Configuration({ basePath: origin })).enrol({
    newEnrolment: {
      code,
      proof: await signed(
        { alg: 'ES256', typ: 'ryokai-enrolment', jwk: { kty, crv, x, y } },
        { code, aud: origin, name: '作ったクライアント' },
      ),
    },
  });

  const now = Math.floor(Date.now() / 1000);
  const token = await new DeviceApi(new Configuration({ basePath: origin })).token({
    grantType: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    assertion: await signed(
      { alg: 'ES256', typ: 'JWT', kid: device },
      { iss: device, sub: device, aud: enrolment.audience, iat: now, exp: now + 240, jti: crypto.randomUUID() },
    ),
  });

  const occurredAt = new Date(Date.now()).toISOString();
  const record = await signed(
    { alg: 'ES256', typ: 'ryokai-record', kid: device },
    {
      id: uuid7(),
      kind: 'incident.reported',
      schema: 1,
      person: enrolment.person.id,
      device,
      seq: 1,
      occurredAt,
      clock: { offsetMs: 0 },
      app: 'walk',
      body: { kind: 'mail', noticedAt: occurredAt, what: '不審なメール', done: [], drill: false },
    },
  );
  const sync = new SyncApi(new Configuration({ basePath: origin, accessToken: token.accessToken }));
  const push = { device, app: 'walk', records: [record] };
  let outcome = (await sync.sync({ push })).outcomes[0];
  for (let i = 0; !outcome?.receipt && i < 50; i++) {
    await new Promise((done) => setTimeout(done, 100));
    outcome = (await sync.sync({ push })).outcomes[0];
  }
  const hash = Array.from(await sha256(record), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const receipt = await sync.receipt({ sha256: hash });
  if (receipt.number !== outcome?.receipt?.number || !receipt.leaf.includes(`\nsha256 ${hash}\n`)) {
    throw new Error(`not the receipt of what was sent: ${JSON.stringify(outcome)}`);
  }
  return `${outcome.outcome} ${receipt.number}`;
}

walk(process.argv[2] ?? '', process.argv[3] ?? '').then(console.log);
