import { ComponentHarness, TestElement } from '@angular/cdk/testing';

/** What people see and do in what has to do with groups: all by names. */
abstract class GroupPartHarness extends ComponentHarness {
  /** Presses the button of this name. Fails if there is none. */
  async press(name: string): Promise<void> {
    await (await this.#named('button', name)).click();
  }

  /** Names of the buttons, in their order. */
  async getButtons(): Promise<readonly string[]> {
    return Promise.all((await this.locatorForAll('button')()).map(nameOf));
  }

  /** Writes into the field of this name. Fails if there is none. */
  async write(name: string, text: string): Promise<void> {
    const field = await this.#named('input, textarea', name);
    await field.setInputValue(text);
    await field.dispatchEvent('input');
  }

  /** Chooses what a label says: of a row, a type, a length of time. */
  async choose(label: string): Promise<void> {
    for (const each of await this.locatorForAll('label')()) {
      if (!toLine(await each.text()).startsWith(label)) continue;
      return each.click();
    }
    throw new Error(`There is nothing "${label}" to choose.`);
  }

  /** All that is said. */
  async getText(): Promise<string> {
    return toLine(await (await this.host()).text());
  }

  async #named(selector: string, name: string): Promise<TestElement> {
    for (const each of await this.locatorForAll(selector)())
      if ((await nameOf(each)) === name) return each;
    throw new Error(`There is nothing called "${name}".`);
  }
}

/** Works with a `<chat-group-details>`. */
export class ChatGroupDetailsHarness extends GroupPartHarness {
  static hostSelector = 'chat-group-details';

  readonly #members = this.locatorForAll('button.member');
  readonly #actions = this.locatorForAll('[role="menuitem"]');

  /** Names of those in view, with what they are. */
  async getMembers(): Promise<readonly string[]> {
    return Promise.all((await this.#members()).map(nameOf));
  }

  /** Opens the menu of a member, by the beginning of their name. */
  async openMember(name: string): Promise<void> {
    for (const each of await this.#members())
      if ((await nameOf(each)).startsWith(name)) return each.click();
    throw new Error(`There is no member "${name}".`);
  }

  /** Says yes to the question that stands below: presses the last button that cannot be undone. */
  async confirm(): Promise<void> {
    const last = (await this.locatorForAll('button.danger')()).at(-1);
    if (!last) throw new Error('There is nothing to confirm.');
    await last.click();
  }

  /** What the open menu offers; what may not be done in brackets. */
  async getActions(): Promise<readonly string[]> {
    return Promise.all(
      (await this.#actions()).map(async (item) => {
        const off = (await item.getAttribute('aria-disabled')) !== null;
        const text = toLine(await item.text());
        return off ? `(${text})` : text;
      }),
    );
  }
}

/** Works with a `<chat-create-group>`. */
export class ChatCreateGroupHarness extends GroupPartHarness {
  static hostSelector = 'chat-create-group';
}

/** Works with a `<chat-join-group>`. */
export class ChatJoinGroupHarness extends GroupPartHarness {
  static hostSelector = 'chat-join-group';
}

/** Works with a `<chat-join-requests>`. */
export class ChatJoinRequestsHarness extends GroupPartHarness {
  static hostSelector = 'chat-join-requests';
}

async function nameOf(element: TestElement): Promise<string> {
  return toLine((await element.getAttribute('aria-label')) ?? (await element.text()));
}

function toLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
