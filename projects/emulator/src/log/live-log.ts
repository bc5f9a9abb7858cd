import type { Clock } from '../clock.ts';

/** What is logged: nothing, a line for each command, or also each frame. */
export type LogLevel = 'off' | 'commands' | 'frames';

/** Every level. */
export const logLevels = ['off', 'commands', 'frames'] as const satisfies readonly LogLevel[];

/** How a line of the log is written: for people, or as JSON. */
export type LogFormat = 'text' | 'json';

/** A command that was answered. What people write to each other is never in it. */
export interface CommandRecord {
  readonly kind: 'command';
  readonly userID: string | undefined;
  readonly command: string;
  /** The `ErrorCode` of the answer. */
  readonly code: number;
  /** How long the answer took. */
  readonly milliseconds: number;
}

/** A frame on the wire. */
export interface FrameRecord {
  readonly kind: 'frame';
  readonly direction: 'in' | 'out';
  readonly userID: string | undefined;
  readonly bytes: number;
  /** The frame itself, cut off if it is long. */
  readonly text: string;
}

/** A line of the log. */
export type LogEntry = (CommandRecord | FrameRecord) & {
  /** Counts up from 1. */
  readonly number: number;
  /** By the clock of the chat, in ISO 8601. */
  readonly time: string;
};

/** How the log is kept. */
export interface LogSettings {
  /** Defaults to `off`. */
  readonly level?: LogLevel | undefined;
  /** Defaults to `text`. */
  readonly format?: LogFormat | undefined;
  /** Takes a line. Defaults to the console. */
  readonly sink?: ((line: string) => void) | undefined;
}

/** How many entries can be looked at afterwards. */
const KEPT = 1000;

/** The longest name of a command. */
const NAME_CHARACTERS = 100;

/** The longest text of a frame. */
const FRAME_CHARACTERS = 2000;

/**
 * Writes down what the emulator does. Commands are kept in any case, so that a test which fails can
 * show the last of them; printed is what the level says.
 */
export class LiveLog {
  readonly #clock: Clock;
  readonly #format: LogFormat;
  readonly #sink: (line: string) => void;
  readonly #first: LogLevel;
  #level: LogLevel;
  #entries: LogEntry[] = [];
  #count = 0;

  constructor(clock: Clock, { level = 'off', format = 'text', sink }: LogSettings = {}) {
    this.#clock = clock;
    this.#first = level;
    this.#level = level;
    this.#format = format;
    this.#sink =
      sink ??
      ((line) => {
        console.log(line);
      });
  }

  get level(): LogLevel {
    return this.#level;
  }

  /** Logs more or less from now on. */
  setLevel(level: LogLevel): void {
    this.#level = level;
  }

  /** Notes that a command was answered. */
  command(record: Omit<CommandRecord, 'kind'>): void {
    this.#note({ kind: 'command', ...record, command: record.command.slice(0, NAME_CHARACTERS) });
  }

  /** Notes a frame, if frames are logged. */
  frame(direction: 'in' | 'out', userID: string | undefined, bytes: Uint8Array): void {
    if (this.#level !== 'frames') return;
    const text = Buffer.from(bytes).toString('utf8', 0, FRAME_CHARACTERS);
    this.#note({ kind: 'frame', direction, userID, bytes: bytes.length, text });
  }

  /** What was noted after an entry of this number, oldest first; at most the last thousand. */
  since(number = 0): readonly LogEntry[] {
    return this.#entries.slice(-KEPT).filter((entry) => entry.number > number);
  }

  /** Forgets everything, and logs as much as at the start. */
  clear(): void {
    this.#entries = [];
    this.#count = 0;
    this.#level = this.#first;
  }

  #note(record: CommandRecord | FrameRecord): void {
    this.#count += 1;
    const entry = {
      number: this.#count,
      time: toTime(this.#clock.now()),
      ...record,
    };
    this.#entries.push(entry);
    // Cut seldom, and much at once: that costs next to nothing for each.
    if (this.#entries.length >= 2 * KEPT) this.#entries = this.#entries.slice(-KEPT);
    if (this.#level === 'off') return;
    this.#sink(this.#format === 'json' ? JSON.stringify(entry) : onOneLine(toLine(entry)));
  }
}

function toLine(entry: LogEntry): string {
  const start = `${entry.time.slice(11, 23)} ${entry.userID ?? '-'}`;
  if (entry.kind === 'frame') {
    const arrow = entry.direction === 'in' ? '→' : '←';
    return `${start} ${arrow} ${entry.text}`;
  }
  return `${start} ${entry.command} ${String(entry.code)} ${entry.milliseconds.toFixed(1)} ms`;
}

// Names come from outside: one with a line break in it must not look like a line of its own.
function onOneLine(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, '�');
}

// A clock can be set to a time that no date has.
function toTime(milliseconds: number): string {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? String(milliseconds) : date.toISOString();
}
