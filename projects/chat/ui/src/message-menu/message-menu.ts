import {
  Component,
  DestroyRef,
  ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  viewChildren,
} from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { Reaction } from 'ngx-tencent-chat/models';
import { TypeAhead } from '../conversation-rows/type-ahead';
import type { Point } from '../feed-actions/feed-actions';
import { actionIcons } from '../message-actions/action-icons';
import { MenuAction, OfferedItem } from '../message-actions/offered-item';
import { ReactionChange } from '../message-reactions/message-reactions';
import { ChatActionIcon } from './action-icon';
import { moveInMenu } from './move-in-menu';
import { placeMenu } from './place-menu';

/**
 * What can be done with a message: at the pointer, or from below where a finger asks for it. It stays
 * where it is while the messages move.
 */
@Component({
  selector: 'chat-message-menu',
  templateUrl: './message-menu.html',
  styleUrls: ['./menu.css', './message-menu.css'],
  imports: [ChatActionIcon],
  host: {
    popover: 'manual',
    '[attr.data-sheet]': 'at() === null || null',
    '(keydown)': 'press($event)',
  },
})
export class ChatMessageMenu<Action extends MenuAction> {
  protected readonly intl = inject(CHAT_INTL);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  /** Its accessible name. */
  readonly name = input.required<string>();

  /** Where its corner is; null for a sheet at the bottom. */
  readonly at = input.required<Point | null>();

  readonly actions = input.required<readonly OfferedItem<Action>[]>();

  /** Emoji that are offered at once; none where people may not react. Defaults to none. */
  readonly emoji = input<readonly string[]>([]);

  /** The reactions the message has. Defaults to none. */
  readonly reactions = input<readonly Reaction[]>([]);

  /** Emits what was chosen. */
  readonly choose = output<Action>();

  /** Emits which emoji is put on the message or taken away. */
  readonly react = output<ReactionChange>();

  /** Emits when all emoji are wanted. */
  readonly more = output<void>();

  /** Emits when nothing is wanted; `back` is whether the focus returns to where it was. */
  readonly closed = output<void>();

  private readonly items = viewChildren<ElementRef<HTMLButtonElement>>('item');
  protected readonly plus = actionIcons.plus;
  protected readonly quick = computed(() =>
    this.emoji().map((emoji) => {
      const own = this.reactions().some(({ id, own }) => id === emoji && own);
      return { emoji, own };
    }),
  );
  readonly #typeAhead = new TypeAhead();

  constructor() {
    const gone = inject(DestroyRef);
    afterNextRender(() => {
      const stop = new AbortController();
      const { signal } = stop;
      gone.onDestroy(() => stop.abort());
      this.#host.showPopover();
      placeMenu(this.#host, this.at());
      this.items()[0]?.nativeElement.focus({ preventScroll: true });
      const document = this.#host.ownerDocument;
      document.addEventListener('pointerdown', (event) => this.#leave(event), {
        signal,
        capture: true,
      });
      document.defaultView?.addEventListener('resize', () => this.closed.emit(), { signal });
      document.defaultView?.addEventListener('blur', () => this.closed.emit(), { signal });
    });
  }

  protected press(event: KeyboardEvent): void {
    // Nothing of this is for the messages below.
    event.stopPropagation();
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      return this.closed.emit();
    }
    const items = this.items().map(({ nativeElement }) => nativeElement);
    const from = items.findIndex((item) => item === this.#host.ownerDocument.activeElement);
    const columns = this.emoji().length > 0 ? this.emoji().length + 1 : 0;
    const rightToLeft = getComputedStyle(this.#host).direction === 'rtl';
    const to =
      moveInMenu(event.key, { from, count: items.length, columns, rightToLeft }) ??
      this.#typeAhead.find(event, {
        from,
        count: items.length,
        nameAt: (index) => items[index]?.textContent.trim() ?? '',
      });
    if (to === null) return;
    event.preventDefault();
    items[to]?.focus({ preventScroll: false });
  }

  protected pick({ action, why }: OfferedItem<Action>): void {
    if (why === null) this.choose.emit(action);
  }

  #leave({ target }: Event): void {
    if (target instanceof Node && !this.#host.contains(target)) this.closed.emit();
  }
}
