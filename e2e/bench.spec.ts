import { expect, test, type Page } from '@playwright/test';

import type { BenchHandle } from '../projects/demo/src/app/bench/bench-handle.ts';

/** What `npm run bench` and other tools drive must go on working when the components change. */
async function openBench(page: Page): Promise<void> {
  await page.goto('/bench');
  await page.waitForFunction(() => window.bench !== undefined);
  await page.evaluate(() => window.bench?.ready);
}

function drive<T>(page: Page, run: (bench: BenchHandle) => T): Promise<T> {
  return page.evaluate(`(${run.toString()})(window.bench)`);
}

const newest = (page: Page) =>
  drive(page, (bench) => (bench.newest().el ? bench.newest().seq : -1));
const loaded = (page: Page) => drive(page, (bench) => bench.counts().messages);

test.beforeEach(async ({ page }) => openBench(page));

test('shows as many messages as asked for, again and again', async ({ page }) => {
  for (const run of [
    (bench: BenchHandle) => bench.setMessages(300),
    (bench: BenchHandle) => bench.setMessages(20),
    (bench: BenchHandle) => bench.setMessages(300),
  ]) {
    await drive(page, run);
    await expect.poll(() => newest(page)).toBe(999_999);
  }
  await expect.poll(() => loaded(page)).toBe(300);
  const rows = () => drive(page, (bench) => document.querySelectorAll(bench.rowSelector).length);
  await expect.poll(rows).toBeGreaterThan(3);
  expect(await rows()).toBeLessThan(40);
});

test('lets messages arrive at the end and, when asked for, before the first one', async ({
  page,
}) => {
  await drive(page, (bench) => {
    bench.holdHistory(true);
    bench.setMessages(100);
  });
  await expect.poll(() => newest(page)).toBe(999_999);
  await drive(page, (bench) => bench.append(3));
  await expect.poll(() => newest(page)).toBe(1_000_002);
  await drive(page, (bench) => bench.prepend(50));
  await expect.poll(() => loaded(page)).toBe(153);
  // Whoever scrolls before they are drawn is at what was the first message then.
  const scrollUp = (bench: BenchHandle) => {
    bench.scroller()?.scrollTo(0, 0);
    return bench.atOldest();
  };
  await expect.poll(() => drive(page, scrollUp)).toBe(true);
  await drive(page, (bench) => bench.prepend(50));
  await expect.poll(() => loaded(page)).toBe(203);
});

test('opens and closes conversations', async ({ page }) => {
  await drive(page, (bench) => bench.openConversation(3, 40));
  await expect.poll(() => newest(page)).toBe(999_999);
  await expect.poll(() => loaded(page)).toBe(40);
  await drive(page, (bench) => bench.closeConversation());
  await expect.poll(() => drive(page, (bench) => bench.counts().nodes)).toBe(0);
  await drive(page, (bench) => bench.openConversation(3, 40));
  await expect.poll(() => newest(page)).toBe(999_999);
});

test('lists conversations, and brings one to the top', async ({ page }) => {
  await drive(page, (bench) => bench.setConversations(500));
  const top = () =>
    drive(page, (bench) => /@\d+/.exec(bench.convScroller()?.textContent ?? '')?.[0] ?? '');
  await expect.poll(top).toBe('@0');
  await drive(page, (bench) => bench.bumpConversation(300));
  await expect.poll(top).toBe('@300');
});

test('has a field to write in', async ({ page }) => {
  await drive(page, (bench) => bench.setMessages(10));
  const focus = (bench: BenchHandle) => {
    bench.composer()?.focus();
    return document.activeElement === bench.composer();
  };
  await expect.poll(() => drive(page, focus)).toBe(true);
  await page.keyboard.type('Hello');
  await expect.poll(() => drive(page, (bench) => bench.composer()?.value)).toBe('Hello');
});
