import type { ConversationEntry } from '../store/conversation-book.ts';
import type { ConversationGroup } from '../store/conversation-groups.ts';
import type { ConversationRef } from '../store/conversation-ref.ts';
import type { QuietTime } from '../store/quiet-times.ts';
import type { WireBody } from '../wire/frame.ts';
import { toWireMarks } from '../wire/to-wire-marks.ts';
import type { PushEvent } from './events.ts';

/** Tells the other devices of a user which conversations he pinned, or took off. */
export function conversationsPinned(refs: readonly ConversationRef[], pinned: boolean): PushEvent {
  return recentContactEvent(pinned ? 2 : 3, {
    RecentContactTopItem: { RecentContactList: refs.map(toPushContact) },
  });
}

export function conversationsDeleted(refs: readonly ConversationRef[]): PushEvent {
  return recentContactEvent(1, {
    RecentContactDeleteItem: { RecentContactList: refs.map(toPushContact) },
  });
}

/** Tells how a conversation is marked now, and what the app noted about it. */
export function conversationsMarked(entries: readonly ConversationEntry[]): PushEvent {
  const items = entries.map((entry) => ({
    RecentContactItem: toPushContact(entry.ref),
    // Both: marks and own data.
    OptType: 3,
    StandardMark: toWireMarks(entry.marks),
    CustomMark: entry.customMark,
  }));
  return recentContactEvent(4, {
    RecentContactMarkContact: { RecentContactMarkContactItem: items },
  });
}

export function conversationGroupCreated(
  group: ConversationGroup,
  refs: readonly ConversationRef[],
): PushEvent {
  return recentContactEvent(5, {
    RecentContactCreateContactGroup: {
      MsgContactGroupContactItem: [
        { MsgGroupItem: toWireGroupItem(group), MsgRecentContactItem: refs.map(toPushContact) },
      ],
    },
  });
}

export function conversationGroupsDeleted(groups: readonly ConversationGroup[]): PushEvent {
  return recentContactEvent(6, {
    RecentContactDelContactGroup: { MsgGroupItem: groups.map(toWireGroupItem) },
  });
}

export function conversationGroupRenamed(group: ConversationGroup, oldName: string): PushEvent {
  return conversationGroupUpdated({
    UpdateGroupType: 1,
    ...toWireGroupItem(group),
    OldGroupName: oldName,
  });
}

/** Tells which conversations came into a group or went out of it. */
export function conversationsMoved(
  group: ConversationGroup,
  moves: readonly { readonly ref: ConversationRef; readonly joins: boolean }[],
): PushEvent {
  return conversationGroupUpdated({
    UpdateGroupType: 2,
    ...toWireGroupItem(group),
    OldGroupName: group.name,
    RecentContactUpdateGroupItem: moves.map(({ ref, joins }) => ({
      ContactOptType: joins ? 1 : 2,
      RecentContactItem: toPushContact(ref),
    })),
  });
}

/** Tells the devices of a user when he wants to be left alone. The SDK knows it by this number. */
export function quietTimeChanged(quietTime: QuietTime): PushEvent {
  return { Event: 24, ...toWireQuietTime(quietTime) };
}

/** When a user wants to be left alone, as the wire says it. */
export function toWireQuietTime({ start, end, repeatsDaily, level }: QuietTime): WireBody {
  return { StartTime: start, EndTime: end, IsRepeated: repeatsDaily ? 1 : 0, Level: level };
}

/** A conversation group as the wire names it. */
export function toWireGroupItem({ id, name }: ConversationGroup): WireBody {
  return { GroupId: id, GroupName: name };
}

function conversationGroupUpdated(update: WireBody): PushEvent {
  return recentContactEvent(7, {
    RecentContactUpdateContactGroup: { UpdateType: 1, MsgUpdateGroup: update },
  });
}

function recentContactEvent(pushType: number, fields: WireBody): PushEvent {
  return { Event: 13, RecentContactMod: [{ PushType: pushType, ...fields }] };
}

function toPushContact({ type, id }: ConversationRef): WireBody {
  return type === 'direct' ? { Type: 1, User_Account: id } : { Type: 2, GroupId: id };
}
