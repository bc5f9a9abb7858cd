// Plays the random programs of the scroll contract in a browser that is not Chromium.
// node tools/other-browsers/main.mjs firefox|webkit; which programs: SCROLL_SEED, SCROLL_PROGRAMS.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { describeFaults } from '../../e2e/scroll-hands.ts';
import { requireNode } from '../node-version.mjs';
import { openFirefox } from './firefox.mjs';
import { openWebkit } from './webkit.mjs';

requireNode();
const open = { firefox: openFirefox, webkit: openWebkit }[process.argv[2]];
if (!open) throw new Error('Which browser: firefox or webkit?');
if (!existsSync('dist/demo/browser')) throw new Error('Build the demo first: npm run build:demo');

const first = Number(process.env['SCROLL_SEED'] ?? 1);
const programs = Number(process.env['SCROLL_PROGRAMS'] ?? 40);
const port = process.env['E2E_PORT'] ?? '4320';
const serverPort = process.env['E2E_SERVER_PORT'] ?? '3020';
const site = `http://127.0.0.1:${port}`;

/** Waits in the page until the lab is there. */
const untilReady = `new Promise((resolve) => {
  const look = () => (window.scrollLab ? resolve('ready') : requestAnimationFrame(look));
  look();
})`;

const servers = [
  start(['projects/server/src/main.ts', '--emulator'], {
    SERVER_PORT: serverPort,
    CORS_ORIGINS: site,
    DEMO_PORT: port,
  }),
  start(['e2e/serve.ts'], { PORT: port, SERVER_PORT: serverPort }),
];
try {
  await Promise.all([answers(site), answers(`http://127.0.0.1:${serverPort}/health`)]);
  process.exitCode = (await playAll()) ? 0 : 1;
} finally {
  for (const server of servers) server.kill();
}

/** Returns whether nothing moved. */
async function playAll() {
  const page = await open(`${site}/gallery/scroll`);
  try {
    const began = Date.now();
    const reports = [];
    await page.evaluate(untilReady);
    for (let seed = first; seed < first + programs; seed++) {
      reports.push(
        JSON.parse(await page.evaluate(`window.scrollLab.play(${seed}).then(JSON.stringify)`)),
      );
    }
    const seconds = Math.round((Date.now() - began) / 1000);
    const failed = reports.filter(({ faults }) => faults.length > 0);
    for (const report of failed) console.error(describeFaults(report));
    console.log(`${page.name}: ${sumUp(reports)}, ${failed.length} failed, ${seconds} s`);
    return failed.length === 0;
  } finally {
    await page.close();
  }
}

function sumUp(reports) {
  const frames = reports.reduce((sum, report) => sum + report.frames, 0);
  const furthest = Math.max(...reports.map((report) => report.furthest));
  return `${reports.length} programs, ${frames} frames, at most ${furthest} px off`;
}

function start(args, env) {
  return spawn('node', args, { stdio: 'ignore', env: { ...process.env, ...env } });
}

/** Waits until a server answers. */
async function answers(url) {
  for (let tries = 1; ; tries++) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    if (tries === 100) throw new Error(`No answer at ${url}`);
    await pause(100);
  }
}
