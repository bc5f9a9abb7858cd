import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { SdkParty } from '../testing/sdk-party.ts';
import type { SdkMessage, SdkUser } from '../testing/sdk-user.ts';

describe('one user on two devices', { timeout: 300_000 }, () => {
  let party: SdkParty;
  let phone: SdkUser;
  let laptop: SdkUser;
  let bob: SdkUser;

  before(async () => {
    party = await SdkParty.gather({ policy: { webInstances: 2 } });
    [phone, laptop, bob] = await party.joinAll('alice', 'alice', 'bob');
  });
  after(() => party.end());

  it('sees on each what was sent from the other', async () => {
    const sent = await phone.send('bob', 'From my phone');
    await laptop.until('the copy arrives', () => laptop.receivedTexts().includes('From my phone'));
    const [copy] = laptop.events('onMessageReceived').at(-1)?.data as SdkMessage[];
    assert.equal(copy?.ID, sent.ID);
    assert.equal(copy.flow, 'out');
  });

  it('has read on both what was read on one', async () => {
    await bob.send('alice', 'For both of you');
    await phone.until('it counts', () => phone.unreadWith('bob') === 1);
    await laptop.until('it counts', () => laptop.unreadWith('bob') === 1);
    await phone.call('setMessageRead', { conversationID: 'C2Cbob' });
    await laptop.until('it counts no more', () => laptop.unreadWith('bob') === 0);
  });

  it('has pinned, muted and deleted on both what was so on one', async () => {
    await phone.call('pinConversation', { conversationID: 'C2Ccarol', isPinned: true });
    await laptop.until('it is pinned', () =>
      laptop
        .listedConversations()
        .some(({ conversationID, isPinned }) => conversationID === 'C2Ccarol' && isPinned),
    );
    await phone.call('deleteConversation', 'C2Ccarol');
    await laptop.until('it is gone', () => laptop.unreadWith('carol') === undefined);
  });
});

describe('what people say about themselves', { timeout: 300_000 }, () => {
  let party: SdkParty;
  let alice: SdkUser;
  let bob: SdkUser;

  before(async () => {
    party = await SdkParty.gather();
    [alice, bob] = await party.joinAll('alice', 'bob');
  });
  after(() => party.end());

  it('is known to the others: names', async () => {
    await alice.call('updateMyProfile', { nick: 'Alice M.' });
    await alice.send('bob', 'New name');
    await bob.until('it arrives', () => bob.receivedTexts().includes('New name'));
    const [message] = bob.events('onMessageReceived').at(-1)?.data as SdkMessage[];
    assert.equal(message?.nick, 'Alice M.');
  });

  it('is known to the others: presence, for those who subscribed', async () => {
    await bob.call('subscribeUserStatus', { userIDList: ['carol'] });
    const carol = await party.join('carol');
    await bob.until('she is online', () => statusOf('carol') === 1);
    await carol.call('setSelfStatus', { customStatus: 'in a meeting 忙' });
    await bob.until('she is busy', () => customStatusOf('carol') === 'in a meeting 忙');
    await carol.call('logout');
    await bob.until('she left', () => statusOf('carol') === 3);
  });

  it('is refused with its name where the emulator does not know the command', async () => {
    const serviceCommand = 'room_engine_srv.make_coffee';
    // Of such commands the SDK hands on the answer as it is.
    const { data } = await alice.call<{ data: { ErrorCode: number; ErrorInfo: string } }>(
      'callExperimentalAPI',
      'sendTRTCCustomData',
      { serviceCommand, data: {} },
    );
    assert.equal(data.ErrorCode, 10003);
    assert.match(data.ErrorInfo, /room_engine_srv\.make_coffee/);
    const { unknownCommands } = party.emulator.state().counters;
    assert.deepEqual(unknownCommands, { [serviceCommand]: 1 });
  });

  interface Status {
    readonly userID: string;
    readonly statusType: number;
    readonly customStatus: string;
  }
  const latest = (userID: string) =>
    bob
      .events('onUserStatusUpdated')
      .flatMap(({ data }) => data as Status[])
      .findLast((status) => status.userID === userID);
  const statusOf = (userID: string) => latest(userID)?.statusType;
  const customStatusOf = (userID: string) => latest(userID)?.customStatus;
});
