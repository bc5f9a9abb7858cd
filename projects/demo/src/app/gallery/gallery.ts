import { Component, signal } from '@angular/core';
import { ConversationId, Message, Reaction } from 'ngx-tencent-chat/models';
import { SAMPLE_NOW, makeMessage } from 'ngx-tencent-chat/testing';
import {
  ChatAvatar,
  ChatConnectionNotice,
  ChatConversationRows,
  ChatMessageBox,
  ChatMessageBubble,
  ChatMessageFeed,
  ReactionChange,
} from 'ngx-tencent-chat/ui';
import { pictures, texts } from './message-samples';
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
  protected readonly pictures = pictures;
  protected readonly texts = signal(texts);
  protected readonly names = new Map(people.map(({ id, name }) => [id, name]));
  protected readonly jumpedTo = makeMessage({ text: 'Here it is, the message you asked for.' });
  protected readonly shining = signal(false);
  protected readonly unreadFrom = talk.at(-5)?.key ?? null;
  protected readonly overLong = 'too long '.repeat(12);

  protected readonly selected = signal<ConversationId>('direct:chloe');
  protected readonly messages = signal(talk);
  protected readonly draft = signal('');

  protected send(text: string): void {
    const sent: Message = makeMessage({ own: true, text, sentAt: SAMPLE_NOW, status: 'sending' });
    this.messages.update((messages) => [...messages, sent]);
  }

  protected shine(): void {
    this.shining.set(false);
    setTimeout(() => this.shining.set(true));
  }

  protected react({ key }: Message, { reaction, on }: ReactionChange): void {
    const step = on ? 1 : -1;
    const change = (one: Reaction) =>
      one.id === reaction ? { ...one, own: on, count: one.count + step } : one;
    this.texts.update((messages) =>
      messages.map((message) =>
        message.key === key ? { ...message, reactions: message.reactions.map(change) } : message,
      ),
    );
  }
}
