import { Component, Directive, ElementRef, computed, inject } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { WindowFocus } from 'ngx-tencent-chat/primitives';

import { SHELL } from './shell-token';
import { detailsRange, listRange } from './shell-width';
import { ChatSplitter } from './splitter';

/** A column of a shell. */
export type ShellColumn = 'list' | 'pane' | 'details';

let parts = 0;

/** Puts an element into a shell, as its list. */
@Component({
  // The element is the app's, and its role: an aside, or what it likes.
  // eslint-disable-next-line @angular-eslint/component-selector
  selector: '[chatShellList]',
  template: `
    <ng-content />
    @if (shell.columns() > 1) {
      <chat-splitter
        side="start"
        [label]="intl.layout.resizeList"
        [controls]="id"
        [range]="range"
        [(width)]="shell.widths.list"
        (chosen)="shell.keep('list', $event)"
      />
    }
  `,
  styleUrl: './shell-part.css',
  imports: [ChatSplitter],
  host: { tabindex: '-1', '[id]': 'id' },
})
export class ChatShellList {
  protected readonly intl = inject(CHAT_INTL);
  protected readonly shell = inject(SHELL);
  protected readonly range = listRange;
  protected readonly id = `chat-shell-part-${++parts}`;

  /** @internal */
  readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
}

/** Somebody who cannot see the conversation has not seen what comes in. */
function lookAtPane(): Pick<WindowFocus, 'focused'> {
  const { focused } = inject(WindowFocus, { skipSelf: true });
  const { paneCovered } = inject(SHELL);
  return { focused: computed(() => focused() && !paneCovered()) };
}

/** Puts an element into a shell, as what is read and written. */
@Directive({
  selector: '[chatShellPane]',
  host: { tabindex: '-1', '[style.outline]': '"none"' },
  providers: [{ provide: WindowFocus, useFactory: lookAtPane }],
})
export class ChatShellPane {
  /** @internal */
  readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
}

/** Puts an element into a shell, as its details: while it is there, they are open. */
@Component({
  // The element is the app's, and its role: an aside, or what it likes.
  // eslint-disable-next-line @angular-eslint/component-selector
  selector: '[chatShellDetails]',
  template: `
    <ng-content />
    @if (shell.columns() > 2) {
      <chat-splitter
        side="end"
        [label]="intl.layout.resizeDetails"
        [controls]="id"
        [range]="range"
        [(width)]="shell.widths.details"
        (chosen)="shell.keep('details', $event)"
      />
    }
  `,
  styleUrl: './shell-part.css',
  imports: [ChatSplitter],
  host: { tabindex: '-1', '[id]': 'id' },
})
export class ChatShellDetails {
  protected readonly intl = inject(CHAT_INTL);
  protected readonly shell = inject(SHELL);
  protected readonly range = detailsRange;
  protected readonly id = `chat-shell-part-${++parts}`;

  /** @internal */
  readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
}
