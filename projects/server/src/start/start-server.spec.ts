import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { ChatCredential } from '../routes/chat-credential.ts';
import { ownOrigin, productionEnv } from '../testing/make-server.ts';
import { readSettings } from './settings.ts';
import { startServer } from './start-server.ts';

const settings = { ...readSettings({}, ['--emulator']), port: 0 };
const main = fileURLToPath(new URL('../main.ts', import.meta.url));

describe('startServer', () => {
  it('serves a credential over a real socket', async () => {
    const server = await startServer(settings);
    try {
      const url = server.url.replace('localhost', settings.host);
      const signIn = await fetch(`${url}/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: ownOrigin },
        body: '{"as":"alice"}',
      });
      const cookie = signIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
      const headers = { cookie, 'x-demo-as': 'alice' };
      const response = await fetch(`${url}/chat/credential`, { headers });
      const credential = (await response.json()) as ChatCredential;
      assert.equal(credential.userID, 'alice');
      const config: unknown = await (await fetch(`${url}/chat/config`)).json();
      assert.deepEqual(config, { SDKAppID: 1400000001, emulator: 'ws://127.0.0.1:9801' });
    } finally {
      await server.close();
    }
  });

  it('refuses a port that is taken', async () => {
    const server = await startServer(settings);
    try {
      const port = Number(new URL(server.url).port);
      await assert.rejects(startServer({ ...settings, port }), { name: 'StartupError' });
    } finally {
      await server.close();
    }
  });

  for (const [what, dataFile] of [
    ['in a folder that is not there', '/nowhere/at/all/chat.sqlite'],
    ['that is no database', main],
  ] as const) {
    it(`refuses a data file ${what}`, async () => {
      await assert.rejects(startServer({ ...settings, dataFile }), {
        name: 'StartupError',
        message: /^SERVER_DATA cannot be opened/,
      });
    });
  }
});

describe('main', () => {
  it('ends with one line and exit code 1 when it must not start', async () => {
    const env = { ...productionEnv, CHAT_SECRET_KEY: '' };
    const child = spawn(process.execPath, [main], { env });
    const ended = once(child, 'exit');
    const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
    assert.deepEqual(await ended, [1, null]);
    assert.equal(output, '');
    assert.match(errors, /^Chat server not started: CHAT_SECRET_KEY is missing\.[^\n]*\n$/);
  });
});
