// One page of one list, and what the browser can tell of it.

/** Opens a fresh page of a list. */
export async function openPage(browser, address, script) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
  });
  const page = await context.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  await page.addInitScript({ content: script });
  await page.goto(address);
  await page
    .waitForFunction(() => globalThis.bench !== undefined)
    .catch((cause) => {
      throw new Error(`${address} has no window.bench. ${problems.join(' ')}`, { cause });
    });
  await page.evaluate(() => globalThis.bench.ready);
  const session = await context.newCDPSession(page);
  await session.send('HeapProfiler.enable');
  // The processor's time for the page's own thread: what else the machine does is not in it.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return new BenchPage(page, session, problems, () => context.close());
}

/** A list under measurement. */
export class BenchPage {
  constructor(page, session, problems, close) {
    this.page = page;
    this.session = session;
    this.problems = problems;
    this.close = close;
  }

  /** Calls a function of `window.bench`. */
  drive(name, ...args) {
    return this.page.evaluate(
      ([key, values]) => void globalThis.bench[key](...values),
      [name, args],
    );
  }

  /** Calls a function of `window.measure`. */
  measure(name, ...args) {
    return this.page.evaluate(([key, values]) => globalThis.measure[key](...values), [name, args]);
  }

  /** The same, with the time that the page's thread has worked, in ms. */
  async measureWork(name, ...args) {
    const before = await this.work();
    const result = await this.measure(name, ...args);
    return { ...result, work: (await this.work()) - before };
  }

  /** For how long the page's thread has worked since it was opened, in ms. */
  async work() {
    const { metrics } = await this.session.send('Performance.getMetrics');
    return (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? NaN) * 1_000;
  }

  /** The heap in MB, after everything has been collected that can be. */
  async heap() {
    for (let turn = 0; turn < 3; turn++) await this.session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await this.session.send('Runtime.getHeapUsage');
    return usedSize / 1_048_576;
  }

  /** How many nodes and listeners there are in all, after a collection. */
  async counters() {
    const heap = await this.heap();
    const { nodes, jsEventListeners } = await this.session.send('Memory.getDOMCounters');
    return { heap, nodes, listeners: jsEventListeners };
  }

  /** Makes the processor that many times slower. */
  slowDown(rate) {
    return this.session.send('Emulation.setCPUThrottlingRate', { rate });
  }

  /** Presses a key that writes a letter. */
  async press(letter) {
    const key = { key: letter, code: `Key${letter.toUpperCase()}`, text: letter };
    await this.session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
    await this.session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  }
}
