import { type Locator } from '@playwright/test';
import type { Emulator } from '../projects/emulator/src/index.ts';
import { type ChatWindow, expect } from './story.ts';

/** Alice owns a club in which Bob and Carol are. */
export function plantClub(emulator: Emulator): void {
  emulator.seed('empty');
  emulator.seed({
    people: [
      { userID: 'alice', nick: 'Alice Martin' },
      { userID: 'bob', nick: 'Bob Keller' },
      { userID: 'carol', nick: 'Carol Novak' },
      { userID: 'dora', nick: 'Dora Lind' },
    ],
    conversations: [
      {
        between: ['dora', 'carol'],
        messages: [
          { count: 1, from: 'carol', text: 'Hello, Dora.', secondsAgo: 90, secondsApart: 5 },
        ],
      },
    ],
    groups: [
      {
        groupID: 'club',
        type: 'Public',
        name: 'Tea club',
        owner: 'alice',
        members: ['bob', 'carol'],
        messages: [{ count: 3, from: 'carol', text: 'Note {n}.', secondsAgo: 60, secondsApart: 5 }],
      },
    ],
  });
}

/** The details of a group, beside its conversation. */
export class GroupPanel {
  readonly chat: ChatWindow;
  readonly panel: Locator;
  readonly menu: Locator;
  readonly dialog: Locator;

  constructor(chat: ChatWindow) {
    this.chat = chat;
    this.panel = chat.page.getByRole('complementary', { name: 'About this group' });
    this.menu = chat.page.getByRole('menu');
    this.dialog = chat.page.getByRole('dialog');
  }

  /** Opens the details by the name above the conversation. */
  static async open(chat: ChatWindow, group: string): Promise<GroupPanel> {
    await chat.page.getByRole('main').getByRole('button', { name: group, exact: true }).click();
    const details = new GroupPanel(chat);
    await expect(details.panel.getByRole('heading', { name: 'Members' })).toBeVisible();
    return details;
  }

  member(name: string): Locator {
    return this.panel.getByRole('button', { name: new RegExp(`^${name}(,|$)`) });
  }

  button(name: string): Locator {
    return this.panel.getByRole('button', { name, exact: true });
  }

  /** Chooses something from the menu of a member. */
  async choose(name: string, action: string): Promise<void> {
    await this.member(name).click();
    await this.menu.getByRole('menuitem', { name: action }).click();
  }

  /** Answers the question that is asked. */
  async confirm(answer: string): Promise<void> {
    await this.dialog.getByRole('button', { name: answer, exact: true }).click();
    await expect(this.dialog).toHaveCount(0);
  }
}

/** Why nobody can write; where they can, there is none. */
export function whyShut(chat: ChatWindow): Locator {
  return chat.page.locator('chat-box-reason');
}
