import type { Page } from '@playwright/test';

import type { LabReport } from '../projects/demo/src/app/scroll-lab/lab-step.ts';

/** The window that the scroll lab is looked at in. */
const WINDOW = { width: 1280, height: 900 };

/** Opens the scroll lab, with a real wheel, keyboard and zoom in its hands. */
export async function openScrollLab(page: Page): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await page.exposeFunction('labWheel', async (by: number) => {
    await page.mouse.move(300, 400);
    await page.mouse.wheel(0, by);
  });
  await page.exposeFunction('labKey', (name: string) => page.keyboard.press(name));
  // What a browser does when its reader zooms: fewer pixels of the page, each of them larger.
  await page.exposeFunction('labZoom', (by: number) =>
    browser.send('Emulation.setDeviceMetricsOverride', {
      width: Math.round(WINDOW.width / by),
      height: Math.round(WINDOW.height / by),
      deviceScaleFactor: by,
      mobile: false,
    }),
  );
  await page.addInitScript(() => {
    const given = window as unknown as Record<string, (value: unknown) => Promise<void>>;
    const call = (name: string) => async (value: unknown) => given[name]?.(value);
    window.labHands = { wheel: call('labWheel'), key: call('labKey'), zoom: call('labZoom') };
  });
  await page.setViewportSize(WINDOW);
  await page.goto('/gallery/scroll');
  await page.waitForFunction(() => window.scrollLab !== undefined);
}

/** Plays the program of a seed in the open lab. */
export async function playProgram(page: Page, seed: number): Promise<LabReport> {
  const report = await page.evaluate((wanted) => window.scrollLab?.play(wanted), seed);
  if (!report) throw new Error('The page was left while a program was played.');
  return report;
}

/** What went wrong in a program, for a person to read: the first of each step. */
export function describeFaults({ seed, steps, faults }: LabReport): string {
  const firsts = faults.filter(
    ({ step }, at) => faults.findIndex((one) => one.step === step) === at,
  );
  const lines = firsts.slice(0, 3).map(({ step, what, by, frame, note }) => {
    return `  step ${step} ${JSON.stringify(steps[step])}: ${what} ${by} px in frame ${frame} (${note})`;
  });
  return [`SCROLL_SEED=${seed} SCROLL_PROGRAMS=1, ${faults.length} faults:`, ...lines].join('\n');
}
