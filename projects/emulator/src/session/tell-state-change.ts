import type { Webhooks } from '../webhooks/webhooks.ts';

const reasons = { Login: 'Register', Logout: 'Unregister', Disconnect: 'LinkClose' } as const;

/** Tells the app's server that a user came or went on one of his devices. */
export function tellStateChange(
  webhooks: Webhooks,
  userID: string,
  action: keyof typeof reasons,
  kickedDevices = 0,
): void {
  webhooks.after('State.StateChange', () => ({
    Info: { Action: action, To_Account: userID, Reason: reasons[action] },
    ...(kickedDevices > 0 && { KickedDevice: Array(kickedDevices).fill({ Platform: 'Web' }) }),
  }));
}
