import { Component, signal } from '@angular/core';
import { ConversationId, Message } from 'ngx-tencent-chat/models';
import { SAMPLE_NOW, makeMessage } from 'ngx-tencent-chat/testing';
import {
  ChatAvatar,
  ChatConnectionNotice,
  ChatConversationRows,
  ChatMessageBox,
  ChatMessageBubble,
  ChatMessageFeed,
} from 'ngx-tencent-chat/ui';
import { connections, conversations, people, talk } from './samples';

/** Every component in its states, without a service behind it: for eyes, and for the browser tests. */
@Component({
  selector: 'demo-gallery',
  templateUrl: './gallery.html',
  styleUrl: './gallery.css',
  imports: [
    ChatAvatar,
    ChatConnectionNotice,
    ChatConversationRows,
    ChatMessageBox,
    ChatMessageBubble,
    ChatMessageFeed,
  ],
})
export class Gallery {
  protected readonly now = SAMPLE_NOW;
  protected readonly people = people;
  protected readonly conversations = conversations;
  protected readonly connections = connections;
  protected readonly talk = talk;
  protected readonly bubbles = talk.slice(-7);
  protected readonly unreadFrom = talk.at(-5)?.key ?? null;
  protected readonly overLong = 'too long '.repeat(12);

  protected readonly selected = signal<ConversationId>('direct:chloe');
  protected readonly messages = signal(talk);
  protected readonly draft = signal('');

  protected send(text: string): void {
    const sent: Message = makeMessage({ own: true, text, sentAt: SAMPLE_NOW, status: 'sending' });
    this.messages.update((messages) => [...messages, sent]);
  }
}
