import { ActionWords } from 'ngx-tencent-chat/i18n';
import { Message, Person, Room } from 'ngx-tencent-chat/models';

/** Where an action is offered: in a message's menu, in the bar beside it, in the bar of selected ones. */
export type ActionPlace = 'menu' | 'toolbar' | 'selection';

/** What a pane can do with messages, for actions to call. What goes wrong it tells by itself. */
export interface ActionPane {
  /** Whether an action is for messages of this conversation; all are by default. */
  offers?(action: string): boolean;
  /** Begins an answer that quotes the message. */
  reply(message: Message): void;
  /** Begins to change what an own message says. */
  edit(message: Message): void;
  /** Puts an emoji on a message, or takes the own one away. */
  react(message: Message, reaction: string, on: boolean): void;
  /** Opens the choice of all emoji. */
  pickReaction(message: Message): void;
  /** Shows who has reacted. */
  showReactors(message: Message): void;
  copy(messages: readonly Message[]): void;
  /** Where a message can be reached; null if the app does not say. */
  linkOf(message: Message): string | null;
  copyLink(message: Message): void;
  /** Asks where messages are to go, and sends them there. */
  forward(messages: readonly Message[]): void;
  /** Begins to select, with this message. */
  select(message: Message): void;
  pin(message: Message, on: boolean): void;
  star(messages: readonly Message[]): void;
  /** Shows what a message says in the reader's language, or no longer. */
  translate(message: Message): void;
  /** Shows what is said in a voice message, or no longer. */
  transcribe(message: Message): void;
  /** Shows when a message was sent, and who has read it. */
  showInfo(message: Message): void;
  /** Shows who somebody is. */
  person(id: string): void;
  /** Whether the app takes reports. */
  readonly takesReports: boolean;
  report(message: Message): void;
  /** Asks for a reason, then takes a message back for everybody. */
  recall(message: Message): void;
  /** Deletes messages for the signed-in person, who can undo it for a while. */
  remove(messages: readonly Message[]): void;
  retry(message: Message): void;
  /** Takes a message away that was not sent. */
  cancel(message: Message): void;
}

/** What actions see of the message they are offered for. */
export interface ActionContext {
  readonly message: Message;
  /** All messages it is about: several where they were selected. */
  readonly messages: readonly Message[];
  /** What the signed-in person may do in the conversation; null while that is not known. */
  readonly room: Room | null;
  readonly me: Person | null;
  /** The time, in milliseconds since 1970. */
  readonly now: number;
  /** Whether there is a connection. */
  readonly online: boolean;
  readonly pinned: boolean;
  readonly starred: boolean;
  /** What stands under the message. */
  readonly note: 'translation' | 'transcript' | null;
  /** How long own messages can be taken back, in milliseconds. */
  readonly recallWindow: number;
  readonly words: ActionWords;
  /** What searches find in the message: '' where it has no words. */
  readonly text: string;
  readonly pane: ActionPane;
}

/**
 * Something that can be done with a message.
 *
 * @example
 * const remind: MessageAction = {
 *   id: 'remind',
 *   label: () => 'Remind me',
 *   icon: 'M10 4v6l4 2',
 *   when: ({ message }) => !message.recalled,
 *   run: ({ message }) => addReminder(message.id),
 * };
 */
export interface MessageAction {
  /** Unique. */
  readonly id: string;
  readonly label: (words: ActionWords, context: ActionContext) => string;
  /** The lines of a drawing on a grid of 20, as the `d` of an SVG path. */
  readonly icon: string;
  /** Whether it is offered: no, yes, or why it is shown but cannot be done now. */
  readonly when: (context: ActionContext) => boolean | string;
  readonly run: (context: ActionContext) => void | Promise<void>;
  /** Where it is offered. Defaults to the menu. */
  readonly where?: readonly ActionPlace[];
  /** What comes first is low. Defaults to 500. */
  readonly order?: number;
  /** The key that does it while the message has the focus: a `KeyboardEvent.key`. */
  readonly key?: string;
  /** Whether it takes something away. */
  readonly danger?: boolean;
}
