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
  const start = alice.page.getByText('This is where it begins');
  while ((await start.count()) === 0) await movement.scrollBy(-700);
  await expect(start).toBeVisible();
  const report = await movement.stop();
  expect(report.prepends).toBeGreaterThan(15);
  expect(report.moves).toEqual([]);
});
