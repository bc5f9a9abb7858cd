import { BaseHarnessFilters, ComponentHarness, HarnessPredicate } from '@angular/cdk/testing';

/** Narrows the search for bubbles. */
export interface MessageBubbleHarnessFilters extends BaseHarnessFilters {
  /** What it says. */
  readonly text?: string | RegExp;
  /** Whether it is one's own. */
  readonly own?: boolean;
}

/** Works with a `<chat-message-bubble>` as its reader does. */
export class ChatMessageBubbleHarness extends ComponentHarness {
  static hostSelector = 'chat-message-bubble';

  /** Finds bubbles by what they say, and by whose they are. */
  static with(
    options: MessageBubbleHarnessFilters = {},
  ): HarnessPredicate<ChatMessageBubbleHarness> {
    return new HarnessPredicate(ChatMessageBubbleHarness, options)
      .addOption('text', options.text, (bubble, text) =>
        HarnessPredicate.stringMatches(bubble.getText(), text),
      )
      .addOption('own', options.own, async (bubble, own) => (await bubble.isOwn()) === own);
  }

  readonly #text = this.locatorFor('.text');
  readonly #time = this.locatorFor('time');
  readonly #status = this.locatorForOptional('chat-spoken');
  readonly #retry = this.locatorForOptional('button');

  /** What it says, as written. */
  async getText(): Promise<string> {
    return (await this.#text()).getProperty('textContent');
  }

  /** When it was sent, as shown. */
  async getTime(): Promise<string> {
    return (await this.#time()).text();
  }

  /** How far it has come, as spoken; null for messages of others. */
  async getStatus(): Promise<string | null> {
    return (await (await this.#status())?.text()) ?? null;
  }

  async isOwn(): Promise<boolean> {
    return (await (await this.host()).getAttribute('data-own')) !== null;
  }

  /** Whether it can be sent again. */
  async canRetry(): Promise<boolean> {
    return (await this.#retry()) !== null;
  }

  /** Sends it again. Fails if that is not offered. */
  async retry(): Promise<void> {
    const button = await this.#retry();
    if (!button) throw new Error('The message does not offer to be sent again.');
    await button.click();
  }
}
