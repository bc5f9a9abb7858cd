import { type Page } from '@playwright/test';
import { expect, test } from './story.ts';

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
        messages: [
          { from: 'bob', text: 'The key is under the blue stone', secondsAgo: 400_000 },
          { count: 120, text: 'Hay {n}', secondsAgo: 3_000, secondsApart: 60 },
          { from: 'bob', text: 'Shall we meet at the Café Zürich?', secondsAgo: 600 },
          { from: 'alice', text: 'The cafe by the bridge?', secondsAgo: 500 },
          { from: 'bob', text: 'No.', secondsAgo: 400 },
        ],
      },
    ],
  });
});

/** The words that are marked, as written. */
function markedWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const marked = ['chat-found', 'chat-found-current'].map((name) => CSS.highlights.get(name));
    return marked.flatMap((words) => [...(words ?? [])].map((word) => (word as Range).toString()));
  });
}

test('words are found and marked, whatever their accents', async ({ signIn }) => {
  const alice = await signIn('alice');
  await alice.open('Bob Keller');
  await expect(alice.messages.last()).toContainText('No.');
  await alice.messages.last().focus();
  await alice.page.keyboard.press('Control+f');
  const bar = alice.page.getByRole('search', { name: 'Find in conversation' });
  await bar.getByRole('searchbox').fill('CAFE');
  await expect(bar.getByRole('status')).toHaveText('1 of 2');
  await expect.poll(() => markedWords(alice.page)).toEqual(['Café', 'cafe']);
  await alice.page.keyboard.press('Enter');
  await expect(bar.getByRole('status')).toHaveText('2 of 2');

  await alice.page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
  await expect(alice.message('Zürich')).toBeFocused();
  await expect.poll(() => markedWords(alice.page)).toEqual([]);
});

test('what has not been loaded is searched on demand', async ({ signIn }) => {
  const alice = await signIn('alice');
  await alice.open('Bob Keller');
  await alice.page.getByRole('button', { name: 'Find in conversation' }).click();
  const bar = alice.page.getByRole('search', { name: 'Find in conversation' });
  await bar.getByRole('searchbox').fill('blue stone');
  await expect(bar.getByRole('status')).toHaveText('Nothing found');
  await bar.getByRole('button', { name: 'Search older messages' }).click();
  await expect(bar.getByRole('status')).toHaveText('1 of 1');
  await expect(alice.message('blue stone')).toBeInViewport({ ratio: 1 });
  await expect(bar.getByRole('searchbox')).toBeFocused();
});
