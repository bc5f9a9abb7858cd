import { Service, signal } from '@angular/core';
import { Conversation, ConversationId } from 'ngx-tencent-chat/models';
import { RowWish } from 'ngx-tencent-chat/ui';

/** What somebody is doing with the rows of a list: what they asked for, which ones they have chosen. */
@Service({ autoProvided: false })
export class ListTask {
  /** What was asked for last; null once it is done. */
  readonly wish = signal<RowWish | null>(null);

  /** The rows that are chosen; null while none are to be. */
  readonly chosen = signal<ReadonlySet<ConversationId> | null>(null);

  /** Whether anything was asked for since the list is there: what does it comes then. */
  readonly used = signal(false);

  /** The row from which a range goes. */
  #from: ConversationId | null = null;

  /** @param rows The rows, in order. */
  take(wish: RowWish, rows: readonly Conversation[], open: ConversationId | null): void {
    this.used.set(true);
    if (wish.kind === 'choose') this.#choose(wish.id, wish.range, rows, open);
    else this.wish.set(wish);
  }

  /** Begins to choose, with one row. */
  begin(id: ConversationId): void {
    this.#from = id;
    this.used.set(true);
    this.chosen.set(new Set([id]));
  }

  /** Nothing is chosen any more. */
  end(): void {
    this.#from = null;
    this.chosen.set(null);
  }

  #choose(
    id: ConversationId,
    range: boolean,
    rows: readonly Conversation[],
    open: ConversationId | null,
  ): void {
    const from = this.#from ?? open;
    const chosen = new Set(this.chosen());
    if (range && from !== null) idsBetween(rows, from, id).forEach((each) => chosen.add(each));
    else if (!chosen.delete(id)) chosen.add(id);
    this.#from = id;
    this.chosen.set(chosen.size > 0 ? chosen : null);
  }
}

/** Both ends and what stands between them; only the other end if one is not there. */
function idsBetween(
  rows: readonly Conversation[],
  from: ConversationId,
  to: ConversationId,
): readonly ConversationId[] {
  const ends = [from, to].map((end) => rows.findIndex(({ id }) => id === end));
  const [first = -1, last = -1] = ends.toSorted((a, b) => a - b);
  return first < 0 ? [to] : rows.slice(first, last + 1).map(({ id }) => id);
}
