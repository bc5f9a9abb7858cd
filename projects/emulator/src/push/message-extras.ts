import type { TargetOnWire } from '../operations/message-extras/extras-target.ts';
import type { Extension } from '../store/extensions.ts';
import type { Reaction } from '../store/reactions.ts';
import type { WireBody } from '../wire/frame.ts';
import type { PushEvent } from './events.ts';

/** How many of those who gave a reaction are named in a push. */
const USERS_NAMED = 10;

/** What can be done to extensions, in the numbers of the wire. */
export const extensionChange = { set: 1, delete: 2, clear: 3 } as const;

/** Tells how often a reaction was given to a message by now. */
export function reactionCounted(target: TargetOnWire, { name, userIDs }: Reaction): PushEvent {
  const summary = {
    Reaction: name,
    Count: userIDs.length,
    // Without the list the SDK takes the reaction for gone.
    ...(userIDs.length > 0 && { Reaction_Account: userIDs.slice(0, USERS_NAMED) }),
  };
  const item = { ...toReactionInfo(target), MsgReactionSummary: [summary] };
  return { Event: 19, MsgReactionNotifyList: [item] };
}

/** Tells a user's other devices that he himself gave a reaction, or took it back. */
export function ownReactionChanged(
  target: TargetOnWire,
  reaction: string,
  isGiven: boolean,
): PushEvent {
  const item = { ...toReactionInfo(target), Reaction: reaction, MsgOptType: isGiven ? 1 : 2 };
  return { Event: 19, MsgReactionNotify: item };
}

/** Tells that extensions of a message have a new value. */
export function extensionsSet(target: TargetOnWire, extensions: readonly Extension[]): PushEvent {
  return extensionEvent(target, extensions, 'set', {
    SetKVInfo: [{ MsgKeyValue: extensions.map(toWireExtension) }],
  });
}

/** Tells that extensions of a message are gone. */
export function extensionsDeleted(
  target: TargetOnWire,
  extensions: readonly Extension[],
): PushEvent {
  return extensionEvent(target, extensions, 'delete', {
    DeleteKVInfo: [{ MsgKeyValue: extensions.map(toWireExtension) }],
  });
}

/** Tells that all extensions of a message up to a change are gone. */
export function extensionsCleared(target: TargetOnWire, sequence: number): PushEvent {
  const clearing = { key: '', value: '', sequence };
  return extensionEvent(target, [clearing], 'clear', {
    ClearKVInfo: [{ ClearMsgSeq: sequence }],
  });
}

/** Writes an extension as answers and pushes carry it. */
export function toWireExtension({ key, value, sequence }: Extension): WireBody {
  return { Key: key, Value: value, Seq: sequence };
}

function toReactionInfo({ isInGroup, info }: TargetOnWire): WireBody {
  return isInGroup ? { GroupMsgInfo: info } : { C2CMsgInfo: info };
}

function extensionEvent(
  { isInGroup, info }: TargetOnWire,
  changed: readonly Extension[],
  change: keyof typeof extensionChange,
  result: WireBody,
): PushEvent {
  const { TinyId, ...messageInfo } = info;
  const notice = {
    ...(isInGroup ? { ExtensionGroupMsgInfo: messageInfo } : { ExtensionC2cMsgInfo: messageInfo }),
    TinyId,
    MsgOptType: extensionChange[change],
    MsgLastSeq: Math.max(...changed.map(({ sequence }) => sequence)),
    ...result,
  };
  return { Event: 18, MsgExtensionNotify: notice };
}
