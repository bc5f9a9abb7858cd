import { Component, computed, effect, inject, output, signal, untracked } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { Conversation, ConversationId, kindOf } from 'ngx-tencent-chat/models';
import {
  ConversationStore,
  FolderStore,
  PeopleStore,
  RoomStore,
  SessionStore,
} from 'ngx-tencent-chat/state';
import { RowBar, RowMenu } from 'ngx-tencent-chat/ui';

import { ChatPaneToast } from '../pane-tools/pane-toast';
import {
  builtInConversationActions,
  listConversationActions,
} from './built-in-conversation-actions';
import {
  ConversationActionContext,
  ConversationDesk,
  EDIT_CONVERSATION_ACTIONS,
} from './conversation-action';
import { ChatFolderDialog } from './folder-dialog';
import { ChatLeaveDialog } from './leave-dialog';
import { ListTask } from './list-task';
import { ListWorker } from './list-worker';

/** What is asked before the list. */
interface Asking {
  readonly kind: 'folders' | 'leave';
  readonly conversations: readonly Conversation[];
}

/** Does what is asked of the rows of a list: makes their menus, asks and says what is needed. */
@Component({
  selector: 'chat-list-tools',
  template: `
    <chat-pane-toast [toast]="worker.toast()" (undo)="worker.undo()" />
    @if (asking(); as asking) {
      @if (asking.kind === 'folders') {
        <chat-folder-dialog
          [conversations]="asking.conversations"
          (closed)="this.asking.set(null)"
        />
      } @else if (asking.conversations[0]; as group) {
        <chat-leave-dialog
          [name]="group.peer.name"
          (leave)="worker.leaveGroup(group)"
          (closed)="this.asking.set(null)"
        />
      }
    }
  `,
  providers: [ListWorker],
  imports: [ChatFolderDialog, ChatLeaveDialog, ChatPaneToast],
})
export class ChatListTools {
  readonly #store = inject(ConversationStore);
  readonly #rooms = inject(RoomStore);
  readonly #people = inject(PeopleStore);
  readonly #folders = inject(FolderStore);
  readonly #session = inject(SessionStore);
  readonly #words = inject(CHAT_INTL).talks;
  readonly #actions = inject(EDIT_CONVERSATION_ACTIONS)(builtInConversationActions);
  readonly #task = inject(ListTask);
  protected readonly worker = inject(ListWorker);

  /** Emits a conversation that is to be opened. */
  readonly open = output<ConversationId>();

  protected readonly asking = signal<Asking | null>(null);

  readonly #desk: ConversationDesk = {
    open: ({ id }) => this.open.emit(id),
    pin: (conversations, on) => this.worker.pin(conversations, on),
    mute: (conversations, on) => this.worker.mute(conversations, on),
    mark: (conversations, mark, on) => this.worker.mark(conversations, mark, on),
    markRead: (conversations) => this.worker.markRead(conversations),
    select: ({ id }) => this.#task.begin(id),
    chooseFolders: (conversations) => this.asking.set({ kind: 'folders', conversations }),
    clear: (conversations) => this.worker.clear(conversations),
    remove: (conversations) => this.worker.remove(conversations),
    leave: (conversation) => this.asking.set({ kind: 'leave', conversations: [conversation] }),
    block: (conversation, on) => this.worker.block(conversation, on),
  };

  readonly #one = computed(() => {
    const wish = this.#task.wish();
    return wish?.kind === 'menu' ? this.#contextOf([wish.id]) : null;
  });
  readonly #several = computed(() => {
    const chosen = this.#task.chosen();
    return chosen && this.#contextOf([...chosen]);
  });

  /** The menu of the row that was asked for, or null. */
  readonly menu = computed<RowMenu | null>(() => {
    const [wish, context] = [this.#task.wish(), this.#one()];
    if (wish?.kind !== 'menu' || !context) return null;
    const items = listConversationActions(this.#actions, context);
    return { name: this.#words.menu(context.conversation.peer.name), at: wish.at, items };
  });

  /** What can be done with the rows that are chosen, or null. */
  readonly bar = computed<RowBar | null>(() => {
    const context = this.#several();
    if (!context) return null;
    const forSeveral = this.#actions.filter(({ forSeveral }) => forSeveral);
    const items = listConversationActions(forSeveral, context);
    return { count: context.conversations.length, items };
  });

  constructor() {
    effect(() => {
      const wish = this.#task.wish();
      if (wish)
        untracked(() => (wish.kind === 'remove' ? this.#remove(wish.id) : this.#learn(wish.id)));
    });
  }

  /** Does to the row what was chosen in its menu. */
  chooseOne(id: string): void {
    const context = untracked(this.#one);
    this.#task.wish.set(null);
    this.#run(id, context);
  }

  /** Does to all rows that are chosen what was chosen for them. */
  chooseForAll(id: string): void {
    const context = untracked(this.#several);
    this.#task.end();
    this.#run(id, context);
  }

  #run(id: string, context: ConversationActionContext | null): void {
    if (context) void this.#actions.find((action) => action.id === id)?.run(context);
  }

  #remove(id: ConversationId): void {
    this.#task.wish.set(null);
    const conversation = this.#store.find(id);
    if (conversation && this.#session.open()) this.worker.remove([conversation]);
  }

  /** An owner cannot leave, and whoever is blocked can be let in again: both have to be known. */
  #learn(id: ConversationId): void {
    const loading = kindOf(id) === 'group' ? this.#rooms.load(id) : this.#people.loadAll();
    // What is not known is tried, and refused if it cannot be.
    loading.catch(() => undefined);
  }

  #contextOf(ids: readonly ConversationId[]): ConversationActionContext | null {
    const conversations = ids.flatMap((id) => this.#store.find(id) ?? []);
    const [conversation] = conversations;
    if (!conversation) return null;
    return {
      conversation,
      conversations,
      folders: this.#folders.folders(),
      room: this.#rooms.room(conversation.id)(),
      blocked: this.#people.blocked().includes(conversation.peer.id),
      online: this.#session.connection().phase === 'ready',
      words: this.#words,
      desk: this.#desk,
    };
  }
}
