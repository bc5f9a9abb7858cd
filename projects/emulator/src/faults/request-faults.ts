import type { Answer } from '../commands/command.ts';
import { Refusal } from '../errors.ts';
import type { WireBody } from '../wire/frame.ts';
import type { FaultPlan, Occasion } from './fault-plan.ts';
import { readPage, type HistoryPage } from './history-page.ts';

/** A request, as far as faults look at it. */
export interface FaultyRequest {
  readonly command: string;
  readonly body: WireBody;
  readonly userID: string | undefined;
}

type Run = (body: WireBody) => Answer;

const SIGN_IN = 'im_open_status.wslogin';

/** Has requests go wrong: refused, never answered, or answered with the wrong page of history. */
export class RequestFaults {
  readonly #plan: FaultPlan;

  constructor(plan: FaultPlan) {
    this.#plan = plan;
  }

  /** Answers a request, by the command that it is for unless the plan says otherwise. */
  answer({ command, body, userID }: FaultyRequest, run: Run): Answer {
    if (this.#plan.isIdle) return run(body);
    const occasion = { command, userID };
    this.#refuse(occasion);
    // A promise that is never kept: nobody holds it, so it costs nothing.
    if (this.#plan.strike('never-answer', occasion)) return new Promise(() => undefined);
    const page = readPage(command, body);
    return page ? this.#turnPage(page, { userID }, run) : run(body);
  }

  #refuse(occasion: Occasion & { command: string }): void {
    const isSignIn = occasion.command === SIGN_IN;
    if (isSignIn && this.#plan.strike('user-sig-expired-at-sign-in', { userID: occasion.userID })) {
      throw new Refusal('userSigExpired', 'a fault was ordered');
    }
    const refusal =
      this.#plan.strike('refuse', occasion) ?? this.#plan.strike('rate-limit', occasion);
    if (refusal) throw new Refusal({ code: refusal.code, text: refusal.text });
  }

  #turnPage(page: HistoryPage, occasion: Occasion, run: Run): Answer {
    const overlap = page.isFirst ? undefined : this.#plan.strike('history-overlap', occasion);
    if (overlap) return page.overlapping(overlap.count, run);
    if (this.#plan.strike('history-empty-page', occasion)) return page.empty(run);
    return page.withHole(() => this.#plan.strike('history-hole', occasion)?.count ?? 0, run);
  }
}
