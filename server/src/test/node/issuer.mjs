/** A city's issuer of accounts for the tests: oidc-provider, with a way to close an account. Port, redirect, secret. */
import { createRequire } from 'node:module';

const { default: Provider } = await import(createRequire(`${process.cwd()}/`).resolve('oidc-provider'));
const [, , port, redirect, secret] = process.argv;
const closed = new Set();
const issuer = new Provider(`http://localhost:${port}`, {
  clients: [
    {
      client_id: 'ryokai',
      client_secret: secret,
      redirect_uris: [redirect],
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
    },
  ],
  pkce: { required: () => true },
  scopes: ['openid', 'offline_access'],
  claims: { openid: ['sub', 'employee'] },
  conformIdTokenClaims: false,
  // Each holds once; the second use ends all that came of the sign-in.
  rotateRefreshToken: true,
  findAccount: (_, id) =>
    closed.has(id) ? undefined : { accountId: id, claims: () => ({ sub: id, employee: `E-${id}` }) },
});
issuer.use(async (ctx, next) => {
  const [, act, id] = ctx.path.split('/');
  if (act !== 'close' && act !== 'open') {
    return next();
  }
  closed[act === 'close' ? 'add' : 'delete'](id);
  ctx.body = 'ok';
});
issuer.listen(port, '127.0.0.1', () => console.log('ready'));
