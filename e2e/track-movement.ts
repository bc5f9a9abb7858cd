import type { Page } from '@playwright/test';

/** What moved although nobody scrolled. */
export interface Movement {
  /** Each movement: which message, by how many px, and where the feed stood. */
  readonly moves: readonly string[];
  /** How often older messages came in. */
  readonly prepends: number;
}

interface Tracker {
  scrollBy(distance: number): void;
  report(): Movement;
}

declare global {
  interface Window {
    movementTracker?: Tracker;
  }
}

/**
 * Watches, on every frame, where the messages in view stand. Between two frames a message may move by
 * what was scrolled and by nothing else.
 */
export async function trackMovement(page: Page): Promise<{
  scrollBy(distance: number): Promise<void>;
  stop(): Promise<Movement>;
}> {
  await page.evaluate(() => {
    const feed = document.querySelector('[role=feed]');
    let view = feed?.parentElement ?? null;
    while (view && !/auto|scroll/.test(getComputedStyle(view).overflowY)) view = view.parentElement;
    if (!view) throw new Error('The feed does not scroll.');
    const scroller = view;
    let tops = new Map<string, number>();
    let scrolled = 0;
    const moves: string[] = [];
    let prepends = 0;
    const positions = new Map<string, number>();

    const measure = (): Map<string, number> => {
      const { top, bottom } = scroller.getBoundingClientRect();
      const rows = [...scroller.querySelectorAll('article')];
      return new Map(
        rows
          .map((row) => [row, row.getBoundingClientRect()] as const)
          .filter(([, box]) => box.bottom > top && box.top < bottom)
          .map(([row, box]) => [row.getAttribute('aria-describedby') ?? '', box.top]),
      );
    };
    const frame = (): void => {
      const now = measure();
      for (const [key, top] of now) {
        const before = tops.get(key);
        const by = top - (before ?? top) - (before === undefined ? 0 : scrolled);
        if (by !== 0) moves.push(`${key} by ${by} at ${scroller.scrollTop}, scrolled ${scrolled}`);
      }
      tops = now;
      scrolled = 0;
      const row = scroller.querySelector('article');
      const key = row?.getAttribute('aria-describedby') ?? '';
      const position = Number(row?.getAttribute('aria-posinset'));
      // The same message further from the beginning: others came in above it.
      if (position > (positions.get(key) ?? Infinity)) prepends++;
      positions.set(key, position);
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    window.movementTracker = {
      scrollBy(distance) {
        const before = scroller.scrollTop;
        scroller.scrollTop += distance;
        scrolled -= scroller.scrollTop - before;
      },
      report: () => ({ moves, prepends }),
    };
  });
  return {
    async scrollBy(distance) {
      await page.evaluate((by) => {
        window.movementTracker?.scrollBy(by);
        return new Promise<void>((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
        });
      }, distance);
    },
    async stop() {
      const report = await page.evaluate(() => window.movementTracker?.report());
      if (!report) throw new Error('The page was left while movement was tracked.');
      return report;
    },
  };
}
