import { ComponentHarness, TestKey } from '@angular/cdk/testing';

/** Works with the bar that finds words in a `<chat-message-feed>`. */
export class ChatFeedFindHarness extends ComponentHarness {
  static hostSelector = 'chat-feed-find';

  readonly #field = this.locatorFor('input');
  readonly #place = this.locatorFor('[role="status"]');
  readonly #older = this.locatorForOptional('.older');

  /** Looks for words, in place of those looked for before. */
  async type(words: string): Promise<void> {
    const field = await this.#field();
    await field.setInputValue(words);
    await field.dispatchEvent('input');
  }

  /** Which match is shown and how many there are, as shown. */
  async getPlace(): Promise<string> {
    return (await this.#place()).text();
  }

  /** Goes to the next older match. */
  async goOlder(): Promise<void> {
    await (await this.#field()).sendKeys(TestKey.ENTER);
  }

  /** Goes to the next newer match. */
  async goNewer(): Promise<void> {
    await (await this.#field()).sendKeys({ shift: true }, TestKey.ENTER);
  }

  /** Searches messages that have not been loaded, or gives that up. Fails if that is not offered. */
  async searchOlder(): Promise<void> {
    const button = await this.#older();
    if (!button) throw new Error('There is nothing older to search in.');
    await button.click();
  }

  /** Closes the bar. */
  async close(): Promise<void> {
    await (await this.#field()).sendKeys(TestKey.ESCAPE);
  }
}
