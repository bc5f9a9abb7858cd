import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';

/** Where a Chromium may stand that the machine brings. The headless shell starts fastest. */
const known = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const help =
  'No Chromium: run "npx playwright install chromium", or "apt-get install chromium-headless-shell", ' +
  'or set CHROMIUM_PATH.';

/**
 * The Chromium to use: CHROMIUM_PATH, Playwright's own, or the machine's. Undefined if there is none.
 * @param {string} own Where Playwright keeps its own.
 */
export function findChromium(own) {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked) return asked;
  return [own, ...known].find((path) => path && existsSync(path));
}

/** The same, installing one if need be: by Playwright, or where that is refused by Debian's packages. */
export function requireChromium(own) {
  const found = findChromium(own) ?? installChromium(own);
  if (!found) throw new Error(help);
  return found;
}

function installChromium(own) {
  console.log('No Chromium yet: installing one.');
  for (const [command, ...args] of installers()) {
    const { status } = spawnSync(command, args, { stdio: 'inherit', timeout: 180_000 });
    const found = status === 0 ? findChromium(own) : undefined;
    if (found) return found;
  }
  return undefined;
}

function installers() {
  const byPlaywright = ['npx', 'playwright', 'install', 'chromium', '--only-shell'];
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return [byPlaywright];
  return [
    [
      'sh',
      '-c',
      'apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium-headless-shell',
    ],
    byPlaywright,
  ];
}
