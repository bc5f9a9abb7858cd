import { Component, ElementRef, afterRenderEffect, inject, input, output } from '@angular/core';
import { ChatAvatar } from 'ngx-tencent-chat/ui';

import { FoundRow } from './found-rows';
import { ChatSnippet } from './snippet-view';

/** Rows under one heading. */
export interface FoundSection {
  readonly id: string;
  /** '' for none. */
  readonly heading: string;
  readonly rows: readonly FoundRow[];
}

/** Lists what was found. The focus stays in the field; the active row is told by its id. */
@Component({
  selector: 'chat-found-list',
  templateUrl: './found-list.html',
  styleUrl: './found-list.css',
  imports: [ChatAvatar, ChatSnippet],
  host: { role: 'listbox', '(click)': 'choose($event)', '(mousedown)': '$event.preventDefault()' },
})
export class ChatFoundList {
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  /** What is listed. */
  readonly sections = input.required<readonly FoundSection[]>();

  /** The id of the row that the keys have led to; null for none. */
  readonly active = input<string | null>(null);

  /** What the ids of its elements begin with. */
  readonly prefix = input.required<string>();

  /** Emits the row that was chosen. */
  readonly pick = output<FoundRow>();

  constructor() {
    afterRenderEffect(() => {
      if (this.active() === null) return;
      const row = this.#host.querySelector('[aria-selected="true"]');
      // jsdom does not scroll.
      if (row && 'scrollIntoView' in row) row.scrollIntoView({ block: 'nearest' });
    });
  }

  protected choose({ target }: Event): void {
    const element = target instanceof Element ? target.closest<HTMLElement>('[role=option]') : null;
    const id = element?.id.slice(this.prefix().length);
    const rows = this.sections().flatMap((section) => section.rows);
    const row = rows.find((each) => each.id === id);
    if (row) this.pick.emit(row);
  }
}
