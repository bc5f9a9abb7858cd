import { Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { ChatDialogFrame } from 'ngx-tencent-chat/dialog';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { Conversation, ConversationId, Message } from 'ngx-tencent-chat/models';
import { ChatAvatar } from 'ngx-tencent-chat/ui';

/** Where messages are to go, and how. */
export interface ForwardChoice {
  readonly to: readonly ConversationId[];
  readonly how: 'each' | 'merged';
}

/** Asks where messages are to go: one conversation or several, each message by itself or all as one. */
@Component({
  selector: 'chat-forward-dialog',
  templateUrl: './forward-dialog.html',
  styleUrls: ['../../../dialog/src/panel.css', './forward-dialog.css'],
  imports: [ChatAvatar, ChatDialogFrame],
})
export class ChatForwardDialog {
  protected readonly intl = inject(CHAT_INTL);
  protected readonly words = this.intl.actions;

  readonly messages = input.required<readonly Message[]>();

  /** Where they may go. */
  readonly conversations = input.required<readonly Conversation[]>();

  /** Emits where they go. */
  readonly forward = output<ForwardChoice>();

  readonly closed = output<void>();

  protected readonly frame = viewChild.required(ChatDialogFrame);
  protected readonly query = signal('');
  protected readonly picked = signal<ReadonlySet<ConversationId>>(new Set());
  protected readonly how = signal<'each' | 'merged'>('each');
  protected readonly shown = computed(() => {
    const query = toPlain(this.query().trim());
    const { locale } = this.intl;
    return this.conversations().filter(({ peer }) => toPlain(peer.name, locale).includes(query));
  });

  protected toggle(id: ConversationId): void {
    this.picked.update((before) => {
      const picked = new Set(before);
      if (!picked.delete(id)) picked.add(id);
      return picked;
    });
  }

  protected go(): void {
    const to = [...this.picked()];
    if (to.length === 0) return;
    this.frame().close();
    this.forward.emit({ to, how: this.how() });
  }
}

/** How people type a name: without regard to capitals and accents. */
function toPlain(text: string, locale?: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase(locale);
}
