import { relative, resolve } from 'node:path';

/** A reporter for Node's test runner: each file that is red, a line each. What a test is declared in may be another. */
export default async function* redFiles(events) {
  for await (const event of events) {
    if (isRed(event)) yield `${relative(process.cwd(), event.data.file)}\n`;
  }
}

function isRed({ type, data }) {
  // All files together have a summary too, without a name.
  if (type === 'test:summary') return !data.success && data.file !== undefined;
  // What does not even load has none, and is a test by its own name.
  return type === 'test:fail' && resolve(data.name) === data.file;
}
