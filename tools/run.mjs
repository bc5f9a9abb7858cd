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
