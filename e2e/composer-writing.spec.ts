import type { Emulator } from '../projects/emulator/src/index.ts';
import { seedTeam } from './composer-world.ts';
import { expect, test } from './story.ts';

test.beforeEach(({ emulator }) => seedTeam(emulator));

/** What an admin does with the app's own tools. */
async function askAsServer(emulator: Emulator, command: string, body: object): Promise<void> {
  const { userSig } = emulator.credential('administrator');
  const query = new URLSearchParams({
    sdkappid: String(emulator.sdkAppId),
    identifier: 'administrator',
    usersig: userSig,
    random: '7',
    contenttype: 'json',
  });
  const url = `${emulator.httpUrl}/v4/${command}?${query.toString()}`;
  const answer = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  expect(await answer.json()).toMatchObject({ ErrorCode: 0 });
}

test('people are mentioned by a few letters, and hear of it', async ({ signIn }) => {
  const alice = await signIn('alice');
  const bob = await signIn('bob');
  await alice.open('The team');
  await alice.composer.pressSequentially('Hi @');
  const people = alice.page.getByRole('listbox', { name: 'People' });
  await expect(people.getByRole('option')).toHaveText([/all/, /Bob Keller/, /Carol Novak/]);
  await alice.composer.pressSequentially('kel');
  await expect(people.getByRole('option')).toHaveText([/Bob Keller/]);
  await alice.composer.press('Enter');
  await expect(alice.composer).toHaveValue('Hi @Bob Keller ');
  await alice.composer.press('Enter');
  await bob.open('The team');
  await expect(bob.message('Hi @Bob Keller')).toContainText('Mentions you');
});

test('only who looks after a group calls all of it', async ({ signIn }) => {
  const bob = await signIn('bob');
  await bob.open('The team');
  await bob.composer.pressSequentially('@');
  const people = bob.page.getByRole('listbox', { name: 'People' });
  await expect(people.getByRole('option')).toHaveText([/Alice Martin/, /Carol Novak/]);
  await bob.composer.press('Escape');
  await expect(people).toHaveCount(0);
});

test('emoji are written by name, and chosen', async ({ signIn }) => {
  const alice = await signIn('alice');
  await alice.open('Bob Keller');
  await alice.composer.pressSequentially('Well :tada');
  await expect(alice.page.getByRole('listbox', { name: 'Emoji' })).toBeVisible();
  await alice.composer.press('Tab');
  await expect(alice.composer).toHaveValue('Well 🎉');
  await alice.page.getByRole('button', { name: 'Choose an emoji' }).click();
  const choice = alice.page.getByRole('dialog', { name: 'Choose an emoji' });
  await choice.getByRole('gridcell').first().click();
  await expect(alice.composer).not.toHaveValue('Well 🎉');
  await alice.page.keyboard.press('Escape');
  await expect(choice).toHaveCount(0);
  await expect(alice.composer).toBeFocused();
});

test('the last text is changed with ArrowUp; Escape gives back what was written', async ({
  signIn,
}) => {
  const alice = await signIn('alice');
  const bob = await signIn('bob');
  await alice.open('Bob Keller');
  await bob.open('Alice Martin');
  await alice.say('Helo');
  await expect(alice.message('Helo')).toContainText('Read');
  await alice.composer.press('ArrowUp');
  await expect(alice.page.getByRole('group', { name: 'Edit message' })).toBeVisible();
  await expect(alice.composer).toHaveValue('Helo');
  await alice.composer.press('Escape');
  await expect(alice.composer).toHaveValue('');
  await alice.composer.press('ArrowUp');
  await expect(alice.composer).toHaveValue('Helo');
  await alice.composer.fill('Hello, Bob');
  await alice.composer.press('Enter');
  await expect(bob.message('Hello, Bob')).toContainText('edited');
  await expect(bob.message('Helo')).toHaveCount(0);
});

test('who may not write is told why, and can when it is over', async ({ emulator, signIn }) => {
  const bob = await signIn('bob');
  await bob.open('The team');
  await bob.composer.fill('Half a thought');
  const silence = (MuteTime: number) =>
    askAsServer(emulator, 'group_open_http_svc/forbid_send_msg', {
      GroupId: 'team',
      Members_Account: ['bob'],
      MuteTime,
    });
  await silence(600);
  await expect(bob.page.getByText('You cannot write here until')).toBeVisible();
  await expect(bob.composer).toBeHidden();
  await silence(0);
  await expect(bob.composer).toHaveValue('Half a thought');
  await bob.composer.press('Enter');
  await expect(bob.message('Half a thought')).toContainText('Sent');
});

test('who is writing shows in the list, and passes', async ({ signIn }) => {
  const alice = await signIn('alice');
  const bob = await signIn('bob');
  await alice.open('Bob Keller');
  await bob.open('The team');
  await alice.composer.pressSequentially('I was');
  await expect(bob.conversation('Alice Martin')).toContainText('typing…');
  await alice.composer.fill('');
  await expect(bob.conversation('Alice Martin')).not.toContainText('typing…');
});
