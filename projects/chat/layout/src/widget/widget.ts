import {
  Component,
  ElementRef,
  afterRenderEffect,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  untracked,
  viewChild,
} from '@angular/core';
import { CHAT_INTL, formatBadge } from 'ngx-tencent-chat/i18n';
import { ConversationId } from 'ngx-tencent-chat/models';
import { ConversationStore } from 'ngx-tencent-chat/state';
import { ChatIcon } from 'ngx-tencent-chat/ui';

import { keepOpen, recallOpen } from './kept-open';
import { WIDGET_FOCUS } from './widget-focus';
import { ChatWidgetTalk } from './widget-talk';

let widgets = 0;

/**
 * A conversation in the corner of any page: a button with the count of what is unread, and the window
 * that it opens. Panes and composer are brought when it is opened for the first time. On a narrow
 * screen it takes all of it. Escape closes it.
 *
 * @example
 * <chat-widget conversation="direct:support" heading="Support" remember="shop" />
 */
@Component({
  selector: 'chat-widget',
  templateUrl: './widget.html',
  styleUrl: './widget.css',
  imports: [ChatIcon, ChatWidgetTalk],
  providers: [{ provide: WIDGET_FOCUS, useFactory: () => inject(ChatWidget).waits }],
  host: { '[attr.data-open]': 'opened() || null' },
})
export class ChatWidget {
  protected readonly intl = inject(CHAT_INTL);
  readonly #conversations = inject(ConversationStore);
  readonly #document = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement.ownerDocument;

  /** The conversation; null while it is not known with whom: then the button waits. */
  readonly conversation = input.required<ConversationId | null>();

  /** What stands above it. */
  readonly heading = input.required<string>();

  /** What stands below the heading: when somebody answers, for instance. */
  readonly hint = input('');

  /** Under which name it is kept whether it is open, from page to page; nowhere if empty. */
  readonly remember = input('');

  /** Emits when it is opened or closed. */
  readonly openedChange = output<boolean>();

  private readonly launcher = viewChild<ElementRef<HTMLElement>>('launcher');
  private readonly panel = viewChild<ElementRef<HTMLElement>>('panel');

  /** Whether it is open. */
  readonly opened = linkedSignal(() => recallOpen(this.remember()));

  protected readonly id = `chat-widget-${++widgets}`;
  protected readonly unread = computed(() => {
    const id = this.conversation();
    return id === null ? 0 : (this.#conversations.find(id)?.unread ?? 0);
  });
  protected readonly badge = computed(() => formatBadge(this.intl, this.unread()));

  /** Whether the window has the focus itself. @internal */
  readonly waits = (): boolean => {
    const { activeElement } = this.#document;
    return activeElement !== null && activeElement === this.panel()?.nativeElement;
  };

  /** Set by the reader's hand: a window that was left open takes no focus on the next page. */
  #asked = false;

  constructor() {
    afterRenderEffect(() => {
      const panel = this.panel()?.nativeElement;
      if (panel && untracked(() => this.#asked)) panel.focus({ preventScroll: true });
    });
    afterRenderEffect(() => {
      const { activeElement, body } = this.#document;
      if (!this.opened() && this.#asked && activeElement === body)
        this.launcher()?.nativeElement.focus({ preventScroll: true });
    });
  }

  /** Opens the window, or closes it. */
  setOpened(opened: boolean): void {
    this.#asked = true;
    this.opened.set(opened);
    keepOpen(this.remember(), opened);
    this.openedChange.emit(opened);
  }

  protected escape(event: Event): void {
    if (event.defaultPrevented) return;
    event.preventDefault();
    this.setOpened(false);
  }
}
