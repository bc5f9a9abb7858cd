import { Person, Recall } from 'ngx-tencent-chat/models';

import { readCustomData } from './custom-data';
import { ownProperty } from './own-data';
import { toPerson } from './person';
import { firstText, recordOf, textOf } from './told';

const mostCharacters = 500;

/** What the SDK has of a message that was taken back. */
export interface SdkRecalled {
  readonly isRevoked?: boolean;
  readonly cloudCustomData?: string;
  readonly revokerInfo?: object | null;
  readonly revokeReason?: string;
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
  const { revokeReason, cloudCustomData, revokerInfo } = message;
  const own = readCustomData(cloudCustomData, ownProperty)?.['recallReason'];
  const reason = firstText(revokeReason, own).trim().slice(0, mostCharacters);
  const by = toRevoker(revokerInfo);
  return by || reason ? { by, reason } : null;
}

function toRevoker(told: unknown): Person | null {
  const { userID, nick, avatar } = recordOf(told);
  const id = textOf(userID);
  return id ? toPerson(id, textOf(nick), textOf(avatar)) : null;
}
