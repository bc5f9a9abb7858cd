import {
  BaseHarnessFilters,
  ComponentHarness,
  HarnessPredicate,
  TestKey,
} from '@angular/cdk/testing';

/** Works with a `<chat-message-box>` as its writer does. */
export class ChatMessageBoxHarness extends ComponentHarness {
  static hostSelector = 'chat-message-box';

  /** Finds boxes to write in. */
  static with(options: BaseHarnessFilters = {}): HarnessPredicate<ChatMessageBoxHarness> {
    return new HarnessPredicate(ChatMessageBoxHarness, options);
  }

  readonly #field = this.locatorFor('textarea');
  readonly #button = this.locatorFor('.send');
  readonly #maybe = this.locatorForOptional('.send');
  readonly #count = this.locatorForOptional('.count');
  readonly #status = this.locatorFor('.limit');

  /** What is written. */
  async getText(): Promise<string> {
    return (await this.#field()).getProperty('value');
  }

  async getPlaceholder(): Promise<string | null> {
    return (await this.#field()).getAttribute('placeholder');
  }

  /** Writes, in place of what is written. */
  async write(text: string): Promise<void> {
    await (await this.#field()).setInputValue(text);
    await (await this.#field()).dispatchEvent('input');
  }

  /** Presses Enter, alone or with Shift. */
  async pressEnter({ shift = false } = {}): Promise<void> {
    await (await this.#field()).sendKeys({ shift }, TestKey.ENTER);
  }

  /** Presses the button. */
  async pressSend(): Promise<void> {
    await (await this.#button()).click();
  }

  /** Writes a text and sends it with Enter. */
  async send(text: string): Promise<void> {
    await this.write(text);
    await this.pressEnter();
  }

  /** Whether what is written can be sent. */
  async canSend(): Promise<boolean> {
    const button = await this.#maybe();
    return button !== null && (await button.getAttribute('aria-disabled')) !== 'true';
  }

  async isDisabled(): Promise<boolean> {
    return (await this.#field()).getProperty('disabled');
  }

  async focus(): Promise<void> {
    await (await this.#field()).focus();
  }

  async blur(): Promise<void> {
    await (await this.#field()).blur();
  }

  async isFocused(): Promise<boolean> {
    return (await this.#field()).isFocused();
  }

  /** How much is left of the limit, as shown; null while it does not matter. */
  async getCount(): Promise<string | null> {
    return (await (await this.#count())?.text()) ?? null;
  }

  /** What is spoken about the limit; empty while it is kept. */
  async getStatus(): Promise<string> {
    return (await this.#status()).text();
  }

  /** Pastes files. */
  async paste(...files: readonly File[]): Promise<void> {
    const clipboardData = { types: ['Files'], files };
    await (await this.#field()).dispatchEvent('paste', { clipboardData: clipboardData as never });
    await this.forceStabilize();
  }

  /** Presses a key in the field. */
  async pressKey(key: TestKey | string): Promise<void> {
    await (await this.#field()).sendKeys(key);
  }

  /** The names of what is attached, as the buttons say that take it away. */
  async getAttachments(): Promise<readonly string[]> {
    const buttons = await this.locatorForAll('chat-box-tray .remove')();
    const names = await Promise.all(buttons.map((button) => button.getAttribute('aria-label')));
    return names.map((name) => (name ?? '').replace(/^Remove /, ''));
  }

  /** Takes an attachment away. Fails if there is none of this name. */
  async removeAttachment(name: string): Promise<void> {
    await (await this.locatorFor(`.remove[aria-label="Remove ${name}"]`)()).click();
  }

  /** What did not work, a sentence each. */
  async getProblems(): Promise<readonly string[]> {
    const texts = await this.locatorForAll('chat-box-notices .text')();
    return Promise.all(texts.map((text) => text.text()));
  }

  /** What is answered to or edited: its title and its text; null if nothing is. */
  async getContext(): Promise<readonly string[] | null> {
    const texts = await this.locatorForAll('chat-box-context .title, chat-box-context .text')();
    return texts.length > 0 ? Promise.all(texts.map((text) => text.text())) : null;
  }

  /** Ends answering or editing. */
  async endContext(): Promise<void> {
    await (await this.locatorFor('chat-box-context .close')()).click();
  }

  /** What is offered while one writes. */
  async getSuggestions(): Promise<readonly string[]> {
    const options = await this.locatorForAll('[role="option"] .label')();
    return Promise.all(options.map((option) => option.text()));
  }

  /** Why nothing can be written; null if it can. */
  async getReason(): Promise<string | null> {
    return (await (await this.locatorForOptional('chat-box-reason')())?.text()) ?? null;
  }

  /** How many seconds it takes until one can send; null if none. */
  async getWait(): Promise<string | null> {
    return (await (await this.locatorForOptional('.wait')())?.text()) ?? null;
  }

  /** Sends a text that is too long as a file. */
  async sendAsFile(): Promise<void> {
    await (await this.locatorFor('.offer')()).click();
  }

  /** Whether one can speak. */
  async canSpeak(): Promise<boolean> {
    const button = await this.locatorForOptional('button[aria-label="Record a voice message"]')();
    return button !== null;
  }
}
