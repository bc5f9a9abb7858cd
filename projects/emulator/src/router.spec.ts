import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { ChatLab, type Device } from './testing/chat-lab.ts';

describe('the router', () => {
  let lab: ChatLab;
  let alice: Device;

  beforeEach(() => {
    lab = new ChatLab();
    alice = lab.enter('alice');
  });
  const counters = () => lab.server.control.state().counters;

  it('refuses an unknown command by its name, says what to do and counts it', () => {
    const answer = alice.ask('openim.make_coffee');
    assert.equal(answer.ErrorCode, 10003);
    assert.match(answer.ErrorInfo, /openim\.make_coffee/);
    assert.deepEqual(counters().unknownCommands, { 'openim.make_coffee': 1 });
  });

  it('counts whatever a command is called', () => {
    alice.ask('constructor');
    alice.ask('constructor');
    assert.deepEqual(counters().unknownCommands, { constructor: 2 });
  });

  it('counts a thousand invented names one by one, and further ones together', () => {
    for (let number = 0; number < 1010; number += 1) alice.ask(`invented.${String(number)}`);
    alice.ask('invented.7');
    const { unknownCommands } = counters();
    assert.equal(Object.keys(unknownCommands).length, 1001);
    assert.equal(unknownCommands['(further names)'], 10);
    assert.equal(unknownCommands['invented.7'], 2);
  });

  it('makes one group of a request that comes again on a new connection', () => {
    const wish = { Type: 'Public', Name: 'Team', Owner_Account: 'alice' };
    const frame = frameOf('group_open_http_svc.create_group', wish);
    const first = lab.open('one-sdk');
    first.sendRaw(frame);
    first.breakOff();
    const again = lab.open('one-sdk');
    again.sendRaw(frame);
    assert.equal(lab.store.groups.all().length, 1);
    assert.deepEqual(again.takeFrames()[0]?.body, first.takeFrames()[0]?.body);
    lab.open('another-sdk').sendRaw(frame);
    assert.equal(lab.store.groups.all().length, 2);
  });

  it('says where a request is wrong', () => {
    const answer = alice.ask('openim.get_peer_read_time', { To_Account: ['bob', 7] });
    assert.equal(answer.ErrorCode, 20001);
    assert.match(answer.ErrorInfo, /To_Account\.1/);
  });

  it('answers a wrong frame if it can be answered, and closes the socket if not', () => {
    alice.sendRaw(JSON.stringify({ head: { servcmd: 'openim.getmsg', seq: 5 }, body: [] }));
    assert.equal(alice.isOpen, true);
    alice.sendRaw('not JSON');
    assert.partialDeepStrictEqual(alice.closed, { code: 1003 });
    assert.equal(counters().malformed, 2);
  });

  it('does not answer the receipt of a push', () => {
    assert.throws(
      () => alice.ask('openim.ws_msg_push_ack', { SessionData: 'push-1' }),
      /no answer/,
    );
  });

  it('counts what it was asked and what it refused', () => {
    alice.sendText('alice', 'ghost', 'Hello?');
    assert.equal(counters().commands['openim.sendmsg'], 1);
    assert.equal(counters().refusals['20003'], 1);
  });

  it('survives anything, and others notice nothing', () => {
    const anything = fc.oneof(
      fc.uint8Array(),
      fc.json().map((text) => Buffer.from(text)),
      fc
        .record({ head: fc.object(), body: fc.anything() }, { requiredKeys: [] })
        .map((frame) => Buffer.from(JSON.stringify(frame, skipBigInts))),
      fc
        .tuple(fc.constantFrom(...knownCommands()), fc.object())
        .map(([servcmd, body]) => frameOf(servcmd, body)),
    );
    fc.assert(
      fc.property(anything, (bytes) => {
        alice.sendRaw(bytes);
      }),
      { numRuns: 1000 },
    );
    const bob = lab.enter('bob');
    bob.sendText('bob', 'alice', 'Still there?');
    assert.equal(counters().internalErrors, 0);
    assert.equal(bob.history('alice').MsgList.length, 1);
  });

  const skipBigInts = (_key: string, value: unknown) =>
    typeof value === 'bigint' ? undefined : value;
  const frameOf = (servcmd: string, body: object) =>
    Buffer.from(JSON.stringify({ head: { ...alice.head, servcmd, seq: 1 }, body }, skipBigInts));
});

function knownCommands(): string[] {
  return ['openim.sendmsg', 'openim.getroammsg', 'openim.msgreaded', 'recentcontact.page_get'];
}
