import { DestroyRef, Service, Signal, inject, signal } from '@angular/core';
import { ChatClient, ChatEvent } from 'ngx-tencent-chat/client';
import { ConversationId, UserId } from 'ngx-tencent-chat/models';

import { Draft, emptyDraft } from './draft';
import type { DraftArchive } from './draft-archive';
import { KeyedSignals } from './keyed-signals';
import { SessionStore } from './session-store';
import { OPEN_SHELF } from './shelf';

/**
 * Keeps what has been written and not sent, a draft for each conversation, over reloads and in all windows
 * of a person; whoever wrote last wins. At sign-out they are gone. Sole writer of that state.
 */
@Service()
export class DraftKeeper {
  readonly #openShelf = inject(OPEN_SHELF);
  readonly #drafts = new KeyedSignals<ConversationId, Draft>(emptyDraft);
  readonly #durable = signal(false);
  #owner: UserId | null = null;
  #archive: Promise<DraftArchive | null> = Promise.resolve(null);
  /** The archive when it has come. */
  #opened: DraftArchive | null = null;

  /** Whether drafts survive a reload. Where the browser keeps nothing they live in this window only. */
  readonly durable: Signal<boolean> = this.#durable.asReadonly();

  constructor() {
    const me = inject(SessionStore).me()?.id;
    if (me !== undefined) this.#enter(me);
    const subscription = inject(ChatClient).events.subscribe((event) => this.#hear(event));
    inject(DestroyRef).onDestroy(() => {
      subscription.unsubscribe();
      this.#leave((archive) => archive.flush().finally(() => archive.close()));
    });
  }

  /** What has been written in a conversation; follows it in a template or `computed()`. */
  draft(id: ConversationId): Draft {
    return this.#drafts.get(id);
  }

  /** Changes a draft; what is not named stays. */
  change(id: ConversationId, changes: Partial<Draft>): void {
    const before = this.#drafts.peek(id);
    const changedAt = Math.max(Date.now(), before.changedAt + 1);
    const draft = { ...before, ...changes, changedAt };
    this.#drafts.set(id, draft);
    this.#opened?.save(id, draft);
  }

  /** Ends a draft: it has been sent, or nobody wants it any more. */
  clear(id: ConversationId): void {
    if (this.#drafts.peek(id).changedAt > 0) this.change(id, emptyDraft);
  }

  /** The text of a conversation's draft; empty when there is none. */
  find(id: ConversationId): string {
    return this.draft(id).text;
  }

  /** Keeps a text. */
  keep(id: ConversationId, text: string): void {
    if (text !== this.#drafts.peek(id).text) this.change(id, { text });
  }

  #hear(event: ChatEvent): void {
    if (event.type === 'ready') this.#enter(event.me.id);
    if (event.type === 'signed-out') {
      this.#leave((archive) => archive.erase());
      this.#drafts.clear();
    }
  }

  #enter(owner: UserId): void {
    if (owner === this.#owner) return;
    this.#leave((archive) => archive.erase());
    this.#owner = owner;
    this.#archive = this.#open(owner);
  }

  /** Nothing that goes wrong with it is worth more than a note: writing goes on without it. */
  async #open(owner: UserId): Promise<DraftArchive | null> {
    if (!this.#openShelf) return null;
    try {
      const shelf = await this.#openShelf();
      const { DraftArchive } = await import('./draft-archive');
      const archive = new DraftArchive(shelf, owner, {
        heard: (id, draft) => this.#take(owner, id, draft),
        durable: (durable) => this.#durable.set(durable && owner === this.#owner),
      });
      if (owner !== this.#owner) return archive;
      this.#opened = archive;
      this.#saveAll(archive);
      void archive.load();
      return archive;
    } catch {
      return null;
    }
  }

  /** What was written before the archive came. */
  #saveAll(archive: DraftArchive): void {
    for (const id of this.#drafts.keys()) {
      const draft = this.#drafts.peek(id);
      if (draft.changedAt > 0) archive.save(id, draft);
    }
  }

  #take(owner: UserId, id: ConversationId, draft: Draft): void {
    if (owner !== this.#owner || draft.changedAt <= this.#drafts.peek(id).changedAt) return;
    this.#drafts.set(id, draft);
  }

  #leave(end: (archive: DraftArchive) => Promise<void>): void {
    // Where the browser lost its store, nothing is left to take away.
    void this.#archive.then((archive) => archive && end(archive)).catch(() => undefined);
    this.#archive = Promise.resolve(null);
    this.#opened = null;
    this.#owner = null;
    this.#durable.set(false);
  }
}
