import { GroupPanel, plantClub, whyShut } from './groups-world.ts';
import { expect, test } from './story.ts';

test.beforeEach(({ emulator }) => plantClub(emulator));

test('an owner mutes, silences all, makes an admin and hands the group over', async ({
  emulator,
  signIn,
}) => {
  const alice = await signIn('alice');
  const bob = await signIn('bob');
  await alice.open('Tea club');
  await bob.open('Tea club');
  const club = await GroupPanel.open(alice, 'Tea club');

  await club.choose('Bob Keller', 'Mute…');
  await club.dialog.getByRole('radio', { name: '10 minutes' }).check();
  await club.confirm('Mute Bob Keller');
  await expect(club.member('Bob Keller')).toHaveAccessibleName(/Muted until/);
  await expect(whyShut(bob)).toContainText('You cannot write here until');
  await club.choose('Bob Keller', 'Unmute');
  await expect(whyShut(bob)).toHaveCount(0);

  // The service tells members nothing of this: they hear of it when they write.
  const changes = () =>
    emulator.state().counters.commands['group_open_http_svc.modify_group_base_info'];
  await club.panel.getByRole('switch', { name: /Only admins write/ }).check();
  await expect.poll(changes).toBe(1);
  await bob.say('Anybody?');
  await expect(bob.message('Anybody?')).toContainText('Not sent');
  await expect(whyShut(bob)).toContainText('Only admins can write here.');
  await club.choose('Bob Keller', 'Make admin');
  await expect(club.member('Bob Keller')).toHaveAccessibleName('Bob Keller, Admin');
  await expect(whyShut(bob)).toHaveCount(0);
  await bob.say('May I?');
  await expect(alice.message('May I?')).toBeVisible();

  await club.choose('Bob Keller', 'Make owner…');
  await club.confirm('Make owner…');
  await expect(club.member('Bob Keller')).toHaveAccessibleName('Bob Keller, Owner');
  await expect(whyShut(alice)).toContainText('Only admins can write here.');
  await expect(bob.feed).toContainText(/Alice Martin made .+ the owner/);
});

test('a member is told what only others may do, and reads on when the group is closed', async ({
  signIn,
}) => {
  const alice = await signIn('alice');
  const bob = await signIn('bob');
  await bob.open('Tea club');
  const his = await GroupPanel.open(bob, 'Tea club');
  await his.member('Carol Novak').click();
  const remove = his.menu.getByRole('menuitem', { name: /Remove…/ });
  await expect(remove).toHaveAttribute('aria-disabled', 'true');
  await expect(remove).toContainText('Only the owner and admins may do this');
  await bob.page.keyboard.press('Escape');
  await expect(his.member('Carol Novak')).toBeFocused();
  await expect(his.button('Close group for everyone')).toHaveCount(0);

  await bob.composer.fill('I was about to say');
  await alice.open('Tea club');
  const hers = await GroupPanel.open(alice, 'Tea club');
  await hers.button('Leave group').click();
  await expect(hers.dialog).toContainText('Choose who takes over');
  await hers.dialog.getByRole('button', { name: 'Cancel' }).click();
  await hers.button('Close group for everyone').click();
  await hers.confirm('Close group for everyone');

  await expect(whyShut(bob)).toContainText('closed');
  await expect(bob.message('Note 3.')).toBeVisible();
  await expect(bob.page.locator('textarea').first()).toHaveValue('I was about to say');
  await expect(bob.conversation('Tea club')).toHaveCount(0);
});

test('somebody asks to come in, is let in, and is removed while reading', async ({ signIn }) => {
  const dora = await signIn('dora');
  await dora.page.getByTitle('New conversation').click();
  await dora.page.getByRole('dialog').getByText('Join a group').click();
  const join = dora.page.getByRole('dialog', { name: 'Join a group' });
  await join.getByRole('textbox', { name: 'Link or group ID' }).fill('nowhere');
  await join.getByRole('button', { name: 'Find' }).click();
  await expect(join.getByRole('alert')).toContainText('There is no such group');
  await join.getByRole('textbox', { name: 'Link or group ID' }).fill('club');
  await join.getByRole('button', { name: 'Find' }).click();
  await join.getByRole('textbox', { name: /Say who you are/ }).fill('Dora, from next door');
  await join.getByRole('button', { name: 'Ask to join' }).click();
  await expect(join.getByRole('status')).toContainText('You asked to join Tea club.');
  await join.getByRole('button', { name: 'Close' }).last().click();

  const alice = await signIn('alice');
  await alice.open('Tea club');
  const club = await GroupPanel.open(alice, 'Tea club');
  await expect(club.panel).toContainText('Dora, from next door');
  await club.button('Let Dora Lind in').click();
  await expect(club.member('Dora Lind')).toBeVisible();
  const news = dora.page.getByRole('status').filter({ hasText: 'You are now in Tea club.' });
  await expect(news).toBeVisible();
  await dora.page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(news).toHaveCount(0);
  await dora.say('Hello');
  await expect(alice.message('Hello')).toBeVisible();

  await club.choose('Dora Lind', 'Remove…');
  await club.confirm('Remove…');
  await expect(club.member('Dora Lind')).toHaveCount(0);
  await expect(whyShut(dora)).toContainText('removed');
  await expect(dora.message('Hello')).toBeVisible();
});

test('a group is made with friends, and renamed', async ({ signIn }) => {
  const alice = await signIn('alice');
  const bob = await signIn('bob');
  await alice.page.getByTitle('New conversation').click();
  await alice.page.getByRole('dialog').getByText('New group').click();
  const make = alice.page.getByRole('dialog', { name: 'New group' });
  await make.getByRole('textbox', { name: 'Name' }).fill('Sunday walk');
  await make.getByRole('radio', { name: /Club/ }).check();
  await make.getByRole('button', { name: 'Next' }).click();
  const who = alice.page.getByRole('dialog', { name: 'Who is in it?' });
  await who.getByRole('searchbox').fill('bob');
  await who.getByText('Add “bob” by ID').click();
  await expect(who.getByRole('button', { name: 'Take Bob Keller out' })).toBeVisible();
  await who.getByRole('button', { name: 'Create group' }).click();
  await bob.open('Sunday walk');
  await alice.say('At ten?');
  await expect(bob.message('At ten?')).toBeVisible();

  const walk = await GroupPanel.open(alice, 'Sunday walk');
  await walk.button('Edit name').click();
  await walk.panel.getByRole('textbox', { name: 'Name' }).fill('Sunday run');
  await walk.button('Save').click();
  await expect(bob.conversation('Sunday run')).toBeVisible();
  await expect(bob.feed).toContainText('named the group “Sunday run”');
});
