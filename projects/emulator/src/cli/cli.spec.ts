import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';
import { WebSocket } from 'ws';

describe('the program', { timeout: 300_000 }, () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'emulator-'));
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  const main = fileURLToPath(new URL('../main.ts', import.meta.url));
  const start = (...args: string[]) =>
    spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });

  async function run(...args: string[]) {
    const child = start(...args);
    const [out, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    return { code: child.exitCode, out, errors };
  }

  /** Waits until it has said where it is. */
  async function addressOf(child: ChildProcess): Promise<string> {
    assert(child.stdout);
    for await (const line of createInterface({ input: child.stdout })) {
      const address = /ws:(\/\/127\.0\.0\.1:\d+)/.exec(line)?.[1];
      if (address !== undefined) return `http:${address}`;
    }
    throw new Error('it ended without a word');
  }

  const peopleAt = async (address: string) =>
    ((await (await fetch(`${address}/emulator/people`)).json()) as { userID: string }[]).map(
      ({ userID }) => userID,
    );
  const add = (address: string, userID: string) =>
    fetch(`${address}/emulator/seed`, {
      method: 'POST',
      body: JSON.stringify({ people: [{ userID }] }),
    });

  it('runs a command against an emulator of its own and ends as it did', async () => {
    const script = `
      const { EMULATOR_HTTP_URL: url, EMULATOR_SDK_APP_ID: app } = process.env;
      const health = await (await fetch(url + '/emulator/health')).json();
      process.exitCode = health.SDKAppID === Number(app) ? 7 : 1;`;
    const node = process.execPath;
    const { code } = await run('exec', '--', node, '--input-type=module', '-e', script);
    assert.equal(code, 7);
  });

  it('says so when the command is not there', async () => {
    const { code, errors } = await run('exec', '--', './no-such-command');
    assert.equal(code, 2);
    assert.match(errors, /no-such-command/);
  });

  it('says in words what is wrong with the command line', async () => {
    const { code, errors } = await run('--port', 'high');
    assert.equal(code, 2);
    assert.match(errors, /0 to 65535/);
    assert.doesNotMatch(errors, /at file:/);
  });

  it('keeps in its data file what was answered, also when it is killed', async () => {
    const data = join(folder, 'killed.db');
    const first = start('--port', '0', '--seed', 'empty', '--data', data);
    assert.equal((await add(await addressOf(first), 'survivor')).status, 200);
    first.kill('SIGKILL');
    await once(first, 'exit');

    const second = start('--port', '0', '--data', data);
    assert.deepEqual(await peopleAt(await addressOf(second)), ['survivor']);
    second.kill('SIGTERM');
    await once(second, 'exit');
  });

  it('exports at its end what another one begins with', async () => {
    const file = join(folder, 'export.json');
    const first = start('--port', '0', '--seed', 'empty', '--export-on-exit', file);
    await add(await addressOf(first), 'traveller');
    first.kill('SIGTERM');
    await once(first, 'exit');
    assert.equal(first.exitCode, 0);
    assert.equal(existsSync(file), true);

    const second = start('--port', '0', '--import', file);
    assert.deepEqual(await peopleAt(await addressOf(second)), ['traveller']);
    second.kill('SIGTERM');
    await once(second, 'exit');
  });

  it('exports also when its terminal is closed', async () => {
    const file = join(folder, 'hung-up.json');
    const child = start('--port', '0', '--export-on-exit', file);
    await addressOf(child);
    child.kill('SIGHUP');
    await once(child, 'exit');
    assert.equal(existsSync(file), true);
  });

  it('begins with the people of a seed file', async () => {
    const file = join(folder, 'seed.json');
    writeFileSync(file, JSON.stringify({ people: [{ userID: 'planted' }] }));
    const child = start('--port', '0', '--seed', file);
    assert.deepEqual(await peopleAt(await addressOf(child)), ['planted']);
    child.kill('SIGTERM');
    await once(child, 'exit');
  });

  it('begins with the faults of a file', async () => {
    const file = join(folder, 'faults.json');
    writeFileSync(file, JSON.stringify([{ fault: 'drop-reply', command: 'openim.sendmsg' }]));
    const child = start('--port', '0', '--faults', file);
    const faults = await fetch(`${await addressOf(child)}/emulator/faults`);
    assert.partialDeepStrictEqual(await faults.json(), [
      { id: 'fault-1', fault: { fault: 'drop-reply' }, active: true },
    ]);
    child.kill('SIGTERM');
    await once(child, 'exit');
  });

  it('says what is wrong with a fault in a file, and where', async () => {
    const file = join(folder, 'wrong-faults.json');
    writeFileSync(file, JSON.stringify([{ fault: 'drop-event' }, { fault: 'gremlins' }]));
    const { code, errors } = await run('--port', '0', '--faults', file);
    assert.equal(code, 2);
    assert.match(errors, /wrong-faults\.json: No\. 2 of the list: .*There are: drop-reply/);
    assert.doesNotMatch(errors, /at file:/);
  });

  it('logs what goes on, as JSON if that is wished', async () => {
    const child = start('--port', '0', '--log', 'frames', '--log-format', 'json');
    const address = await addressOf(child);
    const socket = new WebSocket(`${address.replace('http', 'ws')}/binfo?instanceid=logged`);
    await once(socket, 'open');
    socket.send(JSON.stringify({ head: { servcmd: 'heartbeat.alive', seq: 7 }, body: {} }));
    for await (const line of createInterface({ input: child.stdout })) {
      if (!line.startsWith('{')) continue;
      const entry = JSON.parse(line) as { kind: string; text: string };
      assert.deepEqual(
        [entry.kind, JSON.parse(entry.text)],
        ['frame', { head: { servcmd: 'heartbeat.alive', seq: 7 }, body: {} }],
      );
      break;
    }
    socket.terminate();
    child.kill('SIGTERM');
    await once(child, 'exit');
  });

  it('ends when what a seed file says makes no sense', async () => {
    const file = join(folder, 'wrong-seed.json');
    writeFileSync(file, JSON.stringify({ people: [{ userID: 'two words' }] }));
    const { code, errors } = await run('--port', '0', '--seed', file);
    assert.equal(code, 2);
    assert.match(errors, /people\.0\.userID/);
    assert.doesNotMatch(errors, /at file:/);
  });

  it('ends also when its export cannot be written', async () => {
    const file = join(folder, 'no-such-folder', 'export.json');
    const node = process.execPath;
    const { code, errors } = await run('exec', '--export-on-exit', file, '--', node, '-e', '');
    assert.equal(code, 2);
    assert.match(errors, /no-such-folder/);
  });

  const wrongFiles = [
    ['--seed', 'no-such-world'],
    ['--import', 'no-such-file'],
    ['--faults', 'no-such-file'],
    ['--data', '/no/such/folder/x.db'],
  ] as const;
  for (const [option, value] of wrongFiles) {
    it(`says what is wrong with ${option} ${value}`, async () => {
      const { code, errors } = await run(option, value, '--port', '0');
      assert.equal(code, 2);
      assert.match(errors, new RegExp(value));
      assert.doesNotMatch(errors, /at file:/);
    });
  }
});
