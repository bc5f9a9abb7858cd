import { Refusal } from '../../errors.ts';

/** How many conversations a request about marks or groups may name. */
const MOST = 100;

/** Refuses a request that names more conversations than it may. */
export function refuseTooManyContacts(items: readonly unknown[]): void {
  if (items.length > MOST) throw new Refusal('tooManyContacts');
}
