import {
  Component,
  computed,
  effect,
  inject,
  input,
  model,
  signal,
  untracked,
} from '@angular/core';
import { ChatError } from 'ngx-tencent-chat/client';
import { CHAT_INTL, formatAgo } from 'ngx-tencent-chat/i18n';
import { ConversationId, Topic } from 'ngx-tencent-chat/models';
import { NameBook, RoomStore, SessionStore, TopicStore } from 'ngx-tencent-chat/state';
import { injectMessageTypes } from 'ngx-tencent-chat/ui';

import { ChatGroupQuestion } from '../parts/question-dialog';
import { ChatTopicName } from './topic-name';

/** What is asked about topics. */
type TopicDialog =
  | { readonly kind: 'create' }
  | { readonly kind: 'rename'; readonly topic: Topic }
  | { readonly kind: 'remove'; readonly topic: Topic };

/**
 * Lists the topics of a community with what is unread. Who looks after the community makes, renames and
 * ends them here.
 *
 * @example
 * <chat-topic-list [community]="community" [(selected)]="conversation" />
 */
@Component({
  selector: 'chat-topic-list',
  templateUrl: './topic-list.html',
  styleUrls: ['../../../dialog/src/panel.css', './topic-list.css'],
  imports: [ChatGroupQuestion, ChatTopicName],
})
export class ChatTopicList {
  readonly #intl = inject(CHAT_INTL);
  readonly #store = inject(TopicStore);
  readonly #names = inject(NameBook);
  readonly #rooms = inject(RoomStore);
  readonly #session = inject(SessionStore);
  readonly #types = injectMessageTypes();
  protected readonly words = this.#intl.kinds;

  /** Which community. */
  readonly community = input.required<ConversationId>();

  /** The topic that is open, or null. Changes when the user opens another. */
  readonly selected = model<ConversationId | null>(null);

  protected readonly dialog = signal<TopicDialog | null>(null);
  protected readonly failed = signal(false);
  protected readonly topics = computed(() => this.#store.topics(this.community())());
  protected readonly leads = computed(() => {
    const role = this.#rooms.room(this.community())()?.role;
    return role === 'owner' || role === 'admin';
  });
  protected readonly rows = computed(() => {
    const now = Date.now();
    return (this.topics() ?? []).map((topic) => ({
      topic,
      said: this.#describe(topic),
      when: topic.lastMessage ? formatAgo(this.#intl, topic.lastMessage.sentAt, now) : '',
    }));
  });

  constructor() {
    effect(() => {
      const id = this.community();
      if (this.#session.open()) untracked(() => void this.load(id));
    });
  }

  /** Loads the topics, and what one may do with them. */
  protected async load(id: ConversationId): Promise<void> {
    this.failed.set(false);
    try {
      await Promise.all([this.#store.load(id), this.#rooms.load(id)]);
    } catch (error) {
      if (!(error instanceof ChatError)) throw error;
      this.failed.set(true);
    }
  }

  protected readonly create = async (name: string): Promise<void> => {
    const { conversationId } = await this.#store.create(this.community(), { name });
    this.selected.set(conversationId);
  };

  protected readonly rename = async (name: string): Promise<void> => {
    const asked = this.dialog();
    if (asked?.kind === 'rename') await this.#store.change(asked.topic.conversationId, { name });
  };

  protected readonly remove = async (): Promise<void> => {
    const asked = this.dialog();
    if (asked?.kind !== 'remove') return;
    const { conversationId } = asked.topic;
    await this.#store.remove(conversationId);
    if (this.selected() === conversationId) this.selected.set(null);
  };

  #describe({ lastMessage, introduction }: Topic): string {
    if (!lastMessage) return introduction;
    const said = this.#types.preview(lastMessage.body, this.#intl);
    const sender = lastMessage.sender && this.#names.person(lastMessage.sender);
    return sender ? `${sender.name}: ${said}` : said;
  }
}
