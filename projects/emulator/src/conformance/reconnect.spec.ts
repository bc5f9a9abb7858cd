import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { FlakyWire } from '../testing/flaky-wire.ts';
import { SdkParty } from '../testing/sdk-party.ts';
import type { SdkUser } from '../testing/sdk-user.ts';

describe('the official SDK on a bad network', { timeout: 300_000 }, () => {
  let party: SdkParty;
  let wire: FlakyWire;
  let alice: SdkUser;
  let bob: SdkUser;

  before(async () => {
    party = await SdkParty.gather();
    wire = await FlakyWire.to(party.emulator.port);
    [alice, bob] = await party.joinAll('alice', 'bob');
    await Promise.all([alice.historyPage('bob'), bob.historyPage('alice')]);
  });
  after(async () => {
    await party.end();
    await wire.end();
  });

  it('gets what it missed while its connection was broken', async () => {
    party.emulator.dropConnections('bob');
    await alice.send('bob', 'Missed 1');
    await alice.send('bob', 'Missed 2');
    // One may come from the connection and the other from the history, in any order.
    const missed = () => bob.receivedTexts().filter((text) => text.startsWith('Missed'));
    await bob.until('both arrive', () => missed().length === 2);
    assert.deepEqual(missed().toSorted(), ['Missed 1', 'Missed 2']);
    await bob.until('they count once', () => bob.unreadWith('alice') === unreadOfBob());
  });

  it('sends a message once although the answer to it was lost', async () => {
    const carol = await party.join('carol', { url: wire.url });
    const stored = party.conversationOf('carol', 'bob').messages;
    wire.mute();
    const sending = carol.send('bob', 'Only once');
    await bob.until('it arrives', () => bob.receivedTexts().includes('Only once'));
    wire.breakOff();
    const sent = await sending;
    assert.equal(sent.status, 'success');
    assert.equal(party.conversationOf('carol', 'bob').messages, stored + 1);
    assert.equal(bob.receivedTexts().filter((text) => text === 'Only once').length, 1);
  });

  it('goes on after the emulator was down, and nothing is forgotten', async () => {
    const before = party.emulator.state().conversations;
    alice.forgetEvents();
    bob.forgetEvents();
    await party.emulator.goDown();
    await alice.until('it notices', () => alice.events('netStateChange').length > 0);
    await party.emulator.comeUp();
    await Promise.all([alice.reconnect(), bob.reconnect()]);
    assert.deepEqual(party.emulator.state().conversations, before);

    await alice.send('bob', 'After the restart');
    await bob.until('it arrives', () => bob.receivedTexts().includes('After the restart'));
  });

  it('finds everything again in a new page', async () => {
    await alice.send('bob', 'Before the reload');
    await bob.until('it counts', () => bob.unreadWith('alice') === unreadOfBob());
    await bob.leave();
    bob = await party.join('bob');
    await bob.until('the counts are back', () => bob.unreadWith('alice') === unreadOfBob());
    const [conversation] = await bob.conversations();
    assert.equal(conversation?.conversationID, 'C2Calice');
    assert.equal(conversation.lastMessage.messageForShow, 'Before the reload');
    assert.equal(
      (await bob.historyPage('alice')).messages.at(-1)?.payload.text,
      'Before the reload',
    );
  });

  it('never crashes', () => {
    assert.deepEqual([...alice.crashes, ...bob.crashes], []);
    assert.deepEqual(party.emulator.state().counters.unknownCommands, {});
  });

  const unreadOfBob = () => party.conversationOf('alice', 'bob').unread['bob'];
});
