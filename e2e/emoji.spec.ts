import AxeBuilder from '@axe-core/playwright';
import { type ChatWindow, calmDown, expect, test } from './story.ts';

function pickerOf({ page }: ChatWindow) {
  const picker = page.getByRole('group', { name: 'Emoji', exact: true });
  return {
    picker,
    search: picker.getByRole('searchbox', { name: 'Search emoji' }),
    cells: picker.getByRole('gridcell'),
    open: () => page.getByRole('button', { name: 'Choose an emoji' }).click(),
  };
}

test('an emoji is found by its word, written, sent and seen', async ({ signIn }) => {
  const alice = await signIn('alice');
  const bob = await signIn('bob');
  await alice.open('Bob');
  await bob.open('Alice');
  const { search, cells, open } = pickerOf(alice);
  await open();
  await expect(search).toBeFocused();
  await search.fill('tada');
  await expect(cells.first()).toHaveText('🎉');
  await search.press('Enter');
  await expect(alice.composer).toHaveValue(/🎉/);
  await alice.composer.press('Enter');
  await expect(bob.message('🎉').last()).toBeVisible();
});

test('what was used last is at hand the next time', async ({ signIn }) => {
  const alice = await signIn('alice');
  await alice.open('Bob');
  const { picker, search, cells, open } = pickerOf(alice);
  await open();
  await search.fill('tada');
  await expect(cells.first()).toHaveText('🎉');
  await search.press('Enter');
  await expect(alice.composer).toHaveValue(/🎉/);
  await alice.page.reload();
  await expect(alice.composer).toBeEnabled();
  await open();
  await expect(picker.getByRole('rowheader').first()).toHaveText('Recently used');
  await expect(cells.first()).toHaveText('🎉');
});

test('a skin tone is kept, and emoji are chosen by keys', async ({ signIn }) => {
  const alice = await signIn('alice');
  await alice.open('Bob');
  const { picker, search, cells, open } = pickerOf(alice);
  await open();
  await picker.getByRole('button', { name: /Skin tone/ }).click();
  await picker.getByRole('radio', { name: 'Medium', exact: true }).click();
  await search.fill('waving hand');
  await expect(cells.first()).toHaveText('👋🏽');
  await search.fill('');
  await search.press('ArrowDown');
  await expect(cells.first()).toBeFocused();
  await alice.page.keyboard.press('ArrowRight');
  await expect(cells.nth(1)).toBeFocused();
  await alice.page.keyboard.press('ArrowDown');
  await expect(cells.nth(1)).not.toBeFocused();
  const chosen = await picker.locator('[role=gridcell]:focus').textContent();
  await alice.page.keyboard.press('Enter');
  await expect(alice.composer).toHaveValue(chosen ?? '');
});

test('however far one scrolls, only what is near is there', async ({ signIn }) => {
  const alice = await signIn('alice');
  await alice.open('Bob');
  const { picker, cells, open } = pickerOf(alice);
  await open();
  await expect(cells.first()).toBeVisible();
  await picker.getByRole('button', { name: 'Flags' }).click();
  await expect(picker.getByRole('gridcell', { name: 'chequered flag' })).toBeInViewport();
  await expect.poll(() => cells.count()).toBeLessThan(150);
});

for (const theme of ['light', 'dark'] as const) {
  test(`people of all abilities can choose an emoji (${theme})`, async ({ signIn }) => {
    const viewport = { width: theme === 'dark' ? 320 : 900, height: 700 };
    const alice = await signIn('alice', { theme, viewport, dir: theme === 'dark' ? 'rtl' : 'ltr' });
    await alice.open('Bob');
    const { search, cells, open } = pickerOf(alice);
    await open();
    await expect(cells.first()).toBeVisible();
    await search.fill('heart');
    await expect(cells.first()).toHaveText('❤️');
    await calmDown(alice.page);
    const axe = new AxeBuilder({ page: alice.page }).include('chat-emoji-picker');
    const { violations } = await axe.analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await alice.page.screenshot({ path: test.info().outputPath(`emoji-${theme}.png`) });
  });
}
