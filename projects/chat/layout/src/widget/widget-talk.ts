import { Component, afterNextRender, inject, input, viewChild } from '@angular/core';
import { ChatComposer, ChatConnectionBanner, ChatMessagePane } from 'ngx-tencent-chat/kit';
import { ConversationId } from 'ngx-tencent-chat/models';

import { WIDGET_FOCUS } from './widget-focus';

/** What a support window shows: comes when it is opened for the first time. */
@Component({
  selector: 'chat-widget-talk',
  template: `
    <chat-connection-banner />
    <chat-message-pane class="pane" [conversation]="conversation()" (leave)="focus()" />
    <div class="foot"><chat-composer [conversation]="conversation()" /></div>
  `,
  styles: `
    :host {
      display: flex;
      position: relative;
      flex-direction: column;
      min-block-size: 0;
    }

    .pane {
      flex: 1;
      min-block-size: 0;
    }

    .foot {
      padding-block: 0.375rem max(0.625rem, env(safe-area-inset-bottom));
      padding-inline: 0.625rem;
    }
  `,
  imports: [ChatComposer, ChatConnectionBanner, ChatMessagePane],
})
export class ChatWidgetTalk {
  readonly conversation = input.required<ConversationId>();

  private readonly composer = viewChild.required(ChatComposer);

  constructor() {
    const taken = inject(WIDGET_FOCUS);
    afterNextRender(() => {
      if (taken()) this.focus();
    });
  }

  /** Gives the focus to writing. */
  protected focus(): void {
    this.composer().focus();
  }
}
