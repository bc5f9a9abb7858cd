import { expect, test } from './story.ts';

test('unread counts rise and fall in both windows', async ({ emulator, signIn }) => {
  emulator.seed('empty');
  emulator.seed({
    people: [
      { userID: 'alice', nick: 'Alice Martin' },
      { userID: 'bob', nick: 'Bob Keller' },
      { userID: 'carol', nick: 'Carol Nguyen' },
    ],
    conversations: [
      {
        between: ['alice', 'bob'],
        messages: [{ from: 'alice', text: 'Morning', secondsAgo: 900 }],
      },
      { between: ['alice', 'carol'], messages: [{ from: 'carol', text: 'Hi', secondsAgo: 600 }] },
      { between: ['bob', 'carol'], messages: [{ from: 'carol', text: 'Hey', secondsAgo: 600 }] },
    ],
  });
  const alice = await signIn('alice');
  const bob = await signIn('bob');
  await alice.open('Carol Nguyen');
  await bob.open('Carol Nguyen');
  const forAlice = alice.conversation('Bob Keller');
  const forBob = bob.conversation('Alice Martin');

  await bob.open('Alice Martin');
  await bob.say('One');
  await bob.say('Two');
  await expect(forAlice).toHaveAccessibleName(/Bob Keller, 2 unread/);
  await expect(alice.page).toHaveTitle(/2/);

  await alice.open('Bob Keller');
  await expect(forAlice).not.toHaveAccessibleName(/unread/);
  await expect(alice.page).not.toHaveTitle(/2/);

  await bob.open('Carol Nguyen');
  await alice.say('Three');
  await expect(forBob).toHaveAccessibleName(/Alice Martin, 1 unread/);
  await bob.open('Alice Martin');
  await expect(forBob).not.toHaveAccessibleName(/unread/);
  await expect(alice.message('Three')).toContainText('Read');
});
