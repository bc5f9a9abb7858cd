import { Refusal } from '../../errors.ts';
import type { GroupMessageDraft } from '../../store/groups/timeline-entry.ts';
import type { Store } from '../../store/store.ts';
import { refuseSilencedInTopic } from '../communities/topic-silence.ts';
import { refuseTooLong } from '../direct-messages/refuse-unsendable.ts';
import { demandMember } from '../groups/demand.ts';
import type { Actor } from '../surroundings.ts';
import type { GroupPlace } from './group-place.ts';

/**
 * Throws a `Refusal` if a message may not be sent into a group. The app's server may write in
 * anybody's name, also of who is no member or may not speak.
 */
export function refuseUnsendable(
  store: Store,
  place: GroupPlace,
  draft: GroupMessageDraft,
  actor: Actor,
): void {
  if (!store.people.has(draft.from)) throw new Refusal('groupAccountNotFound', draft.from);
  refuseSilenced(store, place, draft, actor);
  refuseTooLong(draft.body, actor.policy);
  refuseMentions(draft, actor);
  refuseTargets(store, place, draft, actor);
  refuseTooFrequent(place, actor);
}

/** Refuses a sender who is no member or may not speak. The app's server may always. */
export function refuseSilenced(
  store: Store,
  { group, topicId }: GroupPlace,
  { from }: GroupMessageDraft,
  { now, isAdmin }: Actor,
): void {
  if (isAdmin) return;
  const member = demandMember(store, group.id, from);
  if (store.silences.of(from).groupsUntil > now) throw new Refusal('mutedInGroup', 'setnospeaking');
  if (member.mutedUntil > now) {
    throw new Refusal('mutedInGroup', `for ${String(member.mutedUntil - now)} s`);
  }
  if (group.allMuted && member.role === 'Member') {
    throw new Refusal('mutedInGroup', 'only owner and administrators may speak');
  }
  if (topicId !== undefined) refuseSilencedInTopic(store, topicId, member, now);
}

function refuseMentions({ mentions, targets }: GroupMessageDraft, { policy }: Actor): void {
  const count = mentions?.length ?? 0;
  if (count > policy.mentionsPerMessage) {
    throw new Refusal('tooManyMentions', `at most ${String(policy.mentionsPerMessage)}`);
  }
  if (count > 0 && targets) {
    throw new Refusal('invalidGroupRequest', 'To_Account: a message to some mentions nobody');
  }
}

function refuseTargets(
  store: Store,
  { group }: GroupPlace,
  { targets }: GroupMessageDraft,
  { policy }: Actor,
): void {
  if (!targets) return;
  if (group.type === 'AVChatRoom' || group.type === 'Community') {
    throw new Refusal('groupTypeForbids', 'To_Account');
  }
  if (targets.length > policy.targetsPerMessage) {
    const limit = `To_Account: at most ${String(policy.targetsPerMessage)}`;
    throw new Refusal('invalidGroupRequest', limit);
  }
  const stranger = targets.find((userID) => !store.groups.findMember(group.id, userID));
  if (stranger !== undefined) {
    throw new Refusal('invalidGroupRequest', `To_Account: ${stranger} is no member`);
  }
}

// A live room takes what is too much, and drops what is least important.
function refuseTooFrequent({ group }: GroupPlace, { rates, policy, now }: Actor): void {
  if (group.type === 'AVChatRoom') return;
  const limit = policy.groupMessagesPerSecond;
  if (!rates.allows(`group ${group.id}`, limit, now)) {
    throw new Refusal('groupMessagesTooFrequent', `at most ${String(limit)}`);
  }
}
