import assert from 'node:assert/strict';
import type { SdkMessage, SdkUser } from '../../testing/sdk-user.ts';
import type { ConformanceArea, Scene } from '../conformance-case.ts';
import { atSdkPace } from './at-sdk-pace.ts';

/** Live rooms: who watches polls, and nothing is kept. */
export const liveRooms: ConformanceArea = {
  name: 'live rooms',
  cases: [
    {
      method: 'joinGroup',
      kind: 'success',
      title: 'who joins a live room hears what is said there, and others hear that he came',
      play: async (scene) => {
        const room = await openRoom(scene);
        await atSdkPace(scene.ben, 'joinGroup', { groupID: room, type: 'AVChatRoom' });
        await scene.ana.until('she hears that he came', () => hasTip(scene.ana, room, 1));
        await say(scene.ana, room, `Welcome to ${room}`);
        await scene.ben.until('it arrives', () =>
          scene.ben.receivedTexts().includes(`Welcome to ${room}`),
        );
        await closeRoom(scene, room);
      },
    },
    {
      method: 'joinGroup',
      kind: 'refusal',
      title: 'a live room that does not exist is refused with 10010',
      play: async ({ ben, newName }) => {
        const groupID = newName('nowhere');
        await assert.rejects(atSdkPace(ben, 'joinGroup', { groupID, type: 'AVChatRoom' }), {
          code: 10010,
        });
      },
    },
    {
      method: 'sendMessage',
      kind: 'refusal',
      title: 'the SDK refuses with 2101 to write into a live room that was not joined',
      by: 'sdk',
      play: async (scene) => {
        const room = await openRoom(scene);
        await assert.rejects(say(scene.cleo, room, 'Let me in'), { code: 2101 });
        await closeRoom(scene, room);
      },
    },
    {
      method: 'revokeMessage',
      kind: 'success',
      title: 'a message recalled from a live room is recalled for who watches',
      play: async (scene) => {
        const room = await openRoom(scene);
        await atSdkPace(scene.ben, 'joinGroup', { groupID: room, type: 'AVChatRoom' });
        const sent = await say(scene.ana, room, `Oops ${room}`);
        await scene.ben.until('it arrives', () =>
          scene.ben.receivedTexts().includes(`Oops ${room}`),
        );
        await scene.ana.call('revokeMessage', { messageID: sent.ID });
        await scene.ben.until('it is recalled', () =>
          scene.ben
            .events('onMessageRevoked')
            .flatMap(({ data }) => data as SdkMessage[])
            .some(({ ID }) => ID === sent.ID),
        );
        await closeRoom(scene, room);
      },
    },
    {
      method: 'quitGroup',
      kind: 'success',
      title: 'who leaves a live room is missed by the others',
      play: async (scene) => {
        const room = await openRoom(scene);
        await atSdkPace(scene.ben, 'joinGroup', { groupID: room, type: 'AVChatRoom' });
        await scene.ben.call('quitGroup', room);
        await scene.ana.until('she hears that he left', () => hasTip(scene.ana, room, 2));
        await closeRoom(scene, room);
      },
    },
    {
      method: 'quitGroup',
      kind: 'refusal',
      title: 'the owner may not leave his live room: 10009',
      play: async (scene) => {
        const room = await openRoom(scene);
        await assert.rejects(scene.ana.call('quitGroup', room), { code: 10009 });
        await closeRoom(scene, room);
      },
    },
    {
      method: 'dismissGroup',
      kind: 'success',
      title: 'who watches hears that the live room was dismissed',
      play: async (scene) => {
        const room = await openRoom(scene);
        await atSdkPace(scene.ben, 'joinGroup', { groupID: room, type: 'AVChatRoom' });
        await closeRoom(scene, room);
        await scene.ben.until('he hears of it', () => hasTip(scene.ben, room, 5));
      },
    },
    {
      method: 'getGroupOnlineMemberCount',
      kind: 'success',
      title: 'the number of who watches a live room is known',
      play: async (scene) => {
        const room = await openRoom(scene);
        await atSdkPace(scene.ben, 'joinGroup', { groupID: room, type: 'AVChatRoom' });
        const { data } = await scene.ben.call<{ data: { memberCount: number } }>(
          'getGroupOnlineMemberCount',
          room,
        );
        assert.equal(data.memberCount, 2);
        await closeRoom(scene, room);
      },
    },
    {
      method: 'getGroupMemberList',
      kind: 'success',
      title: 'who watches a live room is listed',
      play: async (scene) => {
        const room = await openRoom(scene);
        await atSdkPace(scene.ben, 'joinGroup', { groupID: room, type: 'AVChatRoom' });
        const listed = await listViewers(scene.ben, room);
        assert.deepEqual(listed.sort(), [scene.ana.userID, scene.ben.userID].sort());
        await closeRoom(scene, room);
      },
    },
    {
      method: 'deleteGroupMember',
      kind: 'success',
      title: 'who is banned from a live room is put out, and cannot come back',
      play: async (scene) => {
        const room = await openRoom(scene);
        const { ana, ben } = scene;
        await atSdkPace(ben, 'joinGroup', { groupID: room, type: 'AVChatRoom' });
        const ban = { groupID: room, userIDList: [ben.userID], duration: 60, reason: 'Noise' };
        await ana.call('deleteGroupMember', ban);
        await ben.until('he is told', () => hasTip(ben, room, 21));
        await assert.rejects(atSdkPace(ben, 'joinGroup', { groupID: room, type: 'AVChatRoom' }), {
          code: 10007,
        });
        await closeRoom(scene, room);
      },
    },
    {
      method: 'deleteGroupMember',
      kind: 'refusal',
      title: 'only the owner bans from a live room: 10007',
      play: async (scene) => {
        const room = await openRoom(scene);
        const { ana, ben } = scene;
        await atSdkPace(ben, 'joinGroup', { groupID: room, type: 'AVChatRoom' });
        const ban = { groupID: room, userIDList: [ana.userID], duration: 60 };
        await assert.rejects(ben.call('deleteGroupMember', ban), { code: 10007 });
        await closeRoom(scene, room);
      },
    },
    {
      method: 'markGroupMemberList',
      kind: 'success',
      title: 'who was marked is found by the mark, and who is not in the room cannot be marked',
      play: async (scene) => {
        const room = await openRoom(scene);
        const { ana, ben, cleo } = scene;
        await atSdkPace(ben, 'joinGroup', { groupID: room, type: 'AVChatRoom' });
        const { data } = await ana.call<{ data: unknown }>('markGroupMemberList', {
          groupID: room,
          userIDList: [ben.userID, cleo.userID],
          markType: 1000,
          enableMark: true,
        });
        assert.deepEqual(data, {
          successUserIDList: [ben.userID],
          failureUserIDList: [cleo.userID],
        });
        assert.deepEqual(await listViewers(ana, room, 1000), [ben.userID]);
        await closeRoom(scene, room);
      },
    },
    {
      method: 'markGroupMemberList',
      kind: 'refusal',
      title: 'only the owner marks in a live room: 10007',
      play: async (scene) => {
        const room = await openRoom(scene);
        const { ana, ben } = scene;
        await atSdkPace(ben, 'joinGroup', { groupID: room, type: 'AVChatRoom' });
        const marking = {
          groupID: room,
          userIDList: [ana.userID],
          markType: 1000,
          enableMark: true,
        };
        await assert.rejects(ben.call('markGroupMemberList', marking), { code: 10007 });
        await closeRoom(scene, room);
      },
    },
  ],
};

/** A live room that Ana owns and has joined. */
async function openRoom({ ana, newName }: Scene): Promise<string> {
  const groupID = newName('live');
  await atSdkPace(ana, 'createGroup', { type: 'AVChatRoom', name: 'Live', groupID });
  await atSdkPace(ana, 'joinGroup', { groupID, type: 'AVChatRoom' });
  return groupID;
}

async function closeRoom({ ana }: Scene, room: string): Promise<void> {
  await ana.call('dismissGroup', room);
}

function say(user: SdkUser, room: string, text: string): Promise<SdkMessage> {
  return user.sendMade('createTextMessage', {
    to: room,
    conversationType: 'GROUP',
    payload: { text },
  });
}

async function listViewers(user: SdkUser, groupID: string, filter?: number): Promise<string[]> {
  const { data } = await user.call<{ data: { memberList: { userID: string }[] } }>(
    'getGroupMemberList',
    { groupID, ...(filter !== undefined && { filter }) },
  );
  return data.memberList.map(({ userID }) => userID);
}

/** Whether somebody was told by a tip or a notice of a room, by its number. */
function hasTip(user: SdkUser, room: string, operationType: number): boolean {
  return user
    .events('onMessageReceived')
    .flatMap(({ data }) => data as { payload: Tip }[])
    .some(
      ({ payload }) =>
        payload.operationType === operationType && payload.groupProfile?.groupID === room,
    );
}

interface Tip {
  readonly operationType?: number;
  readonly groupProfile?: { readonly groupID: string };
}
