import assert from 'node:assert/strict';
import type { ConformanceArea } from '../conformance-case.ts';
import {
  conversationIn,
  hear,
  hearAndRead,
  makeGroup,
  readIn,
  sayIn,
  toldIn,
  type GroupMessage,
} from './group-scenes.ts';
import { groupReceipts } from './group-receipts.ts';

/** Messages of a group, by everybody in it. */
export const groupMessages: ConformanceArea = {
  name: 'group messages',
  cases: [
    {
      method: 'sendMessage',
      kind: 'success',
      title: 'in a group it reaches every member, in the order of the sequences',
      async play(scene) {
        const { ana, ben, cleo } = scene;
        const group = await makeGroup(scene, ben, cleo);
        const texts = [1, 2, 3].map((number) => `${group} ${String(number)}`);
        for (const text of texts) await sayIn(ana, group, text);
        for (const user of [ben, cleo]) {
          const sequences = [];
          for (const text of texts) sequences.push((await hear(user, text)).sequence);
          assert.deepEqual(
            sequences,
            sequences.toSorted((a, b) => a - b),
          );
          const seen = (await readIn(user, group)).map(({ payload }) => payload.text);
          assert.deepEqual(seen.slice(-3), texts);
        }
      },
    },
    {
      method: 'sendMessage',
      kind: 'refusal',
      title: 'in a group one must be a member (10007)',
      async play(scene) {
        const group = await makeGroup(scene, scene.ben);
        await assert.rejects(sayIn(scene.cleo, group, 'May I?'), { code: 10007 });
      },
    },
    {
      method: 'sendMessage',
      kind: 'refusal',
      title: 'who is muted in a group may not speak there (10017)',
      async play(scene) {
        const { ana, ben } = scene;
        const groupID = await makeGroup(scene, ben);
        await ana.call('setGroupMemberMuteTime', { groupID, userID: ben.userID, muteTime: 60 });
        await assert.rejects(sayIn(ben, groupID, 'Hm'), { code: 10017 });
      },
    },
    {
      method: 'sendMessage',
      kind: 'refusal',
      title: 'a message of a group has a size (80002)',
      async play(scene) {
        const group = await makeGroup(scene);
        await assert.rejects(sayIn(scene.ana, group, 'x'.repeat(13_000)), { code: 80002 });
      },
    },
    {
      method: 'createTextAtMessage',
      kind: 'success',
      title: 'reminds who is mentioned until he reads it',
      async play(scene) {
        const { ana, ben } = scene;
        const group = await makeGroup(scene, ben);
        const sent = (await ana.sendMade('createTextAtMessage', {
          to: group,
          conversationType: 'GROUP',
          payload: { text: `${group} @ben`, atUserList: [ben.userID] },
        })) as GroupMessage;
        const reminders = () => conversationIn(ben, group)?.groupAtInfoList ?? [];
        await ben.until('he is reminded', () => reminders().length === 1);
        assert.equal(reminders()[0]?.messageSequence, sent.sequence);
        await ben.call('setMessageRead', { conversationID: `GROUP${group}` });
        await ben.until('he is reminded no more', () => reminders().length === 0);
      },
    },
    {
      method: 'createTextAtMessage',
      kind: 'refusal',
      title: 'mentions at most 30 (10053)',
      async play(scene) {
        const group = await makeGroup(scene);
        const atUserList = Array.from({ length: 31 }, (_, index) => `nobody${String(index)}`);
        const message = {
          to: group,
          conversationType: 'GROUP',
          payload: { text: '@', atUserList },
        };
        const sending = scene.ana.sendMade('createTextAtMessage', message);
        await assert.rejects(sending, { code: 10053 });
      },
    },
    {
      method: 'getMessageList',
      kind: 'refusal',
      title: 'the history of a group is for its members (10007)',
      async play(scene) {
        const group = await makeGroup(scene, scene.ben);
        await assert.rejects(readIn(scene.cleo, group), { code: 10007 });
      },
    },
    {
      method: 'getMessageListHopping',
      kind: 'success',
      title: 'goes forward in a group until the end',
      async play(scene) {
        const { ana } = scene;
        const group = await makeGroup(scene);
        const first = await sayIn(ana, group, 'first');
        await sayIn(ana, group, 'second');
        const hop = async (sequence: number) =>
          (
            await ana.call<{ data: { messageList: GroupMessage[]; isCompleted: boolean } }>(
              'getMessageListHopping',
              { conversationID: `GROUP${group}`, sequence, count: 15, direction: 1 },
            )
          ).data;
        const texts = (await hop(first.sequence)).messageList.map(({ payload }) => payload.text);
        assert.deepEqual(texts, ['first', 'second']);
        assert.equal((await hop(first.sequence + 2)).isCompleted, true);
      },
    },
    {
      method: 'revokeMessage',
      kind: 'success',
      title: 'in a group all members see that it was recalled',
      async play(scene) {
        const { ana, ben, cleo } = scene;
        const group = await makeGroup(scene, ben, cleo);
        const sent = await sayIn(ben, group, `${group} oops`);
        await Promise.all([ana, cleo].map((user) => hear(user, `${group} oops`)));
        await ana.call('revokeMessage', { messageID: sent.ID });
        for (const user of [ben, cleo]) {
          await user.until('it is recalled', () =>
            toldIn<GroupMessage>(user, 'onMessageRevoked').some(({ ID }) => ID === sent.ID),
          );
        }
      },
    },
    {
      method: 'revokeMessage',
      kind: 'refusal',
      title: 'ordinary members cannot recall what others wrote (10007)',
      async play(scene) {
        const { ana, ben } = scene;
        const group = await makeGroup(scene, ben);
        const sent = await sayIn(ana, group, `${group} stays`);
        await hear(ben, `${group} stays`);
        await assert.rejects(ben.call('revokeMessage', { messageID: sent.ID }), { code: 10007 });
      },
    },
    {
      method: 'modifyMessage',
      kind: 'success',
      title: 'in a group the others see the new content',
      async play(scene) {
        const { ana, ben } = scene;
        const group = await makeGroup(scene, ben);
        const sent = await sayIn(ana, group, `${group} draft`);
        await hearAndRead(ben, group, `${group} draft`);
        const change = { cloudCustomData: 'final' };
        await ana.call('modifyMessage', { messageID: sent.ID, change });
        await ben.until('it is modified', () =>
          toldIn<GroupMessage>(ben, 'onMessageModified').some(
            ({ ID, cloudCustomData }) => ID === sent.ID && cloudCustomData === 'final',
          ),
        );
      },
    },
    {
      method: 'modifyMessage',
      kind: 'refusal',
      title: 'in a group an old version does not replace a newer one (2480)',
      async play(scene) {
        const { ana, ben } = scene;
        const group = await makeGroup(scene, ben);
        const sent = await sayIn(ana, group, `${group} draft`);
        await hearAndRead(ben, group, `${group} draft`);
        await ana.call('modifyMessage', { messageID: sent.ID, change: { cloudCustomData: 'A' } });
        await ben.until('he is told', () =>
          toldIn<GroupMessage>(ben, 'onMessageModified').some(({ ID }) => ID === sent.ID),
        );
        const change = { version: 0, cloudCustomData: 'B' };
        const modifying = ben.call('modifyMessage', { messageID: sent.ID, change });
        await assert.rejects(modifying, { code: 2480 });
      },
    },
    {
      method: 'deleteMessage',
      kind: 'success',
      title: 'in a group it is gone for who deleted it alone',
      async play(scene) {
        const { ana, ben } = scene;
        const group = await makeGroup(scene, ben);
        const sent = await sayIn(ana, group, `${group} mine`);
        await hear(ben, `${group} mine`);
        await ana.call('deleteMessage', [{ messageID: sent.ID }]);
        const [own] = (await readIn(ana, group)).filter(({ ID }) => ID === sent.ID);
        assert.equal(own?.isDeleted ?? true, true);
        const [kept] = (await readIn(ben, group)).filter(({ ID }) => ID === sent.ID);
        assert.equal(kept?.isDeleted, false);
      },
    },
    ...groupReceipts,
    {
      method: 'getMessageList',
      kind: 'success',
      title: 'what a group wrote while the connection was broken is there afterwards',
      needsEmulator: true,
      async play(scene) {
        const { ana, ben, emulator } = scene;
        const group = await makeGroup(scene, ben);
        await sayIn(ana, group, `${group} before`);
        await hear(ben, `${group} before`);
        await readIn(ben, group);
        const missed = [1, 2, 3].map((number) => `${group} missed ${String(number)}`);
        ben.forgetEvents();
        // An SDK that hears of a message right after it is back does not ask what it missed before.
        const [away = ''] = emulator().faults.add({ fault: 'refuse-connect', forSeconds: 60 });
        emulator().dropConnections(ben.userID);
        for (const text of missed) await sayIn(ana, group, text);
        emulator().faults.remove(away);
        await ben.reconnect();
        for (const text of missed) await hear(ben, text);
        const texts = ben.receivedTexts().filter((text) => missed.includes(text));
        assert.deepEqual(texts.toSorted(), missed);
      },
    },
  ],
};
