import { Signal, ViewContainerRef, inject } from '@angular/core';
import { ChatClient } from 'ngx-tencent-chat/client';
import { Message } from 'ngx-tencent-chat/models';

/** What the viewer of a pane needs of it. */
export interface ViewerHost {
  readonly messages: Signal<readonly Message[]>;
  /** An address has ended. */
  readonly renew: (message: Message) => void;
  readonly failed: (error: unknown) => void;
}

/** Shows pictures, films and merged messages over the page; brings what it takes when somebody wants it. */
export class PaneViewer {
  readonly #client = inject(ChatClient);
  readonly #container = inject(ViewContainerRef);
  readonly #host: ViewerHost;

  constructor(host: ViewerHost) {
    this.#host = host;
  }

  /** Shows a message large. */
  show(message: Message): void {
    const opened = message.body.type === 'merged' ? this.#merged(message) : this.#media(message);
    opened.catch((error: unknown) => this.#host.failed(error));
  }

  async #media({ key }: Message): Promise<void> {
    const { openViewer } = await import('ngx-tencent-chat/media');
    const { messages, renew } = this.#host;
    openViewer(this.#container, { messages, key, expired: renew });
  }

  async #merged({ id, conversationId, body }: Message): Promise<void> {
    if (id === null || body.type !== 'merged') return;
    const { openMerged, openViewer } = await import('ngx-tencent-chat/media');
    openMerged(this.#container, {
      title: body.title,
      load: () => this.#client.commands.loadMerged(conversationId, id),
      open: (message, messages) => openViewer(this.#container, { messages, key: message.key }),
    });
  }
}
