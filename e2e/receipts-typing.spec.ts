import { request } from '@playwright/test';
import { type ChatWindow, expect, test } from './story.ts';

/** Of the emulator: its only application. */
const appId = 1_400_000_001;

test.beforeEach(({ emulator }) => {
  emulator.seed('empty');
  emulator.seed({
    people: [
      { userID: 'alice', nick: 'Alice Martin' },
      { userID: 'bob', nick: 'Bob Keller' },
      { userID: 'carol', nick: 'Carol Jones' },
    ],
    conversations: [
      { between: ['alice', 'bob'], messages: [{ from: 'bob', text: 'Hello', secondsAgo: 60 }] },
    ],
    groups: [
      {
        groupID: 'team',
        type: 'Public',
        name: 'The team',
        owner: 'alice',
        members: ['bob', 'carol'],
        messages: [{ from: 'carol', text: 'Welcome', secondsAgo: 60 }],
      },
    ],
  });
});

/** In the pane, above the place to write. */
const typing = (window: ChatWindow, name: string) =>
  window.page.getByRole('main').getByText(`${name} is typing …`);

for (const [hers, his] of [
  ['Bob Keller', 'Alice Martin'],
  ['The team', 'The team'],
] as const) {
  test(`who writes is seen to, until it is sent: ${hers}`, async ({ signIn }) => {
    const alice = await signIn('alice');
    const bob = await signIn('bob');
    await alice.open(hers);
    await bob.open(his);
    await expect(alice.messages).not.toHaveCount(0);
    const rows = await alice.messages.count();
    await bob.composer.pressSequentially('On my');
    await expect(typing(alice, 'Bob Keller')).toBeVisible();
    expect(await alice.messages.count()).toBe(rows);
    await bob.say('On my way');
    await expect(alice.message('On my way')).toBeVisible();
    await expect(typing(alice, 'Bob Keller')).toHaveCount(0);
    await expect(typing(bob, 'Bob Keller')).toHaveCount(0);
  });
}

test('who writes elsewhere is seen to in the list, and it is counted nowhere', async ({
  signIn,
}) => {
  const alice = await signIn('alice');
  const bob = await signIn('bob');
  await alice.open('The team');
  await bob.open('Alice Martin');
  await bob.composer.pressSequentially('Psst');
  const row = alice.conversation('Bob Keller');
  await expect(row.getByText('typing…')).toBeVisible();
  await bob.composer.clear();
  await expect(row.getByText('typing…')).toHaveCount(0);
  await expect(row).toContainText('Hello');
  await expect(row).not.toContainText('unread');
});

test('a group’s message says how many have read it, and who', async ({ signIn }) => {
  const alice = await signIn('alice');
  const bob = await signIn('bob');
  await alice.open('The team');
  await alice.say('Lunch at noon');
  const message = alice.message('Lunch at noon');
  await bob.open('The team');
  await expect(bob.message('Lunch at noon')).toBeVisible();
  await expect(message.getByText('Read by 1 of 2')).toBeAttached();
  await message.getByText('Lunch at noon').first().click({ button: 'right' });
  await alice.page.getByRole('menuitem', { name: 'Info' }).click();
  const info = alice.page.getByRole('dialog', { name: 'Message info' });
  await expect(info).toContainText('Read by 1');
  await expect(info).toContainText('Bob Keller');
  await expect(info).toContainText('Carol Jones');
});

test('who is muted in a group is told until when, and then may write again', async ({
  emulator,
  signIn,
}) => {
  const bob = await signIn('bob');
  await bob.open('The team');
  const { userSig } = emulator.credential('administrator');
  const query = `sdkappid=${String(appId)}&identifier=administrator&usersig=${encodeURIComponent(userSig)}&random=1&contenttype=json`;
  const server = await request.newContext({ baseURL: emulator.url.replace('ws:', 'http:') });
  const mute = (MuteTime: number) =>
    server.post(`/v4/group_open_http_svc/forbid_send_msg?${query}`, {
      data: { GroupId: 'team', Members_Account: ['bob'], MuteTime },
    });
  await mute(600);
  await expect(bob.page.getByText(/You cannot write here until/)).toBeVisible();
  await mute(0);
  await expect(bob.page.getByText(/You cannot write here until/)).toHaveCount(0);
  await bob.say('I am back');
  await expect(bob.message('I am back')).toBeVisible();
  await server.dispose();
});
