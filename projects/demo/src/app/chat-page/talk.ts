import {
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  untracked,
  viewChild,
} from '@angular/core';
import { ChatService } from 'ngx-tencent-chat';
import {
  ChatComposer,
  ChatConversationStatus,
  ChatMessagePane,
  FoundTarget,
  provideConversationKinds,
} from 'ngx-tencent-chat/kit';
import { ChatReadingPlace, ChatShell, ChatShellBack, PlaceChange } from 'ngx-tencent-chat/layout';
import { ConversationId, MessagePlace, communityOf, kindOf } from 'ngx-tencent-chat/models';
import { SessionStore, TopicStore } from 'ngx-tencent-chat/state';
import { ChatAvatar, ChatIcon } from 'ngx-tencent-chat/ui';

import { kindOfConversation } from '../conversation-kinds';
import { DetailsPanel, DetailsView } from './details-panel';

/** The open conversation: who it is with, what was said, what is being written. */
@Component({
  selector: 'demo-talk',
  // Here, and not for the whole app: what panes are made of is no part of the first download.
  providers: [provideConversationKinds({ of: kindOfConversation })],
  templateUrl: './talk.html',
  styleUrls: ['./bar.css', './talk.css'],
  imports: [
    ChatAvatar,
    ChatComposer,
    ChatConversationStatus,
    ChatIcon,
    ChatMessagePane,
    ChatReadingPlace,
    ChatShellBack,
  ],
})
export class Talk {
  readonly #chat = inject(ChatService);
  readonly #shell = inject(ChatShell);
  readonly #topics = inject(TopicStore);
  readonly #session = inject(SessionStore);
  protected readonly panel = inject(DetailsPanel);

  readonly conversation = input.required<ConversationId>();

  /** The message at which it is read, from the address. */
  readonly message = input<string>();

  /** Whether it is a stream. */
  readonly live = input(false);

  /** Emits when the reader wants to go back to the list. */
  readonly leave = output<void>();

  /** Emits a message of another conversation that the reader wants to see. */
  readonly visit = output<FoundTarget>();

  /** Emits when the reader has jumped within the conversation. */
  readonly moved = output<PlaceChange>();

  private readonly pane = viewChild.required(ChatMessagePane);
  private readonly composer = viewChild.required(ChatComposer);
  private readonly back = viewChild.required(ChatShellBack);

  protected readonly peer = computed(() => {
    const id = this.conversation();
    const topic = this.#topics.topic(id)() ?? this.#topics.ended(id)();
    const name = topic ? `# ${topic.name}` : id.slice(id.indexOf(':') + 1);
    return this.#chat.conversation(id).details()?.peer ?? { id: name, name, avatarUrl: null };
  });

  /** The community whose topics can be shown: this one, or that of this topic. */
  protected readonly community = computed(() => {
    const id = this.conversation();
    const type = this.#chat.conversation(id).details()?.roomType;
    return communityOf(id) ?? (type === 'community' ? id : null);
  });

  constructor() {
    effect(() => {
      const community = communityOf(this.conversation());
      if (community && this.#session.open()) {
        // Without its name a topic shows its id.
        void untracked(() => this.#topics.load(community).catch(() => undefined));
      }
    });
  }

  protected readonly about = computed<DetailsView>(() => {
    const conversationId = this.conversation();
    return kindOf(conversationId) === 'group'
      ? { kind: 'about', conversationId }
      : { kind: 'profile', personId: conversationId.slice('direct:'.length) };
  });

  /** Takes the focus: to writing, or where there is little room to the way back. */
  focus(): void {
    if (this.#shell.columns() === 1) this.back().focus();
    else this.composer().focus();
  }

  /** Goes to a message of this conversation. */
  jumpTo(place: MessagePlace): void {
    void this.pane().jumpTo({ message: place });
  }

  openStarred(): void {
    this.pane().openStarred();
  }
}
