import { Signal, computed, inject, signal, untracked } from '@angular/core';
import { patchState, signalStore, withState } from '@ngrx/signals';
import { ConversationId, Message } from 'ngx-tencent-chat/models';

import { Thread, emptyThread } from './thread';
import { ThreadUpdater, updated } from './thread-updaters';
import { sameMap, selectLastUnsent, selectUnsent } from './unsent';

type Threads = Readonly<Record<ConversationId, Thread>>;
type Pending = ReadonlyMap<ConversationId, readonly ThreadUpdater[]>;

const MessageState = signalStore(
  { providedIn: 'root', protectedState: false },
  withState<{ readonly threads: Threads }>({ threads: {} }),
);

/**
 * Keeps a thread for each conversation that is open: as the service tells it, and over that what was
 * asked for and has not been answered yet. So whatever is refused is taken back by forgetting it.
 */
export class ThreadBook {
  readonly #state = inject(MessageState);
  readonly #pending = signal<Pending>(new Map());
  readonly #signals = new Map<ConversationId, Signal<Thread>>();
  readonly #folding: (id: ConversationId) => readonly ThreadUpdater[];

  readonly #shown: Signal<Threads> = computed(() => {
    const threads = this.#state.threads();
    const shown = Array.from(this.#pending(), ([id, updaters]) => {
      return [id, updated(threads[id] ?? emptyThread, ...updaters)] as const;
    });
    return shown.length === 0 ? threads : { ...threads, ...Object.fromEntries(shown) };
  });

  /** The last unstored message of each conversation that has one. */
  readonly unsent: Signal<ReadonlyMap<ConversationId, Message>> = computed(
    () => selectLastUnsent(this.#shown()),
    { equal: sameMap },
  );

  /**
   * Has to be made where things can be injected.
   * @param folding What every change of a thread ends with.
   */
  constructor(folding: (id: ConversationId) => readonly ThreadUpdater[]) {
    this.#folding = folding;
  }

  /** The conversations of which a thread is kept, in the order in which they came. */
  get ids(): readonly ConversationId[] {
    return Object.keys(this.#state.threads()) as ConversationId[];
  }

  has(id: ConversationId): boolean {
    return this.#state.threads()[id] !== undefined;
  }

  /** A thread as the service tells it, and own messages that it has not stored. */
  find(id: ConversationId): Thread {
    return this.#state.threads()[id] ?? emptyThread;
  }

  /** A thread as it is shown. The same signal for the same id. */
  shown(id: ConversationId): Signal<Thread> {
    let thread = this.#signals.get(id);
    if (!thread) {
      thread = computed(() => this.#shown()[id] ?? emptyThread);
      this.#signals.set(id, thread);
    }
    return thread;
  }

  /** Whether something that was asked for in a conversation has not been answered. */
  isBusy(id: ConversationId): boolean {
    return this.find(id).reacting.length > 0 || untracked(this.#pending).has(id);
  }

  /** Shows what was asked for until it is answered; returns what to call then. */
  showPending(id: ConversationId, updater: ThreadUpdater): () => void {
    this.#changePending(id, (updaters) => [...updaters, updater]);
    return () => this.#changePending(id, (updaters) => updaters.filter((one) => one !== updater));
  }

  keep(id: ConversationId): void {
    if (!this.has(id)) this.#put({ [id]: emptyThread });
  }

  update(id: ConversationId, ...updaters: readonly ThreadUpdater[]): void {
    const before = this.find(id);
    const after = updated(before, ...updaters, ...this.#folding(id));
    if (after !== before) this.#put({ [id]: after });
  }

  /** Makes many changes as one, of the threads that are kept. Returns whether there were any. */
  updateAll(changes: readonly (readonly [ConversationId, ThreadUpdater])[]): boolean {
    const updates = new Map<ConversationId, ThreadUpdater[]>();
    for (const [id, updater] of changes) {
      if (!this.has(id)) continue;
      const others = updates.get(id);
      if (others) others.push(updater);
      else updates.set(id, [updater]);
    }
    const threads: Record<ConversationId, Thread> = {};
    for (const [id, updaters] of updates) {
      const before = this.find(id);
      const after = updated(before, ...updaters, ...this.#folding(id));
      if (after !== before) threads[id] = after;
    }
    if (Object.keys(threads).length === 0) return false;
    this.#put(threads);
    return true;
  }

  /** Lets a thread go, but for what is not stored yet. Returns whether nothing of it is left. */
  letGo(id: ConversationId): boolean {
    const { [id]: thread = emptyThread, ...threads } = this.#state.threads();
    const messages = selectUnsent(thread);
    const unsent = messages.length > 0;
    if (unsent && !thread.opened && messages.length === thread.messages.length) return false;
    const rest = unsent ? { ...threads, [id]: { ...emptyThread, messages } } : threads;
    patchState(this.#state, { threads: rest });
    if (!unsent) this.#signals.delete(id);
    return !unsent;
  }

  /** Forgets everything. */
  clear(): void {
    this.#signals.clear();
    this.#pending.set(new Map());
    patchState(this.#state, { threads: {} });
  }

  #put(changed: Threads): void {
    patchState(this.#state, ({ threads }) => ({ threads: { ...threads, ...changed } }));
  }

  #changePending(
    id: ConversationId,
    change: (updaters: readonly ThreadUpdater[]) => readonly ThreadUpdater[],
  ): void {
    const pending = new Map(untracked(this.#pending));
    const updaters = change(pending.get(id) ?? []);
    if (updaters.length > 0) pending.set(id, updaters);
    else pending.delete(id);
    this.#pending.set(pending);
  }
}
