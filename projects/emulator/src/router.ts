import { secondsOf, type Clock } from './clock.ts';
import type { Command, OpenContext } from './commands/command.ts';
import { Refusal } from './errors.ts';
import type { RequestFaults } from './faults/request-faults.ts';
import type { LiveLog } from './log/live-log.ts';
import type { Connection } from './push/connection.ts';
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
  #traffic = emptyTraffic();

  constructor(options: RouterOptions) {
    this.#options = options;
  }

  get traffic(): Traffic {
    return structuredClone(this.#traffic);
  }

  resetTraffic(): void {
    this.#traffic = emptyTraffic();
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
    const { store, clock, surroundings, faults } = this.#options;
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
        command.answer(store, wanted, context),
      );
      if (answer instanceof Promise) answer.then(accept).catch(refuse);
      else accept(answer);
    } catch (error) {
      // Whatever a command throws is answered: a refusal, or a fault of the emulator.
      refuse(error);
    }
  }

  /** Counts a command, of the REST API too. */
  noteCommand(name: string, isKnown: boolean): void {
    count(isKnown ? this.#traffic.commands : this.#traffic.unknownCommands, name);
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

function count(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}
