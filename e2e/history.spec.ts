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
  // 500 messages are 34 pages of 15; several may come in between two frames.
  expect(emulator.state().counters.commands['openim.getroammsg']).toBeGreaterThanOrEqual(34);
  expect(report.prepends).toBeGreaterThan(5);
  expect(report.moves).toEqual([]);
});
