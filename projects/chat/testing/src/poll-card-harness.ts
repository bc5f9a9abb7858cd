import { ComponentHarness, TestKey } from '@angular/cdk/testing';

/** What an answer's own text is beside. */
const ignored = '[aria-hidden], chat-avatar';

/** A poll as a user sees it and votes in it. */
export class ChatPollCardHarness extends ComponentHarness {
  static hostSelector = 'chat-poll-card';

  readonly #choices = this.locatorForAll('input');
  readonly #labels = this.locatorForAll('label');

  readonly #texts = async () => {
    const labels = await this.#labels();
    return Promise.all(labels.map((label) => label.text({ exclude: ignored })));
  };

  async question(): Promise<string> {
    return (await this.locatorFor('legend')()).text();
  }

  /** What stands below the question. */
  async hint(): Promise<string> {
    return (await this.locatorFor('fieldset p')()).text();
  }

  /** The answers with what each has got, as they are spoken: "Tea: 50%, 1 vote: Bob". */
  async results(): Promise<readonly string[]> {
    const choices = await this.#choices();
    const texts = await this.#texts();
    const spoken = await Promise.all(
      choices.map(async (choice) => {
        const id = (await choice.getAttribute('aria-describedby')) ?? '';
        return (await this.locatorFor(`[id="${id}"]`)()).text();
      }),
    );
    return texts.map((text, at) => `${text}: ${spoken[at] ?? ''}`);
  }

  /** What the reader has chosen, by its text. */
  async chosen(): Promise<readonly string[]> {
    const choices = await this.#choices();
    const on = await Promise.all(choices.map((choice) => choice.getProperty<boolean>('checked')));
    return (await this.#texts()).filter((_, at) => on[at]);
  }

  /** Whether a vote can be given. */
  async isOpen(): Promise<boolean> {
    return !(await (await this.locatorFor('fieldset')()).getProperty<boolean>('disabled'));
  }

  /** Presses an answer. */
  async choose(text: string): Promise<void> {
    const texts = await this.#texts();
    const choice = (await this.#choices())[texts.indexOf(text)];
    if (!choice) throw new Error(`There is no answer "${text}".`);
    await choice.click();
  }

  /** Presses a key on the first answer. */
  async type(key: TestKey | string): Promise<void> {
    await (await this.locatorFor('input')()).sendKeys(key);
  }

  /** How many people have voted, in words. */
  async voters(): Promise<string> {
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

  /** Why the last vote was not stored; null if it was. */
  async failure(): Promise<string | null> {
    return (await this.locatorForOptional('[role="alert"]')())?.text() ?? null;
  }
}
