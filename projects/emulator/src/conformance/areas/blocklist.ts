import assert from 'node:assert/strict';
import type { SdkUser } from '../../testing/sdk-user.ts';
import type { ConformanceArea } from '../conformance-case.ts';
import { bringIn } from './bring-in.ts';
import { refusedWithoutSignIn } from './without-sign-in.ts';

/** Whom people do not want to hear of. */
export const blocklist: ConformanceArea = {
  name: 'blocklist',
  cases: [
    {
      method: 'addToBlacklist',
      kind: 'success',
      title: 'who is blocked cannot write, and is on the list after signing in again',
      async play({ ben, arrive }) {
        const { user, sign } = arrive('guest');
        await user.login(sign());
        await user.call('addToBlacklist', { userIDList: [ben.userID] });
        await user.until('he is on the list', () => isListed(user, ben));
        await assert.rejects(ben.send(user.userID, 'Why?'), { code: 20007 });
        await user.call('logout');
        await user.login(sign());
        assert.deepEqual(await blockedBy(user), [ben.userID]);
        await user.leave();
      },
    },
    {
      method: 'addToBlacklist',
      kind: 'success',
      title: 'somebody blocked can still be written to',
      async play(scene) {
        const { ben } = scene;
        const guest = await bringIn(scene);
        await guest.call('addToBlacklist', { userIDList: [ben.userID] });
        await guest.send(ben.userID, `You are blocked by ${guest.userID}`);
        await ben.until('it arrives', () =>
          ben.receivedTexts().includes(`You are blocked by ${guest.userID}`),
        );
        await guest.leave();
      },
    },
    {
      method: 'addToBlacklist',
      kind: 'success',
      title: 'who is blocked is no friend any more',
      async play(scene) {
        const { ben } = scene;
        const guest = await bringIn(scene);
        await guest.call('addFriend', { to: ben.userID, source: 'AddSource_Type_Web' });
        await Promise.all([
          guest.until('they are friends', () => lastFriends(guest).includes(ben.userID)),
          ben.until('they are friends', () => lastFriends(ben).includes(guest.userID)),
        ]);
        await guest.call('addToBlacklist', { userIDList: [ben.userID] });
        await Promise.all([
          guest.until('it is over', () => !lastFriends(guest).includes(ben.userID)),
          ben.until('it is over', () => !lastFriends(ben).includes(guest.userID)),
        ]);
        await guest.leave();
      },
    },
    {
      method: 'addToBlacklist',
      kind: 'refusal',
      title: 'the SDK refuses with 2742 to block oneself',
      by: 'sdk',
      async play({ ana, ben }) {
        const blocking = ana.call('addToBlacklist', { userIDList: [ana.userID] });
        await assert.rejects(blocking, { code: 2742 });
        assert.equal((await blockedBy(ana)).includes(ben.userID), false);
      },
    },
    {
      method: 'removeFromBlacklist',
      kind: 'success',
      title: 'who is blocked no more can write again',
      async play(scene) {
        const { ben } = scene;
        const guest = await bringIn(scene);
        const userIDList = [ben.userID];
        await guest.call('addToBlacklist', { userIDList });
        await guest.until('he is on the list', () => isListed(guest, ben));
        await guest.call('removeFromBlacklist', { userIDList });
        await guest.until('he is off the list', () => !isListed(guest, ben));
        await ben.send(guest.userID, 'Thank you');
        await guest.until('it arrives', () => guest.receivedTexts().includes('Thank you'));
        assert.deepEqual(await blockedBy(guest), []);
        await guest.leave();
      },
    },
    {
      method: 'removeFromBlacklist',
      kind: 'refusal',
      title: 'the SDK throws without a list',
      by: 'sdk',
      async play({ ana }) {
        await assert.rejects(ana.call('removeFromBlacklist', {}), {
          message: 'Params validate failed.',
        });
      },
    },
    {
      method: 'getBlacklist',
      kind: 'success',
      title: 'is empty at the beginning',
      async play(scene) {
        const guest = await bringIn(scene);
        assert.deepEqual(await blockedBy(guest), []);
        await guest.leave();
      },
    },
    refusedWithoutSignIn('getBlacklist'),
  ],
};

async function blockedBy(user: SdkUser): Promise<string[]> {
  return (await user.call<{ data: string[] }>('getBlacklist')).data;
}

function isListed(user: SdkUser, { userID }: SdkUser): boolean {
  const blocked = user.events('blacklistUpdated').at(-1)?.data as string[] | undefined;
  return blocked?.includes(userID) === true;
}

function lastFriends(user: SdkUser): string[] {
  const friends = user.events('onFriendListUpdated').at(-1)?.data ?? [];
  return (friends as { userID: string }[]).map(({ userID }) => userID);
}
