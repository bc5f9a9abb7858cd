import { ChatError, ChatErrorCode } from 'ngx-tencent-chat/client';

interface Fault {
  readonly error: ChatError;
  /** Whether the call takes effect before it fails. */
  readonly late: boolean;
}

/** Decides which calls fail and which wait for their answer. Remembers all of them. */
export class FakeFaults {
  readonly #faults = new Map<string, Fault[]>();
  readonly #gates = new Map<string, Promise<void>>();
  readonly #calls: { readonly method: string; readonly given: readonly unknown[] }[] = [];

  note(method: string, given: readonly unknown[]): void {
    this.#calls.push({ method, given });
  }

  callsOf(method: string): readonly (readonly unknown[])[] {
    return this.#calls.filter((call) => call.method === method).map(({ given }) => given);
  }

  failNext(method: string, error: ChatError): void {
    this.#add(method, { error, late: false });
  }

  loseNextReply(method: string, error: ChatError): void {
    this.#add(method, { error, late: true });
  }

  hold(method: string): () => void {
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    this.#gates.set(method, gate);
    return () => {
      if (this.#gates.get(method) === gate) this.#gates.delete(method);
      release();
    };
  }

  /** Resolves when the answers of a method are not held, or no more. */
  async held(method: string): Promise<void> {
    await this.#gates.get(method);
  }

  /** Does what a call asks for and answers it, unless it was decided otherwise. */
  async answer<T>(
    method: string,
    given: readonly unknown[],
    act: () => T | Promise<T>,
  ): Promise<T> {
    this.note(method, given);
    const fault = this.#faults.get(method)?.shift();
    const gate = this.#gates.get(method);
    if (fault && !fault.late) {
      await gate;
      throw fault.error;
    }
    const result = await act();
    await gate;
    if (fault) throw fault.error;
    return result;
  }

  #add(method: string, fault: Fault): void {
    this.#faults.set(method, [...(this.#faults.get(method) ?? []), fault]);
  }
}

const passing: readonly ChatErrorCode[] = ['network', 'too-fast', 'credential-expired'];

/** An error as the fake service makes them. */
export function failure(code: ChatErrorCode): ChatError {
  const message = `The fake chat service says: ${code}.`;
  return new ChatError({ code, message, vendorCode: null, retryable: passing.includes(code) });
}
