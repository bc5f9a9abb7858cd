import {
  BaseHarnessFilters,
  ComponentHarness,
  HarnessPredicate,
  TestKey,
} from '@angular/cdk/testing';
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
  readonly #edge = this.locatorForOptional('chat-feed-edge');
  readonly #blank = this.locatorForOptional('chat-feed-blank');
  readonly #again = this.locatorForOptional('chat-feed-edge button, chat-feed-blank button');
  readonly #jump = this.locatorForOptional('.jump chat-spoken');
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

  /** What stands where messages may be missing; null if none are. */
  async getGapText(): Promise<string | null> {
    return (await (await this.locatorForOptional('.gap')())?.text()) ?? null;
  }

  /** Asks to load what is missing. Fails if that is not offered. */
  async fillGap(): Promise<void> {
    await (await this.locatorFor('.gap button')()).click();
  }

  /** The name of the button that goes to the newest message; null at the end. */
  async getJumpName(): Promise<string | null> {
    return (await (await this.#jump())?.text()) ?? null;
  }

  /** What has been spoken of late. */
  async getAnnouncements(): Promise<readonly string[]> {
    return Promise.all((await this.#log()).map((line) => line.text()));
  }

  /** Goes into the feed with Tab, to the message that it leads to. */
  async focus(): Promise<void> {
    await (await this.locatorFor('article[tabindex="0"]')()).focus();
  }

  /** Presses a key on the message that has the focus. */
  async pressKey(key: TestKey): Promise<void> {
    for (const article of await this.#articles()) {
      if (await article.isFocused()) return article.sendKeys(key);
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
