import { Component, input } from '@angular/core';

import { NamePart } from './find-names';

/** Shows a text with what was typed marked: piece by piece, never as HTML. */
@Component({
  selector: 'chat-name-parts',
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
      background: var(--chat-finder-hit-background, var(--chat-sys-found));
      color: var(--chat-finder-hit-color, var(--chat-sys-on-found));
    }
  `,
})
export class ChatNameParts {
  /** The pieces of the text. */
  readonly parts = input.required<readonly NamePart[]>();
}
