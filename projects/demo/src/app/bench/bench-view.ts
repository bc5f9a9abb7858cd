import { Component, signal } from '@angular/core';
import { ChatComposer, ChatConversationList, ChatMessagePane } from 'ngx-tencent-chat/kit';
import { ConversationId } from 'ngx-tencent-chat/models';

/** The three parts of a chat, each of them there when there is something to show. */
@Component({
  selector: 'demo-bench-view',
  template: `
    @if (listing()) {
      <chat-conversation-list class="list" [(selected)]="chosen" />
    }
    <main class="talk">
      @if (conversation(); as id) {
        <chat-message-pane class="pane" [conversation]="id" />
      }
      <chat-composer class="composer" [conversation]="conversation() ?? 'group:none'" />
    </main>
  `,
  styles: `
    /* The system's font: what the demo's own costs is not the library's. */
    :host {
      --chat-sys-font: system-ui, sans-serif;

      display: flex;
      block-size: 100%;
      font-family: system-ui, sans-serif;
      text-rendering: auto;
    }

    .list {
      flex: none;
      inline-size: 20rem;
    }

    .talk {
      display: flex;
      flex: 1;
      flex-direction: column;
      min-inline-size: 0;
    }

    .pane {
      flex: 1;
      min-block-size: 0;
    }

    .composer {
      flex: none;
      margin-block-start: auto;
    }
  `,
  imports: [ChatComposer, ChatConversationList, ChatMessagePane],
})
export class BenchView {
  /** Whose messages the pane shows; there is no pane without one. */
  readonly conversation = signal<ConversationId | null>(null);

  /** Whether the conversation list is there. */
  readonly listing = signal(false);

  protected readonly chosen = signal<ConversationId | null>(null);
}
