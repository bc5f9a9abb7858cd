import { DestroyRef, Signal, computed, inject, signal, untracked } from '@angular/core';
import { RowBookmark } from 'ngx-tencent-chat/primitives';

/** How long the target of a jump is marked, in milliseconds. */
const MARKED = 2400;

/** Where somebody may be writing. */
const WRITTEN = 'input, textarea, select, [contenteditable]';

/** A message to jump to; each object is a jump of its own. */
export interface FeedTarget {
  readonly key: string;
}

/** What a jump needs of the window of rows. */
export interface JumpWindow {
  bookmark(): RowBookmark | null;
  returnTo(bookmark: RowBookmark): boolean;
  jumpTo(key: string, options: { place: 'center' }): boolean;
  focusRow(key: string): void;
}

/** What a jump does beside going there. */
export interface JumpOptions {
  /** Whether the message takes the focus, so that it is spoken and the keys go on from there. */
  readonly focus: boolean;
  /** Whether the way back is kept. */
  readonly remember: boolean;
}

/** Jumps between messages, and the way back. To be made where things are injected. */
export class FeedJumps {
  readonly #window: Signal<JumpWindow>;
  readonly #trail = signal<readonly RowBookmark[]>([]);
  readonly #highlighted = signal<string | null>(null);
  #target: FeedTarget | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** The key of the message that a jump has just led to, or null. */
  readonly highlighted = this.#highlighted.asReadonly();

  /** Whether there is a place to go back to. */
  readonly canGoBack = computed(() => this.#trail().length > 0);

  constructor(window: Signal<JumpWindow>) {
    this.#window = window;
    inject(DestroyRef).onDestroy(() => clearTimeout(this.#timer));
  }

  /** Goes to a message and marks it for a moment. Returns whether it is there. */
  to(key: string, { focus, remember }: JumpOptions): boolean {
    const window = untracked(this.#window);
    const here = window.bookmark();
    if (!window.jumpTo(key, { place: 'center' })) return false;
    if (here && remember) this.#trail.update((trail) => [...trail, here]);
    if (focus) window.focusRow(key);
    this.#mark(key);
    return true;
  }

  /**
   * Goes to a message that was asked for, once, as soon as it is there. It takes the focus, unless
   * somebody may be writing elsewhere. Returns whether it went there without the focus.
   */
  follow(target: FeedTarget | null, document: Document): boolean {
    if (target === null || target === this.#target) return false;
    const writing = document.activeElement?.matches(WRITTEN) ?? false;
    if (!this.to(target.key, { focus: !writing, remember: true })) return false;
    this.#target = target;
    return writing;
  }

  /** Goes back to where the reader was before the last jump that is still known. */
  back(): void {
    const trail = untracked(this.#trail);
    const last = trail.findLastIndex((bookmark) => untracked(this.#window).returnTo(bookmark));
    this.#trail.set(trail.slice(0, Math.max(0, last)));
  }

  /** Forgets the way back: who is at the end has arrived. */
  forget(): void {
    this.#trail.set([]);
  }

  #mark(key: string): void {
    clearTimeout(this.#timer);
    this.#highlighted.set(key);
    this.#timer = setTimeout(() => this.#highlighted.set(null), MARKED);
  }
}
