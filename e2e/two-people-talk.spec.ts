import { expect, test } from './story.ts';

test('two people talk, and see each other’s messages arrive and be read', async ({ signIn }) => {
  const alice = await signIn('alice');
  const bob = await signIn('bob');
  await alice.open('Bob Keller');
  await alice.say('Lunch at twelve?');
  await expect(alice.message('Lunch at twelve?')).toContainText('Sent');

  await bob.open('Alice Martin');
  await expect(bob.message('Lunch at twelve?')).toBeVisible();
  await expect(alice.message('Lunch at twelve?')).toContainText('Read');

  await bob.say('With pleasure 🍜');
  await expect(alice.message('With pleasure 🍜')).toBeVisible();
  await expect(bob.message('With pleasure 🍜')).toContainText('Read');
  await expect(bob.composer).toBeFocused();
  await expect(bob.composer).toHaveValue('');
});

test('a reload keeps the conversation open, and its messages', async ({ signIn }) => {
  const alice = await signIn('alice');
  await alice.open('Bob Keller');
  await alice.say('Do you still see this?');
  await expect(alice.message('Do you still see this?')).toContainText('Sent');

  await alice.page.reload();
  await expect(alice.message('Do you still see this?')).toHaveCount(1);
  await expect(alice.composer).toBeEnabled();
});

test('pressing send twice sends once', async ({ emulator, signIn }) => {
  const alice = await signIn('alice');
  await alice.open('Bob Keller');
  await alice.composer.fill('Only once');
  await alice.page.getByRole('button', { name: 'Send' }).dblclick();
  await expect(alice.message('Only once')).toContainText('Sent');
  await expect(alice.message('Only once')).toHaveCount(1);

  const bob = await signIn('bob');
  await bob.open('Alice Martin');
  await expect(bob.message('Only once')).toHaveCount(1);
  expect(emulator.state().counters.unknownCommands).toEqual({});
});
