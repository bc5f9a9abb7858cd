import { DestroyRef, Service, Signal, inject, signal } from '@angular/core';
import { ChatClient, ChatEvent } from 'ngx-tencent-chat/client';
import { ConversationId, UserId } from 'ngx-tencent-chat/models';

import { Draft, emptyDraft } from './draft';
import type { DraftArchive } from './draft-archive';
import { eraseJournal, noteDrafts, readJournal } from './draft-journal';
import { toRow } from './draft-row';
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
  /** The archive when it has come, and has told all that lay there. */
  #opened: DraftArchive | null = null;
  /** What was changed before the archive came. */
  readonly #early = new Set<ConversationId>();
  /** What was begun before it was known whether something lies there. */
  readonly #begun = new Set<ConversationId>();

  /** Whether drafts survive a reload. Where the browser keeps nothing they live in this window only. */
  readonly durable: Signal<boolean> = this.#durable.asReadonly();

  constructor() {
    const me = inject(SessionStore).me()?.id;
    if (me !== undefined) this.#enter(me);
    const subscription = inject(ChatClient).events.subscribe((event) => this.#hear(event));
    const leaving = new AbortController();
    if (this.#openShelf)
      globalThis.addEventListener('pagehide', () => this.#note(), { signal: leaving.signal });
    inject(DestroyRef).onDestroy(() => {
      leaving.abort();
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
    if (this.#opened) return this.#opened.save(id, draft);
    this.#early.add(id);
    if (before.changedAt === 0) this.#begun.add(id);
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
      this.#erase();
      this.#drafts.clear();
      this.#early.clear();
      this.#begun.clear();
    }
  }

  #enter(owner: UserId): void {
    if (owner === this.#owner) return;
    this.#erase();
    this.#owner = owner;
    if (this.#openShelf) this.#recall(owner);
    this.#archive = this.#open(owner);
  }

  /** What was written last is there at once; with files it comes when they come. */
  #recall(owner: UserId): void {
    for (const [id, row] of readJournal(owner)) {
      if (row.attachments.length === 0) this.#take(owner, id, { ...row, attachments: [] });
    }
  }

  /** The page is left: what has not been put away by now may never be. */
  #note(): void {
    if (this.#owner === null) return;
    const written = this.#drafts.keys().map((id) => [id, toRow(this.#drafts.peek(id))] as const);
    noteDrafts(this.#owner, new Map(written.filter(([, row]) => row.changedAt > 0)));
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
      // What lies there is read before anything is put in its place.
      await archive.load();
      if (owner !== this.#owner) return archive;
      this.#opened = archive;
      for (const id of this.#early) archive.save(id, this.#drafts.peek(id));
      this.#early.clear();
      this.#begun.clear();
      return archive;
    } catch {
      return null;
    }
  }

  #take(owner: UserId, id: ConversationId, draft: Draft): void {
    if (owner !== this.#owner) return;
    const begun = this.#begun.delete(id);
    const now = this.#drafts.peek(id);
    if (draft.changedAt > now.changedAt) this.#drafts.set(id, draft);
    else if (begun && now.editing === null) this.change(id, goOn(draft, now));
  }

  /** Takes away what is kept of a person. */
  #erase(): void {
    if (this.#owner !== null) eraseJournal(this.#owner);
    this.#leave((archive) => archive.erase());
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

/** Somebody wrote before what they had written was there again: they went on from it. */
function goOn(before: Draft, now: Draft): Draft {
  return {
    ...before,
    text: before.text + now.text,
    mentions: [...before.mentions, ...now.mentions],
    quote: now.quote ?? before.quote,
    attachments: [...before.attachments, ...now.attachments],
  };
}
