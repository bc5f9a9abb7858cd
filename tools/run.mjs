import { spawn } from 'node:child_process';

/**
 * Runs a command to its end, showing what it prints.
 * @returns {Promise<boolean>} Whether it exited with 0.
 */
export function run(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code === 0));
  });
}

/**
 * Runs a command beside others and keeps what it prints.
 * @returns {{ end: Promise<{ good: boolean, seconds: number, printed: string }>, stop: () => void }}
 */
export function runBeside(command, args) {
  const start = Date.now();
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => chunks.push(chunk));
  }
  const end = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      resolve({
        good: code === 0,
        seconds: Math.round((Date.now() - start) / 1000),
        printed: chunks.join(''),
      }),
    );
  });
  return { end, stop: () => child.kill() };
}
