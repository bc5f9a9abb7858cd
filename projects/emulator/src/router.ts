import { secondsOf, type Clock } from './clock.ts';
import type { Answer, Command, OpenContext } from './commands/command.ts';
import { Refusal } from './errors.ts';
import type { RequestFaults } from './faults/request-faults.ts';
import type { LiveLog } from './log/live-log.ts';
import type { Connection } from './push/connection.ts';
import { AnsweredRequests } from './session/answered-requests.ts';
import type { Store } from './store/store.ts';
import {
  acceptedBody,
  readFrame,
  refusedBody,
  writeFrame,
  type RequestFrame,
  type WireBody,
} from './wire/frame.ts';

/** Close codes of RFC 6455. */
const UNSUPPORTED_DATA = 1003;

/** The command after which somebody is there. */
const SIGN_IN = 'im_open_status.wslogin';

/** Commands that do something each time, even if they come again with the same number. */
const neverTheSame: ReadonlySet<string> = new Set([SIGN_IN, 'im_open_status.wslogout']);

/** How many names of unknown commands are counted one by one. */
const UNKNOWN_NAMES = 1000;

/** Under which name further unknown commands are counted. */
const FURTHER_NAMES = '(further names)';

/** What went through the router since the last reset. */
export interface Traffic {
  /** How often each known command was sent. */
  readonly commands: Record<string, number>;
  /** How often each unknown command was sent. Empty in a session that the emulator fully plays. */
  readonly unknownCommands: Record<string, number>;
  /** How many requests were refused, by code. */
  readonly refusals: Record<string, number>;
  /** How many frames could not be read. */
  malformed: number;
  /** How many requests met a fault of the emulator itself. */
  internalErrors: number;
}

/** What the router needs of its surroundings. */
export interface RouterOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly commands: ReadonlyMap<string, Command>;
  readonly surroundings: Omit<OpenContext, 'head' | 'connection' | 'now'>;
  /** Has requests go wrong. */
  readonly faults: RequestFaults;
  /** Is told of every command that was answered. */
  readonly log: LiveLog;
  /** Is told of everybody who signed in, after he was. */
  readonly onSignIn: (connection: Connection) => void;
  /** Makes what a command changed last. */
  readonly commit: () => void;
  /** Is told of faults of the emulator itself. */
  readonly onInternalError: (error: unknown) => void;
}

/** Takes frames in, has the right command run, and sends its answer back. */
export class Router {
  readonly #options: RouterOptions;
  readonly #answered: AnsweredRequests;
  #traffic = emptyTraffic();

  constructor(options: RouterOptions) {
    this.#options = options;
    this.#answered = new AnsweredRequests(options.clock);
  }

  get traffic(): Traffic {
    return structuredClone(this.#traffic);
  }

  /** Forgets what went through it. */
  reset(): void {
    this.#traffic = emptyTraffic();
    this.#answered.clear();
  }

  /** Counts a frame that did not even get as far as the router. */
  noteMalformed(): void {
    this.#traffic.malformed += 1;
  }

  /** Handles one frame from a socket, whatever is in it. */
  receive(connection: Connection, bytes: Uint8Array): void {
    const frame = readFrame(bytes);
    if (frame.kind === 'request') {
      this.#answer(connection, frame.request);
      return;
    }
    this.noteMalformed();
    if (frame.answerTo) {
      const refusal = new Refusal('invalidRequest', frame.reason);
      const body = refusedBody(frame.answerTo.servcmd, this.noteRefusal(refusal));
      this.#reply(connection, frame.answerTo, body);
    } else {
      connection.socket.close(UNSUPPORTED_DATA, frame.reason);
    }
  }

  #answer(connection: Connection, { head, body }: RequestFrame): void {
    const command = this.#options.commands.get(head.servcmd);
    if (!command) {
      this.noteCommand(head.servcmd, false);
      const refusal = this.noteRefusal(new Refusal('unknownCommand', head.servcmd));
      this.#log(head.servcmd, connection.session?.userID, refusal.code, 0);
      this.#reply(connection, head, refusedBody(head.servcmd, refusal));
      return;
    }
    this.noteCommand(command.name, true);
    const { clock, surroundings, faults } = this.#options;
    const context = { ...surroundings, head, connection, now: secondsOf(clock) };
    const userID = connection.session?.userID ?? surroundings.gatekeeper.senderOf(head);
    const began = performance.now();
    const finish = (code: number, answer: WireBody): void => {
      // What was answered must outlive the program: it is kept before anybody hears of it.
      this.#options.commit();
      this.#log(command.name, userID, code, performance.now() - began);
      if (!command.silent) this.#reply(connection, head, answer);
    };
    const accept = (answer: WireBody): void => {
      finish(0, acceptedBody(command.name, answer));
      if (command.name === SIGN_IN) this.#options.onSignIn(connection);
    };
    const refuse = (error: unknown): void => {
      const refusal = this.noteRefusal(error);
      finish(refusal.code, refusedBody(command.name, refusal));
    };
    try {
      const answer = faults.answer({ command: command.name, body, userID }, (wanted) =>
        this.#answerOnce(command, wanted, context),
      );
      if (answer instanceof Promise) answer.then(accept).catch(refuse);
      else accept(answer);
    } catch (error) {
      // Whatever a command throws is answered: a refusal, or a fault of the emulator.
      refuse(error);
    }
  }

  #answerOnce(command: Command, body: WireBody, context: OpenContext): Answer {
    const { head, connection, gatekeeper } = context;
    const run = (): Answer => command.answer(this.#options.store, body, context);
    // Only a key proves who asks: what was answered to somebody is given to nobody else.
    const userID = head.a2 ? gatekeeper.senderOf(head) : undefined;
    if (userID === undefined || !isOnce(command)) return run();
    const { instanceId } = connection;
    const { servcmd, seq } = head;
    return this.#answered.once({ instanceId, servcmd, seq, userID, body }, run);
  }

  /** Counts a command, of the REST API too. */
  noteCommand(name: string, isKnown: boolean): void {
    const { commands, unknownCommands } = this.#traffic;
    if (isKnown) count(commands, name);
    else count(unknownCommands, name, UNKNOWN_NAMES);
  }

  /** The refusal for whatever was thrown, of the REST API too, counted. */
  noteRefusal(error: unknown): Refusal {
    const refusal = error instanceof Refusal ? error : this.#noteFault(error);
    count(this.#traffic.refusals, String(refusal.code));
    return refusal;
  }

  #log(command: string, userID: string | undefined, code: number, milliseconds: number): void {
    this.#options.log.command({ command, userID, code, milliseconds });
  }

  // A broken invariant: the fault is the emulator's. It must be seen, and nobody else may notice.
  #noteFault(error: unknown): Refusal {
    this.#traffic.internalErrors += 1;
    this.#options.onInternalError(error);
    return new Refusal('internalError', String(error));
  }

  #reply(connection: Connection, to: { servcmd: string; seq: number }, body: WireBody): void {
    const time = secondsOf(this.#options.clock);
    const { servcmd, seq } = to;
    connection.socket.send(writeFrame({ ver: 'v4', servcmd, seq, time }, body));
  }
}

// A poll waits for what is new, and what needs no answer is not sent again.
function isOnce({ name, silent }: Command): boolean {
  return !silent && !neverTheSame.has(name) && !name.includes('long_polling');
}

function emptyTraffic(): Traffic {
  return {
    commands: emptyCounts(),
    unknownCommands: emptyCounts(),
    refusals: emptyCounts(),
    malformed: 0,
    internalErrors: 0,
  };
}

// Without a prototype, so that a command may be called "constructor".
function emptyCounts(): Record<string, number> {
  return Object.create(null) as Record<string, number>;
}

function count(counts: Record<string, number>, name: string, mostNames = Infinity): void {
  const isNew = counts[name] === undefined;
  const counted = isNew && Object.keys(counts).length >= mostNames ? FURTHER_NAMES : name;
  counts[counted] = (counts[counted] ?? 0) + 1;
}
