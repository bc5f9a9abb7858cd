import { GroupPanel, plantClub } from './groups-world.ts';
import { type ChatWindow, expect, test } from './story.ts';

test.beforeEach(({ emulator }) => plantClub(emulator));

type SignIn = (userId: string) => Promise<ChatWindow>;

/** Alice, who owns the club, and Bob, whom she has made an admin. */
async function withAdmin(signIn: SignIn): Promise<{ hers: GroupPanel; his: GroupPanel }> {
  const alice = await signIn('alice');
  const bob = await signIn('bob');
  await alice.open('Tea club');
  await bob.open('Tea club');
  const hers = await GroupPanel.open(alice, 'Tea club');
  await hers.choose('Bob Keller', 'Make admin');
  await expect(hers.member('Bob Keller')).toHaveAccessibleName('Bob Keller, Admin');
  const his = await GroupPanel.open(bob, 'Tea club');
  await expect(his.button('Edit name')).toBeVisible();
  return { hers, his };
}

test('a menu that is open says why not, once the role is gone', async ({ emulator, signIn }) => {
  const { hers, his } = await withAdmin(signIn);
  await his.member('Carol Novak').click();
  const remove = his.menu.getByRole('menuitem', { name: /Remove…/ });
  await expect(remove).toBeVisible();
  await expect(remove).not.toHaveAttribute('aria-disabled', 'true');

  await hers.choose('Bob Keller', 'Take away admin role');
  await expect(remove).toHaveAttribute('aria-disabled', 'true');
  await expect(remove).toContainText('Only the owner and admins may do this');
  await expect(his.button('Edit name')).toHaveCount(0);
  await remove.click({ force: true });
  await remove.press('Enter');
  await expect(his.dialog).toHaveCount(0);
  await expect(hers.member('Carol Novak')).toBeVisible();
  const asked = emulator
    .log()
    .filter((entry) => entry.kind === 'command' && entry.command.endsWith('.delete_group_member'));
  expect(asked).toEqual([]);
});

test('a question that is answered too late is refused, with the reason', async ({
  emulator,
  signIn,
}) => {
  const { hers, his } = await withAdmin(signIn);
  await his.choose('Carol Novak', 'Remove…');
  await expect(his.dialog).toBeVisible();
  // He does not hear of it: what he sees is older than what the service knows.
  emulator.faults.add({ fault: 'drop-event', userID: 'bob', forSeconds: 600 });
  await hers.choose('Bob Keller', 'Take away admin role');
  await expect(hers.member('Bob Keller')).toHaveAccessibleName('Bob Keller');
  await his.dialog.getByRole('button', { name: 'Remove…' }).click();
  await expect(his.dialog.getByRole('alert')).toHaveText('You may not do this here any more.');
  await his.dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(his.button('Edit name')).toHaveCount(0);
  await expect(his.member('Carol Novak')).toBeVisible();
  await expect(hers.member('Carol Novak')).toBeVisible();
});
