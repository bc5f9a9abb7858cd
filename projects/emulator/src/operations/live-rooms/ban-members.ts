import { Refusal } from '../../errors.ts';
import { sendNotice } from '../../push/group-notices.ts';
import { postTip } from '../../push/group-tips.ts';
import type { Group } from '../../store/groups/group.ts';
import type { Store } from '../../store/store.ts';
import { demandRight } from '../groups/demand.ts';
import type { Actor } from '../surroundings.ts';

/** How many users can be banned at once: https://trtc.io/document/50296. */
const USERS_AT_ONCE = 20;

/** A ban from a live room. */
export interface Ban {
  readonly userIDs: readonly string[];
  /** For how many seconds they may not come in. */
  readonly seconds: number;
  readonly reason: string;
}

/** Puts users out of a live room and keeps them out for a while. They and the others are told. */
export function banMembers(store: Store, group: Group, ban: Ban, actor: Actor): void {
  demandRight(store, group, 'banMember', actor);
  refuseUnbannable(store, group, ban);
  const userIDs = [...new Set(ban.userIDs)];
  for (const userID of userIDs) {
    store.liveStandings.note(group.id, userID, { bannedUntil: actor.now + ban.seconds });
    store.liveAudience.leave(group.id, userID);
    store.groups.removeMember(group.id, userID);
  }
  const fields = { BanDuration: ban.seconds, BanDescription: ban.reason };
  sendNotice(store, group, { name: 'banned', fields }, userIDs, actor);
  postTip(store, group, { name: 'banned', about: userIDs, fields }, actor);
}

/** Lets users into a live room again before their ban is over. */
export function liftBan(
  store: Store,
  group: Group,
  userIDs: readonly string[],
  actor: Actor,
): void {
  demandRight(store, group, 'banMember', actor);
  const banned = userIDs.filter((userID) => isBanned(store, group, userID, actor.now));
  if (banned.length === 0) return;
  for (const userID of banned) store.liveStandings.note(group.id, userID, { bannedUntil: 0 });
  postTip(store, group, { name: 'unbanned', about: banned }, actor);
}

/** Refuses somebody who was banned from a live room. */
export function refuseBanned(store: Store, group: Group, { me, now }: Actor): void {
  if (!isBanned(store, group, me, now)) return;
  const { bannedUntil } = store.liveStandings.of(group.id, me);
  throw new Refusal('bannedFromRoom', `until second ${String(bannedUntil)}`);
}

function isBanned(store: Store, group: Group, userID: string, now: number): boolean {
  return store.liveStandings.of(group.id, userID).bannedUntil > now;
}

function refuseUnbannable(store: Store, group: Group, { userIDs, seconds }: Ban): void {
  if (userIDs.length > USERS_AT_ONCE) {
    throw new Refusal('tooManyAccountsAtOnce', `at most ${String(USERS_AT_ONCE)}`);
  }
  if (seconds === 0) throw new Refusal('invalidGroupRequest', 'Duration must be above 0');
  if (userIDs.includes(group.owner)) throw new Refusal('groupRoleTooLow', 'that is the owner');
  for (const userID of userIDs) {
    if (!store.people.has(userID)) throw new Refusal('groupAccountNotFound', userID);
  }
}
