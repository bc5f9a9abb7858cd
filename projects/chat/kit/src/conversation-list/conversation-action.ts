import { InjectionToken, Provider, inject } from '@angular/core';
import { ConversationWords } from 'ngx-tencent-chat/i18n';
import { Conversation, ConversationMark, Folder, Room } from 'ngx-tencent-chat/models';

/** What the list can do with conversations, for actions to call. What goes wrong it tells by itself. */
export interface ConversationDesk {
  open(conversation: Conversation): void;
  pin(conversations: readonly Conversation[], on: boolean): void;
  mute(conversations: readonly Conversation[], on: boolean): void;
  mark(conversations: readonly Conversation[], mark: ConversationMark, on: boolean): void;
  /** Marks all messages as read, and takes away the mark that says otherwise. */
  markRead(conversations: readonly Conversation[]): void;
  /** Begins to choose, with this conversation. */
  select(conversation: Conversation): void;
  /** Asks into which folders they go. */
  chooseFolders(conversations: readonly Conversation[]): void;
  /** Deletes what was said, for the signed-in person, who can undo it for a while. */
  clear(conversations: readonly Conversation[]): void;
  /** Takes them off the list, for the signed-in person, who can undo it for a while. */
  remove(conversations: readonly Conversation[]): void;
  /** Asks whether a group is to be left, and leaves it. */
  leave(conversation: Conversation): void;
  /** Blocks the other person, or no longer. */
  block(conversation: Conversation, on: boolean): void;
}

/** What actions see of the conversation they are offered for. */
export interface ConversationActionContext {
  readonly conversation: Conversation;
  /** All conversations it is about: several where they were chosen. */
  readonly conversations: readonly Conversation[];
  readonly folders: readonly Folder[];
  /** What the signed-in person may do in it; null while that is not known. */
  readonly room: Room | null;
  /** Whether the other person is blocked. */
  readonly blocked: boolean;
  /** Whether there is a connection. */
  readonly online: boolean;
  readonly words: ConversationWords;
  readonly desk: ConversationDesk;
}

/**
 * Something that can be done with a conversation of the list.
 *
 * @example
 * const assign: ConversationAction = {
 *   id: 'assign',
 *   icon: 'M10 4v12M4 10h12',
 *   label: () => 'Assign to me',
 *   when: ({ conversation }) => conversation.roomType !== 'direct',
 *   run: ({ conversations }) => tickets.assign(conversations),
 * };
 */
export interface ConversationAction {
  /** Tells it from others. */
  readonly id: string;
  /** What is drawn beside it: the path of a drawing on a grid of 20, in lines. */
  readonly icon: string;
  readonly label: (context: ConversationActionContext) => string;
  /** Whether it is offered; a text says why it cannot be done now. */
  readonly when: (context: ConversationActionContext) => boolean | string;
  readonly run: (context: ConversationActionContext) => unknown;
  /** Whether it is offered for several at once, too. False by default. */
  readonly forSeveral?: boolean | undefined;
  /** Whether it destroys something. False by default. */
  readonly danger?: boolean | undefined;
  /** The key that does it too, as the menu shows it. None by default. */
  readonly key?: string | undefined;
}

/** Makes one list of actions of another. */
export type EditConversationActions = (
  actions: readonly ConversationAction[],
) => readonly ConversationAction[];

/** What becomes of the built-in actions here. @internal */
export const EDIT_CONVERSATION_ACTIONS = new InjectionToken<EditConversationActions>(
  'EDIT_CONVERSATION_ACTIONS',
  { factory: () => (actions) => actions },
);

/**
 * Adds actions on conversations, takes some away or puts them in another order.
 *
 * @example
 * provideConversationActions((actions) => [...actions.filter(({ id }) => id !== 'fold'), assign])
 */
export function provideConversationActions(edit: EditConversationActions): Provider {
  return {
    provide: EDIT_CONVERSATION_ACTIONS,
    useFactory: () => {
      const around = inject(EDIT_CONVERSATION_ACTIONS, { skipSelf: true, optional: true });
      return (actions: readonly ConversationAction[]) => edit(around ? around(actions) : actions);
    },
  };
}
