import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  afterRenderEffect,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { ChatConversationList, ChatSearchPanel, FoundTarget } from 'ngx-tencent-chat/kit';
import { ConversationId } from 'ngx-tencent-chat/models';
import { ChatIcon } from 'ngx-tencent-chat/ui';

import { AccountMenu } from '../account-menu/account-menu';
import { Finding } from './finding';

/** The side of the list: its conversations, the search in all of them, the account. */
@Component({
  selector: 'demo-list-side',
  templateUrl: './list-side.html',
  styleUrls: ['./bar.css', './list-side.css'],
  imports: [AccountMenu, ChatConversationList, ChatIcon, ChatSearchPanel],
})
export class ListSide {
  readonly #injector = inject(Injector);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly finding = inject(Finding);

  /** The open conversation. */
  readonly conversation = input.required<ConversationId | null>();

  /** Emits a conversation that was chosen, or null when none is to be open. */
  readonly pick = output<ConversationId | null>();

  /** Emits what was found and chosen. */
  readonly found = output<FoundTarget>();

  private readonly title = viewChild.required<ElementRef<HTMLElement>>('title');
  private readonly search = viewChild<ElementRef<HTMLElement>>('search');
  protected readonly searching = signal(false);

  constructor() {
    // Whoever came in by the door finds the focus at the top of the chat.
    afterRenderEffect(() => {
      const title = this.title().nativeElement;
      const { activeElement, body } = title.ownerDocument;
      if (activeElement === body) title.focus({ preventScroll: true });
    });
  }

  /** Opens the search in all conversations. */
  openSearch(): void {
    this.searching.set(true);
  }

  /** Brings the focus to the row that it was in last. */
  focus(): void {
    this.#host.querySelector<HTMLElement>('[role=option][tabindex="0"]')?.focus();
  }

  protected endSearch(): void {
    this.searching.set(false);
    afterNextRender(() => this.search()?.nativeElement.focus(), { injector: this.#injector });
  }
}
