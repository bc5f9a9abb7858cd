import { ComponentRef, ViewContainerRef, inputBinding, outputBinding } from '@angular/core';
import { Message } from 'ngx-tencent-chat/models';
import { OpenDialog, followDialog } from '../open-dialog';
import { ChatMergedDialog } from './merged-dialog';

/** What was handed on as one. */
export interface MergedRequest {
  readonly title: string;
  /** Brings the messages. Asked again when the reader wants to try again. */
  readonly load: () => Promise<readonly Message[]>;
  /** Told of a message in it that the reader wants to see: a picture, a film, merged messages. */
  readonly open?: (message: Message, all: readonly Message[]) => void;
}

/**
 * Opens the messages that were handed on as one, over the page.
 *
 * @example
 * const { openMerged } = await import('ngx-tencent-chat/media');
 * openMerged(this.viewContainer, { title: body.title, load: () => commands.loadMerged(conversation, id) });
 */
export function openMerged(
  around: ViewContainerRef,
  { title, load, open }: MergedRequest,
): OpenDialog {
  const dialog: ComponentRef<ChatMergedDialog> = around.createComponent(ChatMergedDialog, {
    bindings: [
      inputBinding('title', () => title),
      inputBinding('load', () => load),
      outputBinding<Message>('open', (message) => open?.(message, dialog.instance.messages())),
    ],
  });
  return followDialog(dialog, around);
}
