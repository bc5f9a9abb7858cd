import AxeBuilder from '@axe-core/playwright';
import { type ChatWindow, expect, test } from './story.ts';

async function findNothingWrong({ page }: ChatWindow): Promise<void> {
  // What is still fading in has not its colours yet.
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
}

for (const theme of ['light', 'dark'] as const) {
  for (const dir of ['ltr', 'rtl'] as const) {
    test(`axe finds nothing in the chat, ${theme}, ${dir}`, async ({ emulator, signIn }) => {
      const alice = await signIn('alice', { theme, dir });
      await expect(alice.conversation('Bob Keller')).toBeVisible();
      await findNothingWrong(alice);
      await alice.open('Bob Keller');
      await alice.say('A message on its way');
      await expect(alice.message('A message on its way')).toContainText('Sent');
      await findNothingWrong(alice);
      await emulator.goDown();
      await expect(alice.page.getByText('Reconnecting…')).toBeVisible();
      await findNothingWrong(alice);
    });
  }
}

test('a talk with the keyboard alone', async ({ signIn }) => {
  const bob = await signIn('bob');
  const alice = await signIn('alice');
  const { keyboard } = alice.page;
  const rows = alice.conversations.getByRole('option');

  await expect(alice.conversation('Bob Keller')).toBeVisible();
  await tabTo(alice.page, '[role=option]');
  await expect(rows.first()).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(rows.nth(1)).toBeFocused();
  await keyboard.press('Home');
  await expect(rows.first()).toBeFocused();
  const names = await rows.allTextContents();
  for (let at = 1; at <= names.findIndex((name) => name.includes('Bob Keller')); at++) {
    await keyboard.press('ArrowDown');
    await expect(rows.nth(at)).toBeFocused();
  }
  await expect(alice.conversation('Bob Keller')).toBeFocused();
  await keyboard.press('Enter');
  await expect(alice.composer).toBeVisible();
  await tabTo(alice.page, 'textarea');
  await keyboard.type('Typed, not clicked');
  await keyboard.press('Shift+Enter');
  await keyboard.type('on two lines');
  await keyboard.press('Enter');
  await expect(alice.message('on two lines')).toContainText('Sent');
  await expect(alice.composer).toBeFocused();

  await bob.open('Alice Martin');
  await bob.say('I hear you');
  await expect(alice.message('I hear you')).toBeVisible();
  // Past the buttons beside the field.
  await tabTo(alice.page, 'article', 'Shift+Tab');
  await expect(alice.message('I hear you')).toBeFocused();
  await keyboard.press('ArrowUp');
  await expect(alice.message('Typed, not clicked')).toBeFocused();
});

/** Presses Tab until something that fits is focused; a keyboard user would not press more often. */
async function tabTo(
  page: import('@playwright/test').Page,
  selector: string,
  key = 'Tab',
): Promise<void> {
  for (let presses = 0; presses < 25; presses++) {
    const there = await page.evaluate((s) => document.activeElement?.matches(s) ?? false, selector);
    if (there) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab does not lead to ${selector}.`);
}
