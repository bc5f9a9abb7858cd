import { Service, Signal, inject, signal } from '@angular/core';
import { ChatError } from 'ngx-tencent-chat/client';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { Conversation, ConversationId, ConversationMark } from 'ngx-tencent-chat/models';
import { ConversationStore, GroupStore, PeopleStore, Removal } from 'ngx-tencent-chat/state';

import { PaneToast } from '../message-pane/pane-dialog';
import { ConversationDesk } from './conversation-action';

/** How long it is said what has been done. */
const SAID = 5_000;

/** What of the desk changes conversations, and asks nothing first. */
type Work = Pick<
  ConversationDesk,
  'pin' | 'mute' | 'mark' | 'markRead' | 'clear' | 'remove' | 'block'
>;

/** Does with conversations what is asked, and says what has been done and what was refused. */
@Service({ autoProvided: false })
export class ListWorker implements Work {
  readonly #store = inject(ConversationStore);
  readonly #groups = inject(GroupStore);
  readonly #people = inject(PeopleStore);
  readonly #words = inject(CHAT_INTL).talks;
  readonly #toast = signal<PaneToast | null>(null);
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** What has been done, or was refused; null after a while. */
  readonly toast: Signal<PaneToast | null> = this.#toast.asReadonly();

  pin(conversations: readonly Conversation[], on: boolean): void {
    this.#watch(conversations.map(({ id }) => this.#store.pin(id, on)));
  }

  mute(conversations: readonly Conversation[], on: boolean): void {
    this.#watch(conversations.map(({ id }) => this.#store.mute(id, on)));
  }

  mark(conversations: readonly Conversation[], mark: ConversationMark, on: boolean): void {
    const ids = idsOf(conversations);
    const undo = (): void => this.#watch([this.#store.mark(ids, mark, !on)]);
    this.#watch([this.#store.mark(ids, mark, on)]);
    if (!on) return;
    // What leaves the list says where it went.
    if (mark === 'archived') this.#say(this.#words.wasArchived(ids.length), undo);
    if (mark === 'hidden') this.#say(this.#words.wasHidden(ids.length), undo);
  }

  markRead(conversations: readonly Conversation[]): void {
    for (const { id, unread } of conversations) if (unread > 0) void this.#store.markRead(id);
    const marked = idsOf(conversations.filter(({ marks }) => marks.includes('unread')));
    if (marked.length > 0) this.#watch([this.#store.mark(marked, 'unread', false)]);
  }

  clear(conversations: readonly Conversation[]): void {
    const text = this.#words.wasCleared(conversations.length);
    this.#sayUndoable(text, this.#store.clear(idsOf(conversations)));
  }

  remove(conversations: readonly Conversation[]): void {
    const text = this.#words.wasRemoved(conversations.length);
    this.#sayUndoable(text, this.#store.remove(idsOf(conversations)));
  }

  block({ peer }: Conversation, on: boolean): void {
    this.#watch([this.#people.block([peer.id], on)]);
  }

  /** Leaves a group. */
  leaveGroup({ id }: Conversation): void {
    this.#watch([this.#groups.leave(id)]);
  }

  /** Undoes what was done last. */
  undo(): void {
    const undo = this.#toast()?.undo;
    this.hush();
    undo?.();
  }

  /** Says nothing any more. */
  hush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#toast.set(null);
  }

  #sayUndoable(text: string, removal: Removal): void {
    this.#say(text, () => removal.undo());
    this.#watch([removal.done]);
  }

  #say(text: string, undo: (() => void) | null): void {
    this.hush();
    this.#toast.set({ text, undo });
    this.#timer = setTimeout(() => this.#toast.set(null), SAID);
  }

  #watch(done: readonly Promise<unknown>[]): void {
    Promise.all(done).catch((error: unknown) => {
      // The list shows already that nothing has changed; what is no refusal is a fault of the program.
      if (!(error instanceof ChatError)) throw error;
      this.#say(this.#words.refused, null);
    });
  }
}

function idsOf(conversations: readonly Conversation[]): readonly ConversationId[] {
  return conversations.map(({ id }) => id);
}
