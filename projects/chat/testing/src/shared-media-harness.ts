import { ComponentHarness, TestKey } from '@angular/cdk/testing';

/** Works with a `<chat-shared-media>`. */
export class ChatSharedMediaHarness extends ComponentHarness {
  static hostSelector = 'chat-shared-media';

  readonly #tabs = this.locatorForAll('[role="tab"]');
  readonly #rows = this.locatorForAll('li');
  readonly #view = this.locatorForOptional('[role="tabpanel"]');

  /** Opens a tab. Fails if there is none of this name. */
  async openTab(name: string): Promise<void> {
    for (const tab of await this.#tabs()) if ((await tab.text()) === name) return tab.click();
    throw new Error(`There is no tab "${name}".`);
  }

  /** Presses a key on the tab that is open. */
  async pressTab(key: TestKey): Promise<void> {
    await (await this.locatorFor('[role="tab"][aria-selected="true"]')()).sendKeys(key);
  }

  /** The name of the tab that is open. */
  async getTab(): Promise<string> {
    return (await this.locatorFor('[role="tab"][aria-selected="true"]')()).text();
  }

  /** What is listed: the names of pictures and films, else the words of a row. */
  async getItems(): Promise<readonly string[]> {
    const tiles = await this.locatorForAll('li > button.tile')();
    if (tiles.length > 0)
      return Promise.all(tiles.map(async (tile) => (await tile.getAttribute('aria-label')) ?? ''));
    const texts = await Promise.all((await this.#rows()).map((row) => row.text()));
    return texts.map((text) => text.trim().replace(/\s+/g, ' '));
  }

  /** Where the links lead. */
  async getLinks(): Promise<readonly string[]> {
    const links = await this.locatorForAll('a')();
    return Promise.all(links.map(async (link) => (await link.getAttribute('href')) ?? ''));
  }

  /** Goes to where the item of this number was sent, counted from 0. */
  async showInConversation(index: number): Promise<void> {
    const button = (await this.locatorForAll('button.jump')())[index];
    if (!button) throw new Error(`There is no item ${index}.`);
    await button.click();
  }

  /** Presses the button of this name. */
  async pressButton(name: string): Promise<void> {
    for (const button of await this.locatorForAll('button')())
      if ((await button.text()).trim() === name) return button.click();
    throw new Error(`There is no button "${name}".`);
  }

  /** All that is said in the open tab. */
  async getText(): Promise<string> {
    return (await (await this.#view())?.text())?.trim().replace(/\s+/g, ' ') ?? '';
  }
}
