import { Person, UserId } from 'ngx-tencent-chat/models';

import { SdkHost } from './sdk-host';
import { toPerson } from './to-model/person';
import { within } from './within';

const readyWaitMs = 5_000;
/** How long sign-in waits for the own profile before it goes on with the id as the name. */
const profileWaitMs = 3_000;

/** Waits until calls are possible: `login()` resolves a moment before. */
export async function untilReady(host: SdkHost): Promise<void> {
  const deadline = Date.now() + readyWaitMs;
  while (host.chat?.isReady() === false && Date.now() < deadline) await host.wait(0);
}

/** The own name and picture; the id for a name while the SDK does not tell. Never rejects. */
export async function readOwnProfile(host: SdkHost, id: UserId): Promise<Person> {
  const unknown = toPerson(id);
  const asked = host
    .call((chat) => chat.getMyProfile())
    .then(
      ({ data }) => toPerson(id, data.nick, data.avatar),
      // Without a name the chat still works; the profile comes later as an event.
      () => unknown,
    );
  return within(asked, profileWaitMs, unknown);
}
