import { GroupPanel, plantClub } from './groups-world.ts';
import { expect, test } from './story.ts';

test.beforeEach(({ emulator }) => plantClub(emulator));

test('a friend has the name that was given them everywhere, and others never see it', async ({
  signIn,
}) => {
  const [alice, bob] = [await signIn('alice'), await signIn('bob')];
  await alice.open('Tea club');
  await alice.message('Note 1.').getByText('Carol Novak', { exact: true }).click();
  const card = alice.page.getByRole('complementary', { name: 'Profile' });
  await expect(card.getByRole('heading', { name: 'Carol Novak' })).toBeVisible();
  await expect(card.getByRole('button', { name: 'Tea club' })).toBeVisible();

  await card.getByRole('button', { name: 'Add friend' }).click();
  await card.getByRole('button', { name: 'Your name for them' }).click();
  const naming = alice.page.getByRole('dialog', { name: 'Your name for them' });
  await naming.getByLabel('Name').fill('Aunt');
  await naming.getByRole('button', { name: 'Save' }).click();
  await expect(card.getByRole('heading', { name: 'Aunt' })).toBeVisible();
  await expect(alice.message('Note 1.')).toHaveAccessibleName(/^Aunt/);
  await expect(alice.conversation('Tea club')).toContainText('Aunt: Note 3.');

  await alice.message('Note 3.').focus();
  await alice.message('Note 3.').press('r');
  await expect(alice.composer).toBeFocused();
  await alice.say('Quite so.');
  await expect(alice.message('Quite so.')).toContainText('Aunt');
  await bob.open('Tea club');
  await expect(bob.message('Quite so.')).toContainText('Carol Novak');

  const club = await GroupPanel.open(alice, 'Tea club');
  await expect(club.member('Aunt')).toBeVisible();
});
