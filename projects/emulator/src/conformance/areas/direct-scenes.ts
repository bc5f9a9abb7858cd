import type { SdkConversation, SdkMessage, SdkUser } from '../../testing/sdk-user.ts';
import { toldIn } from './group-scenes.ts';

/** A direct message as far as the cases look at it. */
export interface DirectMessage extends Omit<SdkMessage, 'payload'> {
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly isDeleted: boolean;
  readonly isModified: boolean;
  readonly readReceiptInfo: { readonly isPeerRead?: boolean };
}

/** Sends a message of any type to one other user. `make` is the method of the SDK that makes it. */
export async function tell(
  from: SdkUser,
  to: SdkUser,
  make: string,
  payload: object,
  { options, ...more }: { readonly options?: object; readonly [field: string]: unknown } = {},
): Promise<DirectMessage> {
  const message = { to: to.userID, conversationType: 'C2C', payload, ...more };
  return (await from.sendMade(make, message, options)) as unknown as DirectMessage;
}

/** Sends a text to one other user, and waits until he has it. */
export async function tellText(
  from: SdkUser,
  to: SdkUser,
  text: string,
  more: { readonly options?: object; readonly [field: string]: unknown } = {},
): Promise<DirectMessage> {
  const sent = await tell(from, to, 'createTextMessage', { text }, more);
  await receive(to, sent);
  return sent;
}

/** Waits until somebody gets a message, and gives it back as he has it. */
export async function receive(
  user: SdkUser,
  { ID }: { readonly ID: string },
): Promise<DirectMessage> {
  let found: DirectMessage | undefined;
  await user.until('the message arrives', () => {
    found = toldIn<DirectMessage>(user, 'onMessageReceived').find((message) => message.ID === ID);
    return found !== undefined;
  });
  if (!found) throw new Error(`${ID} never came`);
  return found;
}

/** The newest page of the history with one other user. */
export async function readWith(user: SdkUser, peer: SdkUser): Promise<DirectMessage[]> {
  const { messages } = await user.historyPage(peer.userID);
  return messages as readonly unknown[] as DirectMessage[];
}

/**
 * What was written up to the second of a message, as the service has it: the SDK never forgets what it
 * has itself.
 */
export async function readAnew(
  user: SdkUser,
  peer: SdkUser,
  { time }: { readonly time: number },
): Promise<DirectMessage[]> {
  const { data } = await user.call<{ data: { messageList: DirectMessage[] } }>(
    'getMessageListHopping',
    { conversationID: talkWith(peer), time, direction: 0 },
  );
  return data.messageList;
}

/** The id of the conversation with one other user. */
export function talkWith({ userID }: SdkUser): string {
  return `C2C${userID}`;
}

/** A conversation with one other user as far as the cases look at it. */
export interface DirectConversation extends SdkConversation {
  readonly draftText: string;
  readonly messageRemindType: string;
  readonly markList: readonly number[];
  readonly customData: string;
  readonly conversationGroupList: readonly string[];
}

/** The conversation with one other user as the last event had it. */
export function conversationWith(user: SdkUser, peer: SdkUser): DirectConversation | undefined {
  const listed = user.listedConversations() as readonly unknown[] as readonly DirectConversation[];
  return listed.find(({ conversationID }) => conversationID === talkWith(peer));
}
