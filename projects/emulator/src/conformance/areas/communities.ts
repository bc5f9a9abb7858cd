import assert from 'node:assert/strict';
import type { SdkMessage, SdkUser } from '../../testing/sdk-user.ts';
import type { ConformanceArea, Scene } from '../conformance-case.ts';
import { atSdkPace } from './at-sdk-pace.ts';

/** A topic as far as the cases look at it. */
interface SdkTopic {
  readonly topicID: string;
  readonly topicName: string;
  readonly unreadCount: number;
  readonly muteAllMembers: boolean;
  readonly lastMessage?: { readonly messageForShow?: string };
}

/** Communities and their topics. */
export const communities: ConformanceArea = {
  name: 'communities',
  cases: [
    {
      method: 'getJoinedCommunityList',
      kind: 'success',
      title: 'the communities with topics in which somebody is are listed',
      play: async (scene) => {
        const groupID = await foundCommunity(scene);
        const { data } = await scene.ben.call<{ data: { groupList: { groupID: string }[] } }>(
          'getJoinedCommunityList',
        );
        assert(data.groupList.some((group) => group.groupID === groupID));
        await scene.ana.call('dismissGroup', groupID);
      },
    },
    {
      method: 'createTopicInCommunity',
      kind: 'success',
      title: 'members hear of a new topic, and find it in the list',
      play: async (scene) => {
        const groupID = await foundCommunity(scene);
        const topicID = await createTopic(scene, groupID);
        await scene.ben.until('he hears of it', () =>
          scene.ben
            .events('onTopicCreated')
            .some(({ data }) => (data as { topicID: string }).topicID === topicID),
        );
        assert.deepEqual(
          (await listTopics(scene.ben, groupID)).map(({ topicName }) => topicName),
          ['News'],
        );
        await scene.ana.call('dismissGroup', groupID);
      },
    },
    {
      method: 'createTopicInCommunity',
      kind: 'refusal',
      title: 'an ordinary member creates no topics: 10007',
      play: async (scene) => {
        const groupID = await foundCommunity(scene);
        const wish = { groupID, topicName: 'Mine' };
        await assert.rejects(scene.ben.call('createTopicInCommunity', wish), { code: 10007 });
        await scene.ana.call('dismissGroup', groupID);
      },
    },
    {
      method: 'updateTopicProfile',
      kind: 'success',
      title: 'members who know a topic see its new name, and that all are muted',
      play: async (scene) => {
        const groupID = await foundCommunity(scene);
        const topicID = await createTopic(scene, groupID);
        await listTopics(scene.ben, groupID);
        const change = { groupID, topicID, topicName: 'Old news', muteAllMembers: true };
        await scene.ana.call('updateTopicProfile', change);
        await scene.ben.until('he sees it', () => {
          const topic = latestTopic(scene.ben, topicID);
          return topic?.topicName === 'Old news' && topic.muteAllMembers;
        });
        await assert.rejects(say(scene.ben, topicID, 'May I?'), { code: 10017 });
        await scene.ana.call('dismissGroup', groupID);
      },
    },
    {
      method: 'updateTopicProfile',
      kind: 'refusal',
      title: 'a topic that does not exist is refused with 110013',
      play: async (scene) => {
        const groupID = await foundCommunity(scene);
        const change = { groupID, topicID: `${groupID}@TOPIC#_gone`, topicName: 'x' };
        await assert.rejects(scene.ana.call('updateTopicProfile', change), { code: 110013 });
        await scene.ana.call('dismissGroup', groupID);
      },
    },
    {
      method: 'deleteTopicFromCommunity',
      kind: 'success',
      title: 'members hear that a topic was deleted',
      play: async (scene) => {
        const groupID = await foundCommunity(scene);
        const topicID = await createTopic(scene, groupID);
        await scene.ana.call('deleteTopicFromCommunity', { groupID, topicIDList: [topicID] });
        await scene.ben.until('he hears of it', () =>
          scene.ben
            .events('onTopicDeleted')
            .some(({ data }) => (data as { topicIDList: string[] }).topicIDList.includes(topicID)),
        );
        assert.deepEqual(await listTopics(scene.ben, groupID), []);
        await scene.ana.call('dismissGroup', groupID);
      },
    },
    {
      method: 'deleteTopicFromCommunity',
      kind: 'refusal',
      title: 'an ordinary member deletes no topics: 10007',
      play: async (scene) => {
        const groupID = await foundCommunity(scene);
        const topicID = await createTopic(scene, groupID);
        const wish = { groupID, topicIDList: [topicID] };
        await assert.rejects(scene.ben.call('deleteTopicFromCommunity', wish), { code: 10007 });
        await scene.ana.call('dismissGroup', groupID);
      },
    },
    {
      method: 'getTopicList',
      kind: 'success',
      title: 'a message in a topic arrives, counts as unread, and is the last of its topic',
      play: async (scene) => {
        const groupID = await foundCommunity(scene);
        const topicID = await createTopic(scene, groupID);
        const text = `In ${topicID}`;
        await say(scene.ana, topicID, text);
        await scene.ben.until('it arrives', () => scene.ben.receivedTexts().includes(text));
        const [topic] = await listTopics(scene.ben, groupID);
        assert.equal(topic?.unreadCount, 1);
        await scene.ben.call('setMessageRead', { conversationID: `GROUP${topicID}` });
        await scene.ben.until(
          'it is read',
          () => latestTopic(scene.ben, topicID)?.unreadCount === 0,
        );
        await scene.ana.call('dismissGroup', groupID);
      },
    },
    {
      method: 'getTopicList',
      kind: 'refusal',
      title: 'who is no member sees no topics: 10007',
      play: async (scene) => {
        const groupID = await foundCommunity(scene);
        await assert.rejects(scene.cleo.call('getTopicList', { groupID, topicIDList: [] }), {
          code: 10007,
        });
        await scene.ana.call('dismissGroup', groupID);
      },
    },
  ],
};

/** A Community with topics that Ana founds and Ben joins. */
async function foundCommunity({ ana, ben, newName }: Scene): Promise<string> {
  const groupID = `@TGS#_${newName('community')}`;
  await atSdkPace(ana, 'createGroup', {
    type: 'Community',
    name: 'Community',
    groupID,
    isSupportTopic: true,
  });
  await atSdkPace(ben, 'joinGroup', { groupID });
  return groupID;
}

async function createTopic({ ana }: Scene, groupID: string): Promise<string> {
  const { data } = await ana.call<{ data: { topicID: string } }>('createTopicInCommunity', {
    groupID,
    topicName: 'News',
  });
  return data.topicID;
}

async function listTopics(user: SdkUser, groupID: string): Promise<SdkTopic[]> {
  const { data } = await user.call<{ data: { successTopicList: SdkTopic[] } }>('getTopicList', {
    groupID,
    topicIDList: [],
  });
  return data.successTopicList;
}

function say(user: SdkUser, topicID: string, text: string): Promise<SdkMessage> {
  return user.sendMade('createTextMessage', {
    to: topicID,
    conversationType: 'GROUP',
    payload: { text },
  });
}

/** A topic as the last event had it. */
function latestTopic(user: SdkUser, topicID: string): SdkTopic | undefined {
  return user
    .events('onTopicUpdated')
    .map(({ data }) => (data as { topic: SdkTopic }).topic)
    .findLast((topic) => topic.topicID === topicID);
}
