import { type Page } from '@playwright/test';

/**
 * Plays a machine that is slow in an uneven way: frames, timers and loaded code come late. It finds what a
 * story forgets to wait for, and what the product forgets to keep.
 *
 * `E2E_JITTER=7 npm run e2e` is as uneven as the last run with 7.
 */
export async function addJitter(page: Page, seed: number): Promise<void> {
  let loaded = 0;
  const session = await page.context().newCDPSession(page);
  session.on('Fetch.requestPaused', ({ requestId }) => {
    const wait = ((seed * 97 + loaded++ * 61) % 101) ** 2 / 20;
    const goOn = () => session.send('Fetch.continueRequest', { requestId });
    // The page may have gone meanwhile.
    setTimeout(() => void goOn().catch(() => undefined), wait);
  });
  // Not by `page.route()`: that takes in every request, with all that is uploaded.
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*.js' }] });
  await page.addInitScript(delayFrames, seed);
}

/** Runs in the page: one frame or timer in four is up to a quarter of a second late. */
function delayFrames(seed: number): void {
  let state = seed;
  /** mulberry32: between 0 and 1. */
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const late = () => (random() < 0.25 ? random() ** 2 * 250 : 0);
  const frame = window.requestAnimationFrame.bind(window);
  const cancel = window.cancelAnimationFrame.bind(window);
  const timer = window.setTimeout.bind(window);
  const held = new Map<number, number>();

  window.requestAnimationFrame = (run) => {
    const id = frame((time) => {
      const wait = late();
      if (wait === 0) return run(time);
      const rest = timer(() => {
        held.delete(id);
        run(performance.now());
      }, wait);
      held.set(id, rest);
    });
    return id;
  };
  window.cancelAnimationFrame = (id) => {
    cancel(id);
    window.clearTimeout(held.get(id));
    held.delete(id);
  };
  window.setTimeout = ((run: () => void, wait = 0, ...rest: []) =>
    timer(run, wait + late(), ...rest)) as unknown as typeof window.setTimeout;
}
