import { EnvironmentProviders, makeEnvironmentProviders } from '@angular/core';
import { provideChat, withClient } from 'ngx-tencent-chat';
import { provideMessagePaneOptions } from 'ngx-tencent-chat/kit';
import { UserId } from 'ngx-tencent-chat/models';

import { FakeChatClient } from './fake-client';

/**
 * Sets up the chat of a test over a chat service in memory.
 *
 * ```ts
 * const client = new FakeChatClient();
 * TestBed.configureTestingModule({ providers: [provideChatTesting(client)] });
 * ```
 * @param userId Who signs in with `login()`. Defaults to Alice.
 */
export function provideChatTesting(
  client: FakeChatClient = new FakeChatClient(),
  userId: UserId = 'alice',
): EnvironmentProviders {
  const credentials = () => Promise.resolve(client.credential(userId));
  return makeEnvironmentProviders([
    provideChat(
      { sdkAppId: client.credential().SDKAppID, credentials },
      withClient(() => client),
    ),
    // A test waits for nothing that only time brings.
    provideMessagePaneOptions({ readMarkInterval: 0 }),
  ]);
}
