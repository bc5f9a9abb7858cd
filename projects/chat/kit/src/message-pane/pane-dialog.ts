import { Message } from 'ngx-tencent-chat/models';

/** What a pane asks or shows before its messages. */
export type PaneDialog =
  | { readonly kind: 'forward'; readonly messages: readonly Message[] }
  | {
      readonly kind: 'emoji' | 'info' | 'reactors' | 'recall' | 'report';
      readonly message: Message;
    }
  | { readonly kind: 'pinned' | 'starred' };

/** What a pane says has been done. */
export interface PaneToast {
  readonly text: string;
  /** Makes it undone; null where that cannot be. */
  readonly undo: (() => void) | null;
}
