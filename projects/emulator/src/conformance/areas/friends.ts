import assert from 'node:assert/strict';
import type { SdkUser } from '../../testing/sdk-user.ts';
import type { ConformanceArea } from '../conformance-case.ts';
import { bringIn } from './bring-in.ts';
import {
  bringFriends,
  friendOf,
  sendHome,
  source,
  untilFriends,
  untilStrangers,
  type Friend,
  type UsersAnswer,
} from './friend-scenes.ts';
import { refusedWithoutSignIn } from './without-sign-in.ts';

const BOTH = 'Delete_Type_Both';

/** Who has whom in his list of friends. */
export const friends: ConformanceArea = {
  name: 'friends',
  cases: [
    {
      method: 'addFriend',
      kind: 'success',
      title: 'each has the other one, also after signing in again',
      async play({ ben, arrive }) {
        const { user, sign } = arrive('guest');
        await user.login(sign());
        const { data } = await user.call<{ data: object }>('addFriend', {
          to: ben.userID,
          source,
          type: 'Add_Type_Both',
          remark: 'Benny',
          groupName: 'Work',
        });
        assert.partialDeepStrictEqual(data, { userID: ben.userID, code: 0 });
        await Promise.all([untilFriends(user, ben), untilFriends(ben, user)]);
        await user.call('logout');
        await user.login(sign());
        await untilFriends(user, ben);
        assert.partialDeepStrictEqual(await friendsOf(user), [
          { userID: ben.userID, remark: 'Benny', groupList: ['Work'] },
        ]);
        await user.leave();
      },
    },
    {
      method: 'addFriend',
      kind: 'success',
      title: 'one has the other one alone, if he wants it so',
      async play(scene) {
        const [one, other] = await Promise.all([bringIn(scene), bringIn(scene)]);
        await one.call('addFriend', { to: other.userID, source, type: 'Add_Type_Single' });
        await untilFriends(one, other);
        assert.equal(await relationOf(one, other), 'CheckResult_Type_AWithB');
        assert.equal(await relationOf(other, one), 'CheckResult_Type_BWithA');
        await sendHome(one, other);
      },
    },
    {
      method: 'addFriend',
      kind: 'refusal',
      title: 'who lets nobody add him is refused with 30516',
      async play(scene) {
        const [one, other] = await Promise.all([bringIn(scene), bringIn(scene)]);
        await other.call('updateMyProfile', { allowType: 'AllowType_Type_DenyAny' });
        const adding = one.call('addFriend', { to: other.userID, source });
        await assert.rejects(adding, { code: 30516 });
        assert.equal(await relationOf(other, one), 'CheckResult_Type_NoRelation');
        await sendHome(one, other);
      },
    },
    {
      method: 'addFriend',
      kind: 'refusal',
      title: 'who has blocked one, and whom one has blocked, is refused with 30525 and 30515',
      async play(scene) {
        const [one, other] = await Promise.all([bringIn(scene), bringIn(scene)]);
        await one.call('addToBlacklist', { userIDList: [other.userID] });
        await assert.rejects(one.call('addFriend', { to: other.userID, source }), { code: 30515 });
        await assert.rejects(other.call('addFriend', { to: one.userID, source }), { code: 30525 });
        await sendHome(one, other);
      },
    },
    {
      method: 'addFriend',
      kind: 'refusal',
      title: 'somebody who does not exist is refused with 30003',
      async play({ ana, newName }) {
        const adding = ana.call('addFriend', { to: newName('nobody'), source });
        await assert.rejects(adding, { code: 30003 });
      },
    },
    {
      method: 'addFriend',
      kind: 'refusal',
      title: 'the SDK throws at a source that is none',
      by: 'sdk',
      async play({ ana, ben }) {
        await assert.rejects(ana.call('addFriend', { to: ben.userID, source: 'Web' }), {
          message: 'Params validate failed.',
        });
      },
    },
    {
      method: 'deleteFriend',
      kind: 'success',
      title: 'both are gone from the lists of each other',
      async play(scene) {
        const [one, other] = await bringFriends(scene);
        const { data } = await one.call<UsersAnswer>('deleteFriend', {
          userIDList: [other.userID],
          type: BOTH,
        });
        assert.partialDeepStrictEqual(data.successUserIDList, [{ userID: other.userID }]);
        await Promise.all([untilStrangers(one, other), untilStrangers(other, one)]);
        assert.equal(await relationOf(one, other), 'CheckResult_Type_NoRelation');
        await sendHome(one, other);
      },
    },
    {
      method: 'deleteFriend',
      kind: 'success',
      title: 'the other one keeps him if he is not meant too',
      async play(scene) {
        const [one, other] = await bringFriends(scene);
        await one.call('deleteFriend', {
          userIDList: [other.userID],
          type: 'Delete_Type_Single',
        });
        await untilStrangers(one, other);
        assert.equal(await relationOf(other, one), 'CheckResult_Type_AWithB');
        await sendHome(one, other);
      },
    },
    {
      method: 'deleteFriend',
      kind: 'refusal',
      title: 'who is no friend is among the failures, with 2700',
      by: 'sdk',
      async play(scene) {
        const guest = await bringIn(scene);
        const { data } = await guest.call<UsersAnswer>('deleteFriend', {
          userIDList: [scene.ben.userID],
          type: BOTH,
        });
        assert.partialDeepStrictEqual(data.failureUserIDList, [{ code: 2700 }]);
        await guest.leave();
      },
    },
    {
      method: 'checkFriend',
      kind: 'success',
      title: 'says who has whom',
      async play(scene) {
        const [one, other] = await bringFriends(scene);
        assert.equal(await relationOf(one, other), 'CheckResult_Type_BothWay');
        assert.equal(await relationOf(one, scene.cleo), 'CheckResult_Type_NoRelation');
        await sendHome(one, other);
      },
    },
    {
      method: 'checkFriend',
      kind: 'refusal',
      title: 'who does not exist is among the failures, with 30003',
      async play({ ana, newName }) {
        const nobody = newName('nobody');
        const { data } = await ana.call<UsersAnswer>('checkFriend', {
          userIDList: [nobody],
          type: 'CheckResult_Type_Both',
        });
        assert.partialDeepStrictEqual(data.failureUserIDList, [{ userID: nobody, code: 30003 }]);
      },
    },
    {
      method: 'getFriendProfile',
      kind: 'success',
      title: 'says what one has noted about a friend',
      async play(scene) {
        const [one, other] = await bringFriends(scene);
        const { data } = await one.call<{ data: { friendList: Friend[] } }>('getFriendProfile', {
          userIDList: [other.userID],
        });
        assert.partialDeepStrictEqual(data.friendList, [{ userID: other.userID, remark: '' }]);
        await sendHome(one, other);
      },
    },
    {
      method: 'getFriendProfile',
      kind: 'refusal',
      title: 'who is no friend is among the failures, with 2700',
      by: 'sdk',
      async play(scene) {
        const guest = await bringIn(scene);
        const { data } = await guest.call<UsersAnswer>('getFriendProfile', {
          userIDList: [scene.ben.userID],
        });
        assert.partialDeepStrictEqual(data.failureUserIDList, [{ code: 2700 }]);
        await guest.leave();
      },
    },
    {
      method: 'updateFriend',
      kind: 'success',
      title: 'a remark is told at once, and there after signing in again',
      async play({ ben, arrive }) {
        const { user, sign } = arrive('guest');
        await user.login(sign());
        await user.call('addFriend', { to: ben.userID, source });
        await untilFriends(user, ben);
        await user.call('updateFriend', { userID: ben.userID, remark: 'Big Ben' });
        await user.until('he is called so', () => friendOf(user, ben)?.remark === 'Big Ben');
        await user.call('logout');
        await user.login(sign());
        await user.until('he is called so', () => friendOf(user, ben)?.remark === 'Big Ben');
        await user.leave();
      },
    },
    {
      method: 'updateFriend',
      kind: 'refusal',
      title: 'the SDK refuses who is no friend with 2700',
      by: 'sdk',
      async play(scene) {
        const guest = await bringIn(scene);
        const updating = guest.call('updateFriend', { userID: scene.ben.userID, remark: 'Ben' });
        await assert.rejects(updating, { code: 2700 });
        await guest.leave();
      },
    },
    {
      method: 'getFriendList',
      kind: 'success',
      title: 'is complete, with more friends than stand on a page',
      needsEmulator: true,
      async play({ arrive, emulator, newName }) {
        const { user, sign } = arrive('guest');
        const others = Array.from({ length: 105 }, () => newName('friend'));
        emulator().seed({ people: others.map((userID) => ({ userID })) });
        await user.login(sign());
        for (const to of others) await user.call('addFriend', { to, source });
        await user.call('logout');
        await user.login(sign());
        const listed = () =>
          user.events('onFriendListUpdated').at(-1)?.data as Friend[] | undefined;
        await user.until('all are there', () => listed()?.length === others.length);
        const userIDs = (await friendsOf(user)).map(({ userID }) => userID);
        assert.deepEqual(userIDs.toSorted(), others.toSorted());
        await user.leave();
      },
    },
    refusedWithoutSignIn('getFriendList'),
  ],
};

async function friendsOf(user: SdkUser): Promise<Friend[]> {
  return (await user.call<{ data: Friend[] }>('getFriendList')).data;
}

async function relationOf(asking: SdkUser, { userID }: SdkUser): Promise<string | undefined> {
  const { data } = await asking.call<UsersAnswer<{ relation: string }>>('checkFriend', {
    userIDList: [userID],
    type: 'CheckResult_Type_Both',
  });
  return data.successUserIDList[0]?.relation;
}
