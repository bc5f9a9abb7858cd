import { BaseHarnessFilters, ComponentHarness, HarnessPredicate } from '@angular/cdk/testing';

import { ChatMessageFeedHarness } from './message-feed-harness';

/** Works with a `<chat-message-pane>`. */
export class ChatMessagePaneHarness extends ComponentHarness {
  static hostSelector = 'chat-message-pane';

  /** Finds them. */
  static with(options: BaseHarnessFilters = {}): HarnessPredicate<ChatMessagePaneHarness> {
    return new HarnessPredicate(ChatMessagePaneHarness, options);
  }

  /** Its messages, where everything is seen and done. */
  readonly getFeed = this.locatorFor(ChatMessageFeedHarness);

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
}
