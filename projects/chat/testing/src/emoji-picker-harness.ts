import { ComponentHarness, TestKey } from '@angular/cdk/testing';

/** Works with a `<chat-emoji-picker>`. */
export class ChatEmojiPickerHarness extends ComponentHarness {
  static hostSelector = 'chat-emoji-picker';

  readonly #field = this.locatorFor('input[type="search"]');
  readonly #cells = this.locatorForAll('[role="gridcell"]');
  readonly #headings = this.locatorForAll('[role="rowheader"]');
  readonly #status = this.locatorForAll('[role="status"]');

  /** Looks for an emoji, in place of what was looked for before. */
  async search(words: string): Promise<void> {
    const field = await this.#field();
    await field.setInputValue(words);
    await field.dispatchEvent('input');
  }

  /** Presses a key in the search field. */
  async press(key: TestKey): Promise<void> {
    await (await this.#field()).sendKeys(key);
  }

  /** The emoji that are rendered, in order. */
  async getEmoji(): Promise<readonly string[]> {
    return Promise.all((await this.#cells()).map((cell) => cell.text()));
  }

  /** The headings that are rendered. */
  async getHeadings(): Promise<readonly string[]> {
    return Promise.all((await this.#headings()).map((heading) => heading.text()));
  }

  /** Takes the emoji of this name. Fails if it is not rendered. */
  async pick(label: string): Promise<void> {
    const cell = await this.locatorFor(`[role="gridcell"][aria-label="${label}"]`)();
    await cell.click();
  }

  /** Chooses a skin tone: 0 for none, 1 to 5 from light to dark. */
  async setTone(tone: number): Promise<void> {
    const button = await this.locatorForOptional('button[aria-expanded="false"]')();
    await button?.click();
    const choices = await this.locatorForAll('input[type="radio"]')();
    const choice = choices[tone];
    if (!choice) throw new Error(`There is no skin tone ${tone}.`);
    await choice.click();
  }

  /** What it says: that it loads, has failed, or how many were found. */
  async getStatus(): Promise<string> {
    const texts = await Promise.all((await this.#status()).map((each) => each.text()));
    return texts.filter(Boolean).join(' ');
  }
}
