import { ChatIntl } from 'ngx-tencent-chat/i18n';
import { Connection } from 'ngx-tencent-chat/models';
import { IconName } from '../icon/icon-paths';

/** What a notice says, how urgently, and what can be done. */
export interface NoticeView {
  readonly text: string;
  readonly icon: IconName;
  /** Whether it must be told at once. */
  readonly urgent: boolean;
  readonly action: { readonly kind: 'retry' | 'signIn'; readonly text: string } | null;
}

/** What there is to say about the connection; null if all is well, or nobody is signed in. */
export function toNoticeView(connection: Connection, intl: ChatIntl): NoticeView | null {
  switch (connection.phase) {
    case 'signed-out':
    case 'ready':
      return null;
    case 'connecting':
      return { text: intl.connecting, icon: 'retry', urgent: false, action: null };
    case 'reconnecting':
      return {
        text: intl.reconnecting,
        icon: 'retry',
        urgent: false,
        action: { kind: 'retry', text: intl.tryAgain },
      };
    case 'offline':
      return { text: intl.offline, icon: 'offline', urgent: false, action: null };
    case 'failed':
      return {
        text: intl.connectionFailed(connection.code),
        icon: 'alert',
        urgent: true,
        action: { kind: 'retry', text: intl.tryAgain },
      };
    case 'kicked-out': {
      const here =
        connection.reason === 'signed-in-elsewhere' || connection.reason === 'other-device';
      return {
        text: intl.kickedOut[connection.reason],
        icon: 'alert',
        urgent: true,
        action: { kind: 'signIn', text: here ? intl.useHere : intl.signInAgain },
      };
    }
  }
}
