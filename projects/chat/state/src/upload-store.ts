import { DestroyRef, Service, Signal, computed, inject, untracked } from '@angular/core';
import { ChatClient, ChatEvent } from 'ngx-tencent-chat/client';
import { ConversationId, Message } from 'ngx-tencent-chat/models';

import { KeyedSignals } from './keyed-signals';
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
  readonly #uploads = new KeyedSignals<string, Upload | null>(null);
  readonly #progress = new Map<string, Signal<number | null>>();

  constructor() {
    const subscription = inject(ChatClient).events.subscribe((event) => this.#hear(event));
    inject(DestroyRef).onDestroy(() => subscription.unsubscribe());
  }

  /**
   * How much of a message's files is at the service, from 0 to 1; null while nothing of it is on its way.
   * The same signal for the same key.
   * @param key The message's key.
   */
  progress(key: string): Signal<number | null> {
    let progress = this.#progress.get(key);
    if (!progress) this.#progress.set(key, (progress = computed(() => this.#progressOf(key))));
    return progress;
  }

  #progressOf(key: string): number | null {
    const upload = this.#uploads.get(key);
    if (!upload) return null;
    const message = this.#find(upload.conversationId, key);
    return message === upload.message ? upload.fraction : null;
  }

  #hear(event: ChatEvent): void {
    if (event.type === 'upload-progressed') {
      const { key, conversationId, fraction } = event;
      const message = untracked(() => this.#find(conversationId, key));
      if (message?.status !== 'sending') return;
      const shown = Math.min(1, Math.max(0, fraction));
      this.#uploads.set(key, { conversationId, message, fraction: shown });
    }
    if (event.type === 'signed-out') {
      this.#uploads.clear();
      this.#progress.clear();
    }
  }

  #find(id: ConversationId, key: string): Message | undefined {
    return findByKey(this.#messages.thread(id)(), key);
  }
}
