import { Component, input } from '@angular/core';
import { SnippetPart } from './snippet';

/** Shows a text with what was looked for marked: piece by piece, never as HTML. */
@Component({
  selector: 'chat-snippet',
  // No space between the pieces: it would be one in the text.
  template: `@for (part of parts(); track $index) {
    @if (part.hit) {
      <mark>{{ part.text }}</mark>
    } @else {
      <ng-container>{{ part.text }}</ng-container>
    }
  }`,
  styles: `
    mark {
      border-radius: 0.1875rem;
      background: var(--chat-search-hit-background, var(--chat-sys-found));
      color: var(--chat-search-hit-color, var(--chat-sys-on-found));
    }
  `,
})
export class ChatSnippet {
  /** The pieces of the text. */
  readonly parts = input.required<readonly SnippetPart[]>();
}
