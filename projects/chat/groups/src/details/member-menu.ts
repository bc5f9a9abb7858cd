import {
  Component,
  DestroyRef,
  ElementRef,
  afterNextRender,
  inject,
  input,
  output,
  viewChildren,
} from '@angular/core';
import { CHAT_INTL, MemberAction } from 'ngx-tencent-chat/i18n';
import { GroupRefusal, Member } from 'ngx-tencent-chat/models';
import { moveInList } from 'ngx-tencent-chat/primitives';

/** Something that can be done with a member, or why not. */
export interface OfferedMemberAction {
  readonly action: MemberAction;
  readonly why: GroupRefusal | null;
}

/** Between the menu and the edge of the screen, in pixels. */
const MARGIN = 8;

/** What can be done with a member, at their row. */
@Component({
  selector: 'chat-member-menu',
  templateUrl: './member-menu.html',
  styleUrls: ['../../../ui/src/message-menu/menu.css', './member-menu.css'],
  host: {
    popover: 'auto',
    '(keydown)': 'press($event)',
    '(toggle)': 'follow($event)',
  },
})
export class ChatMemberMenu {
  protected readonly words = inject(CHAT_INTL).groups;
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  readonly member = input.required<Member>();
  readonly actions = input.required<readonly OfferedMemberAction[]>();

  /** Beside what it opens; the focus goes back there. */
  readonly beside = input.required<HTMLElement>();

  /** Emits what was chosen. */
  readonly choose = output<MemberAction>();

  readonly closed = output<void>();

  private readonly items = viewChildren<ElementRef<HTMLButtonElement>>('item');

  constructor() {
    const gone = inject(DestroyRef);
    afterNextRender(() => {
      this.#host.showPopover();
      this.#place();
      this.items()[0]?.nativeElement.focus({ preventScroll: true });
      const close = (): void => this.closed.emit();
      this.#host.ownerDocument.defaultView?.addEventListener('resize', close);
      gone.onDestroy(() =>
        this.#host.ownerDocument.defaultView?.removeEventListener('resize', close),
      );
    });
  }

  protected press(event: KeyboardEvent): void {
    // Nothing of this is for the list below.
    event.stopPropagation();
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      return this.#leave();
    }
    const items = this.items().map(({ nativeElement }) => nativeElement);
    const from = items.findIndex((item) => item === this.#host.ownerDocument.activeElement);
    const count = items.length;
    const to = moveInList(event, { from, count });
    if (to === null) return;
    event.preventDefault();
    const past = to === from && (event.key === 'ArrowDown' || event.key === 'ArrowUp');
    items[past ? count - 1 - from : to]?.focus();
  }

  protected pick({ action, why }: OfferedMemberAction): void {
    if (why !== null) return;
    this.#leave();
    this.choose.emit(action);
  }

  /** A click elsewhere closes it, by the browser. */
  protected follow(event: Event): void {
    if (event instanceof ToggleEvent && event.newState === 'closed') this.closed.emit();
  }

  #leave(): void {
    this.beside().focus({ preventScroll: true });
    this.closed.emit();
  }

  #place(): void {
    const view = this.#host.ownerDocument.defaultView;
    if (!view) return;
    const row = this.beside().getBoundingClientRect();
    const { width, height } = this.#host.getBoundingClientRect();
    const rightToLeft = view.getComputedStyle(this.beside()).direction === 'rtl';
    const left = rightToLeft ? row.left + MARGIN : row.right - width - MARGIN;
    const below = row.bottom + height + MARGIN <= view.innerHeight;
    const top = below ? row.bottom : row.top - height;
    this.#host.style.left = `${clamp(left, view.innerWidth - width)}px`;
    this.#host.style.top = `${clamp(top, view.innerHeight - height)}px`;
  }
}

function clamp(offset: number, room: number): number {
  return Math.max(MARGIN, Math.min(offset, room - MARGIN));
}
