import assert from 'node:assert/strict';
import type { SdkUser } from '../../testing/sdk-user.ts';
import type { ConformanceArea, Scene } from '../conformance-case.ts';
import {
  conversationWith,
  readAnew,
  readWith,
  talkWith,
  tellText,
  type DirectConversation,
} from './direct-scenes.ts';
import { makeGroup, sayIn, toldIn } from './group-scenes.ts';

/** The list of conversations and what a user arranges in it. */
export const conversations: ConformanceArea = {
  name: 'conversations',
  cases: [
    {
      method: 'getConversationList',
      kind: 'success',
      title: 'is what it was after signing in again, and gives what is asked for',
      async play(scene) {
        const { ana, ben } = scene;
        const text = await talk(scene);
        await ben.signInAgain();
        const [conversation] = await list(ben, [talkWith(ana)]);
        assert.equal(conversation?.lastMessage.messageForShow, text);
        assert.equal(conversation.userProfile.nick, 'Ana');
        const unread = await list(ben, { hasUnreadCount: true });
        assert(unread.some(({ conversationID }) => conversationID === talkWith(ana)));
        assert.deepEqual(await list(ben, { type: 'GROUP' }), []);
      },
    },
    {
      method: 'getConversationProfile',
      kind: 'success',
      title: 'gives the conversation with the profile of the other one',
      async play(scene) {
        await talk(scene);
        const { data } = await scene.ben.call<{ data: { conversation: DirectConversation } }>(
          'getConversationProfile',
          talkWith(scene.ana),
        );
        assert.equal(data.conversation.userProfile.nick, 'Ana');
      },
    },
    {
      method: 'getConversationProfile',
      kind: 'refusal',
      title: 'the SDK refuses with 2501 whom the service does not know',
      by: 'sdk',
      play: ({ ana, newName }) =>
        assert.rejects(ana.call('getConversationProfile', `C2C${newName('nobody')}`), {
          code: 2501,
        }),
    },
    {
      method: 'deleteConversation',
      kind: 'success',
      title:
        'is gone for who deleted it, also after signing in again, and stays with the other one',
      async play(scene) {
        const { ana, ben } = scene;
        await talk(scene);
        await ben.call('deleteConversation', talkWith(ana));
        await ben.until('it is gone', () => conversationWith(ben, ana) === undefined);
        await ben.signInAgain();
        assert.equal(conversationWith(ben, ana), undefined);
        await ana.signInAgain();
        assert(conversationWith(ana, ben));
      },
    },
    {
      method: 'deleteConversation',
      kind: 'success',
      title: 'takes the history with it unless it is to stay',
      async play(scene) {
        const { ana, ben, cleo } = scene;
        for (const [sender, clears] of [
          [ana, true],
          [cleo, false],
        ] as const) {
          await talk(scene, sender);
          await ben.call('deleteConversation', {
            conversationIDList: [talkWith(sender)],
            clearHistoryMessage: clears,
          });
          await ben.signInAgain();
          assert.equal((await readWith(ben, sender)).length === 0, clears);
        }
      },
    },
    {
      method: 'deleteConversation',
      kind: 'refusal',
      title: 'the SDK refuses with 2500 what it does not know',
      by: 'sdk',
      play: ({ ana, newName }) =>
        assert.rejects(ana.call('deleteConversation', `C2C${newName('nobody')}`), { code: 2500 }),
    },
    {
      method: 'pinConversation',
      kind: 'success',
      title: 'comes first, also after signing in again, until it is unpinned',
      async play(scene) {
        const { ana, ben, cleo } = scene;
        await talk(scene, ana);
        await talk(scene, cleo);
        const pin = { conversationID: talkWith(ana), isPinned: true };
        await ben.call('pinConversation', pin);
        await ben.signInAgain();
        const [first] = await list(ben);
        assert.deepEqual([first?.conversationID, first?.isPinned], [talkWith(ana), true]);
        await ben.call('pinConversation', { ...pin, isPinned: false });
        await ben.signInAgain();
        assert.equal(conversationWith(ben, ana)?.isPinned, false);
      },
    },
    {
      method: 'pinConversation',
      kind: 'refusal',
      title: 'the SDK refuses to pin neither yes nor no',
      by: 'sdk',
      play: ({ ana, ben }) =>
        assert.rejects(
          ana.call('pinConversation', { conversationID: talkWith(ben), isPinned: 'yes' }),
          { code: 0 },
        ),
    },
    {
      method: 'setConversationDraft',
      kind: 'success',
      title: 'is kept by this SDK alone, and lost by signing out',
      async play(scene) {
        const { ana, ben } = scene;
        await talk(scene);
        const draft = { conversationID: talkWith(ana), draftText: 'Dear Ana' };
        await ben.call('setConversationDraft', draft);
        await ben.until('it is there', () => conversationWith(ben, ana)?.draftText === 'Dear Ana');
        await ben.signInAgain();
        assert.equal(conversationWith(ben, ana)?.draftText ?? '', '');
      },
    },
    {
      method: 'setConversationDraft',
      kind: 'refusal',
      title: 'the SDK refuses with 2500 a conversation that it does not know',
      by: 'sdk',
      play: ({ ana, newName }) => {
        const draft = { conversationID: `C2C${newName('nobody')}`, draftText: 'Dear' };
        return assert.rejects(ana.call('setConversationDraft', draft), { code: 2500 });
      },
    },
    {
      method: 'setMessageRemindType',
      kind: 'success',
      title: 'what is muted counts for itself and not in all, also after signing in again',
      async play(scene) {
        const { ana, ben } = scene;
        await talk(scene);
        await ben.call('setAllMessageRead');
        const mute = { userIDList: [ana.userID], messageRemindType: 'AcceptNotNotify' };
        await ben.call('setMessageRemindType', mute);
        await ben.signInAgain();
        await ben.until('it is muted', () => {
          return conversationWith(ben, ana)?.messageRemindType === 'AcceptNotNotify';
        });
        await talk(scene);
        await ben.until('it counts', () => conversationWith(ben, ana)?.unreadCount === 1);
        assert.equal(await ben.call('getTotalUnreadMessageCount'), 0);
        await ben.call('setMessageRemindType', { ...mute, messageRemindType: 'AcceptAndNotify' });
        assert.equal(await ben.call('getTotalUnreadMessageCount'), 1);
      },
    },
    {
      method: 'setMessageRemindType',
      kind: 'success',
      title: 'what is not to be received does not arrive, and is in the history',
      async play(scene) {
        const { ana, ben, newName } = scene;
        const group = await makeGroup(scene, ben);
        const wishes = [{ userIDList: [ana.userID] }, { groupID: group }];
        const wish = async (messageRemindType: string) => {
          for (const one of wishes) {
            await ben.call('setMessageRemindType', { ...one, messageRemindType });
          }
        };
        await wish('Discard');
        const unwanted = newName('unwanted');
        const sent = await ana.send(ben.userID, unwanted);
        await sayIn(ana, group, unwanted);
        await talk(scene, scene.cleo);
        await wish('AcceptAndNotify');
        assert.equal(ben.receivedTexts().includes(unwanted), false);
        const history = await readAnew(ben, ana, sent);
        assert(history.some(({ ID }) => ID === sent.ID));
      },
    },
    {
      method: 'setMessageRemindType',
      kind: 'refusal',
      title: 'who does not exist is not muted (20003 for him)',
      async play({ ana, newName }) {
        const userID = newName('nobody');
        const { data } = await ana.call<{ data: { failureUserIDList: unknown } }>(
          'setMessageRemindType',
          { userIDList: [userID], messageRemindType: 'Discard' },
        );
        assert.deepEqual(data.failureUserIDList, [{ userID, code: 20003 }]);
      },
    },
    {
      method: 'getTotalUnreadMessageCount',
      kind: 'success',
      title: 'is the sum of all conversations, and told when it changes',
      async play(scene) {
        const { ana, ben, cleo } = scene;
        await talk(scene);
        await ben.call('setAllMessageRead');
        await ben.until('nothing is unread', () => conversationWith(ben, ana)?.unreadCount === 0);
        ben.forgetEvents();
        for (const sender of [ana, cleo]) await talk(scene, sender);
        await ben.until('both count', () => {
          return ben.events('onTotalUnreadMessageCountUpdated').at(-1)?.data === 2;
        });
        assert.equal(await ben.call('getTotalUnreadMessageCount'), 2);
      },
    },
    {
      method: 'setAllReceiveMessageOpt',
      kind: 'success',
      title: 'is told to the devices of the user, and is what the getter says',
      async play({ ana }) {
        const quiet = { messageRemindType: 'AcceptNotNotify', startHour: 1, duration: 3600 };
        ana.forgetEvents();
        await ana.call('setAllReceiveMessageOpt', quiet);
        await ana.until(
          'she is told',
          () => toldIn(ana, 'onAllReceiveMessageOptUpdated').length > 0,
        );
        const opt = await quietTimeOf(ana);
        assert.equal(opt.messageRemindType, 'AcceptNotNotify');
        assert.equal(opt.endTime - opt.startTime, 3600);
        assert.deepEqual(toldIn(ana, 'onAllReceiveMessageOptUpdated'), [opt]);
      },
    },
    {
      method: 'setAllReceiveMessageOpt',
      kind: 'refusal',
      title: 'it cannot end before it begins (60003)',
      play: ({ ana }) =>
        assert.rejects(ana.call('setAllReceiveMessageOpt', { startHour: 1, duration: -60 }), {
          code: 60003,
        }),
    },
    {
      method: 'getAllReceiveMessageOpt',
      kind: 'success',
      title: 'is still so after signing in again',
      async play({ ana }) {
        await ana.call('setAllReceiveMessageOpt', { duration: 60, isRepeated: false });
        const before = await quietTimeOf(ana);
        await ana.signInAgain();
        assert.deepEqual(await quietTimeOf(ana), before);
      },
    },
  ],
};

interface QuietTime {
  readonly messageRemindType: string;
  readonly startTime: number;
  readonly endTime: number;
}

async function quietTimeOf(user: SdkUser): Promise<QuietTime> {
  return (await user.call<{ data: QuietTime }>('getAllReceiveMessageOpt')).data;
}

// Somebody writes to Ben, and it is in Ben's list. Gives back what.
async function talk({ ana, ben, newName }: Scene, from: SdkUser = ana): Promise<string> {
  const text = newName('talk');
  await tellText(from, ben, text);
  await ben.until('it is listed', () => {
    return conversationWith(ben, from)?.lastMessage.messageForShow === text;
  });
  return text;
}

async function list(user: SdkUser, filter?: object): Promise<DirectConversation[]> {
  const { data } = await user.call<{ data: { conversationList: DirectConversation[] } }>(
    'getConversationList',
    filter,
  );
  return data.conversationList;
}
