import AxeBuilder from '@axe-core/playwright';
import { AppServer } from './app-server.ts';
import { type ChatWindow, calmDown, expect, test } from './story.ts';

const HOUR = 3600;

const world = {
  people: [
    { userID: 'alice', nick: 'Alice Martin' },
    { userID: 'bob', nick: 'Bob Keller' },
    { userID: 'carol', nick: 'Carol Novak' },
  ],
  groups: [
    {
      groupID: 'team',
      type: 'Public' as const,
      name: 'The team',
      owner: 'alice',
      members: ['bob', 'carol'],
      messages: [
        {
          count: 300,
          from: 'carol',
          text: 'Note {n}.',
          secondsAgo: 400 * HOUR,
          secondsApart: 3600,
        },
      ],
    },
  ],
};

test.beforeEach(({ emulator }) => {
  emulator.seed('empty');
  emulator.seed(world);
});

function searchOf({ page }: ChatWindow) {
  const panel = page.getByRole('search', { name: 'Search', exact: true });
  return {
    panel,
    field: panel.getByRole('combobox', { name: 'Search messages' }),
    results: panel.getByRole('listbox', { name: 'Search results' }).getByRole('option'),
    open: () => page.getByRole('button', { name: 'Search messages' }).click(),
  };
}

test('what was said long ago is found and shown where it was said', async ({ signIn }) => {
  const alice = await signIn('alice');
  const search = searchOf(alice);
  await search.open();
  await search.field.fill('Note 17.');
  await search.results.filter({ hasText: '3 matches' }).click();
  await search.results.filter({ hasText: 'Note 17.' }).click();
  await expect(alice.message('Note 17.')).toBeInViewport();
  await expect(search.results.locator('mark').last()).toHaveText('Note 17.');
  // What was found stays there for the next one.
  await search.results.filter({ hasText: 'Note 217.' }).click();
  await expect(alice.message('Note 217.')).toBeInViewport();
});

test('words of two people are found, by each of them, and narrowed by person', async ({
  signIn,
}) => {
  const alice = await signIn('alice');
  const bob = await signIn('bob');
  await alice.open('The team');
  await bob.open('The team');
  await alice.say('Shall we have some cake?');
  await expect(bob.message('some cake')).toBeVisible();
  await bob.say('Cake, always');
  await expect(alice.message('Cake, always')).toBeVisible();

  const search = searchOf(alice);
  await alice.page.keyboard.press('Control+Shift+F');
  await expect(search.field).toBeFocused();
  await search.field.fill('cake');
  await search.results.filter({ hasText: '2 matches' }).click();
  await expect(search.results).toHaveCount(2);
  await search.field.press('Escape');
  await search.panel.getByRole('combobox', { name: 'Where' }).selectOption('In The team');
  await search.panel.getByRole('combobox', { name: 'From' }).selectOption('Bob Keller');
  await expect(search.results).toHaveCount(1);
  await expect(search.results).toContainText('Cake, always');
});

test('the search is worked by keys alone, and gives the focus back', async ({ signIn }) => {
  const alice = await signIn('alice');
  const search = searchOf(alice);
  await search.open();
  await search.field.fill('Note 250.');
  await expect(search.results).toHaveCount(1);
  await search.field.press('ArrowDown');
  await expect(search.results.first()).toHaveAttribute('aria-selected', 'true');
  await search.field.press('Enter');
  await expect(alice.message('Note 250.')).toBeInViewport();
  await search.field.press('Escape');
  await expect(search.panel).toBeHidden();
  await expect(alice.page.getByRole('button', { name: 'Search messages' })).toBeFocused();
  await alice.page.keyboard.press('/');
  await search.field.press('ArrowDown');
  await expect(search.panel.getByRole('button', { name: 'Note 250.' })).toBeVisible();
});

test('what one has just said is found by the other, what nobody has said is not', async ({
  emulator,
  signIn,
}) => {
  const alice = await signIn('alice');
  const search = searchOf(alice);
  await search.open();
  await new AppServer(emulator).sayInGroup('team', 'bob', 'The secret ingredient');
  await search.field.fill('secret');
  await expect(search.results).toHaveCount(1);
  await search.field.fill('xyzzy');
  await expect(search.panel.getByRole('status').last()).toHaveText('Nothing found');
});

test.describe('where the account may not search', () => {
  test.use({ emulatorOptions: { policy: { cloudSearch: false } } });

  test('what is loaded is searched, and that is said', async ({ signIn }) => {
    const alice = await signIn('alice');
    await alice.open('The team');
    await expect(alice.message('Note 300.')).toBeVisible();
    const search = searchOf(alice);
    await search.open();
    await search.panel.getByRole('combobox', { name: 'Where' }).selectOption('In The team');
    await search.field.fill('Note 299.');
    await expect(search.panel.getByText('already loaded')).toBeVisible();
    await expect(search.results).toHaveCount(1);
  });
});

test('a search that does not get through says so, and is tried again', async ({ signIn }) => {
  const alice = await signIn('alice');
  const search = searchOf(alice);
  await search.open();
  await expect(search.field).toBeFocused();
  await alice.page.context().setOffline(true);
  await search.field.fill('Note 33.');
  await expect(search.panel.getByRole('alert')).toBeVisible();
  await alice.page.context().setOffline(false);
  await expect(async () => {
    const again = search.panel.getByRole('button', { name: 'Try again' });
    if (await again.isVisible()) await again.click();
    await expect(search.results).toHaveCount(1, { timeout: 3_000 });
  }).toPass();
});

for (const theme of ['light', 'dark'] as const) {
  test(`people of all abilities can search (${theme})`, async ({ signIn }) => {
    const viewport = { width: 360, height: 740 };
    const alice = await signIn('alice', { theme, viewport, dir: theme === 'dark' ? 'rtl' : 'ltr' });
    const search = searchOf(alice);
    await search.open();
    await search.field.fill('Note 3');
    await expect(search.results.first()).toBeVisible();
    await search.panel.getByRole('combobox', { name: 'Date' }).selectOption('Choose dates');
    await expect(search.results.first()).toBeVisible();
    await calmDown(alice.page);
    const { violations } = await new AxeBuilder({ page: alice.page }).include('aside').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await alice.page.screenshot({ path: test.info().outputPath(`search-${theme}.png`) });
  });
}
