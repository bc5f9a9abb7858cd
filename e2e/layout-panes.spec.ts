import { type Page } from '@playwright/test';

import { expect, test } from './story.ts';

function sidesOf(page: Page) {
  const [first, second] = ['First conversation', 'Second conversation'].map((name) => {
    const side = page.getByRole('region', { name });
    return {
      side,
      composer: side.getByRole('textbox', { name: 'Message' }),
      message: (text: string) => side.getByRole('article').filter({ hasText: text }),
    };
  });
  if (!first || !second) throw new Error('There are two sides.');
  return { first, second };
}

/** How many connections to the chat service a page opens from now on. */
function countSockets(page: Page): () => number {
  let sockets = 0;
  page.on('websocket', () => (sockets += 1));
  return () => sockets;
}

test('two conversations side by side are both true, on one connection', async ({ signIn }) => {
  const alice = await signIn('alice');
  const bob = await signIn('bob');
  await bob.open('Alice Martin');
  const sockets = countSockets(alice.page);
  await alice.page.goto('/side?left=direct:bob&right=direct:carol');
  const { first, second } = sidesOf(alice.page);
  await expect(first.composer).toBeEnabled();
  await expect(second.composer).toBeEnabled();
  await second.composer.fill('For Carol');
  // Writing is told when there is a connection: what was said is there by then.
  await expect(first.message('See you at the station')).toBeVisible();
  await first.composer.pressSequentially('For Bob');
  const typing = bob.page.getByRole('main').getByText('Alice Martin is typing …');
  await expect(typing).toBeVisible();
  await first.composer.press('Enter');
  await expect(bob.message('For Bob')).toBeVisible();
  await expect(first.message('For Bob')).toContainText('Read');
  await expect(second.composer).toHaveValue('For Carol');
  await expect(second.message('For Bob')).toHaveCount(0);
  await bob.say('Heard you');
  await expect(first.message('Heard you')).toBeInViewport();
  await expect(bob.message('Heard you')).toContainText('Read');
  expect(sockets()).toBe(1);
});

test('the same conversation twice: each at its own place, with what was said and is being written', async ({
  signIn,
}) => {
  const alice = await signIn('alice');
  const bob = await signIn('bob');
  await bob.open('Alice Martin');
  await alice.page.goto('/side?left=direct:bob&right=direct:bob');
  const { first, second } = sidesOf(alice.page);
  for (const { message } of [first, second]) {
    await expect(message('See you at the station')).toBeVisible();
  }
  await first.composer.fill('Written on the left');
  await expect(second.composer).toHaveValue('Written on the left');
  await second.composer.press('Enter');
  await expect(first.message('Written on the left')).toContainText('Read');
  await expect(second.message('Written on the left')).toContainText('Read');
  await expect(first.composer).toHaveValue('');

  await first.message('Written on the left').getByText('Written').click({ button: 'right' });
  await alice.page.getByRole('menuitem', { name: 'Edit' }).click();
  await expect(first.composer).toHaveValue('Written on the left');
  await first.composer.fill('Written on the left, then changed');
  await first.composer.press('Enter');
  await expect(second.message('then changed')).toContainText('edited');

  const newest = first.message('Written on the left');
  await first.side.getByRole('feed').hover();
  // More to scroll through comes as one goes.
  await expect(async () => {
    await alice.page.mouse.wheel(0, -1000);
    await expect(newest).not.toBeInViewport({ timeout: 1000 });
  }).toPass();
  await expect(second.message('Written on the left')).toBeInViewport();

  await bob.say('One more');
  await expect(second.message('One more')).toBeInViewport();
  await expect(first.message('One more')).not.toBeInViewport();
});
