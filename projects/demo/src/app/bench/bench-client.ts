import { ChatClient, ChatEvent, MessagePage, OutgoingMessage } from 'ngx-tencent-chat/client';
import { Conversation, ConversationId, Message, Person } from 'ngx-tencent-chat/models';
import {
  SAMPLE_END,
  SAMPLE_PEOPLE,
  makeHistory,
  makeHistoryMessage,
  makePerson,
} from 'ngx-tencent-chat/testing';
import { Observable, Subject } from 'rxjs';

/** How many messages a page of older ones has. */
const PAGE = 50;

/** A request for older messages. */
interface OlderRequest {
  readonly conversationId: ConversationId;
  /** The number behind the newest message that is asked for. */
  readonly end: number;
  readonly answer: (page: MessagePage) => void;
}

/**
 * A chat service that keeps next to nothing: what it tells is made when it is told, so that the
 * memory which is measured is the library's.
 */
export class BenchClient extends ChatClient {
  readonly #me = SAMPLE_PEOPLE[0] ?? makePerson();
  readonly #events = new Subject<ChatEvent>();
  readonly #firstPages = new Map<ConversationId, readonly Message[]>();
  /** The number of the next message of each conversation. */
  readonly #next = new Map<ConversationId, number>();
  #conversations: Conversation[] = [];
  /** When the most recent of the conversations was active. */
  #latest = 0;
  #holding = false;
  #held: OlderRequest[] = [];

  readonly events: Observable<ChatEvent> = this.#events.asObservable();

  override signIn(): Promise<Person> {
    this.#events.next({ type: 'ready', me: this.#me });
    return Promise.resolve(this.#me);
  }

  override signOut(): Promise<void> {
    this.#events.next({ type: 'signed-out' });
    return Promise.resolve();
  }

  override listConversations(): Promise<readonly Conversation[]> {
    return Promise.resolve(this.#conversations);
  }

  override loadMessages(
    conversationId: ConversationId,
    older: string | null,
  ): Promise<MessagePage> {
    if (older === null) return Promise.resolve(toPage(this.#firstPages.get(conversationId) ?? []));
    return new Promise((answer) => {
      this.#held.push({ conversationId, end: Number(older), answer });
      if (!this.#holding) this.answerOlder(PAGE);
    });
  }

  /** All that is there is in the newest page already. */
  override loadMessagesAt(conversationId: ConversationId): Promise<MessagePage> {
    return this.loadMessages(conversationId, null);
  }

  override react(): Promise<void> {
    return Promise.resolve();
  }

  override send({ key, conversationId, body: said }: OutgoingMessage): Promise<Message> {
    const message = this.#makeNext(conversationId);
    const body = { type: 'text', text: said.type === 'text' ? said.text : '' } as const;
    return Promise.resolve({ ...message, key, sender: this.#me, own: true, body });
  }

  override markRead(): Promise<void> {
    return Promise.resolve();
  }

  override findPeople(): Promise<readonly Person[]> {
    return Promise.resolve([]);
  }

  override reconnect(): void {
    this.#events.next({ type: 'link', link: 'up' });
  }

  override destroy(): Promise<void> {
    this.#events.complete();
    return Promise.resolve();
  }

  /** Gives a conversation its messages: all of them are its newest page. */
  serve(conversationId: ConversationId, messages: readonly Message[]): void {
    this.#firstPages.set(conversationId, messages);
    this.#next.set(conversationId, SAMPLE_END);
  }

  /** Forgets a conversation's messages. */
  forget(conversationId: ConversationId): void {
    this.#firstPages.delete(conversationId);
    this.#next.delete(conversationId);
  }

  /** The number of a conversation's newest message. */
  newestOf(conversationId: ConversationId): number {
    return (this.#next.get(conversationId) ?? SAMPLE_END) - 1;
  }

  /** A message arrives. */
  arrive(conversationId: ConversationId): void {
    this.#events.next({ type: 'messages-arrived', messages: [this.#makeNext(conversationId)] });
  }

  /** Whether requests for older messages are left unanswered. */
  hold(on: boolean): void {
    this.#holding = on;
    if (!on) this.answerOlder(PAGE);
  }

  /** Whether somebody waits for older messages of this conversation. */
  isAsked(conversationId: ConversationId): boolean {
    return this.#held.some((request) => request.conversationId === conversationId);
  }

  /** Answers the requests for older messages. */
  answerOlder(count: number): void {
    for (const { conversationId, end, answer } of this.#held.splice(0)) {
      answer(toPage(makeHistory(Math.min(count, end), { conversationId, end })));
    }
  }

  /** Tells the whole conversation list anew. */
  list(conversations: readonly Conversation[]): void {
    this.#conversations = [...conversations];
    this.#latest = conversations[0]?.activeAt ?? 0;
    this.#events.next({ type: 'conversations-listed', conversations });
  }

  /** A message arrives in one of the conversations of the list: it is the most recent one now. */
  bump(index: number): void {
    const known = this.#conversations[index];
    if (!known) return;
    const message = this.#makeNext(known.id);
    const { sender, body, own, sentAt, status, read, recalled } = message;
    const lastMessage = { sender, body, own, sentAt, status, read, recalled };
    const unread = known.unread + 1;
    const conversation = { ...known, unread, lastMessage, activeAt: this.#latest + 1_000 };
    this.#conversations[index] = conversation;
    this.#latest = conversation.activeAt;
    this.#events.next({ type: 'messages-arrived', messages: [message] });
    this.#events.next({ type: 'conversations-changed', conversations: [conversation] });
  }

  #makeNext(conversationId: ConversationId): Message {
    const number = this.#next.get(conversationId) ?? SAMPLE_END;
    this.#next.set(conversationId, number + 1);
    return makeHistoryMessage(number, { conversationId });
  }
}

/** There are always older messages, down to number 0. */
function toPage(messages: readonly Message[]): MessagePage {
  const oldest = messages[0]?.sequence ?? 0;
  return { messages, older: oldest > 0 ? String(oldest) : null, newer: null };
}
