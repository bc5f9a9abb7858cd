import { type Locator } from '@playwright/test';
import { type Emulator } from '../projects/emulator/src/index.ts';
import { type ChatWindow, expect } from './story.ts';

/** Two who talk, somebody else, and a group of them. */
export function seedTalk(emulator: Emulator): void {
  emulator.seed('empty');
  emulator.seed({
    people: [
      { userID: 'alice', nick: 'Alice Martin' },
      { userID: 'bob', nick: 'Bob Keller' },
      { userID: 'carol', nick: 'Carol Novak' },
    ],
    conversations: [
      {
        between: ['alice', 'bob'],
        messages: [{ count: 40, text: 'Message {n}.', secondsAgo: 3600, secondsApart: 60 }],
      },
      {
        between: ['alice', 'carol'],
        messages: [{ count: 2, text: 'Hi {n}', secondsAgo: 7200, secondsApart: 60 }],
      },
    ],
    groups: [
      {
        groupID: 'team',
        type: 'Public',
        name: 'The team',
        owner: 'alice',
        members: ['bob', 'carol'],
        messages: [{ from: 'carol', count: 5, text: 'Note {n}.', secondsAgo: 60, secondsApart: 5 }],
      },
    ],
  });
}

type SignIn = (userId: string) => Promise<ChatWindow>;

/** Both have opened what they say to each other. */
export async function bothTalk(signIn: SignIn): Promise<{ alice: ChatWindow; bob: ChatWindow }> {
  const [alice, bob] = [await signIn('alice'), await signIn('bob')];
  await alice.open('Bob Keller');
  await bob.open('Alice Martin');
  for (const window of [alice, bob]) await expect(window.message('Message 40.')).toBeVisible();
  return { alice, bob };
}

/** Both have opened the group. */
export async function bothMeet(signIn: SignIn): Promise<{ alice: ChatWindow; bob: ChatWindow }> {
  const [alice, bob] = [await signIn('alice'), await signIn('bob')];
  for (const window of [alice, bob]) {
    await window.open('The team');
    await expect(window.message('Note 5.')).toBeVisible();
  }
  return { alice, bob };
}

/** Says something, and waits until the service and the other one have it. */
export async function tell(from: ChatWindow, to: ChatWindow, text: string): Promise<Locator> {
  await from.say(text);
  await expect(from.message(text)).toContainText(/Sent|Read/);
  await expect(to.message(text)).toBeVisible();
  return from.message(text);
}

/** Opens the menu of a message, as a right click does. */
export async function menuOf(window: ChatWindow, text: string): Promise<Locator> {
  await window.message(text).getByText(text).first().click({ button: 'right' });
  const menu = window.page.getByRole('menu');
  await expect(menu).toBeVisible();
  return menu;
}

/** What a menu offers under a name. */
export function item(menu: Locator, name: string | RegExp): Locator {
  return menu.getByRole('menuitem', { name, exact: true });
}

/** Does something with a message, by its menu. */
export async function choose(window: ChatWindow, text: string, action: string): Promise<void> {
  await item(await menuOf(window, text), action).click();
}

/** What people have put on a message. */
export function pillsOf(window: ChatWindow, text: string): Locator {
  return window
    .message(text)
    .getByRole('group', { name: 'Reactions', exact: true })
    .getByRole('button');
}

/** What is said over the messages when something went wrong. */
export function trouble({ page }: ChatWindow, text: string | RegExp): Locator {
  return page.getByRole('main').getByRole('alert').filter({ hasText: text });
}
