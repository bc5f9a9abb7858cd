import { inject, signal } from '@angular/core';
import { ChatClient, ChatError } from 'ngx-tencent-chat/client';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { Message } from 'ngx-tencent-chat/models';
import { MessageNote } from 'ngx-tencent-chat/ui';

import { MESSAGE_PANE_OPTIONS } from './message-pane-options';

/** What stands under messages for whoever reads them: translations, and what was spoken. */
export class PaneNotes {
  readonly #client = inject(ChatClient);
  readonly #language = inject(MESSAGE_PANE_OPTIONS).translateTo ?? inject(CHAT_INTL).locale;
  readonly #notes = signal<ReadonlyMap<string, MessageNote>>(new Map());

  /** What stands under a message; null if nothing does. */
  find(key: string): MessageNote | null {
    return this.#notes().get(key) ?? null;
  }

  /** Shows what a text says in the reader's language, or no longer. */
  async translate(message: Message): Promise<void> {
    const { body } = message;
    if (body.type !== 'text') return;
    await this.#toggle(message, 'translation', async () => {
      const [text = ''] = await this.#client.commands.translate([body.text], this.#language);
      return text;
    });
  }

  /** Shows what is said in a voice message, or no longer. */
  async transcribe(message: Message): Promise<void> {
    const { id, conversationId } = message;
    if (id === null) return;
    const { commands } = this.#client;
    await this.#toggle(message, 'transcript', () => commands.transcribe(conversationId, id));
  }

  /** Takes all of them away. */
  clear(): void {
    this.#notes.set(new Map());
  }

  async #toggle(
    { key }: Message,
    kind: MessageNote['kind'],
    ask: () => Promise<string>,
  ): Promise<void> {
    if (this.find(key)?.failed === false) {
      this.#set(key, null);
      return;
    }
    const asked: MessageNote = { kind, text: null, failed: false };
    this.#set(key, asked);
    const answer = await ask().catch((error: unknown) => {
      // That there is none is said where it would stand.
      if (!(error instanceof ChatError)) throw error;
      return '';
    });
    // Who does not want it any more is left alone.
    if (this.find(key) === asked)
      this.#set(key, { kind, text: answer || null, failed: answer === '' });
  }

  #set(key: string, note: MessageNote | null): void {
    this.#notes.update((before) => {
      const notes = new Map(before);
      if (note) notes.set(key, note);
      else notes.delete(key);
      return notes;
    });
  }
}
