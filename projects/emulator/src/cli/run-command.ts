import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import type { Emulator } from '../emulator.ts';
import { CommandLineError } from './command-line.ts';

/** What ends the program: Ctrl-C, a request to stop, a terminal that was closed. */
export const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The exit code of a shell for a command that a signal ended. */
const ENDED_BY_SIGNAL = 128;

/**
 * Runs a command that finds the emulator in its environment, and waits for its end. Says its exit code.
 * Rejects with `CommandLineError` if there is no such command.
 */
export function runCommand(run: readonly string[], emulator: Emulator): Promise<number> {
  const [command = '', ...args] = run;
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const child = spawn(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...environmentOf(emulator) },
  });
  const passOn = (signal: NodeJS.Signals): void => {
    child.kill(signal);
  };
  for (const ending of endingSignals) process.on(ending, passOn);
  child.once('error', (error) => {
    reject(new CommandLineError(`"${command}" cannot be run: ${error.message}`));
  });
  child.once('exit', (code, signal) => {
    for (const ending of endingSignals) process.off(ending, passOn);
    resolve(code ?? ENDED_BY_SIGNAL + (signal ? constants.signals[signal] : 0));
  });
  return promise;
}

function environmentOf({ url, httpUrl, port, sdkAppId }: Emulator): Record<string, string> {
  return {
    EMULATOR_URL: url,
    EMULATOR_HTTP_URL: httpUrl,
    EMULATOR_PORT: String(port),
    EMULATOR_SDK_APP_ID: String(sdkAppId),
  };
}
