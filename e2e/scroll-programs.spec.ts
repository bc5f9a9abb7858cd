import { type Browser, expect, test } from '@playwright/test';

import { describeFaults, openScrollLab, playProgram } from './scroll-hands.ts';
import type { LabReport } from '../projects/demo/src/app/scroll-lab/lab-step.ts';

/** Which programs: `SCROLL_SEED=7 SCROLL_PROGRAMS=1` plays the seventh again. */
const first = Number(process.env['SCROLL_SEED'] ?? 1);
const last = first + Number(process.env['SCROLL_PROGRAMS'] ?? 300) - 1;
/**
 * How many are one test, and in how many pages at a time: a page mostly waits for its frames. Few, so that
 * a machine with ten times as much to do is in time too.
 */
const SHARE = 20;
const PAGES = 3;

test.describe('the message that is read never moves', () => {
  test.setTimeout(240_000);

  for (let from = first; from <= last; from += SHARE) {
    const to = Math.min(from + SHARE - 1, last);
    test(`in programs ${from} to ${to}`, async ({ browser }) => {
      const seeds = Array.from({ length: to - from + 1 }, (_, at) => from + at).values();
      const shares = await Promise.all(
        Array.from({ length: PAGES }, () => playInOnePage(browser, seeds)),
      );
      const reports = shares.flat();
      process.stdout.write(`Scroll programs ${from} to ${to}: ${sumUp(reports)}\n`);
      const failed = reports.filter(({ faults }) => faults.length > 0);
      expect(failed.map(describeFaults).join('\n')).toBe('');
    });
  }
});

test('a feed whose texts move by a pixel is found out', async ({ page }) => {
  await openScrollLab(page);
  const report = await page.evaluate(async () => {
    const { scrollLab, labHands } = window;
    if (!scrollLab || !labHands) throw new Error('There is no lab.');
    const nudge = (by: number) => {
      const feed = document.querySelector<HTMLElement>('[role=feed]');
      if (feed && by !== 1) feed.style.top = '1px';
      return Promise.resolve();
    };
    window.labHands = { ...labHands, zoom: nudge };
    return scrollLab.playSteps(1, [
      { move: 'wheel', by: -600 },
      { do: 'zoom', by: 2, joined: false, inFrame: false },
    ]);
  });
  expect(report.faults[0]).toMatchObject({ step: 1, what: 'moved', by: 1 });
});

test('a pane has as many elements for 100,000 messages as for 100', async ({ page }) => {
  await openScrollLab(page);
  const elements = async (count: number) => {
    await page.evaluate((wanted) => window.scrollLab?.open(wanted), count);
    await expect(page.getByRole('article').last()).toHaveAttribute('aria-posinset', String(count));
    return page.evaluate(() => window.scrollLab?.elements() ?? 0);
  };
  const few = await elements(100);
  const many = await elements(100_000);
  process.stdout.write(`Elements in the feed: ${few} for 100 messages, ${many} for 100,000\n`);
  expect(few).toBeGreaterThan(20);
  expect(Math.abs(many - few)).toBeLessThanOrEqual(few * 0.05);
});

/** Plays programs until all of the seeds are taken. */
async function playInOnePage(
  browser: Browser,
  seeds: Iterator<number>,
): Promise<readonly LabReport[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await openScrollLab(page);
  const reports: LabReport[] = [];
  for (let next = seeds.next(); !next.done; next = seeds.next()) {
    reports.push(await playProgram(page, next.value));
  }
  await context.close();
  return reports;
}

function sumUp(reports: readonly LabReport[]): string {
  const sum = (of: (report: LabReport) => number) =>
    reports.reduce((total, report) => total + of(report), 0);
  const furthest = Math.max(...reports.map((report) => report.furthest));
  return (
    `${sum(({ frames }) => frames)} frames, ${sum(({ framesAtEnd }) => framesAtEnd)} of them at the ` +
    `end, ${sum(({ forced }) => forced)} at an edge; at most ${furthest} px off`
  );
}
