import { DestroyRef, Service, Signal, computed, inject, signal, untracked } from '@angular/core';
import { ChatClient, ChatEvent } from 'ngx-tencent-chat/client';
import { ConversationId, Message } from 'ngx-tencent-chat/models';

import { MessageStore } from './message-store';
import { findByKey } from './thread';

interface Upload {
  readonly conversationId: ConversationId;
  /** The message as it was then: once it has failed or is sent again, it is another object. */
  readonly message: Message;
  readonly fraction: number;
}

/** Holds how far the files of messages are that are being sent. Sole writer of that state. */
@Service()
export class UploadStore {
  readonly #messages = inject(MessageStore);
  /** Those that are under way, by key: most messages never were, and leave no trace here. */
  readonly #uploads = signal<ReadonlyMap<string, Upload>>(new Map());

  constructor() {
    const subscription = inject(ChatClient).events.subscribe((event) => this.#hear(event));
    inject(DestroyRef).onDestroy(() => subscription.unsubscribe());
  }

  /**
   * How much of a message's files is at the service, from 0 to 1; null while nothing of it is on its way.
   * @param key The message's key.
   */
  progress(key: string): Signal<number | null> {
    return computed(() => {
      const upload = this.#uploads().get(key);
      return upload && this.#isUnderWay(upload) ? upload.fraction : null;
    });
  }

  #hear(event: ChatEvent): void {
    if (event.type === 'signed-out') this.#uploads.set(new Map());
    if (event.type !== 'upload-progressed') return;
    const { key, conversationId, fraction } = event;
    untracked(() => {
      const message = this.#find(conversationId, key);
      if (message?.status !== 'sending') return;
      const others = [...this.#uploads()].filter(([, upload]) => this.#isUnderWay(upload));
      const upload = { conversationId, message, fraction: Math.min(1, Math.max(0, fraction)) };
      this.#uploads.set(new Map([...others, [key, upload]]));
    });
  }

  #isUnderWay({ conversationId, message }: Upload): boolean {
    return this.#find(conversationId, message.key) === message;
  }

  #find(id: ConversationId, key: string): Message | undefined {
    return findByKey(this.#messages.thread(id)(), key);
  }
}
