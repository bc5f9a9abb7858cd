import { item, menuOf, seedTalk } from './actions-world.ts';
import { takePhoto } from './composer-world.ts';
import { type ChatWindow, expect, test } from './story.ts';

test.beforeEach(({ emulator }) => seedTalk(emulator));

/** What is answered to, over the text. */
const answering = ({ page }: ChatWindow) => page.getByRole('group', { name: /^Reply to/ });

async function talk(
  signIn: (userId: string) => Promise<ChatWindow>,
): Promise<{ alice: ChatWindow; bob: ChatWindow }> {
  const [alice, bob] = [await signIn('alice'), await signIn('bob')];
  await alice.open('Bob Keller');
  await bob.open('Alice Martin');
  await expect(alice.message('Message 40.')).toBeVisible();
  return { alice, bob };
}

test('an answer says over the text what it answers, and leads there for both', async ({
  signIn,
}) => {
  const { alice, bob } = await talk(signIn);
  await alice.feed.evaluate((feed) => (feed.parentElement!.scrollTop = 0));
  await expect(alice.message('Message 5.')).toBeVisible();
  await item(await menuOf(alice, 'Message 5.'), 'Reply').click();
  await expect(answering(alice)).toContainText('Message 5.');
  await expect(alice.composer).toBeFocused();
  await alice.say('That long ago?');
  await expect(answering(alice)).toHaveCount(0);
  for (const window of [alice, bob]) {
    const answer = window.message('That long ago?');
    const answered = window.message('Message 5.').filter({ hasNotText: 'That long ago?' });
    await expect(answer).toBeInViewport();
    await expect(answered).not.toBeInViewport();
    await answer.getByRole('button', { name: /Message 5\./ }).click();
    await expect(answered).toBeInViewport();
  }
});

test('an answer that is not wanted any more is a message like any other', async ({ signIn }) => {
  const { alice, bob } = await talk(signIn);
  await item(await menuOf(alice, 'Message 40.'), 'Reply').click();
  await alice.composer.fill('Good night');
  await answering(alice).getByRole('button', { name: 'Do not reply' }).click();
  await expect(answering(alice)).toHaveCount(0);
  await expect(alice.composer).toHaveValue('Good night');
  await expect(alice.composer).toBeFocused();
  await alice.composer.press('Enter');
  await expect(bob.message('Good night')).toBeVisible();
  await expect(bob.message('Good night').getByRole('button', { name: /Message 40/ })).toHaveCount(
    0,
  );
});

test('a command is found by a few letters, and opens what it says', async ({ signIn }) => {
  const { alice } = await talk(signIn);
  await alice.open('The team');
  await alice.composer.pressSequentially('/po');
  const commands = alice.page.getByRole('listbox', { name: 'Commands' });
  await expect(commands.getByRole('option')).toHaveText([/\/poll/]);
  await alice.composer.press('Tab');
  await expect(alice.composer).toHaveValue('/poll ');
  await alice.composer.pressSequentially('Lunch?');
  await alice.composer.press('Enter');
  const form = alice.page.getByRole('dialog', { name: 'New poll' });
  await expect(form.getByRole('textbox', { name: 'Question' })).toHaveValue('Lunch?');
  await alice.page.keyboard.press('Escape');
  await expect(form).toHaveCount(0);
  await expect(alice.message('/poll')).toHaveCount(0);
});

test('an answer that is ready is two keys away, and can be changed before it goes', async ({
  signIn,
}) => {
  const { alice, bob } = await talk(signIn);
  await alice.composer.pressSequentially('/omw');
  const commands = alice.page.getByRole('listbox', { name: 'Commands' });
  await expect(commands.getByRole('option')).toHaveText([/On my way/]);
  await alice.composer.press('Enter');
  await expect(alice.composer).toHaveValue(/^On my way/);
  await expect(commands).toHaveCount(0);
  await alice.composer.press('End');
  await alice.composer.pressSequentially(' With cake.');
  await alice.composer.press('Enter');
  await expect(bob.message('With cake.')).toContainText('On my way');
});

test('who has a camera at hand takes a photo with it', async ({ signIn }) => {
  const [alice, bob] = [await signIn('alice'), await signIn('bob')];
  const phone = await alice.page.context().newCDPSession(alice.page);
  await phone.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await expect
    .poll(() => alice.page.evaluate(() => matchMedia('(pointer: coarse)').matches))
    .toBe(true);
  await bob.open('Alice Martin');
  await alice.open('Bob Keller');
  const photo = await takePhoto(alice, 'camera.jpg');
  await alice.page.getByRole('button', { name: 'Attach', exact: true }).click();
  const choosing = alice.page.waitForEvent('filechooser');
  await alice.page.getByRole('menuitem', { name: 'Take a photo' }).click();
  const chooser = await choosing;
  expect(await chooser.element().getAttribute('capture')).toBe('environment');
  await chooser.setFiles(photo);
  await expect(
    alice.page.getByRole('list', { name: 'Attachments' }).getByRole('listitem'),
  ).toHaveCount(1);
  await alice.page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(bob.feed.getByRole('img', { name: 'Photo' })).toBeVisible();
});
