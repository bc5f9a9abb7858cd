import { GroupPanel } from './groups-world.ts';
import { expect, test } from './story.ts';

test.beforeEach(({ emulator }) => {
  emulator.seed('empty');
  emulator.seed({
    people: [
      { userID: 'alice', nick: 'Alice Martin' },
      { userID: 'bob', nick: 'Bob Keller' },
      { userID: 'dora', nick: 'Dora Lind' },
    ],
    conversations: [
      {
        between: ['dora', 'bob'],
        messages: [{ from: 'bob', text: 'Hello, Dora.', secondsAgo: 300 }],
      },
    ],
    groups: [
      {
        groupID: 'walkers',
        type: 'Private',
        name: 'Walkers',
        owner: 'alice',
        members: ['bob'],
        messages: [{ from: 'bob', text: 'Where to on Sunday?', secondsAgo: 60 }],
      },
      {
        groupID: 'open-stage',
        type: 'ChatRoom',
        name: 'Open stage',
        owner: 'bob',
        members: ['alice'],
        messages: [{ from: 'bob', text: 'Who sings next?', secondsAgo: 120 }],
      },
    ],
  });
});

test('somebody is brought in, is named, and finds what is unread by key', async ({ signIn }) => {
  const alice = await signIn('alice');
  const dora = await signIn('dora');
  await alice.open('Walkers');
  const walkers = await GroupPanel.open(alice, 'Walkers');
  await walkers.button('Add people').click();
  await walkers.dialog.getByRole('searchbox').fill('dora');
  await walkers.dialog.getByText('Add “dora” by ID').click();
  await walkers.dialog.getByRole('button', { name: 'Add 1' }).click();
  await expect(walkers.member('Dora Lind')).toBeVisible();
  await expect(dora.conversation('Walkers')).toBeVisible();

  await alice.composer.pressSequentially('@Dora');
  const people = alice.page.getByRole('listbox', { name: 'People' });
  await expect(people.getByRole('option')).toHaveText([/Dora Lind/]);
  await alice.composer.press('Enter');
  await alice.composer.pressSequentially('welcome!');
  await alice.composer.press('Enter');
  await expect(dora.conversation(/Walkers, .*mentions you/)).toBeVisible();
  await dora.page.getByRole('tab', { name: /Mentions/ }).click();
  await dora.conversations.getByRole('option').first().focus();
  await dora.page.keyboard.press('Alt+Shift+ArrowDown');
  await expect(dora.message('welcome!')).toBeVisible();
  await expect(alice.message('welcome!')).toContainText('Read');
  await dora.page.getByRole('tab', { name: 'All' }).click();
  await expect(dora.conversation(/Walkers, .*mentions you/)).toHaveCount(0);
});

test('an open group is joined by its link, at once', async ({ signIn }) => {
  const dora = await signIn('dora');
  const bob = await signIn('bob');
  await bob.open('Open stage');
  await dora.page.getByTitle('New conversation').click();
  await dora.page.getByRole('dialog').getByText('Join a group').click();
  const join = dora.page.getByRole('dialog', { name: 'Join a group' });
  const link = new URL('/c/group:open-stage', dora.page.url()).href;
  await join.getByRole('textbox', { name: 'Link or group ID' }).fill(link);
  await join.getByRole('button', { name: 'Find' }).click();
  await expect(join).toContainText('Open stage');
  await join.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(dora.page).toHaveURL(/open-stage/);
  await dora.say('I do!');
  await expect(bob.message('I do!')).toBeVisible();
});
