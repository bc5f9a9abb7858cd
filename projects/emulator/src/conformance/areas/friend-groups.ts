import assert from 'node:assert/strict';
import type { SdkUser } from '../../testing/sdk-user.ts';
import type { ConformanceArea, ConformanceCase, Scene } from '../conformance-case.ts';
import { bringIn } from './bring-in.ts';
import {
  bringFriends,
  friendOf,
  sendHome,
  type Friend,
  type UsersAnswer,
} from './friend-scenes.ts';
import { refusedWithoutSignIn } from './without-sign-in.ts';

interface FriendGroup {
  readonly name: string;
  readonly userIDList: readonly string[];
}

/** How people sort their friends. */
export const friendGroups: ConformanceArea = {
  name: 'friend groups',
  cases: [
    {
      method: 'createFriendGroup',
      kind: 'success',
      title: 'the friend is in it, also after signing in again, and learns nothing of it',
      async play(scene) {
        const { ben, arrive } = scene;
        const { user, sign } = arrive('guest');
        await user.login(sign());
        await user.call('addFriend', { to: ben.userID, source: 'AddSource_Type_Web' });
        await user.until('they are friends', () => friendOf(user, ben) !== undefined);
        await user.call('createFriendGroup', { name: 'Work', userIDList: [ben.userID] });
        const expected = [{ name: 'Work', userIDList: [ben.userID] }];
        assert.partialDeepStrictEqual(await groupsOf(user), expected);
        assert.deepEqual(await groupsWith(user, ben), ['Work']);
        await user.call('logout');
        await user.login(sign());
        await user.until('the group is there', () => toldGroup(user, 'Work') !== undefined);
        assert.partialDeepStrictEqual(await groupsOf(user), expected);
        assert.deepEqual(await groupsWith(ben, user), []);
        await user.leave();
      },
    },
    {
      method: 'createFriendGroup',
      kind: 'success',
      title: 'who is no friend is among the failures, and not in it',
      async play(scene) {
        const guest = await bringIn(scene);
        const { data } = await guest.call<UsersAnswer>('createFriendGroup', {
          name: 'Work',
          userIDList: [scene.ben.userID],
        });
        assert.partialDeepStrictEqual(data.failureUserIDList, [{ userID: scene.ben.userID }]);
        assert.deepEqual(toldGroup(guest, 'Work')?.userIDList, []);
        await guest.leave();
      },
    },
    {
      method: 'createFriendGroup',
      kind: 'refusal',
      title: 'a name of more than 30 bytes is refused with 30001',
      async play(scene) {
        const guest = await bringIn(scene);
        const creating = guest.call('createFriendGroup', { name: 'W'.repeat(31), userIDList: [] });
        await assert.rejects(creating, { code: 30001 });
        assert.deepEqual(await groupsOf(guest), []);
        await guest.leave();
      },
    },
    {
      method: 'createFriendGroup',
      kind: 'refusal',
      title: 'the SDK refuses with 2710 a name that is taken',
      by: 'sdk',
      async play(scene) {
        const guest = await bringIn(scene);
        await guest.call('createFriendGroup', { name: 'Work', userIDList: [] });
        const creating = guest.call('createFriendGroup', { name: 'Work', userIDList: [] });
        await assert.rejects(creating, { code: 2710 });
        await guest.leave();
      },
    },
    {
      method: 'addToFriendGroup',
      kind: 'success',
      title: 'the friend is in it',
      async play(scene) {
        const { one, other } = await bringGroup(scene, []);
        await one.call('addToFriendGroup', { name: 'Work', userIDList: [other.userID] });
        await one.until('he is in it', () => isIn(one, other));
        assert.partialDeepStrictEqual(await groupsOf(one), [{ userIDList: [other.userID] }]);
        assert.deepEqual(await groupsWith(one, other), ['Work']);
        await sendHome(one, other);
      },
    },
    {
      method: 'removeFromFriendGroup',
      kind: 'success',
      title: 'the friend is not in it any more, and still a friend',
      async play(scene) {
        const { one, other } = await bringGroup(scene, ['other']);
        await one.call('removeFromFriendGroup', { name: 'Work', userIDList: [other.userID] });
        await one.until('he is out of it', () => !isIn(one, other));
        assert.deepEqual(await groupsWith(one, other), []);
        await sendHome(one, other);
      },
    },
    {
      method: 'renameFriendGroup',
      kind: 'success',
      title: 'who is in it stays in it',
      async play(scene) {
        const { one, other } = await bringGroup(scene, ['other']);
        await one.call('renameFriendGroup', { oldName: 'Work', newName: 'Office' });
        await one.until('it is called so', () => toldGroup(one, 'Office') !== undefined);
        assert.partialDeepStrictEqual(await groupsOf(one), [
          { name: 'Office', userIDList: [other.userID] },
        ]);
        await sendHome(one, other);
      },
    },
    {
      method: 'renameFriendGroup',
      kind: 'refusal',
      title: 'a name of more than 30 bytes is refused with 30001',
      async play(scene) {
        const { one, other } = await bringGroup(scene, []);
        const renaming = one.call('renameFriendGroup', {
          oldName: 'Work',
          newName: 'W'.repeat(31),
        });
        await assert.rejects(renaming, { code: 30001 });
        assert.partialDeepStrictEqual(await groupsOf(one), [{ name: 'Work' }]);
        await sendHome(one, other);
      },
    },
    {
      method: 'deleteFriendGroup',
      kind: 'success',
      title: 'it is gone, and who was in it is still a friend',
      async play(scene) {
        const { one, other } = await bringGroup(scene, ['other']);
        await one.call('deleteFriendGroup', { name: 'Work' });
        await one.until('it is gone', () => toldGroup(one, 'Work') === undefined);
        assert.deepEqual(await groupsOf(one), []);
        assert.deepEqual(await groupsWith(one, other), []);
        await sendHome(one, other);
      },
    },
    unknownGroup('addToFriendGroup', (name, { userID }) => ({ name, userIDList: [userID] })),
    unknownGroup('removeFromFriendGroup', (name, { userID }) => ({ name, userIDList: [userID] })),
    unknownGroup('renameFriendGroup', (name) => ({ oldName: name, newName: 'Office' })),
    unknownGroup('deleteFriendGroup', (name) => ({ name })),
    {
      method: 'getFriendGroupList',
      kind: 'success',
      title: 'is empty at the beginning',
      async play(scene) {
        const guest = await bringIn(scene);
        assert.deepEqual(await groupsOf(guest), []);
        await guest.leave();
      },
    },
    refusedWithoutSignIn('getFriendGroupList'),
  ],
};

function unknownGroup(
  method: string,
  toOptions: (name: string, friend: SdkUser) => object,
): ConformanceCase {
  return {
    method,
    kind: 'refusal',
    title: 'the SDK refuses with 2711 a group that is not there',
    by: 'sdk',
    async play({ ana, ben, newName }) {
      const calling = ana.call(method, toOptions(newName('nowhere'), ben));
      await assert.rejects(calling, { code: 2711 });
    },
  };
}

/** Two new friends, the first of whom has a group, with the other one in it or with nobody. */
async function bringGroup(
  scene: Scene,
  members: readonly 'other'[],
): Promise<{ one: SdkUser; other: SdkUser }> {
  const [one, other] = await bringFriends(scene);
  const userIDList = members.map(() => other.userID);
  await one.call('createFriendGroup', { name: 'Work', userIDList });
  await one.until('the group is there', () => toldGroup(one, 'Work') !== undefined);
  return { one, other };
}

async function groupsOf(user: SdkUser): Promise<FriendGroup[]> {
  return (await user.call<{ data: FriendGroup[] }>('getFriendGroupList')).data;
}

/** The groups in which somebody has a friend. */
async function groupsWith(user: SdkUser, { userID }: SdkUser): Promise<readonly string[]> {
  const { data } = await user.call<{ data: Friend[] }>('getFriendList');
  return data.find((friend) => friend.userID === userID)?.groupList ?? [];
}

/** A group as the last event had it. */
function toldGroup(user: SdkUser, name: string): FriendGroup | undefined {
  const groups = (user.events('onFriendGroupListUpdated').at(-1)?.data ?? []) as FriendGroup[];
  return groups.find((group) => group.name === name);
}

function isIn(user: SdkUser, { userID }: SdkUser): boolean {
  return toldGroup(user, 'Work')?.userIDList.includes(userID) === true;
}
