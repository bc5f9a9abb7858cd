import type { SdkUser } from '../../testing/sdk-user.ts';
import type { Scene } from '../conformance-case.ts';

/** Somebody new who has signed in, for a case that wants nobody to know him. */
export async function bringIn({ arrive }: Scene): Promise<SdkUser> {
  const { user, sign } = arrive('guest');
  await user.login(sign());
  // What an SDK fetches after its sign-in would take the place of what it is told meanwhile.
  await user.until('its requests and settings are there', () =>
    ['onFriendApplicationListUpdated', 'onServerConfigUpdated'].every(
      (name) => user.events(name).length > 0,
    ),
  );
  return user;
}
