import { expect, test } from './story.ts';

test('what is sent while the service is down is kept, and goes through once', async ({
  emulator,
  signIn,
}) => {
  const alice = await signIn('alice');
  await alice.open('Bob Keller');
  await alice.say('Before');
  await expect(alice.message('Before')).toContainText('Sent');

  await emulator.goDown();
  await expect(alice.page.getByText('Reconnecting…')).toBeVisible();
  await alice.say('During, first');
  await alice.say('During, second');
  await expect(alice.message('During, first')).toContainText('Waiting for connection');
  await expect(alice.message('During, second')).toContainText('Waiting for connection');
  await expect(alice.composer).toBeEnabled();
  await expect(alice.composer).toBeFocused();

  await emulator.comeUp();
  await expect(alice.message('During, second')).toContainText('Sent');
  await expect(alice.message('During, first')).toContainText('Sent');
  await expect(alice.page.getByText('Reconnecting…')).toBeHidden();

  const bob = await signIn('bob');
  await bob.open('Alice Martin');
  await expect(bob.message('During, second')).toBeVisible();
  await expect(bob.messages.nth(-2)).toContainText('During, first');
  await expect(bob.messages.nth(-1)).toContainText('During, second');
  await expect(bob.message('During, first')).toHaveCount(1);
  await expect(bob.message('During, second')).toHaveCount(1);
});

test('messages missed while the connection was broken are there afterwards, in order', async ({
  emulator,
  signIn,
}) => {
  const alice = await signIn('alice');
  const bob = await signIn('bob');
  await bob.open('Alice Martin');
  await alice.open('Bob Keller');
  await alice.say('Heard');
  await expect(bob.message('Heard')).toBeVisible();

  await bob.page.context().setOffline(true);
  emulator.dropConnections('bob');
  await expect(bob.page.getByText('You are offline')).toBeVisible();
  for (let number = 1; number <= 20; number++) await alice.say(`Missed ${number}.`);
  await expect(alice.message('Missed 20.')).toContainText('Sent');
  await bob.say('Written offline');
  await expect(bob.message('Written offline')).toContainText('Waiting for connection');

  await bob.page.context().setOffline(false);
  await expect(bob.message('Written offline')).toContainText(/Sent|Read/);
  await expect(bob.message('Missed 20.')).toHaveCount(1);
  await expect(alice.message('Written offline')).toHaveCount(1);
  for (let number = 1; number <= 20; number++) {
    // From the newest back, so that each of them is in view when it is looked for.
    const message = bob.message(`Missed ${21 - number}.`);
    await message.scrollIntoViewIfNeeded();
    await expect(message).toHaveCount(1);
  }
  const numbers = (await alice.messages.allInnerTexts())
    .flatMap((text) => /Missed (\d+)\./.exec(text)?.[1] ?? [])
    .map(Number);
  expect(numbers.at(-1)).toBe(20);
  expect(numbers).toEqual(numbers.map((_, index) => 21 - numbers.length + index));
});
