import { ComponentHarness, TestElement } from '@angular/cdk/testing';

/** What parts about people have in common: buttons, fields, and what they say. */
abstract class PeopleHarness extends ComponentHarness {
  /** All that it says. */
  async getText(): Promise<string> {
    return (await this.host()).text();
  }

  /** Names of the buttons that can be pressed; of those in an open dialog too. */
  async getButtons(): Promise<readonly string[]> {
    return Promise.all((await this.#buttons()).map((button) => nameOf(button)));
  }

  /** Presses a button, in an open dialog if there is one. */
  async press(name: string): Promise<void> {
    for (const button of (await this.#buttons()).reverse())
      if ((await nameOf(button)) === name) return button.click();
    throw new Error(`There is no button "${name}".`);
  }

  /** Ticks a box, or chooses one of several. */
  async choose(label: string): Promise<void> {
    for (const each of await this.locatorForAll('label')()) {
      if (!(await each.text()).includes(label)) continue;
      return each.click();
    }
    throw new Error(`There is nothing "${label}" to choose.`);
  }

  /** Writes into the field at this place, from 0. */
  async write(text: string, place = 0): Promise<void> {
    const field = (await this.locatorForAll('input.field, textarea.field')())[place];
    await field?.setInputValue(text);
    await field?.dispatchEvent('input');
  }

  /** What the fields hold. */
  async getValues(): Promise<readonly string[]> {
    const fields = await this.locatorForAll('input.field, textarea.field')();
    return Promise.all(fields.map((field) => field.getProperty<string>('value')));
  }

  /** Why something did not work; '' if it did. */
  async getFailure(): Promise<string> {
    return (await this.locatorFor('[role="alert"]')()).text();
  }

  /** What was done last. */
  async getStatus(): Promise<string> {
    return (await this.locatorFor('[role="status"]')()).text();
  }

  async #buttons(): Promise<TestElement[]> {
    const buttons = await this.locatorForAll('button')();
    const open = await Promise.all(buttons.map((button) => button.getAttribute('aria-disabled')));
    return buttons.filter((_, index) => open[index] !== 'true');
  }
}

async function nameOf(button: TestElement): Promise<string> {
  return (await button.getAttribute('aria-label')) ?? (await button.text());
}

/** A profile as a user sees it. */
export class ChatProfileCardHarness extends PeopleHarness {
  static hostSelector = 'chat-profile-card';

  /** The name by which the reader knows them. */
  async getName(): Promise<string> {
    return (await this.locatorFor('h3')()).text();
  }
}

/** Friends and requests as a user sees them. */
export class ChatFriendsHarness extends PeopleHarness {
  static hostSelector = 'chat-friends';

  /** Names in a list: of friends, of requests, of those who are asked. */
  async getNames(list: string): Promise<readonly string[]> {
    for (const rows of await this.locatorForAll('ul')()) {
      if ((await rows.getAttribute('aria-label')) !== list) continue;
      const names = await this.locatorForAll(`ul[aria-label="${list}"] .name`)();
      return Promise.all(names.map((name) => name.text()));
    }
    return [];
  }
}

/** The list of the blocked as a user sees it. */
export class ChatBlockListHarness extends PeopleHarness {
  static hostSelector = 'chat-block-list';
}

/** The own profile as a user sees it. */
export class ChatOwnProfileHarness extends PeopleHarness {
  static hostSelector = 'chat-own-profile';
}
