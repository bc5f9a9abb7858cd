import { refusals } from '../../errors.ts';
import type { Store } from '../../store/store.ts';
import type { WireBody } from '../../wire/frame.ts';

/** Tells those who exist from those who do not, whom the service lists with an error each. */
export function sortPeople(
  store: Store,
  userIDs: readonly string[],
): { readonly known: string[]; readonly errors: WireBody[] } {
  const { code, text } = refusals.accountNotImported;
  return {
    known: userIDs.filter((userID) => store.people.has(userID)),
    errors: userIDs
      .filter((userID) => !store.people.has(userID))
      .map((userID) => ({ To_Account: userID, ErrorCode: code, ErrorInfo: text })),
  };
}
