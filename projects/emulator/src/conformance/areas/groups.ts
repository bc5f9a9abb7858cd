import assert from 'node:assert/strict';
import type { ConformanceArea } from '../conformance-case.ts';
import { conversationIn, hear, sayIn } from './group-scenes.ts';
import { atSdkPace } from './at-sdk-pace.ts';
import { hasGroup, hearNotice, hearTip, nameOf, openGroup } from './group-opening.ts';

interface Applications {
  readonly data: { readonly applicationList: readonly { readonly groupID: string }[] };
}

/** The life of a group: opened, found, joined, changed, handed on, left, dismissed. */
export const groups: ConformanceArea = {
  name: 'groups',
  cases: [
    {
      method: 'createGroup',
      kind: 'success',
      title: 'a group of each type with members, who are told that they were added',
      async play(scene) {
        for (const type of ['Private', 'Public', 'ChatRoom']) {
          const group = await openGroup(scene, { type }, scene.ben);
          await hearNotice(scene.ben, group, 7);
        }
      },
    },
    {
      method: 'createGroup',
      kind: 'refusal',
      title: 'an id that is in use is not given twice (10021, 10025)',
      async play(scene) {
        const groupID = await openGroup(scene);
        const wish = { name: 'Other', type: 'Public', groupID };
        await assert.rejects(atSdkPace(scene.ben, 'createGroup', wish), { code: 10021 });
        await assert.rejects(atSdkPace(scene.ana, 'createGroup', wish), { code: 10025 });
      },
    },
    {
      method: 'getGroupList',
      kind: 'success',
      title: 'has the groups in which one is',
      async play(scene) {
        const group = await openGroup(scene, {}, scene.ben);
        const { data } = await scene.ben.call<{ data: { groupList: { groupID: string }[] } }>(
          'getGroupList',
        );
        assert(data.groupList.some(({ groupID }) => groupID === group));
      },
    },
    {
      method: 'getGroupProfile',
      kind: 'success',
      title: 'shows a member what the group is called',
      async play(scene) {
        const group = await openGroup(scene, { name: 'Readers' }, scene.ben);
        assert.equal(await nameOf(scene.ben, group), 'Readers');
      },
    },
    {
      method: 'getGroupProfile',
      kind: 'refusal',
      title: 'is for members (10007), of a group that exists (10010)',
      async play(scene) {
        const group = await openGroup(scene);
        await assert.rejects(nameOf(scene.cleo, group), { code: 10007 });
        await assert.rejects(nameOf(scene.cleo, scene.newName('none')), { code: 10010 });
      },
    },
    {
      method: 'searchGroupByID',
      kind: 'success',
      title: 'finds a Public group that one is not in',
      async play(scene) {
        const group = await openGroup(scene, { name: 'Open' });
        const { data } = await scene.cleo.call<{ data: { group: { name: string } } }>(
          'searchGroupByID',
          group,
        );
        assert.equal(data.group.name, 'Open');
      },
    },
    {
      method: 'searchGroupByID',
      kind: 'refusal',
      title: 'finds no Work group (10010)',
      async play(scene) {
        const group = await openGroup(scene, { type: 'Private' });
        await assert.rejects(scene.cleo.call('searchGroupByID', group), { code: 10010 });
      },
    },
    {
      method: 'joinGroup',
      kind: 'success',
      title: 'works at once where access is free, and the members hear of it',
      async play(scene) {
        const group = await openGroup(scene, { joinOption: 'FreeAccess' });
        const { data } = await atSdkPace<{ data: { status: string } }>(scene.ben, 'joinGroup', {
          groupID: group,
        });
        assert.equal(data.status, 'JoinedSuccess');
        await hearTip(scene.ana, group, 1);
      },
    },
    {
      method: 'joinGroup',
      kind: 'refusal',
      title: 'no Work group, and no closed one (10007)',
      async play(scene) {
        for (const wish of [{ type: 'Private' }, { joinOption: 'DisableApply' }]) {
          const groupID = await openGroup(scene, wish);
          await assert.rejects(atSdkPace(scene.ben, 'joinGroup', { groupID }), { code: 10007 });
        }
      },
    },
    {
      method: 'getGroupApplicationList',
      kind: 'success',
      title: 'has who waits, and nobody once he was answered',
      async play(scene) {
        const { ana, ben } = scene;
        const groupID = await openGroup(scene, { joinOption: 'NeedPermission' });
        await atSdkPace(ben, 'joinGroup', { groupID, applyMessage: 'Please' });
        await hearNotice(ana, groupID, 1);
        const listed = async () => {
          const { data } = await ana.call<Applications>('getGroupApplicationList');
          return data.applicationList.filter((application) => application.groupID === groupID);
        };
        const [application] = await listed();
        await atSdkPace(ana, 'handleGroupApplication', { handleAction: 'Reject', application });
        await hearNotice(ben, groupID, 3);
        assert.deepEqual(await listed(), []);
      },
    },
    {
      method: 'handleGroupApplication',
      kind: 'success',
      title: 'lets somebody in, and both sides see it',
      async play(scene) {
        const { ana, ben } = scene;
        const groupID = await openGroup(scene, { joinOption: 'NeedPermission' });
        await atSdkPace(ben, 'joinGroup', { groupID });
        const { data } = await ana.call<Applications>('getGroupApplicationList');
        const application = data.applicationList.find((one) => one.groupID === groupID);
        await atSdkPace(ana, 'handleGroupApplication', { handleAction: 'Agree', application });
        await hearNotice(ben, groupID, 2);
        await ben.until('he has the group', () => hasGroup(ben, groupID));
        await hearTip(ana, groupID, 1);
      },
    },
    {
      method: 'handleGroupApplication',
      kind: 'refusal',
      title: 'counts the first answer only (10024)',
      async play(scene) {
        const { ana, ben } = scene;
        const groupID = await openGroup(scene, { joinOption: 'NeedPermission' });
        await atSdkPace(ben, 'joinGroup', { groupID });
        const { data } = await ana.call<Applications>('getGroupApplicationList');
        const application = data.applicationList.find((one) => one.groupID === groupID);
        const answer = { handleAction: 'Reject', application };
        await atSdkPace(ana, 'handleGroupApplication', answer);
        await assert.rejects(atSdkPace(ana, 'handleGroupApplication', answer), { code: 10024 });
      },
    },
    {
      method: 'updateGroupProfile',
      kind: 'success',
      title: 'renames the group for everybody',
      async play(scene) {
        const groupID = await openGroup(scene, {}, scene.ben);
        await atSdkPace(scene.ana, 'updateGroupProfile', { groupID, name: 'Renamed' });
        await hearTip(scene.ben, groupID, 6);
        assert.equal(await nameOf(scene.ben, groupID), 'Renamed');
      },
    },
    {
      method: 'updateGroupProfile',
      kind: 'success',
      title: 'tells the members by a tip, which does not count as unread',
      async play(scene) {
        const { ana, ben } = scene;
        const groupID = await openGroup(scene, {}, ben);
        const [first, second] = [scene.newName('text'), scene.newName('text')];
        await sayIn(ana, groupID, first);
        await hear(ben, first);
        const unread = () => conversationIn(ben, groupID)?.unreadCount ?? 0;
        await ben.until('the text is unread', () => unread() > 0);
        const before = unread();
        await atSdkPace(ana, 'updateGroupProfile', { groupID, name: 'Renamed' });
        await hearTip(ben, groupID, 6);
        await sayIn(ana, groupID, second);
        await hear(ben, second);
        await ben.until('the next text is unread too', () => unread() > before);
        assert.equal(unread(), before + 1);
      },
    },
    {
      method: 'updateGroupProfile',
      kind: 'refusal',
      title: 'is for leaders (10007), and a name has 30 bytes (10004)',
      async play(scene) {
        const groupID = await openGroup(scene, {}, scene.ben);
        const rename = { groupID, name: 'Mine' };
        await assert.rejects(atSdkPace(scene.ben, 'updateGroupProfile', rename), { code: 10007 });
        const tooLong = { groupID, name: 'x'.repeat(31) };
        await assert.rejects(atSdkPace(scene.ana, 'updateGroupProfile', tooLong), { code: 10004 });
      },
    },
    {
      method: 'changeGroupOwner',
      kind: 'success',
      title: 'hands the group to a member, who may then dismiss it',
      async play(scene) {
        const groupID = await openGroup(scene, {}, scene.ben);
        await scene.ana.call('changeGroupOwner', { groupID, newOwnerID: scene.ben.userID });
        await hearTip(scene.ben, groupID, 6);
        await scene.ben.call('dismissGroup', groupID);
        await hearNotice(scene.ana, groupID, 5);
      },
    },
    {
      method: 'changeGroupOwner',
      kind: 'refusal',
      title: 'is for the owner (10007)',
      async play(scene) {
        const groupID = await openGroup(scene, {}, scene.ben, scene.cleo);
        const change = { groupID, newOwnerID: scene.cleo.userID };
        await assert.rejects(scene.ben.call('changeGroupOwner', change), { code: 10007 });
      },
    },
    {
      method: 'quitGroup',
      kind: 'success',
      title: 'leaves the group, and the others hear of it',
      async play(scene) {
        const group = await openGroup(scene, {}, scene.ben);
        await scene.ben.call('quitGroup', group);
        await hearTip(scene.ana, group, 2);
        await scene.ben.until('he has the group no more', () => !hasGroup(scene.ben, group));
      },
    },
    {
      method: 'quitGroup',
      kind: 'refusal',
      title: 'is not for the owner of a Public group (10009)',
      async play(scene) {
        const group = await openGroup(scene);
        await assert.rejects(scene.ana.call('quitGroup', group), { code: 10009 });
      },
    },
    {
      method: 'dismissGroup',
      kind: 'success',
      title: 'ends the group for everybody',
      async play(scene) {
        const group = await openGroup(scene, {}, scene.ben);
        await scene.ana.call('dismissGroup', group);
        await hearNotice(scene.ben, group, 5);
        await scene.ben.until('he has the group no more', () => !hasGroup(scene.ben, group));
      },
    },
    {
      method: 'dismissGroup',
      kind: 'refusal',
      title: 'is for the owner, and not of a Work group (10007)',
      async play(scene) {
        const open = await openGroup(scene, {}, scene.ben);
        await assert.rejects(scene.ben.call('dismissGroup', open), { code: 10007 });
        const work = await openGroup(scene, { type: 'Private' });
        await assert.rejects(scene.ana.call('dismissGroup', work), { code: 10007 });
      },
    },
  ],
};
