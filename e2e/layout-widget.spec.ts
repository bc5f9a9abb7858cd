import AxeBuilder from '@axe-core/playwright';

import { calmDown, expect, test } from './story.ts';

for (const theme of ['light', 'dark'] as const) {
  test(`a window of support counts, opens, remembers and closes (${theme})`, async ({ signIn }) => {
    const alice = await signIn('alice', { theme });
    const bob = await signIn('bob');
    const { page } = alice;
    await bob.open('Alice Martin');
    await page.goto('/widget?with=direct:bob');
    const launcher = page.getByRole('button', { name: /^Support/ });
    await expect(launcher).toBeVisible();
    await bob.say('Can I help you?');
    await expect(launcher).toHaveAccessibleName('Support, 1 unread');

    await launcher.click();
    const panel = page.getByRole('dialog', { name: 'Support' });
    await expect(panel.getByText('Can I help you?')).toBeVisible();
    await expect(panel.getByRole('textbox', { name: 'Message' })).toBeFocused();
    await expect(launcher).toHaveAccessibleName('Support');
    await calmDown(page);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

    await page.keyboard.type('Yes please');
    await page.keyboard.press('Enter');
    await expect(bob.message('Yes please')).toBeVisible();
    await page.reload();
    await expect(panel.getByText('Yes please')).toBeVisible();
    await panel.getByRole('textbox', { name: 'Message' }).focus();
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect(launcher).toBeFocused();
  });
}

test('on a small screen it takes all of it', async ({ signIn }) => {
  const viewport = { width: 360, height: 740 };
  const alice = await signIn('alice', { viewport });
  await alice.page.goto('/widget?with=direct:bob');
  await alice.page.getByRole('button', { name: /^Support/ }).click();
  const panel = alice.page.getByRole('dialog', { name: 'Support' });
  // It comes in with a movement.
  const place = async () => {
    const box = await panel.boundingBox();
    return box && Object.values(box).map((length) => Math.round(length * 10) / 10);
  };
  await expect.poll(place).toEqual([0, 0, viewport.width, viewport.height]);
  await panel.getByRole('button', { name: 'Close' }).click();
  await expect(panel).toBeHidden();
});
