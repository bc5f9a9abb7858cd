import { ComponentHarness, TestKey } from '@angular/cdk/testing';

/** What both ways of finding somebody can do. */
abstract class FinderHarness extends ComponentHarness {
  readonly #field = this.locatorFor('input[role="combobox"]');
  readonly #rows = this.locatorForAll('[role="option"]');

  /** Types in place of what stands in the field. */
  async type(words: string): Promise<void> {
    const field = await this.#field();
    await field.setInputValue(words);
    await field.dispatchEvent('input');
  }

  /** Presses a key in the field. */
  async press(key: TestKey): Promise<void> {
    await (await this.#field()).sendKeys(key);
  }

  /** The names of the rows, as they are spoken. */
  async getRows(): Promise<readonly string[]> {
    const names = await this.locatorForAll('[role="option"] .said')();
    return Promise.all(names.map((name) => name.text()));
  }

  /** The name of the row that Enter would open; null for none. */
  async getActive(): Promise<string | null> {
    const [name] = await this.locatorForAll('[role="option"][aria-selected="true"] .said')();
    return name ? name.text() : null;
  }

  /** The headings of what was found. */
  async getHeadings(): Promise<readonly string[]> {
    return Promise.all((await this.locatorForAll('.heading')()).map((each) => each.text()));
  }

  /** What is marked in the rows. */
  async getHits(): Promise<readonly string[]> {
    return Promise.all((await this.locatorForAll('mark')()).map((mark) => mark.text()));
  }

  /** Opens the first row that says this. */
  async open(text: string): Promise<void> {
    for (const row of await this.#rows()) {
      if ((await row.text()).includes(text)) return row.click();
    }
    throw new Error(`No row says "${text}".`);
  }

  /** Presses the button of this name. */
  async pressButton(name: string): Promise<void> {
    for (const button of await this.locatorForAll('button')()) {
      const label = (await button.getAttribute('aria-label')) ?? (await button.text());
      if (label.trim() === name) return button.click();
    }
    throw new Error(`There is no button "${name}".`);
  }

  /** What it says beside the rows. */
  async getStatus(): Promise<string> {
    const notes = await this.locatorForAll('.note, .blank, [role="status"]')();
    const texts = await Promise.all(notes.map((each) => each.text()));
    return texts
      .map((text) => text.trim().replace(/\s+/g, ' '))
      .filter(Boolean)
      .join(' | ');
  }
}

/** Works with a `<chat-quick-switcher>`. */
export class ChatQuickSwitcherHarness extends FinderHarness {
  static hostSelector = 'chat-quick-switcher';
}

/** Works with a `<chat-start-conversation>`. */
export class ChatStartConversationHarness extends FinderHarness {
  static hostSelector = 'chat-start-conversation';
}
