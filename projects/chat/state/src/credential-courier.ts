/** How long an answer is waited for. */
const patienceMs = 30_000;

/** Asks an app for something. */
type Ask = () => Promise<unknown>;

interface Errand {
  readonly answer: Promise<unknown>;
  /** Until when the answer is waited for, in milliseconds since 1970. */
  readonly deadline: number;
}

/**
 * Asks the app for credentials: never the same app function twice at a time, whoever wants them, and
 * none for longer than half a minute.
 */
export class CredentialCourier {
  readonly #underWay = new WeakMap<Ask, Errand>();

  /**
   * What the app answers, asked as soon as an earlier question is out of the way. Rejects when the
   * app fails or is silent for half a minute, and at once when `calledOff` aborts.
   */
  async bring(ask: Ask, calledOff: AbortSignal): Promise<unknown> {
    for (let before; (before = this.#busy(ask));) {
      // How that one ended is told to those who asked it.
      await answerOf(before, calledOff).catch(() => undefined);
      if (calledOff.aborted) throw new Error('Called off.');
    }
    return answerOf(this.#start(ask), calledOff);
  }

  /** An answer that is still waited for. A silent app must not keep the next question out for ever. */
  #busy(ask: Ask): Errand | null {
    const errand = this.#underWay.get(ask);
    return errand && Date.now() < errand.deadline ? errand : null;
  }

  #start(ask: Ask): Errand {
    const errand = { answer: callSafely(ask), deadline: Date.now() + patienceMs };
    const forget = (): void => {
      if (this.#underWay.get(ask) === errand) this.#underWay.delete(ask);
    };
    this.#underWay.set(ask, errand);
    errand.answer.then(forget, forget);
    return errand;
  }
}

/** It may also throw before it has anything to wait for. */
async function callSafely(ask: Ask): Promise<unknown> {
  return ask();
}

/** Waits for an answer, until its deadline or until nobody wants it any more. */
async function answerOf({ answer, deadline }: Errand, calledOff: AbortSignal): Promise<unknown> {
  const end = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const given = new Promise<never>((_, reject) => {
    const silent = (): void => reject(new Error(`no answer in ${patienceMs / 1_000} s.`));
    const leave = (): void => reject(new Error('Called off.'));
    timer = setTimeout(silent, deadline - Date.now());
    calledOff.addEventListener('abort', leave, { signal: end.signal });
  });
  try {
    return await Promise.race([answer, given]);
  } finally {
    clearTimeout(timer);
    end.abort();
  }
}
