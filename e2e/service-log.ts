import type { Emulator } from '../projects/emulator/src/index.ts';
import { expect } from '../projects/emulator/src/playwright/index.ts';

/** Waits until the service has done something for a person: only then does it outlive their page. */
export async function hasDone(
  emulator: Emulator,
  userID: string,
  command: string,
  times = 1,
): Promise<void> {
  const done = () =>
    emulator
      .log()
      .filter(
        (entry) =>
          entry.kind === 'command' &&
          entry.userID === userID &&
          entry.command === command &&
          entry.code === 0,
      ).length;
  await expect.poll(done, `${command} of ${userID}`).toBeGreaterThanOrEqual(times);
}
