import AxeBuilder from '@axe-core/playwright';
import { type ChatWindow, calmDown, expect, test } from './story.ts';

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
        messages: [{ count: 300, text: 'Message {n}.', secondsAgo: 60, secondsApart: 600 }],
      },
    ],
  });
});

async function findNothingWrong({ page }: ChatWindow): Promise<void> {
  await calmDown(page);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
}

const hasFocus = ({ page }: ChatWindow) =>
  page.evaluate(() => document.activeElement !== document.body);

for (const theme of ['light', 'dark'] as const) {
  test(`reading aids by the keyboard alone, ${theme}`, async ({ signIn }) => {
    const alice = await signIn('alice', { theme });
    const { page } = alice;
    await alice.open('Bob Keller');
    await alice.message('Message 300.').focus();

    await page.keyboard.press('Control+f');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('message 29');
    await expect(page.getByText(/\d+ of \d+/)).toBeVisible();
    await findNothingWrong(alice);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(alice.feed.locator('article:focus')).toContainText('Message 29');

    const calendar = page.getByRole('button', { name: 'Jump to a date' }).first();
    await calendar.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await findNothingWrong(alice);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(calendar).toBeFocused();

    await alice.message('Message 29').last().focus();
    await page.keyboard.press('Alt+ArrowLeft');
    expect(await hasFocus(alice)).toBe(true);
    await page.keyboard.press('Escape');
    await expect(alice.composer).toBeFocused();
  });
}
