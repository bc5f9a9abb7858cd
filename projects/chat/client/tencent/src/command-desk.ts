import { ChatEvent } from 'ngx-tencent-chat/client';

import { MessageFinder } from './message-finder';
import { SdkHost } from './sdk-host';
import { Visits } from './visits';

/** What commands need of the client that they belong to. */
export interface CommandDesk {
  readonly host: SdkHost;
  readonly finder: MessageFinder;
  /** Asks on behalf of the signed-in person. */
  readonly visits: Visits;
  /** Tells an event, unless nobody is signed in any more. */
  tell(event: ChatEvent): void;
}
