import assert from 'node:assert/strict';
import type { SdkUser } from '../../testing/sdk-user.ts';
import type { ConformanceArea } from '../conformance-case.ts';
import { atSdkPace } from './at-sdk-pace.ts';
import { hasGroup, hearNotice, hearTip, openGroup } from './group-opening.ts';

interface Member {
  readonly userID: string;
  readonly role: string;
  readonly nameCard: string;
  readonly muteUntil: number;
  readonly memberCustomField: readonly { readonly key: string; readonly value: string }[];
}

/** Who is in a group and what he may do there. */
export const groupMembers: ConformanceArea = {
  name: 'group members',
  cases: [
    {
      method: 'getGroupMemberList',
      kind: 'success',
      title: 'lists everybody, the owner first, or one role alone',
      async play(scene) {
        const { ana, ben, cleo } = scene;
        const groupID = await openGroup(scene, {}, ben, cleo);
        const list = async (more: object = {}) => {
          const { data } = await ben.call<{ data: { memberList: Member[] } }>(
            'getGroupMemberList',
            { groupID, count: 100, offset: 0, ...more },
          );
          return data.memberList.map(({ userID }) => userID);
        };
        assert.deepEqual(await list(), [ana.userID, ben.userID, cleo.userID]);
        assert.deepEqual(await list({ role: 'Owner' }), [ana.userID]);
      },
    },
    {
      method: 'getGroupMemberProfile',
      kind: 'success',
      title: 'reads one of them',
      async play(scene) {
        const groupID = await openGroup(scene, {}, scene.ben);
        assert.equal((await readMember(scene.ana, groupID, scene.ben)).role, 'Member');
      },
    },
    {
      method: 'getGroupMemberProfile',
      kind: 'refusal',
      title: 'is for members (10007)',
      async play(scene) {
        const groupID = await openGroup(scene, {}, scene.ben);
        await assert.rejects(readMember(scene.cleo, groupID, scene.ben), { code: 10007 });
      },
    },
    {
      method: 'addGroupMember',
      kind: 'success',
      title: 'brings somebody in, and says who was in already',
      async play(scene) {
        const { ana, ben, cleo } = scene;
        const groupID = await openGroup(scene, { type: 'Private' }, ben);
        const { data } = await ben.call<{ data: Record<string, string[]> }>('addGroupMember', {
          groupID,
          userIDList: [cleo.userID, ana.userID],
        });
        assert.deepEqual(data['successUserIDList'], [cleo.userID]);
        assert.deepEqual(data['existedUserIDList'], [ana.userID]);
        await hearNotice(cleo, groupID, 7);
        await hearTip(ana, groupID, 1);
      },
    },
    {
      method: 'addGroupMember',
      kind: 'refusal',
      title: 'not into a Public group that invites nobody (10007)',
      async play(scene) {
        const groupID = await openGroup(scene);
        const userIDList = [scene.ben.userID];
        await assert.rejects(scene.ana.call('addGroupMember', { groupID, userIDList }), {
          code: 10007,
        });
      },
    },
    {
      method: 'deleteGroupMember',
      kind: 'success',
      title: 'takes somebody out, and he has the group no more',
      async play(scene) {
        const { ana, ben, cleo } = scene;
        const groupID = await openGroup(scene, {}, ben, cleo);
        await ana.call('deleteGroupMember', { groupID, userIDList: [ben.userID], reason: 'Bye' });
        await hearNotice(ben, groupID, 4);
        await hearTip(cleo, groupID, 3);
        await ben.until('he has the group no more', () => !hasGroup(ben, groupID));
      },
    },
    {
      method: 'deleteGroupMember',
      kind: 'refusal',
      title: 'is for leaders (10007)',
      async play(scene) {
        const { ben, cleo } = scene;
        const groupID = await openGroup(scene, {}, ben, cleo);
        const kick = { groupID, userIDList: [cleo.userID] };
        await assert.rejects(ben.call('deleteGroupMember', kick), { code: 10007 });
      },
    },
    {
      method: 'setGroupMemberRole',
      kind: 'success',
      title: 'makes an administrator, and a member of him again',
      async play(scene) {
        const { ana, ben } = scene;
        const groupID = await openGroup(scene, {}, ben);
        await ana.call('setGroupMemberRole', { groupID, userID: ben.userID, role: 'Admin' });
        await hearNotice(ben, groupID, 9);
        await hearTip(ana, groupID, 4);
        await ana.call('setGroupMemberRole', { groupID, userID: ben.userID, role: 'Member' });
        await hearNotice(ben, groupID, 10);
        assert.equal((await readMember(ana, groupID, ben)).role, 'Member');
      },
    },
    {
      method: 'setGroupMemberRole',
      kind: 'refusal',
      title: 'a Work group has no administrators (10007)',
      async play(scene) {
        const groupID = await openGroup(scene, { type: 'Private' }, scene.ben);
        const change = { groupID, userID: scene.ben.userID, role: 'Admin' };
        await assert.rejects(scene.ana.call('setGroupMemberRole', change), { code: 10007 });
      },
    },
    {
      method: 'setGroupMemberMuteTime',
      kind: 'success',
      title: 'mutes for a while, and the group hears of it',
      async play(scene) {
        const { ana, ben } = scene;
        const groupID = await openGroup(scene, {}, ben);
        await ana.call('setGroupMemberMuteTime', { groupID, userID: ben.userID, muteTime: 600 });
        await hearTip(ben, groupID, 7);
        assert((await readMember(ana, groupID, ben)).muteUntil > 0);
      },
    },
    {
      method: 'setGroupMemberMuteTime',
      kind: 'refusal',
      title: 'is for leaders (10007)',
      async play(scene) {
        const { ben, cleo } = scene;
        const groupID = await openGroup(scene, {}, ben, cleo);
        const mute = { groupID, userID: cleo.userID, muteTime: 60 };
        await assert.rejects(ben.call('setGroupMemberMuteTime', mute), { code: 10007 });
      },
    },
    {
      method: 'setGroupMemberNameCard',
      kind: 'success',
      title: 'gives oneself a name in the group',
      async play(scene) {
        const { ana, ben } = scene;
        const groupID = await openGroup(scene, {}, ben);
        await ben.call('setGroupMemberNameCard', { groupID, nameCard: 'Benny' });
        await hearTip(ana, groupID, 7);
        assert.equal((await readMember(ana, groupID, ben)).nameCard, 'Benny');
      },
    },
    {
      method: 'setGroupMemberNameCard',
      kind: 'refusal',
      title: 'has 50 bytes (10004), and is not for who stands above (10007)',
      async play(scene) {
        const { ana, ben } = scene;
        const groupID = await openGroup(scene, {}, ben);
        const tooLong = { groupID, nameCard: 'x'.repeat(51) };
        await assert.rejects(ben.call('setGroupMemberNameCard', tooLong), { code: 10004 });
        const above = { groupID, userID: ana.userID, nameCard: 'Boss' };
        await assert.rejects(ben.call('setGroupMemberNameCard', above), { code: 10007 });
      },
    },
    {
      method: 'setGroupMemberCustomField',
      kind: 'success',
      title: 'notes something of oneself that the others can read',
      async play(scene) {
        const { ana, ben } = scene;
        const groupID = await openGroup(scene, {}, ben);
        const memberCustomField = [{ key: 'team', value: 'red' }];
        await ben.call('setGroupMemberCustomField', { groupID, memberCustomField });
        const { memberCustomField: read } = await readMember(ana, groupID, ben);
        assert.deepEqual(read, memberCustomField);
      },
    },
    {
      method: 'setGroupMemberCustomField',
      kind: 'refusal',
      title: 'has 64 bytes (10004)',
      async play(scene) {
        const groupID = await openGroup(scene, {}, scene.ben);
        const memberCustomField = [{ key: 'team', value: 'x'.repeat(65) }];
        const change = { groupID, memberCustomField };
        await assert.rejects(scene.ben.call('setGroupMemberCustomField', change), { code: 10004 });
      },
    },
    {
      method: 'setMessageRemindType',
      kind: 'refusal',
      title: 'of a group is for members (10007)',
      async play(scene) {
        const groupID = await openGroup(scene);
        const change = { groupID, messageRemindType: 'AcceptNotNotify' };
        await assert.rejects(scene.ben.call('setMessageRemindType', change), { code: 10007 });
      },
    },
    {
      method: 'setMessageRemindType',
      kind: 'success',
      title: 'of a group is chosen by each member for himself',
      async play(scene) {
        const groupID = await openGroup(scene, {}, scene.ben);
        const messageRemindType = 'AcceptNotNotify';
        await scene.ben.call('setMessageRemindType', { groupID, messageRemindType });
        const { data } = await atSdkPace<{
          data: { group: { selfInfo: { messageRemindType: string } } };
        }>(scene.ben, 'getGroupProfile', { groupID });
        assert.equal(data.group.selfInfo.messageRemindType, messageRemindType);
      },
    },
  ],
};

async function readMember(reader: SdkUser, groupID: string, { userID }: SdkUser): Promise<Member> {
  const { data } = await reader.call<{ data: { memberList: Member[] } }>('getGroupMemberProfile', {
    groupID,
    userIDList: [userID],
  });
  const [member] = data.memberList;
  assert(member, `${userID} is not in ${groupID}`);
  return member;
}
