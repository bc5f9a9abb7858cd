import { seedTeam } from './composer-world.ts';
import { expect, test } from './story.ts';

const chromiumPath = process.env['CHROMIUM_PATH'];
const device = ['--use-fake-device-for-media-stream'];
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

test.beforeEach(({ emulator }) => seedTeam(emulator));

test.use({
  launchOptions: {
    ...(chromiumPath ? { executablePath: chromiumPath } : {}),
    args: [...device, ...sandbox, '--deny-permission-prompts'],
  },
});

test('who is not allowed to use the microphone is told what to do', async ({ signIn }) => {
  const alice = await signIn('alice');
  await alice.open('Bob Keller');
  await alice.page.getByRole('button', { name: 'Record a voice message' }).click();
  const told = alice.page.getByRole('alert').filter({ hasText: 'The microphone' });
  await expect(told).toBeVisible();
  await expect(alice.composer).toBeFocused();
});
