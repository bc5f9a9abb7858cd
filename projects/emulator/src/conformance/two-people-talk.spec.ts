import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { SdkUser } from '../testing/sdk-user.ts';
import { SdkParty } from '../testing/sdk-party.ts';

describe('two people who talk through the official SDK', { timeout: 300_000 }, () => {
  let party: SdkParty;
  let alice: SdkUser;
  let bob: SdkUser;

  before(async () => {
    party = await SdkParty.gather();
    [alice, bob] = await party.joinAll('alice', 'bob');
  });
  after(() => party.end());

  it('see what the other one writes, under his name', async () => {
    const sent = await alice.send('bob', 'Hello Bob');
    await bob.until('the text arrives', () => bob.receivedTexts().includes('Hello Bob'));
    const received = (bob.events('onMessageReceived').at(-1)?.data as (typeof sent)[])[0];
    assert.equal(received?.ID, sent.ID);
    assert.equal(received.nick, 'Alice Martin');
    assert.equal(received.flow, 'in');
  });

  it('find each other in their lists, by name', async () => {
    const names = (await bob.conversations()).map(({ userProfile }) => userProfile.nick);
    assert(names.includes('Alice Martin'));
    assert(names.includes('Liam O’Connor'));
  });

  it('see unread counts rise and, once it was read, fall', async () => {
    await bob.call('setMessageRead', { conversationID: 'C2Calice' });
    await bob.until('nothing is unread', () => bob.unreadWith('alice') === 0);
    await alice.send('bob', 'one');
    await alice.send('bob', 'two');
    await bob.until('two are unread', () => bob.unreadWith('alice') === 2);
    assert.equal(unreadOfBob(), 2);

    await bob.call('setMessageRead', { conversationID: 'C2Calice' });
    await bob.until('nothing is unread', () => bob.unreadWith('alice') === 0);
    assert.equal(unreadOfBob(), 0);

    await bob.send('alice', 'back to you');
    await alice.until('one is unread', () => alice.unreadWith('bob') === 1);
  });

  it('learn that the other one has read', async () => {
    alice.forgetEvents();
    const sent = await alice.send('bob', 'Read me');
    await bob.until('it arrives', () => bob.receivedTexts().includes('Read me'));
    await bob.until('it is listed', () => (bob.unreadWith('alice') ?? 0) > 0);
    await bob.call('setMessageRead', { conversationID: 'C2Calice' });
    await alice.until('it was read', () =>
      alice
        .events('onMessageReadByPeer')
        .flatMap(({ data }) => data as (typeof sent)[])
        .some(({ ID, isPeerRead }) => ID === sent.ID && isPeerRead),
    );
  });

  it('get a receipt for a message that asks for one', async () => {
    const sent = await alice.send('bob', 'Please confirm', { options: { needReadReceipt: true } });
    await bob.until('it arrives', () => bob.receivedTexts().includes('Please confirm'));
    await bob.call('sendMessageReadReceipt', [{ messageID: sent.ID }]);
    await alice.until('the receipt arrives', () =>
      alice
        .events('onMessageReadReceiptReceived')
        .flatMap(({ data }) => data as { messageID: string; isPeerRead: boolean }[])
        .some(({ messageID, isPeerRead }) => messageID === sent.ID && isPeerRead),
    );
  });

  it('see a recalled message go on both sides', async () => {
    const sent = await alice.send('bob', 'Oops');
    await bob.until('it arrives', () => bob.receivedTexts().includes('Oops'));
    await alice.call('revokeMessage', { messageID: sent.ID });
    await bob.until('it is recalled', () => bob.events('onMessageRevoked').length > 0);
    const { messages } = await bob.historyPage('alice');
    assert.equal(messages.find(({ ID }) => ID === sent.ID)?.isRevoked, true);
  });

  it('do not store what is for those who are online only', async () => {
    const before = messagesStored();
    await alice.send('bob', 'typing…', { onlineOnly: true });
    await bob.until('it arrives', () => bob.receivedTexts().includes('typing…'));
    assert.equal(messagesStored(), before);
  });

  it('are refused what is too long, and whom they write to must exist', async () => {
    await assert.rejects(alice.send('bob', 'x'.repeat(13_000)), { code: 80002 });
    await assert.rejects(alice.send('nobody', 'Hello?'), { code: 20003 });
  });

  it('never send a command that the emulator does not know', () => {
    const { counters } = party.emulator.state();
    assert.deepEqual(counters.unknownCommands, {});
    assert.equal(counters.malformed, 0);
    assert.equal(counters.internalErrors, 0);
    assert.deepEqual([...alice.crashes, ...bob.crashes], []);
  });

  const unreadOfBob = () => party.conversationOf('alice', 'bob').unread['bob'];
  const messagesStored = () => party.conversationOf('alice', 'bob').messages;
});
