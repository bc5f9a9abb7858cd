import { Refusal } from '../../errors.ts';
import type { Group } from '../../store/groups/group.ts';
import type { Store } from '../../store/store.ts';
import { demandRight } from '../groups/demand.ts';
import type { Actor } from '../surroundings.ts';

/** How many users can be marked at once, and the first number that an app may use. */
const USERS_AT_ONCE = 500;
const FIRST_MARK = 1000;

/** Marks to set on somebody in a live room, or to take away. */
export interface Marking {
  readonly userID: string;
  readonly marks: readonly number[];
}

/** Marks members of a live room, or takes marks away. Says who was in it and so could be marked. */
export function markMembers(
  store: Store,
  group: Group,
  markings: readonly Marking[],
  how: 'set' | 'clear',
  actor: Actor,
): string[] {
  demandRight(store, group, 'markMember', actor);
  refuseUnmarkable(store, group, markings, how, actor);
  const inRoom = markings.filter(({ userID }) => store.groups.findMember(group.id, userID));
  for (const { userID, marks } of inRoom) {
    const others = store.liveStandings
      .of(group.id, userID)
      .marks.filter((mark) => !marks.includes(mark));
    const after = how === 'set' ? [...others, ...new Set(marks)] : others;
    store.liveStandings.note(group.id, userID, { marks: after });
  }
  return inRoom.map(({ userID }) => userID);
}

function refuseUnmarkable(
  store: Store,
  group: Group,
  markings: readonly Marking[],
  how: 'set' | 'clear',
  { policy }: Actor,
): void {
  if (markings.length > USERS_AT_ONCE) {
    throw new Refusal('tooManyAccountsAtOnce', `at most ${String(USERS_AT_ONCE)}`);
  }
  const wanted = markings.flatMap(({ marks }) => marks);
  if (wanted.some((mark) => mark < FIRST_MARK)) {
    throw new Refusal('invalidGroupRequest', `Marks begin at ${String(FIRST_MARK)}`);
  }
  if (how === 'clear') return;
  const used = store.liveStandings.inRoom(group.id).flatMap(({ marks }) => marks);
  if (new Set([...used, ...wanted]).size > policy.liveMarks) {
    throw new Refusal('invalidGroupRequest', `at most ${String(policy.liveMarks)} kinds of marks`);
  }
}
