import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const browsers = '/usr/lib/*/webkit2gtk-4.1/MiniBrowser';
const driverPort = 4329;

/**
 * Opens a page in the machine's WebKitGTK, on a screen that nobody sees.
 * @returns {Promise<import('./page.mjs').Page>}
 */
export async function openWebkit(url) {
  const [binary] = globSync(process.env['WEBKIT_PATH'] ?? browsers);
  if (!binary) throw new Error(`No WebKit: there is no ${browsers}.`);
  const driver = spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${driverPort}`], {
    stdio: 'ignore',
    detached: true,
    // As root there is no sandbox; the page is our own.
    env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
  });
  const failed = new Promise((_, reject) => driver.once('error', reject));
  const session = await Promise.race([failed, begin(binary)]);
  await call('POST', `/session/${session.sessionId}/url`, { url });
  await call('POST', `/session/${session.sessionId}/timeouts`, { script: 600_000 });
  const { browserName, browserVersion } = session.capabilities;
  return {
    name: `WebKitGTK (${browserName} ${browserVersion})`,
    evaluate: (expression) => evaluate(session.sessionId, expression),
    async close() {
      await call('DELETE', `/session/${session.sessionId}`);
      process.kill(-driver.pid);
    },
  };
}

/** The driver needs a moment before it listens. */
async function begin(binary) {
  const options = { binary, args: ['--automation', '--geometry=1280x900'] };
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
  for (let tries = 1; ; tries++) {
    try {
      return await call('POST', '/session', { capabilities });
    } catch (error) {
      // Refused until the driver listens; anything else is the driver's answer.
      if (!(error instanceof TypeError) || tries === 50) throw error;
      await pause(100);
    }
  }
}

async function evaluate(session, expression) {
  const script =
    'const done = arguments[arguments.length - 1];' +
    `Promise.resolve(${expression}).then(done, (error) => done('failed: ' + error));`;
  const value = await call('POST', `/session/${session}/execute/async`, { script, args: [] });
  if (typeof value === 'string' && value.startsWith('failed: ')) throw new Error(value);
  return value;
}

async function call(method, path, body) {
  const answer = await fetch(`http://127.0.0.1:${driverPort}${path}`, {
    method,
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}
