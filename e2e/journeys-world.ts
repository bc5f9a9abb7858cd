import { type Locator, type Page } from '@playwright/test';
import type { Emulator } from '../projects/emulator/src/index.ts';
import { expect } from './story.ts';

/** Alice talks with Bob, owns a club with Bob and Carol in it, and does not know Dora yet. */
export function plantJourneys(emulator: Emulator): void {
  emulator.seed('empty');
  emulator.seed({
    people: [
      { userID: 'alice', nick: 'Alice Martin' },
      { userID: 'bob', nick: 'Bob Keller' },
      { userID: 'carol', nick: 'Carol Novak' },
      { userID: 'dora', nick: 'Dóra Lindström' },
    ],
    groups: [
      {
        groupID: 'club',
        type: 'Public',
        name: 'Tea club',
        owner: 'alice',
        members: ['bob', 'carol'],
        messages: [
          { count: 3, from: 'carol', text: 'Note {n}.', secondsAgo: 900, secondsApart: 5 },
        ],
      },
    ],
    conversations: [
      {
        between: ['alice', 'bob'],
        messages: [
          { count: 1, text: 'The kettle is on.', secondsAgo: 7200, secondsApart: 1 },
          { count: 40, text: 'Line {n}.', secondsAgo: 3600, secondsApart: 60 },
        ],
      },
      {
        between: ['alice', 'carol'],
        messages: [{ count: 2, text: 'Hello {n}.', secondsAgo: 300, secondsApart: 10 }],
      },
    ],
  });
}

/** The door shows the people of the server's own emulator; here it is to be that of the test. */
export async function openDoor(page: Page, emulator: Emulator): Promise<void> {
  const people = [{ userID: 'alice', nick: 'Alice Martin', faceUrl: '' }];
  await page.route('**/demo/people', (route) => route.fulfill({ json: people }));
  await page.goto(`/?${new URLSearchParams({ emulator: emulator.url }).toString()}`);
}

/** A person without a mouse: keys only, and the focus is always somewhere. */
export class Hands {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Presses a key, and looks where the focus is then. */
  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    await this.keepsFocus();
  }

  async type(text: string): Promise<void> {
    await this.keepsFocus();
    await this.page.keyboard.type(text);
  }

  /** Presses Tab, or Shift+Tab, until something has the focus; nobody would press more often. */
  async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await expect(target).toBeVisible();
    for (let presses = 0; presses < 40; presses++) {
      if (await hasFocus(target)) return;
      await this.page.keyboard.press(key);
    }
    throw new Error(`${key} does not lead there: ${target.toString()}`);
  }

  /** Goes to something by Tab, and presses it. */
  async use(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await this.tabTo(target, key);
    await this.press('Enter');
  }

  /** Goes down a list or a menu, to something. */
  async downTo(target: Locator, key = 'ArrowDown'): Promise<void> {
    await expect(target).toBeVisible();
    for (let presses = 0; presses < 30; presses++) {
      if (await hasFocus(target)) return;
      await this.#move(key);
    }
    throw new Error(`${key} does not lead there: ${target.toString()}`);
  }

  /** Presses a key, and waits for the focus to follow: the next press would lead past it. */
  async #move(key: string): Promise<void> {
    const before = await this.page.evaluateHandle(() => document.activeElement);
    await this.page.keyboard.press(key);
    const moved = () => this.page.evaluate((was) => document.activeElement !== was, before);
    await expect.poll(moved, { message: `${key} moves the focus` }).toBe(true);
  }

  /** The focus is never lost: it may be on its way for a moment. */
  async keepsFocus(): Promise<void> {
    const place = () => this.page.evaluate(() => document.activeElement?.tagName ?? 'nowhere');
    await expect.poll(place, { message: 'the focus is somewhere' }).not.toBe('BODY');
  }
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.first().evaluate((element) => element === document.activeElement);
}

/** A document that can be sent. */
export const leaflet = {
  name: 'leaflet.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4 tea'),
};
