import { presence } from '../store/presence-board.ts';
import type { Group, Member } from '../store/groups/group.ts';
import { faceUrlOf, nickOf } from '../store/people.ts';
import type { Store } from '../store/store.ts';
import type { WireBody } from './frame.ts';

/** Writes the profile of a group, as lists and look-ups carry it. */
export function toWireGroup(store: Store, group: Group): WireBody {
  const timeline = store.timelines.of(group.id);
  const lastSequence = timeline.lastSequence;
  const muted = group.allMuted ? 'On' : 'Off';
  return {
    GroupId: group.id,
    Type: group.type,
    Name: group.name,
    Introduction: group.introduction,
    Notification: group.notification,
    FaceUrl: group.faceUrl,
    Owner_Account: group.owner,
    CreateTime: group.createdAt,
    InfoSeq: group.changedAt,
    LastInfoTime: group.changedAt,
    LastMsgTime: timeline.find(lastSequence)?.time ?? 0,
    NextMsgSeq: lastSequence + 1,
    MemberNum: store.groups.memberCount(group.id),
    MaxMemberNum: group.maxMembers,
    ApplyJoinOption: group.joinOption,
    InviteJoinOption: group.inviteOption,
    // The same fact under two names: lists read the one, look-ups the other.
    MuteAllMember: muted,
    ShutUpAllMember: muted,
    SupportTopic: group.supportsTopics ? 1 : 0,
    AppDefinedData: toWireFields(group.custom),
    LastRecallTime: 0,
  };
}

/** Writes what a member is told of his own place in a group. */
export function toSelfInfo(store: Store, member: Member): WireBody {
  return {
    Role: member.role,
    JoinTime: member.joinedAt,
    MsgFlag: member.flag,
    MsgSeq: store.timelines.of(member.groupId).marksOf(member.userID).readTo,
    NameCard: member.nameCard,
    AppMemberDefinedData: toWireFields(member.custom),
  };
}

/** Writes what others are told of a member. */
export function toWireMember(store: Store, member: Member): WireBody {
  const isHere = store.presence.presenceOf(member.userID) === presence.online;
  return {
    Member_Account: member.userID,
    Role: member.role,
    JoinTime: member.joinedAt,
    MsgFlag: member.flag,
    MsgSeq: store.timelines.of(member.groupId).marksOf(member.userID).readTo,
    NameCard: member.nameCard,
    ShutUpUntil: member.mutedUntil,
    LastSendMsgTime: 0,
    OnlineStatus: isHere ? 'Online' : 'Offline',
    AppMemberDefinedData: toWireFields(member.custom),
  };
}

/** Writes the `GroupInfo` that every message, tip and notice of a group carries about its sender. */
export function toGroupInfo(store: Store, group: Group, from: string): WireBody {
  const sender = store.people.find(from);
  return {
    GroupId: group.id,
    GroupName: group.name,
    GroupType: group.type,
    GroupFaceUrl: group.faceUrl,
    From_Account: from,
    From_AccountNick: sender ? nickOf(sender) : '',
    From_AccountHeadurl: sender ? faceUrlOf(sender) : '',
    MsgFrom_AccountExtraInfo: {
      NameCard: store.groups.findMember(group.id, from)?.nameCard ?? '',
    },
  };
}

/** Writes who somebody is, as tips and notices carry it. */
export function toMemberExtraInfo(store: Store, userID: string): WireBody {
  const person = store.people.find(userID);
  return {
    UserId: userID,
    NickName: person ? nickOf(person) : '',
    ImageUrl: person ? faceUrlOf(person) : '',
  };
}

/** Writes fields that the app defined. */
export function toWireFields(custom: Readonly<Record<string, string>>): WireBody[] {
  return Object.entries(custom).map(([key, value]) => ({ Key: key, Value: value }));
}
