import { ChatClient, ChatEvent } from 'ngx-tencent-chat/client';
import { Message } from 'ngx-tencent-chat/models';

/** Hears what a client tells, and waits for what a test wants to hear. */
export class Listener {
  readonly #client: ChatClient;
  heard: ChatEvent[] = [];

  constructor(client: ChatClient) {
    this.#client = client;
    client.events.subscribe((event) => this.heard.push(event));
  }

  /** Forgets what was heard. */
  clear(): void {
    this.heard = [];
  }

  /** Waits until something was heard, and gives it. */
  async hears<T>(what: (event: ChatEvent) => T | undefined | false | null): Promise<T> {
    for (;;) {
      for (const event of this.heard) {
        const found = what(event);
        if (found) return found;
      }
      await new Promise<void>((resolve) => {
        const listening = this.#client.events.subscribe(() => {
          listening.unsubscribe();
          resolve();
        });
      });
    }
  }

  /** Waits for an event of a type, of which something is true. */
  async event<Type extends ChatEvent['type']>(
    type: Type,
    fits: (event: Extract<ChatEvent, { type: Type }>) => boolean = () => true,
  ): Promise<Extract<ChatEvent, { type: Type }>> {
    return this.hears((event) => {
      const one = event as Extract<ChatEvent, { type: Type }>;
      return event.type === type && fits(one) ? one : null;
    });
  }

  /** Waits for a message with this text. */
  async message(text: string): Promise<Message> {
    return this.hears((event) =>
      event.type === 'messages-arrived'
        ? event.messages.find(({ body }) => body.type === 'text' && body.text === text)
        : undefined,
    );
  }
}
