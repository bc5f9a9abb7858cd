import type { SdkUser } from '../../testing/sdk-user.ts';
import type { Scene } from '../conformance-case.ts';
import type { DirectMessage } from './direct-scenes.ts';

/** What the SDK tells about an invitation. */
export interface Signal {
  readonly inviteID: string;
  readonly inviter: string;
  readonly invitee?: string;
  readonly groupID: string;
  readonly inviteeList: readonly string[];
  readonly data: string;
}

/** All that is told of invitations. */
export const signals = [
  'newInvitationReceived',
  'ts_invitee_accepted',
  'ts_invitee_rejected',
  'ts_invitation_cancelled',
  'ts_invitation_timeout',
  'ts_invitation_modified',
];

const listening = new WeakSet<SdkUser>();

/** Everybody listens to every signal, once. */
export async function listen({ ana, ben, cleo }: Scene): Promise<void> {
  for (const user of [ana, ben, cleo]) {
    if (listening.has(user)) continue;
    listening.add(user);
    for (const signal of signals) {
      await user.call('addSignalingListener', signal, { listener: signal });
    }
  }
}

/** Invites somebody. Gives back the id of the invitation. */
export async function invite(from: SdkUser, to: SdkUser, more: object = {}): Promise<string> {
  const options = { userID: to.userID, data: '', ...more };
  return (await from.call<{ inviteID: string }>('invite', options)).inviteID;
}

/** What somebody has heard of an invitation by a signal, if anything. */
export function find(user: SdkUser, signal: string, inviteID: string): Signal | undefined {
  const heard = user.events(signal).map(({ data }) => data as Signal);
  return heard.find((one) => one.inviteID === inviteID);
}

/** Waits until somebody hears a signal, and gives it back. */
export async function hear(user: SdkUser, signal: string, inviteID: string): Promise<Signal> {
  await user.until(signal, () => find(user, signal, inviteID) !== undefined);
  const heard = find(user, signal, inviteID);
  if (!heard) throw new Error(`${user.userID} never heard ${signal}`);
  return heard;
}

/** The invitation that a message is about, if any. */
export function contentOf(message: DirectMessage | undefined): Signal | undefined {
  const data = message?.payload['data'];
  return typeof data === 'string' ? (JSON.parse(data) as Signal) : undefined;
}
