import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import type { SdkMessage, SdkUser } from '../../testing/sdk-user.ts';
import type { Scene } from '../conformance-case.ts';
import { hear, makeGroup, sayIn, toldIn } from './group-scenes.ts';

/** Where Ana and Ben talk. What hangs on a message works alike in both, and each has its own commands. */
export interface Place {
  /** Where it is, as a title says it. */
  readonly name: string;
  /** Ana sends a text there, and Ben has it. The options are those of the method that makes it. */
  readonly share: (scene: Scene, options?: object) => Promise<SdkMessage>;
}

/** Both kinds of conversations. */
export const places: readonly Place[] = [
  {
    name: 'in a conversation',
    async share({ ana, ben, newName }, options = {}) {
      const text = newName('text');
      const sent = await ana.send(ben.userID, text, { options });
      await hear(ben, text);
      return sent;
    },
  },
  {
    name: 'in a group',
    async share(scene, options = {}) {
      const groupID = await makeGroup(scene, scene.ben);
      const text = scene.newName('text');
      const sent = await sayIn(scene.ana, groupID, text, { ...options });
      await hear(scene.ben, text);
      await Promise.all([scene.ana, scene.ben].map((user) => untilFindable(user, sent.ID)));
      return sent;
    },
  },
];

// Who is put into a group fetches its history meanwhile: the SDK tells of a message a moment before it
// can be named.
async function untilFindable(user: SdkUser, messageID: string): Promise<void> {
  while (!(await user.call('findMessage', messageID))) await pause(20);
}

/** Ana recalls a message: what Ben asks of it then is refused with 23003. */
export async function assertGoneOnceRecalled(
  scene: Scene,
  share: Place['share'],
  ask: (message: { readonly messageID: string }) => Promise<unknown>,
): Promise<void> {
  const { ana, ben } = scene;
  const { ID: messageID } = await share(scene, { isSupportExtension: true });
  await ana.call('revokeMessage', { messageID });
  await ben.until('it is recalled', () =>
    toldIn<SdkMessage>(ben, 'onMessageRevoked').some(({ ID }) => ID === messageID),
  );
  await assert.rejects(ask({ messageID }), { code: 23003 });
}
