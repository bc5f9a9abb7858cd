import AxeBuilder from '@axe-core/playwright';
import { type Locator, type Page, expect, test } from '@playwright/test';

/** Not where it stands: other contents come meanwhile. */
async function sizeOf(part: Locator): Promise<{ width: number; height: number } | null> {
  const box = await part.boundingBox();
  return box && { width: box.width, height: box.height };
}

/** The bubble of a type in a state. */
function bubble(page: Page, type: string, state = 'Of another'): Locator {
  return page
    .getByRole('region', { name: type, exact: true })
    .locator('.state')
    .filter({ has: page.getByRole('heading', { name: state, exact: true }) })
    .locator('chat-message-bubble');
}

for (const [theme, dir] of [
  ['light', 'ltr'],
  ['dark', 'rtl'],
] as const) {
  test(`axe finds nothing in any type in any state, ${theme}, ${dir}`, async ({ page }) => {
    test.slow();
    await page.goto(`/gallery/types?theme=${theme}&dir=${dir}`);
    await expect(page.getByRole('button', { name: 'Play', exact: true }).first()).toBeVisible();
    await bubble(page, 'Code').scrollIntoViewIfNeeded();
    await expect(bubble(page, 'Code').getByRole('button', { name: 'Copy' })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).include('.states').analyze();
    expect(violations).toEqual([]);
  });
}

test('nothing is wider than a small screen, and nothing moves when a content comes', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('/gallery/types');
  await expect(page.getByRole('button', { name: 'Play', exact: true }).first()).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
});

test('a film that cannot be played says so, and can be tried again', async ({ page }) => {
  await page.goto('/gallery/types');
  const film = bubble(page, 'Film');
  const before = await sizeOf(film.locator('chat-message-video'));
  await film.getByRole('button', { name: 'Play video, 1:12' }).click();
  await expect(film.getByRole('button', { name: 'Video could not be played' })).toBeVisible();
  expect(await sizeOf(film.locator('chat-message-video'))).toEqual(before);
});

test('one voice message stops the other', async ({ page }) => {
  await page.goto('/gallery/types');
  const voice = bubble(page, 'Voice');
  const other = bubble(page, 'Voice', 'Read');
  await voice.getByRole('button', { name: 'Play' }).click();
  await expect(voice.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(voice.getByRole('slider', { name: 'Position' })).not.toHaveValue('0');
  await other.getByRole('button', { name: 'Play' }).click();
  await expect(other.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(voice.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('a voice message is sought with keys, sped up, and the next one follows', async ({ page }) => {
  await page.goto('/gallery/types');
  const voice = bubble(page, 'Voice');
  await voice.getByRole('button', { name: 'Play' }).click();
  await voice.getByRole('button', { name: 'Speed: 1' }).click();
  await expect(voice.getByRole('button', { name: 'Speed: 1.5' })).toBeVisible();
  const slider = voice.getByRole('slider', { name: 'Position' });
  await slider.press('End');
  const next = bubble(page, 'Voice', 'Sent');
  await expect(next.getByRole('button', { name: 'Pause' })).toBeVisible();
});

test('a file is saved under a safe name, and never opened', async ({ page }) => {
  await page.goto('/gallery/types');
  const file = bubble(page, 'File');
  const download = page.waitForEvent('download');
  await file.getByRole('button', { name: /^Download Offer/ }).click();
  expect((await download).suggestedFilename()).toBe('Offer for the kitchen, final version 3.pdf');
  expect(page.context().pages()).toHaveLength(1);
});

test('what is going up can be stopped', async ({ page }) => {
  await page.goto('/gallery/types');
  const file = bubble(page, 'File', 'Sending');
  await expect(file.getByRole('progressbar', { name: 'Sending file' })).toHaveAttribute(
    'aria-valuenow',
    '40',
  );
  await file.getByRole('button', { name: 'Cancel sending' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'cancel' })).toBeVisible();
});

test('the viewer goes by keys and buttons, and gives the focus back', async ({ page }) => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Trusted|Content Security/.test(message.text())) refused.push(message.text());
  });
  page.on('pageerror', (error) => refused.push(error.message));
  await page.goto('/gallery/types');
  const picture = bubble(page, 'Picture').getByRole('button', { name: 'Photo' });
  await picture.click();
  const viewer = page.getByRole('dialog', { name: 'Photos and videos' });
  await expect(viewer).toBeVisible();
  await expect(viewer.locator('.pswp__img').first()).toBeVisible();
  await expect(viewer.getByRole('status')).toHaveText('Photo from Bob Marchetti, 1 of 4');
  await page.keyboard.press('ArrowRight');
  await expect(viewer.getByRole('status')).toContainText('2 of 4');
  await viewer.getByRole('button', { name: 'Previous' }).click();
  await expect(viewer.getByRole('status')).toContainText('1 of 4');
  await viewer.getByRole('button', { name: 'Zoom' }).click();
  await expect(viewer.locator('.pswp--zoomed-in')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(viewer).toBeHidden();
  await expect(picture).toBeFocused();
  expect(refused).toEqual([]);
});

test('what was handed on opens in a list, and what is in there opens too', async ({ page }) => {
  await page.goto('/gallery/types');
  await bubble(page, 'Merged').getByRole('button', { name: 'Show messages' }).click();
  const list = page.getByRole('dialog', { name: 'Chat history of Alice' });
  await expect(list.getByRole('article').first()).toContainText('The tiles are here');
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
});

test('code is copied without its fences', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/gallery/types');
  await bubble(page, 'Code').getByRole('button', { name: 'Copy' }).click();
  await expect(bubble(page, 'Code').getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^const boxes.*\nreturn .*;$/s);
});

test('what was taken back can be written again by who did it', async ({ page }) => {
  await page.goto('/gallery/types');
  await bubble(page, 'Text', 'Taken back').getByRole('button', { name: 'Edit again' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'write again' })).toBeVisible();
  await expect(bubble(page, 'Text', 'Taken back by an admin')).toContainText(
    'Chloé Lindqvist took back a message from Bob Marchetti: Not for this group',
  );
});

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
  const shown = await sizeOf(picture);
  await picture.locator('img').dispatchEvent('error');
  await expect(picture.getByRole('button')).toBeVisible();
  expect(await sizeOf(picture)).toEqual(shown);
  await picture.getByRole('button').click();
  await expect(picture).toHaveAttribute('data-state', 'shown');
  expect(await sizeOf(picture)).toEqual(shown);
});

test('whoever wants less motion sees an outline where a jump has led', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/gallery');
  await page.getByRole('button', { name: 'Jump', exact: true }).click();
  const bubble = page.locator('[data-highlighted] .bubble');
  await expect(bubble).toHaveCSS('outline-style', 'solid');
});
