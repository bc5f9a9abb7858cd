import { type Locator } from '@playwright/test';
import { hasDone } from './service-log.ts';
import { type ChatWindow, expect, standStill, test } from './story.ts';

test.beforeEach(({ emulator }) => {
  emulator.seed('empty');
  emulator.seed({
    people: [
      { userID: 'alice', nick: 'Alice Martin' },
      { userID: 'bob', nick: 'Bob Keller' },
    ],
    conversations: [
      {
        between: ['alice', 'bob'],
        messages: [{ count: 40, text: 'Message {n}.', secondsAgo: 3600, secondsApart: 60 }],
      },
    ],
  });
});

/** Opens the menu of a message, as a right click does. */
async function menuOf(window: ChatWindow, text: string): Promise<Locator> {
  const menu = window.page.getByRole('menu');
  // That of before is gone.
  await expect(menu).toHaveCount(0);
  await window.message(text).getByText(text).first().click({ button: 'right' });
  await expect(menu).toBeVisible();
  return menu;
}

const item = (menu: Locator, name: string): Locator => menu.getByRole('menuitem', { name });

async function bothOpen(
  signIn: (userId: string) => Promise<ChatWindow>,
): Promise<{ alice: ChatWindow; bob: ChatWindow }> {
  const alice = await signIn('alice');
  const bob = await signIn('bob');
  await alice.open('Bob Keller');
  await bob.open('Alice Martin');
  await expect(alice.message('Message 40.')).toBeVisible();
  await expect(bob.message('Message 40.')).toBeVisible();
  return { alice, bob };
}

test('an answer quotes what it answers, for both', async ({ signIn }) => {
  const { alice, bob } = await bothOpen(signIn);
  await alice.say('Shall we meet?');
  await expect(bob.message('Shall we meet?')).toBeVisible();
  await item(await menuOf(bob, 'Shall we meet?'), 'Reply').click();
  await expect(bob.composer).toBeFocused();
  await bob.say('At noon');
  for (const window of [alice, bob])
    await expect(
      window.message('At noon').getByRole('button', { name: /Shall we meet/ }),
    ).toBeVisible();
});

test('an emoji goes on with one click, and off with another', async ({ signIn }) => {
  const { alice, bob } = await bothOpen(signIn);
  await alice.say('We won!');
  await expect(bob.message('We won!')).toBeVisible();
  const menu = await menuOf(bob, 'We won!');
  await menu.getByRole('menuitemcheckbox', { name: 'React with 👍' }).click();
  const pills = (window: ChatWindow) =>
    window.message('We won!').getByRole('group', { name: 'Reactions' }).getByRole('button');
  await expect(pills(alice)).toContainText('👍');
  await expect(pills(bob)).toHaveAttribute('aria-pressed', 'true');
  const again = await menuOf(bob, 'We won!');
  await again.getByRole('menuitemcheckbox', { name: 'React with 👍', checked: true }).click();
  await expect(pills(alice)).toHaveCount(0);
});

test('an edit is seen by the other, marked as one', async ({ signIn }) => {
  const { alice, bob } = await bothOpen(signIn);
  await alice.say('See you at tree');
  await expect(bob.message('See you at tree')).toBeVisible();
  await item(await menuOf(alice, 'See you at tree'), 'Edit').click();
  await expect(alice.composer).toHaveValue('See you at tree');
  await alice.say('See you at three');
  await expect(bob.message('See you at three')).toContainText('edited');
  await expect(bob.message('See you at tree')).toHaveCount(0);
  await expect(alice.message('See you at three')).toContainText('edited');
});

test('what is taken back is gone for both, with the reason', async ({ signIn }) => {
  const { alice, bob } = await bothOpen(signIn);
  await alice.say('Not for you');
  await expect(bob.message('Not for you')).toBeVisible();
  await item(await menuOf(alice, 'Not for you'), 'Delete for everyone').click();
  const dialog = alice.page.getByRole('dialog', { name: 'Delete for everyone?' });
  await dialog.getByRole('textbox').fill('Wrong window');
  await dialog.getByRole('button', { name: 'Delete for everyone' }).click();
  await expect(bob.message('Not for you')).toHaveCount(0);
  await expect(alice.message('Not for you')).toHaveCount(0);
  await expect(bob.messages.last()).toContainText('Alice Martin');
});

test('what is deleted for oneself can be brought back, and stays for the other', async ({
  emulator,
  signIn,
}) => {
  const { alice, bob } = await bothOpen(signIn);
  // It is offered for a few seconds only.
  const undo = alice.page.getByRole('button', { name: 'Undo' });
  await item(await menuOf(alice, 'Message 40.'), 'Delete for me').click();
  await undo.click();
  await expect(alice.message('Message 40.')).toBeVisible();
  await expect(undo).toHaveCount(0);

  await alice.message('Message 39.').focus();
  await alice.page.keyboard.press('Delete');
  const told = alice.page.getByRole('status').filter({ hasText: 'Message deleted' });
  await expect(told).toBeVisible();
  await expect(alice.message('Message 39.')).toHaveCount(0);
  await expect(alice.message('Message 40.')).toBeFocused();
  await hasDone(emulator, 'alice', 'openim.delete_c2c_msg_ramble');
  await alice.page.reload();
  await expect(alice.message('Message 40.')).toBeVisible();
  await expect(alice.message('Message 39.')).toHaveCount(0);
  await expect(bob.message('Message 39.')).toBeVisible();
});

test('the menu says why something cannot be done', async ({ signIn }) => {
  const alice = await signIn('alice');
  await alice.open('Bob Keller');
  const old = alice.feed.getByRole('article', { name: /^You,/ }).last();
  await old.getByText('Message').click({ button: 'right' });
  const recall = item(alice.page.getByRole('menu'), 'Delete for everyone');
  await expect(recall).toHaveAttribute('aria-disabled', 'true');
  await expect(recall).toContainText('Only within 2 minutes');
});

test('keys do it all: the menu, an answer, an emoji', async ({ signIn }) => {
  const { alice, bob } = await bothOpen(signIn);
  const { keyboard } = alice.page;
  await alice.message('Message 40.').focus();
  await keyboard.press('Enter');
  const menu = alice.page.getByRole('menu');
  await expect(menu.getByRole('menuitemcheckbox').first()).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(item(menu, 'Reply')).toBeFocused();
  await keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await expect(alice.message('Message 40.')).toBeFocused();
  await keyboard.press('+');
  await expect(menu.getByRole('menuitemcheckbox').first()).toBeFocused();
  await keyboard.press('ArrowRight');
  await expect(menu.getByRole('menuitemcheckbox').nth(1)).toBeFocused();
  await keyboard.press('Enter');
  await expect(bob.message('Message 40.').getByRole('group', { name: 'Reactions' })).toContainText(
    '❤️',
  );
  await expect(alice.message('Message 40.')).toBeFocused();
  await keyboard.press('r');
  await expect(alice.composer).toBeFocused();
});

test('a finger that rests opens the menu from below', async ({ signIn }) => {
  const alice = await signIn('alice', { viewport: { width: 390, height: 780 } });
  await alice.open('Bob Keller');
  const text = alice.message('Message 40.').getByText('Message 40.');
  await expect(text).toBeVisible();
  const finger = {
    pointerType: 'touch',
    isPrimary: true,
    bubbles: true,
    clientX: 100,
    clientY: 500,
  };
  await text.dispatchEvent('pointerdown', finger);
  const menu = alice.page.getByRole('menu');
  await expect(item(menu, 'Reply')).toBeVisible();
  await text.dispatchEvent('pointerup', finger);
  await expect
    .poll(async () => {
      const box = await menu.boundingBox();
      return Math.round((box?.y ?? 0) + (box?.height ?? 0));
    })
    .toBe(780);
  await alice.page.mouse.click(100, 100);
  await expect(menu).toHaveCount(0);
});

test('who writes is shown, and nothing moves', async ({ signIn }) => {
  const { alice, bob } = await bothOpen(signIn);
  const before = await standStill(alice.message('Message 40.'));
  await bob.composer.pressSequentially('I am just');
  await expect(alice.page.getByText('Bob Keller is typing …')).toBeVisible();
  expect(await standStill(alice.message('Message 40.'))).toEqual(before);
  await bob.composer.press('Enter');
  await expect(alice.message('I am just')).toBeVisible();
  await expect(alice.page.getByText('Bob Keller is typing …')).toHaveCount(0);
});
