import { Component, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideChat } from 'ngx-tencent-chat';
import { ChatComposer, ChatConversationList, ChatMessagePane } from 'ngx-tencent-chat/kit';
import { ConversationId } from 'ngx-tencent-chat/models';

/** The least that is a chat: what its first download weighs is the size of the interface. */
@Component({
  selector: 'chat-app',
  template: `
    <chat-conversation-list [(selected)]="conversation" />
    @if (conversation(); as id) {
      <chat-message-pane [conversation]="id" />
      <chat-composer [conversation]="id" />
    }
  `,
  imports: [ChatComposer, ChatConversationList, ChatMessagePane],
})
class App {
  protected readonly conversation = signal<ConversationId | null>(null);
}

void bootstrapApplication(App, { providers: [provideChat({ sdkAppId: 1 })] });
