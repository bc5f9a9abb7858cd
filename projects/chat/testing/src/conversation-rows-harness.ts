import {
  BaseHarnessFilters,
  ComponentHarness,
  HarnessPredicate,
  TestElement,
  TestKey,
} from '@angular/cdk/testing';

/** Works with `<chat-conversation-rows>` as its reader does. */
export class ChatConversationRowsHarness extends ComponentHarness {
  static hostSelector = 'chat-conversation-rows';

  /** Finds lists of conversations. */
  static with(options: BaseHarnessFilters = {}): HarnessPredicate<ChatConversationRowsHarness> {
    return new HarnessPredicate(ChatConversationRowsHarness, options);
  }

  readonly #rows = this.locatorForAll('[role="option"]');
  readonly #names = this.locatorForAll('.name-text');
  readonly #previews = this.locatorForAll('.preview-text');
  readonly #labels = this.locatorForAll('.label');
  readonly #selected = this.locatorForOptional('[aria-selected="true"] .label');
  readonly #empty = this.locatorForOptional('.empty');
  readonly #loading = this.locatorForOptional('[role="status"]');

  /** The names of the people, in order. */
  async getNames(): Promise<readonly string[]> {
    return Promise.all((await this.#names()).map((name) => name.text()));
  }

  /** What was last said, in order. */
  async getPreviews(): Promise<readonly string[]> {
    return Promise.all((await this.#previews()).map((preview) => preview.text()));
  }

  /** How the rows are spoken, in order. */
  async getLabels(): Promise<readonly string[]> {
    return Promise.all((await this.#labels()).map((label) => label.text()));
  }

  /** How the open conversation is spoken; null if none is open. */
  async getSelectedLabel(): Promise<string | null> {
    return (await (await this.#selected())?.text()) ?? null;
  }

  /** How many messages are unread, as the badge shows it; null without a badge. */
  async getBadge(name: string): Promise<string | null> {
    const index = (await this.getNames()).indexOf(name);
    const badges = await this.locatorForAll(`[role="option"]:nth-child(${index + 1}) .badge`)();
    return (await badges[0]?.text()) ?? null;
  }

  /** Opens the conversation with somebody. Fails if there is none. */
  async open(name: string): Promise<void> {
    await (await this.#find(name)).click();
  }

  /** Goes into the list with Tab, to the row that it leads to. */
  async focus(): Promise<void> {
    await (await this.locatorFor('[role="option"][tabindex="0"]')()).focus();
  }

  /** Presses a key on the row that has the focus. */
  async pressKey(key: TestKey | string): Promise<void> {
    for (const row of await this.#rows()) {
      if (await row.isFocused()) return row.sendKeys(key);
    }
    throw new Error('No conversation has the focus.');
  }

  /** The name on the row that has the focus; null if none has. */
  async getFocusedName(): Promise<string | null> {
    const names = await this.getNames();
    for (const [index, row] of (await this.#rows()).entries()) {
      if (await row.isFocused()) return names[index] ?? null;
    }
    return null;
  }

  /** What is shown instead of rows; null if there are rows. */
  async getEmptyText(): Promise<string | null> {
    return (await (await this.#empty())?.text()) ?? null;
  }

  /** Asks to load again what failed. Fails if that is not offered. */
  async loadAgain(): Promise<void> {
    await (await this.locatorFor('.empty button')()).click();
  }

  /** Whether it says that conversations are on their way. */
  async isLoading(): Promise<boolean> {
    return (await this.#loading()) !== null;
  }

  async #find(name: string): Promise<TestElement> {
    const index = (await this.getNames()).indexOf(name);
    const row = (await this.#rows())[index];
    if (!row) throw new Error(`There is no conversation with ${name}.`);
    return row;
  }
}
