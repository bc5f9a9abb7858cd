import { Component, input, output } from '@angular/core';
import { ChatCodeBlock } from '../message-code/code-block';
import { TextToken } from './text-tokens';

/** Shows a text with links and mentions: token by token, never as HTML. */
@Component({
  selector: 'chat-rich-text',
  imports: [ChatCodeBlock],
  // No space within the elements: it would be one in the text.
  template: ` @for (token of tokens(); track $index) {
    @switch (token.kind) {
      @case ('link') {
        <a class="link" target="_blank" rel="noopener noreferrer nofollow" [href]="token.href">{{
          token.text
        }}</a>
      }
      @case ('mention') {
        @if (token.person; as id) {
          <span
            class="mention"
            role="button"
            tabindex="0"
            (click)="person.emit(id)"
            (keydown.enter)="person.emit(id)"
            (keydown.space)="tell($event, id)"
            >{{ token.text }}</span
          >
        } @else {
          <span class="mention">{{ token.text }}</span>
        }
      }
      @case ('code') {
        @defer (on immediate) {
          <chat-code-block [text]="token.text" [language]="token.language ?? ''" />
        } @placeholder {
          <span class="code-room">{{ token.text }}</span>
        }
      }
      @default {
        <ng-container>{{ token.text }}</ng-container>
      }
    }
  }`,
  styles: `
    .link {
      color: var(--chat-link-color, var(--chat-sys-accent-text));
      text-decoration-line: underline;
      text-decoration-thickness: 1px;
      text-underline-offset: 0.15em;
      unicode-bidi: isolate;
    }

    .link:hover {
      text-decoration-thickness: 2px;
    }

    .link:focus-visible {
      border-radius: 2px;
      outline: 2px solid var(--chat-sys-focus-ring);
      outline-offset: 1px;
    }

    /* As tall as the block that comes there. */
    .code-room {
      display: block;
      padding: 0.5rem 0.75rem 2rem;
      margin-block: 0.25rem;
      overflow: hidden;
      font-family: var(--chat-sys-font-code);
      font-size: var(--chat-sys-text-small);
      line-height: var(--chat-sys-text-small-line);
      white-space: pre;
    }

    .mention[role] {
      cursor: pointer;
    }

    .mention[role]:hover {
      text-decoration: underline;
      text-underline-offset: 0.15em;
    }

    .mention:focus-visible {
      outline: 2px solid var(--chat-sys-focus-ring);
      outline-offset: 1px;
    }

    .mention {
      border-radius: 0.25rem;
      background: var(
        --chat-mention-background,
        color-mix(in oklab, var(--chat-link-color, var(--chat-sys-accent-text)) 14%, transparent)
      );
      box-decoration-break: clone;
      color: var(--chat-mention-color, var(--chat-link-color, var(--chat-sys-accent-text)));
      unicode-bidi: isolate;
    }
  `,
})
export class ChatRichText {
  /** The pieces of the text. */
  readonly tokens = input.required<readonly TextToken[]>();

  /** Emits the id of the mentioned person whom the user wants to know more about. */
  readonly person = output<string>();

  protected tell(event: Event, id: string): void {
    // The page would scroll.
    event.preventDefault();
    this.person.emit(id);
  }
}
