import { ChatIntl } from 'ngx-tencent-chat/i18n';
import { MessageStatus, Receipt } from 'ngx-tencent-chat/models';
import { IconName } from '../icon/icon-paths';

/** How far an own message has come, as it is shown. */
export interface Delivery {
  readonly stage: MessageStatus | 'read';
  readonly icon: IconName;
  /** What is spoken. */
  readonly text: string;
}

/** The part of a message that says how far it has come. */
export interface DeliveryFacts {
  readonly status: MessageStatus;
  readonly read: boolean;
  /** In a group, how many have read it. */
  readonly receipt?: Receipt | null;
}

const ICONS: Readonly<Record<Delivery['stage'], IconName>> = {
  sending: 'clock',
  waiting: 'clock',
  sent: 'check',
  read: 'checks',
  failed: 'alert',
};

/** The mark of an own message. In a group it counts as read when everybody has read it. */
export function deliveryOf(facts: DeliveryFacts, intl: ChatIntl): Delivery {
  const { status, receipt = null } = facts;
  const stage = status === 'sent' && isRead(facts) ? 'read' : status;
  // Some have read it: more than sent, less than read.
  const some = status === 'sent' && receipt !== null && receipt.read > 0;
  const text = some
    ? intl.types.readBy(receipt.read, receipt.read + receipt.unread)
    : intl[stage === 'failed' ? 'notSent' : stage];
  return { stage, icon: some ? 'checks' : ICONS[stage], text };
}

function isRead({ read, receipt = null }: DeliveryFacts): boolean {
  return read || (receipt !== null && receipt.read > 0 && receipt.unread === 0);
}
