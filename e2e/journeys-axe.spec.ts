import AxeBuilder from '@axe-core/playwright';
import { type Page } from '@playwright/test';
import { plantJourneys } from './journeys-world.ts';
import { calmDown, expect, test } from './story.ts';

test.beforeEach(({ emulator }) => plantJourneys(emulator));

async function check(page: Page): Promise<void> {
  await calmDown(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in ways to a conversation, ${theme}`, async ({ signIn }) => {
    const { page, conversations } = await signIn('alice', { theme });
    const dialog = page.getByRole('dialog');

    await page.keyboard.press('Control+k');
    await expect(dialog.getByRole('option').first()).toBeVisible();
    await check(page);
    await page.keyboard.type('kettle');
    await expect(dialog.getByRole('option', { name: /kettle/ })).toBeVisible();
    await check(page);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'New conversation' }).first().click();
    await page.keyboard.type('nobody-like-this');
    await expect(dialog.getByText('There is no one').first()).toBeVisible();
    await check(page);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);

    await conversations.getByRole('option').first().focus();
    await page.keyboard.press('?');
    await expect(dialog).toBeVisible();
    await check(page);
  });

  test(`axe finds nothing in groups and profiles, ${theme}`, async ({ signIn }) => {
    const chat = await signIn('alice', { theme });
    const { page } = chat;
    const dialog = page.getByRole('dialog');
    const main = page.getByRole('main');

    for (const way of ['New group', 'Join a group']) {
      await page.getByRole('button', { name: 'New conversation' }).first().click();
      await dialog.getByRole('button', { name: way }).click();
      await expect(dialog.getByRole('heading', { name: way })).toBeVisible();
      await check(page);
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
    }
    await chat.open('Tea club');
    await main.getByRole('button', { name: 'Tea club', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Members' })).toBeVisible();
    await check(page);
    await chat.conversations.getByRole('option', { name: /^Carol Novak/ }).click();
    await main.getByRole('button', { name: 'Carol Novak', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Block', exact: true })).toBeVisible();
    await check(page);
  });
}
