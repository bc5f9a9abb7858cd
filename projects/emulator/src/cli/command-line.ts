import { parseArgs } from 'node:util';

/** What the command line asks for. */
export type CommandLine =
  | { readonly command: 'help' }
  | { readonly command: 'start'; readonly settings: Settings }
  | { readonly command: 'exec'; readonly settings: Settings; readonly run: readonly string[] };

/** How the emulator is to be started. */
export interface Settings {
  readonly port: number;
  /** The name of a world, or a JSON file with a seed. */
  readonly seed?: string | undefined;
  readonly data?: string | undefined;
  readonly faults?: string | undefined;
  readonly import?: string | undefined;
  readonly exportOnExit?: string | undefined;
  readonly log?: 'commands' | 'frames' | undefined;
  readonly logFormat?: 'text' | 'json' | undefined;
}

/** Thrown for a command line that makes no sense. Says what does. */
export class CommandLineError extends Error {
  override readonly name = 'CommandLineError';
}

export const usage = `tencent-chat-emulator: Tencent RTC Chat on your own machine

  tencent-chat-emulator [start] [options]           until it is stopped
  tencent-chat-emulator exec [options] -- command   for as long as a command runs, on a free port

  --port <number>           where it listens; default 9801 or EMULATOR_PORT, with exec any free port
  --seed <world or file>    small (default), long, groups, empty, or a JSON file of people and messages
  --data <file>             keeps everything in this file, safe when the program is killed
  --import <file>           begins with what was exported
  --export-on-exit <file>   writes everything to this file at the end
  --faults <file>           a JSON list of faults to begin with
  --log <commands|frames>   says what goes on
  --log-format <text|json>

exec tells the command where the emulator is: EMULATOR_URL, EMULATOR_HTTP_URL, EMULATOR_PORT,
EMULATOR_SDK_APP_ID. It ends with the exit code of the command.`;

const options = {
  port: { type: 'string' },
  seed: { type: 'string' },
  data: { type: 'string' },
  faults: { type: 'string' },
  import: { type: 'string' },
  'export-on-exit': { type: 'string' },
  log: { type: 'string' },
  'log-format': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads the command line. Throws `CommandLineError`. */
export function readCommandLine(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): CommandLine {
  const [own, run] = splitAtDashes(args);
  const { values, positionals } = parse(own);
  if (values.help) return { command: 'help' };
  const [command = 'start', ...rest] = positionals;
  if (rest.length > 0) throw new CommandLineError(`What is "${rest.join(' ')}"?`);
  if (command !== 'start' && command !== 'exec') {
    throw new CommandLineError(`There is no command "${command}". There are start and exec.`);
  }
  const defaultPort = command === 'exec' ? '0' : (env['EMULATOR_PORT'] ?? '9801');
  const settings = {
    port: readPort(values.port ?? defaultPort),
    seed: values.seed,
    data: values.data,
    faults: values.faults,
    import: values.import,
    exportOnExit: values['export-on-exit'],
    log: readChoice('--log', values.log, ['commands', 'frames']),
    logFormat: readChoice('--log-format', values['log-format'], ['text', 'json']),
  };
  if (command === 'start') {
    if (run) throw new CommandLineError('start runs no command. Use exec.');
    return { command, settings };
  }
  if (!run || run.length === 0) {
    throw new CommandLineError('exec needs a command after "--", such as: exec -- npm test');
  }
  return { command, settings, run };
}

function splitAtDashes(
  args: readonly string[],
): [own: readonly string[], run: readonly string[] | undefined] {
  const dashes = args.indexOf('--');
  return dashes < 0 ? [args, undefined] : [args.slice(0, dashes), args.slice(dashes + 1)];
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    // parseArgs throws for whatever it does not know; its text names it.
    throw new CommandLineError(error instanceof Error ? error.message : String(error));
  }
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new CommandLineError(`The port must be a number of 0 to 65535, not "${text}".`);
}

function readChoice<const Choice extends string>(
  name: string,
  value: string | undefined,
  choices: readonly Choice[],
): Choice | undefined {
  const found = choices.find((choice) => choice === value);
  if (value === undefined || found !== undefined) return found;
  throw new CommandLineError(`${name} must be ${choices.join(' or ')}, not "${value}".`);
}
