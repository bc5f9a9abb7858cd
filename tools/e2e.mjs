// Runs the stories in a browser: brings one if there is none, then lets Playwright do the rest.
import { chromium } from '@playwright/test';
import { requireChromium } from './browser.mjs';
import { requireNode } from './node-version.mjs';
import { run } from './run.mjs';

requireNode();
const path = requireChromium(chromium.executablePath());
const good = await run('npx', ['playwright', 'test', ...process.argv.slice(2)], {
  CHROMIUM_PATH: path,
});
process.exit(good ? 0 : 1);
