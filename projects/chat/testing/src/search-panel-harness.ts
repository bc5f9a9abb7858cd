import { ComponentHarness, TestKey } from '@angular/cdk/testing';

/** Works with a `<chat-search-panel>`. */
export class ChatSearchPanelHarness extends ComponentHarness {
  static hostSelector = 'chat-search-panel';

  readonly #field = this.locatorFor('input[type="search"]');
  readonly #rows = this.locatorForAll('[role="option"]');
  readonly #status = this.locatorForAll(
    '[role="status"], [role="alert"], .notice, .blank, .where, h3',
  );

  /** Looks for words, in place of those looked for before. */
  async search(words: string): Promise<void> {
    const field = await this.#field();
    await field.setInputValue(words);
    await field.dispatchEvent('input');
  }

  /** Presses a key in the field. */
  async press(key: TestKey): Promise<void> {
    await (await this.#field()).sendKeys(key);
  }

  /** Chooses what a filter is to be, by its name and what it says: `filter('Type', 'Pictures')`. */
  async filter(name: string, choice: string): Promise<void> {
    const select = await this.locatorFor(`select[aria-label="${name}"]`)();
    const options = await this.locatorForAll(`select[aria-label="${name}"] option`)();
    const texts = await Promise.all(options.map((option) => option.text()));
    const index = texts.indexOf(choice);
    if (index < 0) throw new Error(`${name} can be ${texts.join(', ')}; not ${choice}.`);
    await select.selectOptions(index);
  }

  /** What was found, a line for each row. */
  async getResults(): Promise<readonly string[]> {
    const texts = await Promise.all((await this.#rows()).map((row) => row.text()));
    return texts.map((text) => text.replace(/\s+/g, ' '));
  }

  /** What is marked in the results. */
  async getHits(): Promise<readonly string[]> {
    const marks = await this.locatorForAll('mark')();
    return Promise.all(marks.map((mark) => mark.text()));
  }

  /** Opens the first row that says this. */
  async open(text: string): Promise<void> {
    for (const row of await this.#rows()) {
      if ((await row.text()).includes(text)) return row.click();
    }
    throw new Error(`No result says "${text}".`);
  }

  /** Presses the button of this name. */
  async pressButton(name: string): Promise<void> {
    for (const button of await this.locatorForAll('button')()) {
      const label = (await button.getAttribute('aria-label')) ?? (await button.text());
      if (label.trim() === name) return button.click();
    }
    throw new Error(`There is no button "${name}".`);
  }

  /** What it says beside the results. */
  async getStatus(): Promise<string> {
    const texts = await Promise.all((await this.#status()).map((each) => each.text()));
    return texts
      .map((text) => text.trim().replace(/\s+/g, ' '))
      .filter(Boolean)
      .join(' ');
  }
}
