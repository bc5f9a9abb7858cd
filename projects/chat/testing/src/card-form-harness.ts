import { ComponentHarness, TestElement } from '@angular/cdk/testing';

/** The dialog in which a poll or a sign-up list is made. */
export class ChatCardFormHarness extends ComponentHarness {
  static hostSelector = 'chat-poll-form, chat-sign-up-form';

  /** Writes into the field of this name. */
  async write(name: string, text: string): Promise<void> {
    const field = await this.#field(name);
    await field.setInputValue(text);
    await field.dispatchEvent('input');
  }

  /** What is written in the field of this name. */
  async textOf(name: string): Promise<string> {
    return (await this.#field(name)).getProperty<string>('value');
  }

  /** Presses the box of this name. */
  async tick(name: string): Promise<void> {
    const labels = await this.locatorForAll('label:has([type="checkbox"])')();
    for (const [at, label] of labels.entries())
      if ((await label.text()) === name)
        return (await this.locatorForAll('input[type="checkbox"]')())[at]?.click();
    throw new Error(`There is no box "${name}".`);
  }

  /** The names of the buttons. */
  async buttons(): Promise<readonly string[]> {
    return Promise.all((await this.locatorForAll('button')()).map(nameOf));
  }

  /** Presses a button. */
  async press(name: string): Promise<void> {
    for (const button of await this.locatorForAll('button')())
      if ((await nameOf(button)) === name) return button.click();
    throw new Error(`There is no button "${name}".`);
  }

  /** Whether there is enough to be sent. */
  async canSend(): Promise<boolean> {
    const send = await this.locatorFor('[type="submit"]')();
    return (await send.getAttribute('aria-disabled')) !== 'true';
  }

  async #field(name: string): Promise<TestElement> {
    const labelled = await this.locatorForOptional(`[aria-label="${name}"]`)();
    if (labelled) return labelled;
    const fields = await this.locatorForAll(
      'label:not(:has([type="checkbox"])) :is(input, textarea)',
    )();
    const labels = await this.locatorForAll('label:not(:has([type="checkbox"])) > span')();
    for (const [at, label] of labels.entries()) {
      const field = fields[at];
      if (field && (await label.text()) === name) return field;
    }
    throw new Error(`There is no field "${name}".`);
  }
}

async function nameOf(button: TestElement): Promise<string> {
  return (await button.getAttribute('aria-label')) ?? button.text();
}
