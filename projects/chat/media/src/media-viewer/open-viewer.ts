import { ViewContainerRef, inputBinding, outputBinding } from '@angular/core';
import { Message } from 'ngx-tencent-chat/models';
import { OpenDialog, followDialog } from '../open-dialog';
import { ChatMediaViewer } from './media-viewer';

/** What the viewer is to show. */
export interface ViewerRequest {
  /**
   * The messages whose pictures and films are shown, oldest first. A function is read as a signal is:
   * addresses that change meanwhile are used.
   */
  readonly messages: readonly Message[] | (() => readonly Message[]);
  /** The key of the one to begin with. */
  readonly key: string;
  /** Told once of each message whose picture or film cannot be had: its address may have ended. */
  readonly expired?: (message: Message) => void;
}

/**
 * Opens the viewer of pictures and films over the page.
 *
 * @example
 * const { openViewer } = await import('ngx-tencent-chat/media');
 * openViewer(this.viewContainer, { messages: this.messages, key: message.key });
 */
export function openViewer(
  around: ViewContainerRef,
  { messages, key, expired }: ViewerRequest,
): OpenDialog {
  const viewer = around.createComponent(ChatMediaViewer, {
    bindings: [
      inputBinding('messages', typeof messages === 'function' ? messages : () => messages),
      inputBinding('key', () => key),
      outputBinding<Message>('expired', (message) => expired?.(message)),
    ],
  });
  return followDialog(viewer, around);
}
