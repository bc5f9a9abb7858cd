import { defineConfig } from '@playwright/test';

const isCI = Boolean(process.env['CI']);
const isRoot = process.getuid?.() === 0;
/** Found or installed by tools/e2e.mjs; without it Playwright uses its own. */
const chromiumPath = process.env['CHROMIUM_PATH'];
const port = Number(process.env['E2E_PORT'] ?? 4310);
const serverPort = Number(process.env['E2E_SERVER_PORT'] ?? 4311);
/** Pages may be played slower than this machine is, see e2e/story.ts. */
const slow = Number(process.env['E2E_SLOW'] ?? 1);

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  forbidOnly: isCI,
  workers: 2,
  // A busy machine takes its time; what is waited for is a state, and comes or does not.
  timeout: 120_000 * slow,
  expect: { timeout: 30_000 * slow },
  // See tools/second-run: a story that is red is told once more, and named then.
  retries: isCI ? 1 : 0,
  reporter: [['list'], ['./tools/second-run/playwright-reporter.mjs']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    // With pictures of each frame a story costs twice what it does without.
    trace: isCI ? 'on-first-retry' : { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    launchOptions: {
      // Names of downloads are ASCII where the machine has no locale.
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
      ...(chromiumPath ? { executablePath: chromiumPath } : {}),
      args: ['--disable-background-networking', ...(isRoot ? ['--no-sandbox'] : [])],
    },
  },
  webServer: [
    {
      command: 'node projects/server/src/main.ts --emulator',
      url: `http://127.0.0.1:${serverPort}/health`,
      env: {
        SERVER_PORT: String(serverPort),
        CORS_ORIGINS: `http://127.0.0.1:${port}`,
        DEMO_PORT: String(port),
      },
    },
    {
      command: 'node e2e/serve.ts',
      url: `http://127.0.0.1:${port}/`,
      env: { PORT: String(port), SERVER_PORT: String(serverPort) },
    },
  ],
});
