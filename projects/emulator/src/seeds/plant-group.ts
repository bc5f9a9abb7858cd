import { Refusal } from '../errors.ts';
import { chooseTopicId } from '../operations/communities/topic-id.ts';
import { putIntoGroup } from '../operations/groups/enter-group.ts';
import { chooseGroupId } from '../operations/groups/group-id.ts';
import { refuseLongTexts } from '../operations/groups/group-limits.ts';
import { typeRules } from '../operations/groups/type-rules.ts';
import { defaultPolicy } from '../policy.ts';
import { draftTip } from '../push/group-tips.ts';
import { inGroup } from '../store/conversation-ref.ts';
import type { Group } from '../store/groups/group.ts';
import type { EntryDraft } from '../store/groups/timeline-entry.ts';
import type { SeedBed } from './plant-seed.ts';
import type { SeedGroup, SeedGroupTalk, SeedMessage, SeedTip } from './seed-data.ts';
import { seedError, spreadMessages } from './spread-messages.ts';

/** Puts a group, its members and its history into a store. Throws `ControlError` if it makes no sense. */
export function plantGroup(seed: SeedGroup, bed: SeedBed): void {
  checkGroup(seed, bed);
  try {
    const group = addGroup(seed, bed);
    plantTalk(group.id, group, seed, bed);
    for (const topic of seed.topics ?? [])
      plantTalk(addTopic(group, topic, bed), group, topic, bed);
  } catch (error) {
    // What no request may do, no seed may: a wrong id, a name that is too long.
    if (error instanceof Refusal) throw seedError(error.message);
    throw error;
  }
}

function checkGroup(
  { type, name, owner, members, admins, topics, messages }: SeedGroup,
  { store }: SeedBed,
): void {
  for (const userID of [owner, ...members]) {
    if (!store.people.has(userID)) throw seedError(`${userID} must be one of the people`);
  }
  for (const userID of admins) {
    if (!members.includes(userID))
      throw seedError(`${userID} is not one of the members of ${name}`);
  }
  if (admins.length > 0 && type === 'Private') throw seedError(`${name} can have no admins`);
  if (topics && type !== 'Community') throw seedError(`${name} is no Community and has no topics`);
  if (type === 'AVChatRoom' && members.length + messages.length > 0) {
    throw seedError(`${name} is a live room, which has neither members nor messages at the start`);
  }
}

function addGroup(seed: SeedGroup, { store, ids, now }: SeedBed): Group {
  const { type, name, owner, members, admins } = seed;
  refuseLongTexts({ Name: name });
  const actor = { me: owner, drawNumber: () => ids.random() };
  const createdAt = now - oldestOf(seed);
  const group = store.groups.add({
    id: chooseGroupId(store, type, seed.groupID, actor),
    type,
    name,
    owner,
    introduction: seed.introduction,
    notification: '',
    faceUrl: '',
    createdAt,
    changedAt: createdAt,
    joinOption: typeRules[type].joinOption,
    inviteOption: typeRules[type].inviteOption,
    maxMembers: defaultPolicy.groupMembers[type],
    allMuted: false,
    supportsTopics: seed.topics !== undefined,
    custom: {},
  });
  // Nobody is in a live room before he joins it, not even its owner.
  if (type === 'AVChatRoom') return group;
  putIntoGroup(store, group, { userID: owner }, createdAt);
  for (const userID of members) {
    const role = admins.includes(userID) ? 'Admin' : undefined;
    if (userID !== owner) putIntoGroup(store, group, { userID, role }, createdAt);
  }
  return group;
}

function addTopic(
  group: Group,
  topic: NonNullable<SeedGroup['topics']>[number],
  bed: SeedBed,
): string {
  const { store, ids } = bed;
  const actor = { drawNumber: () => ids.random() };
  const id = chooseTopicId(store, group, topic.topicID, actor);
  const texts = { faceUrl: '', introduction: '', notification: '', customData: '' };
  const { name } = topic;
  refuseLongTexts({ Name: name });
  store.topics.set({
    id,
    groupId: group.id,
    name,
    ...texts,
    allMuted: false,
    createdAt: group.createdAt,
  });
  return id;
}

function plantTalk(
  id: string,
  group: Group,
  { messages, unread = {} }: SeedGroupTalk,
  bed: SeedBed,
): void {
  const { store } = bed;
  const members = store.groups.membersOf(group.id).map(({ userID }) => userID);
  const timeline = store.timelines.of(id);
  for (const entry of messages.flatMap((each) => spread(each, members))) {
    const draft = draftEntry(entry, group, members, bed);
    if (draft.time < (timeline.find(timeline.lastSequence)?.time ?? 0)) {
      throw seedError(`the messages of ${group.name} must stand oldest first`);
    }
    timeline.add(draft);
  }
  const strange = Object.keys(unread).find((userID) => !members.includes(userID));
  if (strange !== undefined) throw seedError(`${strange} is not in ${group.name}`);
  for (const userID of members) {
    const count = unread[userID] ?? 0;
    if (count > timeline.lastSequence) {
      throw seedError(`${userID} cannot have ${String(count)} unread messages`);
    }
    timeline.setUnread(userID, count);
    if (timeline.lastSequence > 0) store.conversations.list(userID, inGroup(group.id));
  }
}

function draftEntry(
  entry: SeedMessage | SeedTip,
  group: Group,
  members: readonly string[],
  { store, ids, now }: SeedBed,
): EntryDraft {
  const { from, secondsAgo = 0 } = entry;
  const about = 'joined' in entry ? entry.joined : [];
  for (const userID of [from, ...about]) {
    if (!members.includes(userID)) throw seedError(`${userID} is not in ${group.name}`);
  }
  const time = now - secondsAgo;
  if ('joined' in entry) {
    const actor = { me: from, now: time, drawNumber: () => ids.random() };
    return draftTip(store, group, { name: 'joined', about, fields: { GroupJoinType: 2 } }, actor);
  }
  return {
    kind: 'message',
    from,
    random: ids.random(),
    time,
    clientTime: time,
    clientSequence: ids.next(),
    priority: 2,
    body: [{ MsgType: 'TIMTextElem', MsgContent: { Text: entry.text } }],
  };
}

function spread(
  entry: SeedGroupTalk['messages'][number],
  members: readonly string[],
): (SeedMessage | SeedTip)[] {
  return 'joined' in entry ? [entry] : spreadMessages(entry, members);
}

// The age of the oldest message: the group is no younger.
function oldestOf({ messages, topics = [] }: SeedGroup): number {
  const entries = [messages, ...topics.map((topic) => topic.messages)].flatMap((talk) => talk);
  const ages = entries
    .flatMap((entry) => spread(entry, ['']).slice(0, 1))
    .map(({ secondsAgo = 0 }) => secondsAgo);
  return Math.max(0, ...ages);
}
