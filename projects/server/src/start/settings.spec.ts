import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EMULATOR_SECRET_KEY } from '../../../user-sig/src/index.ts';
import { ownOrigin, productionEnv } from '../testing/make-server.ts';
import { StartupError } from './env-reader.ts';
import { readSettings } from './settings.ts';

describe('readSettings', () => {
  it('reads production settings, with careful defaults', () => {
    assert.deepEqual(readSettings(productionEnv, []), {
      emulatorPort: null,
      authModule: './authenticate.ts',
      sdkAppId: 1400000000,
      secretKey: productionEnv.CHAT_SECRET_KEY,
      lifetimeSeconds: 7200,
      dataFile: 'chat.sqlite',
      host: '0.0.0.0',
      port: 3000,
      origins: [ownOrigin],
      trustedProxies: 0,
      requestsPerAddress: 300,
      requestsPerUser: 60,
      log: true,
    });
  });

  it('needs nothing in emulator mode, and stays on this machine', () => {
    const settings = readSettings({}, ['--emulator']);
    assert.deepEqual(readSettings({ CHAT_MODE: 'emulator' }, []), settings);
    assert.equal(settings.host, '127.0.0.1');
    assert.equal(settings.dataFile, ':memory:');
    assert.equal(settings.emulatorPort, 9801);
    assert.deepEqual(settings.origins, ['http://localhost:4200', 'http://127.0.0.1:4200']);
  });

  it('follows the ports of the workspace', () => {
    const env = { DEMO_PORT: '4300', SERVER_PORT: '3100', EMULATOR_PORT: '9900' };
    const settings = readSettings(env, ['--emulator']);
    assert.equal(settings.port, 3100);
    assert.equal(settings.emulatorPort, 9900);
    assert.deepEqual(settings.origins, ['http://localhost:4300', 'http://127.0.0.1:4300']);
  });

  it('takes several origins', () => {
    const CORS_ORIGINS = 'https://a.example, https://b.example:8443,http://[::1]:4200';
    assert.deepEqual(readSettings({ ...productionEnv, CORS_ORIGINS }, []).origins, [
      'https://a.example',
      'https://b.example:8443',
      'http://[::1]:4200',
    ]);
  });
});

describe('start-up refusals', () => {
  for (const [what, change, message] of [
    ['no mode', { CHAT_MODE: '' }, /^CHAT_MODE is missing/],
    ['an unknown mode', { CHAT_MODE: 'prod' }, /^CHAT_MODE must be/],
    ['no app id', { CHAT_SDK_APP_ID: undefined }, /^CHAT_SDK_APP_ID is missing/],
    ['words as app id', { CHAT_SDK_APP_ID: 'my-app' }, /^CHAT_SDK_APP_ID must be a whole number/],
    ['0 as app id', { CHAT_SDK_APP_ID: '0' }, /^CHAT_SDK_APP_ID must be a whole number/],
    ['a huge app id', { CHAT_SDK_APP_ID: '4294967296' }, /^CHAT_SDK_APP_ID must be/],
    ["the emulator's app id", { CHAT_SDK_APP_ID: '1400000001' }, /^CHAT_SDK_APP_ID is that of/],
    ['no secret', { CHAT_SECRET_KEY: undefined }, /^CHAT_SECRET_KEY is missing/],
    ['an empty secret', { CHAT_SECRET_KEY: '  ' }, /^CHAT_SECRET_KEY is missing/],
    ["the emulator's secret", { CHAT_SECRET_KEY: EMULATOR_SECRET_KEY }, /is a published key/],
    [
      "the official sample's secret",
      { CHAT_SECRET_KEY: '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e' },
      /is a published key/,
    ],
    ['a short secret', { CHAT_SECRET_KEY: 'correct-horse-battery' }, /is too short/],
    ['a placeholder', { CHAT_SECRET_KEY: 'x'.repeat(64) }, /is a placeholder/],
    ['no sign-in check', { AUTH_MODULE: undefined }, /^AUTH_MODULE is missing/],
    ['no data file', { SERVER_DATA: undefined }, /^SERVER_DATA is missing/],
    ['data in memory', { SERVER_DATA: ':memory:' }, /^SERVER_DATA must be a file/],
    ['a life too short', { CREDENTIAL_LIFETIME_SECONDS: '60' }, /from 300 to 86400/],
    ['a life too long', { CREDENTIAL_LIFETIME_SECONDS: '15552000' }, /from 300 to 86400/],
    ['a life in words', { CREDENTIAL_LIFETIME_SECONDS: '2h' }, /^CREDENTIAL_LIFETIME_SECONDS/],
    ['a wildcard origin', { CORS_ORIGINS: '*' }, /^CORS_ORIGINS must list/],
    ['an origin with a path', { CORS_ORIGINS: 'https://a.example/' }, /^CORS_ORIGINS must list/],
    ['an empty origin in the list', { CORS_ORIGINS: 'https://a.example,' }, /^CORS_ORIGINS must/],
    ['a file origin', { CORS_ORIGINS: 'file:///tmp' }, /^CORS_ORIGINS must list/],
    ['a clear-text origin', { CORS_ORIGINS: 'http://a.example' }, /^CORS_ORIGINS has an http:/],
    ['a bad port', { SERVER_PORT: '65536' }, /^SERVER_PORT must be/],
    ['a port in words', { SERVER_PORT: '3000/tcp' }, /^SERVER_PORT must be/],
    ['a bad proxy count', { TRUST_PROXY: 'true' }, /^TRUST_PROXY must be/],
    ['a limit of nothing', { RATE_LIMIT_PER_USER: '0' }, /^RATE_LIMIT_PER_USER must be/],
    ['a bad log switch', { LOG: 'yes' }, /^LOG must be/],
  ] as const) {
    it(`refuses ${what} in one clear line`, () => {
      const env = { ...productionEnv, ...change };
      assert.throws(
        () => readSettings(env, []),
        (error: unknown) => {
          assert.ok(error instanceof StartupError);
          assert.match(error.message, message);
          assert.match(error.message, /^[^\n]{20,200}$/);
          assert.ok(!error.message.includes(env.CHAT_SECRET_KEY ?? 'not given'));
          return true;
        },
      );
    });
  }

  for (const name of ['CHAT_SDK_APP_ID', 'CHAT_SECRET_KEY', 'AUTH_MODULE'] as const) {
    it(`refuses ${name} in emulator mode, where it would protect nothing`, () => {
      assert.throws(() => readSettings({ [name]: productionEnv[name] }, ['--emulator']), {
        name: 'StartupError',
        message: new RegExp(`^${name} is set`),
      });
    });
  }

  it('refuses an argument it does not know', () => {
    assert.throws(() => readSettings(productionEnv, ['--emulater']), StartupError);
    assert.throws(() => readSettings({}, ['--emulator', '--open']), StartupError);
  });
});
