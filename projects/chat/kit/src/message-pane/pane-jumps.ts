import { signal } from '@angular/core';
import { ChatError, HistoryTarget } from 'ngx-tencent-chat/client';
import { ConversationId, Message, MessagePlace } from 'ngx-tencent-chat/models';
import { FeedTarget } from 'ngx-tencent-chat/ui';

/** What has come of what the reader asked for, where that is not simply there. */
export type PaneTrouble =
  { readonly kind: 'nowhere' } | { readonly kind: 'failed'; readonly target: HistoryTarget };

/** A place in another conversation. */
export interface PaneVisit {
  readonly conversationId: ConversationId;
  readonly place: MessagePlace;
}

/** A jump that was made in a pane. */
export interface PaneJump {
  /** The message that was read before it; null at the end. */
  readonly from: MessagePlace | null;
  /** The message that it led to. */
  readonly to: MessagePlace;
}

/** Where a stored message stands, or null. */
export function placeIn(messages: readonly Message[], key: string | null): MessagePlace | null {
  const message = messages.find((each) => each.key === key);
  if (message?.id == null) return null;
  return { id: message.id, sentAt: message.sentAt, sequence: message.sequence };
}

/** Jumps that a pane has followed: another one that opens later leaves them alone. */
const followed = new WeakSet<FeedTarget>();

/** Looks for the places that a reader wants to see. The one asked for last wins. */
export class PaneJumps {
  readonly #seek: (id: ConversationId, target: HistoryTarget) => Promise<string | null>;
  readonly #target = signal<FeedTarget | null>(null);
  readonly #seeking = signal(false);
  #turn = 0;

  /** The message to show. */
  readonly target = this.#target.asReadonly();

  /** Whether a place is being looked for. */
  readonly seeking = this.#seeking.asReadonly();

  /** What went wrong, until somebody has read it. */
  readonly trouble = signal<PaneTrouble | null>(null);

  constructor(seek: (id: ConversationId, target: HistoryTarget) => Promise<string | null>) {
    this.#seek = seek;
  }

  /** Goes to a message, or to the first one of a time. Resolves with whether there is one. */
  async to(id: ConversationId, target: HistoryTarget): Promise<boolean> {
    const turn = this.#begin();
    this.#seeking.set(true);
    try {
      const key = await this.#seek(id, target);
      if (turn !== this.#turn) return true;
      if (key === null) return false;
      this.#target.set({ key });
    } catch (error) {
      if (!(error instanceof ChatError)) throw error;
      if (turn === this.#turn) this.trouble.set({ kind: 'failed', target });
    } finally {
      if (turn === this.#turn) this.#seeking.set(false);
    }
    return true;
  }

  /** Goes where the app asks the panes of a conversation to go: once, though panes come and go. */
  follow(jump: FeedTarget): void {
    if (followed.has(jump)) return;
    // All panes that are open now go there.
    queueMicrotask(() => followed.add(jump));
    this.#begin();
    this.#seeking.set(false);
    this.#target.set(jump);
  }

  /** Forgets what was asked for: another conversation is shown. */
  clear(): void {
    this.#begin();
    this.#seeking.set(false);
    this.#target.set(null);
  }

  #begin(): number {
    this.trouble.set(null);
    return ++this.#turn;
  }
}
