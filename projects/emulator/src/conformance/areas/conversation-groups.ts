import assert from 'node:assert/strict';
import type { ConformanceArea } from '../conformance-case.ts';
import {
  arrange,
  failsWith2500,
  groupsOf,
  isIn,
  makeGroup,
  succeeded,
  talk,
} from './conversation-scenes.ts';
import { conversationWith, talkWith } from './direct-scenes.ts';
import { toldIn } from './group-scenes.ts';

/** Marks, own data and groups of conversations. */
export const conversationGroups: ConformanceArea = {
  name: 'conversation groups',
  cases: [
    {
      method: 'markConversation',
      kind: 'success',
      title: 'is marked, also after signing in again, until it is unmarked',
      async play(scene) {
        const { ana, ben } = scene;
        await talk(scene);
        const mark = { conversationIDList: [talkWith(ana)], markType: 1, enableMark: true };
        assert.deepEqual(await arrange(ben, 'markConversation', mark), succeeded(ana));
        await ben.signInAgain();
        await ben.until('it is marked', () => conversationWith(ben, ana)?.markList[0] === 1);
        await arrange(ben, 'markConversation', { ...mark, enableMark: false });
        await ben.signInAgain();
        assert.deepEqual(conversationWith(ben, ana)?.markList, []);
      },
    },
    {
      method: 'markConversation',
      kind: 'refusal',
      title: 'the SDK refuses a mark of nothing',
      by: 'sdk',
      play: ({ ana, ben }) =>
        assert.rejects(
          ana.call('markConversation', {
            conversationIDList: [talkWith(ben)],
            markType: 0,
            enableMark: true,
          }),
          { code: 0 },
        ),
    },
    {
      method: 'markConversation',
      kind: 'refusal',
      title: 'the SDK refuses with 2500 each conversation that it does not know',
      by: 'sdk',
      play: ({ ana, newName }) =>
        failsWith2500(ana, 'markConversation', newName('nobody'), {
          markType: 1,
          enableMark: true,
        }),
    },
    {
      method: 'setConversationCustomData',
      kind: 'success',
      title: 'is there after signing in again',
      async play(scene) {
        const { ana, ben, newName } = scene;
        await talk(scene);
        const customData = newName('data');
        const note = { conversationIDList: [talkWith(ana)], customData };
        assert.deepEqual(await arrange(ben, 'setConversationCustomData', note), succeeded(ana));
        await ben.signInAgain();
        await ben.until('it is there', () => conversationWith(ben, ana)?.customData === customData);
        assert.notEqual(conversationWith(ana, ben)?.customData, customData);
      },
    },
    {
      method: 'setConversationCustomData',
      kind: 'refusal',
      title: 'the SDK refuses with 2500 each conversation that it does not know',
      by: 'sdk',
      play: ({ ana, newName }) =>
        failsWith2500(ana, 'setConversationCustomData', newName('nobody'), { customData: 'x' }),
    },
    {
      method: 'setConversationCustomData',
      kind: 'refusal',
      title: 'the SDK refuses more than 256 bytes',
      by: 'sdk',
      play: ({ ana, ben }) =>
        assert.rejects(
          ana.call('setConversationCustomData', {
            conversationIDList: [talkWith(ben)],
            customData: 'x'.repeat(257),
          }),
          { code: 0 },
        ),
    },
    {
      method: 'createConversationGroup',
      kind: 'success',
      title: 'is listed with its conversations, also after signing in again',
      async play(scene) {
        const { ana, ben } = scene;
        const groupName = await makeGroup(scene);
        await ben.until('it is told', () => {
          return toldIn<string>(ben, 'onConversationGroupListUpdated').includes(groupName);
        });
        await ben.signInAgain();
        await ben.until('it is in the group', () => isIn(ben, ana, groupName));
        assert((await groupsOf(ben)).includes(groupName));
        await ben.call('deleteConversationGroup', groupName);
      },
    },
    {
      method: 'createConversationGroup',
      kind: 'refusal',
      title: 'has a name of 32 bytes at most (51011)',
      async play(scene) {
        await talk(scene);
        const conversationIDList = [talkWith(scene.ana)];
        await assert.rejects(
          scene.ben.call('createConversationGroup', {
            conversationIDList,
            // Less than 32 characters, which is all that the SDK counts.
            groupName: '群'.repeat(20),
          }),
          { code: 51011 },
        );
      },
    },
    {
      method: 'createConversationGroup',
      kind: 'refusal',
      title: 'a user has 20 groups at most (51010)',
      needsEmulator: true,
      async play(scene) {
        const { ana, ben } = scene;
        await talk(scene);
        const create = (number: number) =>
          ben.call('createConversationGroup', {
            conversationIDList: [talkWith(ana)],
            groupName: `group ${String(number)}`,
          });
        for (let number = 1; number <= 20; number += 1) await create(number);
        await assert.rejects(create(21), { code: 51010 });
        for (const name of await groupsOf(ben)) await ben.call('deleteConversationGroup', name);
      },
    },
    {
      method: 'getConversationGroupList',
      kind: 'success',
      title: 'is empty for who never made one',
      play: async ({ cleo }) => {
        assert.deepEqual(await groupsOf(cleo), []);
      },
    },
    {
      method: 'renameConversationGroup',
      kind: 'success',
      title: 'keeps its conversations under the new name, also after signing in again',
      async play(scene) {
        const { ana, ben, newName } = scene;
        const oldName = await makeGroup(scene);
        const renamed = newName('renamed');
        await ben.call('renameConversationGroup', { oldName, newName: renamed });
        await ben.signInAgain();
        await ben.until('it is in the group', () => isIn(ben, ana, renamed));
        const names = await groupsOf(ben);
        assert.deepEqual([names.includes(renamed), names.includes(oldName)], [true, false]);
        await ben.call('deleteConversationGroup', renamed);
      },
    },
    {
      method: 'renameConversationGroup',
      kind: 'refusal',
      title: 'there is no such group (51009)',
      play: ({ ana, newName }) =>
        assert.rejects(
          ana.call('renameConversationGroup', { oldName: newName('none'), newName: 'other' }),
          { code: 51009 },
        ),
    },
    {
      method: 'deleteConversationGroup',
      kind: 'success',
      title: 'is gone and its conversations stay, also after signing in again',
      async play(scene) {
        const { ana, ben } = scene;
        const groupName = await makeGroup(scene);
        await ben.call('deleteConversationGroup', groupName);
        await ben.signInAgain();
        assert.deepEqual((await groupsOf(ben)).includes(groupName), false);
        assert.deepEqual(conversationWith(ben, ana)?.conversationGroupList, []);
      },
    },
    {
      method: 'deleteConversationGroup',
      kind: 'refusal',
      title: 'there is no such group (51009)',
      play: ({ ana, newName }) =>
        assert.rejects(ana.call('deleteConversationGroup', newName('none')), { code: 51009 }),
    },
    {
      method: 'addConversationsToGroup',
      kind: 'success',
      title: 'one more is in the group, also after signing in again',
      async play(scene) {
        const { ben, cleo } = scene;
        const groupName = await makeGroup(scene);
        await talk(scene, cleo);
        const more = { conversationIDList: [talkWith(cleo)], groupName };
        assert.deepEqual(await arrange(ben, 'addConversationsToGroup', more), succeeded(cleo));
        await ben.signInAgain();
        await ben.until('it is in the group', () => isIn(ben, cleo, groupName));
        await ben.call('deleteConversationGroup', groupName);
      },
    },
    {
      method: 'addConversationsToGroup',
      kind: 'refusal',
      title: 'there is no such group (51009)',
      async play(scene) {
        await talk(scene);
        const more = {
          conversationIDList: [talkWith(scene.ana)],
          groupName: scene.newName('none'),
        };
        await assert.rejects(scene.ben.call('addConversationsToGroup', more), { code: 51009 });
      },
    },
    {
      method: 'deleteConversationsFromGroup',
      kind: 'success',
      title: 'it is not in the group any more, also after signing in again',
      async play(scene) {
        const { ana, ben } = scene;
        const groupName = await makeGroup(scene);
        const less = { conversationIDList: [talkWith(ana)], groupName };
        assert.deepEqual(await arrange(ben, 'deleteConversationsFromGroup', less), succeeded(ana));
        await ben.signInAgain();
        assert.equal(isIn(ben, ana, groupName), false);
        assert((await groupsOf(ben)).includes(groupName));
        await ben.call('deleteConversationGroup', groupName);
      },
    },
    {
      method: 'deleteConversationsFromGroup',
      kind: 'refusal',
      title: 'there is no such group (51009)',
      async play(scene) {
        await talk(scene);
        const less = {
          conversationIDList: [talkWith(scene.ana)],
          groupName: scene.newName('none'),
        };
        await assert.rejects(scene.ben.call('deleteConversationsFromGroup', less), { code: 51009 });
      },
    },
  ],
};
