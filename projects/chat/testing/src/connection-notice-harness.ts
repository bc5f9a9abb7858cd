import { BaseHarnessFilters, ComponentHarness, HarnessPredicate } from '@angular/cdk/testing';

/** Works with a `<chat-connection-notice>` as its reader does. */
export class ChatConnectionNoticeHarness extends ComponentHarness {
  static hostSelector = 'chat-connection-notice';

  /** Finds notices. */
  static with(options: BaseHarnessFilters = {}): HarnessPredicate<ChatConnectionNoticeHarness> {
    return new HarnessPredicate(ChatConnectionNoticeHarness, options);
  }

  readonly #status = this.locatorFor('[role="status"]');
  readonly #alert = this.locatorFor('[role="alert"]');
  readonly #action = this.locatorForOptional('button');

  /** What it says; empty when all is well. */
  async getText(): Promise<string> {
    return (await (await this.#status()).text()) || (await (await this.#alert()).text());
  }

  /** Whether it is spoken at once. */
  async isUrgent(): Promise<boolean> {
    return (await (await this.#alert()).text()) !== '';
  }

  /** What it offers to do; null if there is nothing to do but wait. */
  async getAction(): Promise<string | null> {
    return (await (await this.#action())?.text()) ?? null;
  }

  /** Gives the focus to what it offers. Fails if it offers nothing. */
  async focusAction(): Promise<void> {
    const action = await this.#action();
    if (!action) throw new Error('The notice offers nothing to do.');
    await action.focus();
  }

  /** Does what it offers. Fails if it offers nothing. */
  async act(): Promise<void> {
    const action = await this.#action();
    if (!action) throw new Error('The notice offers nothing to do.');
    await action.click();
  }
}
