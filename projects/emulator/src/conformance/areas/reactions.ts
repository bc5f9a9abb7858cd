import assert from 'node:assert/strict';
import type { SdkUser } from '../../testing/sdk-user.ts';
import type { ConformanceArea, ConformanceCase } from '../conformance-case.ts';
import { assertGoneOnceRecalled, places, type Place } from './shared-message.ts';

/** How often a reaction was given, and by whom, as somebody's SDK has it. */
interface SdkReaction {
  readonly reactionID: string;
  readonly totalUserCount: number;
  readonly partialUserList: readonly { readonly userID: string; readonly nick: string }[];
  readonly reactedByMyself: boolean;
}

/** The reactions to one message. */
interface SdkReactions {
  readonly messageID: string;
  readonly reactionList: readonly SdkReaction[];
}

/** Reactions to messages. */
export const reactions: ConformanceArea = {
  name: 'reactions',
  cases: places.flatMap(casesIn),
};

function casesIn({ name, share }: Place): ConformanceCase[] {
  return [
    {
      method: 'addMessageReaction',
      kind: 'success',
      title: `${name} both are told of it, and each knows whether it was himself`,
      async play(scene) {
        const { ana, ben } = scene;
        const { ID: messageID } = await share(scene);
        await ben.call('addMessageReaction', { messageID }, 'smile');
        for (const user of [ana, ben]) {
          await user.until('it counts', () => told(user, messageID)?.totalUserCount === 1);
          assert.equal(told(user, messageID)?.reactedByMyself, user === ben);
          assert.deepEqual(namesIn(told(user, messageID)), ['Ben']);
        }
        await ana.call('addMessageReaction', { messageID }, 'smile');
        await ben.until('both count', () => told(ben, messageID)?.totalUserCount === 2);
      },
    },
    {
      method: 'addMessageReaction',
      kind: 'refusal',
      title: `${name} nobody gives the same reaction twice (23007)`,
      async play(scene) {
        const { ID: messageID } = await share(scene);
        await scene.ben.call('addMessageReaction', { messageID }, 'smile');
        const again = scene.ben.call('addMessageReaction', { messageID }, 'smile');
        await assert.rejects(again, { code: 23007 });
      },
    },
    {
      method: 'addMessageReaction',
      kind: 'refusal',
      title: `${name} a message takes ten kinds (23005)`,
      async play(scene) {
        const { ID: messageID } = await share(scene);
        for (let kind = 0; kind < 10; kind += 1) {
          await scene.ben.call('addMessageReaction', { messageID }, `kind ${String(kind)}`);
        }
        const tooMany = scene.ana.call('addMessageReaction', { messageID }, 'one more');
        await assert.rejects(tooMany, { code: 23005 });
      },
    },
    {
      method: 'removeMessageReaction',
      kind: 'success',
      title: `${name} both see it go`,
      async play(scene) {
        const { ana, ben } = scene;
        const { ID: messageID } = await share(scene);
        await ben.call('addMessageReaction', { messageID }, 'smile');
        await ana.until('it counts', () => told(ana, messageID)?.totalUserCount === 1);
        await ben.call('removeMessageReaction', { messageID }, 'smile');
        for (const user of [ana, ben]) {
          await user.until('it is gone', () => told(user, messageID)?.totalUserCount === 0);
          assert.deepEqual(await read(user, messageID), []);
        }
      },
    },
    {
      method: 'removeMessageReaction',
      kind: 'refusal',
      title: `${name} only what is there (23008), and one's own (23009)`,
      async play(scene) {
        const { ana, ben } = scene;
        const { ID: messageID } = await share(scene);
        const nobodys = ana.call('removeMessageReaction', { messageID }, 'smile');
        await assert.rejects(nobodys, { code: 23008 });
        await ben.call('addMessageReaction', { messageID }, 'smile');
        const bens = ana.call('removeMessageReaction', { messageID }, 'smile');
        await assert.rejects(bens, { code: 23009 });
      },
    },
    {
      method: 'getMessageReactions',
      kind: 'success',
      title: `${name} all kinds, as often as they were given`,
      async play(scene) {
        const { ana, ben } = scene;
        const { ID: messageID } = await share(scene);
        await ben.call('addMessageReaction', { messageID }, 'smile');
        await ana.call('addMessageReaction', { messageID }, 'smile');
        await ben.call('addMessageReaction', { messageID }, 'heart');
        assert.deepEqual((await read(ana, messageID, 0)).map(namesIn), [[], []]);
        assert.deepEqual(
          (await read(ana, messageID, 1)).map((reaction) => [
            reaction.reactionID,
            reaction.totalUserCount,
            reaction.reactedByMyself,
            namesIn(reaction),
          ]),
          [
            ['smile', 2, true, ['Ben']],
            ['heart', 1, false, ['Ben']],
          ],
        );
      },
    },
    {
      method: 'getMessageReactions',
      kind: 'refusal',
      title: `${name} a message that was recalled has none (23003)`,
      play: (scene) =>
        assertGoneOnceRecalled(scene, share, ({ messageID }) => read(scene.ben, messageID)),
    },
    {
      method: 'getAllUserListOfMessageReaction',
      kind: 'success',
      title: `${name} names all who gave it`,
      async play(scene) {
        const { ana, ben } = scene;
        const { ID: messageID } = await share(scene);
        await ben.call('addMessageReaction', { messageID }, 'smile');
        await ana.call('addMessageReaction', { messageID }, 'smile');
        const { userList, isCompleted } = await list(ana, messageID);
        assert.deepEqual(
          userList.map(({ nick }) => nick),
          ['Ben', 'Ana'],
        );
        assert.equal(isCompleted, true);
      },
    },
    {
      method: 'getAllUserListOfMessageReaction',
      kind: 'refusal',
      title: `${name} a message that was recalled has none (23003)`,
      play: (scene) =>
        assertGoneOnceRecalled(scene, share, ({ messageID }) => list(scene.ben, messageID)),
    },
  ];
}

function told(user: SdkUser, messageID: string): SdkReaction | undefined {
  const events = user.events('onMessageReactionsUpdated').map(({ data }) => data as SdkReactions);
  return events.findLast((reactions) => reactions.messageID === messageID)?.reactionList[0];
}

async function read(
  user: SdkUser,
  messageID: string,
  maxUserCountPerReaction = 10,
): Promise<readonly SdkReaction[]> {
  const options = { messageList: [{ messageID }], maxUserCountPerReaction };
  const { data } = await user.call<{ data: { resultList: SdkReactions[] } }>(
    'getMessageReactions',
    options,
  );
  return data.resultList[0]?.reactionList ?? [];
}

async function list(
  user: SdkUser,
  messageID: string,
): Promise<{ userList: { nick: string }[]; isCompleted: boolean }> {
  const options = { message: { messageID }, reactionID: 'smile', nextSeq: 0, count: 100 };
  const { data } = await user.call<{
    data: { userList: { nick: string }[]; isCompleted: boolean };
  }>('getAllUserListOfMessageReaction', options);
  return data;
}

function namesIn(reaction: SdkReaction | undefined): string[] | undefined {
  return reaction?.partialUserList.map(({ nick }) => nick);
}
