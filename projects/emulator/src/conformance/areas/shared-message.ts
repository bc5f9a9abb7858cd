import assert from 'node:assert/strict';
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
      const { ana, ben, newName } = scene;
      const groupID = await makeGroup(scene, ben);
      // While an SDK opens a group it was just put into, it may tell of a message and forget it: such a
      // message cannot be named, and another one is sent.
      for (let tries = 0; tries < 20; tries += 1) {
        const text = newName('text');
        const sent = await sayIn(ana, groupID, text, { ...options });
        await hear(ben, text);
        if ((await knows(ana, sent.ID)) && (await knows(ben, sent.ID))) return sent;
      }
      throw new Error(`The SDK forgets whatever is said in ${groupID}.`);
    },
  },
];

async function knows(user: SdkUser, messageID: string): Promise<boolean> {
  return (await user.call('findMessage', messageID)) !== null;
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
