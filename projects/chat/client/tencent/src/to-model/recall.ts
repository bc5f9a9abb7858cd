import { Person, Recall } from 'ngx-tencent-chat/models';

import { readCustomData } from './custom-data';
import { ownProperty } from './own-data';
import { toPerson } from './person';
import { Told, firstText, recordOf } from './told';

const mostCharacters = 500;

/** What the SDK has of a message that was taken back. */
export interface SdkRecalled {
  readonly isRevoked?: boolean;
  readonly cloudCustomData?: string;
  /** A profile; in some answers `revoker` and `reason`, as the service says it. */
  readonly revokerInfo?: object | null;
  readonly revokeReason?: string;
  readonly from?: string;
  readonly nick?: string;
  readonly nameCard?: string;
  readonly avatar?: string;
}

/**
 * Who took a message back, and why; null while nobody has. The SDKs of other platforms send a reason
 * along; that of the web cannot, so ours stands in the message.
 */
export function toRecall(message: SdkRecalled): Recall | null {
  return message.isRevoked === true ? toRecallOf(message) : null;
}

/** The same of a message of which it is known that it was taken back; null where nobody tells more. */
export function toRecallOf(message: SdkRecalled): Recall | null {
  const info = recordOf(message.revokerInfo);
  const own = readCustomData(message.cloudCustomData, ownProperty)?.['recallReason'];
  const reason = firstText(message.revokeReason, info['reason'], own)
    .trim()
    .slice(0, mostCharacters);
  const by = toRevoker(message, info);
  return by || reason ? { by, reason } : null;
}

function toRevoker({ from, nick, nameCard, avatar }: SdkRecalled, info: Told): Person | null {
  const id = firstText(info['userID'], info['revoker']);
  if (!id) return null;
  const known = id === from ? { name: firstText(nameCard, nick), avatar } : null;
  const name = firstText(info['nick'], known?.name);
  return toPerson(id, name, firstText(info['avatar'], known?.avatar));
}
