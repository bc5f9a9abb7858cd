import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { SdkParty } from '../testing/sdk-party.ts';
import type { SdkUser } from '../testing/sdk-user.ts';

const source = 'AddSource_Type_Web';

describe('what a user does about people on one device', { timeout: 300_000 }, () => {
  let party: SdkParty;
  let phone: SdkUser;
  let laptop: SdkUser;
  let bob: SdkUser;
  let carol: SdkUser;

  before(async () => {
    party = await SdkParty.gather({ policy: { webInstances: 2 } });
    [phone, laptop, bob, carol] = await party.joinAll('alice', 'alice', 'bob', 'carol');
  });
  after(() => party.end());

  it('is seen on the other one: a new name', async () => {
    await phone.call('updateMyProfile', { nick: 'Alice M.' });
    await laptop.until('it is told', () => last(laptop, 'onProfileUpdated', 'nick') === 'Alice M.');
    const { data } = await laptop.call<{ data: { nick: string } }>('getMyProfile');
    assert.equal(data.nick, 'Alice M.');
  });

  it('is seen on the other one: what she says about herself', async () => {
    await phone.call('setSelfStatus', { customStatus: 'at the sea' });
    await laptop.until(
      'it is told',
      () => last(laptop, 'onUserStatusUpdated', 'customStatus') === 'at the sea',
    );
  });

  it('is seen on the other one: a friend, what he is called, and that he is one no more', async () => {
    await phone.call('addFriend', { to: 'bob', source });
    await laptop.until('he is there', () => friend(laptop) !== undefined);
    await phone.until('he is there', () => friend(phone) !== undefined);
    await phone.call('updateFriend', { userID: 'bob', remark: 'Bobby' });
    await laptop.until('he is called so', () => friend(laptop)?.remark === 'Bobby');
    await phone.call('deleteFriend', { userIDList: ['bob'], type: 'Delete_Type_Both' });
    await laptop.until('he is gone', () => friend(laptop) === undefined);
  });

  it('is seen on the other one: a request, and that it was read and answered', async () => {
    await phone.call('updateMyProfile', { allowType: 'AllowType_Type_NeedConfirm' });
    await carol.call('addFriend', { to: 'alice', source, wording: 'Hello' });
    for (const device of [phone, laptop]) {
      await device.until('it is unread', () => requests(device)?.unreadCount === 1);
    }
    await phone.call('setFriendApplicationRead');
    await laptop.until('it is read', () => requests(laptop)?.unreadCount === 0);
    await phone.call('refuseFriendApplication', { userID: 'carol' });
    await laptop.until('it is gone', () => requests(laptop)?.friendApplicationList.length === 0);
  });

  it('is seen on the other one: the blocklist', async () => {
    const blocked = () => laptop.events('blacklistUpdated').at(-1)?.data;
    await phone.call('addToBlacklist', { userIDList: ['bob'] });
    await laptop.until('he is on it', () => (blocked() as string[] | undefined)?.[0] === 'bob');
    await phone.call('removeFromBlacklist', { userIDList: ['bob'] });
    await laptop.until('he is off it', () => (blocked() as string[]).length === 0);
    await bob.send('alice', 'Again');
    await laptop.until('it arrives', () => laptop.receivedTexts().includes('Again'));
  });

  it('is seen on the other one: whom she follows', async () => {
    await phone.call('followUser', ['carol']);
    await laptop.until('it is told', () => laptop.events('onMyFollowingListUpdated').length === 1);
  });

  it('leaves no SDK in trouble', () => {
    assert.deepEqual(party.crashes, []);
  });
});

function last(device: SdkUser, event: string, field: string): unknown {
  const [newest] = (device.events(event).at(-1)?.data ?? []) as Record<string, unknown>[];
  return newest?.[field];
}

function friend(device: SdkUser): { readonly remark: string } | undefined {
  const friends = device.events('onFriendListUpdated').at(-1)?.data ?? [];
  return (friends as { userID: string; remark: string }[]).find(({ userID }) => userID === 'bob');
}

interface Requests {
  readonly unreadCount: number;
  readonly friendApplicationList: readonly unknown[];
}

function requests(device: SdkUser): Requests | undefined {
  return device.events('onFriendApplicationListUpdated').at(-1)?.data as Requests | undefined;
}
