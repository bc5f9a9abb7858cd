import { Presence } from 'ngx-tencent-chat/models';

import type { SdkStatus } from '../sdk-list-commands';
import { listOf, recordOf, textOf } from './told';

const online = 1;
const offline = 2;
const signedOut = 3;

/** Whether somebody is there. */
export function toPresence({ userID, statusType, customStatus }: SdkStatus): Presence {
  return { userId: userID, state: toState(statusType), text: textOf(customStatus) };
}

/** What is told of several people. */
export function toPresences(data: unknown): readonly Presence[] {
  return listOf(data)
    .map(recordOf)
    .filter(({ userID }) => typeof userID === 'string')
    .map(({ userID, statusType, customStatus }) => ({
      userId: textOf(userID),
      state: toState(statusType),
      text: textOf(customStatus),
    }));
}

function toState(statusType: unknown): Presence['state'] {
  if (statusType === online) return 'online';
  return statusType === offline || statusType === signedOut ? 'offline' : 'unknown';
}
