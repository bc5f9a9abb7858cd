import type { Locator } from '@playwright/test';

import { type ChatWindow, expect, readFurtherUp, standStill, test } from './story.ts';

const people = [
  { userID: 'alice', nick: 'Alice Martin' },
  { userID: 'bob', nick: 'Bob Keller' },
];

/** A talk of 60 messages; Alice has not read the last of them, as many as said. */
function talk(unread: number) {
  const messages = Array.from({ length: 60 }, (_, at) => ({
    from: at < 60 - unread && at % 3 === 0 ? 'alice' : 'bob',
    text: `Number ${at}, ${'and what there is to say about it '.repeat(1 + (at % 4))}`,
    secondsAgo: (61 - at) * 60,
  }));
  return {
    people,
    conversations: [
      { between: ['alice', 'bob'] as ['alice', 'bob'], messages, unread: { alice: unread } },
    ],
  };
}

test.use({ emulatorOptions: { world: 'empty' } });

test('opens at the first unread message, below a line that stays while the pane is open', async ({
  emulator,
  signIn,
}) => {
  emulator.seed(talk(12));
  const alice = await signIn('alice');
  await alice.open('Bob Keller');
  const line = alice.page.getByText('New messages', { exact: true });
  const first = alice.message('Number 48,');
  await expect(line).toBeInViewport();
  await expect(first).toBeInViewport({ ratio: 1 });
  await expect(alice.message('Number 59,')).not.toBeInViewport();

  await alice.page.getByRole('button', { name: /Jump to latest/ }).click();
  await expect(alice.message('Number 59,')).toBeInViewport({ ratio: 1 });
  await expect(alice.conversation('Bob Keller')).not.toHaveAccessibleName(/unread/);
  await alice.say('Now I know');
  await expect(alice.message('Now I know')).toContainText(/Sent|Read/);
  await scrollUntil(alice, line);
  await standStill(line);
  expect((await boxOf(line)).y).toBeLessThan((await boxOf(first)).y);
  expect((await boxOf(line)).y).toBeGreaterThan((await boxOf(alice.message('Number 47,'))).y);
});

test('follows the newest only while the reader is at the end, and counts what is missed', async ({
  emulator,
  signIn,
}) => {
  emulator.seed(talk(0));
  const bob = await signIn('bob');
  const alice = await signIn('alice');
  await bob.open('Alice Martin');
  await alice.open('Bob Keller');
  await bob.say('While she looks');
  await expect(alice.message('While she looks')).toBeInViewport({ ratio: 1 });

  const reading = await readFurtherUp(alice, 900);
  const before = await standStill(reading);
  for (const text of ['One', 'Two', 'Three']) await bob.say(text);
  const jump = alice.page.getByRole('button', { name: 'Jump to latest, 3 new messages' });
  await expect(jump).toBeVisible();
  expect(await standStill(reading)).toEqual(before);

  await jump.click();
  await expect(alice.message('Three')).toBeInViewport({ ratio: 1 });
  await expect(jump).toHaveCount(0);
  await bob.say('Four');
  await expect(alice.message('Four')).toBeInViewport({ ratio: 1 });
});

test('a composer that grows and shrinks moves no text', async ({ emulator, signIn }) => {
  emulator.seed(talk(0));
  const alice = await signIn('alice');
  await alice.open('Bob Keller');
  const newest = alice.message('Number 59,');
  await expect(newest).toBeInViewport({ ratio: 1 });
  for (const text of ['1\n2\n3\n4\n5', '']) {
    await alice.composer.fill(text);
    await expect(newest).toBeInViewport({ ratio: 1 });
  }
  const reading = await readFurtherUp(alice, 900);
  const before = await standStill(reading);
  const small = await boxOf(alice.composer);
  await alice.composer.fill('1\n2\n3\n4\n5');
  const height = async () => (await boxOf(alice.composer)).height;
  await expect.poll(height).toBeGreaterThan(small.height);
  expect(await standStill(reading)).toEqual(before);
  await alice.composer.fill('');
  await expect.poll(() => boxOf(alice.composer)).toEqual(small);
  expect(await standStill(reading)).toEqual(before);
});

test('a window of another size keeps the message that is read, and the end', async ({
  emulator,
  signIn,
}) => {
  emulator.seed(talk(0));
  const alice = await signIn('alice');
  await alice.open('Bob Keller');
  const newest = alice.message('Number 59,');
  const sizes = [
    { width: 1280, height: 500 },
    { width: 760, height: 800 },
    { width: 1280, height: 720 },
  ];
  for (const size of sizes) {
    await alice.page.setViewportSize(size);
    await expect(newest).toBeInViewport({ ratio: 1 });
  }
  const reading = await readFurtherUp(alice, 900);
  const { y } = await standStill(reading);
  for (const size of sizes) {
    await alice.page.setViewportSize(size);
    await expect.poll(async () => (await standStill(reading)).y).toBe(y);
  }
});

async function scrollUntil(window: ChatWindow, wanted: Locator): Promise<void> {
  await window.feed.hover();
  await expect(async () => {
    // Less than what is in view: what comes late is not scrolled past.
    await window.page.mouse.wheel(0, -100);
    await standStill(window.feed);
    await expect(wanted).toBeInViewport({ ratio: 1, timeout: 100 });
  }).toPass();
}

async function boxOf(part: Locator): Promise<{ y: number; height: number }> {
  const box = await part.boundingBox();
  if (!box) throw new Error('It is not on the page.');
  return { y: box.y, height: box.height };
}
