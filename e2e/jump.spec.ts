import { type Page } from '@playwright/test';
import { readOn } from './read-on.ts';
import { type ChatWindow, expect, test } from './story.ts';

const HOUR = 3600_000;

/** The day of a moment, as a field for dates takes it. */
function dayOf(page: Page, at: number): Promise<string> {
  return page.evaluate((time) => {
    const date = new Date(time);
    const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
    return parts.map((part) => String(part).padStart(2, '0')).join('-');
  }, at);
}

async function jumpToDay({ page }: ChatWindow, at: number): Promise<void> {
  await page.getByRole('button', { name: 'Jump to a date' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Jump to a date' });
  await dialog.getByLabel('Date').fill(await dayOf(page, at));
  await dialog.getByRole('button', { name: 'Go' }).click();
  await expect(dialog).toBeHidden();
}

function numberOf(text: string): number {
  return Number(/^Message (\d+)\.$/.exec(text)?.[1]);
}

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
        messages: [{ count: 500, text: 'Message {n}.', secondsAgo: 60, secondsApart: 300 }],
      },
    ],
  });
});

test('a date leads far back, and the way back leads home', async ({ signIn }) => {
  const alice = await signIn('alice');
  await alice.open('Bob Keller');
  await expect(alice.messages.last()).toContainText('500');
  // 500 messages, five minutes apart: this is in the first hundred.
  await jumpToDay(alice, Date.now() - 34 * HOUR);
  const target = alice.feed.locator('article:focus');
  await expect(target).toBeInViewport({ ratio: 1 });
  await expect(alice.message('Message 500.')).toHaveCount(0);

  await alice.page.getByRole('button', { name: 'Back to where you were' }).click();
  await expect(alice.message('Message 500.')).toBeInViewport({ ratio: 1 });
  await expect(alice.page.getByRole('button', { name: /Back|Jump to latest/ })).toHaveCount(0);
});

test('what lies between a jump and the present is there for whoever reads on', async ({
  signIn,
}) => {
  test.slow();
  const alice = await signIn('alice');
  await alice.open('Bob Keller');
  await jumpToDay(alice, Date.now() - 20 * HOUR);
  await expect(alice.feed.locator('article:focus')).toBeInViewport({ ratio: 1 });
  const seen = new Set<number>();
  while (!seen.has(500)) {
    for (const text of await readOn(alice, seen.size === 0 ? 0 : 450)) seen.add(numberOf(text));
    // Nothing is joined across what has not been loaded.
    await expect(alice.page.getByText('Loading missed messages')).toHaveCount(0);
  }
  const numbers = [...seen].sort((one, other) => one - other);
  const first = numbers[0] ?? 0;
  expect(numbers).toEqual(Array.from({ length: 501 - first }, (_, index) => first + index));
});

test('Alt and the arrow to the left is the way back too', async ({ signIn }) => {
  const alice = await signIn('alice');
  await alice.open('Bob Keller');
  await jumpToDay(alice, Date.now() - 34 * HOUR);
  await expect(alice.feed.locator('article:focus')).toBeVisible();
  await alice.page.keyboard.press('Alt+ArrowLeft');
  await expect(alice.message('Message 500.')).toBeInViewport({ ratio: 1 });
});
