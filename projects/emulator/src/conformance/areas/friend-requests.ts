import assert from 'node:assert/strict';
import type { SdkUser } from '../../testing/sdk-user.ts';
import type { ConformanceArea } from '../conformance-case.ts';
import {
  bringRequest,
  friendOf,
  requestsOf,
  requestWith,
  sendHome,
  source,
  untilFriends,
  type FriendRequest,
} from './friend-scenes.ts';
import { refusedWithoutSignIn } from './without-sign-in.ts';

const INCOMING = 'Pendency_Type_ComeIn';
const OUTGOING = 'Pendency_Type_SendOut';

/** Asking to be friends. */
export const friendRequests: ConformanceArea = {
  name: 'friend requests',
  cases: [
    {
      method: 'addFriend',
      kind: 'success',
      title: 'who wants to be asked is asked, and nobody is a friend yet (30539)',
      async play(scene) {
        const { asked, asking } = await bringRequest(scene);
        const { data } = await asking.call<{ data: object }>('addFriend', {
          to: asked.userID,
          source,
          wording: 'Please',
        });
        assert.partialDeepStrictEqual(data, { userID: asked.userID, code: 30539 });
        await asked.until('he reads it', () => requestWith(asked, asking)?.wording === 'Please');
        assert.equal(requestWith(asked, asking)?.type, INCOMING);
        assert.equal(requestWith(asking, asked)?.type, OUTGOING);
        assert.equal(friendOf(asking, asked), undefined);
        await sendHome(asked, asking);
      },
    },
    {
      method: 'getFriendApplicationList',
      kind: 'success',
      title: 'has the request after signing in again, and it counts as unread',
      async play(scene) {
        const { user: asked, sign } = scene.arrive('guest');
        await asked.login(sign());
        await asked.call('updateMyProfile', { allowType: 'AllowType_Type_NeedConfirm' });
        await asked.call('logout');
        await scene.ben.call('addFriend', { to: asked.userID, source, wording: 'It is me' });
        await asked.login(sign());
        await asked.until('it is there', () => requestWith(asked, scene.ben) !== undefined);
        const { friendApplicationList, unreadCount } = await requestList(asked);
        assert.partialDeepStrictEqual(friendApplicationList, [
          { userID: scene.ben.userID, wording: 'It is me', type: INCOMING },
        ]);
        assert.equal(unreadCount, 1);
        await asked.leave();
      },
    },
    refusedWithoutSignIn('getFriendApplicationList'),
    {
      method: 'acceptFriendApplication',
      kind: 'success',
      title: 'both are friends, and nobody waits any more',
      async play(scene) {
        const { asked, asking } = await bringRequest(scene);
        await asked.call('acceptFriendApplication', {
          userID: asking.userID,
          type: 'Response_Action_AgreeAndAdd',
          remark: 'The one who asked',
        });
        await Promise.all([untilFriends(asked, asking), untilFriends(asking, asked)]);
        await untilSettled(asked, asking);
        assert.equal(friendOf(asked, asking)?.remark, 'The one who asked');
        await sendHome(asked, asking);
      },
    },
    {
      method: 'acceptFriendApplication',
      kind: 'refusal',
      title: 'a request that is not there is refused with 30614',
      async play({ ana, ben }) {
        const accepting = ana.call('acceptFriendApplication', {
          userID: ben.userID,
          type: 'Response_Action_AgreeAndAdd',
        });
        await assert.rejects(accepting, { code: 30614 });
      },
    },
    {
      method: 'refuseFriendApplication',
      kind: 'success',
      title: 'nobody is a friend, and nobody waits any more',
      async play(scene) {
        const { asked, asking } = await bringRequest(scene);
        await asked.call('refuseFriendApplication', { userID: asking.userID });
        await untilSettled(asked, asking);
        assert.equal(friendOf(asking, asked), undefined);
        await sendHome(asked, asking);
      },
    },
    {
      method: 'refuseFriendApplication',
      kind: 'refusal',
      title: 'a request that is not there is refused with 30614',
      async play({ ana, ben }) {
        const refusing = ana.call('refuseFriendApplication', { userID: ben.userID });
        await assert.rejects(refusing, { code: 30614 });
      },
    },
    {
      method: 'deleteFriendApplication',
      kind: 'success',
      title: 'nobody waits any more',
      async play(scene) {
        const { asked, asking } = await bringRequest(scene);
        await asking.call('deleteFriendApplication', { userID: asked.userID, type: OUTGOING });
        await untilSettled(asked, asking);
        assert.deepEqual((await requestList(asking)).friendApplicationList, []);
        await sendHome(asked, asking);
      },
    },
    {
      method: 'deleteFriendApplication',
      kind: 'refusal',
      title: 'the SDK refuses with 2716 to delete a request that is not there',
      by: 'sdk',
      async play({ ana, ben }) {
        const deleting = ana.call('deleteFriendApplication', {
          userID: ben.userID,
          type: INCOMING,
        });
        await assert.rejects(deleting, { code: 2716 });
      },
    },
    {
      method: 'setFriendApplicationRead',
      kind: 'success',
      title: 'nothing is unread, also after signing in again',
      async play({ ben, arrive }) {
        const { user: asked, sign } = arrive('guest');
        await asked.login(sign());
        await asked.call('updateMyProfile', { allowType: 'AllowType_Type_NeedConfirm' });
        await ben.call('addFriend', { to: asked.userID, source });
        await asked.until('it is unread', () => requestsOf(asked).unreadCount === 1);
        await asked.call('setFriendApplicationRead');
        await asked.until('it is read', () => requestsOf(asked).unreadCount === 0);
        await asked.call('logout');
        await asked.login(sign());
        await asked.until('it is there', () => requestWith(asked, ben) !== undefined);
        assert.equal((await requestList(asked)).unreadCount, 0);
        await asked.leave();
      },
    },
    refusedWithoutSignIn('setFriendApplicationRead'),
  ],
};

interface RequestList {
  readonly friendApplicationList: readonly FriendRequest[];
  readonly unreadCount: number;
}

async function requestList(user: SdkUser): Promise<RequestList> {
  return (await user.call<{ data: RequestList }>('getFriendApplicationList')).data;
}

async function untilSettled(one: SdkUser, other: SdkUser): Promise<void> {
  await Promise.all([
    one.until('it is settled', () => requestWith(one, other) === undefined),
    other.until('it is settled', () => requestWith(other, one) === undefined),
  ]);
}
