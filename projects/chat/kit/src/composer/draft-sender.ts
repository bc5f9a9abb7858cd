import { Service, inject, signal } from '@angular/core';
import { ChatError } from 'ngx-tencent-chat/client';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { ConversationId, isBlank, kindOf } from 'ngx-tencent-chat/models';
import { Draft, DraftKeeper, MessageStore } from 'ngx-tencent-chat/state';

import { FileIntake } from '../attach-files/file-intake';
import { ComposerOptions, OutgoingDraft } from './composer-options';
import { SlashCommand } from './slash-commands';

/** How a draft is to be sent. */
export interface SendingRules {
  readonly options: ComposerOptions;
  readonly commands: readonly SlashCommand[];
}

/** Sends drafts: asks the app first, does commands, and loses nothing on the way. */
@Service()
export class DraftSender {
  readonly #messages = inject(MessageStore);
  readonly #drafts = inject(DraftKeeper);
  readonly #intake = inject(FileIntake);
  readonly #intl = inject(CHAT_INTL);
  readonly #asking = signal<ReadonlySet<ConversationId>>(new Set());

  /** Whether a draft is being looked at before it is sent. */
  asking(id: ConversationId): boolean {
    return this.#asking().has(id);
  }

  /** Sends what was written, with all that belongs to the draft. */
  send(id: ConversationId, text: string, { options, commands }: SendingRules): void {
    const draft = this.#drafts.draft(id);
    if (this.asking(id) || (isBlank(text) && draft.attachments.length === 0)) return;
    this.#intake.forget(id);
    const outgoing = toOutgoing(id, text, draft);
    const command = draft.editing ? null : commandOf(text, commands);
    const { beforeSend } = options;
    if (!command && !beforeSend) return this.#go(outgoing, options);
    // It stays where it is until it is known what becomes of it.
    this.#drafts.keep(id, text);
    void this.#ask(id, async () => {
      const changed = command ? await run(command, outgoing) : outgoing;
      const allowed = changed && beforeSend ? await beforeSend(changed) : changed;
      if (allowed === null) this.#drafts.clear(id);
      else if (typeof allowed === 'object') this.#go(allowed, options);
      else this.#intake.tell(id, allowed || this.#intl.compose.stopped);
    });
  }

  async #ask(id: ConversationId, ask: () => Promise<void>): Promise<void> {
    this.#asking.update((asking) => new Set(asking).add(id));
    try {
      await ask();
    } catch (error) {
      // The app's own code: its users have to know, and its developers too.
      this.#intake.tell(id, this.#intl.compose.stopped);
      throw error;
    } finally {
      this.#asking.update((asking) => new Set([...asking].filter((other) => other !== id)));
    }
  }

  #go(outgoing: OutgoingDraft, options: ComposerOptions): void {
    if (outgoing.editing !== null) this.#edit(outgoing);
    else {
      this.#drafts.clear(outgoing.conversation);
      this.#sendAll(outgoing, options);
    }
  }

  #sendAll(outgoing: OutgoingDraft, { receipts }: ComposerOptions): void {
    const { conversation: id } = outgoing;
    const wantsReceipt = receipts && kindOf(id) === 'group';
    const mentions = outgoing.mentions.map((person) => person.id);
    let { quote } = outgoing;
    // The words first: they are there while the files are still going up.
    if (!isBlank(outgoing.text)) {
      const body = { type: 'text', text: outgoing.text } as const;
      this.#messages.send(id, body, { quote, mentions, wantsReceipt });
      quote = null;
    }
    const album = albumOf(outgoing);
    for (const { body } of outgoing.attachments) {
      const pictured = body.type === 'image' || body.type === 'video';
      this.#messages.send(id, body, { quote, wantsReceipt, album: pictured ? album : null });
      quote = null;
    }
  }

  #edit({ conversation: id, editing, text, mentions }: OutgoingDraft): void {
    const before = this.#drafts.draft(id).editing?.before ?? '';
    this.#drafts.change(id, { text: before, mentions: [], editing: null });
    if (editing !== null) void this.#save(id, { key: editing, before }, text, mentions);
  }

  async #save(
    id: ConversationId,
    editing: NonNullable<Draft['editing']>,
    text: string,
    mentions: Draft['mentions'],
  ): Promise<void> {
    try {
      const ids = mentions.map((person) => person.id);
      await this.#messages.edit(id, editing.key, text, ids);
    } catch (error) {
      // Refused: the store has taken it back. What was written is not lost.
      if (!(error instanceof ChatError)) throw error;
      const { compose, whyNotSent } = this.#intl;
      const gone = error.code === 'not-found';
      this.#intake.tell(
        id,
        gone ? compose.editGone : (whyNotSent(error.code) ?? compose.notEdited),
      );
      if (this.#drafts.find(id) !== editing.before) return;
      this.#drafts.change(id, { text, mentions, editing: gone ? null : editing });
    }
  }
}

function toOutgoing(id: ConversationId, text: string, draft: Draft): OutgoingDraft {
  const { quote, attachments, editing } = draft;
  // Who was mentioned and has been deleted from the text again is not.
  const mentions = draft.mentions.filter(({ name }) => text.includes(`@${name}`));
  return { conversation: id, text, mentions, quote, attachments, editing: editing?.key ?? null };
}

/** The command that a text calls, and what stands behind it. */
function commandOf(text: string, commands: readonly SlashCommand[]): SlashCommand | null {
  const [, name] = /^\/(\S+)/.exec(text) ?? [];
  return commands.find((command) => command.name === name) ?? null;
}

async function run(command: SlashCommand, draft: OutgoingDraft): Promise<OutgoingDraft | null> {
  const args = draft.text.slice(command.name.length + 1).trim();
  const text = await command.run({ conversation: draft.conversation, args });
  return text === undefined ? null : { ...draft, text };
}

function albumOf({ attachments }: OutgoingDraft): string | null {
  const pictured = attachments.filter(({ body }) => body.type === 'image' || body.type === 'video');
  const [first] = pictured;
  return first && pictured.length > 1 ? `album-${first.id}` : null;
}
