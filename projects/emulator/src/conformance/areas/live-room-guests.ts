import assert from 'node:assert/strict';
import type { SdkUser } from '../../testing/sdk-user.ts';
import type { ConformanceArea, Scene } from '../conformance-case.ts';
import { atSdkPace } from './at-sdk-pace.ts';

/** Who watches a live room without signing in. */
export const liveRoomGuests: ConformanceArea = {
  name: 'guests of live rooms',
  cases: [
    {
      method: 'joinGroup',
      kind: 'success',
      title: 'who has not signed in hears what is said in a live room',
      async play(scene) {
        const room = await openRoom(scene);
        const { user: guest } = scene.arrive('guest');
        await guest.call('joinGroup', { groupID: room, type: 'AVChatRoom' });
        await say(scene.ana, room, `Welcome to ${room}`);
        await guest.until('it arrives', () => guest.receivedTexts().includes(`Welcome to ${room}`));
        await guest.leave();
        await scene.ana.call('dismissGroup', room);
      },
    },
    {
      method: 'joinGroup',
      kind: 'refusal',
      title: 'who has not signed in does not get into a group that is no live room (10007)',
      async play({ ana, newName, arrive }) {
        const groupID = newName('group');
        await atSdkPace(ana, 'createGroup', { type: 'Public', name: 'Team', groupID });
        const { user: guest } = arrive('guest');
        const joining = guest.call('joinGroup', { groupID, type: 'Public' });
        await assert.rejects(joining, { code: 10007 });
        await guest.leave();
        await ana.call('dismissGroup', groupID);
      },
    },
    {
      method: 'sendMessage',
      kind: 'refusal',
      title: 'who has not signed in cannot say anything in a live room',
      by: 'sdk',
      async play(scene) {
        const room = await openRoom(scene);
        const { user: guest } = scene.arrive('guest');
        await guest.call('joinGroup', { groupID: room, type: 'AVChatRoom' });
        await assert.rejects(say(guest, room, 'Hello'), { code: 2024 });
        await guest.leave();
        await scene.ana.call('dismissGroup', room);
      },
    },
    {
      method: 'quitGroup',
      kind: 'success',
      title: 'who has not signed in can leave a live room and come again',
      async play(scene) {
        const room = await openRoom(scene);
        const { user: guest } = scene.arrive('guest');
        await guest.call('joinGroup', { groupID: room, type: 'AVChatRoom' });
        await guest.call('quitGroup', room);
        await guest.call('joinGroup', { groupID: room, type: 'AVChatRoom' });
        await say(scene.ana, room, 'Welcome back');
        await guest.until('it arrives', () => guest.receivedTexts().includes('Welcome back'));
        await guest.leave();
        await scene.ana.call('dismissGroup', room);
      },
    },
  ],
};

async function openRoom({ ana, newName }: Scene): Promise<string> {
  const groupID = newName('live');
  await atSdkPace(ana, 'createGroup', { type: 'AVChatRoom', name: 'Live', groupID });
  await atSdkPace(ana, 'joinGroup', { groupID, type: 'AVChatRoom' });
  return groupID;
}

function say(user: SdkUser, room: string, text: string): Promise<unknown> {
  return user.sendMade('createTextMessage', {
    to: room,
    conversationType: 'GROUP',
    payload: { text },
  });
}
