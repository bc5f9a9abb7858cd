import { expect, test } from './story.ts';

test.beforeEach(({ emulator }) => {
  emulator.seed('empty');
  emulator.seed({
    people: [
      { userID: 'alice', nick: 'Alice Martin' },
      { userID: 'bob', nick: 'Bob Keller' },
    ],
    conversations: [
      { between: ['alice', 'bob'], messages: [{ from: 'bob', text: 'Good morning' }] },
    ],
  });
});

test('somebody sees the other one come and go', async ({ signIn }) => {
  const alice = await signIn('alice');
  await alice.open('Bob Keller');
  const bar = alice.page.getByRole('banner').or(alice.page.locator('header'));
  await expect(bar.getByText('Offline')).toBeVisible();

  const bob = await signIn('bob');
  await expect(bar.getByText('Online')).toBeVisible();
  await expect(
    alice.conversations.getByRole('option', { name: /Bob Keller.*online/ }),
  ).toBeVisible();

  await bob.page.close();
  await expect(bar.getByText('Last seen now')).toBeVisible();
});
