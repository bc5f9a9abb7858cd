import assert from 'node:assert/strict';
import type { SdkUser } from '../../testing/sdk-user.ts';
import type { ConformanceArea, ConformanceCase, Scene } from '../conformance-case.ts';
import { bringIn } from './bring-in.ts';
import { sendHome } from './friend-scenes.ts';

interface FollowEvent {
  readonly isAdd: boolean;
  readonly userInfoList: readonly (string | { readonly userID: string })[];
}

/** What one is to another, seen by the first one. */
const followTypes = { stranger: 0, follower: 1, followed: 2, mutual: 3 } as const;

/** Whom people follow. */
export const follow: ConformanceArea = {
  name: 'follow',
  cases: [
    {
      method: 'followUser',
      kind: 'success',
      title: 'both hear of it, and each is in the list of the other one',
      async play(scene) {
        const [one, other] = await bringTwo(scene);
        await one.call('followUser', [other.userID]);
        await Promise.all([
          one.until('he follows', () => heard(one, 'onMyFollowingListUpdated', other, true)),
          other.until('he is followed', () => heard(other, 'onMyFollowersListUpdated', one, true)),
        ]);
        assert.deepEqual(await listOf(one, 'getMyFollowingList'), [other.userID]);
        assert.deepEqual(await listOf(other, 'getMyFollowersList'), [one.userID]);
        assert.equal(await typeOf(one, other), followTypes.followed);
        assert.equal(await typeOf(other, one), followTypes.follower);
        await sendHome(one, other);
      },
    },
    {
      method: 'followUser',
      kind: 'success',
      title: 'two who follow each other hear that it is mutual',
      async play(scene) {
        const [one, other] = await bringTwo(scene);
        await one.call('followUser', [other.userID]);
        await other.call('followUser', [one.userID]);
        const MUTUAL = 'onMutualFollowersListUpdated';
        await Promise.all([
          one.until('it is mutual', () => heard(one, MUTUAL, other, true)),
          other.until('it is mutual', () => heard(other, MUTUAL, one, true)),
        ]);
        assert.equal(await typeOf(one, other), followTypes.mutual);
        await sendHome(one, other);
      },
    },
    {
      method: 'followUser',
      kind: 'success',
      title: 'who does not exist has 30003 in the result',
      async play({ ana, newName }) {
        const nobody = newName('nobody');
        const { data } = await ana.call<{ data: object[] }>('followUser', [nobody]);
        assert.match(JSON.stringify(data), /30003/);
        assert.equal((await listOf(ana, 'getMyFollowingList')).includes(nobody), false);
      },
    },
    {
      method: 'unfollowUser',
      kind: 'success',
      title: 'both hear of it, and it is mutual no more',
      async play(scene) {
        const [one, other] = await bringTwo(scene);
        await one.call('followUser', [other.userID]);
        await other.call('followUser', [one.userID]);
        await one.call('unfollowUser', [other.userID]);
        await Promise.all([
          one.until('he does not', () => heard(one, 'onMyFollowingListUpdated', other, false)),
          other.until('he is not', () => heard(other, 'onMyFollowersListUpdated', one, false)),
        ]);
        assert.deepEqual(await listOf(one, 'getMyFollowingList'), []);
        assert.equal(await typeOf(one, other), followTypes.follower);
        await sendHome(one, other);
      },
    },
    {
      method: 'getMyFollowingList',
      kind: 'success',
      title: 'is empty at the beginning',
      async play(scene) {
        const guest = await bringIn(scene);
        assert.deepEqual(await listOf(guest, 'getMyFollowingList'), []);
        await guest.leave();
      },
    },
    {
      method: 'getMyFollowersList',
      kind: 'success',
      title: 'has all who follow',
      async play(scene) {
        const { ana, ben } = scene;
        const guest = await bringIn(scene);
        for (const fan of [ana, ben]) await fan.call('followUser', [guest.userID]);
        const followers = await listOf(guest, 'getMyFollowersList');
        assert.deepEqual(followers.toSorted(), [ana.userID, ben.userID].toSorted());
        await guest.leave();
      },
    },
    {
      method: 'getMutualFollowersList',
      kind: 'success',
      title: 'has those who follow each other alone',
      async play(scene) {
        const [one, other] = await bringTwo(scene);
        await one.call('followUser', [other.userID, scene.ben.userID]);
        await other.call('followUser', [one.userID]);
        assert.deepEqual(await listOf(one, 'getMutualFollowersList'), [other.userID]);
        assert.deepEqual(await listOf(other, 'getMutualFollowersList'), [one.userID]);
        await sendHome(one, other);
      },
    },
    {
      method: 'getUserFollowInfo',
      kind: 'success',
      title: 'counts who follows and who is followed',
      async play(scene) {
        const [one, other] = await bringTwo(scene);
        await one.call('followUser', [other.userID, scene.ben.userID]);
        await other.call('followUser', [one.userID]);
        const { data } = await scene.ana.call<{ data: object[] }>('getUserFollowInfo', [
          one.userID,
        ]);
        assert.partialDeepStrictEqual(data, [
          { followersCount: 1, followingCount: 2, mutualFollowersCount: 1 },
        ]);
        await sendHome(one, other);
      },
    },
    {
      method: 'checkFollowType',
      kind: 'success',
      title: 'says of strangers that nobody follows',
      async play(scene) {
        const [one, other] = await bringTwo(scene);
        assert.equal(await typeOf(one, other), followTypes.stranger);
        await sendHome(one, other);
      },
    },
    throwsAt('followUser', 'nobody'),
    throwsAt('unfollowUser', 'nobody'),
    throwsAt('getMyFollowingList', 7),
    throwsAt('getMyFollowersList', 7),
    throwsAt('getMutualFollowersList', 7),
    throwsAt('getUserFollowInfo', 'nobody'),
    throwsAt('checkFollowType', 'nobody'),
  ],
};

function throwsAt(method: string, argument: unknown): ConformanceCase {
  return {
    method,
    kind: 'refusal',
    title: `the SDK throws at ${JSON.stringify(argument)}`,
    by: 'sdk',
    async play({ ana }) {
      await assert.rejects(ana.call(method, argument), { message: 'Params validate failed.' });
    },
  };
}

async function bringTwo(scene: Scene): Promise<[SdkUser, SdkUser]> {
  return Promise.all([bringIn(scene), bringIn(scene)]);
}

async function listOf(user: SdkUser, method: string): Promise<string[]> {
  const { data } = await user.call<{ data: { resultList: { userID: string }[] } }>(method, '');
  return data.resultList.map(({ userID }) => userID);
}

async function typeOf(asking: SdkUser, { userID }: SdkUser): Promise<number | undefined> {
  const { data } = await asking.call<{ data: { followType: number }[] }>('checkFollowType', [
    userID,
  ]);
  return data[0]?.followType;
}

function heard(user: SdkUser, event: string, about: SdkUser, isAdd: boolean): boolean {
  const changes = user.events(event).map(({ data }) => data as FollowEvent);
  return changes.some(
    (change) =>
      change.isAdd === isAdd &&
      change.userInfoList.some(
        (info) => (typeof info === 'string' ? info : info.userID) === about.userID,
      ),
  );
}
