import { setTimeout as pause } from 'node:timers/promises';
import type { SdkMessage, SdkUser } from '../../testing/sdk-user.ts';
import type { Scene } from '../conformance-case.ts';

/** A message of a group as far as the cases look at it. */
export interface GroupMessage extends SdkMessage {
  readonly sequence: number;
  readonly isDeleted: boolean;
  readonly readReceiptInfo: { readonly readCount?: number; readonly unreadCount?: number };
}

/** A conversation with a group as far as the cases look at it. */
export interface GroupConversation {
  readonly conversationID: string;
  readonly unreadCount: number;
  readonly groupAtInfoList: readonly { readonly messageSequence: number }[];
}

/** The SDK itself refuses to fetch the profiles of more than eight new groups within a second. */
const MILLISECONDS_PER_GROUP = 700;

/** Ana makes a group with others in it, and all of them know of it. */
export async function makeGroup({ ana, newName }: Scene, ...others: SdkUser[]): Promise<string> {
  await pause(MILLISECONDS_PER_GROUP);
  const groupID = newName('group');
  await ana.call('createGroup', {
    name: 'Team',
    type: 'Public',
    groupID,
    memberList: others.map(({ userID }) => ({ userID })),
  });
  await Promise.all(
    others.map((user) => user.until('the group is there', () => has(user, groupID))),
  );
  return groupID;
}

/** Sends a text into a group. */
export async function sayIn(
  user: SdkUser,
  groupID: string,
  text: string,
  { options, ...more }: { readonly options?: object; readonly [field: string]: unknown } = {},
): Promise<GroupMessage> {
  const message = { to: groupID, conversationType: 'GROUP', payload: { text }, ...more };
  return (await user.sendMade('createTextMessage', message, options)) as GroupMessage;
}

/** Waits until somebody gets a text, and gives back the message as he has it. */
export async function hear(user: SdkUser, text: string): Promise<GroupMessage> {
  await user.until(`"${text}" arrives`, () => user.receivedTexts().includes(text));
  const messages = user.events('onMessageReceived').flatMap(({ data }) => data as GroupMessage[]);
  const found = messages.find(({ payload }) => payload.text === text);
  if (!found) throw new Error(`${text} never came`);
  return found;
}

/**
 * Waits for a text in a group, and reads it. A group that has only just come may take with it what came
 * before it was known: the SDK then has told of a message that it does not hold.
 */
export async function hearAndRead(user: SdkUser, groupID: string, text: string): Promise<void> {
  await hear(user, text);
  await readIn(user, groupID);
}

/** The newest page of a group's history as somebody sees it. */
export async function readIn(user: SdkUser, groupID: string): Promise<GroupMessage[]> {
  const { data } = await user.call<{ data: { messageList: GroupMessage[] } }>('getMessageList', {
    conversationID: `GROUP${groupID}`,
  });
  return data.messageList;
}

/** The conversation with a group as the last event had it. */
export function conversationIn(user: SdkUser, groupID: string): GroupConversation | undefined {
  const listed = user.listedConversations() as readonly unknown[] as readonly GroupConversation[];
  return listed.find(({ conversationID }) => conversationID === `GROUP${groupID}`);
}

/** What events told, as one list. */
export function toldIn<T>(user: SdkUser, event: string): T[] {
  return user.events(event).flatMap(({ data }) => data as T[]);
}

function has(user: SdkUser, groupID: string): boolean {
  const lists = user.events('onGroupListUpdated').map(({ data }) => data as { groupID: string }[]);
  return lists.some((groups) => groups.some((group) => group.groupID === groupID));
}
