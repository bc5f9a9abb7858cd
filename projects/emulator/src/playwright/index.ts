import { expect, test as base } from '@playwright/test';
import { startEmulator, type Emulator, type EmulatorOptions } from '../index.ts';

/** What a test gets. */
export interface EmulatorFixtures {
  /**
   * A chat service of the test's own, on a free port. It ends with the test; a test that failed gets
   * its state attached.
   */
  readonly emulator: Emulator;
}

/** What a test or a project sets with `use`. */
export interface EmulatorFixtureOptions {
  /** How the emulator of a test is started. Defaults to the small world on a free port. */
  readonly emulatorOptions: EmulatorOptions;
}

/**
 * Playwright's `test` with an emulator for each test.
 *
 * ```ts
 * test.use({ emulatorOptions: { world: 'empty' } });
 * test('greets', async ({ page, emulator }) => {
 *   emulator.seed({ people: [{ userID: 'alice' }] });
 *   await page.goto(`/?as=alice&emulator=${emulator.url}`);
 * });
 * ```
 */
export const test = base.extend<EmulatorFixtures & EmulatorFixtureOptions>({
  emulatorOptions: [{}, { option: true }],
  emulator: async ({ emulatorOptions }, use, testInfo) => {
    const emulator = await startEmulator(emulatorOptions);
    await use(emulator);
    if (testInfo.status !== testInfo.expectedStatus) {
      await testInfo.attach('emulator-state.json', {
        body: JSON.stringify(emulator.state(), null, 2),
        contentType: 'application/json',
      });
    }
    await emulator.stop();
  },
});

export { expect };
