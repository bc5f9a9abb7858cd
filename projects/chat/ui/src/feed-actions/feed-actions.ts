import {
  DestroyRef,
  Directive,
  ElementRef,
  Injector,
  NgZone,
  afterNextRender,
  booleanAttribute,
  inject,
  input,
  signal,
} from '@angular/core';
import { HeldKeys } from '../held-keys/held-keys';
import { FeedSelection } from './feed-selection';
import { LongPress } from './long-press';

/** A place on the screen, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The message that somebody is at, and what shows it. */
export interface NearMessage {
  readonly key: string;
  readonly bubble: HTMLElement;
}

/** What somebody wants to do with a message: see its menu, or what a key stands for. */
export interface ActionWish extends NearMessage {
  /** Where the menu opens; null for what comes from below, under a finger. */
  readonly at: Point | null;
  /** The key that was pressed; null if the menu is wanted. */
  readonly pressed: string | null;
  /** Whether of the menu only the emoji are wanted. */
  readonly emojiOnly: boolean;
}

/** Keys that mean nothing to a browser, so that an action may have them. */
const actionKey = /^([a-z+]|Delete)$/i;

/**
 * Hears where the pointer, the finger and the focus are among messages, and what is asked of them. All that
 * a feed needs of actions before somebody wants one.
 */
@Directive({ selector: '[chatFeedActions]', exportAs: 'chatFeedActions' })
export class ChatFeedActions {
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #near = signal<NearMessage | null>(null);
  readonly #wish = signal<ActionWish | null>(null);
  readonly #injector = inject(Injector);
  readonly #held = new HeldKeys();

  /** Whether there are actions. */
  readonly offered = input.required({ alias: 'chatFeedActions', transform: booleanAttribute });

  /** What is selected, which a click changes while something is. */
  readonly selection = input.required<FeedSelection>();

  /** The message that the pointer or the focus is at. */
  readonly near = this.#near.asReadonly();

  /** What is wanted, until it has been done. */
  readonly wish = this.#wish.asReadonly();

  constructor() {
    const zone = inject(NgZone);
    const gone = inject(DestroyRef);
    // Not by the template: it would be looked at again with each step of the pointer.
    afterNextRender(() => zone.runOutsideAngular(() => gone.onDestroy(this.#listen())));
  }

  /** Takes in a key press on a message. Returns whether it is taken care of. */
  press(event: KeyboardEvent): boolean {
    const message = messageOf(event.target);
    if (!this.#offers() || !message || !isArticle(event.target)) return false;
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (ctrlKey || metaKey || altKey) return false;
    if (key === 'Enter' || key === 'ContextMenu' || (key === 'F10' && shiftKey)) {
      this.openMenu(message, message.bubble);
      return true;
    }
    if (!actionKey.test(key)) return false;
    this.#want(message, { at: cornerOf(message.bubble), pressed: key });
    return true;
  }

  /** Asks for the menu of a message, below a button. */
  openMenu(message: NearMessage, button: Element): void {
    this.#want(message, { at: cornerOf(button) });
  }

  /** Asks for the emoji to react with. */
  openEmoji(message: NearMessage, button: Element): void {
    this.#want(message, { at: cornerOf(button), emojiOnly: true });
  }

  /** What was wanted has been done. */
  done(): void {
    this.#wish.set(null);
    this.#held.goOn(this.#host, this.#injector);
  }

  /** Nobody is at a message any more. */
  leave(): void {
    this.#near.set(null);
  }

  /** Not as an input: what a key has begun or ended counts for the next one. */
  #offers(): boolean {
    return this.offered() && !this.selection().on;
  }

  #listen(): () => void {
    const stop = new AbortController();
    const { signal } = stop;
    const press = new LongPress((target) => this.#openSheet(target));
    const host = this.#host;
    host.addEventListener('pointerover', (event) => this.#hover(event), { signal });
    host.addEventListener('pointerleave', () => this.#leaveByPointer(), { signal });
    host.addEventListener('focusin', ({ target }) => this.#focus(target), { signal });
    host.addEventListener('focusout', (event) => this.#blur(event), { signal });
    host.addEventListener('contextmenu', (event) => this.#openAt(event), { signal });
    host.addEventListener('keydown', (event) => this.#hold(event), { signal, capture: true });
    host.addEventListener('click', (event) => this.#select(event), { signal, capture: true });
    press.listen(host, signal);
    return () => {
      stop.abort();
      press.stop();
    };
  }

  /** What is pressed after a key whose action has yet to be loaded is meant for what that one does. */
  #hold(event: KeyboardEvent): void {
    if (isArticle(event.target)) this.#held.hold(event);
  }

  #select(event: MouseEvent): void {
    if (!this.selection().click(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #hover({ target, pointerType }: PointerEvent): void {
    if (pointerType !== 'touch' && !this.#isInUse()) this.#goTo(messageOf(target));
  }

  #leaveByPointer(): void {
    if (!this.#isInUse()) this.leave();
  }

  #focus(target: EventTarget | null): void {
    if (isArticle(target) && target.matches(':focus-visible')) this.#goTo(messageOf(target));
  }

  #blur({ relatedTarget }: FocusEvent): void {
    if (!(relatedTarget instanceof Node) || !this.#host.contains(relatedTarget)) this.leave();
  }

  #goTo(message: NearMessage | null): void {
    const near = message && this.#offers() ? message : null;
    if (near?.bubble !== this.#near()?.bubble) this.#near.set(near);
  }

  /** Whether the focus is in the bar: it stays where it is then. */
  #isInUse(): boolean {
    return this.#host.querySelector('chat-message-toolbar:focus-within') !== null;
  }

  #openAt(event: MouseEvent): void {
    const message = messageOf(event.target);
    if (!this.#offers() || !message || event.shiftKey || isBrowsers(event.target)) return;
    event.preventDefault();
    // The keyboard may have opened it, and a finger opens it in another way.
    if (this.#wish() || isByTouch(event)) return;
    this.#want(message, { at: { x: event.clientX, y: event.clientY } });
  }

  #want({ key, bubble }: NearMessage, wish: Partial<ActionWish>): void {
    // They were for the messages; a menu has keys of its own.
    if ((wish.pressed ?? null) === null) this.#held.drop();
    else this.#held.wait();
    this.#wish.set({ ...menuBelow, ...wish, key, bubble });
  }

  #openSheet(target: EventTarget | null): void {
    const message = messageOf(target);
    if (!this.#offers() || !message || isBrowsers(target)) return;
    this.#want(message, {});
  }
}

const menuBelow = { at: null, pressed: null, emojiOnly: false };

function messageOf(target: EventTarget | null): NearMessage | null {
  const row = target instanceof Element ? target.closest('[data-key]') : null;
  const key = row?.getAttribute('data-key') ?? null;
  const bubble = row?.querySelector<HTMLElement>('chat-message-bubble');
  return key !== null && bubble ? { key, bubble } : null;
}

function isArticle(target: EventTarget | null): target is HTMLElement {
  return target instanceof HTMLElement && target.localName === 'article';
}

/** The browser's own menu is better for what is linked, played, written or selected. */
function isBrowsers(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('a, input, textarea, video, audio')) return true;
  const selection = target.ownerDocument.getSelection();
  return selection !== null && !selection.isCollapsed && selection.containsNode(target, true);
}

function isByTouch(event: Event): boolean {
  return 'pointerType' in event && event.pointerType === 'touch';
}

function cornerOf(element: Element): Point {
  const { left, right, bottom } = element.getBoundingClientRect();
  const rightToLeft = getComputedStyle(element).direction === 'rtl';
  return { x: rightToLeft ? right : left, y: bottom };
}
