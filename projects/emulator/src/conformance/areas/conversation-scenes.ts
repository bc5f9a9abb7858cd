import assert from 'node:assert/strict';
import type { SdkUser } from '../../testing/sdk-user.ts';
import type { Scene } from '../conformance-case.ts';
import { conversationWith, talkWith, tellText } from './direct-scenes.ts';

/** What became of each conversation of a request. */
interface Outcome {
  readonly successConversationIDList: readonly string[];
  readonly failureConversationIDList: readonly { readonly code: number }[];
}

/** Somebody writes to Ben, and it is in Ben's list. */
export async function talk({ ana, ben, newName }: Scene, from: SdkUser = ana): Promise<void> {
  await tellText(from, ben, newName('talk'));
  await ben.until('it is listed', () => conversationWith(ben, from) !== undefined);
}

/** Ben puts the conversation with Ana into a group. Gives back its name. */
export async function makeGroup(scene: Scene): Promise<string> {
  await talk(scene);
  const groupName = scene.newName('group');
  await scene.ben.call('createConversationGroup', {
    conversationIDList: [talkWith(scene.ana)],
    groupName,
  });
  await scene.ben.until('it is in the group', () => isIn(scene.ben, scene.ana, groupName));
  return groupName;
}

/** Whether the conversation with somebody is in a group of the user. */
export function isIn(user: SdkUser, peer: SdkUser, groupName: string): boolean {
  return conversationWith(user, peer)?.conversationGroupList.includes(groupName) ?? false;
}

/** The names of the groups that a user has. */
export async function groupsOf(user: SdkUser): Promise<readonly string[]> {
  return (await user.call<{ data: readonly string[] }>('getConversationGroupList')).data;
}

/** Asks for something to be done with conversations. Gives back what became of each. */
export async function arrange(user: SdkUser, method: string, wish: object): Promise<Outcome> {
  return (await user.call<{ data: Outcome }>(method, wish)).data;
}

/** What is answered when it was done with the conversation with somebody. */
export function succeeded(peer: SdkUser): Outcome {
  return { successConversationIDList: [talkWith(peer)], failureConversationIDList: [] };
}

/** Fails unless the SDK refuses what it does not know. */
export async function failsWith2500(
  user: SdkUser,
  method: string,
  userID: string,
  wish: object,
): Promise<void> {
  const outcome = await arrange(user, method, { conversationIDList: [`C2C${userID}`], ...wish });
  assert.deepEqual(
    outcome.failureConversationIDList.map(({ code }) => code),
    [2500],
  );
}
