import { Friend, FriendRequest, Person, UserId } from 'ngx-tencent-chat/models';

/** Whom the signed-in person knows, and of whom they want to hear nothing. */
export interface Acquaintance {
  readonly blocked: readonly UserId[];
  readonly friends: readonly Friend[];
  readonly requests: readonly FriendRequest[];
}

export const nobodyKnown: Acquaintance = { blocked: [], friends: [], requests: [] };

/** People are blocked, or no longer. */
export function applyBlocked(
  state: Acquaintance,
  ids: readonly UserId[],
  on: boolean,
): Acquaintance {
  const others = state.blocked.filter((id) => !ids.includes(id));
  return { ...state, blocked: on ? [...others, ...ids] : others };
}

/** A friend has another name for the signed-in person; '' for none. */
export function applyRemark(state: Acquaintance, id: UserId, remark: string): Acquaintance {
  const friends = state.friends.map((friend) =>
    friend.id === id && friend.remark !== remark
      ? { ...friend, name: remark || friend.name, remark }
      : friend,
  );
  return { ...state, friends };
}

/** Somebody is a friend now, and nobody has to answer any more. */
export function applyFriendAdded(
  state: Acquaintance,
  { id, name, avatarUrl }: Person,
): Acquaintance {
  const settled = applyAnswered(state, id);
  if (settled.friends.some((friend) => friend.id === id)) return settled;
  return { ...settled, friends: [...settled.friends, { id, name, avatarUrl, remark: '' }] };
}

/** Somebody is a friend no longer. */
export function applyFriendRemoved(state: Acquaintance, id: UserId): Acquaintance {
  return { ...state, friends: state.friends.filter((friend) => friend.id !== id) };
}

/** Somebody was asked to be a friend. */
export function applyAsked(state: Acquaintance, request: FriendRequest): Acquaintance {
  const { requests } = applyAnswered(state, request.person.id);
  return { ...state, requests: [...requests, request] };
}

/** Between two nobody has to answer any more. */
export function applyAnswered(state: Acquaintance, id: UserId): Acquaintance {
  return { ...state, requests: state.requests.filter(({ person }) => person.id !== id) };
}
