import AxeBuilder from '@axe-core/playwright';
import type { Locator } from '@playwright/test';

import { expect, test, type ChatWindow } from './story.ts';

test.beforeEach(({ emulator }) => {
  emulator.seed('empty');
  emulator.seed({
    people: [
      { userID: 'alice', nick: 'Alice Martin' },
      { userID: 'bob', nick: 'Bob Keller' },
    ],
    groups: [
      {
        groupID: 'team',
        type: 'Public',
        name: 'The team',
        owner: 'alice',
        members: ['bob'],
        messages: [{ from: 'bob', text: 'Morning' }],
      },
    ],
  });
});

/** Somebody asks where to have lunch. */
async function askForLunch(window: ChatWindow, several = false): Promise<void> {
  await window.say('/poll Where do we have lunch?');
  const form = window.page.getByRole('dialog', { name: 'New poll' });
  await expect(form.getByRole('textbox', { name: 'Question' })).toHaveValue(
    'Where do we have lunch?',
  );
  await form.getByRole('textbox', { name: 'Answer 1' }).fill('Canteen');
  await form.getByRole('textbox', { name: 'Answer 2' }).fill('Market');
  if (several) await form.getByRole('checkbox', { name: 'Allow more than one' }).check();
  await form.getByRole('button', { name: 'Send' }).click();
  await expect(form).toBeHidden();
}

function poll(window: ChatWindow): Locator {
  return window.messages.getByRole('group', { name: 'Where do we have lunch?' });
}

function choice(window: ChatWindow, name: string): Locator {
  return poll(window).getByRole('radio', { name });
}

/** What the other one sees of a poll's answer. */
function result(window: ChatWindow, name: string): Promise<string> {
  return choice(window, name).evaluate((input) => {
    const id = input.getAttribute('aria-describedby') ?? '';
    return input.ownerDocument.getElementById(id)?.textContent.trim() ?? '';
  });
}

async function findNothingWrong({ page }: ChatWindow): Promise<void> {
  // What is still fading in has not its colours yet.
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
}

test('a poll is asked by one and answered by both, who see each other’s votes at once', async ({
  signIn,
}) => {
  const [alice, bob] = [await signIn('alice'), await signIn('bob')];
  await Promise.all([alice.open('The team'), bob.open('The team')]);
  await askForLunch(alice);
  await expect(bob.conversation('The team')).toContainText('Poll: Where do we have lunch?');
  await expect(poll(bob)).toBeVisible();

  await choice(bob, 'Canteen').check();
  await expect.poll(() => result(alice, 'Canteen')).toBe('100%, 1 vote: Bob Keller');
  await choice(alice, 'Market').check();
  await expect.poll(() => result(bob, 'Market')).toBe('50%, 1 vote: Alice Martin');
  await choice(bob, 'Market').check();
  await expect.poll(() => result(alice, 'Market')).toBe('100%, 2 votes: Bob Keller');
  await expect.poll(() => result(alice, 'Canteen')).toBe('0%, 0 votes');

  await bob.page.getByRole('button', { name: 'Take back my vote' }).click();
  await expect.poll(() => result(alice, 'Market')).toBe('100%, 1 vote');
  await bob.page.reload();
  await expect.poll(() => result(bob, 'Market')).toBe('100%, 1 vote: Alice Martin');
});

test('a vote is given by the keyboard alone, and nothing is wrong with the cards', async ({
  signIn,
}) => {
  const bob = await signIn('bob', { theme: 'dark' });
  await bob.open('The team');
  await bob.say('/poll Where do we have lunch?');
  const form = bob.page.getByRole('dialog', { name: 'New poll' });
  await expect(form.getByRole('textbox', { name: 'Question' })).toBeFocused();
  await findNothingWrong(bob);
  const { keyboard } = bob.page;
  await keyboard.press('Tab');
  await keyboard.type('Canteen');
  await keyboard.press('Tab');
  await keyboard.type('Market');
  await keyboard.press('Enter');
  await expect(form).toBeHidden();
  await expect(bob.composer).toBeFocused();

  await expect(choice(bob, 'Canteen')).toBeEnabled();
  await choice(bob, 'Canteen').focus();
  await keyboard.press('ArrowDown');
  await expect(choice(bob, 'Market')).toBeChecked();
  await expect(choice(bob, 'Market')).toBeFocused();
  await expect.poll(() => result(bob, 'Market')).toBe('100%, 1 vote');
  await findNothingWrong(bob);
});

test('a poll is closed by whoever asked, and takes no more votes', async ({ emulator, signIn }) => {
  const [alice, bob] = [await signIn('alice'), await signIn('bob')];
  await Promise.all([alice.open('The team'), bob.open('The team')]);
  await askForLunch(alice);
  await choice(alice, 'Canteen').check();
  await expect.poll(() => result(bob, 'Canteen')).toBe('100%, 1 vote: Alice Martin');
  await expect(bob.page.getByRole('button', { name: 'Close poll' })).toBeHidden();

  await bob.page.context().setOffline(true);
  emulator.dropConnections('bob');
  await expect(bob.page.getByText('You are offline')).toBeVisible();
  await alice.page.getByRole('button', { name: 'Close poll' }).click();
  await expect(alice.page.getByText('Final result')).toBeVisible();
  await expect(choice(alice, 'Market')).toBeDisabled();

  await bob.page.context().setOffline(false);
  await expect(bob.page.getByText('Final result')).toBeVisible();
  await expect(choice(bob, 'Market')).toBeDisabled();
});

test('a vote without a connection is not kept, and says so', async ({ emulator, signIn }) => {
  const [alice, bob] = [await signIn('alice'), await signIn('bob')];
  await Promise.all([alice.open('The team'), bob.open('The team')]);
  await askForLunch(alice);
  await choice(bob, 'Canteen').check();
  await expect.poll(() => result(alice, 'Canteen')).toBe('100%, 1 vote: Bob Keller');

  await bob.page.context().setOffline(true);
  emulator.dropConnections('bob');
  await expect(bob.page.getByText('You are offline')).toBeVisible();
  await choice(bob, 'Market').click();
  const refusal = bob.page.getByRole('alert').filter({ hasText: 'There is no connection.' });
  await expect(refusal).toBeVisible();
  await expect(choice(bob, 'Canteen')).toBeChecked();

  await bob.page.context().setOffline(false);
  await expect(bob.page.getByText(/You are offline|Reconnecting|Connecting/)).toHaveCount(0);
  await choice(bob, 'Market').check();
  await expect(refusal).toBeHidden();
  await expect.poll(() => result(alice, 'Market')).toBe('100%, 1 vote: Bob Keller');
});

test('people join a sign-up list and leave it, and the next one moves up', async ({ signIn }) => {
  const [alice, bob] = [await signIn('alice'), await signIn('bob')];
  await Promise.all([alice.open('The team'), bob.open('The team')]);
  await alice.say('/signup Football on Friday');
  const form = alice.page.getByRole('dialog', { name: 'New sign-up list' });
  await form.getByRole('spinbutton', { name: 'Places' }).fill('1');
  await form.getByRole('button', { name: 'Send' }).click();

  await bob.page.getByRole('button', { name: 'Sign me up' }).click();
  await expect(alice.page.getByText('1 of 1 places taken')).toBeVisible();
  await alice.page.getByRole('button', { name: 'Join the waiting list' }).click();
  await expect(bob.page.getByRole('list', { name: 'Waiting list' })).toHaveText(/Alice Martin/);
  await bob.page.getByRole('button', { name: 'Take me off' }).click();
  await expect(alice.page.getByRole('list', { name: 'Sign-up list' })).toHaveText(/Alice Martin/);
  await expect(alice.page.getByRole('list', { name: 'Waiting list' })).toBeHidden();

  await alice.page.getByRole('button', { name: 'Close list' }).click();
  await expect(bob.page.getByText('Closed')).toBeVisible();
  await expect(bob.page.getByRole('button', { name: 'Sign me up' })).toBeHidden();
});
