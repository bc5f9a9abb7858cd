import { expect, test } from './story.ts';

test('signing in elsewhere shows why this window stopped, and “Use here” takes it back', async ({
  signIn,
}) => {
  const here = await signIn('alice');
  await here.open('Bob Keller');
  const elsewhere = await signIn('alice');
  const reason = 'You are now using chat in another window.';
  await expect(here.page.getByRole('alert').filter({ hasText: reason })).toBeVisible();

  await here.page.getByRole('button', { name: 'Use here' }).click();
  await expect(here.page.getByText(reason)).toBeHidden();
  await expect(elsewhere.page.getByText(reason)).toBeVisible();
  await here.say('Back again');
  await expect(here.message('Back again')).toContainText('Sent');
});

test('an expired credential is renewed without anyone noticing', async ({ emulator, signIn }) => {
  const alice = await signIn('alice');
  await alice.open('Bob Keller');
  await alice.say('Before');
  await expect(alice.message('Before')).toContainText('Sent');
  const notices = await watchNotices(alice.page);
  const fetched = alice.page.waitForResponse('**/chat/credential');

  const began = performance.now();
  emulator.expireCredentials('alice');
  await alice.say('After');
  await fetched;
  await expect(alice.message('After')).toContainText('Sent');
  await expect(alice.message('After')).toHaveCount(1);
  // Only what takes very long is worth a word, and on a busy machine it may.
  const word = performance.now() - began < 5_000 ? '' : 'Reconnecting…';
  expect((await notices()).filter((text) => text !== word)).toEqual([]);

  const bob = await signIn('bob');
  await bob.open('Alice Martin');
  await expect(bob.message('After')).toHaveCount(1);
});

test('an administrator’s sign-out is said, with the way back', async ({ emulator, signIn }) => {
  const alice = await signIn('alice');
  emulator.kick('alice', 'REST_API_Kick');
  const alert = alice.page
    .getByRole('alert')
    .filter({ hasText: 'An administrator signed you out.' });
  await expect(alert).toBeVisible();
  await alice.page.getByRole('button', { name: 'Sign in again' }).click();
  await expect(alert).toBeHidden();
});

test('signing out leaves nothing of the person on the page', async ({ signIn }) => {
  const alice = await signIn('alice');
  await alice.open('Bob Keller');
  await alice.page.getByRole('button', { name: /Alice Martin|Account/ }).click();
  await alice.page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(alice.conversations).toHaveCount(0);
  await expect(alice.messages).toHaveCount(0);
  await expect(alice.page.getByRole('heading', { name: 'Who are you today?' })).toBeFocused();
  const kept = () => alice.page.evaluate(() => Object.keys(localStorage).join());
  await expect.poll(kept).not.toContain('alice');
  await alice.page.goBack();
  await expect(alice.conversations).toHaveCount(0);
  await alice.page.reload();
  await expect(alice.page.getByRole('heading', { name: 'Who are you today?' })).toBeVisible();
});

/** Collects every text that the notice about the connection shows from now on. */
async function watchNotices(
  page: import('@playwright/test').Page,
): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const banner = document.querySelector('chat-connection-notice');
    if (!banner) throw new Error('The page has no notice about the connection.');
    const seen: string[] = [];
    Object.assign(window, { seenNotices: seen });
    new MutationObserver(() => {
      const text = banner.textContent.trim();
      if (text) seen.push(text);
    }).observe(banner, { childList: true, subtree: true, characterData: true });
  });
  return () => page.evaluate(() => (window as unknown as { seenNotices: string[] }).seenNotices);
}
