import {
  Component,
  DestroyRef,
  ElementRef,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { ChatError } from 'ngx-tencent-chat/client';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { ConversationId, Message, Person, kindOf } from 'ngx-tencent-chat/models';
import {
  ConversationStore,
  MessageStore,
  NameBook,
  RoomStore,
  SessionStore,
} from 'ngx-tencent-chat/state';
import { ChatIcon, findInText, foldText, injectMessageTypes } from 'ngx-tencent-chat/ui';

import { ChatFoundList, FoundSection } from './found-list';
import { FoundRow, FoundTarget, conversationRows, messageRows, nameRows } from './found-rows';
import { isQuery } from './fits-query';
import { MessageSearch } from './message-search';
import { RecentSearches } from './recent-searches';
import { SearchFilters, noFilters, toQuery } from './search-filters';
import { ChatSearchFilterBar } from './search-filter-bar';
import { SearchResults } from './search-results';
import { toPeople } from './search-people';

/** How long nothing is typed before it is looked for, in milliseconds. */
const PAUSE = 250;
/** How near to the end more is loaded, in pixels. */
const NEAR = 400;

let panels = 0;

/** The contents of the search: loaded when somebody first searches. */
@Component({
  selector: 'chat-search-contents',
  templateUrl: './search-contents.html',
  styleUrl: './search-contents.css',
  imports: [ChatFoundList, ChatIcon, ChatSearchFilterBar],
  host: { role: 'search', '[attr.aria-label]': 'intl.title', '(keydown)': 'press($event)' },
})
export class ChatSearchContents {
  readonly #words = inject(CHAT_INTL);
  protected readonly intl = this.#words.search;
  protected readonly again = this.#words.tryAgain;
  protected readonly close = this.#words.close;
  readonly #types = injectMessageTypes();
  readonly #conversations = inject(ConversationStore);
  readonly #names = inject(NameBook);
  readonly #rooms = inject(RoomStore);
  readonly #messages = inject(MessageStore);
  readonly #me = inject(SessionStore).me;
  protected readonly recent = inject(RecentSearches);
  readonly #fits = (message: Message, words: string) => this.#fitsWords(message, words);
  readonly #first = new MessageSearch(this.#fits);
  /** What was found in one of the conversations found. */
  readonly #second = new MessageSearch(this.#fits);
  protected readonly prefix = `chat-search-${++panels}-`;

  readonly conversation = input<ConversationId | null>(null);
  readonly everywhere = input(false);
  readonly pick = output<FoundTarget>();
  readonly closed = output<void>();

  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  protected readonly text = signal('');
  protected readonly filters = signal<SearchFilters>(noFilters);
  protected readonly within = linkedSignal(
    () => this.conversation() !== null && !this.everywhere(),
  );
  protected readonly drilled = signal<FoundTarget | null>(null);
  readonly #place = computed(() => (this.within() ? this.conversation() : null));
  protected readonly placeName = computed(() => {
    const id = this.conversation();
    return id === null ? null : this.#nameOf(id);
  });
  protected readonly drilledName = computed(() => {
    const drilled = this.drilled();
    return drilled && this.#nameOf(drilled.conversationId);
  });
  protected readonly people = computed(() => {
    const place = this.#place();
    const isGroup = place !== null && kindOf(place) === 'group';
    const members = isGroup ? this.#membersOf(place) : [];
    return toPeople(place, this.#me(), members, this.#listed(), this.#words.you);
  });
  readonly #listed = computed(() => this.#names.conversations(this.#conversations.conversations()));
  /** What the reader has asked, as of now. */
  readonly #query = computed(() =>
    toQuery(this.text(), this.#place(), this.filters(), this.#words, Date.now()),
  );
  readonly #search = computed(() => (this.drilled() ? this.#second : this.#first));
  protected readonly results = computed(() => this.#nameAll(this.#search().results()));
  protected readonly sections = computed(() => this.#toSections());
  readonly #rows = computed(() => this.sections().flatMap(({ rows }) => rows));
  protected readonly active = linkedSignal<readonly FoundSection[], string | null>({
    source: this.sections,
    computation: (_, previous) => {
      const kept = previous?.value ?? null;
      return untracked(this.#rows).some(({ id }) => id === kept) ? kept : null;
    },
  });
  protected readonly state = computed(() => {
    const { query, more, failure } = this.results();
    if (!isQuery(this.#query())) return this.filters().period === null ? 'idle' : 'time-only';
    if (failure !== null && this.sections().length === 0) return 'failed';
    if (this.sections().length > 0) return 'found';
    return query === null || more === 'loading' ? 'searching' : 'nothing';
  });
  protected readonly said = computed(() => {
    const { total, conversations } = this.results();
    if (this.state() === 'nothing') return this.intl.nothing;
    if (this.state() !== 'found') return '';
    return this.intl.found(conversations.length > 0 ? null : total);
  });

  constructor() {
    effect((onCleanup) => {
      const query = this.#query();
      const timer = setTimeout(() => {
        this.drilled.set(null);
        void this.#first.look(query);
      }, PAUSE);
      onCleanup(() => clearTimeout(timer));
    });
    effect(() => {
      const place = this.#place();
      if (place !== null && kindOf(place) === 'group')
        untracked(() => void this.#loadMembers(place));
    });
    afterNextRender(() => this.focus());
    inject(DestroyRef).onDestroy(() => this.#second.clear());
  }

  /** Gives the focus to the field, with what stands in it selected. */
  focus(): void {
    this.field().nativeElement.focus({ preventScroll: true });
    this.field().nativeElement.select();
  }

  protected search(text: string): void {
    this.text.set(text);
    this.focus();
  }

  protected choose({ target, id }: FoundRow): void {
    this.recent.add(this.text());
    this.active.set(id);
    if (!target.within) return this.pick.emit(target);
    this.drilled.set(target);
    void this.#second.look({ ...this.#query(), conversationId: target.conversationId });
  }

  protected goBack(): void {
    this.drilled.set(null);
    this.focus();
  }

  protected loadMore(): void {
    void this.#search().loadMore();
  }

  protected follow({ scrollHeight, scrollTop, clientHeight }: HTMLElement): void {
    if (scrollHeight - scrollTop - clientHeight < NEAR && this.results().more === 'some')
      this.loadMore();
  }

  protected press(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.isComposing || event.key !== 'Escape') return;
    event.preventDefault();
    if (this.drilled()) this.goBack();
    else this.closed.emit();
  }

  protected pressInField(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const rows = this.#rows();
    const at = rows.findIndex(({ id }) => id === this.active());
    const row = rows[at];
    if (event.key === 'Enter' && row) this.choose(row);
    else if (event.key === 'Enter') this.recent.add(this.text());
    else if (event.key === 'ArrowDown') this.#activate(at + 1);
    else if (event.key === 'ArrowUp') this.#activate(at - 1);
    else return;
    event.preventDefault();
  }

  #activate(at: number): void {
    const rows = this.#rows();
    if (at >= rows.length - 2 && this.results().more === 'some') this.loadMore();
    this.active.set(rows[Math.min(at, rows.length - 1)]?.id ?? null);
  }

  #toSections(): readonly FoundSection[] {
    if (!isQuery(this.#query())) return [];
    const results = this.results();
    const facts = { intl: this.#words, types: this.#types, now: Date.now() };
    const everywhere = this.#place() === null && this.drilled() === null;
    const named = everywhere ? nameRows(this.#listed(), this.text()) : [];
    const found = everywhere ? conversationRows(results, facts) : messageRows(results, facts);
    const { conversations, messages } = this.intl;
    return [
      { id: 'names', heading: conversations, rows: named },
      { id: 'messages', heading: everywhere ? messages : '', rows: found },
    ].filter(({ rows }) => rows.length > 0);
  }

  async #loadMembers(id: ConversationId): Promise<void> {
    try {
      await this.#rooms.loadMembers(id);
    } catch (error) {
      // Then those are offered who have written what is loaded.
      if (!(error instanceof ChatError)) throw error;
    }
  }

  #membersOf(id: ConversationId): readonly Person[] {
    const members = this.#rooms.members(id)();
    if (members.length > 0) return this.#names.everyone(members);
    const senders = this.#messages
      .thread(id)()
      .messages.map(({ sender }) => this.#names.person(sender));
    return [...new Map(senders.map((sender) => [sender.id, sender])).values()];
  }

  #nameAll(results: SearchResults): SearchResults {
    const conversations = results.conversations.map((found) => ({
      ...found,
      conversation: this.#names.conversation(found.conversation),
      messages: this.#names.messages(found.messages),
    }));
    return { ...results, conversations, messages: this.#names.messages(results.messages) };
  }

  #nameOf(id: ConversationId): string {
    const known = this.#conversations.find(id);
    return known ? this.#names.conversation(known).peer.name : id.slice(id.indexOf(':') + 1);
  }

  #fitsWords({ body }: Message, words: string): boolean {
    const text = this.#types.search(body);
    const all = words.split(/\s+/u).filter(Boolean);
    return all.every((word) => findInText(text, foldText(word)).length > 0);
  }
}
