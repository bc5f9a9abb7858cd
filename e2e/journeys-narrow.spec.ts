import { type Page } from '@playwright/test';
import { leaflet, openDoor, plantJourneys } from './journeys-world.ts';
import { ChatWindow, expect, test } from './story.ts';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

test.beforeEach(({ emulator }) => plantJourneys(emulator));

/** Nothing stands beside the page: nobody has to push it to read. */
async function fits(page: Page): Promise<void> {
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
  await expect.poll(wide).toBeLessThanOrEqual(360);
}

test('on a small screen: sign in, read, reply, send a file, sign out', async ({
  emulator,
  page,
}) => {
  const chat = new ChatWindow(page);

  await test.step('sign in', async () => {
    await openDoor(page, emulator);
    await page.getByRole('button', { name: 'Continue as Alice Martin' }).tap();
    await expect(chat.conversation('Bob Keller')).toBeVisible();
    await fits(page);
  });

  await test.step('read', async () => {
    await chat.conversation('Bob Keller').tap();
    await expect(chat.messages.last()).toBeInViewport();
    await expect(chat.conversations).toBeHidden();
    await fits(page);
  });

  await test.step('reply', async () => {
    await chat.composer.tap();
    await chat.say('I read it');
    await expect(chat.message('I read it')).toContainText('Sent');
  });

  await test.step('send a file', async () => {
    await page.getByRole('button', { name: 'Attach', exact: true }).tap();
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('menuitem', { name: 'File' }).tap();
    await (await choosing).setFiles(leaflet);
    await page.getByRole('button', { name: 'Send', exact: true }).tap();
    await expect(chat.message('leaflet.pdf')).toContainText('Sent');
    await fits(page);
  });

  await test.step('sign out', async () => {
    await page.getByRole('button', { name: 'Back to conversations' }).tap();
    await page.getByRole('button', { name: 'Account of Alice Martin' }).tap();
    await page.getByRole('menuitem', { name: 'Sign out' }).tap();
    await expect(page.getByRole('heading', { name: 'Who are you today?' })).toBeVisible();
  });
});

test('on a small screen: search, jump, start a group, manage members, mute', async ({
  emulator,
  page,
}) => {
  const chat = new ChatWindow(page);
  const dialog = page.getByRole('dialog');
  const about = page.getByRole('complementary', { name: 'About this group' });
  const query = new URLSearchParams({ as: 'alice', emulator: emulator.url });
  await page.goto(`/?${query.toString()}`);

  await test.step('search, and jump', async () => {
    await page.getByRole('button', { name: 'Search messages' }).tap();
    await page.getByRole('combobox', { name: 'Search messages' }).fill('kettle');
    await page.getByRole('option', { name: /kettle/ }).tap();
    await expect(chat.message('The kettle is on.')).toBeInViewport();
    await fits(page);
    await page.getByRole('button', { name: 'Back to conversations' }).tap();
  });

  await test.step('start a group', async () => {
    // What was found is still listed: whoever comes back may go to the next.
    await page.getByRole('search').getByRole('button', { name: 'Close' }).tap();
    await page.getByRole('button', { name: 'New conversation' }).first().tap();
    await fits(page);
    await dialog.getByRole('button', { name: 'New group' }).tap();
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Cake club');
    await dialog.getByRole('button', { name: 'Next' }).tap();
    await dialog.getByRole('button', { name: 'Create group' }).tap();
    await expect(dialog).toHaveCount(0);
    await expect(chat.composer).toBeVisible();
    await page.getByRole('button', { name: 'Back to conversations' }).tap();
  });

  await test.step('manage members, and mute one', async () => {
    await chat.conversation('Tea club').tap();
    const name = page.getByRole('main').getByRole('button', { name: 'Tea club', exact: true });
    await name.tap();
    await about.getByRole('button', { name: /^Carol Novak/ }).tap();
    await fits(page);
    await page.getByRole('menuitem', { name: 'Mute…' }).tap();
    await dialog.getByRole('button', { name: 'Mute Carol Novak' }).tap();
    const muted = about.getByRole('button', { name: /^Carol Novak, Muted until/ });
    await expect(muted).toBeVisible();
    await fits(page);
  });
});

test('on a small screen: block and report', async ({ emulator, page }) => {
  const chat = new ChatWindow(page);
  const dialog = page.getByRole('dialog');
  const query = new URLSearchParams({ as: 'alice', emulator: emulator.url });
  await page.goto(`/?${query.toString()}`);
  await chat.conversations.getByRole('option', { name: /^Carol Novak/ }).tap();
  await page.getByRole('main').getByRole('button', { name: 'Carol Novak', exact: true }).tap();

  await test.step('report', async () => {
    await page.getByRole('button', { name: 'Report', exact: true }).tap();
    await fits(page);
    await dialog.getByRole('radio', { name: 'Spam or fraud' }).tap();
    await dialog.getByRole('button', { name: 'Report', exact: true }).tap();
    await expect(dialog).toHaveCount(0);
  });

  await test.step('block', async () => {
    await page.getByRole('button', { name: 'Block', exact: true }).tap();
    await dialog.getByRole('button', { name: 'Block', exact: true }).tap();
    await expect(page.getByRole('button', { name: 'Unblock' }).first()).toBeVisible();
    await fits(page);
  });
});
