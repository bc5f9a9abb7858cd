import { Refusal } from '../../errors.ts';
import type { Store } from '../../store/store.ts';

/** Refuses a userID that nobody has, and oneself. */
export function refuseStranger(store: Store, me: string, userID: string): void {
  if (userID === me) throw new Refusal('invalidRelationRequest', 'it is about yourself');
  if (!store.people.has(userID)) throw new Refusal('relationAccountNotFound', userID);
}
