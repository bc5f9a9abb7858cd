import type { Store } from '../../store/store.ts';

/** Forgets what happened in a live room that was dismissed. Who polls it hears that it is no more. */
export function forgetRoom(store: Store, groupId: string): void {
  store.liveAudience.remove(groupId);
  store.liveStandings.remove(groupId);
  store.liveRooms.remove(groupId);
}
