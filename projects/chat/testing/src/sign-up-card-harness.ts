import { ComponentHarness } from '@angular/cdk/testing';

/** A sign-up list as a user sees it. */
export class ChatSignUpCardHarness extends ComponentHarness {
  static hostSelector = 'chat-sign-up-card';

  /** The names on the list, and on the waiting list. */
  async names(): Promise<{
    readonly people: readonly string[];
    readonly waiting: readonly string[];
  }> {
    return { people: await this.#namesIn('ol'), waiting: await this.#namesIn('ol ~ ol') };
  }

  /** How many are on it, in words. */
  async joined(): Promise<string> {
    return (await this.locatorFor('[role="status"]')()).text();
  }

  /** The words on the buttons. */
  async buttons(): Promise<readonly string[]> {
    const buttons = await this.locatorForAll('button')();
    return Promise.all(buttons.map((button) => button.text()));
  }

  /** Presses a button. */
  async press(words: string): Promise<void> {
    for (const button of await this.locatorForAll('button')())
      if ((await button.text()) === words) return button.click();
    throw new Error(`There is no button "${words}".`);
  }

  /** Why the last answer was not stored; null if it was. */
  async failure(): Promise<string | null> {
    return (await this.locatorForOptional('[role="alert"]')())?.text() ?? null;
  }

  async #namesIn(list: string): Promise<readonly string[]> {
    const names = await this.locatorForAll(`${list} bdi`)();
    const waiting = list === 'ol' ? await this.locatorForAll('ol ~ ol bdi')() : [];
    const texts = await Promise.all(names.map((name) => name.text()));
    return texts.slice(0, texts.length - waiting.length);
  }
}
