import { type Emulator } from '../projects/emulator/src/index.ts';
import { bothMeet, bothTalk, choose, item, menuOf, pillsOf } from './actions-world.ts';
import { seedTalk, tell, trouble } from './actions-world.ts';
import { AppServer } from './app-server.ts';
import { type ChatWindow, expect, test } from './story.ts';

test.beforeEach(({ emulator }) => seedTalk(emulator));

const notAllowed = 'You are not allowed to do this.';

async function takeBack(window: ChatWindow, text: string): Promise<void> {
  await choose(window, text, 'Delete for everyone');
  const dialog = window.page.getByRole('dialog', { name: 'Delete for everyone?' });
  await dialog.getByRole('button', { name: 'Delete for everyone' }).click();
}

/** Refuses the next request of this kind. */
function refuse(emulator: Emulator, command: string, code: number): void {
  emulator.faults.add({ fault: 'refuse', command, code });
}

test('what the service finds too old to be taken back stays for both, and that is said', async ({
  emulator,
  signIn,
}) => {
  const { alice, bob } = await bothTalk(signIn);
  await tell(alice, bob, 'For good');
  // To the device it is a moment old; the service goes by its own clock.
  emulator.clock.advance(121);
  await takeBack(alice, 'For good');
  await expect(trouble(alice, notAllowed)).toBeVisible();
  await expect(alice.message('For good')).toBeVisible();
  await expect(bob.message('For good')).toBeVisible();
});

test('an edit that is refused is undone, and what was written is not lost', async ({
  emulator,
  signIn,
}) => {
  const { alice, bob } = await bothTalk(signIn);
  await tell(alice, bob, 'See you at tree');
  refuse(emulator, 'openim.modify_c2c_msg', 80001);
  await choose(alice, 'See you at tree', 'Edit');
  await expect(alice.composer).toHaveValue('See you at tree');
  await alice.say('See you at three');
  await expect(alice.composer).toHaveValue('See you at three');
  await expect(alice.message('See you at tree')).toBeVisible();
  await expect(alice.message('See you at tree')).not.toContainText('edited');
  // Nothing is in the way of trying again.
  await alice.composer.press('Enter');
  await expect(bob.message('See you at three')).toContainText('edited');
  await expect(alice.message('See you at three')).toHaveCount(1);
});

test('of two changes of a text that cross, the last one stays', async ({ emulator, signIn }) => {
  const { alice, bob } = await bothTalk(signIn);
  await tell(alice, bob, 'Lunch?');
  // She does not hear of the change that is made for her elsewhere.
  emulator.faults.add({ fault: 'drop-event', userID: 'alice', event: 'C2cMsgModNotifys' });
  await new AppServer(emulator).changeLastText('alice', 'bob', 'Lunch at noon?');
  await expect(bob.message('Lunch at noon?')).toBeVisible();
  await choose(alice, 'Lunch?', 'Edit');
  await expect(alice.composer).toHaveValue('Lunch?');
  await alice.say('Lunch at one?');
  for (const window of [alice, bob]) {
    await expect(window.message('Lunch at one?')).toContainText('edited');
    await expect(window.message('Lunch')).toHaveCount(1);
  }
  await alice.page.reload();
  await expect(alice.message('Lunch at one?')).toContainText('edited');
});

test('a text that was taken back elsewhere cannot be changed any more', async ({
  emulator,
  signIn,
}) => {
  const { alice, bob } = await bothTalk(signIn);
  await tell(alice, bob, 'Lunch?');
  await choose(alice, 'Lunch?', 'Edit');
  await expect(alice.composer).toHaveValue('Lunch?');
  await alice.composer.fill('Lunch at noon?');
  refuse(emulator, 'openim.modify_c2c_msg', 20026);
  await alice.composer.press('Enter');
  await expect(alice.page.getByText('The message that you were editing is gone.')).toBeVisible();
  await expect(alice.composer).toHaveValue('Lunch at noon?');
  await alice.composer.press('Enter');
  await expect(bob.message('Lunch at noon?')).toBeVisible();
  await expect(bob.message('Lunch at noon?')).not.toContainText('edited');
});

test('an emoji that is refused does not stay', async ({ emulator, signIn }) => {
  const { alice, bob } = await bothTalk(signIn);
  await tell(alice, bob, 'We won!');
  refuse(emulator, 'openim_msg_ext_http_svc.*', 23005);
  await (
    await menuOf(bob, 'We won!')
  )
    .getByRole('menuitemcheckbox', { name: 'React with 👍' })
    .click();
  await expect(trouble(bob, 'Your reaction was not saved.')).toBeVisible();
  await expect(pillsOf(bob, 'We won!')).toHaveCount(0);
  await expect(pillsOf(alice, 'We won!')).toHaveCount(0);
});

test('what cannot be pinned or deleted comes back, and that is said', async ({
  emulator,
  signIn,
}) => {
  const { alice, bob } = await bothMeet(signIn);
  refuse(emulator, 'group_open_http_svc.pin_message', 10070);
  await choose(alice, 'Note 4.', 'Pin');
  await expect(trouble(alice, notAllowed)).toBeVisible();
  await trouble(alice, notAllowed).getByRole('button', { name: 'Close' }).click();
  await expect(trouble(alice, notAllowed)).toHaveCount(0);
  for (const { page } of [alice, bob])
    await expect(page.getByRole('region', { name: 'Pinned messages' })).toHaveCount(0);

  refuse(emulator, 'group_open_http_svc.delete_group_ramble_msg_by_seq', 10034);
  await choose(alice, 'Note 4.', 'Delete for me');
  await expect(alice.message('Note 4.')).toHaveCount(0);
  await expect(trouble(alice, notAllowed)).toBeVisible();
  await expect(alice.message('Note 4.')).toBeVisible();
});

test('without a connection the menu says so, and offers what needs none', async ({
  emulator,
  signIn,
}) => {
  const { alice, bob } = await bothMeet(signIn);
  await tell(alice, bob, 'Mine');
  await emulator.goDown();
  await expect(alice.page.getByText('Reconnecting…')).toBeVisible();
  const menu = await menuOf(alice, 'Mine');
  for (const name of [/^Edit/, /^Pin/, /^Translate/, /^Delete for everyone/, /^Delete for me/]) {
    await expect(menu.getByRole('menuitem', { name })).toHaveAttribute('aria-disabled', 'true');
    await expect(menu.getByRole('menuitem', { name })).toContainText('No connection');
  }
  await item(menu, 'Star').click();
  await expect(alice.message('Mine').getByRole('img', { name: 'Starred' })).toBeVisible();
  await choose(alice, 'Mine', 'Reply');
  await alice.say('Later');
  await expect(alice.message('Later')).toContainText('Waiting for connection');
  await emulator.comeUp();
  await expect(bob.message('Later').getByRole('button', { name: /Mine/ })).toBeVisible();
  await expect(bob.message('Later')).toHaveCount(1);
});
