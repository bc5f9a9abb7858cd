/** Why the service ended the sign-in. */
export type KickReason =
  'signed-in-elsewhere' | 'other-device' | 'credential-expired' | 'by-administrator';

/**
 * The connection as a person would put it.
 *
 * - `signed-out`: nobody is signed in.
 * - `connecting`: signing in for the first time.
 * - `ready`: signed in and in step.
 * - `reconnecting`: signed in, the way to the service is broken, trying again.
 * - `offline`: the device itself has no network.
 * - `kicked-out`: the service ended the sign-in; `reason` says why.
 * - `failed`: signing in was refused; `code` is a `ChatErrorCode`.
 */
export type Connection =
  | { readonly phase: 'signed-out' }
  | { readonly phase: 'connecting' }
  | { readonly phase: 'ready' }
  | { readonly phase: 'reconnecting' }
  | { readonly phase: 'offline' }
  | { readonly phase: 'kicked-out'; readonly reason: KickReason }
  | { readonly phase: 'failed'; readonly code: string };
