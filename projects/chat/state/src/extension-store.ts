import { DestroyRef, Service, Signal, computed, inject, signal } from '@angular/core';
import { ChatClient, ChatEvent } from 'ngx-tencent-chat/client';
import { ConversationId } from 'ngx-tencent-chat/models';

import { injectAsked } from './asked';
import { KeyedSignals } from './keyed-signals';

/** What people have added to a message, a poll's votes for instance. */
export type Extensions = Readonly<Record<string, string>>;

/** What is added to a message; null takes away. */
type Changes = Readonly<Record<string, string | null>>;

/** Where a message is: the service's id says it all, but not where to ask. */
type Place = `${ConversationId} ${string}`;

interface Changing {
  readonly place: Place;
  readonly changes: Changes;
}

/** Holds what people have added to messages of the app's own types. Sole writer of that state. */
@Service()
export class ExtensionStore {
  readonly #client = inject(ChatClient);
  readonly #told = new KeyedSignals<Place, Extensions | null>(null);
  readonly #changing = signal<readonly Changing[]>([]);
  readonly #shown = new Map<Place, Signal<Extensions | null>>();
  readonly #asked = injectAsked<Place, Extensions>({
    fetch: (place) => this.#client.commands.loadExtensions(...partsOf(place)),
    put: (place, extensions) => this.#told.set(place, extensions),
    forget: () => this.#forget(),
  });
  /** Rises when the person leaves: what becomes of their changes is not for the next one. */
  #turn = 0;

  constructor() {
    const subscription = this.#client.events.subscribe((event) => this.#hear(event));
    inject(DestroyRef).onDestroy(() => subscription.unsubscribe());
  }

  /**
   * What people have added to a message; null until it is known. Whoever asks first makes it load; what
   * others add comes by itself from then on. The same signal for the same message.
   * @param id The service's id of the message.
   */
  of(conversationId: ConversationId, id: string): Signal<Extensions | null> {
    const place: Place = `${conversationId} ${id}`;
    void this.#asked.follow(place);
    let shown = this.#shown.get(place);
    if (!shown) this.#shown.set(place, (shown = computed(() => this.#show(place))));
    return shown;
  }

  /**
   * Adds to a message, or takes away what is null. It shows at once; if the service refuses, it is taken
   * back and `ChatError` is thrown.
   * @param id The service's id of the message.
   */
  async change(conversationId: ConversationId, id: string, changes: Changes): Promise<void> {
    const turn = this.#turn;
    const place: Place = `${conversationId} ${id}`;
    const changing = { place, changes };
    this.#changing.update((all) => [...all, changing]);
    try {
      const all = await this.#client.commands.changeExtensions(conversationId, id, changes);
      if (turn === this.#turn) this.#take(place, all);
    } finally {
      this.#changing.update((all) => all.filter((one) => one !== changing));
    }
  }

  #show(place: Place): Extensions | null {
    const told = this.#told.get(place);
    const own = this.#changing().filter((one) => one.place === place);
    if (own.length === 0) return told;
    return own.reduce((extensions, { changes }) => withChanges(extensions, changes), told ?? {});
  }

  #hear(event: ChatEvent): void {
    if (event.type !== 'extensions-changed') return;
    this.#take(`${event.conversationId} ${event.id}`, event.extensions);
  }

  #take(place: Place, extensions: Extensions): void {
    this.#asked.supersede(place);
    this.#told.set(place, extensions);
  }

  #forget(): void {
    this.#turn++;
    this.#told.clear();
    this.#shown.clear();
    this.#changing.set([]);
  }
}

function withChanges(extensions: Extensions, changes: Changes): Extensions {
  const after = Object.entries({ ...extensions, ...changes });
  return Object.fromEntries(after.filter((entry): entry is [string, string] => entry[1] !== null));
}

/** Names of conversations may hold spaces; the service's ids do not. */
function partsOf(place: Place): [ConversationId, string] {
  const at = place.lastIndexOf(' ');
  return [place.slice(0, at) as ConversationId, place.slice(at + 1)];
}
