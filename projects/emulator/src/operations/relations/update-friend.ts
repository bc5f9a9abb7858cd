import { Refusal } from '../../errors.ts';
import { friendUpdated } from '../../push/relation-events.ts';
import type { Friend } from '../../store/relations/relation.ts';
import type { Store } from '../../store/store.ts';
import type { Actor } from '../surroundings.ts';
import { openFriendGroup } from './open-friend-group.ts';

/** The value of one field of a friend. */
export type FriendValue = string | number | readonly string[];

/** One field of what a user notes about a friend. */
export type FriendField = readonly [tag: string, value: FriendValue];

export const REMARK_TAG = 'Tag_SNS_IM_Remark';
export const GROUP_TAG = 'Tag_SNS_IM_Group';

const REMARK_BYTES = 96;
const CUSTOM_BYTES = 500;
const customTag = /^Tag_SNS_Custom_[A-Za-z]{1,8}$/;

/** Writes what a user notes about a friend: remark, groups, and the fields that the app defined. */
export function updateFriend(
  store: Store,
  userID: string,
  fields: readonly FriendField[],
  actor: Actor,
): void {
  const { me, connection, push } = actor;
  const friend = store.relations.friends.find(me, userID);
  if (!friend) throw new Refusal('friendNotFound', userID);
  const changed = fields.reduce<Friend>((so, [tag, value]) => writeField(so, tag, value), friend);
  for (const name of changed.groups) openFriendGroup(store, me, name, actor);
  store.relations.friends.set(changed);
  const wire = fields.map(([Tag, Value]) => ({ Tag, Value }));
  push.toOtherDevices(me, connection, friendUpdated(userID, wire));
}

function writeField(friend: Friend, tag: string, value: FriendValue): Friend {
  if (tag === REMARK_TAG) {
    return { ...friend, remark: checkText(tag, value, REMARK_BYTES) };
  }
  if (tag === GROUP_TAG) {
    if (!Array.isArray(value)) throw refuseField(tag, 'must be a list of group names');
    return { ...friend, groups: [...new Set(value as readonly string[])] };
  }
  if (!customTag.test(tag)) throw refuseField(tag, 'is no field of a friend that can be written');
  const written = typeof value === 'number' ? value : checkText(tag, value, CUSTOM_BYTES);
  return { ...friend, custom: { ...friend.custom, [tag]: written } };
}

function checkText(tag: string, value: FriendValue, most: number): string {
  if (typeof value !== 'string') throw refuseField(tag, 'must be a text');
  if (Buffer.byteLength(value) > most) throw refuseField(tag, `may have ${String(most)} bytes`);
  return value;
}

function refuseField(tag: string, problem: string): Refusal {
  return new Refusal('invalidRelationRequest', `${tag} ${problem}`);
}
