import { expect, readFurtherUp, standStill, test } from './story.ts';

test('the newest message stays in view while messages are written and come in', async ({
  signIn,
}) => {
  const bob = await signIn('bob');
  const alice = await signIn('alice');
  await bob.open('Alice Martin');
  await alice.open('Bob Keller');
  const jump = alice.page.getByRole('button', { name: /Jump to latest/ });

  for (let lines = 1; lines <= 4; lines++) {
    // The box grows with each line, and shrinks as the message goes out.
    await alice.say(
      Array.from({ length: lines }, (_, line) => `Line ${line} of ${lines}`).join('\n'),
    );
    await expect(alice.messages.last()).toContainText(`Line 0 of ${lines}`);
    await expect(alice.messages.last()).toBeInViewport({ ratio: 1 });
    await bob.say(`Answer ${lines}`);
    await expect(alice.messages.last()).toContainText(`Answer ${lines}`);
    await expect(alice.messages.last()).toBeInViewport({ ratio: 1 });
    await expect(jump).toHaveCount(0);
  }
});

test('a reader who scrolled up stays there, is told how much is new, and can go to it', async ({
  signIn,
}) => {
  const bob = await signIn('bob');
  const alice = await signIn('alice');
  await bob.open('Alice Martin');
  await alice.open('Bob Keller');
  // Seen at the end: not new to the reader afterwards.
  await bob.say('Seen');
  await expect(alice.message('Seen')).toBeInViewport({ ratio: 1 });
  const reading = await readFurtherUp(alice, 500);
  const jump = alice.page.getByRole('button', { name: /Jump to latest/ });
  const before = await standStill(reading);

  await bob.say('News');
  await bob.say('More news');
  await expect(jump).toHaveAccessibleName('Jump to latest, 2 new messages');
  expect(await standStill(reading)).toEqual(before);

  await jump.click();
  await expect(alice.messages.last()).toContainText('More news');
  await expect(alice.messages.last()).toBeInViewport({ ratio: 1 });
  await expect(jump).toHaveCount(0);
});
