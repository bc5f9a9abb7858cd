import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** More than so many in one step are no accident: then it is red. */
export const ACCIDENTS = 3;

/** Whether what is red runs a second time: in CI only, whose machine has other work too. */
export const runsTwice = Boolean(process.env['CI']);

/**
 * Runs tests, and those files that are red once more by themselves.
 * @param {object} tests
 * @param {string} tests.step What the check calls them.
 * @param {() => Promise<boolean>} tests.run Runs all of them.
 * @param {() => readonly string[]} tests.findRed The files that were red.
 * @param {(files: readonly string[]) => Promise<boolean>} tests.runAgain Runs only those.
 * @returns {Promise<boolean>} Whether all is well, be it by the second run.
 */
export async function runWithSecond({ step, run, findRed, runAgain }) {
  if (await run()) return true;
  if (!runsTwice) return false;
  const red = findRed();
  if (!areAccidents(red)) return false;
  console.log(`\nOnce more by ${red.length > 1 ? 'themselves' : 'itself'}: ${red.join(', ')}`);
  if (!(await runAgain(red))) return false;
  noteSecondRun(step, red);
  return true;
}

/** Whether tests may be red by accident. None at all is no accident: the run itself has failed. */
export function areAccidents(red) {
  return red.length > 0 && red.length <= ACCIDENTS;
}

/** Notes for the end of the check what was green the second time only. */
export function noteSecondRun(step, names) {
  const path = process.env['SECOND_RUNS'];
  if (path) appendFileSync(path, names.map((name) => `${step}: ${name}\n`).join(''));
}

/** What has been noted, a line each. */
export function readSecondRuns(path) {
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : [];
}
