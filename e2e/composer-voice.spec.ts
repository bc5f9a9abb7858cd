import { seedTeam } from './composer-world.ts';
import { expect, test } from './story.ts';

const chromiumPath = process.env['CHROMIUM_PATH'];
const device = ['--use-fake-device-for-media-stream'];
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

test.beforeEach(({ emulator }) => seedTeam(emulator));

test.use({
  launchOptions: {
    ...(chromiumPath ? { executablePath: chromiumPath } : {}),
    args: [...device, ...sandbox, '--use-fake-ui-for-media-stream'],
  },
});

test('a voice message is paused, listened to, and arrives', async ({ signIn }) => {
  const alice = await signIn('alice');
  const bob = await signIn('bob');
  await alice.open('Bob Keller');
  await bob.open('Alice Martin');
  await alice.page.getByRole('button', { name: 'Record a voice message' }).click();
  const recorder = alice.page.getByRole('group', { name: 'Recording' });
  await expect(recorder.getByRole('timer')).not.toHaveText('0:00');
  await recorder.getByRole('button', { name: 'Pause' }).click();
  await recorder.getByRole('button', { name: 'Listen' }).click();
  await recorder.getByRole('button', { name: 'Record on' }).click();
  await expect(recorder.getByRole('button', { name: 'Pause' })).toBeVisible();
  await recorder.getByRole('button', { name: 'Send voice message' }).click();
  await expect(alice.messages.last()).toContainText(/Sent|Read/);
  await expect(alice.composer).toBeFocused();
  const heard = bob.messages.last().getByRole('button', { name: 'Play' });
  await expect(heard).toBeVisible();
});

test('what is spoken stays with its conversation', async ({ signIn }) => {
  const alice = await signIn('alice');
  await alice.open('Bob Keller');
  await alice.page.getByRole('button', { name: 'Record a voice message' }).click();
  await expect(alice.page.getByRole('timer')).not.toHaveText('0:00');
  await alice.conversation('The team').click();
  await expect(alice.page.getByRole('timer')).toHaveCount(0);
  await expect(alice.page.getByRole('list', { name: 'Attachments' })).toHaveCount(0);
  await alice.open('Bob Keller');
  await expect(
    alice.page.getByRole('list', { name: 'Attachments' }).getByRole('listitem'),
  ).toHaveCount(1);
});

test('a recording is discarded', async ({ signIn }) => {
  const alice = await signIn('alice');
  await alice.open('Bob Keller');
  await alice.page.getByRole('button', { name: 'Record a voice message' }).click();
  await expect(alice.page.getByRole('timer')).not.toHaveText('0:00');
  await alice.page.getByRole('button', { name: 'Discard' }).click();
  await expect(alice.composer).toBeFocused();
  await expect(alice.page.getByRole('timer')).toHaveCount(0);
});
