import type { Actor } from '../surroundings.ts';

/** Two users, one of whom has the other in a list now, or no longer. */
export interface Pair {
  readonly from: string;
  readonly to: string;
}

/** Tells the app's server who became friends. */
export function tellFriendsAdded(
  pairs: readonly Pair[],
  how: { readonly command: 'friend_add' | 'friend_response'; readonly forced: boolean },
  { me, isAdmin, policy, webhooks }: Actor,
): void {
  if (pairs.length === 0) return;
  webhooks.after('Sns.CallbackFriendAdd', () => ({
    PairList: pairs.map(({ from, to }) => ({
      From_Account: from,
      To_Account: to,
      Initiator_Account: how.command === 'friend_add' ? me : to,
    })),
    ClientCmd: how.command,
    Admin_Account: isAdmin ? (policy.administrators[0] ?? '') : '',
    ForceFlag: how.forced ? 1 : 0,
  }));
}

/** Tells the app's server who has whom in a list no longer, or whom on the blocklist now or no longer. */
export function tellPairs(
  command: 'Sns.CallbackFriendDelete' | 'Sns.CallbackBlackListAdd' | 'Sns.CallbackBlackListDelete',
  pairs: readonly Pair[],
  { webhooks }: Actor,
): void {
  if (pairs.length === 0) return;
  webhooks.after(command, () => ({
    PairList: pairs.map(({ from, to }) => ({ From_Account: from, To_Account: to })),
  }));
}
