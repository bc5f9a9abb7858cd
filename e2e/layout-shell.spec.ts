import { type Locator } from '@playwright/test';

import { expect, test } from './story.ts';

const wide = { width: 1360, height: 800 };
const middle = { width: 900, height: 760 };
const narrow = { width: 360, height: 740 };

async function widthOf(element: Locator): Promise<number> {
  return (await element.boundingBox())?.width ?? 0;
}

/** A width follows a key or the pointer with the next rendering. */
function expectWidth(element: Locator) {
  return expect.poll(() => widthOf(element));
}

test('a shell goes by its own width, not by that of the window', async ({ page }) => {
  await page.setViewportSize({ width: 1400, height: 1000 });
  await page.goto('/gallery/shell');
  const small = page.getByRole('region', { name: '22.5rem' });
  const large = page.getByRole('region', { name: '75rem' });
  await expect(small.getByText('Conversation')).toBeHidden();
  await expect(large.getByText('Conversation')).toBeVisible();

  await small.getByRole('button', { name: 'Open' }).click();
  await expect(small.getByText('Conversation')).toBeVisible();
  await expect(small.getByRole('complementary', { name: 'List' })).toBeHidden();
  await small.getByRole('button', { name: 'Details' }).click();
  await expect(small.getByText('Conversation')).toBeHidden();
  await small.getByRole('button', { name: 'Back to the conversation' }).click();
  await small.getByRole('button', { name: 'Back to conversations' }).click();
  await expect(small.getByRole('complementary', { name: 'List' })).toBeVisible();

  await large.getByRole('button', { name: 'Details' }).click();
  await expect(large.getByText('Conversation')).toBeVisible();
  await expect(large.getByText('About it')).toBeVisible();
});

test('details lie over the conversation where there is little room, and Escape takes them away', async ({
  signIn,
}) => {
  const alice = await signIn('alice', { viewport: middle });
  const { page } = alice;
  await alice.open('Bob Keller');
  const opener = page.getByRole('button', { name: 'Media, files and links' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const details = page.getByRole('complementary', { name: 'Media, files and links' });
  await expect(details).toBeFocused();
  // What is covered cannot be reached.
  const covered = page.locator('[inert]').filter({ has: opener });
  await expect(covered).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(details).toBeHidden();
  await expect(opener).toBeFocused();
  await opener.click();
  await expect(details).toBeVisible();
  await expect(covered).toHaveCount(1);
  await page.mouse.click(400, 400);
  await expect(details).toBeHidden();
});

test('the list is as wide as somebody likes it, also after a reload', async ({ signIn }) => {
  const alice = await signIn('alice', { viewport: wide });
  const handle = alice.page.getByRole('separator', { name: 'Width of the list' });
  const list = alice.page.getByRole('complementary', { name: 'Conversations' });
  const before = await widthOf(list);
  await handle.focus();
  await alice.page.keyboard.press('ArrowRight');
  await alice.page.keyboard.press('ArrowRight');
  await expectWidth(list).toBe(before + 32);

  const box = await handle.boundingBox();
  const grip = (box?.x ?? 0) + (box?.width ?? 0) / 2;
  await alice.page.mouse.move(grip, 300);
  await alice.page.mouse.down();
  await alice.page.mouse.move(grip - 48, 300, { steps: 4 });
  await alice.page.mouse.up();
  await expectWidth(list).toBe(before - 16);
  await alice.page.reload();
  await expect(alice.conversations).toBeVisible();
  await expectWidth(list).toBe(before - 16);
  await handle.dblclick();
  await expectWidth(list).toBe(before);
});

test('from right to left, an arrow key moves the handle where it points', async ({ signIn }) => {
  const alice = await signIn('alice', { viewport: wide, dir: 'rtl' });
  const list = alice.page.getByRole('complementary', { name: 'Conversations' });
  const before = await widthOf(list);
  await alice.page.getByRole('separator', { name: 'Width of the list' }).press('ArrowLeft');
  await expectWidth(list).toBe(before + 16);
});

test('on a small screen, who comes back stands where they left', async ({ signIn }) => {
  const alice = await signIn('alice', { viewport: narrow });
  const { page } = alice;
  await alice.open('Bob Keller');
  await expect(alice.conversations).toBeHidden();
  await expect(page.getByRole('button', { name: 'Back to conversations' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(alice.conversation('Bob Keller')).toBeFocused();
});

test('what comes in behind the details of a small screen is not read by anybody', async ({
  signIn,
}) => {
  const alice = await signIn('alice', { viewport: narrow });
  const bob = await signIn('bob');
  await alice.open('Bob Keller');
  await bob.open('Alice Martin');
  const details = alice.page.getByRole('complementary', { name: 'Media, files and links' });
  await alice.page.getByRole('button', { name: 'Media, files and links' }).click();
  await expect(details).toBeVisible();
  await bob.say('Are you still there?');
  await expect(bob.message('Are you still there?')).toContainText('Sent');
  // The count is in the title of the page as long as nobody has read it.
  await expect(alice.page).toHaveTitle(/^\(\d+\)/);
  await alice.page.getByRole('button', { name: 'Back to the conversation' }).click();
  await expect(alice.message('Are you still there?')).toBeInViewport();
  await expect(bob.message('Are you still there?')).toContainText('Read');
});
