import { BaseHarnessFilters, ComponentHarness, HarnessPredicate } from '@angular/cdk/testing';

import { ChatMessageFeedHarness } from './message-feed-harness';
import { ChatMessageMenuHarness } from './message-menu-harness';

/** Works with a `<chat-message-pane>`. */
export class ChatMessagePaneHarness extends ComponentHarness {
  static hostSelector = 'chat-message-pane';

  /** Finds them. */
  static with(options: BaseHarnessFilters = {}): HarnessPredicate<ChatMessagePaneHarness> {
    return new HarnessPredicate(ChatMessagePaneHarness, options);
  }

  /** Its messages, where everything is seen and done. */
  readonly getFeed = this.locatorFor(ChatMessageFeedHarness);

  /** The menu of a message; null while none is open. */
  readonly getMenu = this.locatorForOptional(ChatMessageMenuHarness);

  readonly #toast = this.locatorForOptional('chat-pane-toast[data-shown] p');
  readonly #typing = this.locatorForOptional('chat-typing-line p');
  readonly #pinned = this.locatorForOptional('chat-pinned-bar .text');
  readonly #selected = this.locatorForOptional('chat-selection-bar .count');
  readonly #dialog = this.locatorForOptional('chat-dialog-frame dialog');
  readonly #notes = this.locatorForAll('chat-message-note');
  readonly #notice = this.locatorForOptional('chat-feed-notice p');

  /** What is said over the messages: what is being looked for, or what went wrong; null if nothing is. */
  async getNotice(): Promise<string | null> {
    return (await (await this.#notice())?.text()) ?? null;
  }

  /** Tries again what went wrong. Fails if that is not offered. */
  async tryAgain(): Promise<void> {
    await (await this.locatorFor('chat-feed-notice chat-feed-again button')()).click();
  }

  /** Takes away what is said over the messages. */
  async closeNotice(): Promise<void> {
    await (await this.locatorFor('chat-feed-notice .close')()).click();
  }

  /** Opens the menu of the message that says this, as a right click does. */
  async openMenu(text: string): Promise<ChatMessageMenuHarness> {
    const feed = await this.getFeed();
    const [message] = await feed.getMessages({ text });
    if (!message) throw new Error(`No message says “${text}”.`);
    await (await message.host()).rightClick(1, 1);
    const menu = await this.getMenu();
    if (!menu) throw new Error('The message has no menu.');
    return menu;
  }

  /** What is said to have been done; null if nothing is. */
  async getToast(): Promise<string | null> {
    return (await (await this.#toast())?.text()) ?? null;
  }

  /** Undoes what was done. Fails if that is not offered. */
  async undo(): Promise<void> {
    await (await this.locatorFor('chat-pane-toast button')()).click();
  }

  /** Who is shown as writing; null if nobody is. */
  async getTyping(): Promise<string | null> {
    return (await (await this.#typing())?.text()) ?? null;
  }

  /** What the bar of pinned messages shows; null if nothing is pinned. */
  async getPinned(): Promise<string | null> {
    return (await (await this.#pinned())?.text()) ?? null;
  }

  /** What stands under messages: translations, transcripts. */
  async getNotes(): Promise<readonly string[]> {
    return Promise.all((await this.#notes()).map((note) => note.text()));
  }

  /** How many messages are said to be selected; null while none are to be. */
  async getSelected(): Promise<string | null> {
    return (await (await this.#selected())?.text()) ?? null;
  }

  /** Does something with all selected messages. Fails if that is not offered. */
  async chooseForSelected(name: string): Promise<void> {
    await (await this.locatorFor(`chat-selection-bar button[aria-label="${name}"]`)()).click();
  }

  /** The text of the open dialog; null while none is open. */
  async getDialogText(): Promise<string | null> {
    return (await (await this.#dialog())?.text()) ?? null;
  }

  /** Fills in the first field of the open dialog. */
  async fillDialog(text: string): Promise<void> {
    await (await this.locatorFor('chat-dialog-frame :is(input, textarea).field')()).sendKeys(text);
  }

  /** Presses what the open dialog offers, by its words: a button, or what can be ticked. */
  async pressInDialog(name: string): Promise<void> {
    const offered = await this.locatorForAll('chat-dialog-frame button, chat-dialog-frame label')();
    for (const each of offered) if ((await each.text()).includes(name)) return each.click();
    throw new Error(`The dialog does not offer ${name}.`);
  }
}
