import { GroupPanel, plantClub } from './groups-world.ts';
import type { Emulator } from '../projects/emulator/src/index.ts';
import { expect, test } from './story.ts';

test.beforeEach(({ emulator }) => plantClub(emulator));

/** How often the service was asked for something. */
function askedFor(emulator: Emulator, command: RegExp): number {
  return emulator.log().filter((entry) => entry.kind === 'command' && command.test(entry.command))
    .length;
}

test('what makes or joins a group is done once, however often it is pressed', async ({
  emulator,
  signIn,
}) => {
  const dora = await signIn('dora');
  await dora.page.getByTitle('New conversation').click();
  await dora.page.getByRole('dialog').getByText('New group').dblclick();
  const make = dora.page.getByRole('dialog', { name: 'New group' });
  await make.getByRole('textbox', { name: 'Name' }).fill('Sunday walk');
  await make.getByRole('button', { name: 'Next' }).dblclick();
  const who = dora.page.getByRole('dialog', { name: 'Who is in it?' });
  await who.getByRole('searchbox').fill('bob');
  await who.getByText('Add “bob” by ID').dblclick();
  await expect(who.getByRole('button', { name: 'Take Bob Keller out' })).toBeVisible();
  await who.getByRole('button', { name: 'Create group' }).dblclick();
  await expect(who).toHaveCount(0);
  await expect(dora.composer).toBeEditable();
  await expect(dora.conversation('Sunday walk')).toHaveCount(1);
  expect(askedFor(emulator, /\.create_group$/)).toBe(1);

  await dora.page.getByTitle('New conversation').click();
  await dora.page.getByRole('dialog').getByText('Join a group').click();
  const join = dora.page.getByRole('dialog', { name: 'Join a group' });
  await join.getByRole('textbox', { name: 'Link or group ID' }).fill('club');
  await join.getByRole('button', { name: 'Find' }).dblclick();
  await join.getByRole('button', { name: 'Ask to join' }).dblclick();
  await expect(join.getByRole('status')).toContainText('You asked to join Tea club.');
  expect(askedFor(emulator, /\.apply_join_group$/)).toBe(1);
});

test('what is done to members is done once, however often it is pressed', async ({
  emulator,
  signIn,
}) => {
  const alice = await signIn('alice');
  await alice.open('Tea club');
  const club = await GroupPanel.open(alice, 'Tea club');
  const rule = club.panel.getByRole('combobox', { name: 'Who can add people' });
  await rule.selectOption('All members');
  await club.button('Add people').click();
  await club.dialog.getByRole('searchbox').fill('dora');
  await club.dialog.getByText('Add “dora” by ID').dblclick();
  await club.dialog.getByRole('button', { name: 'Add 1' }).dblclick();
  await expect(club.dialog).toHaveCount(0);
  await expect(club.member('Dora Lind')).toHaveCount(1);
  expect(askedFor(emulator, /\.add_group_member$/)).toBe(1);

  await club.choose('Bob Keller', 'Mute…');
  await club.dialog.getByRole('button', { name: 'Mute Bob Keller' }).dblclick();
  await expect(club.dialog).toHaveCount(0);
  await expect(club.member('Bob Keller')).toHaveAccessibleName(/Muted until/);
  expect(askedFor(emulator, /\.modify_group_member_info$/)).toBe(1);
});

test('somebody is blocked once, however often that is pressed', async ({ emulator, signIn }) => {
  const dora = await signIn('dora');
  await dora.open('Carol Novak');
  await dora.page.getByRole('main').getByRole('button', { name: 'Carol Novak' }).click();
  const card = dora.page.getByRole('complementary', { name: 'Profile' });
  await card.getByRole('button', { name: 'Block', exact: true }).click();
  await dora.page.getByRole('dialog').getByRole('button', { name: 'Block' }).dblclick();
  await expect(card.getByRole('button', { name: 'Unblock' })).toBeVisible();
  expect(askedFor(emulator, /black_list_add/)).toBe(1);
});

test('a group is left once, however often that is pressed', async ({ emulator, signIn }) => {
  const bob = await signIn('bob');
  await bob.open('Tea club');
  const club = await GroupPanel.open(bob, 'Tea club');
  await club.button('Leave group').dblclick();
  await club.dialog.getByRole('button', { name: 'Leave group' }).dblclick();
  await expect(club.dialog).toHaveCount(0);
  await expect(bob.conversation('Tea club')).toHaveCount(0);
  await expect(bob.message('Note 3.')).toBeVisible();
  expect(askedFor(emulator, /\.quit_group$/)).toBe(1);
});
