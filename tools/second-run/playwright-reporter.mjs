import { relative } from 'node:path';
import { ACCIDENTS, noteSecondRun } from './second-run.mjs';

/** Stops the stories when too many are red to be so by accident, and notes those that took two runs. */
export default class SecondRuns {
  #red = 0;
  #twice = [];
  #stop;

  /** @param {{ stop?: () => void }} options How all ends; by the signal that Ctrl+C sends if not said. */
  constructor({ stop = () => process.kill(process.pid, 'SIGINT') } = {}) {
    this.#stop = stop;
  }

  printsToStdio() {
    return false;
  }

  onTestEnd(test, { retry, status }) {
    if (test.retries === 0) return;
    if (retry > 0 && test.outcome() === 'flaky') this.#twice.push(nameOf(test));
    if (retry > 0 || !['failed', 'timedOut'].includes(status) || test.expectedStatus === status)
      return;
    if (++this.#red !== ACCIDENTS + 1) return;
    process.stdout.write(`\n${this.#red} stories are red: that is no accident.\n`);
    this.#stop();
  }

  onEnd() {
    noteSecondRun('e2e', this.#twice);
    return this.#red > ACCIDENTS ? { status: 'failed' } : undefined;
  }
}

function nameOf({ location, title }) {
  return `${relative(process.cwd(), location.file)}:${location.line} ${title}`;
}
