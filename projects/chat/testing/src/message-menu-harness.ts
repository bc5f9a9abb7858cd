import { BaseHarnessFilters, ComponentHarness, HarnessPredicate } from '@angular/cdk/testing';

/** Works with the open menu of a message. */
export class ChatMessageMenuHarness extends ComponentHarness {
  static hostSelector = 'chat-message-menu';

  /** Finds them. */
  static with(options: BaseHarnessFilters = {}): HarnessPredicate<ChatMessageMenuHarness> {
    return new HarnessPredicate(ChatMessageMenuHarness, options);
  }

  readonly #items = this.locatorForAll('.item');
  readonly #emoji = this.locatorForAll('.emoji:not(.plus)');

  /** What is offered, top to bottom. */
  async getActions(): Promise<readonly string[]> {
    return Promise.all((await this.#items()).map((item) => item.text({ exclude: '.why, .key' })));
  }

  /** Why something cannot be done; null if it can. Fails if it is not offered. */
  async getReason(name: string): Promise<string | null> {
    const at = await this.#find(name);
    const reasons = await this.locatorForAll('.item')();
    const text = await reasons[at]?.text({ exclude: '.label, .key' });
    return text === '' ? null : (text ?? null);
  }

  /** Does something. Fails if it is not offered. */
  async choose(name: string): Promise<void> {
    await (await this.#items())[await this.#find(name)]?.click();
  }

  /** The emoji that are offered at once. */
  async getEmoji(): Promise<readonly string[]> {
    return Promise.all((await this.#emoji()).map((emoji) => emoji.text()));
  }

  /** Puts an emoji on the message, or takes it away. Fails if it is not offered. */
  async react(emoji: string): Promise<void> {
    const at = (await this.getEmoji()).indexOf(emoji);
    if (at < 0) throw new Error(`The menu does not offer ${emoji}.`);
    await (await this.#emoji())[at]?.click();
  }

  async #find(name: string): Promise<number> {
    const names = await this.getActions();
    const at = names.indexOf(name);
    if (at < 0) throw new Error(`The menu offers ${names.join(', ')}, not ${name}.`);
    return at;
  }
}
