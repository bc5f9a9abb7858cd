import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in messages of any type, ${theme}`, async ({ page }) => {
    await page.goto(`/gallery?theme=${theme}`);
    await expect(page.getByRole('link', { name: 'www.example.com' })).toBeVisible();
    const pictures = page.locator('chat-message-image');
    // Pictures come when they are near the screen.
    await pictures.last().scrollIntoViewIfNeeded();
    await expect(page.getByRole('button', { name: 'Photo could not be loaded' })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).include('.bubbles').analyze();
    expect(violations).toEqual([]);
  });
}

test('a picture takes the same room before it has come, after, and when it fails', async ({
  page,
}) => {
  await page.goto('/gallery');
  const picture = page.locator('chat-message-image').first();
  await picture.scrollIntoViewIfNeeded();
  await expect(picture).toHaveAttribute('data-state', 'shown');
  const shown = await picture.boundingBox();
  await picture.locator('img').dispatchEvent('error');
  await expect(picture.getByRole('button')).toBeVisible();
  expect(await picture.boundingBox()).toEqual(shown);
  await picture.getByRole('button').click();
  await expect(picture).toHaveAttribute('data-state', 'shown');
  expect(await picture.boundingBox()).toEqual(shown);
});

test('whoever wants less motion sees an outline where a jump has led', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/gallery');
  await page.getByRole('button', { name: 'Jump', exact: true }).click();
  const bubble = page.locator('[data-highlighted] .bubble');
  await expect(bubble).toHaveCSS('outline-style', 'solid');
});
