import { expect, test } from './story.ts';

const HOUR = 3600;
const DAY_AGO = 24;

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
        messages: [
          { count: 300, from: 'bob', text: 'Note {n}.', secondsAgo: HOUR, secondsApart: 600 },
        ],
      },
    ],
  });
});

test('a link to a message opens the conversation there, also for somebody else', async ({
  signIn,
}) => {
  const alice = await signIn('alice');
  const bob = await signIn('bob');
  await alice.open('The team');
  await alice.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await alice.message('Note 300.').getByText('Note 300.').click({ button: 'right' });
  await alice.page.getByRole('menuitem', { name: 'Copy link' }).click();
  const copied = () => alice.page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toContain('/c/group:team/m/');

  await bob.page.goto(await copied());
  await expect(bob.message('Note 300.')).toBeInViewport();
  await expect(bob.composer).toBeEnabled();
});

test('back and forward lead through the places that jumps led from and to', async ({ signIn }) => {
  const alice = await signIn('alice');
  const { page } = alice;
  await alice.open('The team');
  await expect(alice.message('Note 300.')).toBeInViewport();
  await page.getByRole('button', { name: 'Jump to a date' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Jump to a date' });
  const day = new Date(Date.now() - DAY_AGO * HOUR * 1000);
  const parts = [day.getFullYear(), day.getMonth() + 1, day.getDate()];
  await dialog
    .getByLabel('Date')
    .fill(parts.map((part) => String(part).padStart(2, '0')).join('-'));
  await dialog.getByRole('button', { name: 'Go' }).click();
  await expect(page).toHaveURL(/\/c\/group:team\/m\//);
  const there = page.url();
  await expect(alice.message('Note 300.')).not.toBeInViewport();

  await page.goBack();
  await expect(page).toHaveURL(/\/c\/group:team$/);
  await expect(alice.message('Note 300.')).toBeInViewport();
  await page.goForward();
  await expect(page).toHaveURL(there);
  await expect(alice.message('Note 300.')).not.toBeInViewport();
  await page.reload();
  await expect(alice.composer).toBeEnabled();
  await expect(alice.message('Note 300.')).not.toBeInViewport();
});
