import { type Locator } from '@playwright/test';
import { type ChatWindow, expect, test } from './story.ts';

test.beforeEach(({ emulator }) => {
  emulator.seed('empty');
  emulator.seed({
    people: [
      { userID: 'alice', nick: 'Alice Martin' },
      { userID: 'bob', nick: 'Bob Keller' },
      { userID: 'carol', nick: 'Carol Novak' },
    ],
    conversations: [
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
        messages: [
          { from: 'carol', count: 60, text: 'Note {n}.', secondsAgo: 3600, secondsApart: 20 },
        ],
      },
    ],
  });
});

const note = (window: ChatWindow, number: number): Locator => window.message(`Note ${number}.`);

async function choose(window: ChatWindow, message: Locator, action: string): Promise<void> {
  const menu = window.page.getByRole('menu');
  // That of before is gone.
  await expect(menu).toHaveCount(0);
  await message
    .getByText(/Note|Hi/)
    .first()
    .click({ button: 'right' });
  await menu.getByRole('menuitem', { name: action, exact: true }).click();
}

async function bothOpen(
  signIn: (userId: string) => Promise<ChatWindow>,
): Promise<{ alice: ChatWindow; bob: ChatWindow }> {
  const alice = await signIn('alice');
  const bob = await signIn('bob');
  for (const window of [alice, bob]) {
    await window.open('The team');
    await expect(note(window, 60)).toBeVisible();
  }
  return { alice, bob };
}

test('what one pins stands above the messages for both, and leads there', async ({ signIn }) => {
  const { alice, bob } = await bothOpen(signIn);
  await choose(alice, note(alice, 58), 'Pin');
  const bar = (window: ChatWindow) => window.page.getByRole('region', { name: 'Pinned messages' });
  await expect(bar(alice)).toContainText('Note 58.');
  await expect(bar(bob)).toContainText('Note 58.');
  await choose(alice, note(alice, 57), 'Pin');
  await expect(bar(bob)).toContainText('1 of 2');

  await bob.feed.evaluate((feed) => (feed.parentElement!.scrollTop = 0));
  await expect(note(bob, 58)).not.toBeInViewport();
  await bar(bob)
    .getByRole('button', { name: /Note 58/ })
    .click();
  await expect(note(bob, 58)).toBeInViewport();

  await bar(alice).getByRole('button', { name: 'Show all pinned messages' }).click();
  const list = alice.page.getByRole('dialog', { name: 'Pinned messages' });
  await list.getByRole('listitem').filter({ hasText: 'Note 58.' }).getByText('Unpin').click();
  await expect(bar(bob)).not.toContainText('Note 58.');
  await list.getByRole('button', { name: 'Close' }).click();
  await choose(alice, note(alice, 57), 'Unpin');
  await expect(bar(bob)).toHaveCount(0);
  await expect(bar(alice)).toHaveCount(0);
});

test('messages that are selected go to another, one by one', async ({ signIn }) => {
  const { alice } = await bothOpen(signIn);
  const carol = await signIn('carol');
  await choose(alice, note(alice, 57), 'Select');
  const bar = alice.page.getByRole('toolbar').filter({ hasText: 'selected' });
  await expect(bar).toContainText('1 selected');
  await note(alice, 60).click({ modifiers: ['Shift'] });
  await expect(bar).toContainText('4 selected');
  await note(alice, 58).click();
  await expect(bar).toContainText('3 selected');
  await bar.getByRole('button', { name: 'Forward' }).click();
  const dialog = alice.page.getByRole('dialog', { name: 'Forward 3 messages' });
  await dialog.getByRole('searchbox').fill('carol');
  await expect(dialog.getByRole('checkbox')).toHaveCount(1);
  await dialog.getByRole('checkbox', { name: 'Carol Novak' }).check();
  await dialog.getByRole('button', { name: 'Send' }).click();
  await carol.open('Alice Martin');
  for (const number of [57, 59, 60]) await expect(note(carol, number)).toBeVisible();
  await expect(note(carol, 58)).toHaveCount(0);
});

test('messages go to another as one, which opens', async ({ signIn }) => {
  const { alice } = await bothOpen(signIn);
  const carol = await signIn('carol');
  await note(alice, 60).focus();
  await alice.page.keyboard.press('x');
  await alice.page.keyboard.press('ArrowUp');
  await alice.page.keyboard.press('Space');
  const bar = alice.page.getByRole('toolbar').filter({ hasText: '2 selected' });
  await bar.getByRole('button', { name: 'Forward' }).click();
  const dialog = alice.page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: 'Carol Novak' }).check();
  await dialog.getByRole('radio', { name: 'As one message' }).check();
  await dialog.getByRole('button', { name: 'Send' }).click();
  await carol.open('Alice Martin');
  await expect(carol.message('Carol Novak: Note 59.')).toBeVisible();
});

test('Escape leaves the selection; nothing was done', async ({ signIn }) => {
  const { alice } = await bothOpen(signIn);
  await note(alice, 60).focus();
  await alice.page.keyboard.press('x');
  await expect(alice.page.getByRole('checkbox', { checked: true })).toHaveCount(1);
  await alice.page.keyboard.press('Escape');
  await expect(alice.page.getByRole('checkbox')).toHaveCount(0);
  await expect(note(alice, 60)).toBeVisible();
});

test('a star is seen by nobody else', async ({ signIn }) => {
  const { alice, bob } = await bothOpen(signIn);
  await choose(alice, note(alice, 60), 'Star');
  await expect(note(alice, 60).getByRole('img', { name: 'Starred' })).toBeVisible();
  await expect(note(bob, 60).getByRole('img', { name: 'Starred' })).toHaveCount(0);
  await choose(alice, note(alice, 60), 'Remove star');
  await expect(note(alice, 60).getByRole('img', { name: 'Starred' })).toHaveCount(0);
});

test('who has reacted is told by name', async ({ signIn }) => {
  const { alice, bob } = await bothOpen(signIn);
  await note(bob, 60).focus();
  await bob.page.keyboard.press('+');
  await bob.page.getByRole('menu').getByRole('menuitemcheckbox').first().click();
  await expect(note(alice, 60).getByRole('group', { name: 'Reactions' })).toBeVisible();
  await choose(alice, note(alice, 60), 'Who reacted');
  await expect(alice.page.getByRole('dialog', { name: 'Reactions' })).toContainText('Bob Keller');
});

test('without a connection the menu says so, and what is done twice is done once', async ({
  emulator,
  signIn,
}) => {
  const { alice, bob } = await bothOpen(signIn);
  const menu = alice.page.getByRole('menu');
  const refusal = menu.getByRole('menuitem', { name: /Delete for me/ });
  // The code of the menu comes when it is first wanted.
  await note(alice, 60).getByText('Note').click({ button: 'right' });
  await expect(refusal).not.toContainText('No connection');
  await alice.page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await alice.page.context().setOffline(true);
  emulator.dropConnections('alice');
  await expect(alice.page.getByText(/offline|connection/i).first()).toBeVisible();
  await note(alice, 60).getByText('Note').click({ button: 'right' });
  await expect(refusal).toContainText('No connection');
  await alice.page.keyboard.press('Escape');
  await alice.page.context().setOffline(false);
  await expect(note(bob, 60)).toBeVisible();
});
