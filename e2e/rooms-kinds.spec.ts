import { expect, test } from './story.ts';

const people = [
  { userID: 'alice', nick: 'Alice Martin' },
  { userID: 'bob', nick: 'Bob Keller' },
  { userID: 'support-1', nick: 'Help desk' },
];
const live = {
  groupID: 'evening-concert',
  type: 'AVChatRoom' as const,
  name: 'Evening concert',
  owner: 'alice',
  members: [],
  messages: [],
};

test.beforeEach(({ emulator }) => {
  emulator.seed('empty');
  emulator.seed({
    people,
    conversations: [
      {
        between: ['support-1', 'bob'],
        messages: [{ from: 'support-1', text: 'How can we help?', secondsAgo: 600 }],
      },
    ],
    groups: [
      live,
      {
        groupID: 'news',
        type: 'Public',
        name: 'News',
        owner: 'alice',
        members: ['bob'],
        messages: [{ from: 'alice', text: 'We open on Monday.', secondsAgo: 300 }],
      },
      {
        groupID: '@TGS#_neighbours',
        type: 'Community',
        name: 'Neighbours',
        owner: 'alice',
        members: ['bob'],
        messages: [{ from: 'alice', text: 'Welcome to our street.', secondsAgo: 120 }],
        topics: [
          {
            topicID: '@TGS#_neighbours@TOPIC#_garden',
            name: 'Garden',
            messages: [{ from: 'bob', text: 'The tomatoes are ripe.', secondsAgo: 60 }],
          },
        ],
      },
    ],
  });
});

test('topics are made by who leads, and everybody talks in them', async ({ signIn }) => {
  const alice = await signIn('alice');
  const bob = await signIn('bob');
  for (const who of [alice, bob]) {
    const { page } = who;
    await who.open('Neighbours');
    await page.getByRole('button', { name: 'Topics' }).click();
    await expect(page.getByRole('button', { name: /^Garden/ })).toBeVisible();
  }
  await expect(bob.page.getByRole('button', { name: 'New topic' })).toHaveCount(0);
  await alice.page.getByRole('button', { name: 'New topic' }).click();
  await alice.page.getByRole('textbox', { name: 'Name of the topic' }).fill('Tools');
  await alice.page.getByRole('button', { name: 'Create topic' }).click();
  await expect(alice.page.getByRole('heading', { name: '# Tools' })).toBeVisible();
  await alice.say('Who has the long ladder?');
  await bob.page.getByRole('button', { name: 'Tools, 1 unread' }).click();
  await expect(bob.message('Who has the long ladder?')).toBeVisible();
  await bob.say('It is in my shed.');
  await expect(alice.message('It is in my shed.')).toBeVisible();
});

test('a channel is read by members and written by who leads it', async ({ signIn }) => {
  const bob = await signIn('bob');
  await bob.conversation('News').click();
  await expect(bob.message('We open on Monday.')).toBeVisible();
  await expect(bob.page.getByText('Only admins write here')).toBeVisible();
  const alice = await signIn('alice');
  await alice.open('News');
  await alice.say('We open on Tuesday.');
  await expect(bob.message('We open on Tuesday.')).toBeVisible();
});

test('a support thread says what to expect, and nothing is taken back', async ({ signIn }) => {
  const bob = await signIn('bob');
  await bob.open('Help desk');
  await expect(bob.page.getByText('We answer within an hour')).toBeVisible();
  await bob.say('My parcel is late.');
  await bob.message('My parcel is late.').click({ button: 'right' });
  await expect(bob.page.getByRole('menuitem', { name: 'Copy' })).toBeVisible();
  await expect(bob.page.getByRole('menuitem', { name: 'Edit' })).toHaveCount(0);
  await expect(bob.page.getByRole('menuitem', { name: 'Delete for everyone' })).toHaveCount(0);
});

test('a live room is heard without a name, and written in with one', async ({
  browser,
  emulator,
  signIn,
}) => {
  const address = `/live?${new URLSearchParams({ emulator: emulator.url }).toString()}`;
  const alice = await signIn('alice');
  await alice.page.goto(address);
  const guest = await (await browser.newContext()).newPage();
  await guest.goto(address);
  await expect(guest.getByRole('button', { name: 'Sign in to write' })).toBeVisible();
  await expect(alice.composer).toBeEnabled();
  await alice.say('Good evening, everybody!');
  await expect(guest.getByRole('log').getByText('Good evening, everybody!')).toBeVisible();
  await expect(alice.page.getByText(/^\d+ watching$/)).toBeVisible();
  await expect(guest.getByRole('textbox', { name: 'Message' })).toHaveCount(0);
  await guest.context().close();
});
