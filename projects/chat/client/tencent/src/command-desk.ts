import { ChatEvent } from 'ngx-tencent-chat/client';
import { UserId } from 'ngx-tencent-chat/models';

import { MessageFinder } from './message-finder';
import { SdkHost } from './sdk-host';

/** What commands need of the client that they belong to. */
export interface CommandDesk {
  readonly host: SdkHost;
  readonly finder: MessageFinder;
  /** Asks on behalf of the signed-in person. Rejects with `ChatError`, also when they leave meanwhile. */
  answer<T>(ask: (me: UserId) => Promise<T>): Promise<T>;
  /** Tells an event, unless nobody is signed in any more. */
  tell(event: ChatEvent): void;
}
