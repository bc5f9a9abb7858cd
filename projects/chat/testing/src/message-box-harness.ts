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
  readonly #count = this.locatorForOptional('.count');
  readonly #status = this.locatorFor('[role="status"]');

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
    return (await (await this.#button()).getAttribute('aria-disabled')) !== 'true';
  }

  async isDisabled(): Promise<boolean> {
    return (await this.#field()).getProperty('disabled');
  }

  async focus(): Promise<void> {
    await (await this.#field()).focus();
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
}
