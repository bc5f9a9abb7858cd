import { ChatClient, ChatError, HistoryTarget, MessagePage } from 'ngx-tencent-chat/client';
import { ConversationId, Message, MessagePlace } from 'ngx-tencent-chat/models';

import { PageContext } from './draft-page';
import { findFetched, findLoaded } from './history-target';
import { RetryTimers } from './retry-timers';
import { Gap, Thread, isInStep } from './thread';
import {
  ThreadUpdater,
  applyBeginning,
  applyGap,
  applyLoaded,
  applyLoading,
  applyNewest,
  applyOlder,
  applyPage,
} from './thread-updaters';

/** What the loader needs of the store that owns it. */
export interface HistoryHost {
  /** Whether calls reach the service right now. */
  open(): boolean;
  thread(id: ConversationId): Thread;
  /** Changes a conversation that is kept; others stay unknown. */
  update(id: ConversationId, ...updaters: readonly ThreadUpdater[]): void;
}

interface Fetched {
  readonly page: MessagePage;
  readonly context: PageContext;
}

/** How many pages are fetched unasked where the connection broke. */
const unaskedPages = 5;

/** Fetches history, and puts it where it belongs. Failures become state. */
export class HistoryLoader {
  readonly #client: ChatClient;
  readonly #host: HistoryHost;
  readonly #opening = new Map<ConversationId, Promise<void>>();
  readonly #reopening = new RetryTimers<ConversationId>();
  /** The pages that are under way. */
  readonly #fetching = new Set<{ readonly id: ConversationId }>();
  /** How often the connection broke: what was fetched meanwhile may have a gap behind it. */
  #breaks = 0;
  /** Rises when the person leaves: what was fetched for them is not for the next one. */
  #turn = 0;

  constructor(client: ChatClient, host: HistoryHost) {
    this.#client = client;
    this.#host = host;
  }

  /** Loads the newest page, and what was missed, unless all that is there. */
  open(id: ConversationId): Promise<void> {
    const opening = this.#opening.get(id);
    if (opening) return opening;
    if (!isWanting(this.#host.thread(id)) || !this.#host.open()) return Promise.resolve();
    const promise = this.#open(id).finally(() => {
      if (this.#opening.get(id) === promise) this.#opening.delete(id);
    });
    this.#opening.set(id, promise);
    return promise;
  }

  /** Loads the page above all that is loaded. */
  async loadOlder(id: ConversationId): Promise<void> {
    const { older, loading, messages } = this.#host.thread(id);
    const first = messages[0];
    if (older === null || loading || !this.#host.open()) return;
    this.#host.update(id, applyLoading('older'));
    await this.#settle(id, 'older', async () => {
      const around = older === '' && first ? placeOf(first) : null;
      const fetched = await this.#fetch(id, () => this.#ask(id, older, around)).catch(isGone);
      // The thread may have begun elsewhere since: then the page has no place in it.
      const thread = this.#host.thread(id);
      if (thread.older !== older || thread.messages[0]?.id !== first?.id) return [];
      if (fetched === 'gone') return [applyBeginning()];
      return fetched ? [applyOlder(fetched.page, fetched.context, around !== null)] : [];
    });
  }

  /** Loads a page into a gap. Resolves with whether that worked. */
  async loadGap(id: ConversationId, key: string, side: 'above' | 'below'): Promise<boolean> {
    const gap = findGap(this.#host.thread(id), key);
    if (!gap || gap.loading || !this.#host.open()) return false;
    const turn = this.#turn;
    this.#host.update(id, applyGap(key, { loading: true, failure: null }));
    try {
      const take = await this.#askInto(id, gap, side);
      if (turn !== this.#turn) return false;
      this.#host.update(id, ...take, applyGap(key, { loading: false }));
      return true;
    } catch (error) {
      if (!(error instanceof ChatError)) throw error;
      if (turn !== this.#turn) return false;
      this.#host.update(id, applyGap(key, { loading: false, failure: error.toFailure() }));
      return false;
    }
  }

  /** Loads what is around a message or a moment; the key of what was looked for, null if none is there. */
  async seek(id: ConversationId, target: HistoryTarget): Promise<string | null> {
    const known = findLoaded(this.#host.thread(id), target);
    if (known !== undefined) return known;
    const ask = () => this.#client.loadMessagesAt(id, target);
    const [fetched] = await Promise.all([this.#fetch(id, ask), this.open(id)]);
    if (!fetched) return null;
    const { opened, failure } = this.#host.thread(id);
    if (!opened) throw notOpened(failure);
    this.#host.update(id, applyPage(fetched.page, fetched.context));
    return findFetched(this.#host.thread(id), target, fetched.page.messages);
  }

  /** Whether something of a conversation is under way. */
  isBusy(id: ConversationId): boolean {
    return this.#opening.has(id) || [...this.#fetching].some((fetching) => fetching.id === id);
  }

  /** Asks no more for a conversation by itself. */
  letGo(id: ConversationId): void {
    this.#reopening.settle(id);
  }

  /** The connection broke: nothing that is under way reaches up to the present any more. */
  break(): void {
    this.#breaks++;
  }

  /** Opens those again, one after the other: the service allows so many calls a second. */
  async openAll(ids: readonly ConversationId[]): Promise<void> {
    const breaks = this.#breaks;
    const turn = this.#turn;
    for (const id of ids) {
      if (breaks !== this.#breaks || turn !== this.#turn || !this.#host.open()) return;
      await this.open(id);
    }
  }

  /** Forgets everything. */
  clear(): void {
    this.#turn++;
    this.#opening.clear();
    this.#reopening.clear();
  }

  async #open(id: ConversationId): Promise<void> {
    const turn = this.#turn;
    let breaks: number;
    do {
      breaks = this.#breaks;
      if (!isInStep(this.#host.thread(id))) await this.#loadNewest(id);
      if (turn === this.#turn && isInStep(this.#host.thread(id))) await this.#fillMissed(id);
      if (turn !== this.#turn) return;
      // The connection was broken and mended meanwhile: nobody else asks for what was missed.
    } while (breaks !== this.#breaks && this.#host.open() && isWanting(this.#host.thread(id)));
    this.#openLater(id);
  }

  /** Opens it again after a while, if it failed and that may help. */
  #openLater(id: ConversationId): void {
    const thread = this.#host.thread(id);
    if (!isWanting(thread)) return this.#reopening.settle(id);
    const failure = thread.failure ?? thread.gaps.find((gap) => gap.failure)?.failure;
    if (failure?.retryable) this.#reopening.later(id, () => void this.open(id));
  }

  async #loadNewest(id: ConversationId): Promise<void> {
    this.#host.update(id, applyLoading('newest'));
    await this.#settle(id, 'newest', async () => {
      const fetched = await this.#fetch(id, () => this.#client.loadMessages(id, null));
      return fetched ? [applyNewest(fetched.page, fetched.context)] : [];
    });
  }

  /** Loads what was missed while the connection was broken; what is too much stays a gap. */
  async #fillMissed(id: ConversationId): Promise<void> {
    const breaks = this.#breaks;
    for (let pages = 0; pages < unaskedPages; pages++) {
      const gap = this.#host.thread(id).gaps.findLast(isMissed);
      if (!gap || breaks !== this.#breaks || !(await this.loadGap(id, gap.key, 'below'))) return;
    }
    const left = this.#host.thread(id).gaps.filter(isMissed);
    this.#host.update(id, ...left.map(({ key }) => applyGap(key, { missed: false })));
  }

  async #settle(
    id: ConversationId,
    what: 'newest' | 'older',
    fetch: () => Promise<readonly ThreadUpdater[]>,
  ): Promise<void> {
    const turn = this.#turn;
    try {
      const updaters = await fetch();
      if (turn === this.#turn) this.#host.update(id, ...updaters, applyLoaded(what));
    } catch (error) {
      if (!(error instanceof ChatError)) throw error;
      if (turn === this.#turn) this.#host.update(id, applyLoaded(what, error.toFailure()));
    }
  }

  /** A page, and what had been heard when it was asked for; null if the person has left since. */
  async #fetch(id: ConversationId, ask: () => Promise<MessagePage>): Promise<Fetched | null> {
    const turn = this.#turn;
    const breaks = this.#breaks;
    const asked = this.#host.thread(id).changes;
    const fetching = { id };
    this.#fetching.add(fetching);
    const page = await ask().finally(() => this.#fetching.delete(fetching));
    if (turn !== this.#turn) return null;
    return { page, context: { inStep: breaks === this.#breaks, asked } };
  }

  #ask(id: ConversationId, cursor: string, around: MessagePlace | null): Promise<MessagePage> {
    if (around) return this.#client.loadMessagesAt(id, { message: around });
    return this.#client.loadMessages(id, cursor);
  }

  async #askInto(
    id: ConversationId,
    gap: Gap,
    side: 'above' | 'below',
  ): Promise<readonly ThreadUpdater[]> {
    const { key, at, before } = gap;
    const way = side === 'above' ? 'newer' : 'older';
    const edge = this.#host.thread(id).messages[side === 'above' ? at - 1 : at];
    const newest = side === 'below' && before === null;
    const around = gap[way] === '' && edge ? placeOf(edge) : null;
    const fetched = await this.#fetch(id, () =>
      newest ? this.#client.loadMessages(id, null) : this.#ask(id, gap[way], around),
    );
    if (!fetched) return [];
    const { page, context } = fetched;
    if (newest) return [applyNewest(page, context)];
    // The gap may go on elsewhere since: then the page finds its place by what is in it.
    const now = findGap(this.#host.thread(id), key);
    if (!now) return [];
    const same = !around && now[way] === gap[way];
    return [applyPage(page, same ? { ...context, from: { gap: key, side } } : context)];
  }
}

function findGap({ gaps }: Thread, key: string): Gap | undefined {
  return gaps.find((gap) => gap.key === key);
}

function isMissed({ missed, before }: Gap): boolean {
  return missed && before !== null;
}

/** Whether something is missing that is loaded unasked. */
function isWanting(thread: Thread): boolean {
  return !isInStep(thread) || thread.gaps.some(isMissed);
}

/** What was folded away in a room whose service keeps no history cannot be asked for again. */
function isGone(error: unknown): 'gone' {
  const gone = ['not-found', 'unsupported', 'not-allowed'];
  if (error instanceof ChatError && gone.includes(error.code)) return 'gone';
  throw error;
}

function placeOf({ id, sentAt, sequence }: Message): MessagePlace {
  return { id: id ?? '', sentAt, sequence };
}

function notOpened(failure: Thread['failure']): ChatError {
  const message = 'The conversation could not be opened: call it again when the service is there.';
  return new ChatError(failure ?? { code: 'network', message, vendorCode: null, retryable: true });
}
