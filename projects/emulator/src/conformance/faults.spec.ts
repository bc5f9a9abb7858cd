import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { after, afterEach, before, describe, it } from 'node:test';
import type { FaultName, FaultOrder } from '../index.ts';
import { SdkParty } from '../testing/sdk-party.ts';
import type { SdkMessage, SdkUser } from '../testing/sdk-user.ts';

const SEND = 'openim.sendmsg';
const toBob = { userID: 'bob', event: 'C2cMsgArray' } as const;

describe('faults, as the official SDK sees them', { timeout: 300_000 }, () => {
  let party: SdkParty;
  let alice: SdkUser;
  let bob: SdkUser;

  before(async () => {
    party = await SdkParty.gather({ world: 'empty' });
    party.emulator.seed({
      people: ['alice', 'bob', 'carol', 'dana', 'emil'].map((userID) => ({ userID })),
      conversations: ['carol', 'dana', 'emil'].map((userID) => ({
        between: ['alice', userID] as [string, string],
        messages: [{ count: 45, text: '{n}', secondsAgo: 60, secondsApart: 7 }],
      })),
    });
    [alice, bob] = await party.joinAll('alice', 'bob');
  });
  after(() => party.end());
  afterEach(() => {
    party.emulator.faults.clear();
    assert.deepEqual([...alice.crashes, ...bob.crashes], []);
    assert.equal(party.emulator.state().counters.internalErrors, 0);
  });

  it('drop-reply: the message is stored, but its sender hears nothing until he asks again', async () => {
    order({ fault: 'drop-reply', command: SEND });
    const sending = alice.send('bob', 'dropped reply');
    await arrives('dropped reply');
    assert.equal(await isSettled(sending), false);
    party.emulator.dropConnections('alice');
    assert.equal((await sending).status, 'success');
    struckOnce('drop-reply');
  });

  it('delay-reply: the answer comes later', async () => {
    order({ fault: 'delay-reply', command: SEND, ms: 300 });
    const sending = alice.send('bob', 'late reply');
    await arrives('late reply');
    assert.equal(await isSettled(sending), false);
    assert.equal((await sending).status, 'success');
  });

  it('duplicate-reply: the second answer changes nothing', async () => {
    order({ fault: 'duplicate-reply', command: SEND });
    assert.equal((await alice.send('bob', 'answered twice')).status, 'success');
    struckOnce('duplicate-reply');
  });

  it('event-before-reply: what the peer answers arrives before the own message is confirmed', async () => {
    order({ fault: 'event-before-reply', userID: 'alice', command: SEND, ms: 10_000 });
    const sending = alice.send('bob', 'question');
    await arrives('question');
    assert.equal(await isSettled(sending), false);
    await bob.send('alice', 'answer');
    await alice.until('the answer arrives', () => textsOf(alice).includes('answer'));
    assert.equal((await sending).status, 'success');
  });

  it('drop-event: a message is missing', async () => {
    order({ fault: 'drop-event', ...toBob });
    await sendAll('lost 1', 'lost 2');
    await arrives('lost 2');
    assert.deepEqual(seen('lost'), ['lost 2']);
  });

  it('delay-event: a later message overtakes it', async () => {
    order({ fault: 'delay-event', ...toBob, ms: 300 });
    await sendAll('overtaken 1', 'overtaken 2');
    await arrives('overtaken 1');
    assert.deepEqual(seen('overtaken'), ['overtaken 2', 'overtaken 1']);
  });

  it('duplicate-event: the SDK shows it once', async () => {
    order({ fault: 'duplicate-event', ...toBob });
    await sendAll('doubled 1', 'doubled 2');
    await arrives('doubled 2');
    assert.deepEqual(seen('doubled'), ['doubled 1', 'doubled 2']);
    struckOnce('duplicate-event');
  });

  for (const count of [2, 20]) {
    it(`reorder-events: ${String(count)} come in another order, and none is lost`, async () => {
      order({ fault: 'reorder-events', ...toBob, count, ms: 10_000 });
      const sent = Array.from({ length: count }, (_, n) => `mixed ${String(count)}-${String(n)}`);
      await sendAll(...sent);
      await bob.until('all arrive', () => seen(`mixed ${String(count)}-`).length === count);
      const arrived = seen(`mixed ${String(count)}-`);
      assert.notDeepEqual(arrived, sent);
      assert.deepEqual(arrived.toSorted(), sent.toSorted());
    });
  }

  it('reply-before-event: the event waits for the next answer', async () => {
    order({ fault: 'reply-before-event', ...toBob, ms: 10_000 });
    await sendAll('patient');
    assert.deepEqual(seen('patient'), []);
    await bob.call('getUserStatus', { userIDList: ['alice'] });
    await arrives('patient');
  });

  for (const fault of ['truncate-frame', 'invalid-json'] as const) {
    it(`${fault}: the SDK loses that frame alone`, async () => {
      order({ fault, ...toBob });
      await sendAll(`${fault} 1`, `${fault} 2`);
      await arrives(`${fault} 2`);
      assert.deepEqual(seen(fault), [`${fault} 2`]);
    });
  }

  it('unknown-message-type: a message comes without type and payload', async () => {
    bob.forgetEvents();
    order({ fault: 'unknown-message-type', userID: 'bob' });
    await sendAll('from the future');
    await bob.until('it arrives', () => bob.events('onMessageReceived').length > 0);
    const [message] = messagesOf(bob);
    assert.deepEqual([message?.payload ?? 'none', message?.from], ['none', 'alice']);
  });

  it('unknown-event: nothing happens', async () => {
    order({ fault: 'unknown-event', userID: 'bob' });
    await sendAll('after the unknown');
    await arrives('after the unknown');
    struckOnce('unknown-event');
  });

  it('refuse and rate-limit: the call rejects with the code, and nothing is stored', async () => {
    const before = stored();
    order({ fault: 'refuse', userID: 'alice', command: SEND, code: 20007, text: 'Not today.' });
    await assert.rejects(alice.send('bob', 'refused'), { code: 20007, message: 'Not today.' });
    order({ fault: 'rate-limit', command: 'openim.*' });
    await assert.rejects(alice.send('bob', 'too fast'), { code: 60_018 });
    assert.equal(stored(), before);
  });

  it('never-answer: nothing is stored, and no answer comes', async () => {
    const before = stored();
    order({ fault: 'never-answer', command: SEND });
    const sending = alice.send('bob', 'into the void');
    await pause(100);
    assert.equal(await isSettled(sending), false);
    assert.equal(stored(), before);
    // After a reconnect the SDK asks again, and is answered.
    alice.forgetEvents();
    party.emulator.dropConnections('alice');
    await alice.until('it notices', () => alice.events('netStateChange').length > 0);
    await alice.reconnect();
    assert.equal((await sending).status, 'success');
  });

  it('overload: the SDK stops to send that command', async () => {
    const dana = await party.join('dana');
    order({ fault: 'overload', userID: 'dana', command: SEND, seconds: 30 });
    await dana.call('getUserStatus', { userIDList: ['alice'] });
    await assert.rejects(dana.send('bob', 'not now'), { code: 60_022 });
    await dana.leave();
  });

  it('history-overlap: the next page repeats the end of the last, and the SDK shows it once', async () => {
    const first = await alice.historyPage('carol');
    order({ fault: 'history-overlap', userID: 'alice', count: 4 });
    const second = await alice.historyPage('carol', first.next);
    struckOnce('history-overlap');
    const ids = [...first.messages, ...second.messages].map(({ ID }) => ID);
    assert(second.messages.length >= 15);
    assert(new Set(ids).size >= 30);
  });

  it('history-hole: messages are missing in the middle of a page', async () => {
    order({ fault: 'history-hole', userID: 'alice', count: 3 });
    const { messages } = await alice.historyPage('dana');
    assert.equal(messages.length, 12);
    struckOnce('history-hole');
  });

  it('history-empty-page: a page without messages says that there are more', async () => {
    order({ fault: 'history-empty-page', userID: 'alice' });
    const { messages, complete } = await alice.historyPage('emil');
    assert.deepEqual([messages.length, complete], [0, false]);
  });

  for (const hours of [1, -1]) {
    it(`clock-skew: messages are ${String(hours)} h off`, async () => {
      const before = party.emulator.clock.now();
      order({ fault: 'clock-skew', seconds: hours * 3600 });
      assert(Math.abs(party.emulator.clock.now() - before - hours * 3600) <= 1);
      const { time } = await alice.send('carol', `sent ${String(hours)} h off`);
      // Within a conversation time never goes back.
      assert(time >= before + Math.max(0, hours * 3600) - 1);
    });
  }

  it('close-socket: the SDK connects again', async () => {
    bob.forgetEvents();
    order({ fault: 'close-socket', userID: 'bob' });
    await bob.until('it notices', () => bob.events('netStateChange').length > 0);
    await bob.reconnect();
    struckOnce('close-socket');
  });

  it('slow-socket: a message takes as long as its bytes do', async () => {
    order({ fault: 'slow-socket', userID: 'bob', bytesPerSecond: 1000 });
    await sendAll('slowly');
    assert.deepEqual(seen('slowly'), []);
    await arrives('slowly');
  });

  for (const cause of ['multipleAccount', 'multipleDevice', 'REST_API_Kick'] as const) {
    it(`kick: the SDK says ${cause}, and can sign in again`, async () => {
      bob.forgetEvents();
      order({ fault: 'kick', userID: 'bob', cause });
      await bob.until('he is kicked out', () => kickOf(bob) === cause);
      await bob.login(party.emulator.credential('bob'));
    });
  }

  it('kick: waits for somebody who is not there yet', async () => {
    order({ fault: 'kick', userID: 'carol', cause: 'multipleDevice' });
    const carol = party.arrive('carol');
    await carol.call('login', {
      userID: 'carol',
      userSig: party.emulator.credential('carol').userSig,
    });
    await carol.until('she is kicked out', () => kickOf(carol) === 'multipleDevice');
    await carol.leave();
  });

  it('user-sig-expired: while online, and a new one helps', async () => {
    bob.forgetEvents();
    order({ fault: 'user-sig-expired', userID: 'bob' });
    await bob.until('he is told', () => kickOf(bob) === 'userSigExpired');
    await bob.login(party.emulator.credential('bob'));
  });

  it('user-sig-expired-at-sign-in: once, then it works', async () => {
    const carol = party.arrive('carol');
    order({ fault: 'user-sig-expired-at-sign-in', userID: 'carol' });
    const { userSig } = party.emulator.credential('carol');
    await assert.rejects(carol.call('login', { userID: 'carol', userSig }), { code: 70_001 });
    await carol.login(party.emulator.credential('carol'));
    await carol.leave();
  });

  it('refuse-connect: the SDK stays outside until it is over', async () => {
    const dana = await party.join('dana');
    order({ fault: 'refuse-connect', times: 2 });
    dana.forgetEvents();
    party.emulator.dropConnections('dana');
    await dana.until('it notices', () => dana.events('netStateChange').length > 0);
    await dana.reconnect();
    assert.equal(strikesOf('refuse-connect'), 2);
    await dana.leave();
  });

  it('half-open-socket: no word either way, and no close', async () => {
    const emil = await party.join('emil');
    order({ fault: 'half-open-socket', userID: 'emil' });
    const sending = emil.send('bob', 'is anybody there');
    sending.catch(() => undefined);
    await pause(200);
    assert.equal(await isSettled(sending), false);
    assert.deepEqual(seen('is anybody there'), []);
    assert(party.emulator.state().connections.some(({ userID }) => userID === 'emil'));
    party.emulator.dropConnections('emil');
    await emil.reconnect();
    await emil.leave();
  });

  it('restart: everything is forgotten, and nobody is let in for a while', async () => {
    order({ fault: 'restart', downSeconds: 0.2 });
    assert.deepEqual(party.emulator.people(), []);
    const { connections, conversations } = party.emulator.state();
    assert.deepEqual(conversations, []);
    assert(connections.every(({ userID }) => userID === null));
    alice.forgetEvents();
    await alice.until('it notices', () => alice.events('netStateChange').length > 0);
    await alice.reconnect();
    assert(strikesOf('refuse-connect') > 0);
    // His access key says whose it is: the first message makes him known again.
    await alice.call('getUserStatus', { userIDList: ['bob'] });
  });

  const order = (fault: FaultOrder) => party.emulator.faults.add(fault);
  const strikesOf = (name: FaultName) => party.emulator.state().counters.faults[name] ?? 0;
  const struckOnce = (name: FaultName) => {
    assert.equal(strikesOf(name), 1);
  };
  const messagesOf = (user: SdkUser) =>
    user.events('onMessageReceived').flatMap(({ data }) => data as SdkMessage[]);
  // A message of an unknown type has no payload at all.
  const textsOf = (user: SdkUser) =>
    messagesOf(user).map(({ payload }) => (payload as { text?: string } | null)?.text ?? '');
  const seen = (start: string) => textsOf(bob).filter((text) => text.startsWith(start));
  const arrives = (text: string) => bob.until(`"${text}" arrives`, () => seen(text).length > 0);
  const stored = () => party.conversationOf('alice', 'bob').messages;
  const kickOf = (user: SdkUser) =>
    (user.events('kickedOut').at(-1)?.data as { type: string } | undefined)?.type;
  async function sendAll(...texts: readonly string[]): Promise<void> {
    for (const text of texts) await alice.send('bob', text);
  }
  // Whether it is through already; whoever is, is so in the same turn.
  async function isSettled(promise: Promise<unknown>): Promise<boolean> {
    const pending = Symbol('pending');
    const first = await Promise.race([promise.catch(() => undefined), pause(30, pending)]);
    return first !== pending;
  }
});
