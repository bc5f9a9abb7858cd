import {
  BaseHarnessFilters,
  ComponentHarness,
  HarnessPredicate,
  ModifierKeys,
  TestKey,
} from '@angular/cdk/testing';
import { ChatFeedFindHarness } from './feed-find-harness';
import { ChatMessageBubbleHarness, MessageBubbleHarnessFilters } from './message-bubble-harness';

/** Works with a `<chat-message-feed>` as its reader does. Where there is no layout, all of it is seen. */
export class ChatMessageFeedHarness extends ComponentHarness {
  static hostSelector = 'chat-message-feed';

  /** Finds feeds. */
  static with(options: BaseHarnessFilters = {}): HarnessPredicate<ChatMessageFeedHarness> {
    return new HarnessPredicate(ChatMessageFeedHarness, options);
  }

  readonly #articles = this.locatorForAll('article');
  readonly #days = this.locatorForAll('.day-name');
  readonly #unread = this.locatorForOptional('.unread');
  readonly #edge = this.locatorForOptional('chat-feed-edge:not([data-gap])');
  readonly #blank = this.locatorForOptional('chat-feed-blank');
  readonly #again = this.locatorForOptional('chat-feed-edge button, chat-feed-blank button');
  readonly #buttons = this.locatorForAll('.aids button');
  readonly #gaps = this.locatorForAll('chat-feed-edge[data-gap]');
  readonly #log = this.locatorForAll('[role="log"] p');

  /** The messages shown, oldest first. */
  async getMessages(
    filters: MessageBubbleHarnessFilters = {},
  ): Promise<readonly ChatMessageBubbleHarness[]> {
    return this.locatorForAll(ChatMessageBubbleHarness.with(filters))();
  }

  /** What the messages shown say, oldest first. */
  async getTexts(): Promise<readonly string[]> {
    return Promise.all((await this.getMessages()).map((message) => message.getText()));
  }

  /** The accessible names of the messages shown. */
  async getNames(): Promise<readonly (string | null)[]> {
    return Promise.all((await this.#articles()).map((each) => each.getAttribute('aria-label')));
  }

  /** The days that are named between messages. */
  async getDays(): Promise<readonly string[]> {
    return Promise.all((await this.#days()).map((day) => day.text()));
  }

  /** Whether the line of unread messages is shown. */
  async hasUnreadLine(): Promise<boolean> {
    return (await this.#unread()) !== null;
  }

  /** What the message says that the line of unread messages stands above; null if there is no line. */
  async getUnreadText(): Promise<string | null> {
    const text = await this.locatorForOptional('.unread ~ article .text')();
    return text ? text.getProperty<string>('textContent') : null;
  }

  /** What stands above the oldest message; null if there are no messages. */
  async getEdgeText(): Promise<string | null> {
    return (await (await this.#edge())?.text()) ?? null;
  }

  /** What is shown instead of messages; null if there are some. */
  async getBlankText(): Promise<string | null> {
    return (await (await this.#blank())?.text()) ?? null;
  }

  /** Asks to load again what failed to load. */
  async loadAgain(): Promise<void> {
    const button = await this.#again();
    if (!button) throw new Error('The feed does not offer to load again.');
    await button.click();
  }

  /** What stands where messages may be missing, top to bottom; empty if none are. */
  async getGapTexts(): Promise<readonly string[]> {
    return Promise.all((await this.#gaps()).map((gap) => gap.text()));
  }

  /** Asks to load what is missing. Fails if that is not offered. */
  async fillGap(): Promise<void> {
    await (await this.locatorFor('chat-feed-edge[data-gap] button')()).click();
  }

  /** The names of the buttons that lead to other messages, top to bottom. */
  async getButtons(): Promise<readonly string[]> {
    const names = (await this.#buttons()).map((button) => button.getAttribute('aria-label'));
    return (await Promise.all(names)).map((name) => name ?? '');
  }

  /** Presses one of those buttons. Fails if there is none of this name. */
  async press(name: string | RegExp): Promise<void> {
    for (const button of await this.#buttons()) {
      const label = await button.getAttribute('aria-label');
      if (typeof name === 'string' ? label === name : name.test(label ?? '')) return button.click();
    }
    throw new Error(`There is no button ${name.toString()}.`);
  }

  /** What the message says that a jump has just led to; null if none has. */
  async getHighlightedText(): Promise<string | null> {
    for (const message of await this.getMessages()) {
      const host = await message.host();
      if ((await host.getAttribute('data-highlighted')) !== null) return message.getText();
    }
    return null;
  }

  /** The bar that finds words; null while it is closed. */
  readonly getFind = this.locatorForOptional(ChatFeedFindHarness);

  /** What has been spoken of late. */
  async getAnnouncements(): Promise<readonly string[]> {
    return Promise.all((await this.#log()).map((line) => line.text()));
  }

  /** Goes into the feed with Tab, to the message that it leads to. */
  async focus(): Promise<void> {
    await (await this.locatorFor('article[tabindex="0"]')()).focus();
  }

  /** Presses a key on the message that has the focus. */
  async pressKey(key: TestKey | string, modifiers: ModifierKeys = {}): Promise<void> {
    for (const article of await this.#articles()) {
      if (await article.isFocused()) return article.sendKeys(modifiers, key);
    }
    throw new Error('No message has the focus.');
  }

  /** What the message says that has the focus; null if none has. */
  async getFocusedText(): Promise<string | null> {
    const articles = await this.#articles();
    const messages = await this.getMessages();
    for (const [index, article] of articles.entries()) {
      if (await article.isFocused()) return (await messages[index]?.getText()) ?? null;
    }
    return null;
  }
}
