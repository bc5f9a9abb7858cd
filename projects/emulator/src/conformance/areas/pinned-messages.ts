import assert from 'node:assert/strict';
import type { SdkUser } from '../../testing/sdk-user.ts';
import type { ConformanceArea } from '../conformance-case.ts';
import { hear, makeGroup, sayIn, type GroupMessage } from './group-scenes.ts';

/** Messages that are pinned for everybody in a group. */
export const pinnedMessages: ConformanceArea = {
  name: 'pinned messages',
  cases: [
    {
      method: 'pinGroupMessage',
      kind: 'success',
      title: 'every member hears of it, also when it is unpinned',
      async play(scene) {
        const { ana, ben } = scene;
        const groupID = await makeGroup(scene, ben);
        const sent = await sayIn(ana, groupID, `${groupID} rules`);
        await hear(ben, `${groupID} rules`);
        for (const isPinned of [true, false]) {
          await ana.call('pinGroupMessage', { groupID, message: { messageID: sent.ID }, isPinned });
          await ben.until('he hears of it', () => heard(ben, sent.ID, isPinned));
        }
      },
    },
    {
      method: 'pinGroupMessage',
      kind: 'refusal',
      title: 'a message is pinned once (10071)',
      async play(scene) {
        const { ana } = scene;
        const groupID = await makeGroup(scene);
        const { ID } = await sayIn(ana, groupID, 'once');
        const pin = () =>
          ana.call('pinGroupMessage', { groupID, message: { messageID: ID }, isPinned: true });
        await pin();
        await assert.rejects(pin(), { code: 10071 });
      },
    },
    {
      method: 'getPinnedGroupMessageList',
      kind: 'success',
      title: 'gives the messages and who pinned them',
      async play(scene) {
        const { ana, ben } = scene;
        const groupID = await makeGroup(scene, ben);
        const sent = await sayIn(ana, groupID, `${groupID} rules`);
        await ana.call('pinGroupMessage', {
          groupID,
          message: { messageID: sent.ID },
          isPinned: true,
        });
        const { data } = await ben.call<{
          data: { messageList: (GroupMessage & { pinnerInfo: { userID: string } })[] };
        }>('getPinnedGroupMessageList', groupID);
        assert.deepEqual(
          data.messageList.map(({ ID, pinnerInfo }) => [ID, pinnerInfo.userID]),
          [[sent.ID, ana.userID]],
        );
      },
    },
    {
      method: 'getPinnedGroupMessageList',
      kind: 'refusal',
      title: 'is for members (10007)',
      async play(scene) {
        const groupID = await makeGroup(scene);
        const asking = scene.cleo.call('getPinnedGroupMessageList', groupID);
        await assert.rejects(asking, { code: 10007 });
      },
    },
  ],
};

function heard(user: SdkUser, messageID: string, isPinned: boolean): boolean {
  const told = user
    .events('onPinnedGroupMessageUpdated')
    .map(({ data }) => data as { message: { ID: string }; isPinned: boolean });
  return told.some((news) => news.message.ID === messageID && news.isPinned === isPinned);
}
