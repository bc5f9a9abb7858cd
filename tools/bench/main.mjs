// Measures the message pane, the composer and the conversation list beside a list in plain DOM.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { requireChromium } from '../browser.mjs';
import { requireNode } from '../node-version.mjs';
import { openPage } from './browser-page.mjs';
import { cells } from './cells.mjs';
import { readOptions } from './options.mjs';
import { buildDemo, bundle, serveSite } from './site.mjs';
import { toLines, writeMarkdown, writeTable } from './table.mjs';

requireNode();
const options = readOptions(process.argv.slice(2));
const folder = await mkdtemp(join(tmpdir(), 'chat-bench-'));
const results = new Map();

try {
  const demo = options.built ? resolve(options.built, 'browser') : await buildDemo(folder);
  const site = await serveSite(demo);
  const browser = await chromium.launch({
    executablePath: requireChromium(chromium.executablePath()),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  console.log(describeMachine(browser));
  await measureAll(browser, site.address);
  await browser.close();
  site.close();
} finally {
  await rm(folder, { recursive: true, force: true });
}

const lines = toLines(options.only, results);
console.log(`\n${options.markdown ? writeMarkdown(lines) : writeTable(lines)}`);
if (options.json) await writeFile(options.json, JSON.stringify({ lines, raw: [...results] }));
const goals = lines.filter(({ verdict }) => verdict);
const met = goals.filter(({ verdict }) => verdict.good);
console.log(`\n${met.length} of ${goals.length} goals met.`);

/** Every cell for both lists in turn, the one first and then the other, again and again. */
async function measureAll(browser, address) {
  const script = await bundle('page/measure.ts');
  const peers = [
    ['own', `${address}/bench`],
    ['plain', `${address}/plain/`],
  ];
  for (let repeat = 0; repeat < options.repeats; repeat++) {
    for (const [name, run] of options.only.flatMap((kind) => cells[kind])) {
      for (const [who, url] of repeat % 2 ? peers.toReversed() : peers) {
        const page = await openPage(browser, url, script);
        const raw = await run(page, options).finally(() => page.close());
        if (page.problems.length > 0)
          throw new Error(`${who}, ${name}: ${page.problems.join('; ')}`);
        keep(name, who, raw);
      }
      process.stderr.write('.');
    }
  }
}

function keep(name, who, raw) {
  if (!results.has(name)) results.set(name, { own: [], plain: [] });
  results.get(name)[who].push(raw);
}

function describeMachine(browser) {
  const [processor] = cpus();
  return (
    `Chromium ${browser.version()}, Node ${process.version}, ${cpus().length} × ${processor?.model.trim()}, ` +
    `load ${loadavg()[0]?.toFixed(1)}, ${options.repeats} ${options.repeats === 1 ? 'run' : 'runs'}, medians.`
  );
}
