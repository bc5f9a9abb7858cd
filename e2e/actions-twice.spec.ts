import {
  bothMeet,
  bothTalk,
  choose,
  menuOf,
  pillsOf,
  seedTalk,
  tell,
  trouble,
} from './actions-world.ts';
import { type ChatWindow, expect, test } from './story.ts';

test.beforeEach(({ emulator }) => seedTalk(emulator));

test('an emoji put on twice is one', async ({ emulator, signIn }) => {
  const { alice, bob } = await bothTalk(signIn);
  await tell(alice, bob, 'We won!');
  // Whoever hears of it hears it twice.
  emulator.faults.add({ fault: 'duplicate-event', userID: 'alice', times: 20 });
  const menu = await menuOf(bob, 'We won!');
  await menu.getByRole('menuitemcheckbox', { name: 'React with 👍' }).dblclick();
  for (const window of [alice, bob]) {
    await expect(pillsOf(window, 'We won!')).toHaveCount(1);
    await expect(pillsOf(window, 'We won!')).toHaveText(/👍\s*1/);
  }
  await pillsOf(alice, 'We won!').click();
  for (const window of [alice, bob]) await expect(pillsOf(window, 'We won!')).toHaveText(/👍\s*2/);
  await alice.page.reload();
  await expect(pillsOf(alice, 'We won!')).toHaveText(/👍\s*2/);
});

test('an emoji that goes on and off in haste ends as it was left, for both', async ({ signIn }) => {
  const { alice, bob } = await bothTalk(signIn);
  await tell(alice, bob, 'We won!');
  await (
    await menuOf(alice, 'We won!')
  )
    .getByRole('menuitemcheckbox', { name: 'React with 👍' })
    .click();
  const pill = pillsOf(bob, 'We won!');
  await expect(pill).toHaveText(/👍\s*1/);
  for (let press = 0; press < 5; press++) await pill.click();
  await expect(pill).toHaveAttribute('aria-pressed', 'true');
  for (const window of [alice, bob]) await expect(pillsOf(window, 'We won!')).toHaveText(/👍\s*2/);
  await bob.page.reload();
  await expect(pill).toHaveAttribute('aria-pressed', 'true');
  await expect(pill).toHaveText(/👍\s*2/);
});

test('what is taken back twice is gone once', async ({ signIn }) => {
  const { alice, bob } = await bothTalk(signIn);
  await tell(alice, bob, 'Not for you');
  await choose(alice, 'Not for you', 'Delete for everyone');
  const dialog = alice.page.getByRole('dialog', { name: 'Delete for everyone?' });
  await dialog.getByRole('textbox').fill('Wrong window');
  await dialog.getByRole('button', { name: 'Delete for everyone' }).dblclick();
  await expect(dialog).toHaveCount(0);
  for (const window of [alice, bob]) {
    await expect(window.message('Not for you')).toHaveCount(0);
    await expect(window.messages.filter({ hasText: /took back a message/ })).toHaveCount(1);
    await expect(trouble(window, /./)).toHaveCount(0);
  }
});

test('what is forwarded with two clicks arrives once', async ({ signIn }) => {
  const { alice } = await bothTalk(signIn);
  const carol = await signIn('carol');
  await choose(alice, 'Message 40.', 'Forward');
  const dialog = alice.page.getByRole('dialog', { name: 'Forward 1 message' });
  await dialog.getByRole('checkbox', { name: 'Carol Novak' }).check();
  await dialog.getByRole('button', { name: 'Send' }).dblclick();
  await expect(dialog).toHaveCount(0);
  await carol.open('Alice Martin');
  await expect(carol.message('Message 40.')).toBeVisible();
  await alice.conversation(/^Carol Novak/).click();
  await expect(alice.message('Hi 2')).toBeVisible();
  await alice.say('That was it.');
  await expect(carol.message('That was it.')).toBeVisible();
  await expect(carol.message('Message 40.')).toHaveCount(1);
  await expect(alice.message('Message 40.')).toHaveCount(1);
});

test('what was refused and is sent again with two clicks arrives once', async ({
  emulator,
  signIn,
}) => {
  const { alice, bob } = await bothTalk(signIn);
  // That she is writing is sent too, and refused as often.
  emulator.faults.add({ fault: 'refuse', command: 'openim.sendmsg', code: 80001, times: 100 });
  await alice.say('Are you there?');
  const message = alice.message('Are you there?');
  await expect(message).toContainText('Not sent');
  emulator.faults.clear();
  await message.getByRole('button', { name: 'Try again' }).dblclick();
  await expect(bob.message('Are you there?')).toBeVisible();
  await expect(message).toContainText(/Sent|Read/);
  await tell(alice, bob, 'That was it.');
  for (const window of [alice, bob]) await expect(window.message('Are you there?')).toHaveCount(1);
});

test('what both pin is pinned once, and both take it down', async ({ signIn }) => {
  const { alice, bob } = await bothMeet(signIn);
  const bar = ({ page }: ChatWindow) => page.getByRole('region', { name: 'Pinned messages' });
  const [hers, his] = [await menuOf(alice, 'Note 4.'), await menuOf(bob, 'Note 4.')];
  await Promise.all(
    [hers, his].map((menu) => menu.getByRole('menuitem', { name: 'Pin', exact: true }).click()),
  );
  for (const window of [alice, bob]) {
    await expect(bar(window)).toContainText('Note 4.');
    await expect(bar(window)).not.toContainText('of 2');
  }
  await choose(alice, 'Note 4.', 'Unpin');
  for (const window of [alice, bob]) await expect(bar(window)).toHaveCount(0);
});

test('several are deleted in haste, and all of them are gone', async ({ emulator, signIn }) => {
  const { alice, bob } = await bothTalk(signIn);
  await alice.message('Message 40.').focus();
  await expect(alice.message('Message 40.')).toBeFocused();
  await alice.page.keyboard.press('Delete');
  await alice.page.keyboard.press('Delete');
  await expect(alice.message('Message 38.')).toBeFocused();
  // The service hears of it when it cannot be undone any more.
  const deletions = () => emulator.state().counters.commands['openim.delete_c2c_msg_ramble'];
  await expect.poll(deletions).toBe(2);
  await alice.page.reload();
  await expect(alice.message('Message 38.')).toBeVisible();
  for (const text of ['Message 39.', 'Message 40.']) {
    await expect(alice.message(text)).toHaveCount(0);
    await expect(bob.message(text)).toBeVisible();
  }
});
