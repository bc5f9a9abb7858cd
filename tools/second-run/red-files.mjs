import { relative } from 'node:path';

/** A reporter for Node's test runner: each file in which a test has failed, a line each. */
export default async function* redFiles(events) {
  const seen = new Set();
  for await (const { type, data } of events) {
    if (type !== 'test:fail' || data.todo !== undefined || !data.file || seen.has(data.file))
      continue;
    seen.add(data.file);
    yield `${relative(process.cwd(), data.file)}\n`;
  }
}
