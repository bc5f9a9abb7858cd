import { expect, test } from './story.ts';
import { trackMovement } from './track-movement.ts';

test('500 messages scroll back page by page, and what is read never moves', async ({
  emulator,
  signIn,
}) => {
  emulator.seed('long');
  const alice = await signIn('alice');
  await alice.open('Bob Keller');
  await expect(alice.messages.last()).toContainText('500');

  const movement = await trackMovement(alice.page);
  const first = alice.messages.first();
  for (let turn = 0; turn < 200; turn++) {
    await movement.scrollBy(-900);
    if ((await first.textContent())?.includes('Message 1 ') === true) break;
    if ((await alice.page.getByText('This is where it begins').count()) > 0) break;
  }
  await expect(alice.page.getByText('This is where it begins')).toBeVisible();
  const report = await movement.stop();
  expect(report.prepends).toBeGreaterThan(25);
  expect(report.worst).toBe(0);
});
