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
        messages: [{ from: 'bob', text: 'Buy my bread!', secondsAgo: 60 }],
      },
    ],
    groups: [
      {
        groupID: 'team',
        type: 'Public',
        name: 'The team',
        owner: 'alice',
        members: ['bob'],
        messages: [{ from: 'bob', text: 'Bread for everybody', secondsAgo: 30 }],
      },
    ],
  });
});

test('somebody is blocked while both have the conversation open, and unblocked', async ({
  signIn,
}) => {
  const [alice, bob] = [await signIn('alice'), await signIn('bob')];
  await alice.open(/^Bob Keller/);
  await bob.open('Alice Martin');
  await alice.page.getByRole('button', { name: 'Bob Keller', exact: true }).first().click();
  const card = alice.page.getByRole('complementary', { name: 'Profile' });
  await card.getByRole('button', { name: 'Block' }).click();
  const asking = alice.page.getByRole('dialog', { name: 'Block Bob Keller?' });
  await asking.getByRole('button', { name: 'Block' }).click();
  await expect(card.getByRole('status')).toHaveText('Bob Keller is blocked');
  await expect(alice.composer).toBeHidden();
  await expect(alice.page.getByText('You have blocked Bob Keller')).toBeVisible();

  await bob.say('Are you there?');
  const refused = bob.message('Are you there?');
  await expect(refused).toContainText(/not|could/i);
  await expect(refused.getByRole('button', { name: /again|retry/i })).toBeVisible();

  await alice.page.getByRole('main').getByRole('button', { name: 'Unblock' }).press('Enter');
  await expect(alice.composer).toBeFocused();
  await refused.getByRole('button', { name: /again|retry/i }).click();
  await expect(alice.message('Are you there?')).toBeVisible();
});

test('a person and a message are reported', async ({ signIn }) => {
  const alice = await signIn('alice');
  const told: unknown[] = [];
  alice.page.on('request', (request) => {
    if (request.url().endsWith('/chat/reports')) told.push(request.postDataJSON());
  });
  const taken = () =>
    alice.page.waitForResponse(
      (answer) => answer.url().endsWith('/chat/reports') && answer.status() === 201,
    );
  await alice.open('The team');
  await alice.message('Bread for everybody').press('Enter');
  await alice.page.getByRole('menuitem', { name: 'Report' }).click();
  const message = alice.page.getByRole('dialog', { name: 'Report this message?' });
  await message.getByLabel('Spam').check();
  await Promise.all([taken(), message.getByRole('button', { name: 'Report' }).click()]);

  await alice.page.getByRole('button', { name: 'The team', exact: true }).first().click();
  const about = alice.page.getByRole('complementary', { name: 'About this group' });
  await about
    .getByRole('button', { name: /^Bob Keller/ })
    .first()
    .click();
  await alice.page.getByRole('menuitem', { name: 'Show profile' }).click();
  const card = alice.page.getByRole('complementary', { name: 'Profile' });
  await card.getByRole('button', { name: 'Report' }).click();
  const person = alice.page.getByRole('dialog', { name: 'Report Bob Keller?' });
  await person.getByLabel('Spam').check();
  await Promise.all([taken(), person.getByRole('button', { name: 'Report' }).click()]);
  await expect(card.getByRole('status')).toContainText('It was reported');
  expect(told).toMatchObject([
    { userID: 'bob', conversationID: 'group:team', reason: 'spam' },
    { userID: 'bob', conversationID: null, messageID: null, reason: 'spam' },
  ]);
});
