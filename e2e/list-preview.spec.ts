import { type ChatWindow, expect, test } from './story.ts';

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
        messages: [{ count: 3, text: 'Message {n}.', secondsAgo: 3600, secondsApart: 60 }],
      },
    ],
  });
});

async function choose(window: ChatWindow, text: string, action: string): Promise<void> {
  await window.message(text).getByText(text).first().click({ button: 'right' });
  await window.page.getByRole('menuitem', { name: action }).click();
}

test('a row follows what becomes of the last message', async ({ signIn }) => {
  const alice = await signIn('alice');
  const bob = await signIn('bob');
  await alice.open('Bob Keller');
  await alice.say('See you at tree');
  await expect(bob.conversation('Alice Martin')).toContainText('See you at tree');

  await choose(alice, 'See you at tree', 'Edit');
  await expect(alice.composer).toHaveValue('See you at tree');
  await alice.say('See you at three');
  await expect(alice.conversation('Bob Keller')).toContainText('See you at three');
  await expect(bob.conversation('Alice Martin')).toContainText('See you at three');

  await choose(alice, 'See you at three', 'Delete for everyone');
  const dialog = alice.page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Delete for everyone' }).click();
  for (const row of [alice.conversation('Bob Keller'), bob.conversation('Alice Martin')])
    await expect(row).not.toContainText('See you at three');
});

test('a row forgets what was deleted, and shows what was said before it', async ({ signIn }) => {
  const alice = await signIn('alice');
  await alice.open('Bob Keller');
  await choose(alice, 'Message 3.', 'Delete for me');
  await expect(alice.message('Message 3.')).toHaveCount(0);
  await expect(alice.conversation('Bob Keller')).toContainText('Message 2.');

  await alice.page.reload();
  await expect(alice.conversation('Bob Keller')).toContainText('Message 2.');
});
