import { expect, test } from '@playwright/test';

import { describeFaults, openScrollLab, playProgram } from './scroll-hands.ts';

/** Which programs: `SCROLL_SEED=7 SCROLL_PROGRAMS=1` plays the seventh again. */
const first = Number(process.env['SCROLL_SEED'] ?? 1);
const programs = Number(process.env['SCROLL_PROGRAMS'] ?? 300);
/** How many are played in one page. */
const SHARE = 30;

test.describe('the message that is read never moves', () => {
  test.setTimeout(240_000);

  for (let from = first; from < first + programs; from += SHARE) {
    const to = Math.min(from + SHARE, first + programs) - 1;
    test(`in programs ${from} to ${to}`, async ({ page }) => {
      await openScrollLab(page);
      const faults: string[] = [];
      const sums = { programs: 0, frames: 0, framesAtEnd: 0, forced: 0, furthest: 0 };
      for (let seed = from; seed <= to; seed++) {
        const report = await playProgram(page, seed);
        if (report.faults.length > 0) faults.push(describeFaults(report));
        sums.programs++;
        sums.frames += report.frames;
        sums.framesAtEnd += report.framesAtEnd;
        sums.forced += report.forced;
        sums.furthest = Math.max(sums.furthest, report.furthest);
      }
      process.stdout.write(`Scroll programs ${from} to ${to}: ${JSON.stringify(sums)}\n`);
      expect(faults.join('\n')).toBe('');
    });
  }
});
