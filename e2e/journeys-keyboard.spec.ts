import { Hands, leaflet, openDoor, plantJourneys } from './journeys-world.ts';
import { ChatWindow, expect, test } from './story.ts';

test.beforeEach(({ emulator }) => plantJourneys(emulator));

test('by keyboard alone: sign in, read, reply, send a file, sign out', async ({
  emulator,
  page,
}) => {
  const hands = new Hands(page);
  const chat = new ChatWindow(page);

  await test.step('sign in', async () => {
    await openDoor(page, emulator);
    await hands.use(page.getByRole('button', { name: 'Continue as Alice Martin' }));
    await expect(chat.conversation('Bob Keller')).toBeVisible();
    await hands.keepsFocus();
  });

  await test.step('read', async () => {
    await hands.tabTo(chat.conversations.locator('[role=option][tabindex="0"]'));
    await hands.downTo(chat.conversation('Bob Keller'));
    await hands.press('Enter');
    await expect(chat.composer).toBeFocused();
    await hands.tabTo(chat.messages.last(), 'Shift+Tab');
    await hands.press('ArrowUp');
    await expect(chat.messages.nth(-2)).toBeFocused();
    await hands.press('End');
  });

  await test.step('reply', async () => {
    await hands.press('r');
    await expect(chat.composer).toBeFocused();
    await hands.type('I read it');
    await hands.press('Enter');
    await expect(chat.message('I read it')).toContainText('Sent');
  });

  await test.step('send a file', async () => {
    await hands.tabTo(page.getByRole('button', { name: 'Attach', exact: true }), 'Shift+Tab');
    await hands.press('Enter');
    await hands.downTo(page.getByRole('menuitem', { name: 'File' }));
    const choosing = page.waitForEvent('filechooser');
    await page.keyboard.press('Enter');
    await (await choosing).setFiles(leaflet);
    await expect(page.getByText('leaflet.pdf')).toBeVisible();
    await hands.tabTo(chat.composer);
    await hands.press('Enter');
    await expect(chat.message('leaflet.pdf')).toContainText('Sent');
  });

  await test.step('sign out', async () => {
    await hands.tabTo(page.getByRole('button', { name: 'Account of Alice Martin' }), 'Shift+Tab');
    await hands.press('Enter');
    await hands.downTo(page.getByRole('menuitem', { name: 'Sign out' }));
    await hands.press('Enter');
    await expect(page.getByRole('heading', { name: 'Who are you today?' })).toBeFocused();
  });
});

test('by keyboard alone: search, jump, go between conversations, start one', async ({ signIn }) => {
  const chat = await signIn('alice');
  const { page } = chat;
  const hands = new Hands(page);
  const switcher = page.getByRole('dialog', { name: 'Go to a conversation' });

  await test.step('go by a few letters', async () => {
    await hands.press('Control+k');
    await expect(switcher.getByRole('combobox')).toBeFocused();
    await hands.type('bk');
    await expect(switcher.getByRole('option', { selected: true })).toHaveAccessibleName(
      /Bob Keller/,
    );
    await hands.press('Enter');
    await expect(switcher).toHaveCount(0);
    await expect(chat.composer).toBeFocused();
  });

  await test.step('search, and jump', async () => {
    await hands.press('Control+k');
    await hands.type('kettle');
    const found = switcher.getByRole('option', { name: /kettle/ });
    await expect(found).toBeVisible();
    await hands.press('End');
    await hands.press('Enter');
    await expect(chat.message('The kettle is on.')).toBeInViewport();
  });

  await test.step('to the next conversation, the unread one, and back', async () => {
    await hands.press('Alt+ArrowDown');
    await expect(page).not.toHaveURL(/direct:bob/);
    await hands.press('Alt+ArrowUp');
    await expect(page).toHaveURL(/direct:bob/);
    await expect(chat.composer).toBeFocused();
  });

  await test.step('start with somebody new', async () => {
    await hands.use(page.getByRole('button', { name: 'New conversation' }).first(), 'Shift+Tab');
    await hands.type('nobody-like-this');
    await expect(
      page.getByText('There is no one with the ID “nobody-like-this”').first(),
    ).toBeVisible();
    await page.keyboard.press('Control+a');
    await hands.type('dora');
    await expect(page.getByRole('option', { name: /Dóra Lindström/ })).toBeVisible();
    await hands.press('Enter');
    await expect(page).toHaveURL(/direct:dora/);
    await expect(chat.composer).toBeFocused();
    await hands.type('Nice to meet you');
    await hands.press('Enter');
    await expect(chat.message('Nice to meet you')).toContainText('Sent');
  });

  await test.step('help with keys', async () => {
    await hands.tabTo(chat.messages.last(), 'Shift+Tab');
    await hands.press('?');
    const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(help).toBeVisible();
    await hands.press('Escape');
    await expect(help).toHaveCount(0);
    await expect(chat.messages.last()).toBeFocused();
  });
});

test('who types faster than the page follows writes to whom they mean', async ({ signIn }) => {
  const chat = await signIn('alice');
  const { keyboard } = chat.page;
  await chat.open('Bob Keller');
  await keyboard.press('Control+k');
  await keyboard.type('carol');
  await keyboard.press('Enter');
  await keyboard.type('Only for you');
  await keyboard.press('Enter');
  await expect(chat.page).toHaveURL(/direct:carol/);
  await expect(chat.message('Only for you')).toContainText('Sent');
  await expect(chat.composer).toHaveValue('');
});

test('by keyboard alone: start a group, manage members, mute, block, report', async ({
  signIn,
}) => {
  const chat = await signIn('alice');
  const { page } = chat;
  const hands = new Hands(page);
  const dialog = page.getByRole('dialog');
  const panel = page.getByRole('complementary', { name: 'About this group' });

  await test.step('start a group', async () => {
    await hands.tabTo(page.getByRole('button', { name: 'New conversation' }).first());
    await hands.press('Enter');
    await hands.use(dialog.getByRole('button', { name: 'New group' }));
    await hands.tabTo(dialog.getByRole('textbox', { name: 'Name' }));
    await hands.type('Cake club');
    await hands.use(dialog.getByRole('button', { name: 'Next' }));
    await hands.use(dialog.getByRole('button', { name: 'Create group' }));
    await expect(dialog).toHaveCount(0);
    await expect(chat.composer).toBeFocused();
    await hands.type('First slice');
    await hands.press('Enter');
    await expect(chat.message('First slice')).toContainText('Sent');
  });

  await test.step('manage members, and mute one', async () => {
    await hands.press('Control+k');
    await hands.type('tea club');
    await hands.press('Enter');
    await expect(page).toHaveURL(/group:club/);
    await expect(chat.composer).toBeFocused();
    const about = page.getByRole('main').getByRole('button', { name: 'Tea club', exact: true });
    await hands.use(about, 'Shift+Tab');
    const member = (name: string) =>
      panel.getByRole('button', { name: new RegExp(`^${name}(,|$)`) });
    await hands.tabTo(panel.locator('button.member[tabindex="0"]'));
    await hands.downTo(member('Carol Novak'));
    await hands.press('Enter');
    await hands.downTo(page.getByRole('menuitem', { name: 'Mute…' }));
    await hands.press('Enter');
    await hands.tabTo(dialog.getByRole('button', { name: 'Mute Carol Novak' }));
    await hands.press('Enter');
    await expect(member('Carol Novak')).toHaveAccessibleName(/Muted until/);
    await hands.keepsFocus();
  });

  await test.step('report a message', async () => {
    await hands.press('Control+k');
    await hands.type('carol');
    await hands.press('Enter');
    await expect(page).toHaveURL(/direct:carol/);
    await expect(chat.composer).toBeFocused();
    await hands.tabTo(chat.messages.last(), 'Shift+Tab');
    await hands.press('Enter');
    await hands.downTo(page.getByRole('menuitem', { name: 'Report' }));
    await hands.press('Enter');
    await hands.tabTo(dialog.getByRole('radio', { name: 'Spam or fraud' }));
    await hands.press('Space');
    await hands.use(dialog.getByRole('button', { name: 'Report', exact: true }));
    await expect(dialog).toHaveCount(0);
    await hands.keepsFocus();
  });

  await test.step('block', async () => {
    const name = page.getByRole('main').getByRole('button', { name: 'Carol Novak', exact: true });
    await hands.use(name, 'Shift+Tab');
    await hands.use(page.getByRole('button', { name: 'Block', exact: true }));
    await hands.use(dialog.getByRole('button', { name: 'Block', exact: true }));
    await expect(page.getByRole('button', { name: 'Unblock' }).first()).toBeVisible();
    await hands.keepsFocus();
  });
});
