import { once } from 'node:events';
import { ControlError } from '../admin/control-error.ts';
import type { Emulator } from '../emulator.ts';
import { DataFileError } from '../memory/data-file-error.ts';
import { CommandLineError, readCommandLine, usage } from './command-line.ts';
import { launch } from './launch.ts';
import { endingSignals, runCommand } from './run-command.ts';

/** Does what the command line says, up to its end. Says the exit code. */
export async function runCli(args: readonly string[]): Promise<number> {
  try {
    const line = readCommandLine(args, process.env);
    if (line.command === 'help') {
      console.log(usage);
      return 0;
    }
    const launched = await launch(line.settings);
    // Before the address is said: whoever reads it may stop the emulator at once.
    const stopped = Promise.race(endingSignals.map((signal) => once(process, signal)));
    greet(launched.emulator);
    try {
      if (line.command === 'exec') return await runCommand(line.run, launched.emulator);
      await stopped;
      return 0;
    } finally {
      await launched.end();
    }
  } catch (error) {
    const reason = explain(error);
    if (reason === undefined) throw error;
    console.error(reason);
    return 2;
  }
}

function greet(emulator: Emulator): void {
  const people = emulator.people().map(({ userID }) => userID);
  console.log(`Chat emulator   ${emulator.url}  (proxyServer of the SDK)`);
  console.log(`SDKAppID        ${String(emulator.sdkAppId)}`);
  console.log(`REST API        ${emulator.httpUrl}/v4/`);
  console.log(`Control API     ${emulator.httpUrl}/emulator/state`);
  console.log(`People          ${people.join(', ') || 'none'}`);
}

// What whoever typed the command can mend. Anything else is a fault of the emulator.
function explain(error: unknown): string | undefined {
  if (error instanceof CommandLineError) return `${error.message}\nMore with --help.`;
  if (error instanceof DataFileError || error instanceof ControlError) return error.message;
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  if (error.code === 'EADDRINUSE') {
    return 'The port is taken. Name another with --port, or 0 for any that is free.';
  }
  if (error.code === 'EACCES') return 'This port may not be used. Name a higher one with --port.';
  return undefined;
}
