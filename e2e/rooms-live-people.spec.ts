import { type Browser, type Page } from '@playwright/test';

import type { Emulator } from '../projects/emulator/src/index.ts';
import { type ChatWindow, expect, test } from './story.ts';

const ROOM = 'group:evening-concert';

test.beforeEach(({ emulator }) => {
  emulator.seed('empty');
  emulator.seed({
    people: [
      { userID: 'alice', nick: 'Alice Martin' },
      { userID: 'bob', nick: 'Bob Keller' },
    ],
    conversations: [
      { between: ['alice', 'bob'], messages: [{ from: 'alice', text: 'Come along!' }] },
    ],
    groups: [
      {
        groupID: 'evening-concert',
        type: 'AVChatRoom',
        name: 'Evening concert',
        owner: 'alice',
        members: [],
        messages: [],
      },
    ],
  });
});

/** Goes into the room with a name. */
async function comeIn(chat: ChatWindow): Promise<ChatWindow> {
  await chat.page.goto(`/live?room=${ROOM}`);
  await expect(chat.composer).toBeEditable();
  return chat;
}

/** Somebody without a name, in a browser of their own. */
async function comeInUnnamed(browser: Browser, emulator: Emulator): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  const query = new URLSearchParams({ room: ROOM, emulator: emulator.url });
  await page.goto(`/live?${query.toString()}`);
  await expect(page.getByRole('button', { name: 'Sign in to write' })).toBeVisible();
  return page;
}

const talkOf = (page: Page) => page.getByRole('log');
const countOf = (page: Page) => page.getByText(/^\d+ watching$/);

test('everybody in a live room hears everybody, and who goes is not counted any more', async ({
  browser,
  emulator,
  signIn,
}) => {
  const guest = await comeInUnnamed(browser, emulator);
  const alice = await comeIn(await signIn('alice'));
  const bob = await comeIn(await signIn('bob'));
  for (const { page } of [alice, bob]) await expect(countOf(page)).toHaveText('3 watching');

  await alice.say('The doors are open.');
  await bob.say('Good evening!');
  for (const page of [alice.page, bob.page, guest]) {
    await expect(talkOf(page)).toContainText('The doors are open.');
    await expect(talkOf(page)).toContainText('Good evening!');
  }

  await bob.page.goto('/');
  await expect(countOf(alice.page)).toHaveText('2 watching');
  await guest.context().close();
  await expect(countOf(alice.page)).toHaveText('1 watching');
});

test('who writes too fast sees how long to wait, and sends it then', async ({ signIn }) => {
  const alice = await comeIn(await signIn('alice'));
  const bob = await comeIn(await signIn('bob'));
  // His clock stands still: however slow the machine is, he is too fast.
  await bob.page.clock.setFixedTime(Date.now());
  const send = bob.page.getByRole('button', { name: /^(Send|You can write again)/ });
  await bob.say('One.');
  await bob.say('Two.');
  await expect(send).toHaveAccessibleName(/You can write again in \d+ s/);
  await expect(bob.composer).toHaveValue('Two.');
  await bob.page.clock.setFixedTime(Date.now() + 5000);
  await expect(send).toHaveAccessibleName('Send');
  await bob.composer.press('Enter');
  await expect(bob.composer).toHaveValue('');
  await expect(talkOf(alice.page)).toContainText(/One\..*Two\./s);
});

test('what the service finds too fast waits, and goes out by itself', async ({
  emulator,
  signIn,
}) => {
  const alice = await comeIn(await signIn('alice'));
  const bob = await comeIn(await signIn('bob'));
  const command = 'group_open_http_svc.send_group_msg';
  emulator.faults.add({ fault: 'rate-limit', command, userID: 'bob', times: 2 });
  await bob.say('Bravo!');
  await expect(talkOf(bob.page)).toContainText('Bravo!');
  await expect(talkOf(alice.page)).toContainText('Bravo!');
  expect(emulator.faults.list()).toMatchObject([{ struck: 2 }]);
  await expect(talkOf(alice.page).getByText('Bravo!')).toHaveCount(1);
});
