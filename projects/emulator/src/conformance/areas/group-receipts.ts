import assert from 'node:assert/strict';
import type { ConformanceCase } from '../conformance-case.ts';
import {
  conversationIn,
  hear,
  makeGroup,
  sayIn,
  toldIn,
  type GroupMessage,
} from './group-scenes.ts';

/** What is read in a group, and who learns of it. */
export const groupReceipts: readonly ConformanceCase[] = [
  {
    method: 'setMessageRead',
    kind: 'success',
    title: 'in a group nothing is unread afterwards',
    async play(scene) {
      const { ana, ben } = scene;
      const group = await makeGroup(scene, ben);
      for (const text of ['one', 'two']) await sayIn(ana, group, text);
      const unread = () => conversationIn(ben, group)?.unreadCount;
      await ben.until('some are unread', () => (unread() ?? 0) >= 2);
      await ben.call('setMessageRead', { conversationID: `GROUP${group}` });
      await ben.until('nothing is unread', () => unread() === 0);
    },
  },
  {
    method: 'setAllMessageRead',
    kind: 'success',
    title: 'reads groups too',
    async play(scene) {
      const { ana, ben } = scene;
      const group = await makeGroup(scene, ben);
      await sayIn(ana, group, 'one');
      const unread = () => conversationIn(ben, group)?.unreadCount;
      await ben.until('some are unread', () => (unread() ?? 0) > 0);
      await ben.call('setAllMessageRead');
      await ben.until('nothing is unread', () => unread() === 0);
    },
  },
  {
    method: 'sendMessageReadReceipt',
    kind: 'success',
    title: 'in a group the sender learns how many have read, and who',
    async play(scene) {
      const { ana, ben, cleo } = scene;
      const group = await makeGroup(scene, ben, cleo);
      const text = `${group} confirm`;
      const sent = await sayIn(ana, group, text, { needReadReceipt: true });
      await hear(ben, text);
      await ben.call('sendMessageReadReceipt', [{ messageID: sent.ID }]);
      await ana.until('it is counted', () =>
        toldIn<{ messageID: string; readCount: number }>(ana, 'onMessageReadReceiptReceived').some(
          ({ messageID, readCount }) => messageID === sent.ID && readCount === 1,
        ),
      );
      const counted = await ana.call<{ data: { messageList: GroupMessage[] } }>(
        'getMessageReadReceiptList',
        [{ messageID: sent.ID }],
      );
      const [message] = counted.data.messageList;
      assert.deepEqual(
        [message?.readReceiptInfo.readCount, message?.readReceiptInfo.unreadCount],
        [1, 1],
      );
    },
  },
  {
    method: 'getGroupMessageReadMemberList',
    kind: 'success',
    title: 'the sender learns who has read, and who has not',
    async play(scene) {
      const { ana, ben, cleo } = scene;
      const group = await makeGroup(scene, ben, cleo);
      const text = `${group} who`;
      const sent = await sayIn(ana, group, text, { needReadReceipt: true });
      await hear(ben, text);
      await ben.call('sendMessageReadReceipt', [{ messageID: sent.ID }]);
      const list = async (filter: 0 | 1): Promise<string[]> => {
        const { data } = await ana.call<{
          data: { readUserIDList: string[]; unreadUserIDList: string[] };
        }>('getGroupMessageReadMemberList', {
          message: { messageID: sent.ID },
          filter,
          cursor: '',
          count: 10,
        });
        return filter === 0 ? data.readUserIDList : data.unreadUserIDList;
      };
      assert.deepEqual(await list(0), [ben.userID]);
      assert.deepEqual(await list(1), [cleo.userID]);
    },
  },
  {
    method: 'getGroupMessageReadMemberList',
    kind: 'refusal',
    title: 'a message without receipts has no readers (10062)',
    async play(scene) {
      const { ana } = scene;
      const sent = await sayIn(ana, await makeGroup(scene), 'plain');
      const asking = ana.call('getGroupMessageReadMemberList', {
        message: { messageID: sent.ID },
        filter: 0,
        cursor: '',
        count: 10,
      });
      await assert.rejects(asking, { code: 10062 });
    },
  },
];
