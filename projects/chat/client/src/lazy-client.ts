import {
  ChatCredential,
  Conversation,
  ConversationId,
  Message,
  Person,
} from 'ngx-tencent-chat/models';
import { Subject } from 'rxjs';

import { ChatClient, HistoryTarget, MessagePage, OutgoingMessage } from './chat-client';
import { ChatError } from './chat-error';
import { ChatEvent } from './chat-event';

/**
 * Brings another client when somebody signs in for the first time, and from then on is that client. So an
 * app's first download holds no adapter. Until then there is nobody to sign out and nothing to call.
 *
 * ```ts
 * withClient(() => new LazyClient(() => import('./my-client').then(({ MyClient }) => new MyClient())))
 * ```
 */
export class LazyClient extends ChatClient {
  readonly #load: () => Promise<ChatClient>;
  readonly #events = new Subject<ChatEvent>();
  #client: ChatClient | null = null;
  #loading: Promise<ChatClient> | null = null;
  #ended = false;
  /** Rises with every sign-in and sign-out, so that what is late can see that it is. */
  #turn = 0;
  #callOff: () => void = () => undefined;

  readonly events = this.#events.asObservable();

  /** @param load Brings the client. Called at the first sign-in, and again only after it failed. */
  constructor(load: () => Promise<ChatClient>) {
    super();
    this.#load = load;
  }

  override async signIn(credential: ChatCredential): Promise<Person> {
    const turn = this.#takeTurn();
    const client = this.#client ?? (await Promise.race([this.#bring(), this.#calledOff()]));
    if (turn !== this.#turn) throw calledOff();
    return client.signIn(credential);
  }

  override async signOut(): Promise<void> {
    this.#takeTurn();
    if (this.#client) await this.#client.signOut();
    else this.#events.next({ type: 'signed-out' });
  }

  override async listConversations(): Promise<readonly Conversation[]> {
    return this.#there().listConversations();
  }

  override async loadMessages(id: ConversationId, cursor: string | null): Promise<MessagePage> {
    return this.#there().loadMessages(id, cursor);
  }

  override async loadMessagesAt(id: ConversationId, target: HistoryTarget): Promise<MessagePage> {
    return this.#there().loadMessagesAt(id, target);
  }

  override async send(message: OutgoingMessage): Promise<Message> {
    return this.#there().send(message);
  }

  override async markRead(id: ConversationId): Promise<void> {
    await this.#there().markRead(id);
  }

  override async react(
    id: ConversationId,
    messageId: string,
    reaction: string,
    on: boolean,
  ): Promise<void> {
    await this.#there().react(id, messageId, reaction, on);
  }

  override async findPeople(ids: readonly string[]): Promise<readonly Person[]> {
    return this.#there().findPeople(ids);
  }

  override readonly commands = this.#through(({ commands }) => commands);
  override readonly rooms = this.#through(({ rooms }) => rooms);
  override readonly search = this.#through(({ search }) => search);
  override readonly conversations = this.#through(({ conversations }) => conversations);
  override readonly groups = this.#through(({ groups }) => groups);
  override readonly topics = this.#through(({ topics }) => topics);
  override readonly live = this.#through(({ live }) => live, {
    // Whoever only reads signs in nowhere: this brings the client too.
    enter: async (id, application) => {
      const client = this.#client ?? (application ? await this.#bring() : this.#there());
      await client.live.enter(id, application);
    },
  });
  override readonly people = this.#through(({ people }) => people);

  override reconnect(): void {
    this.#client?.reconnect();
  }

  override async destroy(): Promise<void> {
    this.#ended = true;
    if (this.#client) {
      this.#takeTurn();
      await this.#client.destroy();
      return;
    }
    await this.signOut();
    this.#events.complete();
  }

  /** Calls off a sign-in that still waits for the client. */
  #takeTurn(): number {
    this.#callOff();
    return ++this.#turn;
  }

  #calledOff(): Promise<never> {
    return new Promise((_, reject) => {
      this.#callOff = () => reject(calledOff());
    });
  }

  #bring(): Promise<ChatClient> {
    this.#loading ??= this.#load().then(
      (client) => this.#keep(client),
      (error: unknown) => {
        this.#loading = null;
        throw notLoaded(error);
      },
    );
    return this.#loading;
  }

  #keep(client: ChatClient): ChatClient {
    if (this.#ended) {
      void client.destroy();
      return client;
    }
    client.events.subscribe(this.#events);
    return (this.#client = client);
  }

  /**
   * Commands that are there when the client is.
   * @param own Those which are there before.
   */
  #through<Commands extends object>(
    pick: (client: ChatClient) => Commands,
    own: Partial<Commands> = {},
  ): Commands {
    return new Proxy({} as Commands, {
      get: (_, name) =>
        own[name as keyof Commands] ??
        ((...args: unknown[]) => this.#call(pick, name as keyof Commands, args)),
    });
  }

  #call<Commands extends object>(
    pick: (client: ChatClient) => Commands,
    name: keyof Commands,
    args: readonly unknown[],
  ): unknown {
    if (!this.#client)
      return Promise.reject(notSignedIn('Nobody is signed in: call login() first.'));
    const commands = pick(this.#client);
    return (commands[name] as (...args: readonly unknown[]) => unknown)(...args);
  }

  #there(): ChatClient {
    if (this.#client) return this.#client;
    throw notSignedIn('Nobody is signed in: call login() first.');
  }
}

function calledOff(): ChatError {
  return notSignedIn('The sign-in was called off: somebody signed out or in meanwhile.');
}

function notSignedIn(message: string): ChatError {
  return new ChatError({ code: 'not-signed-in', message, vendorCode: null, retryable: false });
}

function notLoaded(cause: unknown): ChatError {
  const message = 'The code that speaks to the chat service could not be loaded; see `cause`.';
  return new ChatError({ code: 'network', message, vendorCode: null, retryable: true }, { cause });
}
