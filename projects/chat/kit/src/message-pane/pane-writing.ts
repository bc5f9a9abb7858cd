import { inject } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { Message, Person } from 'ngx-tencent-chat/models';
import { DraftKeeper, MessageStore } from 'ngx-tencent-chat/state';
import { injectMessageTypes } from 'ngx-tencent-chat/ui';

/** How many letters of a message a quote keeps. */
const QUOTED = 200;

/** Hands messages to the composer of their conversation, through its draft. */
export class PaneWriting {
  readonly #intl = inject(CHAT_INTL);
  readonly #drafts = inject(DraftKeeper);
  readonly #messages = inject(MessageStore);
  readonly #types = injectMessageTypes();

  /** Begins an answer that quotes a message. */
  answer({ key, id, conversationId, sentAt, sequence, sender, body }: Message): void {
    if (id === null) return;
    // Others read the quote: it says the name that they know, not the one that the reader has for them.
    const told = this.#messages.thread(conversationId)().messages;
    const { name } = told.findLast((each) => each.key === key)?.sender ?? sender;
    // Half a letter at the end would be shown as a box.
    const text = this.#types
      .preview(body, this.#intl)
      .slice(0, QUOTED)
      .replace(/[\uD800-\uDBFF]$/, '');
    const quote = { place: { id, sentAt, sequence }, sender: name, text };
    this.#drafts.change(conversationId, { quote });
  }

  /** Begins to change what an own message says. */
  change(message: Message): void {
    const { key, conversationId, body } = message;
    if (body.type !== 'text') return;
    const { text, editing } = this.#drafts.draft(conversationId);
    const before = editing?.before ?? text;
    const mentions = this.#peopleOf(message, message.mentions);
    this.#drafts.change(conversationId, { editing: { key, before }, text: body.text, mentions });
  }

  /** Begins to write again what was taken back; what has been written stays before it. */
  again(message: Message): void {
    const { key, conversationId, body } = message;
    const taken = this.#messages.takenBack(key);
    const text = taken?.text ?? (body.type === 'text' ? body.text : '');
    if (text === '') return;
    const draft = this.#drafts.draft(conversationId);
    const people = this.#peopleOf(message, taken?.mentions ?? message.mentions);
    this.#drafts.change(conversationId, {
      text: draft.text === '' ? text : `${draft.text}\n${text}`,
      mentions: [...draft.mentions, ...people],
    });
  }

  /** Whom a message mentions, of those who have spoken. */
  #peopleOf({ conversationId }: Message, ids: readonly string[]): readonly Person[] {
    const known = new Map<string, Person>();
    for (const { sender } of this.#messages.thread(conversationId)().messages)
      if (ids.includes(sender.id)) known.set(sender.id, sender);
    return [...known.values()];
  }
}
