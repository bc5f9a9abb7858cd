import { expect, test } from './story.ts';

test('what is found is opened beside what is open, written in at once, and closed again', async ({
  signIn,
}) => {
  const alice = await signIn('alice');
  const bob = await signIn('bob');
  const { page } = alice;
  await bob.open('Alice Martin');
  await alice.open('Carol');
  await alice.composer.fill('For Carol, later');
  await page.keyboard.press('ControlOrMeta+k');
  const search = page.getByRole('combobox');
  await expect(search).toBeFocused();
  await search.fill('bob');
  const found = page.getByRole('dialog').getByRole('option', { name: 'Bob Keller', exact: true });
  await expect(found).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.keyboard.type('For Bob, now');
  const left = page.getByRole('region', { name: 'First conversation' });
  const right = page.getByRole('region', { name: 'Second conversation' });
  await expect(left.getByRole('textbox', { name: 'Message' })).toHaveValue('For Carol, later');
  await expect(right.getByRole('textbox', { name: 'Message' })).toHaveValue('For Bob, now');
  await page.keyboard.press('Enter');
  await expect(bob.message('For Bob, now')).toBeVisible();
  await left.getByRole('button', { name: 'Close' }).click();
  await expect(page).toHaveURL(/\/c\/direct:bob$/);
  await expect(alice.message('For Bob, now')).toBeVisible();
});
