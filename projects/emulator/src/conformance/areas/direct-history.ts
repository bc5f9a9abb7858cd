import assert from 'node:assert/strict';
import type { SdkUser } from '../../testing/sdk-user.ts';
import type { ConformanceArea } from '../conformance-case.ts';
import {
  conversationWith,
  readAnew,
  readWith,
  talkWith,
  tellText,
  type DirectMessage,
} from './direct-scenes.ts';
import { toldIn } from './group-scenes.ts';

/** Reading what was written: history, read marks, receipts. */
export const directHistory: ConformanceArea = {
  name: 'history of direct messages',
  cases: [
    {
      method: 'getMessageList',
      kind: 'success',
      title: 'goes back page by page to the beginning, for both the same',
      async play({ ana, cleo, newName }) {
        const texts = await talk(ana, cleo, newName('page'), 35);
        for (const [user, peer] of [
          [ana, cleo],
          [cleo, ana],
        ] as const) {
          const pages = await user.historyPages(peer.userID);
          const read = pages
            .toReversed()
            .flat()
            .map(({ payload }) => payload.text);
          assert.deepEqual(read.slice(-texts.length), texts);
        }
      },
    },
    {
      method: 'getMessageList',
      kind: 'refusal',
      title: 'there is no history with who does not exist (20003)',
      play: ({ ana, newName }) =>
        assert.rejects(ana.call('getMessageList', { conversationID: `C2C${newName('nobody')}` }), {
          code: 20003,
        }),
    },
    {
      method: 'getMessageListHopping',
      kind: 'success',
      title: 'both directions meet where they were asked to start',
      async play({ ana, ben, newName }) {
        const texts = await talk(ana, ben, newName('hop'), 4);
        const middle = (await readWith(ben, ana)).find(
          ({ payload }) => payload['text'] === texts[1],
        );
        assert(middle);
        const [back, forth] = await Promise.all(
          [0, 1].map((way) => hop(ben, ana, middle.time, way)),
        );
        assert(back && forth);
        const seen = [...back, ...forth].map(({ payload }) => payload['text']);
        assert.deepEqual(
          texts.filter((text) => !seen.includes(text)),
          [],
        );
        for (const page of [back, forth]) {
          const times = page.map(({ time }) => time);
          assert.deepEqual(
            times,
            times.toSorted((one, other) => one - other),
          );
        }
      },
    },
    {
      method: 'getMessageListHopping',
      kind: 'refusal',
      title: 'there is no history with who does not exist (20003)',
      play: ({ ana, newName }) =>
        assert.rejects(
          ana.call('getMessageListHopping', {
            conversationID: `C2C${newName('nobody')}`,
            time: 1,
            direction: 1,
          }),
          { code: 20003 },
        ),
    },
    {
      method: 'getMessageListHopping',
      kind: 'refusal',
      title: 'the SDK refuses a third direction',
      by: 'sdk',
      play: ({ ana, ben }) => assert.rejects(hop(ana, ben, 1, 2), { code: 0 }),
    },
    {
      method: 'setMessageRead',
      kind: 'success',
      title: 'nothing is unread afterwards, and the sender learns of it',
      async play({ ana, ben, newName }) {
        const sent = await tellText(ana, ben, newName('read me'));
        await ben.until('it counts', () => (conversationWith(ben, ana)?.unreadCount ?? 0) > 0);
        await ben.call('setMessageRead', { conversationID: talkWith(ana) });
        await ben.until('it counts no more', () => conversationWith(ben, ana)?.unreadCount === 0);
        await ana.until('she learns of it', () =>
          toldIn<DirectMessage>(ana, 'onMessageReadByPeer').some(
            ({ ID, isPeerRead }) => ID === sent.ID && isPeerRead,
          ),
        );
        const [kept] = (await readAnew(ana, ben, sent)).filter(({ ID }) => ID === sent.ID);
        assert.equal(kept?.isPeerRead, true);
      },
    },
    {
      method: 'setMessageRead',
      kind: 'refusal',
      title: 'the SDK refuses what is no conversation',
      by: 'sdk',
      play: ({ ana }) =>
        assert.rejects(ana.call('setMessageRead', { conversationID: 'nonsense' }), { code: 0 }),
    },
    {
      method: 'setAllMessageRead',
      kind: 'success',
      title: 'nothing from anybody is unread afterwards, and the senders learn of it',
      async play({ ana, ben, cleo, newName }) {
        for (const sender of [ana, cleo]) {
          await tellText(sender, ben, newName('unread'));
          await ben.until('it counts', () => (conversationWith(ben, sender)?.unreadCount ?? 0) > 0);
          sender.forgetEvents();
        }
        await ben.call('setAllMessageRead', { scope: 'readAllC2CMessage' });
        assert.equal(await ben.call('getTotalUnreadMessageCount'), 0);
        for (const sender of [ana, cleo]) {
          await sender.until('he learns of it', () => {
            return toldIn(sender, 'onMessageReadByPeer').length > 0;
          });
        }
      },
    },
    {
      method: 'setAllMessageRead',
      kind: 'refusal',
      title: 'the SDK refuses an unknown scope',
      by: 'sdk',
      play: ({ ana }) =>
        assert.rejects(ana.call('setAllMessageRead', { scope: 'yours' }), { code: 0 }),
    },
    {
      method: 'sendMessageReadReceipt',
      kind: 'success',
      title: 'the sender learns who has read, now and later',
      async play({ ana, ben, newName }) {
        const sent = await tellText(ana, ben, newName('confirm'), { needReadReceipt: true });
        await ben.call('sendMessageReadReceipt', [{ messageID: sent.ID }]);
        await ana.until('the receipt arrives', () =>
          toldIn<{ messageID: string; isPeerRead: boolean }>(
            ana,
            'onMessageReadReceiptReceived',
          ).some(({ messageID, isPeerRead }) => messageID === sent.ID && isPeerRead),
        );
        const [kept] = (await readAnew(ana, ben, sent)).filter(({ ID }) => ID === sent.ID);
        assert.equal(kept?.readReceiptInfo.isPeerRead, true);
      },
    },
    {
      method: 'sendMessageReadReceipt',
      kind: 'refusal',
      title: 'the SDK refuses with 2114 to confirm what asks for no receipt',
      by: 'sdk',
      async play({ ana, ben, newName }) {
        const { ID } = await tellText(ana, ben, newName('plain'));
        await assert.rejects(ben.call('sendMessageReadReceipt', [{ messageID: ID }]), {
          code: 2114,
        });
      },
    },
    {
      method: 'getMessageReadReceiptList',
      kind: 'success',
      title: 'says of direct messages what the SDK was told',
      async play({ ana, ben, newName }) {
        const sent = await tellText(ana, ben, newName('confirm'), { needReadReceipt: true });
        await ben.call('sendMessageReadReceipt', [{ messageID: sent.ID }]);
        const read = async () => {
          const { data } = await ana.call<{ data: { messageList: DirectMessage[] } }>(
            'getMessageReadReceiptList',
            [{ messageID: sent.ID }],
          );
          return data.messageList[0]?.readReceiptInfo.isPeerRead;
        };
        await ana.until('the receipt arrives', () =>
          toldIn<{ messageID: string }>(ana, 'onMessageReadReceiptReceived').some(
            ({ messageID }) => messageID === sent.ID,
          ),
        );
        assert.equal(await read(), true);
      },
    },
    {
      method: 'getMessageReadReceiptList',
      kind: 'refusal',
      title: 'the SDK refuses a list of nothing',
      by: 'sdk',
      play: ({ ana }) => assert.rejects(ana.call('getMessageReadReceiptList', []), { code: 0 }),
    },
    {
      method: 'clearHistoryMessage',
      kind: 'success',
      title: 'the history is empty for who cleared it, and stays with the other one',
      async play({ ana, ben, newName }) {
        const sent = await tellText(ana, ben, newName('forget'));
        await ben.until('it is listed', () => conversationWith(ben, ana) !== undefined);
        await ben.call('clearHistoryMessage', talkWith(ana));
        assert.deepEqual(await readWith(ben, ana), []);
        assert.deepEqual(await readAnew(ben, ana, sent), []);
        assert((await readAnew(ana, ben, sent)).some(({ ID }) => ID === sent.ID));
      },
    },
    {
      method: 'clearHistoryMessage',
      kind: 'refusal',
      title: 'the SDK refuses with 2500 a conversation that it does not know',
      by: 'sdk',
      play: ({ ana, newName }) =>
        assert.rejects(ana.call('clearHistoryMessage', `C2C${newName('nobody')}`), { code: 2500 }),
    },
  ],
};

// Sends numbered texts and waits until the last one is there.
async function talk(from: SdkUser, to: SdkUser, name: string, count: number): Promise<string[]> {
  const texts = Array.from({ length: count }, (_, index) => `${name} ${String(index + 1)}`);
  for (const text of texts) await tellText(from, to, text);
  return texts;
}

async function hop(
  user: SdkUser,
  peer: SdkUser,
  time: number,
  direction: number,
): Promise<DirectMessage[]> {
  const { data } = await user.call<{ data: { messageList: DirectMessage[] } }>(
    'getMessageListHopping',
    { conversationID: talkWith(peer), time, direction },
  );
  return data.messageList;
}
