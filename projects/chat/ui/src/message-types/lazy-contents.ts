import { PendingTasks, Service, Type, inject, signal } from '@angular/core';
import { MessageContent, MessageType } from './message-type';

type Content = Type<MessageContent<unknown>>;

/** Brings the components of types when the first message of each is shown. */
@Service()
export class LazyContents {
  readonly #tasks = inject(PendingTasks);
  readonly #brought = signal<ReadonlyMap<MessageType, Content>>(new Map());
  readonly #asked = new Set<MessageType>();

  /** The component of a type; null where it has none, or while it has not come. A signal. */
  for(type: MessageType): Content | null {
    if (type.component) return type.component;
    const content = this.#brought().get(type) ?? null;
    if (!content && type.load && !this.#asked.has(type)) this.#bring(type, type.load);
    return content;
  }

  #bring(type: MessageType, load: () => Promise<Content>): void {
    this.#asked.add(type);
    this.#tasks.run(async () => {
      try {
        const content = await load();
        this.#brought.update((brought) => new Map(brought).set(type, content));
      } catch {
        // The network may be gone: its words stand in its room, and the next row asks again.
        this.#asked.delete(type);
      }
    });
  }
}
