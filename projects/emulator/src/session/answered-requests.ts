import { isDeepStrictEqual } from 'node:util';
import type { Answer } from '../commands/command.ts';
import type { Clock } from '../clock.ts';
import type { WireBody } from '../wire/frame.ts';

/** How many answers are remembered for each SDK. */
const ANSWERS_PER_INSTANCE = 200;

/** For how long an answer is remembered. An SDK gives a request up after 15 seconds. */
const MEMORY_MILLISECONDS = 60_000;

/** A request, as far as it can be known again. */
export interface KnownRequest {
  /** Names the SDK; stays the same when it connects again. */
  readonly instanceId: string;
  readonly seq: number;
  readonly servcmd: string;
  readonly userID: string;
  readonly body: WireBody;
}

interface Answered {
  readonly request: KnownRequest;
  readonly answer: Answer;
  /** The millisecond in which it was run. */
  readonly at: number;
}

interface InstanceAnswers {
  /** The millisecond of the newest. */
  readonly lastAt: number;
  /** By seq and command, oldest first. */
  readonly byKey: Map<string, Answered>;
}

/**
 * Remembers for a while what was answered. An SDK that had to connect again sends its open requests
 * again with the same `seq`: it gets the same answer, and nothing happens twice.
 */
export class AnsweredRequests {
  readonly #clock: Clock;
  /** By instance, the one that asked last at the end. */
  readonly #byInstance = new Map<string, InstanceAnswers>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The SDKs of which something is remembered. */
  get instances(): string[] {
    return [...this.#byInstance.keys()];
  }

  /** Runs a request unless it ran, or still runs. A refused request did nothing: it may run again. */
  once(request: KnownRequest, run: () => Answer): Answer {
    const oldest = this.#clock.now() - MEMORY_MILLISECONDS;
    this.#forgetInstances(oldest);
    const known = this.#byInstance.get(request.instanceId)?.byKey.get(keyOf(request));
    if (known && known.at > oldest && isSame(known.request, request)) return known.answer;
    const answer = run();
    this.#remember({ request, answer, at: this.#clock.now() });
    return answer;
  }

  clear(): void {
    this.#byInstance.clear();
  }

  #remember(answered: Answered): void {
    const { request, answer, at } = answered;
    const { byKey } = this.#touch(request.instanceId, at);
    const key = keyOf(request);
    byKey.delete(key);
    byKey.set(key, answered);
    if (byKey.size > ANSWERS_PER_INSTANCE) dropOldest(byKey);
    if (!(answer instanceof Promise)) return;
    // Whoever asked hears of the refusal; here it only means that nothing needs to be remembered.
    answer.catch(() => {
      if (byKey.get(key) === answered) byKey.delete(key);
    });
  }

  #touch(instanceId: string, at: number): InstanceAnswers {
    const { byKey } = this.#byInstance.get(instanceId) ?? { byKey: new Map<string, Answered>() };
    const answers = { byKey, lastAt: at };
    this.#byInstance.delete(instanceId);
    this.#byInstance.set(instanceId, answers);
    return answers;
  }

  // Who asked last stands last: the first who is not old ends the search.
  #forgetInstances(oldest: number): void {
    for (const [instanceId, { lastAt }] of this.#byInstance) {
      if (lastAt > oldest) return;
      this.#byInstance.delete(instanceId);
    }
  }
}

function isSame(one: KnownRequest, other: KnownRequest): boolean {
  return one.userID === other.userID && isDeepStrictEqual(one.body, other.body);
}

function keyOf({ seq, servcmd }: KnownRequest): string {
  return `${String(seq)} ${servcmd}`;
}

function dropOldest(answers: Map<string, Answered>): void {
  for (const key of answers.keys()) {
    answers.delete(key);
    return;
  }
}
