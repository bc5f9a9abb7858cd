import { Refusal } from '../../errors.ts';
import type { Policy } from '../../policy.ts';
import type { Group } from '../../store/groups/group.ts';
import type { Store } from '../../store/store.ts';

/** How many bytes each text of a group may have. https://trtc.io/document/33529 */
const byteLimits = {
  Name: 30,
  Introduction: 240,
  Notification: 300,
  FaceUrl: 100,
  NameCard: 50,
} as const;

/** How many fields the app can define, and how many bytes a value may have. */
const customLimits = {
  group: { keys: 10, bytes: 512 },
  member: { keys: 5, bytes: 64 },
} as const;

const customKeyPattern = /^\w{1,16}$/;

/** Refuses texts that are longer than the service allows. */
export function refuseLongTexts(
  texts: Readonly<Partial<Record<keyof typeof byteLimits, string | undefined>>>,
): void {
  for (const [field, text = ''] of Object.entries(texts)) {
    const most = byteLimits[field as keyof typeof byteLimits];
    if (Buffer.byteLength(text) > most) {
      throw new Refusal('invalidGroupRequest', `${field} has more than ${String(most)} bytes`);
    }
  }
}

/** Refuses fields of the app that are too many, too long or wrongly named. */
export function refuseWrongFields(
  of: keyof typeof customLimits,
  fields: Readonly<Record<string, string>>,
): void {
  const { keys, bytes } = customLimits[of];
  const entries = Object.entries(fields);
  if (entries.length > keys) {
    throw new Refusal('invalidGroupRequest', `a ${of} has at most ${String(keys)} fields`);
  }
  for (const [key, value] of entries) {
    if (!customKeyPattern.test(key)) {
      throw new Refusal('invalidGroupRequest', `${key} is no name of 1 to 16 letters and digits`);
    }
    if (Buffer.byteLength(value) > bytes) {
      throw new Refusal('invalidGroupRequest', `${key} has more than ${String(bytes)} bytes`);
    }
  }
}

/** How many more members a group can have. */
export function findRoom(store: Store, { id, maxMembers }: Group): number {
  return maxMembers === 0 ? Infinity : maxMembers - store.groups.memberCount(id);
}

/** Refuses when a group has no room for so many more. */
export function refuseOverfull(store: Store, group: Group, newcomers: number): void {
  if (newcomers > findRoom(store, group)) {
    throw new Refusal('groupFull', `it has ${String(group.maxMembers)} places`);
  }
}

/** Whether somebody may be in one more group. Live rooms do not count. */
export function mayJoinAnother(store: Store, userID: string, policy: Policy): boolean {
  const groups = store.groups.groupsOf(userID).filter(({ type }) => type !== 'AVChatRoom');
  return groups.length < policy.groupsPerUser;
}

/** Refuses somebody who is in as many groups as he may be. */
export function refuseOneMore(store: Store, userID: string, policy: Policy): void {
  if (!mayJoinAnother(store, userID, policy)) {
    throw new Refusal('tooManyGroupsOfUser', `${userID}: ${String(policy.groupsPerUser)}`);
  }
}

/** Refuses users who do not exist. */
export function refuseStrangers(store: Store, userIDs: readonly string[]): void {
  for (const userID of userIDs) {
    if (!store.people.has(userID)) throw new Refusal('groupAccountNotFound', userID);
  }
}
