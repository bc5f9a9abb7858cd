import { ChatIntl } from 'ngx-tencent-chat/i18n';
import { MessageStatus } from 'ngx-tencent-chat/models';
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
}

const ICONS: Readonly<Record<Delivery['stage'], IconName>> = {
  sending: 'clock',
  waiting: 'clock',
  sent: 'check',
  read: 'checks',
  failed: 'alert',
};

/** The mark of an own message. */
export function deliveryOf({ status, read }: DeliveryFacts, intl: ChatIntl): Delivery {
  const stage = status === 'sent' && read ? 'read' : status;
  const text = stage === 'failed' ? intl.notSent : intl[stage];
  return { stage, icon: ICONS[stage], text };
}
