/* eslint-disable @angular-eslint/component-selector -- as an app writes it */
import { Component, signal } from '@angular/core';
import {
  ChatRowAnchor,
  ChatRowCanvas,
  ChatRowWindow,
  ChatWindowRow,
} from 'ngx-tencent-chat/primitives';

interface Entry {
  readonly id: string;
  readonly text: string;
}

@Component({
  selector: 'app-log',
  imports: [ChatRowAnchor, ChatRowCanvas, ChatRowWindow, ChatWindowRow],
  template: `
    <div
      style="block-size: 24rem"
      [chatRowWindow]="entries()"
      [rowKey]="keyOf"
      anchorTo="end"
      #window="chatRowWindow"
    >
      <div chatRowCanvas>
        @for (entry of window.entries(); track entry.key) {
          <div [chatWindowRow]="entry">
            <p chatRowAnchor tabindex="-1">{{ entry.row.text }}</p>
          </div>
        }
      </div>
    </div>
    @if (!window.atEnd()) {
      <button type="button" (click)="window.scrollToEnd({ smooth: true })">
        {{ window.appended() }} new
      </button>
    }
  `,
})
export class AppLog {
  readonly entries = signal<readonly Entry[]>([]);
  protected readonly keyOf = (entry: Entry): string => entry.id;
}
