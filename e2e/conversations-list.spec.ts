import { hasDone } from './service-log.ts';
import { type ChatWindow, expect, test } from './story.ts';

const HOUR = 3600;
const names = ['bob', 'carol', 'dave', 'erin'];
const nick = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

test.beforeEach(({ emulator }) => {
  emulator.seed('empty');
  emulator.seed({
    people: ['alice', ...names].map((userID) => ({ userID, nick: nick(userID) })),
    conversations: names.map((name, at) => ({
      between: ['alice', name] as const,
      messages: [
        { count: 2, from: name, text: 'Note {n}.', secondsAgo: (at + 1) * HOUR, secondsApart: 60 },
      ],
      ...(at === 1 ? { unread: { alice: 2 } } : {}),
    })),
    groups: [
      {
        groupID: 'team',
        type: 'Public',
        name: 'The team',
        owner: 'bob',
        members: ['alice'],
        messages: [
          { count: 3, from: 'alice', text: 'Plan {n}.', secondsAgo: 9 * HOUR, secondsApart: 60 },
        ],
      },
    ],
  });
});

/** Chooses something in the menu of a row. */
async function choose(chat: ChatWindow, name: string, action: string): Promise<void> {
  await chat.conversation(name).click({ button: 'right' });
  await chat.page.getByRole('menuitem', { name: action, exact: true }).click();
  await expect(chat.page.getByRole('menu')).toHaveCount(0);
}

/** Who stands in the list, from top to bottom. */
async function order(chat: ChatWindow): Promise<readonly string[]> {
  const labels = await chat.conversations.getByRole('option').allInnerTexts();
  return labels.map((label) => label.split(',')[0]?.trim() ?? '');
}

test('what is pinned, muted, starred and archived is so after coming back', async ({
  emulator,
  signIn,
}) => {
  const alice = await signIn('alice');
  await choose(alice, 'Erin', 'Pin to the top');
  await choose(alice, 'Carol', 'Mute');
  await choose(alice, 'Carol', 'Star');
  await choose(alice, 'Dave', 'Archive');
  await expect.poll(() => order(alice)).toEqual(['Erin', 'Bob', 'Carol', 'The team']);
  await expect(alice.page.getByText('Chat archived')).toBeVisible();

  await hasDone(emulator, 'alice', 'recentcontact.top');
  await hasDone(emulator, 'alice', 'openim.set_c2c_peer_mute_notifications');
  // The star, and the archive.
  await hasDone(emulator, 'alice', 'recentcontact.mark_contact', 2);
  await alice.page.reload();
  await expect.poll(() => order(alice)).toEqual(['Erin', 'Bob', 'Carol', 'The team']);
  await expect(alice.conversation('Carol')).toHaveAccessibleName(/2 unread.*Starred, Muted/);
  await alice.page.getByRole('button', { name: 'Archived: 1' }).click();
  await expect.poll(() => order(alice)).toEqual(['Dave']);
  await choose(alice, 'Dave', 'Take out of the archive');
  await alice.page.getByRole('button', { name: 'Show all conversations' }).click();
  await expect(alice.conversation('Dave')).toBeVisible();
});

test('what is deleted comes back when it is undone, and is gone when it is not', async ({
  emulator,
  signIn,
}) => {
  const alice = await signIn('alice');
  await alice.conversation('Bob').focus();
  await alice.page.keyboard.press('Delete');
  // It is offered for a few seconds only.
  await alice.page.getByRole('button', { name: 'Undo' }).click();
  await expect(alice.conversation('Bob')).toBeVisible();

  await choose(alice, 'Dave', 'Delete');
  await expect(alice.conversation('Dave')).toBeHidden();
  await hasDone(emulator, 'alice', 'recentcontact.batch_delete');
  await alice.page.reload();
  await expect.poll(() => order(alice)).toEqual(['Bob', 'Carol', 'Erin', 'The team']);
});

test('filters and folders show what belongs to them', async ({ signIn }) => {
  const alice = await signIn('alice');
  const { page } = alice;
  await page.getByRole('tab', { name: 'Unread' }).click();
  await expect.poll(() => order(alice)).toEqual(['Carol']);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('Nothing here')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => order(alice)).toEqual(['The team']);

  await choose(alice, 'The team', 'Folders…');
  await page.getByRole('textbox', { name: 'New folder' }).fill('Work');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: 'Work' })).toBeChecked();
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Work' }).click();
  await expect.poll(() => order(alice)).toEqual(['The team']);
});

test('several are chosen with keys, and marked as read together', async ({ signIn }) => {
  const alice = await signIn('alice');
  const { page } = alice;
  await alice.conversation('Bob').focus();
  await page.keyboard.press('Control+Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(page.getByText('2 selected')).toBeVisible();
  await page.getByRole('button', { name: 'Mark as read' }).click();
  await expect(alice.conversation('Carol')).not.toHaveAccessibleName(/unread/);
  await choose(alice, 'Bob', 'Mark as unread');
  await expect(alice.conversation('Bob')).toHaveAccessibleName(/marked as unread/);
  await alice.open('Bob');
  await expect(alice.conversation('Bob')).not.toHaveAccessibleName(/unread/);
});

test('a group is left, and its owner is told why they cannot', async ({ signIn }) => {
  const alice = await signIn('alice');
  await choose(alice, 'The team', 'Leave group…');
  await alice.page.getByRole('dialog').getByRole('button', { name: 'Leave group…' }).click();
  await expect(alice.conversation('The team')).toBeHidden();

  const bob = await signIn('bob');
  await bob.conversation('The team').click({ button: 'right' });
  await expect(bob.page.getByRole('menuitem', { name: /Leave group/ })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await expect(bob.page.getByText('Hand the group over first')).toBeVisible();
});

test('a click on the conversation that is open leads back to writing', async ({ signIn }) => {
  const alice = await signIn('alice');
  await alice.open('Bob');
  await alice.conversation('Bob').focus();
  await expect(alice.composer).not.toBeFocused();
  await alice.conversation('Bob').click();
  await expect(alice.composer).toBeFocused();
});
