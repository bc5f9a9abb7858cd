import type { Group } from '../../store/groups/group.ts';
import { faceUrlOf, nickOf } from '../../store/people.ts';
import type { Store } from '../../store/store.ts';
import type { WireBody } from '../../wire/frame.ts';
import type { Surroundings } from '../surroundings.ts';

/** How many of those in a live room a page of the list has: https://trtc.io/document/50293. */
const VIEWERS_PER_PAGE = 500;

/** A page of those in a live room. */
export interface ViewerPage {
  readonly viewers: readonly WireBody[];
  /** Where the next page begins; 0 if this is the last. */
  readonly next: number;
}

/**
 * Lists those who are in a live room now and signed in, the latest who came first.
 *
 * @param mark only those who were marked with it.
 */
export function listViewers(
  store: Store,
  group: Group,
  { start, mark }: { readonly start: number; readonly mark?: number | undefined },
  { now, policy }: Surroundings,
): ViewerPage {
  const { userIDs } = store.liveAudience.of(group.id, now, policy.liveAbsenceSeconds);
  const listed = userIDs
    .slice(0, policy.liveMembersListed)
    .filter((userID) => mark === undefined || marksOf(store, group, userID).includes(mark));
  const end = start + VIEWERS_PER_PAGE;
  return {
    viewers: listed.slice(start, end).map((userID) => toWireViewer(store, group, userID)),
    next: end < listed.length ? end : 0,
  };
}

function toWireViewer(store: Store, group: Group, userID: string): WireBody {
  const person = store.people.find(userID);
  return {
    Member_Account: userID,
    NickName: person ? nickOf(person) : '',
    Avatar: person ? faceUrlOf(person) : '',
    JoinTime: store.groups.findMember(group.id, userID)?.joinedAt ?? 0,
    Marks: marksOf(store, group, userID),
  };
}

function marksOf(store: Store, group: Group, userID: string): readonly number[] {
  return store.liveStandings.of(group.id, userID).marks;
}
